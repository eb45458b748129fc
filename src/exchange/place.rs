//! Places in a document, for saying where something is wrong.

use std::fmt;

/// A thing of a document, or one of the rows below it: `K35.measure[2].reading[1]`. Rows count from 1.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    name: &'a str,
    row: Option<usize>,
}

impl<'a> Place<'a> {
    /// The thing with this code.
    pub(super) const fn of(code: &'a str) -> Self {
        Self { parent: None, name: code, row: None }
    }

    /// The thing with this code in the plan of a closed period, which may share it with another period's; `None` for the
    /// open one.
    pub(super) const fn of_plan(closed: Option<&'a Place<'a>>, code: &'a str) -> Self {
        Self { parent: closed, name: code, row: None }
    }

    /// The row at `index` (from 0) of the list `name` below this place.
    pub(super) const fn row(&'a self, name: &'a str, index: usize) -> Self {
        Self { parent: Some(self), name, row: Some(index + 1) }
    }

    /// The table `name` below this place.
    pub(super) const fn table(&'a self, name: &'a str) -> Self {
        Self { parent: Some(self), name, row: None }
    }

    /// A key of this place, in full.
    pub(super) fn key(&self, key: &str) -> String {
        format!("{self}.{key}")
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            write!(f, "{parent}.")?;
        }
        f.write_str(self.name)?;
        self.row.map_or(Ok(()), |row| write!(f, "[{row}]"))
    }
}
