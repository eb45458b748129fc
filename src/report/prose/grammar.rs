//! How facts become clauses, clauses sentences, and names lists.

use crate::text::Texts;

/// Names that a list tells before it says that there are others.
const NAMES: usize = 12;

/// Clauses as one sentence; nothing of none.
pub(super) fn sentence(texts: &Texts, clauses: impl IntoIterator<Item = String>) -> String {
    let clauses: Vec<String> = clauses.into_iter().filter(|clause| !clause.is_empty()).collect();
    if clauses.is_empty() { String::new() } else { ended(texts, &clauses.join(&texts.prose_semicolon())) }
}

/// Sentences as a paragraph.
pub(super) fn paragraph(texts: &Texts, sentences: impl IntoIterator<Item = String>) -> String {
    let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    sentences.join(&texts.prose_between_sentences())
}

/// `text` with a full stop, unless it ends like a sentence already: people type one or don't.
pub(super) fn ended(texts: &Texts, text: &str) -> String {
    let text = text.trim_end();
    let is_ended = text.ends_with(['。', '！', '？', '；', '…', '.', '!', '?', ';']);
    if is_ended || text.is_empty() { text.to_owned() } else { format!("{text}{}", texts.prose_full_stop()) }
}

/// A text of several lines as it is told in a sentence: a line that does not end with a mark gets one before the next.
pub(super) fn in_line(texts: &Texts, text: &str) -> String {
    let mut told = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if told.ends_with(|c: char| c.is_alphanumeric() || "）”》)\"".contains(c)) {
            told.push_str(&texts.prose_semicolon());
        } else if !told.is_empty() {
            told.push_str(&texts.prose_between_sentences());
        }
        told.push_str(line);
    }
    told
}

/// Clauses that belong closely together: `a，b`, `a, b`.
pub(in crate::report) fn joined(texts: &Texts, parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&texts.prose_comma())
}

/// `a、b和c`, `a, b and c`.
pub(super) fn and(texts: &Texts, parts: impl IntoIterator<Item = String>) -> String {
    let mut parts: Vec<String> = parts.into_iter().collect();
    match parts.pop() {
        Some(last) if !parts.is_empty() => texts.prose_and(texts.listed(parts), last),
        last => last.unwrap_or_default(),
    }
}

/// Names one after the other; of many the first ones.
pub(super) fn names<'a>(texts: &Texts, names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter().map(str::to_owned);
    let told: Vec<String> = names.by_ref().take(NAMES).collect();
    if names.next().is_some() { texts.prose_and_others(texts.listed(told)) } else { and(texts, told) }
}

/// A whole by its parts: those that are there, or that it is all of one kind.
pub(super) enum Split {
    Nothing,
    /// The word of the one kind.
    Alike(String),
    /// Kinds with how many are of each.
    Parts(Vec<(String, usize)>),
}

impl Split {
    pub(super) fn of(parts: impl IntoIterator<Item = (String, usize)>) -> Self {
        let mut parts: Vec<_> = parts.into_iter().filter(|(_, count)| *count > 0).collect();
        match parts.len() {
            0 => Self::Nothing,
            1 => parts.pop().map_or(Self::Nothing, |(word, _)| Self::Alike(word)),
            _ => Self::Parts(parts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_list_has_its_word_before_the_last_and_stops_somewhere() {
        let [zh, en] = [Texts::new(Lang::Zh), Texts::new(Lang::En)];
        let parts = |count| ["a", "b", "c"].into_iter().take(count).map(str::to_owned);
        assert_eq!([and(&zh, parts(1)), and(&zh, parts(2)), and(&zh, parts(3))], ["a", "a和b", "a、b和c"]);
        assert_eq!([and(&en, parts(0)), and(&en, parts(2)), and(&en, parts(3))], ["", "a and b", "a, b and c"]);
        assert_eq!(names(&zh, ["甲"; 13]), format!("{}甲等", "甲、".repeat(11)));
    }

    #[test]
    fn a_text_of_several_lines_is_told_in_one() {
        let [zh, en] = [Texts::new(Lang::Zh), Texts::new(Lang::En)];
        assert_eq!(in_line(&zh, "二层浇筑完成，\n钢筋已到场\n\n 暂停两天。\n"), "二层浇筑完成，钢筋已到场；暂停两天。");
        assert_eq!(
            in_line(&en, "Floor 2 is cast,\nsteel is there\nTwo days off."),
            "Floor 2 is cast, steel is there; Two days off."
        );
        assert_eq!(in_line(&zh, " \n"), "");
    }

    #[test]
    fn a_sentence_ends_once() {
        let zh = Texts::new(Lang::Zh);
        assert_eq!(ended(&zh, "已竣工"), "已竣工。");
        assert_eq!(ended(&zh, "已竣工！"), "已竣工！");
        assert_eq!(sentence(&zh, ["甲".to_owned(), String::new(), "乙".to_owned()]), "甲；乙。");
        assert_eq!(sentence(&zh, []), "");
    }
}
