//! What a terminal shows after many frames is what it shows after the last one alone (ratatui#2526).

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use proptest::prelude::*;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::Scene;
use crate::text::Lang;
use crate::tui::draw::{Palette, draw};
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
        self.inner.draw(|frame| draw(&view, Palette::Colours, frame)).unwrap();
    }

    fn contents(&self) -> String {
        let mut terminal = vt100::Parser::default();
        terminal.process(&self.wire.0.borrow());
        let contents = terminal.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn frames_leave_nothing_behind(
        keys in prop::collection::vec(prop::sample::select(vec![
            "<down>", "<down>", "<up>", "<left>", "<right>", "<enter>", "<esc>", "<tab>", "<pagedown>", "<pageup>", "m", "a", "d", " ",
            "b", "t", "f", "v", "p", "/", "<f1>", "<f9>", "封顶", "？", "<f10>", "<ctrl-t>", "4",
        ]), 1..40),
        lang in prop::sample::select(vec![Lang::Zh, Lang::En]),
    ) {
        let mut scene = Scene::new(lang, 80, 24);
        let mut screen = Screen::new();
        for key in keys {
            scene.play(key);
            screen.show(&scene);
        }
        let mut afresh = Screen::new();
        afresh.show(&scene);
        prop_assert_eq!(screen.contents(), afresh.contents());
    }
}
