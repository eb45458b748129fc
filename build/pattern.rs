//! What a message is made of: the part of Fluent that the catalogues use.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

pub(crate) enum Piece {
    Text(String),
    /// An argument, as it is.
    Argument(String),
    /// By an argument one of several, or else the last.
    Choice {
        by: String,
        variants: Vec<(Key, Vec<Piece>)>,
        otherwise: Vec<Piece>,
    },
}

/// When a variant is chosen.
pub(crate) enum Key {
    Number(i64),
    /// The argument is this word, or a number of this plural category.
    Word(String),
}

/// # Errors
/// What can't be used of Fluent here.
pub(crate) fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => add_text(&mut pieces, value),
            PatternElement::Placeable { expression } => expressed(expression, &mut pieces)?,
        }
    }
    Ok(pieces)
}

fn expressed(expression: &Expression<&str>, pieces: &mut Vec<Piece>) -> Result<(), String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            add_text(pieces, &unescape_unicode_to_string(value));
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            pieces.push(Piece::Argument(id.name.replace('-', "_")));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => expressed(expression, pieces)?,
        Expression::Inline(_) => return Err("only arguments and strings can stand in braces".to_owned()),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let (last, others) = variants.split_last().ok_or("a choice without variants")?;
            if !last.default {
                return Err("the variant with the star has to be the last".to_owned());
            }
            pieces.push(Piece::Choice {
                by: id.name.replace('-', "_"),
                variants: others.iter().map(variant).collect::<Result<_, _>>()?,
                otherwise: self::pieces(&last.value)?,
            });
        }
        Expression::Select { .. } => return Err("only an argument can choose".to_owned()),
    }
    Ok(())
}

fn variant(variant: &Variant<&str>) -> Result<(Key, Vec<Piece>), String> {
    let key = match variant.key {
        VariantKey::Identifier { name } => Key::Word(name.to_owned()),
        VariantKey::NumberLiteral { value } => {
            Key::Number(value.parse().map_err(|_| format!("`{value}` is no whole number"))?)
        }
    };
    Ok((key, pieces(&variant.value)?))
}

/// Texts beside each other are one.
fn add_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// What a message takes, in the order it first speaks of it.
pub(crate) fn arguments(pieces: &[Piece]) -> Vec<&str> {
    let mut found = Vec::new();
    collect(pieces, &mut found);
    found
}

fn collect<'p>(pieces: &'p [Piece], found: &mut Vec<&'p str>) {
    for piece in pieces {
        let (Piece::Argument(name) | Piece::Choice { by: name, .. }) = piece else { continue };
        if !found.contains(&name.as_str()) {
            found.push(name);
        }
        if let Piece::Choice { variants, otherwise, .. } = piece {
            for (_, pieces) in variants {
                collect(pieces, found);
            }
            collect(otherwise, found);
        }
    }
}
