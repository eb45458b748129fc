//! What a look looks like: a frame, every sign, every tone with its word.

use super::{Line, Tone, judged};
use crate::model::Light;
use crate::text::Texts;
use crate::text::cells::{self, Align};
use crate::tui::look::{Glyphs, Look};

/// Some text with everything in it that may be of ambiguous width.
const TEXT: &str = "“教师周转房”592套（22栋）…… ① ±5% é";
/// The cells of the frame inside.
const ROOM: usize = 46;

pub(in crate::tui) fn lines(look: Look, texts: &Texts) -> Vec<Line> {
    let mut lines = frame(look.glyphs).to_vec();
    lines.push(signs(look.glyphs));
    lines.push(spaced(Light::ALL.map(|light| (texts.light(light), judged::light_tone(light)))));
    lines.push(spaced([
        (texts.specimen_late(), Tone::Late),
        (texts.specimen_soon(), Tone::Soon),
        (texts.specimen_busy(), Tone::Busy),
        (texts.specimen_good(), Tone::Good),
        (texts.specimen_unknown(), Tone::Unknown),
        (texts.specimen_plain(), Tone::Plain),
        (texts.specimen_strong(), Tone::Strong),
        (texts.specimen_title(), Tone::Title),
        (texts.specimen_muted(), Tone::Muted),
        (texts.specimen_key(), Tone::Key),
    ]));
    lines
}

fn frame(glyphs: Glyphs) -> [Line; 3] {
    let set = glyphs.border();
    let edge =
        |left: &str, right: &str| Line::new(format!("{left}{}{right}", set.horizontal_top.repeat(ROOM)), Tone::Muted);
    let mut middle = Line::new(set.vertical_left, Tone::Muted);
    middle.push(cells::pad(&format!(" {TEXT}"), ROOM, Align::Left), Tone::Plain);
    middle.push(set.vertical_right, Tone::Muted);
    [edge(set.top_left, set.top_right), middle, edge(set.bottom_left, set.bottom_right)]
}

fn signs(glyphs: Glyphs) -> Line {
    let mut line: Vec<_> = glyphs.all().iter().map(|(_, sign)| *sign).collect();
    line.extend((1..=8).map(|eighths| glyphs.level(eighths)));
    line.extend([glyphs.plan(), glyphs.forecast(), glyphs.baseline(), glyphs.whole()].map(|bar| bar.fill));
    Line::new(line.join(" "), Tone::Plain)
}

fn spaced(words: impl IntoIterator<Item = (String, Tone)>) -> Line {
    let mut line = Line::default();
    for (word, tone) in words {
        if !line.0.is_empty() {
            line.push("  ", Tone::Plain);
        }
        line.push(word, tone);
    }
    line
}
