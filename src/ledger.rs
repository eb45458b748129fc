//! The one door to a ledger: commands go in, read models come out.
//!
//! A command is one transaction with its journal entry, or nothing; [`Ledger::apply`] answers only when it is safe on disk.
//! What each command checks and how it is reversed stands in `docs/ledger.md`.

use std::borrow::Borrow;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

mod actions;
mod add;
mod alone;
mod apply;
mod backups;
mod baselines;
mod changes;
mod checks;
pub mod command;
mod control;
mod dates;
mod digest;
mod due;
mod edit;
mod figures;
mod freeze;
mod hints;
mod import;
mod issue;
mod milestones;
mod names;
mod pages;
mod part;
mod periods;
mod remove;
mod reports;
mod rows;
mod several;
mod splice;
mod step;
mod summary;
mod supervision;
mod undo;
mod units;
mod watch;

#[cfg(test)]
mod tests;

use pages::Library;

pub use backups::{Restored, backup_folder, backups, examine, place, repair, restore};
pub use command::{Addition, Change, Command, Fate, Move};
pub use step::TEXT_LIMIT;
pub use watch::{Progress, Watch};

use crate::model::Fault;
use crate::model::change::{Receipt, Reference, Thing};
use crate::model::check::Finding;
use crate::model::search::Lexicon;
use crate::model::view::{
    BaselineView, Changes, Comparison, Digest, Due, Found, Log, LogEntry, RowChanged, Summary, Viewpoint,
};
use crate::model::{
    Book, DataDate, Deed, Frozen, Hint, Issued, LightRule, Milestone, Now, Period, Problem, Project, Stages,
};
use crate::store::{EntryKind, JournalEntry, NewEntry, Reader, Snapshot, Store, Writer};

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    /// Where a large ledger is read from while it is browsed. It is closed before the store, which is the one to fold the log
    /// into the file.
    library: OnceLock<Arc<Library>>,
    store: Store,
    /// The day whose backup was made, found, or tried in vain: that is said once.
    kept_on: Option<NaiveDate>,
    /// What totals that are kept are judged by.
    rule: LightRule,
    /// Up to so many projects it is read as a whole instead of being browsed.
    few: usize,
}

/// Why something could not be done.
#[derive(Debug)]
pub enum Failure {
    /// The rules are against it; nothing is wrong with the file.
    Refused(Problem),
    /// The file or the system failed.
    Store(Fault),
    /// Somebody stopped it through its [`Watch`]. Nothing has been changed.
    Cancelled,
}

pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// Whether somebody else is writing: the same may go through a moment later.
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Store(Fault::Busy(_)))
    }

    /// The failure of several commands or steps of which this was the `nth`, about `what`.
    fn one_of(self, nth: usize, of: usize, what: Option<Reference>) -> Self {
        match self {
            Self::Refused(problem) => problem.one_of(nth, of, what).into(),
            failed => failed,
        }
    }
}

impl From<Fault> for Failure {
    fn from(error: Fault) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl Ledger {
    /// Makes a new ledger file from `book`. It is there whole or not at all.
    pub fn create(path: &Path, book: &Book, now: &Now) -> Outcome<Self> {
        Self::create_from(path, book, &book.projects, now, &Watch::default())
    }

    /// The same where the projects come one by one, for a ledger too large to be one value; `frame` is all the rest. Those
    /// that `frame` has itself are only looked at for what they refer to. `watch` counts the projects.
    pub fn create_from<P: Borrow<Project>>(
        path: &Path,
        frame: &Book,
        projects: impl IntoIterator<Item = P, IntoIter: ExactSizeIterator>,
        now: &Now,
        watch: &Watch,
    ) -> Outcome<Self> {
        let store = Store::create(path, now.instant, |mut writer| -> Outcome<()> {
            // The opening is the ground undo stands on, so it keeps no images to go back before it.
            writer.load()?;
            let projects = projects.into_iter();
            let deed = Deed::Opened { projects: projects.len(), items: frame.items.len() };
            watch.begin(projects.len());
            writer.begin_book(frame)?;
            // The first approved plan of a period is its baseline.
            let mut baseline = freeze::First::of(frame, now);
            let mut freeze = |milestones: &[Milestone], writer: &mut Writer<'_>| {
                baseline.as_mut().map_or(Ok(()), |baseline| baseline.freeze(milestones, writer))
            };
            for project in projects {
                let project = project.borrow();
                writer.insert_whole_project(project)?;
                freeze(&project.milestones, &mut writer)?;
                watch.one_done()?;
            }
            writer.end_book(frame)?;
            frame.items.iter().try_for_each(|item| freeze(&item.milestones, &mut writer))?;
            digest::kept::renew(&mut writer, LightRule::default(), now)?;
            writer.commit(&NewEntry { kind: EntryKind::Opened, deed: &deed, now, keep_images: false })?;
            Ok(())
        })?;
        Ok(Self::of(store))
    }

