//! What happened between two days: dates first, then units, what holds up, money, work and words, figures, the plan itself.

mod blockers;
mod dates;
mod figures;
mod plan;
mod units;
mod work;

use super::document::{Block, Cell, Column, Document};
use super::wording::{Wording, counted};
use crate::model::view::{Changes, Summary};
use crate::text::Texts;

pub(super) fn document(changes: &Changes, summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.changes_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.changes_between(texts.day(changes.since), texts.day(changes.until)),
    });
    wording.viewpoint(&mut document);
    if changes.is_empty() {
        document.paragraph(texts.changes_none());
        return document;
    }
    dates::write(&wording, changes, &mut document);
    units::write(&wording, changes, &mut document);
    blockers::write(&wording, changes, &mut document);
    figures::money(&wording, changes, &mut document);
    figures::targets(&wording, changes, &mut document);
    work::marks(&wording, changes, &mut document);
    work::updates(&wording, changes, &mut document);
    figures::readings(&wording, changes, &mut document);
    work::assessments(&wording, changes, &mut document);
    plan::write(&wording, changes, &mut document);
    document
}

/// A section with its count, where something of its kind happened.
struct Section<'a> {
    title: String,
    headers: &'a [String],
    rows: Vec<Vec<Cell>>,
}

impl Section<'_> {
    fn write(self, texts: &Texts, document: &mut Document) {
        if self.rows.is_empty() {
            return;
        }
        document.heading(1, counted(texts, &self.title, self.rows.len()));
        let columns = self.headers.iter().map(|header| Column::new(header.clone())).collect();
        document.telling_table(columns, self.rows);
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn in_chinese() {
        insta::assert_snapshot!(printed(&Report::Changes(&sample::changes(), &sample::summary()), Lang::Zh));
    }

    #[test]
    fn in_english() {
        insta::assert_snapshot!(printed(&Report::Changes(&sample::changes(), &sample::summary()), Lang::En));
    }

    #[test]
    fn a_word_taken_back_without_a_reason_ends_there() {
        let (mut changes, summary) = (sample::changes(), sample::summary());
        let word = &mut changes.assessments[0].assessment;
        (word.light, word.words) = (None, String::new());
        let printed = printed(&Report::Changes(&changes, &summary), Lang::Zh);
        assert!(printed.contains("撤回") && !printed.contains("撤回，"), "{printed}");
    }

    #[test]
    fn an_empty_period_is_printed_as_such() {
        let (nothing, summary) = (sample::nothing_changed(), sample::summary());
        insta::assert_snapshot!(printed(&Report::Changes(&nothing, &summary), Lang::Zh), @"
                                    重点建设项目台账变动情况
                           2024年5月31日（不含）至2024年6月30日（含）

        这段时间没有变动。
        ");
    }
}
