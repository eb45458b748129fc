//! Reports opened by the programs people use: documents and workbooks in `LibreOffice`, pages in `Chromium`, all made into PDF and
//! read back. `cargo test --test papers -- --ignored` runs it; it needs `LibreOffice` (Writer, Calc), `Chromium`, poppler's
//! tools and a font with Chinese characters.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;
use zip::ZipArchive;

/// A desk with a ledger of the shipped plan.
struct Desk {
    folder: TempDir,
    lang: &'static str,
}

/// A PDF as it was read back.
struct Pdf {
    /// Of each page, in points.
    sizes: Vec<(u32, u32)>,
    /// Without any white space: where a line breaks is not the matter here.
    text: String,
    fonts: String,
}

const LANGS: [&str; 2] = ["zh", "en"];
/// Points.
const A4: (u32, u32) = (595, 842);
const A4_ACROSS: (u32, u32) = (842, 595);
const A3_ACROSS: (u32, u32) = (1191, 842);

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| {
        panic!(
            "{} does not start ({error}). Install LibreOffice, Chromium and poppler's tools (on Debian: libreoffice-writer \
             libreoffice-calc chromium poppler-utils fonts-noto-cjk).",
            command.get_program().display()
        )
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Without what depends on where a line is broken: white space, and hyphens, which are taken for those of broken words.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

impl Desk {
    fn new(lang: &'static str) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lang }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn topout(&self, words: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_topout"));
        command.args(words).current_dir(self.folder.path());
        command.env("TOPOUT_LEDGER", self.path("plan.topout")).env("TOPOUT_LANG", self.lang);
        run(&mut command)
    }

    fn summary(&self) -> Value {
        serde_json::from_str(&self.topout(&["summary", "--format", "json"])).unwrap()
    }

    /// What `LibreOffice` makes of a file.
    fn converted(&self, name: &str, filter: &str) -> PathBuf {
        let profile = format!("-env:UserInstallation=file://{}", self.path("profile").display());
        run(Command::new("soffice")
            .args(["--headless", &profile, "--convert-to", filter, "--outdir"])
            .arg(self.folder.path())
            .arg(self.path(name)));
        let ending = filter.split(':').next().unwrap();
        self.path(name).with_extension(ending)
    }

    /// What Chromium prints of a page.
    fn printed(&self, name: &str) -> PathBuf {
        let pdf = self.path(name).with_extension("pdf");
        run(Command::new("chromium")
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
            .args(["--disable-component-update", "--disable-sync", "--disable-quic", "--no-pdf-header-footer"])
            .arg(format!("--user-data-dir={}", self.path("browser").display()))
            .arg(format!("--print-to-pdf={}", pdf.display()))
            .arg(format!("file://{}", self.path(name).display())));
        pdf
    }
}

impl Pdf {
    fn read(path: &Path) -> Self {
        let sheets = run(Command::new("pdfinfo").args(["-f", "1", "-l", "999"]).arg(path));
        let sizes =
            sheets.lines().filter(|line| line.starts_with("Page") && line.contains("size:")).map(size).collect();
        Self {
            sizes,
            text: run(Command::new("pdftotext").arg(path).arg("-"))
                .lines()
                .filter(|line| !is_a_page_number(line))
                .map(bare)
                .collect(),
            fonts: run(Command::new("pdffonts").arg(path)),
        }
    }

    fn has(&self, words: &str) {
        assert!(self.text.contains(&bare(words)), "{words} is not in {}", self.text);
    }

    /// Every font is in the file, so that it prints anywhere.
    fn has_its_fonts(&self) {
        for line in self.fonts.lines().skip(2) {
            assert!(line.contains("yes"), "{line}");
        }
    }
}

/// `Page    1 size:  595.304 x 841.89 pts (A4)`
fn size(line: &str) -> (u32, u32) {
    let (_, size) = line.split_once("size:").unwrap();
    let sides = size.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    let mut sides = sides.map(|side| format!("{side:.0}").parse().unwrap());
    (sides.next().unwrap(), sides.next().unwrap())
}

/// `— 3 —`
fn is_a_page_number(line: &str) -> bool {
    line.chars().any(|c| c.is_ascii_digit()) && line.trim_matches([' ', '—', '\u{c}']).parse::<u32>().is_ok()
}

/// Every sentence that the text has before its appendix.
fn has_the_prose(pdf: &Pdf, text: &str) {
    let prose =
        text.lines().take_while(|line| !["附表", "Appendix"].iter().any(|head| line.trim_start().starts_with(head)));
    let sentences = prose.flat_map(|line| line.trim_start_matches([' ', '-']).split_inclusive(['。', '；', ';']));
    assert!(sentences.inspect(|sentence| pdf.has(sentence)).count() > 60);
}

/// What any paper with all projects has: names and figures as JSON gives them.
fn has_every_project(pdf: &Pdf, summary: &Value, lang: &str) {
    let key = if lang == "zh" { "name" } else { "name_en" };
    for project in summary["projects"].as_array().unwrap() {
        pdf.has(project[key].as_str().unwrap());
        if let (Some(complete), Some(total)) = (project["complete"].as_u64(), project["total"].as_u64())
            && complete > 0
        {
            pdf.has(&format!("{complete}/{total}"));
        }
    }
}

#[test]
#[ignore = "needs LibreOffice and poppler"]
fn the_document_opens_in_writer_and_prints_on_a4() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.topout(&["summary", "-o", "report.docx"]);
        let pdf = Pdf::read(&desk.converted("report.docx", "pdf"));
        assert!(pdf.sizes.contains(&A4) && pdf.sizes.contains(&A4_ACROSS), "{:?}", pdf.sizes);
        assert!((4..=16).contains(&pdf.sizes.len()), "{:?}", pdf.sizes);
        has_every_project(&pdf, &desk.summary(), lang);
        has_the_prose(&pdf, &desk.topout(&["summary", "--style", "report", "--width", "500"]));
        pdf.has_its_fonts();
    }
}

