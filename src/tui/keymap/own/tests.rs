//! What users write into their key tables, and what comes of it.

use super::*;

fn table(context: &str, rows: &[(&str, &[&str])]) -> KeyTable {
    let row = |(at, (action, keys)): (usize, &(&str, &[&str]))| Rebinding {
        line: at + 2,
        action: (*action).to_owned(),
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    KeyTable { line: 1, context: context.to_owned(), rows: rows.iter().enumerate().map(row).collect() }
}

fn with(tables: &[KeyTable]) -> Result<Keymap, KeysMisfit> {
    Keymap::shipped().unwrap().with(tables)
}

fn does(keymap: &Keymap, context: Context, key: &str) -> Option<Action> {
    keymap.action(context, Key::named(key).unwrap())
}

#[test]
fn keys_of_the_user_take_the_place_of_those_of_the_table() {
    let keymap = with(&[
        table("walking", &[("up", &["up", "V"])]),
        table("outline", &[("fold", &[])]),
        table("commands", &[("complete", &["Z", "Ctrl-W", "？"]), ("help", &["F1"])]),
    ]);
    let keymap = keymap.unwrap();
    assert_eq!(does(&keymap, Context::Outline, "V"), Some(Action::Up));
    assert_eq!(does(&keymap, Context::Outline, "k"), None);
    assert_eq!(does(&keymap, Context::Outline, "left"), None);
    assert_eq!(does(&keymap, Context::Detail, "k"), Some(Action::Up), "only where it was said");
    assert_eq!(does(&keymap, Context::Detail, "ctrl-w"), Some(Action::Complete), "shared by those who share it");
    assert_eq!(does(&keymap, Context::Outline, "?"), Some(Action::Complete), "Chinese punctuation is its key");
    assert_eq!(does(&keymap, Context::Outline, "space"), None);
}

#[test]
fn two_actions_may_change_places() {
    let keymap = with(&[table("walking", &[("up", &["down", "down"]), ("down", &["up"])])]).unwrap();
    assert_eq!(does(&keymap, Context::Outline, "down"), Some(Action::Up));
    assert_eq!(does(&keymap, Context::Outline, "up"), Some(Action::Down));
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    let known = |context| match with(&[table(context, &[])]) {
        Err(KeysMisfit::NoSuchContext { line: 1, known, .. }) => known,
        other => panic!("{other:?}"),
    };
    assert_eq!(known("outlines"), ["outline"]);
    assert_eq!(known("somewhere else").len(), Context::ALL.len());
    let Err(KeysMisfit::NoSuchAction { line: 2, known, .. }) = with(&[table("walking", &[("page_dwn", &["x"])])])
    else {
        panic!()
    };
    assert_eq!(known, ["page_down"]);
    let Err(KeysMisfit::NoSuchAction { known, .. }) = with(&[table("walking", &[("somersault", &["x"])])]) else {
        panic!("there is none")
    };
    assert!(known.len() > 5, "{known:?}");
    let misfit = with(&[table("walking", &[("up", &["up", "pageupp"])])]).unwrap_err();
    assert_eq!(misfit, KeysMisfit::NoSuchKey { line: 2, key: "pageupp".to_owned() });
}

#[test]
fn what_works_elsewhere_is_refused_with_where() {
    for (written, action, expected) in [
        ("walking", "complete", &["commands"][..]),
        ("grid", "complete", &["commands"]),
        ("calendar", "filter", &["outline", "projects", "updates", "blockers", "journal"]),
        ("commands", "take", &["picker"]),
    ] {
        let misfit = with(&[table(written, &[(action, &["x"])])]).unwrap_err();
        let KeysMisfit::ElsewhereOnly { line: 2, contexts, .. } = misfit else { panic!("{written}: {misfit:?}") };
        assert_eq!(contexts, expected, "{written}: {action}");
    }
}

#[test]
fn what_a_place_shares_may_have_keys_of_its_own_there() {
    for (first, second) in [(0, 1), (1, 0)] {
        let tables = [
            table("outline", &[("complete", &["Z"]), ("up", &["up"]), ("open", &["ctrl-w"])]),
            table("commands", &[("complete", &["x"]), ("unblock", &["X"])]),
        ];
        let keymap = with(&[tables[first].clone(), tables[second].clone()]).unwrap();
        assert_eq!(does(&keymap, Context::Outline, "Z"), Some(Action::Complete));
        assert_eq!(does(&keymap, Context::Outline, "x"), None);
        assert_eq!(does(&keymap, Context::Outline, "enter"), None);
        assert_eq!(does(&keymap, Context::Detail, "x"), Some(Action::Complete));
        assert_eq!(does(&keymap, Context::Overview, "enter"), Some(Action::Open), "elsewhere as it was");
        let said = keymap.bindings(Context::Outline).filter(|binding| binding.action == Action::Complete);
        assert_eq!(said.count(), 1, "the hint line and the help say it once");
    }
    let misfit = with(&[table("outline", &[("update", &["j"])])]).unwrap_err();
    let KeysMisfit::Twice { line: 2, context, .. } = misfit else { panic!("{misfit:?}") };
    assert_eq!(context, "outline");
    let misfit = with(&[table("projects", &[("help", &[])])]).unwrap_err();
    assert!(matches!(misfit, KeysMisfit::NoWayOut { line: 2, .. }), "{misfit:?}");
}

#[test]
fn a_key_for_two_actions_is_refused_at_the_last_row_that_gives_it() {
    let misfit = with(&[table("commands", &[("update", &["j"])])]).unwrap_err();
    let KeysMisfit::Twice { line, context, key, actions } = misfit else { panic!("{misfit:?}") };
    assert_eq!((line, context.as_str(), key.as_str()), (2, "overview", "j"));
    assert_eq!(actions, ["down", "update"]);
    let misfit = with(&[table("walking", &[("up", &["X"]), ("first", &["X"]), ("last", &["end"])])]).unwrap_err();
    let KeysMisfit::Twice { line, .. } = misfit else { panic!("{misfit:?}") };
    assert_eq!(line, 3);
}

#[test]
fn nobody_can_lock_himself_in_or_keep_himself_from_typing() {
    let shipped = Keymap::shipped().unwrap();
    let out = ["esc", "f1", "ctrl-q"].map(|name| Key::named(name).unwrap());
    for context in Context::ALL {
        for binding in shipped.own(context).iter().filter(|binding| binding.keys.iter().any(|key| out.contains(key))) {
            let (context, action) = (name_of(&context), name_of(&binding.action));
            let misfit = with(&[table(&context, &[(action.as_str(), &[])])]).unwrap_err();
            assert!(matches!(misfit, KeysMisfit::NoWayOut { line: 2, .. }), "{context}: {misfit:?}");
        }
    }
    for (context, action, key) in
        [("editor", "save", "s"), ("anywhere", "help", "space"), ("typing", "erase", "x"), ("carry", "set_down", "3")]
    {
        let misfit = with(&[table(context, &[(action, &["f1", key])])]).unwrap_err();
        assert!(matches!(misfit, KeysMisfit::TypesText { line: 2, .. }), "{context}: {misfit:?}");
    }
}
