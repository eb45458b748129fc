//! Holding the journal against its seals, and every row against the journal.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::Reader;
use crate::model::{Breach, Fault};
use crate::store::image::{self, Image, RowChange, Table};
use crate::store::seal::{self, Block, Sums};

/// What does not fit.
#[derive(Debug, Default)]
pub struct Verified {
    /// How many entries the journal has.
    pub entries: usize,
    pub breaches: Vec<Breach>,
    pub astray: Vec<Astray>,
    pub among: Vec<AstrayAmong>,
}

/// Rows that were vouched for together, of which some are not as the journal left them. Which, nobody can tell.
#[derive(Debug)]
pub struct AstrayAmong {
    pub table: &'static str,
    pub first: i64,
    pub last: i64,
    /// The entry that vouches for them.
    pub entry: i64,
}

/// A row that is not as the journal left it.
#[derive(Debug)]
pub struct Astray {
    /// The name of its table, and its key.
    pub table: &'static str,
    pub id: i64,
    /// The entry that left it last; `None` where none did.
    pub entry: Option<i64>,
    /// The entry that found it otherwise; `None` where it is so now.
    pub later: Option<i64>,
    /// As the journal left it, where it kept an image.
    pub before: Option<Image>,
    pub after: Option<Image>,
    pub added: bool,
}

/// What the journal says of a row.
enum Known {
    Image(Image),
    Sum(String),
    Gone,
}

impl Known {
    fn of(image: Option<&Image>) -> Self {
        image.map_or(Self::Gone, |image| Self::Image(image.clone()))
    }

    fn sum(&self) -> Option<String> {
        match self {
            Self::Image(image) => Some(seal::image(image)),
            Self::Sum(sum) => Some(sum.clone()),
            Self::Gone => None,
        }
    }
}

/// The rows as the journal leaves them.
#[derive(Default)]
struct Vouched {
    /// By table and key, with the entry that did.
    rows: HashMap<RowId, (i64, Known)>,
    /// Rows that are vouched for many at a time, by table and last key, with the entry that did.
    blocks: BTreeMap<RowId, (i64, Block)>,
    /// The digests of rows of those blocks as they were when they were vouched for, where they have been changed since.
    replaced: BTreeMap<RowId, Option<String>>,
    /// Whether every row is among them. It is not where the seal that had them all is lost.
    whole: bool,
}

