//! `period`: the half-years of the plan, and opening the next one: what becomes of each action that is open is given, or asked
//! for where somebody sits at a terminal.

use super::super::args::{self, Period};
use super::super::stop::{Stop, Usage};
use super::document::half_year;
use super::{Answer, Desk};
use crate::ledger::{Command, Failure, Fate, Ledger};
use crate::model::view::Summary;
use crate::model::{Problem, Reference};
use crate::report::Report;
use crate::text::cells::visible;
use crate::text::values::{comma_list, half_width};
use crate::text::wrap::wrap;

/// Words for all that are not named.
const ALL: [&str; 3] = ["all", "全部", "其余"];

/// Signs between an action and why it is dropped, and between one decision and the next.
const EQUALS: [char; 2] = ['=', '＝'];
const COMMAS: [char; 5] = [',', '，', '、', ';', '；'];

/// What becomes of open actions.
#[derive(Clone, Debug, Default, PartialEq)]
struct Decisions {
    named: Vec<(String, Fate)>,
    /// Of those not named.
    rest: Option<Fate>,
}

/// What was answered about one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    Carry,
    Drop,
    CarryRest,
    Quit,
}

impl Desk<'_> {
    pub(super) fn period(&mut self, wanted: Period) -> Result<Answer, Stop> {
        match wanted {
            Period::List(wanted) => self.periods(&wanted),
            Period::Open(wanted) => self.open_period(&wanted),
        }
    }

    fn periods(&mut self, wanted: &args::ListAll) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let lines = ledger.periods(&self.viewpoint(&ledger, &wanted.seen)?)?;
        self.print(&Report::Periods(&lines), &wanted.print)
    }

    fn open_period(&mut self, wanted: &args::OpenPeriod) -> Result<Answer, Stop> {
        let period = half_year(&wanted.period)?;
        let decided = Decisions::read(wanted)?;
        let mut ledger = self.ledger()?;
        let on = self.day(&ledger, wanted.on.as_deref())?;
        let command = |decided: Decisions| Command::OpenPeriod { period, fates: decided.named, rest: decided.rest, on };
        let decided = match ledger.rehearse(command(decided.clone()), &self.environment.now) {
            Err(Failure::Refused(Problem::ActionsUndecided { actions, .. })) if self.environment.asker.is_some() => {
                self.decide(&ledger, &actions, decided)?
            }
            _ => decided,
        };
        self.apply(&mut ledger, command(decided))
    }

    /// Asks about each of `actions`.
    fn decide(&mut self, ledger: &Ledger, actions: &[Reference], mut decided: Decisions) -> Result<Decisions, Stop> {
        let summary = ledger.summary(&self.viewpoint(ledger, &args::Seen::default())?)?;
        let head = self.texts.cli_period_undecided(actions.len());
        self.notice(&head);
        for (place, action) in (1..).zip(actions) {
            let line = self.texts.cli_period_action(place, actions.len(), self.with_status(action, &summary));
            self.notice("");
            self.notice(&wrap(&line, self.environment.look.width).join("\n"));
            match self.reply()? {
                Reply::Carry => decided.named.push((action.code.clone(), Fate::Carry)),
                Reply::Drop => decided.named.push((action.code.clone(), Fate::Drop(self.reason()?))),
                Reply::CarryRest => return Ok(Decisions { rest: Some(Fate::Carry), ..decided }),
                Reply::Quit => return Err(Stop::Left),
            }
        }
        Ok(decided)
    }

    fn with_status(&self, action: &Reference, summary: &Summary) -> String {
        let mut actions = summary.items.iter().flat_map(|item| &item.actions);
        let status = actions.find(|one| one.code == action.code).map(|one| self.texts.action_status(one.status));
        let name = self.texts.reference(action);
        status.map_or_else(|| name.clone(), |status| self.texts.cli_period_status(name.as_str(), status))
    }

    /// What becomes of one action, asked until it is understood.
    fn reply(&mut self) -> Result<Reply, Stop> {
        let question = self.texts.cli_period_ask();
        loop {
            if let Some(reply) = Reply::read(&self.ask(&question)?) {
                return Ok(reply);
            }
            let again = self.texts.cli_period_ask_again();
            self.notice(&again);
        }
    }

    /// Why one is dropped, asked until something is said.
    fn reason(&mut self) -> Result<String, Stop> {
        let question = self.texts.cli_period_ask_reason();
        loop {
            let reason = self.ask(&question)?;
            if !reason.is_empty() {
                return Ok(reason);
            }
        }
    }

    /// The line answered to `question`, which comes after what there was to say.
    fn ask(&mut self, question: &str) -> Result<String, Stop> {
        let said = std::mem::take(&mut self.notices) + &visible(question);
        if let Some(teller) = &self.environment.teller {
            teller.hush();
        }
        let line = self.environment.asker.as_ref().and_then(|asker| asker.ask(&said));
        if line.is_none() {
            // Nobody has ended the line of the question.
            self.notice("");
        }
        line.ok_or(Stop::Left)
    }
}

