//! An office reckons every formula anew: `cargo test --lib workbook -- --ignored`, where `soffice` is installed.

use std::process::Command;

use calamine::Data;

use super::{bytes, float, read};
use crate::report::sample;
use crate::text::Lang;

/// Tells the office to believe no result that it reads.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// The workbook as the office writes it again, every formula reckoned.
fn reckoned(workbook: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).unwrap();
    let file = folder.path().join("book.xlsx");
    std::fs::write(&file, workbook).unwrap();
    let out = folder.path().join("out");
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&out, &file])
        .output()
        .expect("soffice is installed");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::read(out.join("book.xlsx")).unwrap()
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_reckons_what_we_did() {
    let mut odd = sample::summary();
    for (project, unit) in odd.projects.iter_mut().zip(["*", "M", "m", "1e3", "1000"]) {
        unit.clone_into(&mut project.counted_in);
    }
    for summary in [sample::summary(), odd] {
        for lang in Lang::ALL {
            let own = bytes(&summary, lang);
            let (own, theirs) = (read(own.clone()), read(reckoned(&own)));
            let mut seen = 0;
            for (sheet, at, formula, value) in own.formulas() {
                let other = theirs.sheet(sheet).get_value(at).unwrap_or(&Data::Empty);
                let same = match value {
                    Data::Float(_) => (float(value) - float(other)).abs() < 1e-9,
                    _ => super::text(value) == super::text(other),
                };
                assert!(same, "{sheet} {at:?} {formula}: {value:?} {other:?}");
                seen += 1;
            }
            assert!(seen > 40, "{seen}");
        }
    }
}
