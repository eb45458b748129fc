//! Scenarios and laws of the ledger.
