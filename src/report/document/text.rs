//! A document as text of a given width: prose wrapped, tables fitted by narrowing their widest columns.

use super::{Align, Block, Cell, Column, Document, Page, Style, Table, Tone};
use crate::text::cells::{self, width};
use crate::text::wrap::{wrap, wrap_indented};

/// Blanks between two columns.
const GAP: usize = 2;

/// `document` as lines of at most `page.width` cells.
pub fn render(document: &Document, page: Page) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut announced = true;
    for block in document.blocks.iter().filter(|block| !matches!(block, Block::Sheet(_))) {
        if !(announced && (lines.is_empty() || matches!(block, Block::List(_)))) {
            lines.push(String::new());
        }
        // What ends in a colon speaks of the list after it, and keeps to it.
        announced = matches!(block, Block::Paragraph(text) if text.ends_with([':', '：']));
        lines.extend(self::block(block, page));
    }
    lines.iter().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

fn block(block: &Block, page: Page) -> Vec<String> {
    let painted = |text: &str, tone| -> Vec<String> {
        wrap(text, page.width).iter().map(|line| paint(line, tone, page.style)).collect()
    };
    match block {
        Block::Title { text, below } => {
            let mut lines = centred(text, page, Tone::Strong);
            lines.extend(centred(below, page, Tone::Plain));
            lines
        }
        Block::Heading { text, .. } => indented(text, page, Tone::Strong),
        Block::Paragraph(text) => indented(text, page, Tone::Plain),
        Block::Paragraphs(all) => {
            let all: Vec<Vec<String>> = all.iter().map(|text| indented(&text, page, Tone::Plain)).collect();
            all.join(&String::new())
        }
        Block::Lead { lead, text } => indented(&format!("{lead}{text}"), page, Tone::Plain),
        Block::Sheet(_) => Vec::new(),
        Block::List(entries) => entries.iter().flat_map(|entry| list_entry(&entry, page)).collect(),
        Block::Table(table) if table.rows.is_empty() => painted(&table.otherwise, Tone::Muted),
        Block::Table(table) => self::table(table, page),
        Block::Picture(picture) => painted(&picture.told(), Tone::Muted),
        Block::Note(text) => painted(text, Tone::Muted),
    }
}

fn indented(text: &str, page: Page, tone: Tone) -> Vec<String> {
    let lines = wrap_indented(text, page.width, &" ".repeat(page.indent), "");
    lines.iter().map(|line| paint(line, tone, page.style)).collect()
}

fn centred(text: &str, page: Page, tone: Tone) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let lines = wrap(text, page.width);
    lines
        .iter()
        .map(|line| {
            let before = page.width.saturating_sub(width(line)) / 2;
            format!("{}{}", " ".repeat(before), paint(line, tone, page.style))
        })
        .collect()
}

fn list_entry(entry: &Cell, page: Page) -> Vec<String> {
    let lines = wrap(&entry.text, page.width.saturating_sub(2));
    let marks = std::iter::once("- ").chain(std::iter::repeat("  "));
    lines.iter().zip(marks).map(|(line, mark)| format!("{mark}{}", paint(line, entry.tone, page.style))).collect()
}

fn table(table: &Table, page: Page) -> Vec<String> {
    let widths = column_widths(table, page.width);
    let body = table.rows.iter().flat_map(|cells| row(&cells, &table.columns, &widths, page.style));
    // Fields of one thing need no header.
    if table.columns.iter().all(|column| column.header.is_empty()) {
        return body.collect();
    }
    let header: Vec<Cell> = table.columns.iter().map(|column| Cell::new(&column.header, Tone::Strong)).collect();
    let rule = vec!["-".repeat(widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1))];
    let head = row(&header, &table.columns, &widths, page.style);
    head.into_iter().chain(rule).chain(body).collect()
}

/// Cells of a hanzi: a column that has less shows nothing.
const HANZI: usize = 2;

/// The width each column needs, the widest narrowed until all fit beside each other; columns with a weight share what
/// the others leave.
fn column_widths(table: &Table, page_width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = table.columns.iter().map(|column| longest_line(&column.header)).collect();
    for cells in table.rows.iter() {
        for (needed, cell) in widths.iter_mut().zip(cells.iter()) {
            *needed = (*needed).max(longest_line(&cell.text));
        }
    }
    let room = page_width.saturating_sub(GAP * widths.len().saturating_sub(1));
    let weights: usize = table.columns.iter().map(|column| column.weight).sum();
    let fixed = widths.iter().zip(&table.columns).filter(|(_, column)| column.weight == 0);
    let shared = room.saturating_sub(fixed.map(|(width, _)| width).sum());
    for (width, column) in widths.iter_mut().zip(&table.columns) {
        if let Some(share) = (shared * column.weight).checked_div(weights).filter(|share| *share > 0) {
            // Longer codes leave less to share: the heading stays whole all the same.
            let heading = column.header.split_whitespace().filter(|word| word.is_ascii()).map(self::width).max();
            *width = share.max(heading.unwrap_or_default()).max(HANZI);
        }
    }
    let words: Vec<usize> = (0..widths.len()).map(|at| longest_word(table, at)).collect();
    while widths.iter().sum::<usize>() > room {
        // A column gives way as long as its words stay whole, then all do.
        let spare = widths.iter().zip(&words).enumerate().filter(|(_, (width, word))| width > word);
        let widest = spare.max_by_key(|(_, (width, _))| **width).map(|(at, _)| at);
        let widest = match widest {
            Some(at) => widths.get_mut(at),
            None => widths.iter_mut().max(),
        };
        let Some(widest) = widest.filter(|widest| **widest > HANZI) else { break };
        *widest -= 1;
    }
    widths
}

