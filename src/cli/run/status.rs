//! `list --status`: only the things that stand so. Each kind of thing has statuses of its own.

use super::super::args::Kind;
use super::super::stop::{Stop, Usage};
use crate::model::view::Summary;
use crate::model::{ActionStatus, ProjectState, Standing};
use crate::text::{Lang, Texts};

/// A status as it may be typed: by its code or by its word in either language.
struct Typed<'a> {
    words: &'a str,
    texts: [Texts; 2],
}

/// Leaves in `summary`, of the things of `kind`, those that have the status `words` mean.
///
/// # Errors
/// [`Usage::NotAStatus`] with the codes there are; none for a kind of thing without a status.
pub(super) fn keep(summary: &mut Summary, kind: Kind, words: &str) -> Result<(), Stop> {
    let typed = Typed { words: words.trim(), texts: Lang::ALL.map(Texts::new) };
    match kind {
        Kind::Projects => {
            let state = typed.one_of(&ProjectState::ALL, ProjectState::code, Texts::state)?;
            summary.projects.retain(|project| project.state == state);
        }
        Kind::Milestones => {
            let standing = typed.one_of(&Standing::ALL, Standing::code, Texts::standing)?;
            let of_projects = summary.projects.iter_mut().map(|project| &mut project.milestones);
            let of_items = summary.items.iter_mut().map(|item| &mut item.milestones);
            of_projects.chain(of_items).for_each(|milestones| milestones.retain(|one| one.standing == standing));
        }
        Kind::Plan => {
            let status = typed.one_of(&ActionStatus::ALL, ActionStatus::code, Texts::action_status)?;
            summary.items.iter_mut().for_each(|item| item.actions.retain(|action| action.status == status));
        }
        Kind::Sites | Kind::Updates | Kind::Blockers | Kind::Indicators | Kind::Money | Kind::Supervisions => {
            return Err(Stop::Usage(Usage::NotAStatus { words: words.to_owned(), known: Vec::new() }));
        }
    }
    Ok(())
}

impl Typed<'_> {
    fn one_of<S: Copy>(
        &self,
        all: &[S],
        code: impl Fn(S) -> &'static str,
        word: impl Fn(&Texts, S) -> String,
    ) -> Result<S, Stop> {
        let is_meant = |status: &S| {
            code(*status) == self.words.replace('-', "_")
                || self.texts.iter().any(|texts| word(texts, *status).to_lowercase() == self.words.to_lowercase())
        };
        all.iter().copied().find(is_meant).ok_or_else(|| {
            let known = all.iter().map(|status| code(*status)).collect();
            Stop::Usage(Usage::NotAStatus { words: self.words.to_owned(), known })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_read_by_its_code_and_by_its_word_in_both_languages() {
        let read = |words| {
            let typed = Typed { words, texts: Lang::ALL.map(Texts::new) };
            typed.one_of(&Standing::ALL, Standing::code, Texts::standing).ok()
        };
        for words in ["overdue", "逾期", "Overdue"] {
            assert_eq!(read(words), Some(Standing::Overdue), "{words}");
        }
        for words in ["due_soon", "due-soon", "due soon", "临期"] {
            assert_eq!(read(words), Some(Standing::DueSoon), "{words}");
        }
        assert_eq!(read("soonish"), None);
    }
}
