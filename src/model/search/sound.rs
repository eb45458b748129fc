//! How a hanzi is read: its first reading in the crate's table, and the other common ones.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use pinyin::ToPinyin as _;

/// The readings of one character, without tones; none for what is no hanzi.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sounds {
    first: Option<&'static str>,
    others: &'static [&'static str],
}

/// The readings that count besides the first: those in today's use, in words, surnames and names of places.
/// The crate lists many more, but by them 许 would be found as hu, 单 as well as 划 under everything.
const OTHERS: &str = "\
    阿e 柏bo 薄bo 剥bao 堡bu,pu 便pian 卜bu 参cen,shen 藏zang 曾zeng 差chai,ci 查zha 长chang 朝zhao 车ju 称chen 乘sheng \
    匙chi 臭xiu 畜xu 传zhuan 幢zhuang 椎zhui 绰chao 伺si 撮zuo 大dai 单chan,shan 弹tan 得dei 的di 地de 翟zhai 调tiao \
    都du 囤tun 恶wu 番pan 佛fo 脯fu 给ji 蛤ge 和huo 吓he 行hang 会kuai 还huan 奇ji 系ji 贾gu 槛jian 降xiang 强jiang \
    角jue 嚼jiao 校jiao 觉jiao 桔jie 解xie 劲jing 隽jun 浚xun 卡qia 壳qiao 咳hai 落la,lao 勒le 乐yue 肋lei 俩liang \
    了liao 六lu 露lou 率shuai 埋man 脉mo 没mo 秘bi 泌bi 缪miao 模mu 抹ma 牟mu 娜nuo 呢ni 弄long 拗niu 扒pa 磅pang \
    蚌beng 刨bao 陂pi 屏bing 朴piao 埔bu 曝bao 茄qie 纤qian 茜xi 覃qin 亲qing 仇qiu 区ou 圈juan 塞se 色shai 莎suo \
    刹cha 厦xia 召shao 莘xin 什shi 省xing 盛cheng 晟sheng 石dan 识zhi 熟shou 谁shei 说shui 似si 宿xiu 沓ta 提di 拓ta \
    蔚yu 尉yu 圩xu 涡guo 削xiao 巷hang 血xie 吁yu 咽ye 仔zi 枞zong 择zhai 扎za 轧zha 粘nian 辗zhan 着zhao,zhuo 爪zhua \
    重chong 琢zhuo 柞zuo";

/// The hanzi in use, which stand in one run.
pub(super) const HANZI: std::ops::RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';

static TABLE: LazyLock<HashMap<char, Vec<&'static str>>> = LazyLock::new(|| {
    let entry = |entry: &'static str| {
        let hanzi = entry.chars().next()?;
        Some((hanzi, entry.strip_prefix(hanzi)?.split(',').collect()))
    };
    OTHERS.split_whitespace().filter_map(entry).collect()
});

impl Sounds {
    pub(super) fn of(c: char) -> Self {
        let first = c.to_pinyin().map(pinyin::Pinyin::plain);
        let others = first.and_then(|_| TABLE.get(&c)).map(Vec::as_slice).unwrap_or_default();
        Self { first, others }
    }

    pub(super) fn is_hanzi(self) -> bool {
        self.first.is_some()
    }

    fn readings(self) -> impl Iterator<Item = &'static str> + use<> {
        self.first.into_iter().chain(self.others.iter().copied())
    }

    pub(super) fn initials(self) -> impl Iterator<Item = char> {
        self.readings().filter_map(|reading| reading.chars().next())
    }

    /// Every letter that is typed for one of its readings.
    pub(super) fn spellings(self) -> impl Iterator<Item = char> {
        self.readings().flat_map(str::chars).flat_map(|sound| [Some(sound), (sound == 'ü').then_some('v')]).flatten()
    }

    /// Its first reading, by which it is sorted.
    pub(super) const fn first(self) -> Option<&'static str> {
        self.first
    }

    /// How many of the letters `typed` may stand for this hanzi: a reading in full, its first letter, `zh` `ch` `sh`,
    /// or as much of a reading as was typed so far.
    pub(super) fn lengths(self, typed: &[char]) -> impl Iterator<Item = usize> {
        self.readings().flat_map(move |reading| lengths(reading, typed))
    }
}

fn lengths(reading: &'static str, typed: &[char]) -> impl Iterator<Item = usize> {
    let alike = reading.chars().zip(typed).take_while(|(sound, typed)| spells(**typed, *sound)).count();
    let (retroflex, typed) = (reading.chars().nth(1) == Some('h'), typed.len());
    (1..=alike).filter(move |length| match length {
        1 => true,
        2 if retroflex => true,
        _ => *length == typed || *length == reading.chars().count(),
    })
}

/// How many of the letters `typed` may stand for some hanzi.
pub(super) fn spellings(typed: &[char]) -> BTreeSet<usize> {
    let readings = typed.first().and_then(|first| READINGS.get(first));
    readings.into_iter().flatten().flat_map(|reading| lengths(reading, typed)).collect()
}

/// How only hanzi outside that run are read.
const RARE: [&str; 5] = ["biang", "bong", "cei", "din", "wong"];

/// Every reading there is, by its first letter.
static READINGS: LazyLock<HashMap<char, BTreeSet<&'static str>>> = LazyLock::new(|| {
    let mut readings: HashMap<char, BTreeSet<&'static str>> = HashMap::new();
    for reading in HANZI.flat_map(|c| Sounds::of(c).readings()).chain(RARE) {
        readings.entry(reading.chars().next().unwrap_or_default()).or_default().insert(reading);
    }
    readings
});

/// `ü` is typed as `v`.
fn spells(typed: char, sound: char) -> bool {
    typed == sound || sound == 'ü' && typed == 'v'
}

#[cfg(test)]
mod tests {
    use super::*;
    use pinyin::ToPinyinMulti as _;

    #[test]
    fn every_other_reading_is_one_the_crate_knows_and_not_its_first() {
        for (hanzi, others) in TABLE.iter() {
            let known: Vec<_> = hanzi.to_pinyin_multi().unwrap().into_iter().map(pinyin::Pinyin::plain).collect();
            for other in others {
                assert!(known[1..].contains(other) && known[0] != *other, "{hanzi}{other}: {known:?}");
            }
        }
        assert_eq!(TABLE.len(), OTHERS.split_whitespace().count(), "a hanzi stands twice");
    }

    #[test]
    fn no_rare_hanzi_is_read_as_no_common_one_is() {
        let rare = (char::MIN..=char::MAX).flat_map(|c| Sounds::of(c).readings());
        let unknown: BTreeSet<&str> =
            rare.filter(|reading| !READINGS[&reading.chars().next().unwrap()].contains(reading)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn letters_stand_for_a_hanzi_in_full_by_their_first_or_as_far_as_typed() {
        let lengths =
            |hanzi, typed: &str| Sounds::of(hanzi).lengths(&typed.chars().collect::<Vec<_>>()).collect::<Vec<_>>();
        assert_eq!(lengths('转', "zhuanfang"), [1, 2, 5]);
        assert_eq!(lengths('转', "zhua"), [1, 2, 4]);
        assert_eq!(lengths('教', "jiaoshi"), [1, 4]);
        assert_eq!(lengths('长', "cj"), [1]);
        assert_eq!(lengths('女', "nv"), [1, 2]);
        assert_eq!(lengths('a', "a"), [0; 0]);
    }
}
