//! Walking through Chinese words, which have no spaces between them.

/// What is left of the words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'t>(pub(super) &'t str);

/// A number and with how many digits it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
}

impl<'t> Scan<'t> {
    pub(super) const fn at_end(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn sees(self, words: &[&str]) -> bool {
        words.iter().any(|word| self.0.starts_with(word))
    }

    /// Steps over the first of `words` that stands here.
    pub(super) fn take(&mut self, words: &[&str]) -> bool {
        let rest = words.iter().find_map(|word| self.0.strip_prefix(word));
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// Steps over the first entry of `table` that stands here and gives what it means.
    pub(super) fn pick<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        let (rest, meaning) = table.iter().find_map(|(word, meaning)| Some((self.0.strip_prefix(word)?, *meaning)))?;
        self.0 = rest;
        Some(meaning)
    }

    /// Steps over the characters that satisfy `belongs`.
    pub(super) fn run(&mut self, belongs: impl Fn(char) -> bool) -> &'t str {
        let end = self.0.find(|character| !belongs(character)).unwrap_or(self.0.len());
        let (run, rest) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = rest;
        run
    }

    /// Steps over a number of at most four digits: `31`, 三十一, 二〇二四.
    pub(super) fn number(&mut self) -> Option<Number> {
        let mut ahead = *self;
        let ascii = ahead.run(|character| character.is_ascii_digit());
        let number = if ascii.is_empty() {
            hanzi_number(ahead.run(|character| character == '十' || digit(character).is_some()))
        } else {
            (ascii.len() <= 4).then_some(())?;
            Some(Number { value: ascii.parse().ok()?, digits: ascii.len() })
        };
        *self = ahead;
        number
    }
}

fn hanzi_number(hanzi: &str) -> Option<Number> {
    let digits = |text: &str| text.chars().try_fold(0, |value, character| Some(value * 10 + digit(character)?));
    let count = hanzi.chars().count();
    let value = match hanzi.split_once('十') {
        Some((tens, ones)) if tens.chars().count() <= 1 && ones.chars().count() <= 1 => {
            let tens = if tens.is_empty() { 1 } else { digits(tens)? };
            tens * 10 + digits(ones)?
        }
        None if (1..=4).contains(&count) => digits(hanzi)?,
        _ => return None,
    };
    Some(Number { value, digits: count })
}

fn digit(character: char) -> Option<u32> {
    let digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let value = match character {
        '零' | '○' => Some(0),
        '两' => Some(2),
        other => digits.iter().position(|digit| *digit == other),
    };
    u32::try_from(value?).ok()
}
