//! For `hazards`: a screen that nobody sees.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use super::key::Key;
use super::keymap::Keymap;
use super::message::{Input, Message};
use super::state::State;
use super::{draw, update, view};
use crate::model::view::Summary;
use crate::text::{Lang, Texts};

/// What is pressed, in the words of the key table (`<ctrl-z>`), pasted (`<"words">`), or done to the window (`<80x24>`);
/// characters stand for themselves. After each there is a frame.
pub(crate) fn keys_hold(text: &str, summary: &Summary, lang: Lang) {
    let Ok(keymap) = Keymap::shipped() else { return };
    let mut state = State::new(Texts::new(lang), keymap, summary.clone(), Size { width: 80, height: 24 });
    for input in inputs(text) {
        if let Some(message) = Message::of(input, state.context(), &state.keymap) {
            // What is wanted of the ledger is not carried out.
            update::update(&mut state, message);
        }
        let Ok(mut terminal) = Terminal::new(TestBackend::new(state.size.width, state.size.height));
        let Ok(_) = terminal.draw(|frame| draw::draw(&view::view(&state), state.look, frame));
    }
}

fn inputs(text: &str) -> impl Iterator<Item = Input> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((input, after)) = named.and_then(|(name, after)| Some((named_input(name)?, after))) {
            rest = after;
            return Some(input);
        }
        let first = rest.chars().next()?;
        rest = rest.strip_prefix(first)?;
        Key::named(first.encode_utf8(&mut [0; 4])).map(Input::Key)
    })
}

fn named_input(name: &str) -> Option<Input> {
    if let Some(pasted) = name.strip_prefix('"') {
        return Some(Input::Paste(pasted.strip_suffix('"').unwrap_or(pasted).to_owned()));
    }
    let size = name.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    if let Some((width, height)) =
        size.filter(|(width, height)| (1..=300).contains(width) && (1..=100).contains(height))
    {
        return Some(Input::Resize(Size { width, height }));
    }
    Key::named(name).map(Input::Key)
}
