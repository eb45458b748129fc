//! Parts of the file as XML: elements that close, and text in which nothing is markup.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};
use std::io::{self, BufWriter, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::text::cells::visible;

/// What is handed on at a time.
const BLOCK: usize = 1 << 22;

/// The attributes of an element, in their order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

pub(super) struct Xml<'a>(Writer<BufWriter<&'a mut dyn Write>>);

impl<'a> Xml<'a> {
    /// A whole part with one root element.
    pub(super) fn part(
        root: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>,
    ) -> io::Result<Vec<u8>> {
        let mut part = Vec::new();
        Xml::write(&mut part, root, attributes, content)?;
        Ok(part)
    }

    /// The same where it is too long to be held.
    pub(super) fn write(
        out: &'a mut dyn Write,
        root: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut xml = Self(Writer::new(BufWriter::with_capacity(BLOCK, out)));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        xml.element(root, attributes, content)?;
        // Not flushed further: a package would begin a new block of what it packs.
        xml.0.into_inner().into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(())
    }

    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, attributes)))?;
        content(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// `<name w:val="value"/>`, which is most of a document.
    pub(super) fn value(&mut self, name: &str, value: impl Display) -> io::Result<()> {
        self.empty(name, &[("w:val", &value)])
    }

    /// An element that holds nothing but `text`.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.element(name, attributes, |xml| xml.0.write_event(Event::Text(BytesText::new(&printable(text)))))
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, printable(&value.to_string()).as_ref()));
    }
    start
}

/// `text` without what XML has no room for. One control character, and Word takes the whole file for damaged.
fn printable(text: &str) -> Cow<'_, str> {
    let shown = visible(text);
    let is_barred = |c: char| matches!(c, '\u{FFFE}' | '\u{FFFF}') || c.is_control() && c != '\n';
    if !shown.contains(is_barred) {
        return shown;
    }
    Cow::Owned(shown.chars().fold(String::with_capacity(shown.len()), |mut clean, c| {
        if is_barred(c) {
            write!(clean, "<U+{:04X}>", u32::from(c)).unwrap_or_default();
        } else {
            clean.push(c);
        }
        clean
    }))
}