    /// Opens an existing ledger; the file is not touched, unless it is of an older schema: then a backup is made and it is
    /// brought up to date.
    pub fn open(path: &Path, now: &Now) -> Outcome<Self> {
        Ok(Self::of(Store::open(path, now.instant)?))
    }

    fn of(store: Store) -> Self {
        Self { library: OnceLock::new(), store, kept_on: None, rule: LightRule::default(), few: pages::FEW }
    }

    /// Keeps totals ready for this rule, from the next command on, instead of the one that the program comes with.
    #[must_use]
    pub fn ready_for(self, rule: LightRule) -> Self {
        Self { rule, ..self }
    }

    /// As if it were large from more projects on than these.
    #[cfg(test)]
    pub(crate) fn large_beyond(self, few: usize) -> Self {
        Self { few, ..self }
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Who else is writing to it on a network drive, as what a change would fail with: it can only be read meanwhile.
    pub fn held_elsewhere(&self) -> Option<Fault> {
        self.store.held_elsewhere()
    }

    /// Carries out a command. Nothing is changed when it is refused or fails. An import that finds nothing new leaves no
    /// entry, and the receipt's is 0.
    pub fn apply(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        self.apply_watched(command, now, &Watch::default())
    }

    /// The same for long work: `watch` tells another thread how far it is and can stop it. An import counts the things of
    /// the document that are new; several commands, and steps taken back, are counted too.
    ///
    /// # Errors
    /// [`Failure::Cancelled`], beside all others; then nothing has been changed.
    pub fn apply_watched(&mut self, command: Command, now: &Now, watch: &Watch) -> Outcome<Receipt> {
        self.store.hold(now)?;
        let mut writer = self.store.writer()?;
        let mut done = apply::carry_out(&mut writer, command, now, watch)?;
        if matches!(done.deed, Deed::Imported { issued: 0, .. }) && writer.changed_rows() == 0 {
            return Ok(done.receipt(0));
        }
        // Only now is it known that something changes. A day without its backup is better than a change that is not made.
        if self.kept_on.replace(now.today()) != Some(now.today())
            && let Err(fault) = writer.keep_daily(now)
        {
            done.hints.push(Hint::NoBackup(Box::new(fault)));
        }
        digest::kept::renew(&mut writer, self.rule, now)?;
        let entry = NewEntry { kind: done.kind, deed: &done.deed, now, keep_images: done.keep_images };
        let entry = writer.commit(&entry)?;
        Ok(done.receipt(entry))
    }

    /// What [`Ledger::apply`] would answer, without doing it. The entry is 0.
    pub fn rehearse(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        let mut writer = self.store.writer()?;
        Ok(apply::carry_out(&mut writer, command, now, &Watch::default())?.receipt(0))
    }

    /// Everything as it stood on the day `viewpoint` asks for, or at the data date.
    pub fn summary(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        whole(&self.store.reader()?, viewpoint)
    }

    /// The same where `shown` is what it answered before the command of `receipt`, and nothing else has been done since: what
    /// the command did not touch is taken from there.
    pub fn summary_after(&self, viewpoint: &Viewpoint, shown: &Summary, receipt: &Receipt) -> Outcome<Summary> {
        let spliced =
            if is_one(receipt) { splice::after(&self.store.reader()?, viewpoint, shown, receipt.entry)? } else { None };
        spliced.map_or_else(|| self.summary(viewpoint), Ok)
    }

    /// The same for who goes about in it: where there are many projects they are left in the file, each to be read when it is
    /// looked at, and of the checks only what people remarked is told. Whoever is done with looking for a while lets the file
    /// [rest](Self::rest).
    pub fn browse(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        let opened = if self.has_more_projects_than(self.few)? {
            pages::open(self.library()?, viewpoint, self.few)?
        } else {
            None
        };
        opened.map_or_else(|| self.summary(viewpoint), Ok)
    }

    /// The same as [`Self::summary`] for who goes through it from end to end: where there are many projects they are left in
    /// the file, and nobody who has the file open can be held up before it is let [rest](Self::rest), which tells whether all
    /// could be read. `watch` counts the projects, when they are checked here and whenever all are gone through again;
    /// stopped, these end there.
    ///
    /// # Errors
    /// [`Failure::Cancelled`], beside all others.
    pub fn go_through(&self, viewpoint: &Viewpoint, watch: &Watch) -> Outcome<Summary> {
        let opened = if self.has_more_projects_than(self.few)? {
            pages::open_checked(self.library()?, viewpoint, self.few, watch)?
        } else {
            None
        };
        opened.map_or_else(|| self.summary(viewpoint), Ok)
    }

    /// The same where `shown` is what it answered before the command of `receipt`, and nothing else has been done since.
    pub fn browse_after(&self, viewpoint: &Viewpoint, shown: &Summary, receipt: &Receipt) -> Outcome<Summary> {
        if shown.projects.source().is_none() {
            return self.summary_after(viewpoint, shown, receipt);
        }
        let opened = if is_one(receipt) {
            pages::open_after(self.library()?, viewpoint, self.few, (shown, receipt.entry))?
        } else {
            pages::open(self.library()?, viewpoint, self.few)?
        };
        opened.map_or_else(|| self.summary(viewpoint), Ok)
    }

    /// Lets go of what it is browsed in, so that nobody has to keep it. Whether more was read than was known of when it was
    /// last opened: somebody has changed the ledger.
    ///
    /// # Errors
    /// What could not be read since.
    pub fn rest(&self) -> Outcome<bool> {
        self.library.get().map_or(Ok(false), |library| library.rest())
    }

    fn library(&self) -> Outcome<&Arc<Library>> {
        if let Some(library) = self.library.get() {
            return Ok(library);
        }
        let library = Library::new(Snapshot::open(self.path())?);
        Ok(self.library.get_or_init(|| Arc::new(library)))
    }

    /// Whether it has more projects than so many.
    pub fn has_more_projects_than(&self, count: usize) -> Outcome<bool> {
        Ok(self.store.reader()?.has_more_projects_than(count)?)
    }

    /// Totals of everything at the day `viewpoint` asks for, and the first `most` of each kind that need somebody. It is made
    /// for ledgers too large to be shown whole; `viewpoint.known_on` and `period` are not looked at.
    pub fn digest(&self, viewpoint: &Viewpoint, most: usize) -> Outcome<Digest> {
        digest::of(&self.store.reader()?, viewpoint, most)
    }

    /// As much of [`Ledger::summary`] as the card of `what` shows; its totals and findings are not those of the ledger.
    pub fn card(&self, viewpoint: &Viewpoint, what: &Reference) -> Outcome<Summary> {
        self.part(viewpoint, |reader, viewpoint| part::card(reader, viewpoint, what))
    }

    /// As much of it as a list of the plan shows.
    pub fn plan(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        self.part(viewpoint, part::plan)
    }

    /// As much of it as a list of indicators shows.
    pub fn indicators(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        self.part(viewpoint, part::indicators)
    }

    /// As much of it as a list of blockers shows.
    pub fn blockers(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        self.part(viewpoint, part::blockers)
    }

    /// As much of it as a list of supervisions shows.
    pub fn supervisions(&self, viewpoint: &Viewpoint) -> Outcome<Summary> {
        self.part(viewpoint, part::supervisions)
    }

    /// A part of it, which only tells what is known now.
    fn part(
        &self,
        viewpoint: &Viewpoint,
        read: impl FnOnce(&Reader<'_>, &Viewpoint) -> Outcome<Summary>,
    ) -> Outcome<Summary> {
        if viewpoint.is_of_the_past() {
            return self.summary(viewpoint);
        }
        read(&self.store.reader()?, viewpoint)
    }

    /// All that was reported on the last days, of projects `at_least` so much; and whether there is nothing older. `None` where
    /// only [`Ledger::summary`] can tell.
    pub fn last_updates(&self, viewpoint: &Viewpoint, at_least: usize) -> Outcome<Option<(Summary, bool)>> {
        if viewpoint.is_of_the_past() {
            return Ok(None);
        }
        part::updates(&self.store.reader()?, viewpoint, at_least).map(Some)
    }

    /// Hands the projects to `take` in their order, all or the one of this code, some at a time, until it has enough: each as
    /// in [`Ledger::summary`], what comes with them being that of the part. It is called once at least, `at_first` being about
    /// how many are likely to be enough.
    ///
    /// # Errors
    /// Those of `take` as well.
    pub fn walk_projects<E: From<Failure>>(
        &self,
        viewpoint: &Viewpoint,
        only: Option<&str>,
        at_first: usize,
        mut take: impl FnMut(Summary) -> Result<bool, E>,
    ) -> Result<(), E> {
        if viewpoint.is_of_the_past() {
            return take(self.summary(viewpoint)?).map(drop);
        }
        let reader = self.store.reader().map_err(Failure::from)?;
        part::walk(&reader, viewpoint, only, at_first, take)
    }

    /// The first milestones of projects in the order of lists, up to those that are due by `until`, with all of the plan; and
    /// whether there are no others. `None` where only [`Ledger::summary`] can tell.
    pub fn first_milestones(
        &self,
        viewpoint: &Viewpoint,
        until: Option<NaiveDate>,
        at_most: usize,
    ) -> Outcome<Option<(Summary, bool)>> {
        if viewpoint.is_of_the_past() {
            return Ok(None);
        }
        part::milestones(&self.store.reader()?, viewpoint, until, at_most)
    }

    /// Every check there is, of the figures and of the file.
    pub fn check(&self, viewpoint: &Viewpoint) -> Outcome<Vec<Finding>> {
        let mut findings = self.summary(viewpoint)?.findings;
        let reader = self.store.reader()?;
        let damage = reader.damage()?;
        // What can be read of a damaged file says nothing of who did it.
        if damage.is_empty() {
            findings.extend(checks::sealed(&reader)?.1);
            findings.extend(checks::facts_kept(&reader)?);
            findings.extend(checks::totals_kept(&reader)?);
            findings.extend(checks::due_kept(&reader)?);
            findings.extend(checks::search_kept(&reader)?);
        }
        findings.extend(damage.into_iter().map(|detail| Finding::FileDamaged { detail }));
        Ok(checks::in_order(findings))
    }

    /// Whether the journal is as it was written and every row as the journal left it, positions of units and issued reports
    /// included: how many entries were looked at, and what was changed behind the program's back.
    pub fn verify(&self) -> Outcome<(usize, Vec<Finding>)> {
        let reader = self.store.reader()?;
        let (entries, mut findings) = checks::sealed(&reader)?;
        findings.extend(checks::positions_kept(&reader)?);
        Ok((entries, checks::in_order(findings)))
    }

    /// The look-ahead: what is overdue, in its window, ends `within` so many days, later, or has no date, and as much of
    /// [`Ledger::summary`] as shows it. With a limit, the first so many of each group and how many are left out.
    pub fn due(&self, viewpoint: &Viewpoint, within: i64, limit: Option<usize>) -> Outcome<(Due, Summary)> {
        if let Some(limit) = limit.filter(|_| !viewpoint.is_of_the_past())
            && let Some(page) = due::page(&self.store.reader()?, viewpoint, within, limit)?
        {
            return Ok(page);
        }
        let summary = self.summary(viewpoint)?;
        let mut due = look_ahead(&summary, within);
        due.cut(limit.unwrap_or(usize::MAX));
        Ok((due, summary))
    }

    /// What happened after the end of `since`, up to the end of the day `viewpoint` asks for.
    pub fn changes(&self, viewpoint: &Viewpoint, since: NaiveDate) -> Outcome<Changes> {
        let (book, until) = seen(&self.store.reader()?, viewpoint)?;
        if since > until {
            return Err(Problem::DaysReversed { since, until }.into());
        }
        Ok(changes::between(&book, since, until))
    }

    /// The baselines set up to the day `viewpoint` asks for, oldest first.
    pub fn baselines(&self, viewpoint: &Viewpoint) -> Outcome<Vec<BaselineView>> {
        let (book, day) = seen(&self.store.reader()?, viewpoint)?;
        Ok(baselines::views(&book, day))
    }

    /// The periods there were on the day `viewpoint` asks for, with the day each was opened; the last is open.
    pub fn periods(&self, viewpoint: &Viewpoint) -> Outcome<Vec<(Period, Option<NaiveDate>)>> {
        let (book, day) = seen(&self.store.reader()?, viewpoint)?;
        let closed = book.closed.iter().map(|closed| (closed.period, closed.opened_on));
        let all = closed.chain([(book.period, book.opened_on)]);
        Ok(all.filter(|(_, opened_on)| opened_on.is_none_or(|opened_on| opened_on <= day)).collect())
    }

    /// A baseline against another, or against what stands on the day `viewpoint` asks for.
    pub fn compare(&self, viewpoint: &Viewpoint, name: &str, with: Option<&str>) -> Outcome<Comparison> {
        let (book, day) = seen(&self.store.reader()?, viewpoint)?;
        Ok(baselines::compare(&book, &summary::of(&book, day, viewpoint), name, with)?)
    }

    /// The newest entries of the journal, and how many there are.
    pub fn log(&self, at_most: usize) -> Outcome<Log> {
        self.log_page(None, at_most)
    }

    /// A page of the journal: the newest entries before the one of this number. The next page begins before the last entry
    /// of this one.
    pub fn log_page(&self, before: Option<i64>, at_most: usize) -> Outcome<Log> {
        let reader = self.store.reader()?;
        Ok(Log { entries: reader.journal(before, at_most)?, all: reader.journal_length()? })
    }

    /// The rows an entry touched, each from how the entry found it to how it left it; `None` where too much changed at once
    /// for that to be kept, as in the entry that made the ledger.
    ///
    /// # Errors
    /// [`Problem::NoSuchEntry`].
    pub fn entry_changes(&self, entry: i64) -> Outcome<Option<Vec<RowChanged>>> {
        let reader = self.store.reader()?;
        let found = reader.journal_entry(entry)?.ok_or(Problem::NoSuchEntry { entry })?;
        found.changes.map(|changes| rows::changed(&reader, &changes)).transpose()
    }

    /// What [`Command::UndoTo`] would take back, newest first; nothing where all that is in force was so after the entry.
    ///
    /// # Errors
    /// As the command, before any row is looked at: [`Problem::NoSuchEntry`], [`Problem::UndoneSince`].
    pub fn undo_preview(&self, entry: i64) -> Outcome<Vec<LogEntry>> {
        Ok(undo::way_back(&self.store.reader()?, entry)?.1)
    }

    /// The whole content, for export.
    pub fn book(&self) -> Outcome<Book> {
        let reader = self.store.reader()?;
        Ok(Book { issued: reader.issued()?, ..reader.book()? })
    }

    /// Every issued report in the order of their numbers, whether or not it still is what was issued.
    pub fn issued(&self) -> Outcome<Vec<Issued>> {
        Ok(self.store.reader()?.issued()?)
    }

    /// The issued report of this number, or the last one.
    ///
    /// # Errors
    /// [`Problem::NoSuchIssue`].
    pub fn issued_report(&self, number: Option<u32>) -> Outcome<Issued> {
        issue::find(&self.store.reader()?, number)
    }

    /// What was issued in a format, to the byte.
    ///
    /// # Errors
    /// [`Problem::NotIssuedAs`]; [`Fault::Altered`] where it no longer is what was issued.
    pub fn issued_document<'i>(&self, issued: &'i Issued, format: &str) -> Outcome<&'i Frozen> {
        issue::document(issued, format, self.path())
    }