impl Decisions {
    /// What `--carry` and `--drop` say.
    fn read(wanted: &args::OpenPeriod) -> Result<Self, Stop> {
        let mut decided = Self::default();
        for code in wanted.carry.iter().flat_map(|codes| comma_list(codes)) {
            decided.add(code, Fate::Carry)?;
        }
        for words in wanted.drop.iter().flat_map(|words| drops(words)) {
            let without = || Stop::Usage(Usage::DropWithoutReason { words: words.to_owned() });
            let (codes, reason) = words.split_once(EQUALS).ok_or_else(without)?;
            let (codes, reason) = (comma_list(codes), reason.trim());
            if codes.is_empty() || reason.is_empty() {
                return Err(without());
            }
            for code in codes {
                decided.add(code, Fate::Drop(reason.to_owned()))?;
            }
        }
        Ok(decided)
    }

    fn add(&mut self, code: String, fate: Fate) -> Result<(), Stop> {
        let is_rest = ALL.contains(&code.to_lowercase().as_str());
        let decided = if is_rest { self.rest.is_some() } else { self.named.iter().any(|(named, _)| *named == code) };
        if decided {
            return Err(Stop::Usage(Usage::DecidedTwice { code }));
        }
        if is_rest {
            self.rest = Some(fate);
        } else {
            self.named.push((code, fate));
        }
        Ok(())
    }
}

/// The decisions in one `--drop`: codes and a reason, and behind a comma codes with a reason of their own, which would be
/// lost in the reason before.
fn drops(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some((one, next)) = first_drop(rest) {
        found.push(one);
        rest = next;
    }
    found.push(rest);
    found
}

/// The first of several decisions, and what comes behind it.
fn first_drop(words: &str) -> Option<(&str, &str)> {
    let is_code = |c: char| c.is_ascii_digit() || c == '.' || COMMAS.contains(&c) || c.is_whitespace();
    let commas = words.match_indices(COMMAS).filter_map(|(at, comma)| {
        let (one, rest) = words.split_at_checked(at)?;
        Some((one, rest.strip_prefix(comma)?))
    });
    let mut behind_reasons = commas.filter(|(one, _)| one.contains(EQUALS));
    behind_reasons.find(|(_, rest)| {
        let codes = rest.split_once(EQUALS).map(|(codes, _)| codes);
        codes.is_some_and(|codes| !codes.trim().is_empty() && codes.chars().all(is_code))
    })
}

impl Reply {
    /// Reads a letter, or a figure where an input method keeps the letters to itself.
    fn read(line: &str) -> Option<Self> {
        Some(match half_width(line).to_lowercase().as_str() {
            "c" | "1" => Self::Carry,
            "d" | "2" => Self::Drop,
            "a" | "3" => Self::CarryRest,
            "q" | "4" => Self::Quit,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(carry: &[&str], drop: &[&str]) -> Option<Decisions> {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let wanted = args::OpenPeriod { period: "2025-H1".into(), carry: owned(carry), drop: owned(drop), on: None };
        match Decisions::read(&wanted) {
            Ok(decided) => Some(decided),
            Err(Stop::Usage(_)) => None,
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_carried_and_dropped_is_named_or_all_the_rest() {
        let dropped = |reason: &str| Fate::Drop(reason.to_owned());
        let decided = read(&["8.1,8.2", "9.1"], &["8.3=并入 a=b，不再单列", "8.4、8.5＝取消"]).unwrap();
        assert_eq!(
            decided.named,
            [
                ("8.1".to_owned(), Fate::Carry),
                ("8.2".to_owned(), Fate::Carry),
                ("9.1".to_owned(), Fate::Carry),
                ("8.3".to_owned(), dropped("并入 a=b，不再单列")),
                ("8.4".to_owned(), dropped("取消")),
                ("8.5".to_owned(), dropped("取消")),
            ]
        );
        assert_eq!(decided.rest, None);
        assert_eq!(read(&["all"], &["8.3=取消"]).unwrap().rest, Some(Fate::Carry));
        assert_eq!(read(&["8.1"], &["其余=取消"]).unwrap().rest, Some(dropped("取消")));
        assert_eq!(read(&["全部"], &["all=取消"]), None, "the rest has one fate");
        assert_eq!(read(&["8.1"], &["8.1=取消"]), None, "and so has each");
        let several = read(&["all"], &["8.3=资金不落实，暂缓,8.4、8.5=并入8.1; 8.6=x"]).unwrap().named;
        let several: Vec<_> = several.iter().map(|(code, fate)| (code.as_str(), fate.clone())).collect();
        let merged = dropped("并入8.1");
        let wanted =
            [("8.3", dropped("资金不落实，暂缓")), ("8.4", merged.clone()), ("8.5", merged), ("8.6", dropped("x"))];
        assert_eq!(several, wanted);
        for words in ["8.3=取消,8.4=", "8.3", "8.3=", "=取消", "8.3= "] {
            assert_eq!(read(&[], &[words]), None, "{words}");
        }
    }

    #[test]
    fn an_input_method_keeps_nobody_from_answering() {
        for (lines, reply) in [
            (["c", "Ｃ", "1", "１"], Reply::Carry),
            (["d", "D", "2", "２"], Reply::Drop),
            (["a", "ａ", "3", "３"], Reply::CarryRest),
            (["q", "Q", "4", "４"], Reply::Quit),
        ] {
            for line in lines {
                assert_eq!(Reply::read(line), Some(reply), "{line}");
            }
        }
        assert_eq!((Reply::read(""), Reply::read("是"), Reply::read("cd")), (None, None, None));
    }
}
