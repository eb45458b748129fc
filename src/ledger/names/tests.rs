//! Searching by the index against looking at everything: the same is found, in the same order.

use pinyin::ToPinyin as _;
use proptest::prelude::*;
use proptest::sample::Index;
use tempfile::TempDir;

use super::*;
use crate::exchange::arbitrary::books;
use crate::ledger::{Addition, Change, Command, Failure, Ledger};
use crate::model::view::Viewpoint;
use crate::model::{Book, Finding, Now};
use crate::store::Store;

/// What things are called in a county; the rest of an arbitrary ledger is called anything.
const CALLED: [&str; 16] = [
    "第十三幼儿园",
    "13幼",
    "一高（北校区）实验楼",
    "实验楼",
    "文化路小学",
    "文化路学校",
    "No. 1 Senior High laboratory building",
    "Teaching Block",
    "招标",
    "招标完成",
    "开工",
    "重建",
    "P01",
    "８.1",
    "长效机制-M1",
    "女生宿舍5800㎡",
];

fn now() -> Now {
    let instant = "2024-09-30T09:00:00+08:00".parse().unwrap();
    Now { instant, author: "王".to_owned(), host: "office".to_owned() }
}

fn file(book: &Book) -> (TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::create(&folder.path().join("ledger.topout"), book, &now()).unwrap();
    (folder, ledger)
}

fn store(ledger: &Ledger) -> Store {
    Store::open(ledger.path(), now().instant).unwrap()
}

/// Calls some things as people do.
fn called(mut book: Book, picks: &[Option<Index>]) -> Book {
    let mut picks = picks.iter().cycle();
    let mut call = |name: &mut String| {
        if let Some(pick) = picks.next().and_then(Option::as_ref) {
            *name = (*pick.get(&CALLED)).to_owned();
        }
    };
    for project in &mut book.projects {
        call(&mut project.name);
        project.aliases.iter_mut().for_each(&mut call);
        project.name_en.iter_mut().for_each(&mut call);
        project.sites.iter_mut().for_each(|site| call(&mut site.name));
        project.milestones.iter_mut().for_each(|milestone| call(&mut milestone.name));
        project.updates.iter_mut().for_each(|update| call(&mut update.text));
    }
    for item in &mut book.items {
        call(&mut item.name);
        item.actions.iter_mut().for_each(|action| call(&mut action.name));
        item.milestones.iter_mut().for_each(|milestone| call(&mut milestone.name));
    }
    book.blockers.iter_mut().for_each(|blocker| call(&mut blocker.text));
    book
}

fn everything(reader: &Reader<'_>) -> Vec<Named> {
    Thing::ALL.into_iter().flat_map(|thing| reader.names(thing).unwrap()).collect()
}

/// Every hit, by looking at everything.
fn scan(reader: &Reader<'_>, words: &str) -> Vec<Hit> {
    let query = Query::new(words);
    let named = everything(reader).into_iter().filter(|_| !query.is_empty());
    let ranked =
        named.filter_map(|named| Some((Reverse(rank(&query, &mut Lexicon::default(), &named, Tier::Divided)?), named)));
    let mut found: Vec<_> = ranked.collect();
    found.sort_by_key(|(rank, named)| (*rank, named.what.thing, named.at));
    found.into_iter().map(|(_, named)| Hit { what: named.what, parent: named.parent }).collect()
}

/// What is meant, by looking at everything: its code, or those it could be.
fn meant(reader: &Reader<'_>, words: &str, wanted: &[Thing]) -> Vec<String> {
    let (query, folded) = (Query::new(words), fold(words));
    let mut named = everything(reader);
    named.retain(|named| wanted.contains(&named.what.thing));
    named.sort_by_key(|named| (wanted.iter().position(|thing| *thing == named.what.thing), named.at));
    for tier in [Tier::Exactly, Tier::Own, Tier::Whole, Tier::Divided] {
        let of_tier = |named: &&Named| match tier {
            Tier::Exactly => own_names(named).any(|name| fold(name) == folded),
            _ => rank(&query, &mut Lexicon::default(), named, tier).is_some_and(|(found, _)| found >= tier),
        };
        let found: Vec<String> = named.iter().filter(of_tier).map(|named| named.what.code.clone()).collect();
        if !found.is_empty() {
            return found.into_iter().take(CANDIDATES).collect();
        }
    }
    Vec::new()
}

