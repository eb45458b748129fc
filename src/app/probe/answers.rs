//! What terminals answer, told apart from what their users type.

use super::Findings;
use crate::text::cells::Ambiguous;

/// Red, green and blue of 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Colour(pub(in crate::app) [u8; 3]);

impl Colour {
    /// Whether dark words stand out from it better than light ones, by how bright people see the three.
    pub(in crate::app) fn is_light(self) -> bool {
        let [red, green, blue] = self.0.map(u32::from);
        299 * red + 587 * green + 114 * blue > 1000 * 127
    }
}

const ESCAPE: u8 = 0x1b;
const BELL: u8 = 0x07;

/// A piece of what was heard.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'h> {
    /// `ESC ] 11 ; rgb:… BEL` or `ESC \`
    Background(Option<Colour>),
    /// `ESC [ line ; column R`
    Cursor(u16, u16),
    /// `ESC [ ? … c`
    Attributes,
    Typed(&'h [u8]),
}

/// Whether the last question was answered.
pub(super) fn are_complete(heard: &[u8]) -> bool {
    pieces(heard).any(|piece| piece == Piece::Attributes)
}

/// Whether something is being answered. A key that is no character begins like that too, and then costs a moment.
pub(super) fn have_begun(heard: &[u8]) -> bool {
    heard.contains(&ESCAPE)
}

pub(super) fn read(heard: &[u8]) -> Findings {
    let mut findings = Findings::default();
    let mut cursor = Vec::new();
    for piece in pieces(heard) {
        match piece {
            Piece::Background(colour) => findings.background = colour,
            Piece::Cursor(line, column) => cursor.push((line, column)),
            Piece::Attributes => {}
            // An answer that was broken off.
            Piece::Typed(bytes) if bytes.starts_with(b"\x1b]") => {}
            Piece::Typed(bytes) => findings.typed.extend(bytes),
        }
    }
    if let [(line, before), (same, after)] = cursor[..]
        && line == same
    {
        findings.ambiguous = match after.saturating_sub(before) {
            1 => Some(Ambiguous::One),
            2 => Some(Ambiguous::Two),
            _ => None,
        };
    }
    findings
}

fn pieces(heard: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = heard;
    std::iter::from_fn(move || {
        let until_escape = || rest.iter().skip(1).position(|byte| *byte == ESCAPE).map_or(rest.len(), |at| at + 1);
        let (piece, length) = answer(rest).or_else(|| {
            let typed = rest.get(..until_escape())?;
            (!typed.is_empty()).then_some((Piece::Typed(typed), typed.len()))
        })?;
        rest = rest.get(length..).unwrap_or_default();
        Some(piece)
    })
}

/// The answer at the beginning of `heard`, and how long it is.
fn answer(heard: &[u8]) -> Option<(Piece<'_>, usize)> {
    if let Some(body) = heard.strip_prefix(b"\x1b]11;") {
        let end = body.iter().position(|byte| matches!(*byte, BELL | ESCAPE))?;
        let mark = if body.get(end..)?.starts_with(b"\x1b\\") { 2 } else { 1 };
        return Some((Piece::Background(colour(body.get(..end)?)), 5 + end + mark));
    }
    let body = heard.strip_prefix(b"\x1b[")?;
    let end = body.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b';' | b'?'))?;
    let parameters = std::str::from_utf8(body.get(..end)?).ok()?;
    let piece = match body.get(end)? {
        b'c' if parameters.starts_with('?') => Piece::Attributes,
        b'R' => {
            let (line, column) = parameters.split_once(';')?;
            Piece::Cursor(line.parse().ok()?, column.parse().ok()?)
        }
        _ => return None,
    };
    Some((piece, 2 + end + 1))
}

/// Reads `rgb:ffff/8080/0000`, with one to four figures a channel, or `rgba:…` with a fourth that does not count.
fn colour(words: &[u8]) -> Option<Colour> {
    let channels = std::str::from_utf8(words).ok()?.split_once(':')?.1;
    let mut channels = channels.split('/').map(|figures| {
        let most = (1_u32 << (4 * u32::try_from(figures.len()).ok()?)).checked_sub(1).filter(|most| *most <= 0xffff)?;
        u8::try_from(u32::from_str_radix(figures, 16).ok()? * 255 / most).ok()
    });
    Some(Colour([channels.next()??, channels.next()??, channels.next()??]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_understood_in_all_the_ways_they_are_given() {
        let background = |words: &str| read(words.as_bytes()).background;
        for (words, colour) in [
            ("\x1b]11;rgb:ffff/8080/0000\x07", Some([255, 128, 0])),
            ("\x1b]11;rgb:ff/80/00\x1b\\", Some([255, 128, 0])),
            ("\x1b]11;rgba:f/8/0/f\x1b\\", Some([255, 136, 0])),
            ("\x1b]11;rgb:ffff/8080/0000\x1b", Some([255, 128, 0])),
            ("\x1b]11;#ffffff\x07", None),
            ("\x1b]11;rgb:fffff/0/0\x07", None),
            ("\x1b]11;rgb://\x07", None),
        ] {
            assert_eq!(background(words), colour.map(Colour), "{words:?}");
        }
    }

    #[test]
    fn the_cursor_tells_how_wide_the_sign_was() {
        let ambiguous = |words: &str| read(words.as_bytes()).ambiguous;
        assert_eq!(ambiguous("\x1b[24;1R\x1b[24;2R\x1b[?6c"), Some(Ambiguous::One));
        assert_eq!(ambiguous("\x1b[5;10R\x1b[5;12R\x1b[?6c"), Some(Ambiguous::Two));
        // Bytes taken for characters; the end of a line; one answer of two.
        for words in ["\x1b[5;10R\x1b[5;13R", "\x1b[5;80R\x1b[6;2R", "\x1b[5;10R"] {
            assert_eq!(ambiguous(words), None, "{words:?}");
        }
    }

    #[test]
    fn what_was_typed_meanwhile_is_kept_in_order() {
        let heard = "/招\x1b]11;rgb:00/00/00\x07标\x1b[B\x1b[1;1R\x1b[1;2R\r\x1b[?62;4cq".as_bytes();
        let findings = read(heard);
        assert_eq!(String::from_utf8(findings.typed).unwrap(), "/招标\x1b[B\rq");
        assert_eq!((findings.background, findings.ambiguous), (Some(Colour([0; 3])), Some(Ambiguous::One)));
        assert_eq!(read(b"j\x1b]11;rgb:ff").typed, b"j", "broken off");
    }

    #[test]
    fn the_end_is_known_only_by_the_last_answer() {
        assert!(!are_complete(b"\x1b]11;rgb:00/00/00\x07\x1b[1;1R") && have_begun(b"\x1b]"));
        assert!(are_complete(b"\x1b[1;1R\x1b[?1;2c") && !have_begun(b"jjj"));
    }

    #[test]
    fn light_is_what_dark_words_stand_out_from() {
        for (colour, light) in
            [([255; 3], true), ([253, 246, 227], true), ([0; 3], false), ([0, 43, 54], false), ([0, 0, 255], false)]
        {
            assert_eq!(Colour(colour).is_light(), light, "{colour:?}");
        }
    }
}
