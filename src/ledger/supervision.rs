//! Supervision (督办): what somebody above asks for, and the answer.

use chrono::NaiveDate;

use super::Outcome;
use super::command::Change;
use super::dates::lasting;
use super::step::{Step, maybe_name, set_name, text};
use crate::model::problem::Field;
use crate::model::{Answer, Deed, PeriodDate, Problem, Supervision, Thing};
use crate::store::Named;

impl Step<'_, '_> {
    pub(super) fn supervise(
        &mut self,
        what: &str,
        words: &str,
        feedback: PeriodDate,
        by: Option<&str>,
        on: Option<NaiveDate>,
    ) -> Outcome<Deed> {
        let wanted = [Thing::Project, Thing::Milestone, Thing::Item, Thing::Action, Thing::Blocker];
        let about = self.resolve(what, &wanted)?.what;
        let words = text(words, Field::Text)?;
        let given_on = self.happened(on)?;
        check_feedback(&feedback, given_on)?;
        let due = lasting(&feedback);
        let supervision = Supervision {
            code: self.code(None, ("D", 1), Thing::Supervision)?,
            about: about.code.clone(),
            text: words,
            by: maybe_name(by)?,
            given_on,
            recorded_on: self.now.today(),
            feedback,
            answered: None,
        };
        self.writer.insert_supervision(&supervision)?;
        Ok(Deed::Supervised { what: supervision.reference(), about, feedback: due })
    }

    pub(super) fn answer(&mut self, what: &str, words: &str, on: Option<NaiveDate>) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Supervision])?;
        let mut supervision = self.reader().supervision(named.key)?;
        if let Some(answer) = &supervision.answered {
            return Err(Problem::AlreadyAnswered { what: named.what, on: answer.on }.into());
        }
        let words = text(words, Field::Text)?;
        let on = self.happened(on)?;
        if on < supervision.given_on {
            let began = supervision.given_on;
            return Err(Problem::BeforeItBegan { what: named.what, began, on }.into());
        }
        supervision.answered = Some(Answer { text: words, on, recorded_on: self.now.today() });
        self.writer.update_supervision(named.key, &supervision)?;
        Ok(Deed::Answered { what: named.what, on })
    }

    /// What was asked for, by whom and by when; the answer is taken back and given anew.
    pub(super) fn edit_supervision(&mut self, named: &Named, change: &Change) -> Outcome<()> {
        let mut supervision = self.reader().supervision(named.key)?;
        if let Some(words) = &change.name {
            supervision.text = text(words, Field::Text)?;
        }
        set_name(&mut supervision.by, change.by.as_ref())?;
        if let Some(feedback) = &change.feedback {
            check_feedback(feedback, supervision.given_on)?;
            supervision.feedback.clone_from(feedback);
        }
        Ok(self.writer.update_supervision(named.key, &supervision)?)
    }

    /// It was answered by mistake, or in the wrong words.
    pub(super) fn reopen_supervision(&mut self, named: &Named) -> Outcome<()> {
        let mut supervision = self.reader().supervision(named.key)?;
        if supervision.answered.take().is_none() {
            return Err(Problem::NotDone { what: named.reference() }.into());
        }
        Ok(self.writer.update_supervision(named.key, &supervision)?)
    }
}

/// An answer is due on a day, and not before it was asked for.
fn check_feedback(feedback: &PeriodDate, given_on: NaiveDate) -> Outcome<()> {
    match feedback.latest() {
        Some(latest) if latest < given_on => Err(Problem::FeedbackPast { feedback: latest, given_on }.into()),
        Some(_) => Ok(()),
        None => Err(Problem::BadValue { field: Field::Date, words: feedback.words().to_owned() }.into()),
    }
}
