//! Money and indicators of the sample.

use super::day;
use crate::model::{FigureRef, Funds, Indicator, Measure, MoneyKind, Qualifier, Reading};

/// Two sources; what was paid is known of one of them only.
pub(super) fn money() -> Vec<Funds> {
    let funds = |source: &str, amounts: &[(MoneyKind, &str)]| Funds {
        source: Some(source.to_owned()),
        amounts: amounts.iter().map(|(kind, value)| (*kind, value.parse().unwrap(), day(6, 20))).collect(),
        across_years: Vec::new(),
    };
    vec![
        funds(
            "上级专项",
            &[
                (MoneyKind::Approved, "800"),
                (MoneyKind::AnnualPlan, "500"),
                (MoneyKind::Arrived, "300"),
                (MoneyKind::WorkDone, "200"),
                (MoneyKind::Paid, "120.5"),
            ],
        ),
        funds("县级配套", &[(MoneyKind::Approved, "400"), (MoneyKind::AnnualPlan, "200"), (MoneyKind::Arrived, "50")]),
    ]
}

fn measure(names: [&str; 2], unit: &str, value: &str, qualifier: Qualifier) -> Measure {
    Measure {
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        unit: unit.to_owned(),
        readings: vec![Reading { value: value.parse().unwrap(), qualifier, on: day(6, 30), recorded_on: day(6, 30) }],
        parts: Vec::new(),
        ratio: None,
    }
}

fn indicator(code: &str, names: [&str; 2], measures: Vec<Measure>) -> Indicator {
    Indicator {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        section: Some("一(四)".to_owned()),
        note: None,
        note_en: None,
        measures,
    }
}

/// Approximate figures, parts that make a whole, a share with both its numbers, and shares that are only stated.
pub(super) fn indicators() -> Vec<Indicator> {
    let exact = |names, unit, value| measure(names, unit, value, Qualifier::Exact);
    let figure = |words: &str| FigureRef::parse(words).unwrap();
    let mut received = exact(["受理", "received"], "件", "22");
    received.parts = vec![figure("K36.1"), figure("K36.2"), figure("K36.3")];
    let mut earlier = received.readings[0].clone();
    (earlier.value, earlier.on) = ("13".parse().unwrap(), day(3, 31));
    received.readings.insert(0, earlier);
    let mut rate = exact(["办结率", "settled, share"], "%", "95.5");
    rate.ratio = Some((figure("K37.2"), figure("K37.1")));
    let mut wrong = exact(["按时办结率", "settled in time, share"], "%", "95.4");
    wrong.ratio.clone_from(&rate.ratio);
    vec![
        indicator("K28", ["应急演练", "Drills"], vec![measure(["", ""], "次", "1200", Qualifier::About)]),
        indicator(
            "K36",
            ["信访来源", "Sources of petitions"],
            vec![
                exact(["网访", "online"], "件", "5"),
                exact(["来访", "visits"], "件", "2"),
                exact(["热线", "hotline"], "件", "15"),
            ],
        ),
        indicator(
            "K37",
            ["信访办理", "Handling of petitions"],
            vec![received, exact(["办结", "settled"], "件", "21"), rate, wrong],
        ),
        indicator("K40", ["辍学率", "Dropouts"], vec![measure(["", ""], "%", "1.5", Qualifier::Ceiling)]),
    ]
}
