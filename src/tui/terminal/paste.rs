//! Pastes on Windows: its console types them, so that the Enter inside would save a form, and letters be commands.

use crate::tui::key::Key;
use crate::tui::message::Input;

/// Nobody types so many keys between two looks at the keyboard.
const AT_LEAST: usize = 4;

/// `inputs` that came in at once, with every run of typed text that goes on after a line break as one paste.
pub(super) fn gathered(inputs: Vec<Input>) -> Vec<Input> {
    let mut gathered = Vec::new();
    let mut run = Vec::new();
    for input in inputs {
        match input {
            Input::Key(key) if text(key).is_some() => run.push(key),
            other => {
                gathered.extend(ended(&mut run));
                gathered.push(other);
            }
        }
    }
    gathered.extend(ended(&mut run));
    gathered
}

fn ended(run: &mut Vec<Key>) -> Vec<Input> {
    let keys = std::mem::take(run);
    let text: String = keys.iter().copied().filter_map(text).collect();
    if keys.len() >= AT_LEAST && text.trim_end_matches('\n').contains('\n') {
        return vec![Input::Paste(text)];
    }
    keys.into_iter().map(Input::Key).collect()
}

fn text(key: Key) -> Option<char> {
    match key.name().as_str() {
        "enter" => Some('\n'),
        "tab" => Some('\t'),
        _ => key.character(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(names: &[&str]) -> Vec<Input> {
        names.iter().map(|name| Input::Key(Key::named(name).unwrap())).collect()
    }

    #[test]
    fn lines_that_come_at_once_are_a_paste_and_hasty_keys_are_not() {
        let pasted = gathered(inputs(&["up", "第", "一", "enter", "二", "tab", "x", "esc"]));
        let [Input::Key(_), Input::Paste(text), Input::Key(_)] = &pasted[..] else { panic!("{pasted:?}") };
        assert_eq!(text, "第一\n二\tx");
        for typed in [&["l", "j", "space"][..], &["招", "标", "完", "成", "enter"], &["j", "enter", "k"]] {
            assert_eq!(gathered(inputs(typed)).len(), typed.len(), "{typed:?}");
        }
    }
}
