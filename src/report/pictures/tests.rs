//! What can be read in the pictures, and that nothing in them is in the way of anything.

use super::*;
use crate::model::view::{MilestoneView, ProjectView};
use crate::report::document::Block;
use crate::report::sample;

/// The words of a drawing as a reader goes over them: line by line.
pub(in crate::report) fn read(drawing: &Drawing) -> String {
    let mut words: Vec<(i32, i32, String)> =
        drawing.texts().into_iter().map(|(frame, text)| (frame.middle(), frame.x, text)).collect();
    words.sort();
    let mut lines: Vec<(i32, Vec<(i32, String)>)> = Vec::new();
    for (y, x, text) in words {
        match lines.last_mut() {
            Some((line, words)) if y - *line < 14 => words.push((x, text)),
            _ => lines.push((y, vec![(x, text)])),
        }
    }
    let mut read = String::new();
    for (_, mut words) in lines {
        words.sort();
        let words: Vec<String> = words.into_iter().map(|(_, text)| text).collect();
        read.push_str(&words.join(" | "));
        read.push('\n');
    }
    read
}

/// Words that lie over others or leave the sheet.
pub(in crate::report) fn in_the_way(drawing: &Drawing) -> Vec<String> {
    let texts = drawing.texts();
    let mut found = Vec::new();
    for (at, (frame, text)) in texts.iter().enumerate() {
        if frame.x < -1 || frame.y < -1 || frame.right() > drawing.width + 1 || frame.bottom() > drawing.height + 1 {
            found.push(format!("{text} leaves the sheet: {frame:?}"));
        }
        for (other, words) in texts.iter().skip(at + 1) {
            let apart = frame.right() <= other.x
                || other.right() <= frame.x
                || frame.bottom() <= other.y + 2
                || other.bottom() <= frame.y + 2;
            if !apart {
                found.push(format!("{text} {frame:?} / {words} {other:?}"));
            }
        }
    }
    found
}

fn insert(document: &mut Document, summary: &Summary, texts: &Texts) {
    let mut pictures = Pictures::default();
    summary.projects.each(|project| pictures.take(project));
    pictures.insert(document, summary, texts);
}

/// A ledger with so many projects, of all the kinds there are in the sample, with names of any length.
pub(in crate::report) fn ledger_of(projects: usize) -> Summary {
    let mut summary = sample::summary();
    let kinds = summary.projects.clone();
    let long = "二〇二四年农村学校改造提升长效机制项目";
    summary.projects = (0..projects)
        .zip(kinds.iter().cycle())
        .map(|(at, kind)| {
            let code = format!("P{:02}", at + 1);
            let name = format!("{}{}", kind.name, long.chars().take(at * 3 % 20).collect::<String>());
            let milestones = kind.milestones.iter();
            let milestones = milestones
                .map(|one| MilestoneView { code: one.code.replace(&kind.code, &code), ..one.clone() })
                .collect();
            ProjectView { code, name, milestones, ..kind.clone() }
        })
        .collect();
    summary
}

fn pictures(summary: &Summary, lang: crate::text::Lang) -> Vec<Picture> {
    let texts = Texts::new(lang);
    let mut document = Document::default();
    insert(&mut document, summary, &texts);
    let pictures = document.blocks.into_iter().filter_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    });
    pictures.collect()
}

fn told(lang: crate::text::Lang) -> String {
    let pictures = pictures(&sample::summary(), lang);
    let told = pictures.iter().map(|picture| {
        let drawings: Vec<String> = picture.drawings.iter().map(read).collect();
        format!("{}\n{}\n\n{}", picture.title, picture.words, drawings.join("--\n"))
    });
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(told(crate::text::Lang::Zh));
}

#[test]
fn in_english() {
    insta::assert_snapshot!(told(crate::text::Lang::En));
}

#[test]
fn no_words_lie_over_others_however_many_projects_there_are() {
    for projects in [1, 5, 14, 60, 200] {
        let summary = ledger_of(projects);
        for lang in crate::text::Lang::ALL {
            for picture in pictures(&summary, lang) {
                for drawing in &picture.drawings {
                    assert_eq!(in_the_way(drawing), Vec::<String>::new(), "{projects} {lang:?} {}", picture.title);
                    assert!(drawing.height <= HEIGHT, "{projects} {lang:?} {}", picture.title);
                }
            }
        }
    }
}

#[test]
fn pictures_stand_after_the_overview_and_only_where_there_is_something_to_draw() {
    let texts = Texts::new(crate::text::Lang::Zh);
    let mut document = Document::default();
    document.heading(1, "一".to_owned());
    document.heading(1, "二".to_owned());
    insert(&mut document, &sample::summary(), &texts);
    assert!(matches!(
        document.blocks.as_slice(),
        [Block::Heading { .. }, Block::Picture(_), .., Block::Heading { .. }]
    ));
    let mut nothing = sample::summary();
    (nothing.projects, nothing.items) = (Vec::new().into(), Vec::new());
    assert_eq!(pictures(&nothing, crate::text::Lang::Zh), Vec::new());
}

#[test]
fn what_nobody_has_said_is_drawn_as_such() {
    let mut summary = sample::summary();
    summary.projects.retain(|project| project.code == "P14");
    summary.items.clear();
    summary.projects[0].milestones[0].planned = None;
    summary.projects[0].milestones[0].forecast = None;
    let pictures = pictures(&summary, crate::text::Lang::Zh);
    assert_eq!(pictures.len(), 1, "no dates, no months");
    let read = read(&pictures[0].drawings[0]);
    assert!(read.contains("数量和阶段未载"), "{read}");
    assert!(!read.contains("0/"), "{read}");
}

#[test]
fn the_sums_of_several_sheets_are_those_of_all_projects() {
    let summary = ledger_of(200);
    let stages = pictures(&summary, crate::text::Lang::Zh).remove(0);
    assert!(stages.drawings.len() > 4);
    let (last, before) = stages.drawings.split_last().unwrap();
    assert!(read(last).contains("按栋合计（120个项目） | 320/960栋"), "{}", read(last));
    assert!(before.iter().all(|drawing| !read(drawing).contains("合计（")));
    let more = pictures(&ledger_of(300), crate::text::Lang::Zh).remove(0);
    assert!(read(more.drawings.last().unwrap()).contains("另有60项未画出"));
}

#[test]
fn a_date_in_another_decade_does_not_press_the_others_together() {
    let mut summary = sample::summary();
    let far = crate::model::PeriodDate::month(2038, 1, "2038年1月").unwrap();
    summary.projects[0].milestones[0].planned = Some(far);
    let due = pictures(&summary, crate::text::Lang::Zh).pop().unwrap();
    let read = read(&due.drawings[0]);
    assert!(read.contains("竣工：2038年1月") && !read.contains("2030年"), "{read}");
}
