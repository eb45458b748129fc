//! The screen as people use it: keys in, screen out, on the shipped plan.

mod calendar;
mod control;
mod daily;
mod dated;
mod desk;
mod endurance;
mod fields;
mod forms;
mod frames;
mod gallery;
mod grid;
mod journal;
mod keys;
mod large;
mod lists;
mod mouse;
mod outline;
mod overview;
mod picker;
mod pictures;
mod projects;
mod reading;
mod scenarios;
mod search_large;
mod shipped;
mod signs;
mod timeline;

use std::fmt::Write as _;
use std::sync::LazyLock;

use crossterm::event::{KeyEvent, KeyEventKind};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

use super::draw::draw;
use super::key::Key;
use super::keymap::Keymap;
use super::message::{Effect, Input, Message};
use super::state::State;
use super::{update, view};
use crate::ledger::Command;
use crate::text::{Lang, Texts};

/// The key table as it ships, read once.
fn keymap() -> Keymap {
    static KEYMAP: LazyLock<Keymap> = LazyLock::new(|| Keymap::shipped().unwrap());
    KEYMAP.clone()
}

/// Somebody at the screen. Commands are not carried out but remembered.
pub(super) struct Scene {
    pub(super) state: State,
    pub(super) effects: Vec<Effect>,
}

impl Scene {
    /// With the outline on the screen.
    pub(super) fn new(lang: Lang, width: u16, height: u16) -> Self {
        let mut scene = Self::opened(lang, width, height);
        scene.play("2");
        scene
    }

    /// As the program opens.
    pub(super) fn opened(lang: Lang, width: u16, height: u16) -> Self {
        let state = State::new(Texts::new(lang), keymap(), shipped::summary(), Size { width, height });
        Self { state, effects: Vec::new() }
    }

    /// Presses keys: characters as they stand, others by their names in the key table: `/ygsyl<enter><ctrl-z>`.
    pub(super) fn play(&mut self, keys: &str) -> &mut Self {
        for key in Self::keys(keys) {
            self.press(key);
        }
        self
    }

    pub(super) fn keys(keys: &str) -> Vec<Key> {
        let mut rest = keys;
        let mut pressed = Vec::new();
        while let Some(first) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
            let (name, after) = named.unwrap_or_else(|| rest.split_at(first.len_utf8()));
            rest = after;
            pressed.push(Key::named(name).unwrap());
        }
        pressed
    }

    pub(super) fn press(&mut self, key: Key) {
        self.hear(Input::Key(key));
    }

    pub(super) fn hear(&mut self, input: Input) {
        if let Some(message) = Message::of(input, self.state.context(), &self.state.keymap) {
            self.tell(message);
        }
    }

    /// Something came of what was wanted.
    pub(super) fn tell(&mut self, message: Message) {
        self.effects.extend(update::update(&mut self.state, message));
    }

    /// The one command that was given.
    pub(super) fn command(&mut self) -> Command {
        assert_eq!(self.effects.len(), 1, "{:?}", self.effects);
        match self.effects.pop() {
            Some(Effect::Apply(command) | Effect::Save(command)) => *command,
            other => panic!("no command: {other:?}"),
        }
    }

    /// The cells of the screen, and where the cursor stands.
    pub(super) fn drawn(&self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.state.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let view = view::view(&self.state);
        terminal.draw(|frame| draw(&view, self.state.look, frame)).unwrap();
        let backend = terminal.backend();
        (backend.buffer().clone(), backend.cursor_visible().then(|| backend.cursor_position()))
    }

    /// The screen as text; under it where the cursor stands, and what is drawn reversed, row@from-to.
    pub(super) fn screen(&self) -> String {
        let Size { width, height } = self.state.size;
        let (buffer, caret) = self.drawn();
        let mut text = String::new();
        let mut reversed = Vec::new();
        for y in 0..height {
            let mut line = String::new();
            let mut x = 0;
            let mut run: Option<u16> = None;
            while x < width {
                let cell = &buffer[(x, y)];
                line.push_str(cell.symbol());
                match (run, cell.modifier.contains(Modifier::REVERSED)) {
                    (None, true) => run = Some(x),
                    (Some(start), false) => {
                        reversed.push(format!("{y}@{start}-{}", x - 1));
                        run = None;
                    }
                    _ => {}
                }
                x += u16::try_from(crate::text::cells::width(cell.symbol()).max(1)).unwrap();
            }
            if let Some(start) = run {
                reversed.push(format!("{y}@{start}-{}", width - 1));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        if let Some(Position { x, y }) = caret {
            let _ = writeln!(text, "cursor at {x},{y}");
        }
        if !reversed.is_empty() {
            let _ = writeln!(text, "reversed: {}", reversed.join(", "));
        }
        text
    }
}

/// A key as a terminal that reports releases would send it.
fn released(key: KeyEvent) -> KeyEvent {
    KeyEvent { kind: KeyEventKind::Release, ..key }
}
