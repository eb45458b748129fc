//! The typefaces by what they set. All their names stand here; none is packed into the file, so that a machine without one takes
//! another.

use std::io;

use super::parts::NAMESPACES;
use super::xml::Xml;
use crate::text::Lang;

/// What a typeface sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Body,
    Title,
    /// Headings of the first level and of tables.
    Heading,
    /// Headings of the second level, what stands under the title, and remarks.
    Second,
    PageNumber,
}

/// The typefaces of an office, by what they set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typefaces {
    pub body: String,
    pub title: String,
    pub heading: String,
    pub second: String,
    pub page_number: String,
    /// Letters and figures in Chinese. Empty: as the hanzi beside them, which is how GB/T 9704 has it.
    pub figures: String,
}

impl Default for Typefaces {
    fn default() -> Self {
        Self {
            body: FANGSONG.to_owned(),
            title: XIAOBIAOSONG.to_owned(),
            heading: HEITI.to_owned(),
            second: KAITI.to_owned(),
            page_number: SONGTI.to_owned(),
            figures: String::new(),
        }
    }
}

/// What a document is set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    pub(super) lang: Lang,
    pub(super) typefaces: &'a Typefaces,
}

/// The typefaces of one role: for letters and figures, and for hanzi.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Face<'a> {
    latin: &'a str,
    hanzi: &'a str,
}

/// What a typeface is, for a machine that has to find one like it.
struct Font {
    name: &'static str,
    /// What it is called elsewhere; empty where it has one name.
    alias: &'static str,
    /// 86: simplified Chinese. 00: Latin.
    charset: &'static str,
    family: &'static str,
    pitch: &'static str,
}

const FANGSONG: &str = "仿宋";
const KAITI: &str = "楷体";
const HEITI: &str = "黑体";
const SONGTI: &str = "宋体";
const XIAOBIAOSONG: &str = "方正小标宋简体";
const SERIF: &str = "Times New Roman";
const SANS: &str = "Arial";

const FONTS: [Font; 7] = [
    Font { name: FANGSONG, alias: "FangSong", charset: "86", family: "modern", pitch: "fixed" },
    Font { name: KAITI, alias: "KaiTi", charset: "86", family: "modern", pitch: "fixed" },
    Font { name: HEITI, alias: "SimHei", charset: "86", family: "modern", pitch: "fixed" },
    Font { name: SONGTI, alias: "SimSun", charset: "86", family: "auto", pitch: "variable" },
    Font { name: XIAOBIAOSONG, alias: "FZXiaoBiaoSong-B05S", charset: "86", family: "auto", pitch: "variable" },
    Font { name: SERIF, alias: "", charset: "00", family: "roman", pitch: "variable" },
    Font { name: SANS, alias: "", charset: "00", family: "swiss", pitch: "variable" },
];

impl<'a> Setting<'a> {
    pub(super) fn face(self, role: Role) -> Face<'a> {
        let own = self.typefaces;
        let hanzi = match role {
            // Hanzi in an English text are names, which stand upright beside its letters.
            Role::Body | Role::Second if self.lang == Lang::En => &own.page_number,
            Role::Body => &own.body,
            Role::Title if self.lang == Lang::En => &own.heading,
            Role::Title => &own.title,
            Role::Heading => &own.heading,
            Role::Second => &own.second,
            Role::PageNumber => &own.page_number,
        };
        let latin = match (self.lang, role) {
            (Lang::Zh, Role::PageNumber) => hanzi,
            (Lang::Zh, _) if own.figures.is_empty() => hanzi,
            (Lang::Zh, _) => &own.figures,
            (Lang::En, Role::Title | Role::Heading) => SANS,
            (Lang::En, Role::Body | Role::Second | Role::PageNumber) => SERIF,
        };
        Face { latin, hanzi }
    }
}

impl Face<'_> {
    /// All four slots: what one leaves out comes from the machine.
    pub(super) fn write(self, xml: &mut Xml<'_>, lang: Lang) -> io::Result<()> {
        let Self { latin, hanzi } = self;
        xml.empty(
            "w:rFonts",
            &[
                ("w:hint", &hint(lang)),
                ("w:ascii", &latin),
                ("w:hAnsi", &latin),
                ("w:eastAsia", &hanzi),
                ("w:cs", &latin),
            ],
        )
    }
}

/// Whose typeface sets the signs that both scripts have: “ ” … —.
pub(super) const fn hint(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "eastAsia",
        Lang::En => "default",
    }
}

/// The typefaces that the styles name.
pub(super) fn table(setting: Setting<'_>) -> io::Result<Vec<u8>> {
    let mut names: Vec<&str> = Vec::new();
    for role in [Role::Body, Role::Title, Role::Heading, Role::Second, Role::PageNumber] {
        let Face { latin, hanzi } = setting.face(role);
        names.extend([latin, hanzi]);
    }
    names.sort_unstable();
    names.dedup();
    Xml::part("w:fonts", NAMESPACES, |xml| {
        names.into_iter().try_for_each(|name| {
            xml.element("w:font", &[("w:name", &name)], |xml| {
                let Some(font) = FONTS.iter().find(|font| font.name == name) else { return Ok(()) };
                if !font.alias.is_empty() {
                    xml.value("w:altName", font.alias)?;
                }
                xml.value("w:charset", font.charset)?;
                xml.value("w:family", font.family)?;
                xml.value("w:pitch", font.pitch)
            })
        })
    })
}
