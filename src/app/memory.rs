//! The file in which the program remembers how its user likes the views (`docs/config.md`). It is written whole or not at
//! all, and what can't be read is never written over.

use std::cell::Cell;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::kept_file;
use crate::text::Texts;
use crate::tui::{Memory, Note, Unkept};

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

    /// Keeps one thing more, and tells all there is now.
    pub(super) fn keep(&self, note: &Note) -> Result<Memory, Unkept> {
        let Some(path) = &self.path else {
            return Err(Unkept { path: None, error: io::ErrorKind::NotFound.into() });
        };
        self.write(path, note).map_err(|error| Unkept { path: Some(path.clone()), error })
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
        kept_file::replace(path, &text, &mut OpenOptions::new())?;
        Ok(memory)
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
    let mut names = (1..100).map(|nth| kept_file::beside(path, &format!("unreadable-{nth}")));
    names
        .find(|name| name.as_ref().is_ok_and(|name| !name.exists()))
        .unwrap_or(Err(io::ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::tui::{Noted, Saved, Sorting};

    fn filter(name: &str) -> Note {
        Note { view: "updates", what: Noted::Filter(Saved { name: name.to_owned(), words: "人:李".to_owned() }) }
    }

    fn texts() -> Texts {
        Texts::new(Lang::Zh)
    }

    #[test]
    fn what_is_kept_is_there_the_next_time_and_nothing_lies_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("topout/state.toml");
        let file = MemoryFile::at(Some(path.clone()));
        assert_eq!(file.recall(&texts()), (Memory::default(), None));
        file.keep(&filter("李")).unwrap();
        file.keep(&Note { view: "projects", what: Noted::Columns(vec!["name".to_owned()]) }).unwrap();
        let sorting = Sorting { by: "name".to_owned(), backwards: true };
        file.keep(&Note { view: "projects", what: Noted::Sort(sorting) }).unwrap();
        file.keep(&Note { view: "plan", what: Noted::InForce("逾期".to_owned()) }).unwrap();
        let kept = file.keep(&Note { view: "updates", what: Noted::InForce(String::new()) }).unwrap();
        assert_eq!(MemoryFile::at(Some(path.clone())).recall(&texts()), (kept, None));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        insta::assert_snapshot!(fs::read_to_string(path).unwrap(), @r#"
        [views.plan]
        filter = "逾期"

        [views.projects]
        columns = ["name"]

        [views.projects.sort]
        by = "name"
        backwards = true

        [[views.updates.filters]]
        name = "李"
        words = "人:李"
        "#);
    }

    #[test]
    fn two_windows_keep_what_either_was_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = Some(folder.path().join("state.toml"));
        let (one, other) = (MemoryFile::at(path.clone()), MemoryFile::at(path));
        one.keep(&filter("李")).unwrap();
        other.keep(&filter("王")).unwrap();
        let mut both = Memory::default();
        both.take(&filter("李"));
        both.take(&filter("王"));
        assert_eq!(one.recall(&texts()).0, both);
        both.take(&Note { view: "updates", what: Noted::NoFilter("李".to_owned()) });
        assert_eq!(one.keep(&Note { view: "updates", what: Noted::NoFilter("李".to_owned()) }).unwrap(), both);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said_and_kept_under_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.toml");
        for nth in 1..=2 {
            fs::write(&path, "not = [toml").unwrap();
            let file = MemoryFile::at(Some(path.clone()));
            let (memory, said) = file.recall(&texts());
            assert_eq!(memory, Memory::default());
            assert!(said.unwrap().contains("state.toml"));
            assert_eq!(fs::read_to_string(&path).unwrap(), "not = [toml", "looking changes nothing");
            file.keep(&filter("李")).unwrap();
            let aside = folder.path().join(format!("state.toml.unreadable-{nth}"));
            assert_eq!(fs::read_to_string(aside).unwrap(), "not = [toml");
            assert!(file.recall(&texts()).1.is_none());
        }
    }

    #[test]
    fn what_another_version_remembers_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.toml");
        fs::write(&path, "theme = \"dark\"\n[views.updates]\nzoom = 3\n").unwrap();
        let file = MemoryFile::at(Some(path.clone()));
        assert!(file.recall(&texts()).1.is_none());
        file.keep(&filter("李")).unwrap();
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains("theme = \"dark\"") && text.contains("zoom = 3") && text.contains("人:李"), "{text}");
    }

    #[test]
    fn where_nothing_can_be_kept_it_is_said_why() {
        assert!(MemoryFile::at(None).keep(&filter("李")).unwrap_err().path.is_none());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken/state.toml");
        fs::write(folder.path().join("taken"), "a file").unwrap();
        let refused = MemoryFile::at(Some(path.clone())).keep(&filter("李")).unwrap_err();
        assert_eq!(refused.path, Some(path));
    }
}