/// The name of a table, and a key.
type RowId = (&'static str, i64);

impl Vouched {
    fn block_of(&self, (table, id): RowId) -> Option<&Block> {
        let ((of, _), (_, block)) = self.blocks.range((table, id)..).next()?;
        (*of == table && block.first <= id).then_some(block)
    }

    /// Notes how a row was found, the first time it is changed after its block was vouched for.
    fn replaces(&mut self, key: RowId, found: Option<String>) {
        if !self.rows.contains_key(&key) && self.block_of(key).is_some() {
            self.replaced.entry(key).or_insert(found);
        }
    }

    /// Takes the rows of a block out of those that were changed since, as they were.
    fn take_replaced(&mut self, block: RowId, first: i64) -> BTreeMap<i64, String> {
        let (table, last) = block;
        let keys: Vec<RowId> = self.replaced.range((table, first)..=(table, last)).map(|(key, _)| *key).collect();
        keys.into_iter().filter_map(|key| Some((key.1, self.replaced.remove(&key)??))).collect()
    }
}

struct Seal {
    id: i64,
    entry: i64,
    sums: Option<String>,
    digest: String,
}

impl Reader<'_> {
    /// Holds every entry of the journal against its seal, and every row against the last entry that touched it. It takes
    /// as long as reading the whole file.
    pub fn verify(&self) -> Result<Verified, Fault> {
        let wrap = |e| self.failed("verify the journal", &e);
        let mut verified = Verified { entries: self.journal_length()?, ..Verified::default() };
        self.chain(&mut verified).map_err(wrap)?;
        let vouched = self.vouched(&mut verified).map_err(wrap)?;
        self.rows_against(vouched, &mut verified).map_err(wrap)?;
        Ok(verified)
    }

    fn chain(&self, verified: &mut Verified) -> rusqlite::Result<()> {
        let entries: Vec<i64> = self
            .connection
            .prepare("SELECT id FROM journal ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut next = 1;
        for entry in &entries {
            if next < *entry {
                verified.breaches.push(Breach::Missing { first: next, last: entry.saturating_sub(1) });
            }
            next = entry.saturating_add(1);
        }
        let mut sealed = Vec::new();
        let mut before: Option<Seal> = None;
        for one in self.seals()? {
            if one.entry >= next {
                verified.breaches.push(Breach::Missing { first: next, last: one.entry });
                next = one.entry.saturating_add(1);
            }
            sealed.push(one.entry);
            // Where a seal is missing the chain is known to be broken; the next can't be held against it.
            let whole = before.as_ref().map_or(one.id == 1, |before| before.id.checked_add(1) == Some(one.id));
            if let Some(own) = seal::row(self.connection, "journal", one.entry)? {
                let link = seal::link(before.as_ref().map(|before| before.digest.as_str()), &own, one.sums.as_deref());
                if whole && link != one.digest {
                    verified.breaches.push(Breach::Altered(one.entry));
                }
            }
            before = Some(one);
        }
        sealed.sort_unstable();
        let unsealed = entries.into_iter().filter(|entry| sealed.binary_search(entry).is_err());
        verified.breaches.extend(unsealed.map(Breach::Unsealed));
        Ok(())
    }

    /// What the images of the journal and the sums of its seals say of each row, from the first entry to the last. Where an
    /// entry found a row otherwise than the one before left it, that is noted.
    fn vouched(&self, verified: &mut Verified) -> rusqlite::Result<Vouched> {
        let mut vouched = Vouched::default();
        let mut seals = self.seals()?.into_iter().peekable();
        let mut entries = self.connection.prepare("SELECT id, changes FROM journal ORDER BY id")?;
        let mut entries = entries.query([])?;
        while let Some(row) = entries.next()? {
            let (entry, changes): (i64, Option<String>) = (row.get(0)?, row.get(1)?);
            // What can't be read was altered, which its seal has told.
            let changes: Vec<RowChange> = changes.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default();
            for change in changes {
                note(entry, change, &mut vouched, verified);
            }
            while let Some(seal) = seals.next_if(|seal| seal.entry <= entry) {
                vouch(&seal, &mut vouched);
            }
        }
        Ok(vouched)
    }

    fn rows_against(&self, mut vouched: Vouched, verified: &mut Verified) -> rusqlite::Result<()> {
        for table in seal::tables() {
            let mut blocks = Blocks::of(table, &mut vouched);
            seal::each(self.connection, table, (i64::MIN, i64::MAX), |row, columns| {
                let id: i64 = row.get("id")?;
                let sum = seal::digest(row, columns)?;
                let in_block = blocks.meet(id, &sum, verified);
                let known = vouched.rows.remove(&(table, id));
                if known.is_none() && (in_block || !vouched.whole) {
                    return Ok(());
                }
                if known.as_ref().and_then(|(_, known)| known.sum()).as_ref() == Some(&sum) {
                    return Ok(());
                }
                let mut now = Image::new();
                for (column, at) in columns {
                    now.insert(column.clone(), image::to_json(row.get_ref(*at)?));
                }
                verified.astray.push(Astray::of((table, id), known, None, Some(now)));
                Ok(())
            })?;
            blocks.end(verified);
        }
        let mut lost: Vec<_> =
            vouched.rows.into_iter().filter(|(_, (_, known))| !matches!(known, Known::Gone)).collect();
        lost.sort_unstable_by_key(|(row, _)| *row);
        verified.astray.extend(lost.into_iter().map(|(row, known)| Astray::of(row, Some(known), None, None)));
        Ok(())
    }

    fn seals(&self) -> rusqlite::Result<Vec<Seal>> {
        self.connection
            .prepare("SELECT id, entry, sums, seal FROM seal ORDER BY id")?
            .query_map([], |row| {
                Ok(Seal { id: row.get(0)?, entry: row.get(1)?, sums: row.get(2)?, digest: row.get(3)? })
            })?
            .collect()
    }
}

/// The blocks of a table, held one after the other against the rows as they come.
struct Blocks {
    table: &'static str,
    /// Those still to be held, each with its rows as far as they were changed since: as they were.
    coming: VecDeque<(i64, Block, BTreeMap<i64, String>)>,
    /// Rows that were not in their block when it was vouched for, or not as they are now.
    changed: BTreeSet<i64>,
}

impl Blocks {
    fn of(table: &'static str, vouched: &mut Vouched) -> Self {
        let of_table = (table, i64::MIN)..=(table, i64::MAX);
        let changed = vouched.replaced.range(of_table.clone()).map(|((_, id), _)| *id).collect();
        let blocks: Vec<(i64, Block)> = vouched.blocks.range(of_table).map(|(_, block)| block.clone()).collect();
        let coming = blocks.into_iter().map(|(entry, block)| {
            let rows = vouched.take_replaced((table, block.last), block.first);
            (entry, block, rows)
        });
        Self { table, coming: coming.collect(), changed }
    }

    /// Takes in the next row, and says whether a block has to vouch for it.
    fn meet(&mut self, id: i64, sum: &str, verified: &mut Verified) -> bool {
        while self.coming.front().is_some_and(|(_, block, _)| block.last < id) {
            self.close(verified);
        }
        match self.coming.front_mut() {
            Some((_, block, rows)) if block.first <= id && !self.changed.contains(&id) => {
                rows.insert(id, sum.to_owned());
                true
            }
            _ => false,
        }
    }

    fn close(&mut self, verified: &mut Verified) {
        if let Some((entry, block, rows)) = self.coming.pop_front()
            && seal::block(&rows) != block.sum
        {
            verified.among.push(AstrayAmong { table: self.table, first: block.first, last: block.last, entry });
        }
    }

    fn end(mut self, verified: &mut Verified) {
        while !self.coming.is_empty() {
            self.close(verified);
        }
    }
}

/// Takes a change of a row into what is known.
fn note(entry: i64, change: RowChange, vouched: &mut Vouched, verified: &mut Verified) {
    let key = (change.table.name(), change.id);
    let left = Known::of(change.after.as_ref());
    let found = change.before;
    vouched.replaces(key, found.as_ref().map(seal::image));
    if let Some((known, was)) = vouched.rows.insert(key, (entry, left)) {
        // What a broken entry in between did is not known; that it is broken has been told.
        let torn = verified.breaches.iter().any(|breach| {
            let (first, last) = breach.entries();
            last >= known && first <= entry
        });
        if !torn && was.sum() != found.as_ref().map(seal::image) {
            verified.astray.push(Astray::of(key, Some((known, was)), Some(entry), found));
        }
    }
}

/// Takes the sums of a seal into what is known.
fn vouch(seal: &Seal, vouched: &mut Vouched) {
    let Some(sums) = seal.sums.as_deref().and_then(|sums| serde_json::from_str::<Sums>(sums).ok()) else { return };
    if sums.whole {
        *vouched = Vouched { whole: true, ..Vouched::default() };
    }
    let known = |table: &str| seal::tables().find(|known| *known == table);
    for (table, id, sum) in sums.found {
        if let Some(table) = known(&table) {
            vouched.replaces((table, id), Some(sum));
        }
    }
    for (table, id, sum) in sums.rows {
        if let Some(table) = known(&table) {
            vouched.replaces((table, id), None);
            vouched.rows.insert((table, id), (seal.entry, sum.map_or(Known::Gone, Known::Sum)));
        }
    }
    for block in sums.blocks {
        if let Some(table) = known(&block.table) {
            vouched.blocks.insert((table, block.last), (seal.entry, block));
        }
    }
}

impl Astray {
    /// A row by its table and key, as the journal has it, with the entry that left it so.
    fn of(
        (table, id): (&'static str, i64),
        known: Option<(i64, Known)>,
        later: Option<i64>,
        after: Option<Image>,
    ) -> Self {
        let (entry, known) = known.unzip();
        let added = matches!(known, None | Some(Known::Gone));
        let before = match known {
            Some(Known::Image(image)) => Some(image),
            _ => None,
        };
        Self { table, id, entry, later, before, after, added }
    }

    /// Whether it is gone.
    pub const fn is_removed(&self) -> bool {
        self.after.is_none()
    }

    /// As a change of the journal, where its table has such.
    pub fn change(&self) -> Option<RowChange> {
        let table = Table::ALL.into_iter().find(|table| table.name() == self.table)?;
        Some(RowChange { table, id: self.id, before: self.before.clone(), after: self.after.clone() })
    }
}
