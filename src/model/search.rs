//! Finding things by hanzi, pinyin, initials, English and code, words in any order.
//!
//! A word is found where it stands in one piece in one of the texts, from anywhere in it. Hanzi are found by
//! themselves, or by any common reading in full (`jiaoshi`), by its first letter (`js`), or mixed (`jiaos`, `j师`);
//! a number is found in either script (`13`, 十三).
//!
//! Between a thing and what it belongs to nobody has to put a blank: across several haystacks a word is also found in two
//! pieces (一高实验楼招标), and where signs divide it (一高实验楼：招标完成) in as many.

mod fold;
mod grams;
mod hit;
mod letter;
mod lexicon;
mod number;
mod order;
mod sound;

use std::ops::Range;
use std::sync::Arc;

pub use grams::{Division, Needs, Unit, grams, needs_of_name};
use hit::{Hit, Parts, Text, Word};
pub use lexicon::Lexicon;
pub use order::order;

/// The characters of a query that are looked at: more than anything is called, and a text pasted by mistake holds up
/// nobody.
const LONGEST: usize = 1_000;

/// What was typed, ready to be held against many haystacks.
#[derive(Clone, Debug)]
pub struct Query(Vec<Sought>);

/// What stands between two blanks.
#[derive(Clone, Debug)]
struct Sought {
    whole: Word,
    /// What stands between its signs, where it has some.
    pieces: Vec<Word>,
}

/// The names of one thing, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Haystack(Box<[Arc<Text>]>);

impl Query {
    /// Blanks divide `words`, and signs where a word is not found with them; their order means nothing.
    pub fn new(words: &str) -> Self {
        let end = words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at);
        let words = words.get(..end).unwrap_or_default();
        Self(words.split_whitespace().map(Sought::new).filter(|sought| !sought.whole.is_empty()).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well `haystack` matches, higher is better; `None` where a word is missing.
    ///
    /// A whole text counts more than its beginning, that more than the beginning of a word in it, that more than any
    /// other place; then what is written as it was typed more than what sounds so; then a short text more than a long
    /// one.
    /// Only the scores of one query compare.
    pub fn score(&self, haystack: &Haystack) -> Option<u32> {
        self.score_whole(&[haystack])
    }

    /// As well as [`Self::score`] where the words stand in several haystacks together, each in one piece.
    pub fn score_whole(&self, haystacks: &[&Haystack]) -> Option<u32> {
        self.total(|sought| sought.find(|word| best(word, haystacks)))
    }

    /// The same, also in pieces.
    pub fn score_among(&self, haystacks: &[&Haystack]) -> Option<u32> {
        self.total(|sought| {
            let whole = |word: &Word| best(word, haystacks);
            sought.find(whole).or_else(|| sought.find(|word| whole(word).or_else(|| divided(word, haystacks))))
        })
    }

    fn total(&self, score: impl Fn(&Sought) -> Option<u32>) -> Option<u32> {
        self.0.iter().try_fold(0, |total: u32, sought| Some(total.saturating_add(score(sought)?)))
    }

    /// Whether all that is found by the words `now` was already found by `before`, because something was only added to
    /// them. Figures are not: 十三 is found by `13` and not by `1`.
    pub fn narrows(before: &str, now: &str) -> bool {
        let narrowing = |c: char| c == ' ' || c.is_ascii_alphabetic() || ('一'..='鿿').contains(&c);
        // Signs alone are sought as they stand; with a letter after them they only divide.
        let divides_nothing = before.split_whitespace().next_back().is_some_and(|word| word.chars().all(divides));
        let is_more = |added: &str| added.chars().all(|c| narrowing(c) && !number::is_figure(c));
        !divides_nothing && now.strip_prefix(before).is_some_and(is_more)
    }

    /// Where the words that `text` contains stand in it, counted in characters (`char`), from left to right, apart from
    /// each other: for highlighting.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let origins: Vec<_> = fold::fold(text).map(|(_, origin)| origin).collect();
        let text = Text::new(text);
        let mut found: Vec<_> = self
            .0
            .iter()
            .flat_map(|sought| if text.find(&sought.whole).is_some() { sought.whole() } else { sought.pieces() })
            .filter_map(|word| {
                let Hit { start, end, .. } = text.find(word)?;
                Some(origins.get(start)?.start..origins.get(end.checked_sub(1)?)?.end)
            })
            .collect();
        found.sort_by_key(|range| range.start);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for range in found {
            match marks.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => marks.push(range),
            }
        }
        marks
    }
}

