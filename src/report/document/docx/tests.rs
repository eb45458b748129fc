//! The file as Word would take it: unpacked, read back, and compared with what was to be said.

mod figures;
mod hostile;

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::*;
use crate::report::document::{Cell, Column, Sheet, Table, Tone};

fn render(document: &Document, lang: Lang, day: Option<NaiveDate>, typefaces: &Typefaces) -> io::Result<Vec<u8>> {
    let mut file = Cursor::new(Vec::new());
    write(document, lang, day, typefaces, &mut file)?;
    Ok(file.into_inner())
}

/// A document with everything in it.
fn specimen(lang: Lang) -> Document {
    let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
    let mut document = Document::default();
    let (text, below) =
        (say("项目进展情况", "Progress of projects"), say("（截至2024年6月30日）", "(as of 30 June 2024)"));
    document.blocks.push(Block::Title { text, below });
    document.heading(1, say("一、总体情况", "1. Overview"));
    document.paragraph(say("纳入台账14项。", "The ledger holds 14 projects."));
    document.heading(2, say("（一）教师住房", "1.1 Teacher housing"));
    document.heading(3, say("1.进度", "1.1.1 State"));
    document.lead(
        say("教师周转房。", "Teacher housing. "),
        say("竣工8栋（8/22，36.4%）。", "8 are complete (8/22, 36.4%)."),
    );
    document.list(vec![Cell::from("P01"), Cell::new(say("逾期1个", "1 overdue"), Tone::Bad)]);
    document.note(say("“未载”指未说明。", "“not stated” means that nobody has said."));
    document.table(Vec::new(), Vec::new(), say("无", "none"));
    document.sheet(Sheet::Across);
    let columns = vec![Column::new(say("项目", "Project")), Column::number(say("栋", "buildings"))];
    let rows = vec![
        vec![Cell::from(say("教师周转房\n未定期限", "Teacher housing\nno date")), "22".into()],
        vec![say("一高实验楼", "Laboratory").into(), Cell::new(say("未载", "not stated"), Tone::Muted)],
    ];
    document.table(columns, rows, String::new());
    document
}

fn rendered(document: &Document, lang: Lang) -> Vec<u8> {
    render(document, lang, chrono::NaiveDate::from_ymd_opt(2024, 6, 30), &Typefaces::default()).unwrap()
}

fn unpacked(file: &[u8]) -> ZipArchive<Cursor<&[u8]>> {
    ZipArchive::new(Cursor::new(file)).unwrap()
}

