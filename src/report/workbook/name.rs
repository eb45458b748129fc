//! Names of worksheets: what Excel allows, each only once.

use crate::text::Texts;
use crate::text::cells::is_unseen;

/// Of UTF-16.
const MOST: usize = 31;

/// `wanted` as a worksheet may be called, and as none of `taken` is.
pub(super) fn unique(wanted: &str, taken: &[String], texts: &Texts) -> String {
    let name = allowed(wanted, MOST);
    let is_free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let name = if name.is_empty() || name.eq_ignore_ascii_case("history") {
        allowed(&texts.sheet_nth(name.as_str(), taken.len() + 1), MOST)
    } else {
        name
    };
    if is_free(&name) {
        return name;
    }
    let numbered = (2..).map(|nth| {
        let room = MOST.saturating_sub(units(&texts.sheet_nth("", nth)));
        texts.sheet_nth(allowed(&name, room), nth)
    });
    numbered.into_iter().find(is_free).unwrap_or_default()
}

fn allowed(wanted: &str, most: usize) -> String {
    let mut name = String::new();
    let mut room = most;
    for sign in wanted.chars().map(plain) {
        room = match room.checked_sub(sign.len_utf16()) {
            Some(room) => room,
            None => break,
        };
        name.push(sign);
    }
    name.trim_matches(['\'', ' ']).to_owned()
}

fn plain(sign: char) -> char {
    match sign {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '-',
        sign if sign.is_control() || is_unseen(sign) => ' ',
        sign => sign,
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_worksheet_is_called_what_it_may_be_called() {
        let texts = Texts::new(Lang::Zh);
        let named = |wanted: &str, taken: &[&str]| {
            let taken: Vec<String> = taken.iter().map(|name| (*name).to_owned()).collect();
            unique(wanted, &taken, &texts)
        };
        assert_eq!(named("节点", &[]), "节点");
        assert_eq!(named("节点", &["节点"]), "节点（2）");
        assert_eq!(named("NODES", &["nodes", "NODES（2）"]), "NODES（3）");
        assert_eq!(named("一/二:[三]*?\\", &[]), "一-二--三----");
        assert_eq!(named("'引'", &[]), "引");
        assert_eq!(named("History", &["a"]), "History（2）");
        assert_eq!(named("\n\u{1b}", &["a", "b"]), "（3）");
        let long = named(&"长".repeat(50), &[]);
        assert_eq!(long.chars().count(), 31);
        assert_eq!(named(&"长".repeat(50), &[&long]).encode_utf16().count(), 31);
        assert_eq!(named(&"🏫".repeat(20), &[]).encode_utf16().count(), 30);
    }
}
