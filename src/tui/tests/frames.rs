//! What a terminal shows after many frames is what it shows after the last one alone (ratatui#2526).

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use proptest::prelude::*;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use unicode_width::UnicodeWidthChar as _;

use super::Scene;
use crate::text::Lang;
use crate::text::cells::{Ambiguous, set_ambiguous};
use crate::tui::draw::draw;
use crate::tui::look::{Depth, Glyphs, Look, Theme};
use crate::tui::view;

#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal at the other end of a wire.
struct Screen {
    wire: Wire,
    inner: Terminal<CrosstermBackend<Wire>>,
}

impl Screen {
    fn new() -> Self {
        let wire = Wire::default();
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)) };
        let inner = Terminal::with_options(CrosstermBackend::new(wire.clone()), options).unwrap();
        Self { wire, inner }
    }

    fn show(&mut self, scene: &Scene) {
        let view = view::view(&scene.state);
        self.inner.draw(|frame| draw(&view, scene.state.look, frame)).unwrap();
    }

    fn contents(&self) -> String {
        let mut terminal = vt100::Parser::default();
        terminal.process(as_drawn(&String::from_utf8_lossy(&self.wire.0.borrow())).as_bytes());
        let contents = terminal.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }
}

/// What a terminal with this width for ambiguous signs would show, said to one that knows no such width: where it takes two
/// cells, such a sign is replaced by one that does.
fn as_drawn(sent: &str) -> String {
    let in_cells = |c: char| crate::text::cells::width(c.encode_utf8(&mut [0; 4]));
    let shown = |c: char| if !c.is_control() && in_cells(c) == 2 && c.width() == Some(1) { '一' } else { c };
    sent.chars().map(shown).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(4) })]
    #[test]
    fn frames_leave_nothing_behind(
        keys in prop::collection::vec(prop::sample::select(vec![
            "<down>", "<down>", "<up>", "<left>", "<right>", "<enter>", "<esc>", "<tab>", "<pagedown>", "<pageup>", "m", "a", "d", " ",
            "b", "t", "f", "v", "p", "/", "<f1>", "<f9>", "封顶", "“①…”", "？", "<f10>", "<ctrl-t>", "4",
        ]), 1..40),
        lang in prop::sample::select(vec![Lang::Zh, Lang::En]),
        ambiguous in prop::sample::select(vec![Ambiguous::One, Ambiguous::Two]),
    ) {
        set_ambiguous(ambiguous);
        let mut scene = Scene::new(lang, 80, 24);
        scene.state.look = Look::new(Theme::Dark, Depth::Many, Glyphs::Unicode, ambiguous);
        let mut screen = Screen::new();
        for key in keys {
            scene.play(key);
            screen.show(&scene);
        }
        let mut afresh = Screen::new();
        afresh.show(&scene);
        prop_assert_eq!(screen.contents(), afresh.contents());
        let drawn = scene.screen();
        let drawn = drawn.split("cursor at").next().and_then(|drawn| drawn.split("reversed:").next());
        let drawn = as_drawn(drawn.unwrap_or_default());
        prop_assert_eq!(screen.contents(), drawn.trim_end());
    }
}
