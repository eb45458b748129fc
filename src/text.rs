//! Every word for people, in both languages; how wide it is, where it breaks, and how dates and numbers are written.

pub mod catalogue;
pub mod cells;
pub mod control;
pub mod dates;
pub mod faults;
pub mod figures;
pub mod labels;
pub mod problems;
pub mod values;
pub mod wrap;

pub use catalogue::{Lang, Texts};