fn resolved(reader: &Reader<'_>, words: &str, wanted: &[Thing]) -> Vec<String> {
    match resolve(reader, words, wanted) {
        Ok(named) => vec![named.what.code],
        Err(Failure::Refused(Problem::Ambiguous { candidates, .. })) => {
            candidates.into_iter().map(|what| what.code).collect()
        }
        Err(Failure::Refused(Problem::NotFound { .. })) => Vec::new(),
        Err(other) => panic!("{words:?}: {other:?}"),
    }
}

/// Words by which something may be found: pieces of what things are called, in any spelling, alone or put together.
fn typed(book: &Book, picks: &[(Index, Index, Index, u8)]) -> String {
    let names: Vec<&str> = book
        .projects
        .iter()
        .flat_map(|project| {
            let milestones = project.milestones.iter().flat_map(|one| [one.code.as_str(), one.name.as_str()]);
            let sites = project.sites.iter().flat_map(|one| [one.code.as_str(), one.name.as_str()]);
            let updates = project.updates.iter().map(|update| update.text.as_str());
            [project.code.as_str(), project.name.as_str()].into_iter().chain(milestones).chain(sites).chain(updates)
        })
        .chain(book.items.iter().map(|item| item.name.as_str()))
        .chain(CALLED)
        .collect();
    let mut words = String::new();
    for (name, from, length, spelling) in picks {
        let name: Vec<char> = name.get(&names).chars().collect();
        let from = from.index(name.len());
        let from = if spelling & 1 == 0 { 0 } else { from };
        let length = if spelling & 2 == 0 { name.len() } else { 1 + length.index(name.len()) };
        for c in name.into_iter().skip(from).take(length) {
            match (c.to_pinyin(), spelling >> 2 & 3) {
                (Some(reading), 1) => words.push_str(reading.plain()),
                (Some(reading), 2) => words.push_str(reading.first_letter()),
                _ => words.push(c),
            }
        }
        words.push_str(["", " ", "：", "-"][usize::from(spelling >> 4 & 3)]);
    }
    words
}

fn picks() -> impl Strategy<Value = Vec<(Index, Index, Index, u8)>> {
    prop::collection::vec(any::<(Index, Index, Index, u8)>(), 1..4)
}

proptest! {
    #![proptest_config(crate::trials::trials(12))]

    #[test]
    fn the_index_finds_what_is_found_by_looking_at_everything(
        book in books(),
        names in prop::collection::vec(any::<Option<Index>>(), 1..40),
        queries in prop::collection::vec(picks(), 12),
        most in 0_usize..9,
    ) {
        let book = called(book, &names);
        let (_folder, ledger) = file(&book);
        let store = store(&ledger);
        let reader = store.reader().unwrap();
        prop_assert_eq!(reader.lost_to_search().unwrap(), 0);
        // What stays from one search to the next makes no difference.
        let mut lexicon = Lexicon::default();
        for picks in queries {
            let words = typed(&book, &picks);
            let by_scan = scan(&reader, &words);
            let found = search(Finder::new(&reader, &Thing::ALL), &words, None, &mut Lexicon::default()).unwrap();
            prop_assert_eq!((&found.hits, found.more), (&by_scan, false), "{:?}", words);
            let page = search(Finder::new(&reader, &Thing::ALL), &words, Some(most), &mut lexicon).unwrap();
            prop_assert_eq!(&page.hits, &by_scan[..most.min(by_scan.len())], "{:?}", words);
            prop_assert_eq!(page.more, by_scan.len() > most);
            let by_steps = |most| search(Finder::new(&reader, &Thing::ALL).looking_at_first(1), &words, most, &mut Lexicon::default()).unwrap();
            prop_assert_eq!(&by_steps(None).hits, &by_scan, "{:?}", words);
            let some = by_steps(Some(most));
            prop_assert_eq!((some.hits.len(), some.more), (most.min(by_scan.len()), by_scan.len() > most));
            // Not the best, but found, and in their order.
            let mut rest = by_scan.iter();
            prop_assert!(some.hits.iter().all(|hit| rest.any(|one| one == hit)), "{:?}", words);
            let by_code = Thing::ALL.into_iter().any(|thing| reader.named(thing, &fold(&words)).unwrap().is_some());
            if !fold(&words).is_empty() && !by_code {
                for wanted in [&Thing::ALL[..], &[Thing::Milestone, Thing::Project]] {
                    prop_assert_eq!(resolved(&reader, &words, wanted), meant(&reader, &words, wanted), "{:?}", words);
                }
            }
        }
    }
}

