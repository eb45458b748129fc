//! The parts of the file that say nothing of the document: what there is, how it hangs together, whose it is.

use std::io;

use chrono::NaiveDate;

use super::styles;
use super::xml::{Attributes, Xml};
use crate::text::Lang;

/// Those that every part of the text is written in.
pub(super) const NAMESPACES: Attributes<'static> = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const PROGRAM: &str = "Topout";

/// The foot of odd and of even pages, as sections name them.
pub(super) const ODD: &str = "rIdOdd";
pub(super) const EVEN: &str = "rIdEven";

pub(super) fn content_types() -> io::Result<Vec<u8>> {
    Xml::part("Types", &[("xmlns", &TYPES)], |xml| {
        let packaged = "application/vnd.openxmlformats-package.";
        let rels = format!("{packaged}relationships+xml");
        xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &rels)])?;
        xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")])?;
        let mut part = |name: &str, kind: String| xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        part("/word/document.xml", format!("{WORD}document.main+xml"))?;
        for name in ["styles", "settings", "numbering", "fontTable"] {
            part(&format!("/word/{name}.xml"), format!("{WORD}{name}+xml"))?;
        }
        part("/word/footer1.xml", format!("{WORD}footer+xml"))?;
        part("/word/footer2.xml", format!("{WORD}footer+xml"))?;
        part("/docProps/core.xml", format!("{packaged}core-properties+xml"))?;
        part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned())
    })
}

pub(super) fn package() -> io::Result<Vec<u8>> {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relationships(&[
        ("rId1", format!("{OFFICE}relationships/officeDocument"), "word/document.xml"),
        ("rId2", core.to_owned(), "docProps/core.xml"),
        ("rId3", format!("{OFFICE}relationships/extended-properties"), "docProps/app.xml"),
    ])
}

pub(super) fn of_document() -> io::Result<Vec<u8>> {
    let kind = |name: &str| format!("{OFFICE}relationships/{name}");
    relationships(&[
        ("rIdStyles", kind("styles"), "styles.xml"),
        ("rIdSettings", kind("settings"), "settings.xml"),
        ("rIdNumbering", kind("numbering"), "numbering.xml"),
        ("rIdFonts", kind("fontTable"), "fontTable.xml"),
        (ODD, kind("footer"), "footer1.xml"),
        (EVEN, kind("footer"), "footer2.xml"),
    ])
}

fn relationships(all: &[(&str, String, &str)]) -> io::Result<Vec<u8>> {
    Xml::part("Relationships", &[("xmlns", &RELATIONSHIPS)], |xml| {
        all.iter().try_for_each(|(id, kind, target)| {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)])
        })
    })
}

/// Whose the document is and of which day: that of its figures, since the clock says nothing of them.
pub(super) fn core(title: &str, day: Option<NaiveDate>, lang: Lang) -> io::Result<Vec<u8>> {
    let namespaces: Attributes<'_> = &[
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::part("cp:coreProperties", namespaces, |xml| {
        if let Some(day) = day {
            let moment = format!("{day}T00:00:00Z");
            xml.text("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], &moment)?;
            xml.text("dcterms:modified", &[("xsi:type", &"dcterms:W3CDTF")], &moment)?;
        }
        xml.text("dc:creator", &[], PROGRAM)?;
        xml.text("cp:lastModifiedBy", &[], PROGRAM)?;
        xml.text("dc:language", &[], styles::tag(lang))?;
        xml.text("dc:title", &[], title)
    })
}

pub(super) fn app() -> io::Result<Vec<u8>> {
    let namespace = format!("{OFFICE}extended-properties");
    Xml::part("Properties", &[("xmlns", &namespace)], |xml| xml.text("Application", &[], PROGRAM))
}

pub(super) fn settings() -> io::Result<Vec<u8>> {
    Xml::part("w:settings", NAMESPACES, |xml| {
        xml.empty("w:zoom", &[("w:percent", &100)])?;
        xml.value("w:defaultTabStop", 420)?;
        xml.empty("w:evenAndOddHeaders", &[])?;
        xml.value("w:characterSpacingControl", "compressPunctuation")?;
        xml.element("w:compat", &[], |xml| {
            // A line that is broken by hand is not stretched to the margin.
            xml.empty("w:doNotExpandShiftReturn", &[])?;
            xml.empty("w:useFELayout", &[])?;
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", &"compatibilityMode"),
                    ("w:uri", &"http://schemas.microsoft.com/office/word"),
                    ("w:val", &15),
                ],
            )
        })?;
        xml.empty("w:themeFontLang", &[("w:val", &styles::LATIN_TAG), ("w:eastAsia", &styles::HANZI_TAG)])
    })
}

/// The one kind of list there is.
pub(super) fn numbering() -> io::Result<Vec<u8>> {
    Xml::part("w:numbering", NAMESPACES, |xml| {
        xml.element("w:abstractNum", &[("w:abstractNumId", &0)], |xml| {
            xml.value("w:multiLevelType", "singleLevel")?;
            xml.element("w:lvl", &[("w:ilvl", &0)], |xml| {
                xml.value("w:start", 1)?;
                xml.value("w:numFmt", "bullet")?;
                xml.value("w:pStyle", styles::LIST)?;
                xml.value("w:lvlText", "•")?;
                xml.value("w:lvlJc", "left")
            })
        })?;
        xml.element("w:num", &[("w:numId", &1)], |xml| xml.value("w:abstractNumId", 0))
    })
}
