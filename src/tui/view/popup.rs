//! What lies over the body: forms and questions.

use super::{Line, TextView, Tone, said};
use crate::text::{Texts, wrap};
use crate::tui::form::{self, Choice, Complaint, Entry, Field, Form, Pick, Refusal, Slot, Task};
use crate::tui::layout;
use crate::tui::state::{Over, Question, State};
use crate::tui::typing::Lines;

mod echo;
mod picker;

/// Steps named in the question whether to take them back.
const STEPS: usize = 10;
/// Options of a choice that are shown at once.
const OPTIONS: usize = 5;

pub(in crate::tui) struct Popup {
    pub(in crate::tui) width: u16,
    pub(in crate::tui) title: Vec<Line>,
    pub(in crate::tui) rows: Vec<FormRow>,
    pub(in crate::tui) foot: Vec<Line>,
}

/// A field of a form with its label, and what is said about it.
pub(in crate::tui) struct FormRow {
    pub(in crate::tui) label: String,
    pub(in crate::tui) focused: bool,
    pub(in crate::tui) entry: EntryView,
    pub(in crate::tui) under: Vec<Line>,
}

pub(in crate::tui) enum EntryView {
    Typed(TextView),
    Chosen(Vec<Line>),
}

pub(super) fn popup(state: &State, over: &Over) -> Option<Popup> {
    let width = layout::popup_width(state.size);
    let room = usize::from(width.saturating_sub(layout::FRAME));
    match over {
        Over::Form(form) => Some(Popup {
            width,
            title: paragraph(&title(&state.texts, &form.task), room, Tone::Title),
            rows: rows(state, form),
            foot: foot(state, form, room),
        }),
        Over::Ask(question) => {
            Some(Popup { width, title: asked(state, question, room), rows: Vec::new(), foot: Vec::new() })
        }
        Over::Picker(picker) => Some(picker::popup(state, *picker)),
        Over::Search(_) | Over::Menu(_) | Over::Report(_) => None,
    }
}

fn paragraph(text: &str, width: usize, tone: Tone) -> Vec<Line> {
    wrap::wrap(text, width).into_iter().map(|line| Line::new(line, tone)).collect()
}

fn title(texts: &Texts, task: &Task) -> String {
    match task {
        Task::Complete(what) => texts.tui_form_complete(texts.reference(what)),
        Task::Mark(what) => texts.tui_form_mark(texts.reference(what)),
        Task::Update(what) => texts.tui_form_update(texts.reference(what)),
        Task::Move(what) => texts.tui_form_move(texts.reference(what)),
        Task::Plan(what) => texts.tui_form_plan(texts.reference(what)),
        Task::Forecast(what) => texts.tui_form_forecast(texts.reference(what)),
        Task::Block(Some(what)) => texts.tui_form_block(texts.reference(what)),
        Task::Block(None) => texts.tui_form_block_all(),
        Task::Unblock => texts.tui_form_unblock(),
        Task::DataDate => texts.tui_form_data_date(),
        Task::AsOf => texts.tui_form_as_of(),
    }
}

fn rows(state: &State, form: &Form) -> Vec<FormRow> {
    let field_width = usize::from(layout::field_width(state.size));
    form.fields()
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let focused = at == form.focus();
            let entry = match &field.entry {
                Entry::Typed(typing) => {
                    let room = match typing.lines() {
                        Lines::One => layout::field_room(state.size),
                        Lines::Many => layout::editor_room(state.size),
                    };
                    EntryView::Typed(TextView::new(typing, room, focused))
                }
                Entry::Choice(choice) => EntryView::Chosen(options(state, choice, focused, field_width)),
            };
            let refused = focused && matches!(form.refusal, Some(Refusal::Complaint(Complaint::Misread(_))));
            let under = echo::echo(state, form, field).map_or_else(Vec::new, |(text, tone)| {
                paragraph(&text, field_width, if refused { Tone::Late } else { tone })
            });
            FormRow { label: label(&state.texts, field), focused, entry, under }
        })
        .collect()
}

