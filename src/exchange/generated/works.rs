//! What is built: kinds of works with what they are counted in, and the programmes that pay for them.

use super::places::Level;
use crate::model::Nature;

/// A kind of works.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub(super) name: &'static str,
    pub(super) name_en: &'static str,
    /// The code of its category; of the school's where it has none of its own.
    pub(super) category: Option<&'static str>,
    pub(super) nature: Nature,
    pub(super) unit: &'static str,
    /// The most units a project of this kind has, and the fewest.
    pub(super) units: (u32, u32),
    /// What else is stated of each unit: so many flats, so many places.
    pub(super) each: Option<(u32, &'static str)>,
}

impl Default for Work {
    fn default() -> Self {
        TEACHING
    }
}

const TEACHING: Work = Work {
    name: "教学楼",
    name_en: "teaching building",
    category: None,
    nature: Nature::NewBuild,
    unit: "栋",
    units: (1, 2),
    each: None,
};
const COMPLEX: Work = Work { name: "综合楼", name_en: "complex building", ..TEACHING };
const DORMITORY: Work =
    Work { name: "学生宿舍楼", name_en: "dormitories", units: (1, 3), each: Some((240, "个床位")), ..TEACHING };
const CANTEEN: Work = Work { name: "食堂", name_en: "canteen", unit: "项", units: (1, 1), ..TEACHING };
const LABORATORY: Work = Work { name: "实验楼", name_en: "laboratory building", units: (1, 1), ..TEACHING };
const LIBRARY: Work = Work { name: "图书馆", name_en: "library", ..CANTEEN };
const GROUNDS: Work = Work { name: "运动场改造", name_en: "sports ground", nature: Nature::Upgrade, ..CANTEEN };
const FLATS: Work = Work {
    name: "教师周转房",
    name_en: "teacher transitional housing",
    category: Some("housing"),
    units: (1, 6),
    each: Some((24, "套")),
    ..TEACHING
};
const SAFETY: Work = Work {
    name: "校舍安全加固",
    name_en: "strengthening of school buildings",
    category: Some("rural"),
    nature: Nature::Upgrade,
    units: (1, 5),
    ..TEACHING
};
const HEATING: Work = Work {
    name: "取暖与厕所改造",
    name_en: "heating and sanitation",
    category: Some("rural"),
    nature: Nature::Upgrade,
    ..CANTEEN
};
const NEW_KINDERGARTEN: Work =
    Work {
        name: "新建", name_en: "new building", unit: "所", units: (1, 1), each: Some((270, "个学位")), ..TEACHING
    };
const EXTENSION: Work = Work {
    name: "改扩建",
    name_en: "extension",
    nature: Nature::Extension,
    each: Some((90, "个学位")),
    ..NEW_KINDERGARTEN
};
const STANDARD: Work = Work {
    name: "标准化改造",
    name_en: "standardisation",
    nature: Nature::Upgrade,
    unit: "所",
    units: (4, 24),
    ..TEACHING
};
const LASTING: Work =
    Work { name: "长效机制项目", name_en: "long-term mechanism works", category: Some("rural"), ..STANDARD };

const PRESCHOOL: [Work; 4] = [NEW_KINDERGARTEN, EXTENSION, EXTENSION, GROUNDS];
const COMPULSORY: [Work; 9] = [TEACHING, COMPLEX, DORMITORY, CANTEEN, FLATS, SAFETY, HEATING, EXTENSION, GROUNDS];
const SENIOR_HIGH: [Work; 7] = [TEACHING, LABORATORY, LIBRARY, DORMITORY, CANTEEN, FLATS, GROUNDS];
const VILLAGES: [Work; 2] = [STANDARD, LASTING];

/// What can be built where this is taught.
pub(super) fn of(level: Level) -> &'static [Work] {
    match level {
        Level::Preschool => &PRESCHOOL,
        Level::Compulsory => &COMPULSORY,
        Level::SeniorHigh => &SENIOR_HIGH,
        Level::Villages => &VILLAGES,
    }
}

/// The category of a school.
pub(super) const fn category(level: Level) -> &'static str {
    match level {
        Level::Preschool => "preschool",
        Level::Compulsory | Level::Villages => "compulsory",
        Level::SeniorHigh => "senior_high",
    }
}

/// The programmes (资金渠道) that pay.
pub(super) const FUNDING: [&str; 6] = [
    "中央预算内投资",
    "义务教育薄弱环节改善与能力提升补助资金",
    "校舍安全保障长效机制",
    "支持学前教育发展资金",
    "地方政府专项债券",
    "县级财政",
];

/// Buildings of a school that is counted as one.
pub(super) const PARTS: [(&str, &str); 4] =
    [("教学楼", "Teaching building"), ("综合楼", "Complex building"), ("宿舍楼", "Dormitory"), ("食堂", "Canteen")];
