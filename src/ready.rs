//! The ledger that most tests begin with, made once: reading the shipped plan and putting it into a new file takes longer than
//! most of them.

use std::fs::{self, Permissions};
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::exchange;
use crate::ledger::Ledger;
use crate::model::{Book, Now};

/// The plan as it ships.
pub(crate) fn shipped_plan() -> Book {
    static PLAN: LazyLock<Book> = LazyLock::new(|| exchange::shipped_plan().unwrap());
    PLAN.clone()
}

/// A new ledger of the shipped plan: to the byte what [`Ledger::create`] makes of it, for the same eyes.
pub(crate) fn shipped_ledger(path: &Path, now: &Now) -> Ledger {
    /// By who made it and when, which stands in it.
    static MADE: Mutex<Vec<(Now, Vec<u8>, Permissions)>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, bytes, permissions)) = made.iter().find(|(by, ..)| by == now) {
        assert!(!path.exists(), "there is a file already");
        fs::write(path, bytes).unwrap();
        fs::set_permissions(path, permissions.clone()).unwrap();
        return Ledger::open(path, now).unwrap();
    }
    let ledger = Ledger::create(path, &shipped_plan(), now).unwrap();
    made.push((now.clone(), fs::read(path).unwrap(), path.metadata().unwrap().permissions()));
    ledger
}
