//! The order in which people look names up: hanzi by pinyin, numbers by value, letters without regard to case.

use std::fmt::Write as _;

use super::fold::letters;
use super::letter::Known;
use super::number::numbers;

/// A text to sort `text` by.
pub fn order(text: &str) -> String {
    let letters = letters(text);
    let numbers = numbers(&letters);
    let mut key = String::new();
    let mut passed = 0;
    for (at, c) in letters.iter().enumerate() {
        if at < passed {
            continue;
        }
        match numbers.iter().find(|number| number.start == at) {
            Some(number) => {
                let _ = write!(key, "{:020} ", number.value);
                passed = number.end;
            }
            None => match Known::of(*c).sounds.first() {
                Some(sound) => key.extend([sound, " "]),
                None => key.push(*c),
            },
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_in_a_register() {
        let sorted =
            ["一高", "二高", "8.8", "8.10", "北平路学校", "第七幼儿园", "第十三幼儿园", "教师周转房", "P2", "P10"];
        assert!(sorted.is_sorted_by_key(|name| order(name)), "{:?}", sorted.map(order));
        assert_eq!(order("ABC"), order("ａｂｃ"));
    }
}
