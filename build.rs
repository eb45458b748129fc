//! Turns the message catalogues `data/locales/*/messages/*.ftl` into one typed method a message.
//!
//! A message that one language lacks, or that takes other arguments there, stops the build; one that nobody calls is dead
//! code, which CI denies. So no phrase can be missing, misspelt or left over.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LOCALES: [&str; 2] = ["en", "zh-CN"];

/// Message name → its arguments in the order the English text first uses them.
type Catalogue = BTreeMap<String, Vec<String>>;

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut catalogues = LOCALES.map(|locale| read(&root.join("data/locales").join(locale).join("messages")));
    let sorted = catalogues.each_mut().map(|catalogue| {
        catalogue.iter().map(|(name, arguments)| (name.clone(), sorted(arguments))).collect::<BTreeMap<_, _>>()
    });
    let [english, chinese] = &sorted;
    for (name, arguments) in english {
        match chinese.get(name) {
            None => fail(&format!("message `{name}` is missing in zh-CN")),
            Some(other) if other != arguments => {
                fail(&format!("message `{name}` takes {arguments:?} in en but {other:?} in zh-CN"));
            }
            Some(_) => {}
        }
    }
    if let Some(name) = chinese.keys().find(|name| !english.contains_key(*name)) {
        fail(&format!("message `{name}` is missing in en"));
    }
    let [catalogue, _] = catalogues;
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
    if let Err(error) = fs::write(&out, methods(&catalogue)) {
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
                    if catalogue.insert(message.id.name.to_owned(), arguments).is_some() {
                        fail(&format!("{}: message `{}` stands twice", file.display(), message.id.name));
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

fn methods(catalogue: &Catalogue) -> String {
    let mut code = String::from("impl Texts {\n");
    for (name, arguments) in catalogue {
        let method = name.replace('-', "_");
        let parameters: String = arguments.iter().fold(String::new(), |mut list, argument| {
            let _ = write!(list, ", {}: impl Into<FluentValue<'a>>", argument.replace('-', "_"));
            list
        });
        let lifetime = if arguments.is_empty() { "" } else { "<'a>" };
        let _ = writeln!(code, "    pub(crate) fn {method}{lifetime}(&self{parameters}) -> String {{");
        if arguments.is_empty() {
            let _ = writeln!(code, "        self.plain({name:?})");
        } else {
            let _ = writeln!(code, "        let mut arguments = FluentArgs::with_capacity({});", arguments.len());
            for argument in arguments {
                let _ = writeln!(code, "        arguments.set({argument:?}, {});", argument.replace('-', "_"));
            }
            let _ = writeln!(code, "        self.filled({name:?}, &arguments)");
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
