//! A document as Markdown, with GitHub's tables.

use super::{Align, Block, Document, Table};
use crate::text::cells::visible;

pub fn render(document: &Document) -> String {
    let blocks = document.blocks.iter().filter(|block| !matches!(block, Block::Sheet(_)));
    let blocks: Vec<String> = blocks.map(block).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text, below } if below.is_empty() => format!("# {}", plain(text)),
        Block::Title { text, below } => format!("# {}\n\n{}", plain(text), plain(below)),
        Block::Heading { level, text } => format!("{} {}", "#".repeat(level + 1), plain(text)),
        Block::Paragraph(text) => opening(&plain(text)),
        Block::Paragraphs(all) => all.iter().map(|text| opening(&plain(&text))).collect::<Vec<_>>().join("\n\n"),
        Block::Lead { lead, text } => format!("**{}**{}", plain(lead.trim_end()), plain(text)),
        Block::Sheet(_) => String::new(),
        Block::List(entries) => {
            entries.iter().map(|entry| format!("- {}", opening(&plain(&entry.text)))).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) if table.rows.is_empty() => note(&table.otherwise),
        Block::Table(table) => self::table(table),
        Block::Picture(picture) => note(&picture.told()),
        Block::Note(text) => note(text),
    }
}

fn note(text: &str) -> String {
    format!("> {}", opening(&plain(text)))
}

fn table(table: &Table) -> String {
    let marks = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
        Align::Centre => ":---:".to_owned(),
    });
    let mut lines = vec![row(table.columns.iter().map(|column| plain(&column.header))), row(marks)];
    lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| plain(&cell.text)))));
    lines.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Text with nothing in it that Markdown would take for a mark, or a terminal for an order.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The same at the start of a line, where `-`, `+` and `1.` are marks too.
fn opening(text: &str) -> String {
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match text.strip_suffix(numbered) {
        Some(digits) if !digits.is_empty() && numbered.starts_with(". ") => format!("{digits}\\{numbered}"),
        _ if text.starts_with(['-', '+', '=']) => format!("\\{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Tone};
    use super::*;

    #[test]
    fn every_block_has_its_mark_and_data_has_none() {
        let document = Document {
            blocks: vec![
                Block::Title { text: "进展".to_owned(), below: "（截至2024年6月30日）".to_owned() },
                Block::Heading { level: 1, text: "一、总体".to_owned() },
                Block::Paragraph("1. a_b <c>".to_owned()),
                Block::List(vec![Cell::new("- x", Tone::Bad)].into()),
                Block::Table(Table {
                    columns: vec![Column::new("编号".to_owned()), Column::number("数".to_owned())],
                    rows: vec![vec!["a|b".into(), "3\n4".into()], vec!["\u{1b}[2J".into(), "".into()]].into(),
                    otherwise: String::new(),
                }),
                Block::Note("注".to_owned()),
            ],
        };
        insta::assert_snapshot!(render(&document), @r"
        # 进展

        （截至2024年6月30日）

        ## 一、总体

        1\. a\_b \<c\>

        - \- x

        | 编号 | 数 |
        | --- | ---: |
        | a\|b | 3<br>4 |
        | ^\[\[2J |  |

        > 注
        ");
    }
}
