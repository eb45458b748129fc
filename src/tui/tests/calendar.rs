//! The calendar: what is on a day, and what a month holds without a day.

use super::desk::{Clerk, shows};
use super::timeline::busy;
use crate::text::Lang;

fn clerk(lang: Lang, width: u16, height: u16) -> Clerk {
    Clerk::new(lang).given(busy()).sized(width, height)
}

#[test]
fn a_month_with_its_days_and_its_list() {
    for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        insta::assert_snapshot!(format!("calendar_{code}"), clerk(lang, 80, 24).play("6"));
        insta::assert_snapshot!(
            format!("calendar_wide_{code}"),
            clerk(lang, 120, 40).play("6<left><left><left><left><left>")
        );
    }
}
