//! A document as one page of HTML that stands by itself: no script, nothing fetched, and well-formed XML besides.
//!
//! Written by hand: a dozen elements, and one place where text is escaped, need neither a template nor a macro.

mod style;

use std::fmt::Write as _;
use std::io::{self, Write};

use super::svg::{self, Place};
use super::{Align, Block, Cell, Column, Document, Picture, Sheet, Table, Tone};
use crate::text::Lang;
use crate::text::cells::visible;

/// Writes `document` to `out` as a page for A4 paper and for screens.
///
/// # Errors
/// Those of `out`, and where a part of the document can't be read.
pub fn write(document: &Document, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(head(&title(document), &style::sheet(lang), lang).as_bytes())?;
    out.write_all(b"<main>\n<section>\n")?;
    let mut body = Body { out, lang, headings: 0, pictures: 0 };
    document.blocks.iter().try_for_each(|block| body.block(block))?;
    out.write_all(b"</section>\n</main>\n")?;
    out.write_all(FOOT.as_bytes())
}

/// `picture` as a page of sheets of A3 that lie across, one drawing on each.
pub(in crate::report) fn wall(picture: &Picture, lang: Lang) -> String {
    let mut html = head(&picture.title, &style::wall(), lang) + "<main>\n";
    for at in 0..picture.drawings.len() {
        let _ = writeln!(html, "<figure>{}</figure>", svg::render(picture, at, Place::Page(at), lang));
    }
    html + "</main>\n" + FOOT
}

/// `picture` as an SVG file, which has one page: the first drawing.
pub(in crate::report) fn drawn(picture: &Picture, lang: Lang) -> String {
    svg::render(picture, 0, Place::File, lang) + "\n"
}

/// The name of the language for programs.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    }
}

/// The fonts of screens and pictures: what the usual systems have, in the order of preference.
pub(super) const fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => {
            "'PingFang SC','Microsoft YaHei','Source Han Sans SC','Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',sans-serif"
        }
        Lang::En => "'Helvetica Neue',Arial,'Liberation Sans','Noto Sans','DejaVu Sans',sans-serif",
    }
}

/// `text` with nothing in it that a browser or a parser of XML would take for a mark, an order or a mistake.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // XML has no way to say these.
            '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(escaped, "&lt;U+{:04X}&gt;", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br/>")
}

/// All that comes before what is in the page.
fn head(title: &str, style: &str, lang: Lang) -> String {
    let (lang, title) = (tag(lang), escaped(title));
    // The policy holds even if something slipped through: nothing runs and nothing is fetched.
    format!(
        r#"<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="{lang}" xml:lang="{lang}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"#
    )
}

const FOOT: &str = "</body>\n</html>\n";

/// What the page is called: its title, else its first heading.
fn title(document: &Document) -> String {
    let named = document.blocks.iter().find_map(|block| match block {
        Block::Title { text, .. } | Block::Heading { text, .. } => Some(text.clone()),
        _ => None,
    });
    named.unwrap_or_else(|| "Topout".to_owned())
}

struct Body<'a> {
    out: &'a mut dyn Write,
    lang: Lang,
    /// How many headings and pictures there were: names for others to point at.
    headings: usize,
    pictures: usize,
}

