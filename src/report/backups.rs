//! The list of backups of a ledger.

use super::document::{Column, Document};
use crate::model::Backup;
use crate::text::Texts;
use crate::text::cells::Align;

/// `backup list`
pub(super) fn list(backups: &[Backup], texts: &Texts) -> Document {
    let mut document = Document::default();
    if backups.is_empty() {
        document.paragraph(texts.backups_none());
        return document;
    }
    let columns = vec![
        Column::new(texts.column_backup_taken()),
        Column::new(texts.column_backup_occasion()),
        Column { align: Align::Right, ..Column::new(texts.column_backup_size()) },
        Column::new(texts.column_backup_file()),
    ];
    let row = |backup: &Backup| {
        vec![
            backup.taken.format("%Y-%m-%d %H:%M").to_string().into(),
            texts.occasion(backup.occasion.code()).into(),
            texts.kibibytes(backup.size.div_ceil(1024)).into(),
            backup.name().into(),
        ]
    };
    document.telling_table(columns, backups.iter().map(row).collect());
    document
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn each_says_when_it_was_made_and_what_for() {
        let backups = sample::backups();
        insta::assert_snapshot!(Lang::ALL.map(|lang| printed(&Report::Backups(&backups), lang)).join("\n"));
        insta::assert_snapshot!(Lang::ALL.map(|lang| printed(&Report::Backups(&[]), lang)).join("\n"));
    }
}
