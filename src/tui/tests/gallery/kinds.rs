//! What there is to be pictured: a new view, form, popup or question has to be named here, and then needs its picture.

use crate::model::Thing;
use crate::tui::form::{Job, Next};
use crate::tui::menu::Kind;
use crate::tui::state::{Over, Question, State};
use crate::tui::tabs::Tab;

/// Names for all variants: the list of them, and which one something is. What is none to picture has an empty name.
macro_rules! kinds {
    ($all:ident, $name:ident: $type:ty { $($word:literal: $pattern:pat,)+ }) => {
        const $all: &[&str] = &[$($word),+];

        fn $name(it: &$type) -> &'static str {
            match it {
                $($pattern => $word,)+
            }
        }
    };
}

kinds!(TABS, tab: Tab {
    "view overview": Tab::Overview,
    "view plan": Tab::Plan,
    "view projects": Tab::Projects,
    "view grid": Tab::Grid,
    "view timeline": Tab::Timeline,
    "view calendar": Tab::Calendar,
    "view updates": Tab::Updates,
    "view blockers": Tab::Blockers,
    "view journal": Tab::Journal,
});

kinds!(OVERS, over: Over {
    "search": Over::Search(_),
    "form": Over::Form(_),
    "question": Over::Ask(_),
    "palette": Over::Menu(crate::tui::menu::Menu { kind: Kind::Palette, .. }),
    "help": Over::Menu(crate::tui::menu::Menu { kind: Kind::Help, .. }),
    "long work": Over::Busy(..),
    "month": Over::Picker(_),
    "summary": Over::Report(_),
    "find in the summary": Over::Finding(_),
    "filter": Over::Filter(_),
    "name of a filter": Over::Naming(_),
    "kept filters": Over::Saved(_),
    "columns": Over::Columns(_),
});

kinds!(QUESTIONS, question: Question {
    "ask to take a date away": Question::TakeDateAway(_),
    "ask to undo": Question::UndoTo { .. },
    "ask whose": Question::Overtaken(..),
    "ask to quit": Question::Quit,
    "ask to forget a filter": Question::ForgetFilter(_),
});

kinds!(JOBS, job: Job {
    "complete": Job::Complete,
    "mark": Job::Mark,
    "reopen": Job::Reopen,
    "report": Job::Report,
    "move": Job::Move,
    "move all": Job::MoveAll,
    "plan": Job::Plan,
    "forecast": Job::Forecast,
    "target": Job::Target,
    "assess": Job::Assess,
    "fund": Job::Fund,
    "block": Job::Block,
    "unblock": Job::Unblock,
    "supervise": Job::Supervise,
    "answer": Job::Answer,
    "measure": Job::Measure,
    "baseline": Job::SetBaseline,
    "open period": Job::OpenPeriod,
    "new": Job::New(_),
    "add project": Job::Add(Thing::Project),
    "add site": Job::Add(Thing::Site),
    "add milestone": Job::Add(Thing::Milestone),
    "add item": Job::Add(Thing::Item),
    "add action": Job::Add(Thing::Action),
    "add indicator": Job::Add(Thing::Indicator),
    "add remark": Job::Add(Thing::Remark),
    // These are reported, raised and demanded instead.
    "": Job::Add(Thing::Update | Thing::Blocker | Thing::Supervision),
    "edit": Job::Edit,
    "assign": Job::Assign,
    "remove": Job::Remove,
    "choose to complete": Job::Choose(Next::Complete),
    "choose to plan": Job::Choose(Next::Plan),
    "choose to forecast": Job::Choose(Next::Forecast),
    "choose to measure": Job::Choose(Next::Measure),
    "choose to edit": Job::Choose(Next::Edit),
    "choose to remove": Job::Choose(Next::Remove),
    "data date": Job::DataDate,
    "as of": Job::AsOf,
    "import": Job::Import,
    "export": Job::Export,
    "print": Job::Print,
});

/// Everything that has to be pictured.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    [TABS, OVERS, QUESTIONS, JOBS].into_iter().flatten().copied().filter(|name| !name.is_empty())
}

/// What is in sight: the view where nothing lies over it, else what lies uppermost.
pub(super) fn seen(state: &State) -> Vec<&'static str> {
    match state.over.last() {
        None => vec![tab(&state.tab)],
        Some(top) => {
            let which = match top {
                Over::Form(form) => Some(job(&form.task.job)),
                Over::Ask(asked) => Some(question(asked)),
                _ => None,
            };
            std::iter::once(over(top)).chain(which).collect()
        }
    }
}
