//! How cells look: formats by what a column holds, colours by what a word means.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::grid::Holds;
use crate::model::Light;
use crate::report::document::Tone;
use crate::report::wording::light_tone;
use crate::text::{Lang, Texts};

/// The formats of a workbook, made once.
pub(super) struct Looks {
    pub(super) header: Format,
    unknown: HashMap<Holds, Format>,
    known: HashMap<Holds, Format>,
    plain: Format,
}

const LINES: Color = Color::RGB(0x00BF_BFBF);

impl Looks {
    pub(super) fn new(lang: Lang) -> Self {
        let plain = base(lang).set_border(FormatBorder::Thin).set_border_color(LINES);
        let header = plain
            .clone()
            .set_bold()
            .set_background_color(Color::RGB(0x00DD_E6F0))
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter);
        let plain = plain.set_align(FormatAlign::Top);
        let all = [Holds::Words, Holds::Figures, Holds::Money, Holds::Shares, Holds::Days];
        let known: HashMap<Holds, Format> = all.map(|holds| (holds, of(&plain, holds))).into();
        let unknown = all.map(|holds| (holds, muted(&plain, holds))).into();
        Self { header, unknown, known, plain }
    }

    pub(super) fn known(&self, holds: Holds) -> &Format {
        self.known.get(&holds).unwrap_or(&self.plain)
    }

    pub(super) fn unknown(&self, holds: Holds) -> &Format {
        self.unknown.get(&holds).unwrap_or(&self.plain)
    }
}

/// What a cell has where nothing else is said: a font that every office in China has, and one that measures widths as
/// the columns do.
pub(super) fn base(lang: Lang) -> Format {
    match lang {
        Lang::Zh => Format::new().set_font_name("宋体").set_font_size(11).set_font_charset(134),
        Lang::En => Format::new(),
    }
}

/// Pixels of a row and of a column in that font.
pub(super) const fn pixels(lang: Lang) -> (u32, u32) {
    match lang {
        Lang::Zh => (20, 72),
        Lang::En => (20, 64),
    }
}

fn of(plain: &Format, holds: Holds) -> Format {
    match holds {
        Holds::Words => plain.clone().set_text_wrap(),
        Holds::Figures => plain.clone(),
        Holds::Money => plain.clone().set_num_format("#,##0.00"),
        Holds::Shares => plain.clone().set_num_format("0.0%"),
        Holds::Days => plain.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
    }
}

fn muted(plain: &Format, holds: Holds) -> Format {
    let muted = plain.clone().set_font_color(Color::RGB(0x0080_8080)).set_text_wrap();
    match holds {
        Holds::Words => muted,
        Holds::Figures | Holds::Money | Holds::Shares => muted.set_align(FormatAlign::Right),
        Holds::Days => muted.set_align(FormatAlign::Center),
    }
}

/// The colour of a word: a pale ground that a printer without colours leaves readable.
pub(super) fn tone(tone: Tone) -> Option<Format> {
    let (ink, ground) = match tone {
        Tone::Bad => (0x009C_0006, 0x00FF_C7CE),
        Tone::Warn => (0x007F_6000, 0x00FF_EB9C),
        Tone::Good => (0x0000_6100, 0x00C6_EFCE),
        Tone::Muted => (0x0059_5959, 0x00E7_E6E6),
        Tone::Strong => (0x001F_4E79, 0x00DD_EBF7),
        Tone::Plain => return None,
    };
    Some(Format::new().set_font_color(Color::RGB(ink)).set_background_color(Color::RGB(ground)))
}

/// The words of lights with their colours.
pub(super) fn lights(texts: &Texts) -> impl Iterator<Item = (String, Tone)> {
    Light::ALL.into_iter().map(|light| {
        let tone = if light == Light::Blue { Tone::Strong } else { light_tone(light) };
        (texts.light(light), tone)
    })
}