impl Body<'_> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Title { text, below } => {
                self.heading(1, text)?;
                if below.is_empty() { Ok(()) } else { writeln!(self.out, r#"<p class="below">{}</p>"#, lines(below)) }
            }
            Block::Heading { level, text } => self.heading((level + 1).min(6), text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Paragraphs(all) => all.read().try_for_each(|text| self.paragraph(&text?)),
            Block::Lead { lead, text } => {
                writeln!(self.out, "<p><strong>{}</strong>{}</p>", lines(lead), lines(text))
            }
            Block::Sheet(sheet) => {
                let class = if *sheet == Sheet::Across { "across" } else { "upright" };
                writeln!(self.out, "</section>\n<section class=\"{class}\">")
            }
            Block::List(entries) => {
                writeln!(self.out, "<ul>")?;
                for entry in entries.read() {
                    writeln!(self.out, "<li>{}</li>", toned(&*entry?))?;
                }
                writeln!(self.out, "</ul>")
            }
            Block::Table(table) if table.rows.is_empty() => {
                writeln!(self.out, r#"<p class="muted">{}</p>"#, lines(&table.otherwise))
            }
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
            Block::Note(text) => writeln!(self.out, r#"<p class="note">{}</p>"#, lines(text)),
        }
    }

    fn heading(&mut self, level: usize, text: &str) -> io::Result<()> {
        self.headings += 1;
        writeln!(self.out, r#"<h{level} id="h{}">{}</h{level}>"#, self.headings, lines(text))
    }

    fn paragraph(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "<p>{}</p>", lines(text))
    }

    /// Named after the heading it stands under; broad ones scroll by themselves on a narrow screen.
    fn table(&mut self, table: &Table) -> io::Result<()> {
        let name = match self.headings {
            0 => String::new(),
            number => format!(r#" aria-labelledby="h{number}""#),
        };
        writeln!(self.out, r#"<div class="broad" role="region" tabindex="0"{name}><table{name}>"#)?;
        self.out.write_all(widths(&table.columns).as_bytes())?;
        let has_heads = table.columns.iter().any(|column| !column.header.is_empty());
        if has_heads {
            let header = |column: &Column| {
                format!(r#"<th scope="col"{}>{}</th>"#, class(column.align, Tone::Plain), lines(&column.header))
            };
            let headers: String = table.columns.iter().map(header).collect();
            writeln!(self.out, "<thead><tr>{headers}</tr></thead>")?;
        }
        writeln!(self.out, "<tbody>")?;
        for row in table.rows.read() {
            let row = row?;
            let cells = row.iter().zip(&table.columns).enumerate();
            let cells: String = cells.map(|(at, (cell, column))| self::cell(at == 0, cell, column.align)).collect();
            writeln!(self.out, "<tr>{cells}</tr>")?;
        }
        writeln!(self.out, "</tbody></table></div>")
    }

    fn picture(&mut self, picture: &Picture) -> io::Result<()> {
        for at in 0..picture.drawings.len() {
            self.pictures += 1;
            let svg = svg::render(picture, at, Place::Page(self.pictures), self.lang);
            let caption = escaped(&picture.title);
            writeln!(self.out, "<figure><figcaption>{caption}</figcaption>{svg}</figure>")?;
        }
        Ok(())
    }
}

/// The first cell of a row names it.
fn cell(names: bool, cell: &Cell, align: Align) -> String {
    let (element, class) = (if names { "th scope=\"row\"" } else { "td" }, class(align, cell.tone));
    let end = if names { "th" } else { "td" };
    format!("<{element}{class}>{}</{end}>", lines(&cell.text))
}

fn toned(cell: &Cell) -> String {
    match tone(cell.tone) {
        "" => lines(&cell.text),
        tone => format!(r#"<span class="{tone}">{}</span>"#, lines(&cell.text)),
    }
}

fn class(align: Align, cell: Tone) -> String {
    let align = match align {
        Align::Left => "",
        Align::Right => "right",
        Align::Centre => "centre",
    };
    let classes: Vec<&str> = [align, tone(cell)].into_iter().filter(|class| !class.is_empty()).collect();
    if classes.is_empty() { String::new() } else { format!(r#" class="{}""#, classes.join(" ")) }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "good",
        Tone::Warn => "warn",
        Tone::Bad => "bad",
        Tone::Muted => "muted",
        Tone::Strong => "strong",
    }
}

/// The shares of columns that have a weight; the others take what they need, which is little.
fn widths(columns: &[Column]) -> String {
    const LIGHT: usize = 6;
    let weights: usize = columns.iter().map(|column| column.weight).sum();
    if weights == 0 {
        return String::new();
    }
    let all = weights + LIGHT * columns.iter().filter(|column| column.weight == 0).count();
    let column = |column: &Column| match column.weight {
        0 => "<col/>".to_owned(),
        weight => format!(r#"<col style="width:{}%"/>"#, weight * 100 / all),
    };
    format!("<colgroup>{}</colgroup>\n", columns.iter().map(column).collect::<String>())
}

#[cfg(test)]
mod tests;