    /// The number of the next report.
    pub fn next_issue(&self) -> Outcome<u32> {
        Ok(issue::next(&self.store.reader()?)?)
    }

    /// Things whose code, name or alias has all of `words`, best first, no more than `most`.
    pub fn search(&self, words: &str, most: Option<usize>) -> Outcome<Found> {
        let reader = self.store.reader()?;
        names::search(names::Finder::new(&reader, &Thing::ALL), words, most, &mut Lexicon::default())
    }

    /// The thing meant by a code or enough of a name, among `wanted` kinds.
    pub fn resolve(&self, words: &str, wanted: &[Thing]) -> Outcome<Reference> {
        Ok(names::resolve(&self.store.reader()?, words, wanted)?.what)
    }

    /// The closed period whose plan holds a thing, where the open one does not.
    pub fn closed_period_of(&self, what: &Reference) -> Outcome<Option<Period>> {
        let reader = self.store.reader()?;
        match reader.named(what.thing, &what.code)? {
            Some(named) => names::closed_in(&reader, &named),
            None => Ok(None),
        }
    }

    pub fn data_date(&self) -> Outcome<DataDate> {
        Ok(self.store.reader()?.heading()?.data_date)
    }

    pub fn period(&self) -> Outcome<Period> {
        Ok(self.store.reader()?.heading()?.period)
    }

