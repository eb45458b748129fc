//! What checks found, grouped by how bad it is, with what to do about it; and what the checks mean.

use super::document::{Cell, Column, Document};
use super::wording::{counted, severity_tone};
use crate::model::check::{CODES, Finding};
use crate::model::{Severity, Stages};
use crate::text::Texts;

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// `check`, `log --verify`; `none` is said where nothing was found.
pub(super) fn findings(findings: &[Finding], stages: &Stages, none: String, texts: &Texts) -> Document {
    let mut document = Document::default();
    let columns = || vec![Column::new(texts.column_finding())];
    if findings.is_empty() {
        document.table(columns(), Vec::new(), none);
        return document;
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    let parts = SEVERITIES.map(|severity| texts.report_part(texts.severity(severity), count(severity)));
    document.paragraph(texts.report_total_findings(findings.len(), texts.listed(parts)));
    for severity in SEVERITIES.into_iter().filter(|severity| count(*severity) > 0) {
        document.heading(1, counted(texts, &texts.severity(severity), count(severity)));
        let own = findings.iter().filter(|finding| finding.severity() == severity);
        let row = |finding| vec![Cell::new(texts.finding(finding, stages), severity_tone(severity))];
        document.table(columns(), own.map(row).collect(), String::new());
    }
    let codes = CODES.into_iter().filter(|(code, _)| findings.iter().any(|finding| finding.code() == *code));
    document.heading(1, texts.report_next_steps());
    document.list(codes.map(|(code, _)| texts.report_next_step(code, texts.check_next(code)).into()).collect());
    document
}

/// `explain`
pub(super) fn explained(codes: &[&str], texts: &Texts) -> Document {
    let mut document = Document::default();
    for code in codes {
        let severity = CODES.iter().find(|(known, _)| known == code).map(|(_, severity)| texts.severity(*severity));
        document.heading(1, texts.report_check(*code, texts.check_title(code), severity.unwrap_or_default()));
        document.paragraph(texts.check_meaning(code));
        document.paragraph(texts.report_what_to_do(texts.check_next(code)));
    }
    document
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn what_is_worst_stands_first_and_every_check_says_what_to_do() {
        let summary = sample::summary();
        let report = Report::Check { findings: &summary.findings, stages: &summary.stages };
        insta::assert_snapshot!([Lang::Zh, Lang::En].map(|lang| printed(&report, lang)).join("\n"));
    }

    #[test]
    fn a_check_is_explained() {
        let report = Report::Explain(&["C01"]);
        insta::assert_snapshot!([Lang::Zh, Lang::En].map(|lang| printed(&report, lang)).join("\n"));
    }
}
