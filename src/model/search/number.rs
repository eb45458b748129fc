//! Numbers in either script: 13 and 十三, 2024 and 二〇二四.

/// A number in a text: the characters it takes, as far as they reach, and its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: u64,
}

/// Every number in `text`, in order. What is too large to be one is left out.
pub(super) fn numbers(text: &[char]) -> Vec<Number> {
    let mut start = 0;
    text.chunk_by(|a, b| script(*a) == script(*b))
        .filter_map(|run| {
            let (from, end) = (start, start + run.len());
            start = end;
            script(*run.first()?)?;
            let value = if run.iter().any(|c| unit(*c).is_some()) { with_units(run) } else { positional(run) }?;
            Some(Number { start: from, end, value })
        })
        .collect()
}

/// Whether `c` can be a part of a number.
pub(super) fn is_figure(c: char) -> bool {
    script(c).is_some()
}

#[derive(PartialEq)]
enum Script {
    Western,
    Chinese,
}

fn script(c: char) -> Option<Script> {
    match c {
        '0'..='9' => Some(Script::Western),
        _ if digit(c).is_some() || unit(c).is_some() => Some(Script::Chinese),
        _ => None,
    }
}

fn digit(c: char) -> Option<u64> {
    let value = match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return c.to_digit(10).map(u64::from),
    };
    Some(value)
}

fn unit(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        '万' => Some(10_000),
        _ => None,
    }
}

fn positional(run: &[char]) -> Option<u64> {
    run.iter().try_fold(0_u64, |value, c| value.checked_mul(10)?.checked_add(digit(*c)?))
}

fn with_units(run: &[char]) -> Option<u64> {
    let (mut below_unit, mut last) = (0_u64, None);
    let mut value = 0_u64;
    for c in run {
        match unit(*c) {
            None => last = digit(*c),
            Some(10_000) => {
                value =
                    below_unit.checked_add(last.take().unwrap_or(0))?.max(1).checked_mul(10_000)?.checked_add(value)?;
                below_unit = 0;
            }
            // 十 alone is ten.
            Some(unit) => below_unit = last.take().unwrap_or(1).checked_mul(unit)?.checked_add(below_unit)?,
        }
    }
    value.checked_add(below_unit)?.checked_add(last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<u64> {
        numbers(&text.chars().collect::<Vec<_>>()).iter().map(|number| number.value).collect()
    }

    #[test]
    fn both_scripts_give_the_same_value() {
        for (text, value) in [
            ("十三", 13),
            ("二十", 20),
            ("一百零五", 105),
            ("二〇二四", 2024),
            ("两千三百", 2300),
            ("一万二千", 12_000),
            ("十二万三千四百五十六", 123_456),
            ("13", 13),
            ("07", 7),
            ("十", 10),
            ("万", 10_000),
        ] {
            assert_eq!(values(text), [value], "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_the_script_changes_and_a_monstrous_one_is_none() {
        assert_eq!(values("第7十8号2.5"), [7, 10, 8, 2, 5]);
        assert!(values(&"9".repeat(99)).is_empty());
        assert!(values(&"九".repeat(99)).is_empty());
    }
}
