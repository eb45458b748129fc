//! Verbs that need no ledger, and failures before there is one.
