//! A view without anything over it: going to another view, walking, reading details, and giving commands on what is meant.

use super::commanding::command;
use super::{ask, commanding, filling, leafing, marking, searching};
use crate::ledger::Command;
use crate::model::Thing;
use crate::model::view::MilestoneView;
use crate::tui::action::Action;
use crate::tui::form::Task;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::reading::Reading;
use crate::tui::state::{Notice, Over, Pane, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::tabs;
use crate::tui::view;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if state.as_of.is_some() && action.changes() {
        state.notice = Some(Notice::OnlyLooking);
        return None;
    }
    if lacks_selection(state, action) {
        state.notice = Some(Notice::Said(state.texts.tui_nothing_selected(state.key_of(Action::Search))));
        return None;
    }
    match action {
        Action::Back if state.pane == Pane::List && !state.marks.is_empty() => state.marks.clear(),
        Action::Back if state.pane == Pane::List && state.as_of.is_some() => return Some(Effect::TurnTo(None)),
        Action::NextTab => tabs::turn_to(state, state.tab.turned(1)),
        Action::PreviousTab => tabs::turn_to(state, state.tab.turned(-1)),
        Action::Undo => return Some(Effect::Apply(Box::new(Command::Undo))),
        Action::Redo => return Some(Effect::Apply(Box::new(Command::Redo))),
        Action::Copy => return Some(Effect::Copy(view::meant_text(state), state.texts.lang())),
        Action::Mouse => {
            state.mouse = !state.mouse;
            state.notice = Some(Notice::Mouse(state.mouse));
            return Some(Effect::Mouse(state.mouse));
        }
        Action::Suspend => return Some(Effect::Suspend),
        Action::Search => searching::open(state, None),
        Action::ListIndicators => searching::open(state, Some(Thing::Indicator)),
        Action::ListSupervisions => searching::open(state, Some(Thing::Supervision)),
        Action::NextHit | Action::PreviousHit => searching::next_hit(state, action),
        Action::Summary => state.over.push(Over::Report(Reading::new())),
        _ => {
            if let Some(tab) = action.tab() {
                tabs::turn_to(state, tab);
            } else if !marking::press(state, action) && !command(state, action) {
                return match state.pane {
                    Pane::List if action == Action::Open && state.context() != Context::Carry => {
                        state.pane = Pane::Detail(0);
                        None
                    }
                    Pane::List => tabs::press(state, action),
                    Pane::Detail(top) => detail(state, top, action),
                };
            }
        }
    }
    None
}

fn detail(state: &mut State, top: usize, action: Action) -> Option<Effect> {
    let step = match action {
        Action::Back => {
            state.pane = Pane::List;
            return None;
        }
        Action::IntoMilestones => {
            into_milestones(state);
            return None;
        }
        Action::NextThing => Action::Down,
        Action::PreviousThing => Action::Up,
        _ => {
            state.pane = Pane::Detail(leafing::scroll(top, view::detail_length(state), view::page(state), action));
            return None;
        }
    };
    let before = state.node().clone();
    let effect = tabs::press(state, step);
    if *state.node() != before {
        state.pane = Pane::Detail(0);
    }
    effect
}

/// Shows the milestones of what is selected in the plan, the cursor on the first that is open.
fn into_milestones(state: &mut State) {
    let milestones = milestones(state.subject());
    let next = milestones.iter().find(|milestone| !milestone.standing.is_done());
    match next.or(milestones.first()).map(|milestone| Node::of(&milestone.reference())) {
        Some(node) => {
            state.pane = Pane::List;
            state.reveal(&node);
        }
        None => state.notice = Some(Notice::NotHere(Action::IntoMilestones)),
    }
}

fn milestones(subject: Subject<'_>) -> &[MilestoneView] {
    match subject {
        Subject::Project(project) => &project.milestones,
        Subject::Item(item) => &item.milestones,
        _ => &[],
    }
}

/// Whether an action is for what is selected or marked, and the view shows nothing that could be.
fn lacks_selection(state: &State, action: Action) -> bool {
    let is_marking = matches!(action, Action::Mark | Action::MarkDown | Action::MarkUp | Action::MarkAll);
    let is_for_one = is_marking || matches!(action, Action::Open | Action::Unblock | Action::Only);
    // What is in the way can be written down without a project.
    let is_for_marked = action == Action::Copy || Task::takes_many(action) && action != Action::Block;
    let lacks_marks = state.marks.is_empty() || !is_for_marked;
    (is_for_one || is_for_marked || action == Action::Edit) && lacks_marks && tabs::is_empty(state)
}

/// Whether an action does something on what is selected, so that the hint line shows it.
pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    if state.as_of.is_some() && state.over.is_empty() && action.changes() {
        return false;
    }
    if state.over.is_empty() && lacks_selection(state, action) {
        return false;
    }
    let subject = state.subject();
    let form = || match state.over.last() {
        Some(Over::Form(form)) => Some(form),
        _ => None,
    };
    match action {
        Action::Back if state.over.is_empty() => {
            state.as_of.is_some() || state.pane != Pane::List || !state.marks.is_empty() || tabs::is_narrowed(state)
        }
        Action::Complete if !state.marks.is_empty() => commanding::is_for_marked(state, action),
        Action::IntoMilestones => !milestones(subject).is_empty(),
        Action::Edit => !matches!(subject, Subject::Update(..)),
        Action::Toggle => matches!(state.over.last(), Some(Over::Form(form)) if filling::is_choosing_several(form)),
        Action::TakeTheirs => ask::applies(state, action),
        Action::PickDate => form().is_some_and(|form| form.focused().is_some_and(|field| field.slot.dates().is_some())),
        Action::SwitchSide => matches!(state.over.last(), Some(Over::Picker(picker)) if !picker.periods().is_empty()),
        Action::Complete | Action::Plan | Action::Forecast => Task::wanted(action, subject, &state.summary).is_some(),
        Action::Move => subject.project(&state.summary).is_some(),
        Action::ForgetFilter => matches!(state.over.last(), Some(Over::Saved(at)) if *at > 0),
        Action::NextField => form().is_some_and(|form| form.fields().len() > 1),
        Action::Update => !matches!(state.node(), Node::Plan | Node::Projects),
        Action::PageUp | Action::PageDown if state.over.is_empty() => view::detail_length(state) > view::page(state),
        Action::PageUp | Action::PageDown => {
            let (length, page) = view::over_length(state);
            length > page
        }
        _ if state.over.is_empty() && state.pane == Pane::List => tabs::applies(state, action),
        _ => true,
    }
}