impl Sought {
    fn new(word: &str) -> Self {
        let pieces = if word.contains(divides) { word.split(divides).map(Word::new).collect() } else { Vec::new() };
        Self { whole: Word::new(word), pieces: pieces.into_iter().filter(|piece| !piece.is_empty()).collect() }
    }

    fn whole(&self) -> &[Word] {
        std::slice::from_ref(&self.whole)
    }

    fn pieces(&self) -> &[Word] {
        &self.pieces
    }

    /// As a whole; else as well as the worst of its pieces.
    fn find(&self, score: impl Fn(&Word) -> Option<u32>) -> Option<u32> {
        score(&self.whole).or_else(|| {
            let pieces = self.pieces.iter().map(score);
            pieces.collect::<Option<Vec<u32>>>()?.into_iter().min()
        })
    }
}

/// A sign that people put between the name of a thing and that of what it belongs to.
const fn divides(c: char) -> bool {
    matches!(c, ':' | '：' | '(' | ')' | '（' | '）' | ',' | '，' | '、' | ';' | '；')
}

/// The best place of a word in the haystacks.
fn best(word: &Word, haystacks: &[&Haystack]) -> Option<u32> {
    let texts = haystacks.iter().flat_map(|haystack| &haystack.0);
    let look = |text: &Text| Some(weight(&text.find(word)?, text));
    let may_hold = |text: &&Arc<Text>| text.may_hold(word);
    texts.filter(may_hold).filter_map(|text| word.weights.or_look(text.number, || look(text))).max()
}

/// A word that is made of a piece of one haystack and one of another: less than what has it whole.
fn divided(word: &Word, haystacks: &[&Haystack]) -> Option<u32> {
    let parts = |haystack: &&Haystack| {
        let parts = haystack.0.iter().map(|text| word.parts.or_look(text.number, || text.parts(word)));
        parts.fold(Parts::default(), Parts::and)
    };
    let (own, others) = haystacks.split_first()?;
    // What things belong to is called by few words; where those have no part of it nothing longer has to be looked through.
    let mut found: Vec<Parts> = Vec::new();
    for parts in others.iter().map(parts).filter(|parts| !parts.is_empty()) {
        if found.iter().any(|other| other.make_up(parts)) {
            return Some(1);
        }
        found.push(parts);
    }
    if found.is_empty() {
        return None;
    }
    let own = parts(own);
    found.iter().any(|other| other.make_up(own)).then_some(1)
}

impl Haystack {
    /// `texts`: code, name, English name, aliases.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().map(Text::new).map(Arc::new).collect())
    }
}