fn codes(ledger: &Ledger, words: &str) -> Vec<String> {
    ledger.search(words, None).unwrap().hits.into_iter().map(|hit| hit.what.code).collect()
}

#[test]
fn the_index_follows_every_change_and_whoever_makes_it() {
    let (_folder, mut ledger) = file(&crate::exchange::shipped_plan().unwrap());
    let rename = |name: &str| Command::Edit {
        what: "P07".to_owned(),
        change: Change { name: Some(name.to_owned()), ..Change::default() },
    };
    let same = |ledger: &Ledger| {
        let store = store(ledger);
        let reader = store.reader().unwrap();
        assert_eq!(reader.lost_to_search().unwrap(), 0);
        for words in ["ygsyl", "xm zb", "新名招标", "P07-M1", "7-m", "p77-m", "syl", "旧称"] {
            assert_eq!(
                search(Finder::new(&reader, &Thing::ALL), words, None, &mut Lexicon::default()).unwrap().hits,
                scan(&reader, words),
                "{words}"
            );
        }
    };
    same(&ledger);
    ledger.apply(rename("新名"), &now()).unwrap();
    let finds = |ledger: &Ledger, words: &str, code: &str| codes(ledger, words).iter().any(|found| found == code);
    assert!(finds(&ledger, "xm", "P07"));
    same(&ledger);
    ledger.apply(Command::Undo, &now()).unwrap();
    assert!(!finds(&ledger, "xm", "P07"));
    same(&ledger);
    ledger.apply(Command::Redo, &now()).unwrap();
    same(&ledger);
    // Another program knows nothing of the index; what it writes is found, and entered with the next command.
    let other = rusqlite::Connection::open(ledger.path()).unwrap();
    other
        .execute_batch(
            "UPDATE project SET code = 'P77', name = '新新名' WHERE code = 'P07';
             INSERT INTO alias (project_id, position, name) SELECT id, 0, '旧称' FROM project WHERE code = 'P77';",
        )
        .unwrap();
    same(&ledger);
    assert!(finds(&ledger, "xxm", "P77"));
    let item = Addition::Item { code: None, name: "旧称".to_owned(), details: Change::default() };
    ledger.apply(Command::Add(item), &now()).unwrap();
    assert!(store(&ledger).reader().unwrap().not_entered().unwrap().is_empty());
    same(&ledger);
    other.execute_batch("DELETE FROM alias; UPDATE milestone SET name = '新名' WHERE code = 'P07-M1'").unwrap();
    same(&ledger);
    other.execute_batch("DELETE FROM search_due; DELETE FROM search_thing WHERE entry = 1").unwrap();
    assert!(store(&ledger).reader().unwrap().lost_to_search().unwrap() > 0);
    let findings = ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(findings.contains(&Finding::KeptDiffers { what: None }), "{findings:?}");
}
