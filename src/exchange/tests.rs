//! The format, seen from outside.

use super::*;

#[test]
fn the_shipped_plan_comes_back_from_both_formats() {
    let book = shipped_plan().unwrap();
    assert_eq!(read_toml(&write_toml(&book).unwrap()).unwrap(), book);
    assert_eq!(read_json(&write_json(&book).unwrap()).unwrap(), book);
}
