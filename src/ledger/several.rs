//! Several commands as one: one transaction, one journal entry, one step to undo; all of them or none.

use super::names;
use super::step::Step;
use super::{Command, Outcome};
use crate::model::{Deed, Hint, Problem, Reference, Thing};

impl Step<'_, '_> {
    pub(super) fn several(&mut self, commands: Vec<Command>) -> Outcome<Deed> {
        let of = commands.len();
        let alone = (1..).zip(&commands).find(|(_, command)| command.goes_alone());
        if let Some((nth, _)) = alone {
            return Err(Problem::GoesAlone.one_of(nth, of, None).into());
        }
        self.watch.begin(of);
        let mut deeds = Vec::new();
        for (nth, command) in (1..).zip(commands) {
            let about = command.about().map(str::to_owned);
            match self.one(command) {
                Ok(deed) => deeds.push(deed),
                Err(failure) => return Err(failure.one_of(nth, of, self.called(about.as_deref()))),
            }
            self.watch.one_done()?;
        }
        match deeds.pop() {
            None => Err(Problem::NoCommands.into()),
            Some(only) if deeds.is_empty() => Ok(only),
            Some(last) => Ok(Deed::Several { deeds: [deeds, vec![last]].concat() }),
        }
    }

    /// One of them, whose hints say what they are about.
    fn one(&mut self, command: Command) -> Outcome<Deed> {
        let earlier = std::mem::take(&mut self.hints);
        let deed = self.command(command)?;
        let own = std::mem::replace(&mut self.hints, earlier);
        self.hints.extend(own.into_iter().map(|hint| match subject(&deed) {
            Some(what) if is_bare(&hint) => Hint::Of { what: vec![what.clone()], hint: Box::new(hint) },
            _ => hint,
        }));
        Ok(deed)
    }

    /// The thing by code and name, where the words are enough for one; what is wrong with them the refusal says.
    fn called(&self, words: Option<&str>) -> Option<Reference> {
        names::resolve(&self.reader(), words?, &Thing::ALL).ok().map(|named| named.what)
    }
}

/// Whether a hint speaks of the thing of its command without a name.
const fn is_bare(hint: &Hint) -> bool {
    matches!(
        hint,
        Hint::Slipped { .. } | Hint::Sharpened | Hint::Waits { .. } | Hint::ForecastStands { .. } | Hint::Backwards
    )
}

/// The thing of a command that gives such hints.
const fn subject(deed: &Deed) -> Option<&Reference> {
    match deed {
        Deed::Planned { what, .. } | Deed::Forecast { what, .. } | Deed::Moved { what, .. } => Some(what),
        _ => None,
    }
}
