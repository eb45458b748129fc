//! The list of issued reports, each with whether it still is what was issued.

use super::document::{Cell, Column, Document, Tone};
use crate::model::Issued;
use crate::model::issued::short;
use crate::text::Texts;

/// `issued list`
pub(super) fn list(issued: &[Issued], texts: &Texts) -> Document {
    let mut document = Document::default();
    if issued.is_empty() {
        document.paragraph(texts.issued_none());
        return document;
    }
    let columns = vec![
        Column::new(texts.column_issue()),
        Column::new(texts.column_name()),
        Column::new(texts.column_data_date()),
        Column::new(texts.column_issued_at()),
        Column::new(texts.column_issued_by()),
        Column::new(texts.column_program()),
        Column::new(texts.column_check()),
        Column::new(texts.column_sound()),
        Column::new(texts.card_note()),
    ];
    document.telling_table(columns, issued.iter().map(|one| row(one, texts)).collect());
    document
}

fn row(issued: &Issued, texts: &Texts) -> Vec<Cell> {
    let sound = if issued.is_sound() {
        Cell::new(texts.issued_sound(), Tone::Good)
    } else {
        Cell::new(texts.issued_altered(), Tone::Bad)
    };
    let figures = issued.document("json").map(|figures| short(&figures.sha256)).unwrap_or_default();
    vec![
        texts.issue(issued.number, None).into(),
        issued.name.clone().unwrap_or_default().into(),
        texts.day(issued.data_date).into(),
        issued.at.format("%Y-%m-%d %H:%M").to_string().into(),
        issued.by.as_str().into(),
        issued.program.as_str().into(),
        figures.into(),
        sound,
        issued.note.clone().unwrap_or_default().into(),
    ]
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn each_says_whether_it_still_is_what_was_issued() {
        let issued = sample::issued();
        insta::assert_snapshot!(Lang::ALL.map(|lang| printed(&Report::Issued(&issued), lang)).join("\n"), @"
        期号   名称     数据日   签发时间    签发人  版本   数据校验             核验
                        期
        --------------------------------------------------------------------------------
        第1期           2024年5  2024-06-01  王敏    0.1.0  5a6f-94e7-af73-c9f5  被改动
                        月31日   09:00                                           过
        第2期  六月通   2024年5  2024-06-01  王敏    0.1.0  4413-6fa3-55b3-678a  相符
               报       月31日   09:00

        Report  Name    As of   Issued      By    Version  Figures check        Verified
        --------------------------------------------------------------------------------
        No. 1           31 May  2024-06-01  王敏  0.1.0    5a6f-94e7-af73-c9f5  altered
                        2024    09:00
        No. 2   六月通  31 May  2024-06-01  王敏  0.1.0    4413-6fa3-55b3-678a  as
                报      2024    09:00                                           issued
        ");
        insta::assert_snapshot!(printed(&Report::Issued(&[]), Lang::Zh), @"还没有签发过报告。");
    }
}
