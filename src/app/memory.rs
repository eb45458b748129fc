//! The file in which the program remembers how its user likes the views (`docs/config.md`). It is written whole or not at
//! all, and what can't be read is never written over.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::text::Texts;
use crate::tui::{Keeper, Memory, Note, Unkept};

pub(super) struct MemoryFile {
    /// `None` where the system knows no folder for it.
    path: Option<PathBuf>,
    /// Whether a file that can't be read still lies there.
    is_spoilt: Cell<bool>,
}

impl MemoryFile {
    pub(super) const fn at(path: Option<PathBuf>) -> Self {
        Self { path, is_spoilt: Cell::new(false) }
    }

    /// What is remembered, and why nothing is where the file can't be read.
    pub(super) fn recall(&self, texts: &Texts) -> (Memory, Option<String>) {
        let Some(path) = &self.path else { return (Memory::default(), None) };
        match read(path) {
            Ok(memory) => (memory, None),
            Err(error) => {
                self.is_spoilt.set(true);
                let reason = texts.system_trouble(error.kind(), &error.to_string());
                (Memory::default(), Some(texts.memory_unreadable(path.display().to_string(), reason)))
            }
        }
    }

    fn write(&self, path: &Path, note: &Note) -> io::Result<Memory> {
        if self.is_spoilt.get() {
            fs::rename(path, aside(path)?)?;
            self.is_spoilt.set(false);
        }
        // Somebody at another window may have kept something since.
        let mut memory = read(path)?;
        memory.take(note);
        let text = toml::to_string(&memory).map_err(io::Error::other)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let part = beside(path, &format!("{}.part", std::process::id()))?;
        let mut file = File::create(&part)?;
        let written =
            file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&part, path));
        if written.is_err() {
            // The first failure is the one to report.
            let _ = fs::remove_file(&part);
        }
        written.map(|()| memory)
    }
}

impl Keeper for MemoryFile {
    fn keep(&self, note: &Note) -> Result<Memory, Unkept> {
        let Some(path) = &self.path else {
            return Err(Unkept { path: None, error: io::ErrorKind::NotFound.into() });
        };
        self.write(path, note).map_err(|error| Unkept { path: Some(path.clone()), error })
    }
}

/// Nothing is remembered where there is no file yet.
fn read(path: &Path) -> io::Result<Memory> {
    match fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Memory::default()),
        Err(error) => Err(error),
    }
}

/// A name that is still free for a file that can't be read: `state.toml.unreadable-1`.
fn aside(path: &Path) -> io::Result<PathBuf> {
    let mut names = (1..100).map(|nth| beside(path, &format!("unreadable-{nth}")));
    names
        .find(|name| name.as_ref().is_ok_and(|name| !name.exists()))
        .unwrap_or(Err(io::ErrorKind::AlreadyExists.into()))
}

fn beside(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_owned();
    name.push(format!(".{ending}"));
    Ok(path.with_file_name(name))
}
