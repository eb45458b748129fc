//! `[report.fonts]`: the typefaces of documents for Word and WPS.

use toml::de::DeTable;

use super::Source;
use super::misfit::{Possible, What};
use crate::report::Typefaces;

/// The longest name that Word takes.
const LONGEST: usize = 31;

/// A setting: the key, and where it goes.
type Setting = (&'static str, fn(&mut Typefaces) -> &mut String);

pub(super) const SETTINGS: [Setting; 6] = [
    ("body", |faces| &mut faces.body),
    ("title", |faces| &mut faces.title),
    ("heading", |faces| &mut faces.heading),
    ("second", |faces| &mut faces.second),
    ("page_number", |faces| &mut faces.page_number),
    ("figures", |faces| &mut faces.figures),
];

/// What `[report]` says: its one table.
pub(super) fn read(source: Source<'_>, report: &DeTable<'_>) -> Result<Typefaces, What> {
    let mut typefaces = Typefaces::default();
    for (key, value) in report {
        if key.get_ref() != "fonts" {
            let (line, key) = (source.line(key.span().start), key.get_ref().to_string());
            return Err(What::NoSetting { line, table: "report", key, known: vec!["fonts".to_owned()] });
        }
        fill(&mut typefaces, source, source.table("report.fonts", value)?)?;
    }
    Ok(typefaces)
}

fn fill(typefaces: &mut Typefaces, source: Source<'_>, table: &DeTable<'_>) -> Result<(), What> {
    for (key, value) in table {
        let line = source.line(key.span().start);
        let Some((known, place)) = SETTINGS.into_iter().find(|(known, _)| key.get_ref() == known) else {
            let known = SETTINGS.map(|(key, _)| key.to_owned()).to_vec();
            return Err(What::NoSetting { line, table: "report.fonts", key: key.get_ref().to_string(), known });
        };
        let bad = || What::BadValue { line, key: known, value: source.written(value), possible: Possible::FontName };
        let name = value.get_ref().as_str().filter(|name| is_name(name, known)).ok_or_else(bad)?;
        name.clone_into(place(typefaces));
    }
    Ok(())
}

/// Figures may have no typeface of their own.
fn is_name(name: &str, key: &str) -> bool {
    let may_be_empty = key == "figures";
    name.chars().count() <= LONGEST && !name.contains(char::is_control) && (may_be_empty || !name.trim().is_empty())
}
