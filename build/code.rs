//! Messages as Rust.

use std::fmt::Write as _;

use super::Catalogue;
use super::pattern::{self, Key, Piece};

/// A method of `Texts` for each message; it takes arguments in the order in which the English text first speaks of them.
pub(crate) fn methods(english: &Catalogue, chinese: &Catalogue) -> String {
    let mut code = String::from("impl Texts {\n");
    for ((name, en), zh) in english.iter().zip(chinese.values()) {
        let method = name.replace('-', "_");
        let arguments = pattern::arguments(en);
        if arguments.is_empty() {
            let (en, zh) = (text(en), text(zh));
            let _ = writeln!(code, "    pub(crate) fn {method}(&self) -> String {{");
            let _ = writeln!(
                code,
                "        match self.lang {{ Lang::En => {en:?}, Lang::Zh => {zh:?} }}.to_owned()\n    }}"
            );
            continue;
        }
        let list = |kind: &str| arguments.iter().fold(String::new(), |list, name| list + ", " + name + ": " + kind);
        let _ = writeln!(code, "    pub(crate) fn {method}<'a>(&self{}) -> String {{", list("impl Into<Value<'a>>"));
        let _ = writeln!(code, "        fn say(lang: Lang{}) -> String {{", list("&Value<'_>"));
        code.push_str("            let mut text_out = String::new();\n            match lang {\n");
        for (lang, pieces) in [("En", en), ("Zh", zh)] {
            let _ = writeln!(code, "                Lang::{lang} => {{");
            say(pieces, &mut code);
            code.push_str("                }\n");
        }
        code.push_str("            }\n            text_out\n        }\n");
        let given = arguments.iter().fold(String::new(), |list, name| list + ", &" + name + ".into()");
        let _ = writeln!(code, "        say(self.lang{given})\n    }}");
    }
    code.push_str("}\n");
    code
}

/// Statements that put `pieces` into `text_out`.
fn say(pieces: &[Piece], code: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let _ = writeln!(code, "text_out.push_str({text:?});");
            }
            Piece::Argument(name) => {
                let _ = writeln!(code, "{name}.say(&mut text_out);");
            }
            Piece::Choice { by, variants, otherwise } => {
                for (key, pieces) in variants {
                    let _ = match key {
                        Key::Number(number) => writeln!(code, "if {by}.is({number}) {{"),
                        Key::Word(word) => writeln!(code, "if {by}.is_called({word:?}, lang) {{"),
                    };
                    say(pieces, code);
                    code.push_str("} else ");
                }
                code.push_str("{\n");
                say(otherwise, code);
                code.push_str("}\n");
            }
        }
    }
}

/// Messages without arguments, found by name: one table a language.
pub(crate) fn table(catalogues: &[Catalogue; 2]) -> String {
    let mut code = String::new();
    for (name, catalogue) in ["EN", "ZH"].into_iter().zip(catalogues) {
        let _ = writeln!(code, "const {name}: &[(&str, &str)] = &[");
        for (message, pieces) in catalogue {
            if !pattern::arguments(pieces).is_empty() {
                super::fail(&format!("`{message}` can't take arguments"));
            }
            let _ = writeln!(code, "    ({message:?}, {:?}),", text(pieces));
        }
        code.push_str("];\n");
    }
    code
}

/// The words of a message that takes no arguments.
fn text(pieces: &[Piece]) -> &str {
    match pieces {
        [Piece::Text(text)] => text,
        _ => "",
    }
}
