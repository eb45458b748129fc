//! The clock, read here and nowhere else.

use chrono::{DateTime, FixedOffset, Local};

/// This moment, in local time; `fixed` stands in for it where a script or a test needs the same moment every time.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub(super) fn instant(fixed: Option<DateTime<FixedOffset>>) -> DateTime<FixedOffset> {
    fixed.unwrap_or_else(|| Local::now().fixed_offset())
}
