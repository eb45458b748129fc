//! All that the screen knows: the ledger as last read, what is selected, and what lies open over it.

use std::collections::{BTreeMap, BTreeSet};

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;
use ratatui::layout::Size;

use super::action::Action;
use super::filter::FilterLine;
use super::form::{Conflict, Entry, Form, Job};
use super::keymap::{Context, Keymap};
use super::look::Look;
use super::memory::Memory;
use super::menu::{Kind, Menu};
use super::picker::MonthPicker;
use super::reading::{Finding, Reading};
use super::search::{Hits, Search};
use super::shown::Shown;
use super::subject::{Node, Subject};
use super::tabs::plan::Outline;
use super::tabs::{self, Tab};
use super::typing::{Lines, Typing};
use super::view::Scrolls;
use super::work::{Phase, Work};
use crate::ledger::Command;
use crate::ledger::Progress;
use crate::model::view::{LogEntry, Summary};
use crate::model::{Problem, Receipt, Thing};
use crate::text::Texts;

pub(super) struct State {
    pub(super) texts: Texts,
    pub(super) keymap: Keymap,
    pub(super) size: Size,
    /// Where views take their signs from.
    pub(super) look: Look,
    pub(super) summary: Shown,
    /// Whether a key waits to be heard.
    pub(super) knocking: Arc<AtomicBool>,
    /// The day that is only looked at; `None` is the data date, at which commands are given.
    pub(super) as_of: Option<NaiveDate>,
    /// The view that is shown.
    pub(super) tab: Tab,
    /// The thing that is selected, whichever view shows it.
    pub(super) selected: Node,
    /// Things that the next command is for, all at once; none means the selected one.
    pub(super) marks: BTreeSet<Node>,
    /// Whether clicks and the wheel are ours.
    pub(super) mouse: bool,
    pub(super) pane: Pane,
    /// Where the lists of the views stand.
    pub(super) scrolls: Scrolls,
    pub(super) overview: tabs::overview::Overview,
    pub(super) plan: Outline,
    pub(super) projects: tabs::projects::Projects,
    pub(super) grid: tabs::grid::Grid,
    pub(super) timeline: tabs::timeline::Timeline,
    pub(super) calendar: tabs::calendar::Calendar,
    pub(super) updates: tabs::updates::Updates,
    pub(super) blockers: tabs::blockers::Blockers,
    pub(super) journal: tabs::journal::Journal,
    /// What lies over the view, the uppermost last.
    pub(super) over: Vec<Over>,
    pub(super) notice: Option<Notice>,
    /// Forms that were closed with something typed in them.
    pub(super) kept: Vec<Form>,
    /// What the last search found.
    pub(super) hits: Hits,
    /// How its user likes the views.
    pub(super) memory: Memory,
    /// The filter of each view as it was kept for the next time.
    pub(super) noted: BTreeMap<Tab, String>,
    /// Where a filter from the last time is still in force.
    pub(super) recalled: BTreeSet<Tab>,
}

/// Which side of a view has the keyboard. In a narrow terminal only that side is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    List,
    /// With the first line shown.
    Detail(usize),
}

#[derive(Clone, Debug)]
pub(super) enum Over {
    Search(Search),
    Form(Form),
    Ask(Question),
    Menu(Menu),
    /// Long work goes on: which, and how far it is.
    Busy(Work, Phase, Progress),
    /// A date for the field of the form below.
    Picker(MonthPicker),
    /// The summary.
    Report(Reading),
    /// What is looked for in the summary is typed.
    Finding(Finding),
    /// The filter of the list is typed.
    Filter(FilterLine),
    /// A name for that filter is asked.
    Naming(Typing),
    /// The filters that have a name, with the row chosen; the first is none.
    Saved(usize),
    /// Which columns the table has, with the one chosen.
    Columns(usize),
}

