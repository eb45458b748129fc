//! 八、勾稽: figures that contradict each other are shown, not smoothed; what is only worth knowing is counted.

use crate::model::Severity;
use crate::report::document::{Cell, Document};
use crate::report::wording::{Wording, severity_tone};

pub(in crate::report) fn write(wording: &Wording<'_>, document: &mut Document) {
    let (texts, summary) = (wording.texts, wording.summary);
    let mut lines: Vec<Cell> = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        let findings = summary.findings.iter().filter(|finding| finding.severity() == severity);
        lines.extend(findings.map(|finding| {
            let words = texts.report_finding(texts.severity(severity), texts.finding(finding, &summary.stages));
            Cell::new(words, severity_tone(severity))
        }));
    }
    let notes = summary.findings.iter().filter(|finding| finding.severity() == Severity::Note).count();
    if notes > 0 {
        lines.push(Cell::new(texts.report_notes_counted(notes), severity_tone(Severity::Note)));
    }
    document.list(lines);
}