/// The place first, then the likeness, then the length, each in figures that the next can't outweigh.
fn weight(hit: &Hit, text: &Text) -> u32 {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX).min(999);
    (hit.place as u32 * 3 + hit.likeness as u32 + 1) * 10_000 + 999 - length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(query: &str, text: &str) -> bool {
        Query::new(query).score(&Haystack::new([text])).is_some()
    }

    /// The names of the shipped plan with their initials.
    const NAMES: [(&str, &str); 18] = [
        ("教师周转房", "jszzf"),
        ("第七幼儿园", "dqyey"),
        ("第十三幼儿园", "dssyey"),
        ("实验幼儿园", "syyey"),
        ("产业集聚区幼儿园", "cyjjqyey"),
        ("产业集聚区小学", "cyjjqxx"),
        ("新桥镇第二中心幼儿园", "xqzdezxyey"),
        ("范集镇中心幼儿园", "fjzzxyey"),
        ("永丰镇第二中心幼儿园", "yfzdezxyey"),
        ("北平路学校", "bplxx"),
        ("一高图书馆", "ygtsg"),
        ("一高实验楼", "ygsyl"),
        ("李寨镇二中", "lzzez"),
        ("中心村小学", "zxcxx"),
        ("第一初级中学综合楼", "dycjzxzhl"),
        ("文化路学校综合楼", "whlxxzhl"),
        ("文化路小学", "whlxx"),
        ("长效机制", "cxjz"),
    ];

    #[test]
    fn names_are_found_by_their_initials() {
        for (name, initials) in NAMES {
            assert!(finds(initials, name), "{initials} {name}");
            assert!(finds(&initials.to_uppercase(), name), "{initials} {name}");
        }
        assert!(!finds("ygtsg", "一高实验楼"));
    }

    #[test]
    fn what_sounds_alike_is_all_found() {
        for (initials, names) in
            [("cyjjqxx", ["产业集聚区小学", "产业集聚区学校"]), ("whlxx", ["文化路小学", "文化路学校"])]
        {
            let score = |name| Query::new(initials).score(&Haystack::new([name]));
            assert!(score(names[0]).is_some());
            assert_eq!(score(names[0]).is_some(), score(names[1]).is_some());
        }
    }

    #[test]
    fn pinyin_is_typed_in_full_in_part_or_mixed_with_hanzi() {
        for query in
            ["yigaotushuguan", "yigaotsg", "yg图s馆", "YGTushuG", "图书", "tushu", "shug", "yigaotushugu", "ｙｇｔｓｇ"]
        {
            assert!(finds(query, "一高图书馆"), "{query}");
        }
        for query in ["yigg", "ytsg", "ushu", "tsgg", "高一"] {
            assert!(!finds(query, "一高图书馆"), "{query}");
        }
        for query in ["zhuanfang", "zhfang", "zf", "zhf", "zhouzh"] {
            assert!(finds(query, "周转房"), "{query}");
        }
        assert!(finds("nvsheng", "女生宿舍") && finds("NÜs", "女生宿舍") && finds("lvhua", "绿化"));
    }

    #[test]
    fn any_common_reading_counts_and_no_rare_one() {
        for (query, text) in [
            ("cxjz", "长效机制"),
            ("zxjz", "长效机制"),
            ("changxiao", "长效机制"),
            ("xiaozhang", "校长"),
            ("xiaoshe", "校舍"),
            ("jiaodui", "校对"),
            ("xingwei", "行为"),
            ("yinhang", "银行"),
            ("zhongdian", "重点"),
            ("chongjian", "重建"),
            ("diaodu", "调度"),
            ("tiaozheng", "调整"),
            ("huankuan", "还款"),
            ("haiyou", "还有"),
            ("guihua", "规划"),
            ("yizhuang", "一幢"),
            ("jiyu", "给予"),
            ("shuaixian", "率先"),
        ] {
            assert!(finds(query, text), "{query} {text}");
        }
        for (query, text) in [("hu", "许"), ("guo", "划"), ("qiao", "校"), ("heng", "行"), ("fu", "还")] {
            assert!(!finds(query, text), "{query} {text}");
        }
    }

    #[test]
    fn numbers_are_found_in_either_script() {
        for (query, text) in [
            ("13", "第十三幼儿园"),
            ("7", "第七幼儿园"),
            ("十三", "13 buildings"),
            ("二〇二四", "2024年计划"),
            ("d13yey", "第十三幼儿园"),
            ("1gao", "一高实验楼"),
            ("１３幼", "第十三幼儿园"),
        ] {
            assert!(finds(query, text), "{query} {text}");
        }
        assert!(!finds("3", "第十三幼儿园") && !finds("30", "第十三幼儿园"));
    }

    #[test]
    fn codes_english_and_full_width_forms_are_found() {
        let p05 = Haystack::new(["P05", "北平路学校", "Beiping Road School", "北校"]);
        for query in
            ["p05", "Ｐ０５", "ping", "ROAD", "bei school", "school 北平", "xuexiao p05", "北校", "　北平　学校 "]
        {
            assert!(Query::new(query).score(&p05).is_some(), "{query}");
        }
        for query in ["p06", "road 南", "bpschool"] {
            assert!(Query::new(query).score(&p05).is_none(), "{query}");
        }
        assert!(finds("8。8", "8.8") && finds("㎡", "5800m2") && finds("周\u{200B}转", "教师周转房"));
    }

    #[test]
    fn signs_between_hanzi_are_passed_over() {
        assert!(finds("ygbxq", "一高（北校区）") && finds("一高北校区", "一高（北校区）"));
        assert!(finds("ygnbxq", "一高（南）（北校区）"));
        assert!(!finds("88", "8.8"));
    }

    #[test]
    fn the_nearer_the_higher() {
        let query = Query::new("xx");
        let best_first =
            ["XX", "小学", "xx road", "小学综合楼", "the xx road", "ab 小学", "roadxx", "实验小学", "文化路小学"];
        let scores: Vec<_> = best_first.iter().map(|text| query.score(&Haystack::new([*text])).unwrap()).collect();
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
        assert_eq!(query.score(&Haystack::new(["文化路小学", "xx"])), query.score(&Haystack::new(["xx"])));
    }

    #[test]
    fn nothing_typed_finds_everything() {
        for words in ["", "  　", "\u{200B}"] {
            assert!(Query::new(words).is_empty());
            assert!(finds(words, "一高图书馆") && Query::new(words).marks("一高图书馆").is_empty());
        }
    }

    #[test]
    fn what_was_found_is_marked() {
        for (query, text, marked) in [
            ("tsg", "一高图书馆", "一高[图书馆]"),
            ("馆 gao lou", "一高图书馆", "一[高]图书[馆]"),
            ("一高 图", "一高图书馆", "[一高图]书馆"),
            ("13", "第十三幼儿园", "第[十三]幼儿园"),
            ("m2", "5800㎡整", "5800[㎡]整"),
            ("e\u{301}c", "l'e\u{301}cole", "l'[e\u{301}c]ole"),
        ] {
            let marks = Query::new(query).marks(text);
            let mut shown = String::new();
            for (at, c) in text.chars().enumerate() {
                shown.extend(marks.iter().any(|mark| mark.start == at).then_some('['));
                shown.push(c);
                shown.extend(marks.iter().any(|mark| mark.end == at + 1).then_some(']'));
            }
            assert_eq!(shown, marked, "{query}");
        }
    }

    #[test]
    fn words_are_sought_in_several_haystacks_at_once() {
        let (own, owner) = (Haystack::new(["招标"]), Haystack::new(["P07", "一高实验楼"]));
        let query = Query::new("syl zb");
        assert!(query.score(&own).is_none() && query.score(&owner).is_none());
        assert!(query.score_among(&[&own, &owner]).is_some());
        assert!(Query::narrows("sy", "syl z") && !Query::narrows("1", "13") && !Query::narrows("sy", "s"));
    }

    #[test]
    fn a_thing_is_found_together_with_what_it_belongs_to_without_a_blank() {
        let own = Haystack::new(["P07-M1", "招标完成", "Tender complete"]);
        let owner = Haystack::new(["P07", "一高实验楼", "No. 1 Senior High laboratory building"]);
        let found = |query: &str| Query::new(query).score_among(&[&own, &owner]).is_some();
        for query in [
            "一高实验楼招标完成",
            "一高实验楼招标",
            "一高实验楼招",
            "实验楼招标",
            "招标完成一高",
            "ygsylzb",
            "ygsylz",
            "P07招标",
            "yigaoshiyanlouzhaobiao",
            "一高实验楼：招标完成",
            "招标完成（一高实验楼）",
            "招标完成(一高实验楼)",
            "一高实验楼，招标",
            "No. 1 Senior High laboratory building: Tender complete",
            "tender complete (no. 1 senior high laboratory building)",
        ] {
            assert!(found(query), "{query}");
            assert!(Query::new(query).score(&own).is_none() && Query::new(query).score(&owner).is_none(), "{query}");
        }
        // One letter is in any name, and a number is one thing.
        for query in ["ytsg", "一高实验楼开工", "ygsylkg", "招标完成标", "P0招标7", "一高实验楼：开工"]
        {
            assert!(!found(query), "{query}");
        }
        let whole = |query: &str| Query::new(query).score_among(&[&own, &owner]);
        assert!(whole("招标") > whole("一高招标"));
        // In one name nothing is divided.
        assert!(!finds("高一", "一高图书馆") && !finds("图书一高", "一高图书馆"));
    }

    #[test]
    fn a_word_of_many_readings_is_not_slow() {
        let letters = "na".repeat(300);
        assert!(!finds(&format!("{letters}x"), &"那呢哪".repeat(200)));
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(query in any::<String>(), text in any::<String>()) {
            let query = Query::new(&query);
            let _ = query.score(&Haystack::new([text.as_str()]));
            let marks = query.marks(&text);
            prop_assert!(marks.iter().all(|mark| mark.start < mark.end && mark.end <= text.chars().count()));
            prop_assert!(marks.is_sorted_by(|a, b| a.end < b.start));
        }

        #[test]
        fn every_text_is_found_by_itself(text in any::<String>()) {
            prop_assert!(finds(&text, &text));
        }

        #[test]
        fn what_is_added_finds_nothing_new(
            words in "[a-z0-9教学楼一十 ㎡（]{0,4}",
            added in "[a-z0-9教学楼一十 ]{1,2}",
            text in "[a-z0-9教学楼一十（ ]{0,8}",
        ) {
            let now = format!("{words}{added}");
            if Query::narrows(&words, &now) && finds(&now, &text) {
                prop_assert!(finds(&words, &text), "{words:?} {now:?} {text:?}");
            }
        }

        #[test]
        fn what_is_added_finds_nothing_new_across_names(
            words in "[a-z0-9教学楼一十 （:]{0,6}",
            added in "[a-z教学楼 ]{1,2}",
            texts in prop::array::uniform2("[a-z0-9教学楼一十（ ]{0,6}"),
        ) {
            let now = format!("{words}{added}");
            let [own, owner] = texts.each_ref().map(|text| Haystack::new([text.as_str()]));
            let found = |query: &str| Query::new(query).score_among(&[&own, &owner]).is_some();
            if Query::narrows(&words, &now) && found(&now) {
                prop_assert!(found(&words), "{words:?} {now:?} {texts:?}");
            }
        }

        #[test]
        fn any_piece_is_found_by_any_spelling_of_it(
            name in prop::sample::select(NAMES.map(|(name, _)| name).to_vec()),
            from in 0_usize..5,
            spelling in prop::collection::vec(0_u8..3, 5),
        ) {
            use pinyin::ToPinyin as _;
            let query: String = name.chars().skip(from).zip(spelling).map(|(c, spelling)| {
                let reading = c.to_pinyin().unwrap();
                match spelling {
                    0 => c.to_string(),
                    1 => reading.plain().to_owned(),
                    _ => reading.first_letter().to_owned(),
                }
            }).collect();
            prop_assert!(finds(&query, name), "{query} {name}");
        }

        #[test]
        fn the_order_of_words_means_nothing(words in prop::collection::vec("[a-z教学楼一1]{1,2}", 1..4)) {
            let score = |query: &str| Query::new(query).score(&Haystack::new(["一高教学楼", "teaching block"]));
            let backwards: Vec<_> = words.iter().rev().map(String::as_str).collect();
            prop_assert_eq!(score(&words.join(" ")), score(&backwards.join(" ")));
        }
    }
}
