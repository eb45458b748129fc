//! The wall chart, as it is read.

use super::*;
use crate::report::pictures::grid::between;
use crate::report::pictures::tests::{in_the_way, ledger_of, read};
use crate::report::sample;
use crate::text::Lang;

fn sheets(summary: &Summary, lang: Lang, most: usize) -> Vec<Drawing> {
    let texts = Texts::new(lang);
    picture(Wording { summary, texts: &texts }, most).drawings
}

#[test]
fn in_chinese() {
    let summary = sample::summary();
    let texts = Texts::new(Lang::Zh);
    let picture = picture(Wording { summary: &summary, texts: &texts }, 1);
    insta::assert_snapshot!(format!("{}\n\n{}", read(&picture.drawings[0]), picture.told()));
}

#[test]
fn in_english() {
    let summary = sample::summary();
    let texts = Texts::new(Lang::En);
    let picture = picture(Wording { summary: &summary, texts: &texts }, 1);
    insta::assert_snapshot!(format!("{}\n\n{}", read(&picture.drawings[0]), picture.told()));
}

#[test]
fn a_county_hangs_on_one_sheet_and_a_city_on_several() {
    for lang in Lang::ALL {
        for (projects, wanted) in [(1, 1), (14, 1), (24, 1), (120, 5), (200, 8)] {
            let drawn = sheets(&ledger_of(projects), lang, SHEETS);
            assert!(drawn.len() <= wanted, "{projects}: {} sheets", drawn.len());
            for drawing in &drawn {
                assert_eq!(in_the_way(drawing), Vec::<String>::new(), "{projects} {lang:?}");
            }
        }
    }
}

#[test]
fn every_project_stands_on_some_sheet_and_what_does_not_is_counted() {
    let summary = ledger_of(200);
    let all: String = sheets(&summary, Lang::Zh, SHEETS).iter().map(read).collect();
    for project in &summary.projects {
        assert!(all.contains(&format!("{} |", project.code)), "{}", project.code);
    }
    let one = read(&sheets(&summary, Lang::Zh, 1)[0]);
    // A line begins with the code of a project, or of an item.
    let drawn = summary.projects.iter().filter(|project| one.contains(&format!("{} |", project.code))).count();
    let items = summary.items.iter().filter(|item| !item.milestones.is_empty()).count();
    let left = format!("另有{}项未画出", summary.projects.len() + items - drawn);
    assert!(one.contains(&left), "{left}: {one}");
}

#[test]
fn an_empty_ledger_says_so() {
    let mut summary = sample::summary();
    (summary.projects, summary.items) = (Vec::new().into(), Vec::new());
    assert!(read(&sheets(&summary, Lang::Zh, 1)[0]).contains("台账里还没有项目"));
}

#[test]
fn stages_that_lie_between_have_a_column_and_others_none() {
    let summary = sample::summary();
    let codes: Vec<&str> = between(&summary).into_iter().map(|stage| stage.code.as_str()).collect();
    assert_eq!(codes, ["unknown", "tender", "start", "main_structure", "fit_out", "completion"]);
}