/// Something that is asked once before it is done.
#[derive(Clone, Debug)]
pub(super) enum Question {
    /// Milestones lose their planned date by the form below.
    TakeDateAway(Box<Command>),
    /// Everything done after an entry of the journal is taken back: these steps, newest first.
    UndoTo { entry: i64, steps: Vec<LogEntry> },
    /// Others have changed what the form below shows, which would open like this now.
    Overtaken(Vec<Conflict>, Box<Form>),
    /// There are drafts that would be lost.
    Quit,
    /// The filter of this name is no longer kept.
    ForgetFilter(String),
}

/// What the message line says.
#[derive(Clone, Debug)]
pub(super) enum Notice {
    Receipt(Box<Receipt>),
    Refused(Box<Problem>),
    /// The file or system failed: what is to be said about it.
    Failed(String),
    /// The input method is on.
    Stray,
    /// The action is not for what is selected.
    NotHere(Action),
    NothingFound,
    /// So many lines were copied; into a file, where one is named.
    Copied(usize, Option<PathBuf>),
    /// The mouse was taken, or let go.
    Mouse(bool),
    Written(PathBuf),
    Stopped,
    /// Nothing done after the entry is in force.
    NothingAfter,
    /// So many things are marked.
    Marked,
    /// An entry of the help that works elsewhere.
    WorksIn(Context),
    /// Another day is looked at: nothing can be changed there.
    OnlyLooking,
    ChangedElsewhere,
    /// Another program is writing.
    Waiting,
    DraftKept,
    DraftBack,
    /// What an earlier session could not save is open again.
    DraftRecalled,
    /// What a view has to say, or the program at its start.
    Said(String),
}

impl State {
    pub(super) fn new(texts: Texts, keymap: Keymap, summary: Summary, size: Size) -> Self {
        let summary = Shown::new(summary);
        let mut state = Self {
            tab: Tab::Overview,
            selected: Node::Plan,
            marks: BTreeSet::new(),
            mouse: true,
            pane: Pane::List,
            scrolls: Scrolls::default(),
            overview: tabs::overview::Overview::default(),
            plan: Outline::new(),
            projects: tabs::projects::Projects::default(),
            grid: tabs::grid::Grid::default(),
            timeline: tabs::timeline::Timeline::default(),
            calendar: tabs::calendar::Calendar::default(),
            updates: tabs::updates::Updates::default(),
            blockers: tabs::blockers::Blockers::default(),
            journal: tabs::journal::Journal::default(),
            over: Vec::new(),
            notice: None,
            kept: Vec::new(),
            hits: Hits::default(),
            memory: Memory::default(),
            noted: BTreeMap::new(),
            recalled: BTreeSet::new(),
            texts,
            keymap,
            size,
            look: Look::default(),
            summary,
            knocking: Arc::default(),
            as_of: None,
        };
        tabs::enter(&mut state);
        state
    }

    /// What has the keyboard.
    pub(super) fn context(&self) -> Context {
        match (self.over.last(), self.pane) {
            (Some(Over::Search(_)), _) => Context::Search,
            (Some(Over::Ask(_)), _) => Context::Question,
            (Some(Over::Menu(menu)), _) if menu.kind == Kind::Palette => Context::Palette,
            (Some(Over::Menu(_)), _) => Context::Help,
            (Some(Over::Picker(_)), _) => Context::Picker,
            (Some(Over::Busy(..)), _) => Context::Busy,
            (Some(Over::Report(_)), _) => Context::Summary,
            (Some(Over::Form(form)), _) if form.is_question() => Context::Question,
            (Some(Over::Filter(_)), _) => Context::Filter,
            (Some(Over::Naming(_) | Over::Finding(_)), _) => Context::Field,
            (Some(Over::Saved(_)), _) => Context::Saved,
            (Some(Over::Columns(_)), _) => Context::Columns,
            (Some(Over::Form(form)), _) => match form.focused().map(|field| &field.entry) {
                Some(Entry::Choice(_)) => Context::Choice,
                Some(Entry::Typed(typing)) if typing.lines() == Lines::Many => Context::Editor,
                _ => Context::Field,
            },
            (None, Pane::List) => tabs::context(self),
            (None, Pane::Detail(_)) => Context::Detail,
        }
    }

