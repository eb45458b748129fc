//! Questions that are asked once, and what answers them.

use super::{label, paragraph, title};
use crate::text::cells::{self, Align};
use crate::text::wrap;
use crate::tui::action::Action;
use crate::tui::form::{Conflict, Form, Job, Value};
use crate::tui::layout::LABEL;
use crate::tui::state::{Over, Question, State};
use crate::tui::view::{Line, Tone, said};

/// Steps named in the question whether to take them back.
const STEPS: usize = 10;
/// Fields of which both contents are shown.
const SHOWN: usize = 3;
/// Lines that are shown of one content or step.
const MOST: usize = 2;
/// Cells that are shown of what stands before a difference.
const SOON: usize = 20;

pub(super) fn asked(state: &State, question: &Question, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let below = || {
        state.over.iter().rev().find_map(|over| match over {
            Over::Form(form) => Some(form),
            _ => None,
        })
    };
    match question {
        Question::TakeDateAway(_) => {
            let what = below().map_or_else(String::new, |form| title::placed(state, &form.task.on));
            paragraph(&texts.tui_ask_take_date_away(what), width, Tone::Strong)
        }
        Question::UndoTo { entry, steps } => {
            let mut lines = paragraph(&texts.tui_ask_undo_to(steps.len(), *entry), width, Tone::Strong);
            let most = if steps.len() * MOST <= STEPS { MOST } else { 1 };
            for step in steps.iter().take(STEPS) {
                let deed = format!("- {}", said::deed(state, &step.deed));
                lines.extend(first_lines(&deed, width, most).into_iter().map(|line| Line::new(line, Tone::Plain)));
            }
            if steps.len() > STEPS {
                lines.push(Line::new(texts.tui_and_more(steps.len() - STEPS), Tone::Muted));
            }
            lines
        }
        Question::Overtaken(conflicts, _) => {
            let head = below().map_or_else(String::new, |form| title::title(state, &form.task));
            let mut lines = paragraph(&texts.form_overtaken(head), width, Tone::Strong);
            for conflict in conflicts.iter().take(SHOWN) {
                lines.extend(both(state, conflict, width));
            }
            if let Some(rest) = conflicts.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
                lines.extend(paragraph(&texts.form_overtaken_more(rest), width, Tone::Muted));
            }
            lines
        }
        Question::ForgetFilter(name) => paragraph(&texts.filter_ask_forget(name.as_str()), width, Tone::Strong),
        Question::Quit => {
            let mut lines = paragraph(&texts.tui_ask_quit(), width, Tone::Strong);
            for form in state.unsaved() {
                lines.extend(paragraph(&format!("- {}", title::title(state, &form.task)), width, Tone::Plain));
            }
            lines
        }
    }
}

/// What a field held, what others made of it, and what was filled in here.
fn both(state: &State, conflict: &Conflict, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let (before, now) = (words(state, &conflict.before), words(state, &conflict.now));
    let mine = conflict.mine.as_ref().map(|mine| words(state, mine));
    let others = std::iter::once(&now).chain(&mine);
    let shared = others.map(|other| shared(&before, other)).min().unwrap_or(0);
    let mut lines: Vec<Line> = Vec::new();
    if let Some(about) = &conflict.about {
        lines.push(Line::new(cells::fit(&texts.reference(about), width), Tone::Strong));
    }
    let head = lines.len();
    let contents = [
        (texts.form_before(), from(&before, shared), Tone::Muted),
        (texts.form_now(), from(&now, shared), Tone::Soon),
        (texts.form_mine(), mine.map_or_else(|| texts.form_untouched(), |mine| from(&mine, shared)), Tone::Plain),
    ];
    let margin = usize::from(LABEL);
    let side = contents.iter().map(|(whose, ..)| cells::width(whose)).max().unwrap_or(0) + 2;
    for (whose, content, tone) in contents {
        let room = width.saturating_sub(margin + side).max(1);
        for (at, text) in first_lines(&content, room, MOST).into_iter().enumerate() {
            let name = if lines.len() == head { label::slot(texts, conflict.slot) } else { String::new() };
            let whose = if at == 0 { whose.as_str() } else { "" };
            let mut line = Line::new(cells::pad(&name, margin, Align::Left), Tone::Title);
            line.push(cells::pad(whose, side, Align::Left), Tone::Muted);
            line.push(text, tone);
            lines.push(line);
        }
    }
    lines
}

/// The first lines, the last of them marked where there is more.
fn first_lines(text: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines = wrap::wrap(text, room);
    if lines.len() > most {
        let rest: String = lines.drain(most - 1..).collect();
        lines.push(cells::fit(&rest, room));
    }
    lines
}

/// Cells that two texts share from their beginnings.
fn shared(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    cells::width(&same.map(|(c, _)| c).collect::<String>())
}

/// The text from shortly before where it differs; whole where that is soon.
fn from(text: &str, shared: usize) -> String {
    match shared.checked_sub(SOON) {
        Some(skipped) if skipped > SOON => format!("..{}", cells::take(text, skipped).1),
        _ => text.to_owned(),
    }
}

fn words(state: &State, value: &Value) -> String {
    let texts = &state.texts;
    let words = match value {
        Value::Text(text) => text.clone(),
        Value::Picks(picks) => texts.listed(picks.iter().map(|pick| pick.words(texts, &state.summary.stages))),
    };
    if words.trim().is_empty() { texts.form_nothing() } else { words }
}

/// What a key means where something is asked, for the hint line.
pub(in crate::tui::view) fn answer_words(state: &State, action: Action) -> Option<String> {
    let texts = &state.texts;
    Some(match (state.over.last()?, action) {
        (Over::Finding(_), Action::Save) => texts.tui_do_search(),
        (Over::Ask(Question::Overtaken(..)), Action::Yes) => texts.form_do_keep_mine(),
        (Over::Ask(Question::Overtaken(..)), Action::No) => texts.tui_do_back(),
        (Over::Form(Form { task, .. }), Action::Yes) if task.job == Job::Remove => texts.form_do_remove(),
        (Over::Form(Form { task, .. }), Action::No) if task.job == Job::Remove => texts.form_do_keep(),
        (Over::Form(Form { task, .. }), Action::Yes) if task.job == Job::Reopen => texts.tui_do_reopen(),
        (Over::Form(Form { task, .. }), Action::Save) if matches!(task.job, Job::New(_) | Job::Choose(_)) => {
            texts.form_do_go_on()
        }
        (Over::Form(Form { task, .. }), Action::Save) if task.job == Job::Import => texts.form_do_import(),
        (Over::Form(Form { task, .. }), Action::Save) if task.job == Job::Export => texts.form_do_export(),
        _ => return None,
    })
}
