//! What has to hold of any bytes that come in from outside: the properties that the tests here try on made-up bytes, and
//! `fuzz/` on bytes that a fuzzer looks for. Each panics where it does not hold.

#![cfg_attr(test, expect(unreachable_pub, reason = "public for the fuzzer only"))]

use std::sync::{LazyLock, OnceLock};

use chrono::NaiveDate;

use crate::model::PeriodDate;
use crate::model::search::{Haystack, Query};
use crate::model::view::Summary;
use crate::text::cells::visible;
use crate::text::dates::{self, Context};
use crate::text::{Lang, Texts};
use crate::{exchange, ledger, tui};

/// Made once: a fuzzer asks thousands of times a second.
static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| Lang::ALL.map(Texts::new));

/// A date that is understood can be stored and printed, and one that is not is refused in words.
pub fn dates(words: &str) {
    let Some(data_date) = NaiveDate::from_ymd_opt(2024, 6, 30) else { return };
    for data_date in [data_date, NaiveDate::MIN, NaiveDate::MAX] {
        if let Ok(understood) = dates::read(words, Context { year: 2024, data_date }) {
            let date = understood.date;
            let stored = PeriodDate::restore(date.kind(), date.earliest(), date.latest(), date.words());
            assert_eq!(stored.as_ref(), Ok(&date), "{words:?}");
            for texts in &*TEXTS {
                assert!(!texts.period_date(&date, 2024).is_empty(), "{words:?}");
            }
        }
    }
}

/// A document that is taken is written as one that is the same again, in either form.
pub fn documents(text: &str) {
    for book in [exchange::read_toml(text), exchange::read_json(text)].into_iter().flatten() {
        let again = exchange::write_toml(&book).and_then(|toml| exchange::read_toml(&toml));
        assert_eq!(again.as_ref(), Ok(&book));
        let again = exchange::write_json(&book).and_then(|json| exchange::read_json(&json));
        assert_eq!(again.as_ref(), Ok(&book));
    }
}

/// Whatever is searched for, in whatever: the same words find their own text.
pub fn search(words: &str) {
    let own = Haystack::new([words, "P07", "教师周转房"]);
    let query = Query::new(words);
    let _ = query.score(&Haystack::new(["长效机制", "Teacher housing"]));
    let _ = query.score(&own);
}

/// What is shown of a text holds nothing that a terminal obeys, and shows itself.
pub fn shown(text: &str) {
    let shown = visible(text);
    assert!(!shown.chars().any(|c| c != '\n' && c.is_control()), "{text:?}");
    assert_eq!(visible(&shown), shown);
}

/// A configuration file is read, or refused in words.
pub fn config(text: &str) {
    for texts in &*TEXTS {
        crate::app::config_holds(text, texts);
    }
}

/// Whatever is pressed, pasted and resized, the screen goes on.
pub fn keys(text: &str) {
    static SUMMARY: OnceLock<Option<Summary>> = OnceLock::new();
    let summary = || Some(ledger::summary_of(&exchange::shipped_plan().ok()?, NaiveDate::from_ymd_opt(2024, 9, 30)?));
    let Some(summary) = SUMMARY.get_or_init(summary) else { return };
    // One language at a time: drawing takes long enough.
    let lang = if text.len().is_multiple_of(2) { Lang::Zh } else { Lang::En };
    tui::keys_hold(text, summary, lang);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Bytes of any kind, and what a fuzzer begins with torn apart and put together anew.
    fn torn(seeds: &'static [&'static str]) -> impl Strategy<Value = String> {
        let piece = (prop::sample::select(seeds.to_vec()), any::<prop::sample::Index>(), any::<prop::sample::Index>());
        let piece = piece.prop_map(|(seed, from, to)| {
            let chars: Vec<char> = seed.chars().collect();
            let (from, to) = (from.index(chars.len() + 1), to.index(chars.len() + 1));
            chars[from.min(to)..from.max(to)].iter().collect::<String>()
        });
        let bytes =
            prop::collection::vec(any::<u8>(), 0..64).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        prop::collection::vec(prop_oneof![3 => piece, 1 => bytes, 1 => any::<String>()], 1..6)
            .prop_map(|parts| parts.concat())
    }

    const DATES: &[&str] = &[include_str!("../fuzz/corpus/dates/seed")];
    const DOCUMENTS: &[&str] =
        &[include_str!("../fuzz/corpus/documents/seed.toml"), include_str!("../fuzz/corpus/documents/seed.json")];
    const SEARCH: &[&str] = &[include_str!("../fuzz/corpus/search/seed")];
    const KEYS: &[&str] = &[include_str!("../fuzz/corpus/keys/seed")];
    const CONFIG: &[&str] = &[include_str!("../fuzz/corpus/config/seed.toml")];

    #[test]
    fn what_the_fuzzer_begins_with_holds() {
        DATES.iter().flat_map(|seed| seed.lines()).for_each(dates);
        SEARCH.iter().flat_map(|seed| seed.lines()).for_each(search);
        for text in DOCUMENTS {
            documents(text);
            assert!(exchange::read_toml(text).is_ok() || exchange::read_json(text).is_ok());
        }
        for text in CONFIG {
            config(text);
        }
        KEYS.iter().flat_map(|seed| seed.lines()).for_each(keys);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_words_for_a_date_break_anything(words in torn(DATES)) {
            dates(&words);
        }

        #[test]
        fn no_document_breaks_anything(text in torn(DOCUMENTS)) {
            documents(&text);
        }

        #[test]
        fn no_words_to_search_for_break_anything(words in torn(SEARCH)) {
            search(&words);
            shown(&words);
        }

        #[test]
        fn no_configuration_breaks_anything(text in torn(CONFIG)) {
            config(&text);
        }
    }

    proptest! {
        // After each key there is a frame.
        #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(4) })]

        #[test]
        fn any_keys_are_survived(pressed in torn(KEYS)) {
            keys(&pressed);
        }
    }
}