    pub fn stages(&self) -> Outcome<Stages> {
        Ok(self.store.reader()?.stages()?)
    }

    /// Whether another program is writing now, so that a command would have to wait for it.
    pub fn is_written_elsewhere(&mut self) -> bool {
        self.store.is_written_elsewhere()
    }

    /// Whether another program has changed the file since the last call.
    pub fn changed_elsewhere(&mut self) -> Outcome<bool> {
        Ok(self.store.changed_elsewhere()?)
    }
}

/// Whether a command has left one entry; the way back to an entry leaves several.
const fn is_one(receipt: &Receipt) -> bool {
    receipt.entry != 0 && !matches!(receipt.deed, Deed::UndoneTo { .. })
}

/// What [`Ledger::due`] answers, of a summary that is at hand.
pub fn look_ahead(summary: &Summary, within: i64) -> Due {
    due::of(summary, within)
}

/// For `hazards`: the figures of a ledger that lies nowhere.
#[cfg(any(test, fuzzing))]
pub(crate) fn summary_of(book: &Book, day: NaiveDate) -> Summary {
    summary::of(book, day, &Viewpoint::at(day))
}

fn whole(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<Summary> {
    let (book, day) = seen(reader, viewpoint)?;
    let mut summary = summary::of(&book, day, viewpoint);
    let mut findings = checks::figures(&book, &summary, viewpoint.today);
    // What is kept of the positions is that of now.
    if viewpoint.known_on.is_none() && viewpoint.period.is_none() {
        findings.extend(checks::positions_kept(reader)?);
    }
    summary.findings = checks::in_order(findings);
    Ok(summary)
}

/// What is in the ledger as `viewpoint` knows it, and the day to judge it at.
fn seen(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<(Book, NaiveDate)> {
    let book = match viewpoint {
        Viewpoint { known_on: Some(day), .. } => known(reader, reader.book_known_on(*day)?)?,
        Viewpoint { period: Some(period), as_of: None, .. } => as_closed(reader, *period)?,
        _ => reader.book()?,
    };
    let until = match viewpoint.period {
        Some(period) => closing(&book, period)?,
        None => None,
    };
    // What was known on a day is judged as it was judged then: a ledger that followed the clock stood at that day.
    let today = viewpoint.known_on.unwrap_or(viewpoint.today);
    let day = viewpoint.as_of.or(until).unwrap_or_else(|| book.data_date.day(today));
    Ok((book, day))
}

/// The ledger as the closing of `period` left it. One that is open, or was closed in the ledger it was imported from, is
/// read as it is now.
fn as_closed(reader: &Reader<'_>, period: Period) -> Outcome<Book> {
    let next = reader.periods()?.into_iter().map(|(one, _)| one).filter(|one| *one > period).min();
    let left = match next {
        Some(next) => reader.book_at_opening(next)?,
        None => None,
    };
    match left {
        Some(book) => known(reader, book),
        None => Ok(reader.book()?),
    }
}

/// The past as the journal has it, unless an entry kept no way back to it.
fn known(reader: &Reader<'_>, past: Result<Book, Box<JournalEntry>>) -> Outcome<Book> {
    let JournalEntry { id, deed, .. } = match past {
        Ok(book) => return Ok(book),
        Err(entry) => *entry,
    };
    Err(Problem::HistoryNotKept { entry: id, deed: Box::new(deed), stages: reader.stages()? }.into())
}

/// The day a period was closed: the next one was opened on it. `None` while it is open.
fn closing(book: &Book, period: Period) -> Result<Option<NaiveDate>, Problem> {
    let opened = book.closed.iter().map(|closed| closed.opened_on).skip(1).chain([book.opened_on]);
    if let Some((_, closed_on)) = book.closed.iter().zip(opened).find(|(closed, _)| closed.period == period) {
        return Ok(closed_on);
    }
    if book.period == period {
        return Ok(None);
    }
    let known = book.closed.iter().map(|closed| closed.period).chain([book.period]).collect();
    Err(Problem::NoSuchPeriod { words: period.to_string(), known })
}