fn names(file: &[u8]) -> Vec<String> {
    unpacked(file).file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// A part of the file as it stands there.
fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    unpacked(file).by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The same with each of `elements` on a line of its own.
fn by_lines(xml: &str, elements: &[&str]) -> String {
    elements.iter().fold(xml.to_owned(), |xml, element| {
        [" ", ">"].iter().fold(xml, |xml, end| xml.replace(&format!("<{element}{end}"), &format!("\n<{element}{end}")))
    })
}

/// The text of the document, a line to a paragraph.
fn read_back(file: &[u8]) -> Vec<String> {
    let xml = part(file, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let mut lines = Vec::new();
    let mut inside = false;
    loop {
        let last = |lines: &mut Vec<String>, text: &str| lines.last_mut().unwrap().push_str(text);
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == "w:p" => lines.push(String::new()),
            Event::Start(start) if start.name().as_ref() == "w:t" => inside = true,
            Event::End(end) if end.name().as_ref() == "w:t" => inside = false,
            Event::Empty(empty) if empty.name().as_ref() == "w:br" => last(&mut lines, "\n"),
            Event::Text(text) if inside => last(&mut lines, &text),
            Event::GeneralRef(entity) if inside => {
                let entity = format!("&{};", &*entity);
                last(&mut lines, &quick_xml::escape::unescape(&entity).unwrap());
            }
            Event::Eof => return lines,
            _ => {}
        }
    }
}

#[test]
fn the_text_in_both_languages() {
    let lines = |lang| {
        let xml = part(&rendered(&specimen(lang), lang), "word/document.xml");
        by_lines(&xml, &["w:p", "w:tbl", "w:tr", "w:tc", "w:sectPr"])
    };
    insta::assert_snapshot!("document_zh", lines(Lang::Zh));
    insta::assert_snapshot!("document_en", lines(Lang::En));
}

#[test]
fn the_styles_in_both_languages() {
    let lines = |lang| {
        let xml = part(&rendered(&specimen(lang), lang), "word/styles.xml");
        by_lines(&xml, &["w:docDefaults", "w:style"])
    };
    insta::assert_snapshot!("styles_zh", lines(Lang::Zh));
    insta::assert_snapshot!("styles_en", lines(Lang::En));
}

#[test]
fn the_other_parts() {
    let file = rendered(&specimen(Lang::Zh), Lang::Zh);
    let names = names(&file);
    let others = names.iter().filter(|name| !name.ends_with("document.xml") && !name.ends_with("styles.xml"));
    let others = others.map(|name| format!("{name}\n{}", part(&file, name)));
    insta::assert_snapshot!(others.collect::<Vec<_>>().join("\n\n"));
}

#[test]
fn every_style_that_is_used_is_there() {
    for lang in Lang::ALL {
        let file = rendered(&specimen(lang), lang);
        let styles = part(&file, "word/styles.xml");
        let mut seen = 0;
        for name in ["word/document.xml", "word/footer1.xml", "word/footer2.xml", "word/numbering.xml"] {
            let xml = part(&file, name);
            for used in ["<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""] {
                for (_, rest) in xml.match_indices(used).map(|(at, _)| xml.split_at(at + used.len())) {
                    let id = rest.split('"').next().unwrap();
                    assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{name}: {id}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 20, "{seen}");
    }
}

#[test]
fn the_same_document_makes_the_same_bytes_at_any_time() {
    let file = rendered(&specimen(Lang::Zh), Lang::Zh);
    assert_eq!(file, rendered(&specimen(Lang::Zh), Lang::Zh));
    let mut archive = unpacked(&file);
    for at in 0..archive.len() {
        assert_eq!(archive.by_index(at).unwrap().last_modified(), Some(DateTime::DEFAULT));
    }
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("2024-06-30T00:00:00Z") && core.contains(">项目进展情况<"), "{core}");
    let undated =
        part(&render(&specimen(Lang::Zh), Lang::Zh, None, &Typefaces::default()).unwrap(), "docProps/core.xml");
    assert!(!undated.contains("dcterms:created"), "{undated}");
}

#[test]
fn a_sheet_with_nothing_on_it_is_no_page() {
    let paragraph = || Block::Paragraph("甲".to_owned());
    let sheet = Block::Sheet;
    for (blocks, sections) in [
        (vec![], 1),
        (vec![sheet(Sheet::Across)], 1),
        (vec![sheet(Sheet::Across), paragraph()], 1),
        (vec![paragraph(), sheet(Sheet::Across), sheet(Sheet::Upright), paragraph()], 2),
        (vec![paragraph(), sheet(Sheet::Across), paragraph(), sheet(Sheet::Upright), paragraph()], 3),
    ] {
        let said = format!("{blocks:?}");
        let xml = part(&rendered(&Document { blocks }, Lang::Zh), "word/document.xml");
        assert_eq!(xml.matches("<w:sectPr>").count(), sections, "{said}");
    }
    let across = Document { blocks: vec![sheet(Sheet::Across), paragraph()] };
    assert!(part(&rendered(&across, Lang::Zh), "word/document.xml").contains("landscape"));
}

#[test]
fn a_table_without_headers_has_no_head() {
    let field = vec![Cell::from("规模"), "22栋".into()];
    let columns = vec![Column::new(String::new()), Column::new(String::new())];
    let table = Block::Table(Table { columns, rows: vec![field].into(), otherwise: String::new() });
    let xml = part(&rendered(&Document { blocks: vec![table] }, Lang::Zh), "word/document.xml");
    assert!(!xml.contains("w:tblHeader") && xml.matches("<w:tr>").count() == 1, "{xml}");
}

#[test]
fn an_office_has_typefaces_of_its_own() {
    let own =
        Typefaces { body: "仿宋_GB2312".to_owned(), figures: "Times New Roman".to_owned(), ..Typefaces::default() };
    let set = |lang| render(&specimen(lang), lang, None, &own).unwrap();
    let file = set(Lang::Zh);
    let styles = part(&file, "word/styles.xml");
    let body = "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"";
    assert!(styles.contains(body) && !styles.contains("\"仿宋\""), "{styles}");
    assert!(part(&file, "word/fontTable.xml").contains("<w:font w:name=\"仿宋_GB2312\">"));
    let english = part(&set(Lang::En), "word/styles.xml");
    assert!(!english.contains("仿宋"), "{english}");
}
