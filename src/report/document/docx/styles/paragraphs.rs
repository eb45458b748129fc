//! The styles of paragraphs: the body and its headings, what stands in tables, and the foot of the page.

use super::measures::{Lines, Measures};
use super::paragraph::{Indent, Justify, Style};
use super::{AFTER_TABLE, BODY, END, EVEN_FOOT, FOOT, LIST, NOTE, SUBTITLE, TITLE, in_table, of_level};
use crate::report::document::docx::fonts::Role;
use crate::text::Lang;

/// All but that of the bare paragraph.
pub(super) fn all(lang: Lang) -> Vec<Style> {
    let mut styles = text(lang);
    styles.extend(headings(lang));
    styles.extend(tables(lang));
    styles
}

/// The headings, each level in a typeface of its own.
pub(super) fn headings(lang: Lang) -> [Style; 3] {
    let measures = Measures::of(lang);
    let rows = match lang {
        Lang::Zh => [(Role::Heading, false), (Role::Second, false), (Role::Body, true)],
        Lang::En => [(Role::Heading, true); 3],
    };
    let [first, second, third] = rows;
    let [large, middle, small] = measures.headings;
    let of = |level: usize, name, (role, bold), size| Style {
        id: of_level(level),
        name,
        role,
        size,
        bold,
        justify: Justify::Left,
        before: measures.before_heading,
        level: Some(level - 1),
        ..body(lang)
    };
    [of(1, "heading 1", first, large), of(2, "heading 2", second, middle), of(3, "heading 3", third, small)]
}

fn body(lang: Lang) -> Style {
    let measures = Measures::of(lang);
    Style {
        id: BODY,
        name: "Body Text",
        known: true,
        next: BODY,
        role: Role::Body,
        size: measures.body,
        bold: false,
        justify: Justify::Both,
        indent: match measures.first_line {
            0 => Indent::None,
            characters => Indent::FirstLine(characters),
        },
        lines: measures.lines,
        before: 0,
        after: measures.after_paragraph,
        level: None,
        on_grid: true,
    }
}

fn text(lang: Lang) -> Vec<Style> {
    let (measures, body) = (Measures::of(lang), body(lang));
    let centred = Style { justify: Justify::Centre, indent: Indent::None, ..body };
    let title = Style { id: TITLE, name: "Title", next: SUBTITLE, role: Role::Title, size: measures.title, ..centred };
    // Large type on the grid would take two of its lines.
    let title = Style { on_grid: false, ..title };
    let subtitle = Style { id: SUBTITLE, name: "Subtitle", role: Role::Second, size: measures.subtitle, ..centred };
    let hanging = Indent::Hanging(measures.first_line, measures.first_line + 100);
    vec![
        body,
        Style { bold: lang == Lang::En, ..title },
        Style { after: measures.after_subtitle, ..subtitle },
        // Entries are short: what is listed in them would be drawn apart.
        Style { id: LIST, name: "List Bullet", next: LIST, indent: hanging, justify: Justify::Left, ..body },
        Style {
            id: NOTE,
            name: named(lang, "说明", "Note"),
            known: false,
            role: Role::Second,
            size: measures.note,
            lines: Lines::Times(240),
            before: 60,
            after: 60,
            on_grid: false,
            ..body
        },
    ]
}

fn tables(lang: Lang) -> Vec<Style> {
    let measures = Measures::of(lang);
    let [large, small] = measures.tables;
    let text = Style {
        id: in_table(false, false),
        name: named(lang, "表格文字", "Table Text"),
        known: false,
        size: large,
        justify: Justify::Left,
        indent: Indent::None,
        lines: Lines::Times(240),
        after: 0,
        on_grid: false,
        ..body(lang)
    };
    let head = Style {
        id: in_table(true, false),
        name: named(lang, "表头", "Table Heading"),
        role: Role::Heading,
        bold: lang == Lang::En,
        justify: Justify::Centre,
        ..text
    };
    let gap = |id, name, height| Style { id, name, size: 2, lines: Lines::Exactly(height), ..text };
    let foot = Style { role: Role::PageNumber, size: measures.page_number, ..text };
    let (right, left) = (Indent::Right(100), Indent::Left(100));
    vec![
        text,
        Style { id: in_table(false, true), name: named(lang, "表格小字", "Table Text Small"), size: small, ..text },
        head,
        Style {
            id: in_table(true, true), name: named(lang, "小字表头", "Table Heading Small"), size: small, ..head
        },
        gap(AFTER_TABLE, named(lang, "表后", "After Table"), 120),
        gap(END, named(lang, "节尾", "Section End"), 14),
        Style { id: FOOT, name: "footer", known: true, justify: Justify::Right, indent: right, ..foot },
        Style { id: EVEN_FOOT, name: named(lang, "双页页脚", "Even Footer"), indent: left, ..foot },
    ]
}

fn named(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
