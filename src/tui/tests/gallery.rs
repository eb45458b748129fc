//! Every view, form, popup and question of the screen, in both languages, at 80×24 and 120×40, with styles as words.
//!
//! A file of `gallery/snapshots/` is one of them in its four pictures: the screen, where the caret is, and line by line what
//! is not plain.
//! `INSTA_UPDATE=always cargo test --lib gallery` draws them anew.

mod kinds;
mod pieces;
mod styles;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ratatui::layout::{Position, Size};

use super::Scene;
use super::dated;
use crate::text::{Lang, cells};
use crate::trials::thorough;
use crate::tui::keymap::Context;
use crate::tui::layout::{FRAME, LABEL};
use crate::tui::message::Input;
use crate::tui::view::{self, Content, EntryView, Line, Popup, View, Whole};
use pieces::PIECES;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// A screen to begin with, in a language and of a size.
type Ground = fn(Lang, u16, u16) -> Scene;

/// What is pictured.
struct Piece {
    name: &'static str,
    ground: Ground,
    zh: &'static str,
    en: &'static str,
    /// What happens after the keys.
    then: fn(&mut Scene),
}

const fn both(name: &'static str, ground: Ground, zh: &'static str, en: &'static str) -> Piece {
    Piece { name, ground, zh, en, then: |_| {} }
}

const fn same(name: &'static str, ground: Ground, keys: &'static str) -> Piece {
    both(name, ground, keys, keys)
}

impl Piece {
    const fn then(self, then: fn(&mut Scene)) -> Self {
        Self { then, ..self }
    }

    fn scene(&self, ground: Ground, lang: Lang, (width, height): (u16, u16)) -> Scene {
        let mut scene = ground(lang, width, height);
        scene.play(if lang == Lang::Zh { self.zh } else { self.en });
        (self.then)(&mut scene);
        scene
    }
}

/// The screen, the cursor, and the styles.
fn picture(scene: &Scene, lang: Lang, (width, height): (u16, u16)) -> String {
    let (buffer, caret) = scene.drawn();
    let mut text = format!("{} {width}×{height}\n", lang.code());
    for y in 0..buffer.area.height {
        let mut x = 0;
        let mut line = String::new();
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(cells::width(symbol).max(1)).unwrap();
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
    if let Some(Position { x, y }) = caret {
        let _ = writeln!(text, "caret {x},{y}");
    }
    text + &styles::words(&buffer, scene.state.look) + "\n"
}

#[test]
fn everything_is_pictured_in_both_languages_and_sizes() {
    for piece in PIECES {
        let mut kinds = BTreeSet::new();
        let mut pictures = String::new();
        for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
            let scene = piece.scene(piece.ground, lang, size);
            kinds.insert(kinds::seen(&scene.state));
            pictures.push_str(&picture(&scene, lang, size));
        }
        assert_eq!(kinds.len(), 1, "{}: not the same everywhere: {kinds:?}", piece.name);
        insta::with_settings!({ snapshot_path => "gallery/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(piece.name, pictures);
        });
    }
}

#[test]
fn there_is_a_picture_of_every_view_form_popup_and_question() {
    let mut seen = BTreeSet::new();
    let mut contexts = BTreeSet::new();
    for piece in PIECES {
        let scene = piece.scene(piece.ground, Lang::Zh, SIZES[0]);
        seen.extend(kinds::seen(&scene.state));
        contexts.insert(scene.state.context());
    }
    let missing: Vec<_> = kinds::all().filter(|kind| !seen.contains(kind)).collect();
    assert!(missing.is_empty(), "not pictured: {missing:?}");
    let shared = [Context::Commands, Context::Views, Context::Walking, Context::Typing, Context::Anywhere];
    let missing: Vec<_> =
        Context::ALL.into_iter().filter(|context| !shared.contains(context) && !contexts.contains(context)).collect();
    assert!(missing.is_empty(), "where no picture is taken: {missing:?}");
}

/// The longest and oddest names there are, in every window that somebody may have: each picture in every fourth, the next one
/// from the next window on; in CI each in all of them.
#[test]
fn the_worst_names_leave_everything_straight_at_every_width() {
    let mut unlike = Vec::new();
    let step = 4_u16.div_ceil(u16::try_from(thorough()).unwrap().max(1));
    for (from, piece) in (0..step).cycle().zip(PIECES.iter().filter(|piece| !piece.name.ends_with("_empty"))) {
        let usual = piece.scene(piece.ground, Lang::Zh, SIZES[0]).state.context();
        let mut scene = piece.scene(dated::tortured, Lang::Zh, SIZES[0]);
        if scene.state.context() != usual {
            unlike.push(piece.name);
        }
        // The summary is printed anew for each; its lines have tests of their own.
        let step = if piece.name == "summary" { 12 } else { step };
        for width in (20 + from..=200).step_by(usize::from(step)) {
            scene.hear(Input::Resize(Size { width, height: 24 }));
            if let View::Whole(whole) = view::view(&scene.state) {
                straight(&whole, &format!("{} at {width}", piece.name));
            }
        }
    }
    assert!(unlike.is_empty(), "other names lead elsewhere: {unlike:?}");
}

/// No line is wider than its place.
#[track_caller]
fn straight(whole: &Whole, what: &str) {
    let screen = whole.size.width;
    fit(&whole.header, screen, what);
    fit(&whole.notice, screen, what);
    fit([&whole.hints], screen, what);
    for part in &whole.body {
        assert!(part.area.right() <= screen, "{what}: {:?}", part.area);
        match &part.content {
            Content::Rows(rows) => fit(rows.iter().map(|row| &row.line), part.area.width, what),
            Content::Field(field) => fit([&field.line], part.area.width, what),
            Content::Divider => {}
        }
    }
    if let Some(popup) = &whole.popup {
        fits(popup, screen, what);
    }
}

#[track_caller]
fn fits(popup: &Popup, screen: u16, what: &str) {
    assert!(popup.width <= screen, "{what}: {} of {screen}", popup.width);
    let room = popup.width - FRAME;
    fit(popup.title.iter().chain(&popup.foot), room, what);
    let room = room - LABEL - 2;
    for row in &popup.rows {
        fit([&Line::new(row.label.as_str(), view::Tone::Plain)], LABEL - 1, what);
        fit(&row.under, room, what);
        match &row.entry {
            EntryView::Typed(text) => fit(&text.lines, room, what),
            EntryView::Chosen(lines) => fit(lines, room, what),
        }
    }
}

#[track_caller]
fn fit<'l>(lines: impl IntoIterator<Item = &'l Line>, room: u16, what: &str) {
    for line in lines {
        assert!(line.width() <= usize::from(room), "{what}: {} of {room}: {line:?}", line.width());
    }
}
