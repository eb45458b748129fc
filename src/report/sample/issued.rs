//! Reports that were issued before the sample, and what has become of the last of them.

use super::{day, summary};
use crate::model::{Frozen, Issued, Period};
use crate::report::{Since, wire};

/// One that still is what was issued, and one that somebody has altered.
pub(in crate::report) fn issued() -> Vec<Issued> {
    let mut altered = one(1, None, "共13个项目");
    altered.documents[0].bytes.pop();
    vec![altered, one(2, Some("六月通报"), "{}")]
}

fn one(number: u32, name: Option<&str>, figures: &str) -> Issued {
    let issued = Issued {
        number,
        name: name.map(str::to_owned),
        period: Period::from_code("2024-H2").unwrap(),
        data_date: day(5, 31),
        known_on: None,
        lang: "zh".to_owned(),
        style: "report".to_owned(),
        program: "0.1.0".to_owned(),
        at: "2024-06-01T09:00:00+08:00".parse().unwrap(),
        by: "王敏".to_owned(),
        note: None,
        digest: String::new(),
        documents: vec![Frozen::new("json", figures.as_bytes().to_vec())],
    };
    Issued { digest: issued.seal(), ..issued }
}

/// A month in which three buildings were finished.
pub(in crate::report) fn since() -> Since {
    let mut before = summary();
    before.as_of = day(5, 31);
    let housing = &mut before.projects[0];
    (housing.stages[0].count, housing.stages[1].count, housing.complete) = (5, 17, 5);
    let figures = wire::summary(&before).unwrap();
    Since::between(&issued()[1], figures.as_bytes(), &summary()).unwrap()
}
