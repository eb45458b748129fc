//! Reports as JSON.

use super::Report;

pub(super) fn render(report: &Report<'_>) -> Result<String, serde_json::Error> {
    let _ = report;
    serde_json::to_string_pretty(&())
}
