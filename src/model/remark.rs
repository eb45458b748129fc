//! Remarks (疑点): what a careful reader would ask about the plan itself, kept until somebody settles it.

/// Shown by `check` as a note: no rule of arithmetic finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// `R1`
    pub code: String,
    /// Codes of what it is about; none where it is about the plan as a whole.
    pub about: Vec<String>,
    pub text: String,
    pub text_en: Option<String>,
}
