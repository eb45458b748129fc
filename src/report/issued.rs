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