    /// Whether it is asked which day to look at.
    pub(super) fn is_turning(&self) -> bool {
        matches!(self.over.last(), Some(Over::Form(form)) if form.task.job == Job::AsOf)
    }

    /// What is meant: the hit under the cursor while searching, else what the cursor of the view stands on.
    pub(super) fn node(&self) -> &Node {
        let hit = match self.over.last() {
            Some(Over::Search(search)) => search.current(&self.summary),
            _ => None,
        };
        hit.or_else(|| tabs::current(self)).unwrap_or(&self.selected)
    }

    /// What stands before a thing in a list: whether it is marked.
    pub(super) fn mark_sign(&self, node: &Node) -> &'static str {
        if self.marks.contains(node) { self.look.glyphs.marked() } else { " " }
    }

    /// The first key of an action of the view, or of any.
    pub(super) fn key_of(&self, action: Action) -> String {
        let bindings = self.keymap.bindings(tabs::context(self)).chain(self.keymap.own(Context::Commands));
        let key = bindings.filter(|binding| binding.action == action).find_map(|binding| binding.keys.first());
        key.map_or_else(String::new, |key| key.words(&self.texts))
    }

    pub(super) fn subject(&self) -> Subject<'_> {
        self.summary.find(self.node()).unwrap_or(Subject::Plan)
    }

    /// Takes over the ledger as it is now. What is selected, folded and typed stays.
    pub(super) fn adopt(&mut self, summary: Summary) {
        let parent = self.summary.find(&self.selected).and_then(|subject| subject.parent(&self.summary));
        self.summary.renew(summary);
        let shown = &self.summary;
        // What is removed leaves the cursor on what it stood under.
        if let Some(parent) = parent.filter(|_| shown.find(&self.selected).is_none()) {
            self.selected = parent;
        }
        self.marks.retain(|node| shown.find(node).is_some());
        tabs::enter(self);
        for over in &mut self.over {
            match over {
                Over::Search(search) => search.refresh(&self.summary),
                Over::Report(reading) => reading.forget(),
                _ => {}
            }
        }
    }

    /// Shows a thing, in a view that has it; where none has, its details.
    pub(super) fn reveal(&mut self, node: &Node) {
        self.selected = node.clone();
        tabs::enter(self);
        if tabs::current(self) != Some(node) {
            let tab = match node {
                Node::Thing(Thing::Update, _) => Tab::Updates,
                Node::Thing(Thing::Blocker, _) => Tab::Blockers,
                _ => Tab::Plan,
            };
            tabs::blockers::uncover(self, node);
            tabs::turn_to(self, tab);
            if tabs::current(self) != Some(node) {
                tabs::narrow(self, "");
            }
        }
        match (&mut self.pane, node) {
            (pane, Node::Thing(Thing::Indicator | Thing::Supervision, _)) => *pane = Pane::Detail(0),
            (Pane::Detail(top), _) => *top = 0,
            (Pane::List, _) => {}
        }
    }

    /// Takes over what was remembered from the last time.
    pub(super) fn recall(&mut self, memory: Memory) {
        self.projects.recall(&memory, Tab::Projects.code());
        tabs::recall(self, &memory);
        self.memory = memory;
    }

    /// Whether there is something to go on with while no key is pressed.
    pub(super) fn is_working(&self) -> bool {
        match self.over.last() {
            Some(Over::Search(search)) => search.is_working(),
            _ => tabs::is_working(self),
        }
    }

    /// Forms with something typed that is not in the ledger.
    pub(super) fn unsaved(&self) -> impl Iterator<Item = &Form> {
        let open = self.over.iter().filter_map(|over| match over {
            Over::Form(form) => Some(form),
            _ => None,
        });
        self.kept.iter().chain(open.filter(|form| form.has_typing()))
    }
}
