//! Turns the message catalogues `data/locales/*/messages/*.ftl` into one typed method a message, and `help.ftl` into a table.
//!
//! A message that one language lacks, or that takes other arguments there, stops the build; one that nobody calls is dead
//! code, which CI denies. So no phrase can be missing, misspelt or left over, and none has to be read when the program runs.

#![expect(clippy::print_stdout, reason = "that is how a build script speaks to cargo")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

mod code;
mod pattern;

use pattern::Piece;

const LOCALES: [&str; 2] = ["en", "zh-CN"];

/// Message name → what it is made of.
type Catalogue = BTreeMap<String, Vec<Piece>>;

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folders = LOCALES.map(|locale| root.join("data/locales").join(locale));
    let messages = folders.each_ref().map(|folder| read(&files(&folder.join("messages"))));
    let [english, chinese] = &messages;
    for (name, message) in english {
        let Some(other) = chinese.get(name) else { fail(&format!("message `{name}` is missing in zh-CN")) };
        let [en, zh] = [message, other].map(|pieces| pattern::arguments(pieces));
        if !(en.iter().all(|argument| zh.contains(argument)) && zh.len() == en.len()) {
            fail(&format!("message `{name}` takes {en:?} in en but {zh:?} in zh-CN"));
        }
    }
    if let Some(name) = chinese.keys().find(|name| !english.contains_key(*name)) {
        fail(&format!("message `{name}` is missing in en"));
    }
    let help = folders.each_ref().map(|folder| read(&[folder.join("help.ftl")]));
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    write(&out.join("messages.rs"), &code::methods(english, chinese));
    write(&out.join("help.rs"), &code::table(&help));
}

/// The catalogues of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(error) => fail(&format!("{}: {error}", folder.display())),
    };
    files.sort();
    files
}

fn read(files: &[PathBuf]) -> Catalogue {
    let mut catalogue = Catalogue::new();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let source = fs::read_to_string(file).unwrap_or_else(|error| fail(&format!("{}: {error}", file.display())));
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| fail(&format!("{}: {errors:?}", file.display())));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let pieces = message.value.as_ref().map_or_else(|| Ok(Vec::new()), pattern::pieces);
                    let pieces =
                        pieces.unwrap_or_else(|problem| fail(&format!("{}: `{id}`: {problem}", file.display())));
                    if catalogue.insert(id.to_owned(), pieces).is_some() {
                        fail(&format!("{}: message `{id}` stands twice", file.display()));
                    }
                }
                Entry::Junk { content } => fail(&format!("{}: can't read {content:?}", file.display())),
                Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    catalogue
}

fn write(file: &Path, code: &str) {
    if let Err(error) = fs::write(file, code) {
        fail(&format!("{}: {error}", file.display()));
    }
}

fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    std::process::exit(1)
}