/// The chosen option; where the keyboard is, those around it too.
fn options(state: &State, choice: &Choice, focused: bool, width: usize) -> Vec<Line> {
    let (texts, stages) = (&state.texts, &state.summary.stages);
    let (before, shown) = if focused { (OPTIONS / 2, OPTIONS) } else { (0, 1) };
    let top =
        choice.at.saturating_sub(before).min(choice.options.len().saturating_sub(shown.min(choice.options.len())));
    let top = if focused { top } else { choice.at };
    let options = choice.options.iter().enumerate().skip(top).take(shown);
    let mut lines: Vec<Line> = options
        .map(|(at, pick)| {
            let mut words = pick.words(texts, stages);
            if let Pick::Stage(_, Some(count)) = pick {
                words = texts.tui_stage_with_count(words, *count);
            }
            let (mark, tone) = match (at == choice.at, focused) {
                (true, true) => ("> ", Tone::Strong),
                (false, _) => ("  ", Tone::Muted),
                (true, false) => ("  ", Tone::Plain),
            };
            Line::new(crate::text::cells::fit(&format!("{mark}{words}"), width), tone)
        })
        .collect();
    if focused && !choice.sought.is_empty() {
        lines.push(Line::new(texts.tui_sought(choice.sought.as_str()), Tone::Muted));
    }
    lines
}

fn label(texts: &Texts, field: &Field) -> String {
    match field.slot {
        Slot::Status => texts.tui_slot_status(),
        Slot::Text => texts.tui_slot_text(),
        Slot::From => texts.tui_slot_from(),
        Slot::To => texts.tui_slot_to(),
        Slot::Count => texts.tui_slot_count(),
        Slot::Site => texts.tui_slot_site(),
        Slot::Planned => texts.tui_slot_planned(),
        Slot::Commitment => texts.tui_slot_commitment(),
        Slot::Category => texts.tui_slot_category(),
        Slot::Expected => texts.tui_slot_expected(),
        Slot::Reason => texts.tui_slot_reason(),
        Slot::Due => texts.tui_slot_due(),
        Slot::Owner => texts.tui_slot_owner(),
        Slot::Blocker => texts.tui_slot_blocker(),
        Slot::Day => texts.tui_slot_day(),
        Slot::Note => texts.tui_slot_note(),
        Slot::DataDate => texts.tui_slot_data_date(),
        Slot::AsOf => texts.tui_slot_as_of(),
    }
}

/// Why it was not saved. Why something can't be read stands under its field already.
fn foot(state: &State, form: &Form, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let Some(refusal) = &form.refusal else { return Vec::new() };
    let named = || form.focused().map_or_else(String::new, |field| label(texts, field));
    let words = match refusal {
        Refusal::Complaint(Complaint::Misread(_)) => texts.tui_unreadable(named()),
        Refusal::Complaint(Complaint::Missing) => texts.tui_missing(named()),
        Refusal::Complaint(Complaint::NotACount) => texts.tui_not_a_count(),
        Refusal::Problem(problem) => said::problem(state, problem),
        Refusal::Failed(words) => words.clone(),
    };
    paragraph(&words, width, Tone::Late)
}

fn asked(state: &State, question: &Question, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    match question {
        Question::Reopen(what) => paragraph(&texts.tui_ask_reopen(texts.reference(what)), width, Tone::Strong),
        Question::TakeDateAway(what, _) => {
            paragraph(&texts.tui_ask_take_date_away(texts.reference(what)), width, Tone::Strong)
        }
        Question::UndoTo { entry, steps } => {
            let mut lines = paragraph(&texts.tui_ask_undo_to(steps.len(), *entry), width, Tone::Strong);
            for step in steps.iter().take(STEPS) {
                let deed = format!("- {}", texts.deed(&step.deed, &state.summary.stages));
                lines.push(Line::new(crate::text::cells::fit(&deed, width), Tone::Plain));
            }
            if steps.len() > STEPS {
                lines.push(Line::new(texts.tui_and_more(steps.len() - STEPS), Tone::Muted));
            }
            lines
        }
        Question::Quit => {
            let mut lines = paragraph(&texts.tui_ask_quit(), width, Tone::Strong);
            for form in state.unsaved() {
                lines.extend(paragraph(&format!("- {}", title(texts, &form.task)), width, Tone::Plain));
            }
            lines
        }
    }
}

/// What dates typed in a form are read against.
fn reading(state: &State) -> crate::text::dates::Context {
    form::reading(&state.summary)
}
