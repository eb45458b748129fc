//! search_large.