#[test]
fn the_document_asks_for_the_fonts_of_the_standard() {
    let desk = Desk::new("zh");
    desk.topout(&["summary", "-o", "report.docx"]);
    let mut parts = ZipArchive::new(File::open(desk.path("report.docx")).unwrap()).unwrap();
    let mut styles = String::new();
    parts.by_name("word/styles.xml").unwrap().read_to_string(&mut styles).unwrap();
    for font in ["仿宋", "小标宋", "黑体", "楷体"] {
        assert!(styles.contains(font), "{font}: {styles}");
    }
}

#[test]
#[ignore = "needs LibreOffice and poppler"]
fn the_workbook_opens_in_calc_and_its_formulas_agree() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.topout(&["summary", "-o", "ledger.xlsx"]);
        let pdf = Pdf::read(&desk.converted("ledger.xlsx", "pdf"));
        // The widest table needs letters that can be read.
        assert!(pdf.sizes.iter().all(|size| [A3_ACROSS, A4, A4_ACROSS].contains(size)), "{:?}", pdf.sizes);
        assert!(pdf.sizes.first() == Some(&A3_ACROSS) && pdf.sizes.contains(&A4_ACROSS), "{:?}", pdf.sizes);
        let key = if lang == "zh" { "name" } else { "name_en" };
        for project in desk.summary()["projects"].as_array().unwrap() {
            pdf.has(project[key].as_str().unwrap());
        }
        pdf.has_its_fonts();
    }
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_page_prints_from_a_browser_without_a_cut_line() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.topout(&["summary", "-o", "report.html"]);
        let pdf = Pdf::read(&desk.printed("report.html"));
        assert!(pdf.sizes.contains(&A4) && pdf.sizes.contains(&A4_ACROSS), "{:?}", pdf.sizes);
        has_every_project(&pdf, &desk.summary(), lang);
        has_the_prose(&pdf, &desk.topout(&["summary", "--style", "report", "--width", "500"]));
        pdf.has_its_fonts();
    }
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_wall_chart_is_one_sheet_of_a3() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.topout(&["chart", "-o", "chart.html"]);
        let pdf = Pdf::read(&desk.printed("chart.html"));
        assert_eq!(pdf.sizes, [A3_ACROSS]);
        let key = if lang == "zh" { "name" } else { "name_en" };
        for project in desk.summary()["projects"].as_array().unwrap() {
            let name = project[key].as_str().unwrap();
            // A long name is broken or cut, its beginning is there.
            pdf.has(&name.chars().take(5).collect::<String>());
        }
    }
}
