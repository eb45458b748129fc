//! One form for what can be typed in many: widths, cases, dashes and spaces.

use unicode_normalization::UnicodeNormalization;

/// Longer words are no date, and trying every way to split them would take time.
const LONGEST: usize = 80;

/// The words folded to half width, small letters, `-` for every dash, `~` for every tilde and single spaces.
/// `None` where they are too long for a date.
pub(super) fn fold(words: &str) -> Option<String> {
    if words.len() > LONGEST * 4 {
        return None;
    }
    let mut folded = String::with_capacity(words.len());
    for character in words.nfkc().flat_map(char::to_lowercase) {
        match character {
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' => folded.push('-'),
            '〜' | '∼' => folded.push('~'),
            '’' | '‘' => folded.push('\''),
            other if other.is_whitespace() => folded.push(' '),
            other => folded.push(other),
        }
    }
    let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ").replace("--", "-");
    (folded.len() <= LONGEST).then_some(folded)
}

/// Without the spaces that Chinese does not need. One between two digits or letters stays: `9 1日` is no 91st.
pub(super) fn tighten(folded: &str) -> String {
    let mut tight = String::with_capacity(folded.len());
    let mut characters = folded.chars().peekable();
    while let Some(character) = characters.next() {
        let joins = |neighbour: Option<char>| neighbour.is_some_and(|neighbour| neighbour.is_ascii_alphanumeric());
        if character != ' ' || (joins(tight.chars().next_back()) && joins(characters.peek().copied())) {
            tight.push(character);
        }
    }
    tight
}

/// Every way to split `text` at one of `separators`, both sides trimmed.
pub(super) fn splits<'t>(text: &'t str, separators: &'t [&str]) -> impl Iterator<Item = (&'t str, &'t str)> {
    separators.iter().flat_map(move |separator| {
        text.match_indices(separator).filter_map(move |(at, found)| {
            Some((text.get(..at)?.trim(), text.get(at.checked_add(found.len())?..)?.trim()))
        })
    })
}
