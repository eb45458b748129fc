//! Text that would break the file, or do something in it.

use proptest::prelude::*;

use super::*;
use crate::text::cells::visible;

/// `text` wherever text can stand.
fn everywhere(text: &str) -> Document {
    let own = || text.to_owned();
    let table = Table {
        columns: vec![Column::new(own()), Column::number("数".to_owned())],
        rows: vec![vec![Cell::from(own()), Cell::new(own(), Tone::Strong)]].into(),
        otherwise: own(),
    };
    let nothing = Table { rows: Vec::new().into(), ..table.clone() };
    Document {
        blocks: vec![
            Block::Title { text: own(), below: own() },
            Block::Heading { level: 9, text: own() },
            Block::Paragraph(own()),
            Block::Lead { lead: own(), text: own() },
            Block::List(vec![Cell::from(own())].into()),
            Block::Sheet(Sheet::Across),
            Block::Table(table),
            Block::Table(nothing),
            Block::Note(own()),
        ],
    }
}

#[test]
fn nothing_in_it_is_markup_and_what_is_unseen_is_shown() {
    for (text, shown) in [
        ("<w:p/>&amp;\"'", "<w:p/>&amp;\"'"),
        ("]]><!-- -->", "]]><!-- -->"),
        ("\u{b}\u{0}\u{1b}[2J\u{9f}", "^K^@^[[2J<U+009F>"),
        ("a\u{202E}b\u{2066}", "a<U+202E>b<U+2066>"),
        ("\u{FFFE}甲\u{FFFF}", "<U+FFFE>甲<U+FFFF>"),
        ("  两头  ", "  两头  "),
        ("一\r\n二", "一\n二"),
    ] {
        let file = rendered(&everywhere(text), Lang::Zh);
        let lines = read_back(&file);
        assert_eq!(lines.first().map(String::as_str), Some(shown));
        assert!(lines.contains(&format!("{shown}{shown}")), "{lines:?}");
    }
}

#[test]
fn a_word_without_end_and_many_columns_stay_on_the_page() {
    let long = "x".repeat(20_000);
    let columns: Vec<Column> = (0..60).map(|at| Column::new(format!("第{at}列"))).collect();
    let row = (0..60).map(|_| Cell::from(long.as_str())).collect();
    let table = Block::Table(Table { columns, rows: vec![row].into(), otherwise: String::new() });
    let xml = part(&rendered(&Document { blocks: vec![table] }, Lang::En), "word/document.xml");
    let widths = xml.match_indices("<w:gridCol w:w=\"").map(|(at, start)| {
        let (_, rest) = xml.split_at(at + start.len());
        rest.split('"').next().unwrap().parse::<u32>().unwrap()
    });
    assert_eq!(widths.sum::<u32>(), paper::Paper::of(Sheet::Upright).room());
}

proptest! {
    #![proptest_config(crate::trials::trials(16))]

    /// Read to its end without a fault, every part is well formed; read back, no paragraph has lost a sign, and
    /// the title, which is divided where it is long, none but white space.
    #[test]
    fn any_text_comes_back_as_it_is_shown(text in any::<String>()) {
        let file = rendered(&everywhere(&text), Lang::Zh);
        for name in names(&file) {
            let xml = part(&file, &name);
            let mut reader = Reader::from_str(&xml);
            reader.config_mut().check_end_names = true;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => prop_assert!(false, "{name}: {error}"),
                }
            }
        }
        let barred = |c: char| matches!(c, '\u{FFFE}' | '\u{FFFF}');
        if !text.contains(barred) {
            let (shown, lines) = (visible(&text), read_back(&file));
            prop_assert_eq!(lines.last().map(String::as_str), Some(&*shown));
            let undivided = |line: &str| line.split_whitespace().collect::<String>();
            prop_assert_eq!(lines.first().map(|line| undivided(line)), Some(undivided(&shown)));
        }
    }
}
