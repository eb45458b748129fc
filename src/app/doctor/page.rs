//! The doctor's page: headings, rows, and lines that show by a straight edge whether widths are right.

use crate::text::Texts;
use crate::text::cells::{self, Align};
use crate::text::wrap::wrap_indented;

/// Whatever is likely to push a column out of line.
const TORTURE: [&str; 13] = [
    "教师周转房592套（22栋）",
    "“引号”‘单引号’",
    "……",
    "——",
    "①②③",
    "±5％ · 3×4",
    "㎡ ℃ №",
    "１２３ＡＢＣ",
    "8月底前完成80%",
    "ｶﾞ",
    "\u{1100}\u{1161}\u{1102}\u{1161}\u{1103}\u{1161}",
    "✅ ⚠\u{fe0f}",
    "(a) [b] {c}",
];
/// As wide as their column.
const RULER: &str = "----+----1----+----2----+----3";

/// The cells of the labels, with the gap.
const LABEL: usize = 16;

/// The page as far as it is written.
pub(super) struct Page<'t> {
    pub(super) texts: &'t Texts,
    width: usize,
    text: String,
}

impl<'t> Page<'t> {
    pub(super) fn new(texts: &'t Texts, width: usize) -> Self {
        Self { texts, width, text: String::new() }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn heading(&mut self, heading: &str) {
        self.line("");
        self.line(heading);
    }

    pub(super) fn row(&mut self, label: &str, value: &str) {
        let label = cells::pad(label, LABEL, Align::Left);
        let indent = " ".repeat(LABEL + 2);
        for line in wrap_indented(value, self.width, &format!("  {label}"), &indent) {
            self.line(&line);
        }
    }

    fn sentence(&mut self, sentence: &str) {
        for line in wrap_indented(sentence, self.width, "  ", "  ") {
            self.line(&line);
        }
    }

    /// The page of widths, and what to do where it is crooked.
    pub(super) fn widths(&mut self, cells: usize) {
        let texts = self.texts;
        self.sentence(&texts.doctor_straight());
        self.line(&format!("  {RULER}|"));
        for text in TORTURE {
            let text = cells::pad(text, RULER.len(), Align::Left);
            self.line(&format!("  {text}|"));
        }
        self.line(&format!("  {RULER}|"));
        self.sentence(&texts.doctor_crooked(3 - cells, cells));
        self.sentence(&texts.doctor_font());
    }
}
