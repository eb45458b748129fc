//! The files that somebody at the screen names.

use std::path::{Path, PathBuf};

use crate::cli;
use crate::model::Book;
use crate::text::Texts;
use crate::tui::Files;

/// Files as the system has them.
pub(super) struct OnDisk;

impl Files for OnDisk {
    fn read_document(&self, path: &Path, texts: &Texts) -> Result<Book, String> {
        cli::read_document(path, texts)
    }

    fn write_document(&self, path: &Path, book: &Book, texts: &Texts) -> Result<PathBuf, String> {
        cli::write_document(path, book, texts).map(|()| in_full(path))
    }

    fn write_file(&self, path: &Path, content: &[u8], texts: &Texts) -> Result<PathBuf, String> {
        cli::write_file(path, content, texts).map(|()| in_full(path))
    }

    fn keep_copy(&self, path: &Path, text: &str, texts: &Texts) -> Result<(), String> {
        cli::replace_text(path, text, texts)
    }
}

/// With its folder, whatever it was named from: so that people find it again.
fn in_full(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}
