//! A report of a ledger whose projects pass by is that of the ledger as a whole.

use std::io::Cursor;

use tempfile::TempDir;

use super::super::{Format, Kind, Page, Report, SummaryStyle, Typefaces, render, write};
use crate::exchange::{Generated, generated};
use crate::ledger::{Failure, Ledger, Watch};
use crate::model::view::{Summary, Viewpoint};
use crate::model::{Book, Project, Remark};
use crate::report::workbook::tests::read as workbook;
use crate::text::{Lang, Texts};

/// A ledger of a hundred projects in which not all is as it should be.
fn ledger() -> (TempDir, Ledger, Viewpoint) {
    let folder = tempfile::tempdir().unwrap();
    let Generated { frame, projects, now } = generated(1_000, 7).unwrap();
    let mut projects: Vec<Project> = projects.collect();
    let names: Vec<String> = projects.iter().map(|project| project.name.clone()).collect();
    projects[90].name.clone_from(&names[3]);
    projects[70].aliases.push(names[5].clone());
    projects[60].name = format!("{}\u{200b}", names[61]);
    projects[40].category = None;
    let milestones = &mut projects[20].milestones;
    let first = milestones[0].name.clone();
    milestones[1].name = first;
    for project in projects.iter_mut().skip(10).step_by(7) {
        project.investment = None;
        project.responsible.unit = None;
        project.note = Some("边施工边补办手续\n九月前办结".to_owned());
    }
    let about = vec![projects[33].code.clone(), projects[50].milestones[2].code.clone()];
    let remark = Remark { code: "R1".to_owned(), about, text: "口径不一".to_owned(), text_en: None };
    let frame = Book { remarks: vec![remark], ..frame };
    let path = folder.path().join("large.topout");
    let ledger = Ledger::create_from(&path, &frame, projects, &now, &Watch::default()).unwrap().large_beyond(50);
    (folder, ledger, Viewpoint::at(now.today()))
}

fn printed(summary: &Summary, style: SummaryStyle, lang: Lang, kind: Kind) -> Vec<u8> {
    let (format, mut out) = (Format::of(kind, Page::default()), Cursor::new(Vec::new()));
    write(&Report::Summary(summary, style), &Texts::new(lang), format, &Typefaces::default(), &mut out).unwrap();
    out.into_inner()
}

#[test]
fn what_passes_by_is_printed_as_the_whole() {
    let (_folder, ledger, viewpoint) = ledger();
    let whole = ledger.summary(&viewpoint).unwrap();
    let passing = ledger.go_through(&viewpoint, &Watch::default()).unwrap();
    assert!(passing.projects.source().is_some());
    for style in [SummaryStyle::Report, SummaryStyle::Table] {
        for lang in Lang::ALL {
            for kind in [Kind::Html, Kind::Docx, Kind::Text, Kind::Markdown] {
                let passed = printed(&passing, style, lang, kind);
                assert!(passed == printed(&whole, style, lang, kind), "{style:?} {lang:?} {kind:?}");
                let format = Format::of(kind, Page::default());
                assert!(passed == render(&Report::Summary(&whole, style), &Texts::new(lang), format).unwrap());
            }
        }
    }
    // A worksheet whose rows aren't held has each text where it stands: other bytes, and the same in every cell.
    for lang in Lang::ALL {
        let [passed, whole] =
            [&passing, &whole].map(|summary| workbook(printed(summary, SummaryStyle::Table, lang, Kind::Xlsx)));
        assert!(passed == whole, "{lang:?}");
    }
    assert!(!ledger.rest().unwrap());
    let there = (0..passing.projects.len()).filter(|at| passing.projects.is_there(*at)).count();
    assert!(there < 10, "of {} projects {there} have stayed", passing.projects.len());
}

#[test]
fn it_counts_the_projects_and_ends_where_it_is_stopped() {
    let (_folder, ledger, viewpoint) = ledger();
    let watch = Watch::default();
    let passing = ledger.go_through(&viewpoint, &watch).unwrap();
    assert_eq!((watch.progress().done, watch.progress().of), (100, 100));
    watch.cancel();
    printed(&passing, SummaryStyle::Report, Lang::Zh, Kind::Html);
    assert!(matches!(ledger.rest(), Err(Failure::Cancelled)));
    assert!(matches!(ledger.go_through(&viewpoint, &watch), Err(Failure::Cancelled)));
    assert!(ledger.rest().is_ok());
}