/// Cells that the longest word of a column takes, up to what a table can spare. Hanzi break anywhere.
fn longest_word(table: &Table, at: usize) -> usize {
    const AT_MOST: usize = 20;
    let longest = |text: &str| {
        let words = text.split_whitespace().filter(|word| word.is_ascii());
        words.map(width).filter(|word| *word <= AT_MOST).max()
    };
    let header = table.columns.get(at).and_then(|column| longest(&column.header));
    let cells = table.rows.iter().filter_map(|cells| longest(&cells.get(at)?.text));
    cells.chain(header).max().unwrap_or(0)
}

fn longest_line(text: &str) -> usize {
    text.lines().map(width).max().unwrap_or(0)
}

/// One row of a table on as many lines as its tallest cell takes.
fn row(cells: &[Cell], columns: &[Column], widths: &[usize], style: Style) -> Vec<String> {
    let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| wrap(&cell.text, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|at| {
            let pieces = wrapped.iter().zip(cells).zip(columns).zip(widths).map(|(((lines, cell), column), width)| {
                let line = lines.get(at).map_or("", String::as_str);
                padded(line, cell.tone, column.align, *width, style)
            });
            pieces.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
        })
        .collect()
}

/// Painted and then padded: colours take no cells.
fn padded(line: &str, tone: Tone, align: Align, cells: usize, style: Style) -> String {
    let field = cells::pad(line, cells, align);
    match style {
        Style::Plain => field,
        Style::Coloured if line.is_empty() => field,
        Style::Coloured => field.replacen(line, &paint(line, tone, style), 1),
    }
}

fn paint(text: &str, tone: Tone, style: Style) -> String {
    let code = match tone {
        Tone::Plain => return text.to_owned(),
        _ if style == Style::Plain || text.is_empty() => return text.to_owned(),
        Tone::Good => 32,
        Tone::Warn => 33,
        Tone::Bad => 31,
        Tone::Muted => 2,
        Tone::Strong => 1,
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn projects() -> Table {
        Table {
            columns: vec![
                Column::new("编号".to_owned()),
                Column::new("名称".to_owned()),
                Column::number("栋".to_owned()),
            ],
            rows: vec![
                vec!["P01".into(), "教师周转房".into(), "22".into()],
                vec!["P11".into(), "文化路学校综合楼".into(), Cell::new("1", Tone::Bad)],
            ]
            .into(),
            otherwise: String::new(),
        }
    }

    fn rendered(block: Block, width: usize, style: Style) -> String {
        render(&Document { blocks: vec![block] }, Page { width, style, ..Page::default() })
    }

    #[test]
    fn columns_are_as_wide_as_they_need() {
        insta::assert_snapshot!(rendered(Block::Table(projects()), 80, Style::Plain), @r"
        编号  名称              栋
        --------------------------
        P01   教师周转房        22
        P11   文化路学校综合楼   1
        ");
    }

    #[test]
    fn the_widest_column_gives_way_and_its_cells_wrap() {
        insta::assert_snapshot!(rendered(Block::Table(projects()), 20, Style::Plain), @r"
        编号  名称        栋
        --------------------
        P01   教师周转房  22
        P11   文化路学校   1
              综合楼
        ");
    }

    #[test]
    fn no_line_is_wider_than_the_page() {
        for width in 12..40 {
            for line in rendered(Block::Table(projects()), width, Style::Plain).lines() {
                assert!(cells::width(line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn colours_are_there_when_asked_for_and_move_nothing() {
        let coloured = rendered(Block::Table(projects()), 80, Style::Coloured);
        assert!(coloured.contains("   \u{1b}[31m1\u{1b}[0m\n"), "{coloured:?}");
        let bare = ["\u{1b}[31m", "\u{1b}[1m", "\u{1b}[0m"].iter().fold(coloured, |text, code| text.replace(code, ""));
        assert_eq!(bare, rendered(Block::Table(projects()), 80, Style::Plain));
    }

    #[test]
    fn a_title_stands_in_the_middle() {
        let title = Block::Title { text: "进展".to_owned(), below: "（截至今日）".to_owned() };
        assert_eq!(rendered(title, 20, Style::Plain), "        进展\n    （截至今日）\n");
    }
}
