//! Counties, towns and schools of a province that there is not, in Chinese and in English.

use super::Outline;

/// A character of a name with its sound.
type Sound = (&'static str, &'static str);

const COUNTY_FIRST: [Sound; 12] = [
    ("安", "An"),
    ("平", "Ping"),
    ("永", "Yong"),
    ("清", "Qing"),
    ("临", "Lin"),
    ("汝", "Ru"),
    ("宁", "Ning"),
    ("固", "Gu"),
    ("泌", "Bi"),
    ("桐", "Tong"),
    ("唐", "Tang"),
    ("嘉", "Jia"),
];
const COUNTY_SECOND: [Sound; 10] = [
    ("河", "he"),
    ("川", "chuan"),
    ("陵", "ling"),
    ("原", "yuan"),
    ("丰", "feng"),
    ("山", "shan"),
    ("溪", "xi"),
    ("泽", "ze"),
    ("岭", "ling"),
    ("湖", "hu"),
];
const TOWN_FIRST: [Sound; 40] = [
    ("柳", "Liu"),
    ("范", "Fan"),
    ("李", "Li"),
    ("新", "Xin"),
    ("老", "Lao"),
    ("高", "Gao"),
    ("石", "Shi"),
    ("白", "Bai"),
    ("黄", "Huang"),
    ("青", "Qing"),
    ("龙", "Long"),
    ("马", "Ma"),
    ("双", "Shuang"),
    ("三", "San"),
    ("大", "Da"),
    ("小", "Xiao"),
    ("东", "Dong"),
    ("西", "Xi"),
    ("南", "Nan"),
    ("北", "Bei"),
    ("赵", "Zhao"),
    ("孙", "Sun"),
    ("周", "Zhou"),
    ("吴", "Wu"),
    ("郑", "Zheng"),
    ("王", "Wang"),
    ("冯", "Feng"),
    ("陈", "Chen"),
    ("蒋", "Jiang"),
    ("沈", "Shen"),
    ("韩", "Han"),
    ("杨", "Yang"),
    ("朱", "Zhu"),
    ("秦", "Qin"),
    ("许", "Xu"),
    ("何", "He"),
    ("曹", "Cao"),
    ("魏", "Wei"),
    ("姜", "Jiang"),
    ("戚", "Qi"),
];
const TOWN_SECOND: [Sound; 30] = [
    ("集", "ji"),
    ("店", "dian"),
    ("寨", "zhai"),
    ("桥", "qiao"),
    ("庙", "miao"),
    ("楼", "lou"),
    ("湾", "wan"),
    ("岗", "gang"),
    ("坡", "po"),
    ("沟", "gou"),
    ("营", "ying"),
    ("屯", "tun"),
    ("庄", "zhuang"),
    ("口", "kou"),
    ("塘", "tang"),
    ("堂", "tang"),
    ("铺", "pu"),
    ("渡", "du"),
    ("关", "guan"),
    ("岭", "ling"),
    ("坪", "ping"),
    ("坝", "ba"),
    ("泉", "quan"),
    ("井", "jing"),
    ("林", "lin"),
    ("洼", "wa"),
    ("园", "yuan"),
    ("埠", "bu"),
    ("堡", "pu"),
    ("峪", "yu"),
];

/// What is taught at a school, which says what can be built there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Level {
    #[default]
    Preschool,
    Compulsory,
    SeniorHigh,
    /// The small schools of a town, taken together.
    Villages,
}

const SCHOOLS: [(Level, &str, &str); 12] = [
    (Level::Compulsory, "中心小学", "Central Primary School"),
    (Level::Preschool, "中心幼儿园", "Central Kindergarten"),
    (Level::Compulsory, "第一初级中学", "No. 1 Junior Middle School"),
    (Level::Compulsory, "第二小学", "No. 2 Primary School"),
    (Level::Villages, "中心村小学", "central village primary schools"),
    (Level::Compulsory, "寄宿制学校", "Boarding School"),
    (Level::SeniorHigh, "高级中学", "Senior High School"),
    (Level::Preschool, "第二幼儿园", "No. 2 Kindergarten"),
    (Level::Compulsory, "实验小学", "Experimental Primary School"),
    (Level::Compulsory, "第二初级中学", "No. 2 Junior Middle School"),
    (Level::SeniorHigh, "职业中等专业学校", "Vocational Secondary School"),
    (Level::Compulsory, "九年一贯制学校", "Nine-year School"),
];

/// Where a project is. No two of a ledger are at the same place.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// 安河县
    pub(super) county: String,
    /// 安河县柳集镇中心小学
    pub(super) name: String,
    pub(super) name_en: String,
    /// 安河柳集中心小学
    pub(super) short: String,
    pub(super) level: Level,
}

/// Steps through all places that meet none twice: it divides by no number of names.
const STRIDE: usize = 1_000_003;

pub(super) fn of(outline: &Outline) -> Place {
    let counties = COUNTY_FIRST.len() * COUNTY_SECOND.len();
    let towns = TOWN_FIRST.len() * TOWN_SECOND.len();
    let all = counties * towns * SCHOOLS.len();
    let begin = usize::try_from(outline.seed).unwrap_or(usize::MAX) % all;
    let index = usize::try_from(outline.index).unwrap_or_default();
    let at = (begin + index % all * STRIDE) % all;
    let (school, at) = (at % SCHOOLS.len(), at / SCHOOLS.len());
    let (county, town) = (at % counties, at / counties);
    let (level, school, school_en) = SCHOOLS.get(school).copied().unwrap_or_default();
    let (county_base, county_base_en) = joined(&COUNTY_FIRST, &COUNTY_SECOND, county);
    let (county_kind, county_kind_en) = match county % 10 {
        3 => ("市", "City"),
        7 => ("区", "District"),
        _ => ("县", "County"),
    };
    let (town_base, town_base_en) = joined(&TOWN_FIRST, &TOWN_SECOND, town);
    let (town_kind, town_kind_en) = if town.is_multiple_of(4) { ("乡", "Township") } else { ("镇", "Town") };
    let county = format!("{county_base}{county_kind}");
    Place {
        name: format!("{county}{town_base}{town_kind}{school}"),
        name_en: format!("{county_base_en} {county_kind_en}, {town_base_en} {town_kind_en} {school_en}"),
        short: format!("{county_base}{town_base}{school}"),
        county,
        level,
    }
}

/// One of the names that two lists of characters make.
fn joined(first: &[Sound], second: &[Sound], at: usize) -> (String, String) {
    let (one, other) = (at % first.len(), at / first.len() % second.len());
    let (one, one_sound) = first.get(one).copied().unwrap_or_default();
    let (other, other_sound) = second.get(other).copied().unwrap_or_default();
    (format!("{one}{other}"), format!("{one_sound}{other_sound}"))
}
