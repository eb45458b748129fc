//! Power cuts and failing disks: the ledger on a disk that forgets, tears and reorders what was not synced, or fails at any
//! moment. A test target of its own, for the disk takes the place of the system's for everything in the process.

#[cfg(test)]
mod cuts;
#[cfg(test)]
mod disk;
