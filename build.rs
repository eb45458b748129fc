//! Turns the message catalogues `data/locales/*/messages/*.ftl` into one typed method a message, and lists their files.
//!
//! A message that one language lacks, or that takes other arguments there, stops the build; one that nobody calls is dead
//! code, which CI denies. So no phrase can be missing, misspelt or left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LOCALES: [&str; 2] = ["en", "zh-CN"];

/// Message name → where it stands and what it takes.
type Catalogue = BTreeMap<String, Message>;

struct Message {
    /// The name of its file.
    file: String,
    /// In the order the text first uses them.
    arguments: Vec<String>,
}

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folders = LOCALES.map(|locale| root.join("data/locales").join(locale).join("messages"));
    let [english, chinese] = folders.each_ref().map(|folder| read(folder));
    for (name, message) in &english {
        match chinese.get(name) {
            None => fail(&format!("message `{name}` is missing in zh-CN")),
            Some(other) if other.file != message.file => {
                fail(&format!("message `{name}` stands in {} in en but in {} in zh-CN", message.file, other.file));
            }
            Some(other) if sorted(&other.arguments) != sorted(&message.arguments) => {
                let (en, zh) = (&message.arguments, &other.arguments);
                fail(&format!("message `{name}` takes {en:?} in en but {zh:?} in zh-CN"));
            }
            Some(_) => {}
        }
    }
    if let Some(name) = chinese.keys().find(|name| !english.contains_key(*name)) {
        fail(&format!("message `{name}` is missing in en"));
    }
    let files: Vec<&str> =
        english.values().map(|message| message.file.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
    if let Err(error) = fs::write(&out, sources(&files, &folders) + &methods(&english, &files)) {
        fail(&format!("{}: {error}", out.display()));
    }
}

fn sorted(arguments: &[String]) -> Vec<String> {
    let mut arguments = arguments.to_vec();
    arguments.sort();
    arguments
}

fn read(folder: &Path) -> Catalogue {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut catalogue = Catalogue::new();
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(error) => fail(&format!("{}: {error}", folder.display())),
    };
    files.sort();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&file).unwrap_or_else(|error| fail(&format!("{}: {error}", file.display())));
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| fail(&format!("{}: {errors:?}", file.display())));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut arguments = Vec::new();
                    if let Some(pattern) = &message.value {
                        collect_pattern(pattern, &mut arguments);
                    }
                    let id = message.id.name;
                    if catalogue.insert(id.to_owned(), Message { file: name.clone(), arguments }).is_some() {
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

fn collect_pattern(pattern: &Pattern<&str>, arguments: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, arguments);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, arguments: &mut Vec<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            collect_inline(selector, arguments);
            for variant in variants {
                collect_pattern(&variant.value, arguments);
            }
        }
        Expression::Inline(inline) => collect_inline(inline, arguments),
    }
}

fn collect_inline(inline: &InlineExpression<&str>, arguments: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } if !arguments.iter().any(|argument| argument == id.name) => {
            arguments.push(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, arguments),
        _ => {}
    }
}

/// The texts of the files, one array a language; methods name a file by its place in them.
fn sources(files: &[&str], folders: &[PathBuf; 2]) -> String {
    let mut code = String::new();
    for (name, folder) in ["EN", "ZH"].into_iter().zip(folders) {
        let _ = writeln!(code, "const {name}: [&str; {}] = [", files.len());
        for file in files {
            let _ = writeln!(code, "    include_str!({:?}),", folder.join(file));
        }
        code.push_str("];\n");
    }
    code
}

fn methods(catalogue: &Catalogue, files: &[&str]) -> String {
    let mut code = String::from("impl Texts {\n");
    for (name, Message { file, arguments }) in catalogue {
        let file = files.iter().position(|known| known == file).unwrap_or_default();
        let method = name.replace('-', "_");
        let parameters: String = arguments.iter().fold(String::new(), |mut list, argument| {
            let _ = write!(list, ", {}: impl Into<FluentValue<'a>>", argument.replace('-', "_"));
            list
        });
        let lifetime = if arguments.is_empty() { "" } else { "<'a>" };
        let _ = writeln!(code, "    pub(crate) fn {method}{lifetime}(&self{parameters}) -> String {{");
        if arguments.is_empty() {
            let _ = writeln!(code, "        self.plain({file}, {name:?})");
        } else {
            let _ = writeln!(code, "        let mut arguments = FluentArgs::with_capacity({});", arguments.len());
            for argument in arguments {
                let _ = writeln!(code, "        arguments.set({argument:?}, {});", argument.replace('-', "_"));
            }
            let _ = writeln!(code, "        self.filled({file}, {name:?}, &arguments)");
        }
        code.push_str("    }\n");
    }
    code.push_str("}\n");
    code
}

fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    std::process::exit(1)
}
