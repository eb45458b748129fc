//! Finding things by hanzi, pinyin, initials, English and code, words in any order.

/// What was typed, ready to be held against many haystacks.
#[derive(Clone, Debug)]
pub struct Query(Vec<String>);

/// The names of one thing, ready to be searched.
#[derive(Clone, Debug)]
pub struct Haystack(Vec<String>);

impl Query {
    pub fn new(words: &str) -> Self {
        Self(words.split_whitespace().map(str::to_owned).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well `haystack` matches, higher is better; `None` where a word is missing.
    pub fn score(&self, haystack: &Haystack) -> Option<u32> {
        self.0.iter().all(|word| haystack.0.iter().any(|text| text.contains(word))).then_some(1)
    }
}

impl Haystack {
    /// `texts`: code, name, English name, aliases.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().map(str::to_owned).collect())
    }
}
