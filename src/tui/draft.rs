//! Drafts from one session to the next: forms with something typed that is not in the ledger. Where they are kept is not
//! known here.

use std::io;

use serde::{Deserialize, Serialize};

use super::form::{Entry, Field, Form, Slot, Task, Value};
use super::shown::Shown;
use super::state::{Notice, Over, State};
use crate::model::Stages;
use crate::text::{Lang, Texts};

/// A form with what was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    task: Task,
    #[serde(rename = "field")]
    fields: Vec<Filled>,
}

/// A field that is no longer what it came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Filled {
    slot: Slot,
    /// The code of the thing it asks about, where a form asks the same about several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    #[serde(flatten)]
    content: Content,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    Text(String),
    /// What the options chosen are called in English: a name that does not change with the language.
    Picks(Vec<String>),
}

/// Keeps the drafts of one ledger.
pub trait Drafts {
    /// Those that sessions which are no more have left, the newest last. They are this session's from now on.
    fn recall(&self) -> Vec<Draft>;
    /// Keeps these, in place of what this session has kept so far.
    fn keep(&self, drafts: &[Draft]) -> io::Result<()>;
}

impl Draft {
    pub(super) fn of(form: &Form, stages: &Stages) -> Self {
        let names = Texts::new(Lang::En);
        let fields = form.fields().iter().filter(|field| field.is_touched()).map(|field| Filled {
            slot: field.slot,
            about: about(field),
            content: match field.value() {
                Value::Text(text) => Content::Text(text),
                Value::Picks(picks) => Content::Picks(picks.iter().map(|pick| pick.words(&names, stages)).collect()),
            },
        });
        Self { task: form.task.clone(), fields: fields.collect() }
    }

    /// The form opened on the ledger as it is now; `None` where what it is about is no longer there.
    pub(super) fn opened(&self, shown: &Shown) -> Option<Form> {
        let names = Texts::new(Lang::En);
        let mut form = Form::open(self.task.clone(), shown)?;
        for filled in &self.fields {
            let Some(field) = form.field_mut(filled.slot, filled.about.as_deref()) else { continue };
            match (&mut field.entry, &filled.content) {
                (Entry::Typed(typing), Content::Text(text)) => typing.put(text),
                (Entry::Choice(choice), Content::Picks(picks)) => {
                    choice.take(|pick| picks.contains(&pick.words(&names, &shown.stages)));
                }
                _ => {}
            }
        }
        Some(form)
    }
}

/// The drafts of this session, as they were kept last.
pub(super) struct Keeping {
    drafts: Option<Box<dyn Drafts>>,
    kept: Vec<Draft>,
    /// Of earlier sessions, about things that are no longer there: nothing opens them, and nothing throws them away.
    astray: Vec<Draft>,
    is_behind: bool,
}

impl Keeping {
    /// Takes up what earlier sessions have left: the newest is opened at once, the others where the same is asked again.
    pub(super) fn begin(drafts: Option<Box<dyn Drafts>>, state: &mut State) -> Self {
        let recalled = drafts.as_ref().map(|drafts| drafts.recall()).unwrap_or_default();
        let opened = recalled.into_iter().map(|draft| (draft.opened(&state.summary), draft));
        let (found, astray): (Vec<_>, Vec<_>) = opened.partition(|(form, _)| form.is_some());
        let (forms, kept): (Vec<Option<Form>>, Vec<Draft>) = found.into_iter().unzip();
        let mut forms: Vec<Form> = forms.into_iter().flatten().collect();
        if let Some(newest) = forms.pop() {
            state.over.push(Over::Form(newest));
            state.notice = Some(Notice::DraftRecalled);
        }
        state.kept.extend(forms);
        let astray = astray.into_iter().map(|(_, draft)| draft).collect();
        Self { drafts, kept, astray, is_behind: true }
    }

    /// Something may have been typed.
    pub(super) const fn fall_behind(&mut self) {
        self.is_behind = true;
    }

    /// Keeps what is not saved now. How many forms that is; `None` where nobody keeps any.
    pub(super) fn catch_up(&mut self, state: &State) -> io::Result<Option<usize>> {
        if !self.is_behind {
            return Ok(self.drafts.as_ref().map(|_| self.kept.len()));
        }
        self.keep(state.unsaved().map(|form| Draft::of(form, &state.summary.stages)).collect())
    }

    /// Its user does not want them any more.
    pub(super) fn let_go(&mut self) -> io::Result<Option<usize>> {
        self.keep(Vec::new())
    }

    fn keep(&mut self, now: Vec<Draft>) -> io::Result<Option<usize>> {
        // Also where it can't be done: it is not tried again before something is typed, or the session ends.
        self.is_behind = false;
        let Some(drafts) = &self.drafts else { return Ok(None) };
        if now != self.kept {
            let all: Vec<Draft> = self.astray.iter().chain(&now).cloned().collect();
            drafts.keep(&all)?;
            self.kept = now;
        }
        Ok(Some(self.kept.len()))
    }
}

fn about(field: &Field) -> Option<String> {
    field.about.as_ref().map(|what| what.code.clone())
}
