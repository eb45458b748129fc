//! `[keys.…]`: the user's own keys. Only their shape is read here; whether they fit, the key table says.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Source;
use super::misfit::What;
use crate::tui::{KeyTable, Rebinding};

pub(super) fn read(source: Source<'_>, tables: &DeTable<'_>) -> Result<Vec<KeyTable>, What> {
    let mut read = Vec::new();
    for (context, value) in tables {
        let line = source.line(context.span().start);
        let DeValue::Table(rows) = value.get_ref() else { return Err(What::NotAKeyTable { line }) };
        let rows = rows.iter().map(|(action, keys)| {
            let (line, action) = (source.line(action.span().start), action.get_ref().to_string());
            let bad = || What::NotKeys { line, action: action.clone(), value: source.written(keys) };
            let keys = names(keys).ok_or_else(bad)?;
            Ok(Rebinding { line, action, keys })
        });
        read.push(KeyTable { line, context: context.get_ref().to_string(), rows: rows.collect::<Result<_, _>>()? });
    }
    Ok(read)
}

/// The names of keys, in a list.
fn names(value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    let names = value.get_ref().as_array()?.iter();
    names.map(|name| Some(name.get_ref().as_str()?.to_owned())).collect()
}
