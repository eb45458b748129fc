//! Backups of the ledger's file: what they are called, and which of them stay. Their names alone say all that is known of them,
//! so that they can be judged by eye and without being opened.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDateTime};

/// How a backup's file ends.
const ENDING: &str = ".topout";
/// The moment in a name, as the clock on the wall had it. It has no colon: some file systems take none.
const MOMENT: &str = "%Y-%m-%d_%H%M%S";
/// A name begins with so many bytes of moment.
const MOMENT_LENGTH: usize = 17;

const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;
const UPGRADES: usize = 3;

/// What a backup was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first change of a day was about to be made.
    Daily,
    /// The file was about to be brought to a newer schema.
    Upgrade,
    /// Another file was about to take the place of this one.
    Restore,
    /// The same, where this one was damaged: it is kept as it was, to the byte, and may not open.
    Damaged,
    /// Somebody asked for it.
    Hand,
}

impl Occasion {
    pub const ALL: [Self; 5] = [Self::Daily, Self::Upgrade, Self::Restore, Self::Damaged, Self::Hand];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Upgrade => "upgrade",
            Self::Restore => "restore",
            Self::Damaged => "damaged",
            Self::Hand => "by-hand",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|occasion| occasion.code() == code)
    }

    /// Whether nobody asked for it, so that the program may take it away again.
    const fn is_automatic(self) -> bool {
        matches!(self, Self::Daily | Self::Upgrade)
    }
}

/// A backup in the folder beside the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// As the clock on the wall had it.
    pub taken: NaiveDateTime,
    pub occasion: Occasion,
    /// In bytes.
    pub size: u64,
}

impl Backup {
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// What the `nth` backup of a moment is called; the first is 0.
pub fn name(taken: NaiveDateTime, occasion: Occasion, nth: u32) -> String {
    let number = if nth == 0 { String::new() } else { format!("-{}", nth + 1) };
    format!("{}_{}{number}{ENDING}", taken.format(MOMENT), occasion.code())
}

/// What a name says. A file somebody else has put there is none of ours.
pub fn of_name(name: &str) -> Option<(NaiveDateTime, Occasion)> {
    let (moment, rest) = name.strip_suffix(ENDING)?.split_at_checked(MOMENT_LENGTH)?;
    let taken = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    let words = rest.strip_prefix('_')?;
    let unnumbered = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let code = if unnumbered == words { words } else { unnumbered.strip_suffix('-')? };
    Some((taken, Occasion::from_code(code)?))
}

/// What need not be kept any more at `now`: of the backups that the program makes by itself, the newest of each of 7 days, of
/// 4 weeks and of 12 months stay, and the 3 newest made before an upgrade. Days on which none was made don't count.
///
/// What is dated later than `now` is neither counted nor taken away: the clock was wrong then, or is wrong now.
pub fn superfluous(backups: &[Backup], now: NaiveDateTime) -> Vec<&Backup> {
    let automatic = |backup: &&Backup| backup.occasion.is_automatic() && backup.taken <= now;
    let mut judged: Vec<&Backup> = backups.iter().filter(automatic).collect();
    judged.sort_by(|a, b| (b.taken, &b.path).cmp(&(a.taken, &a.path)));
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut upgrades = 0;
    judged.retain(|backup| {
        let day = backup.taken.date();
        let week = day.iso_week();
        let mut stays = takes(&mut days, DAILY, (day.year(), day.ordinal()));
        stays |= takes(&mut weeks, WEEKLY, (week.year(), week.week()));
        stays |= takes(&mut months, MONTHLY, (day.year(), day.month()));
        if backup.occasion == Occasion::Upgrade && upgrades < UPGRADES {
            upgrades += 1;
            stays = true;
        }
        !stays
    });
    judged
}

/// Whether this is the first backup of one of `most` spans of time.
fn takes(spans: &mut BTreeSet<(i32, u32)>, most: usize, span: (i32, u32)) -> bool {
    spans.len() < most && spans.insert(span)
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};

    use super::*;

    fn at(year: i32, month: u32, day: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn backup(taken: NaiveDateTime, occasion: Occasion) -> Backup {
        Backup { path: PathBuf::from(name(taken, occasion, 0)), taken, occasion, size: 1 }
    }

    /// The folder after the program was used on each of `days`.
    fn used(folder: &mut Vec<Backup>, days: impl Iterator<Item = NaiveDateTime>) {
        for now in days {
            folder.push(backup(now, Occasion::Daily));
            let gone: Vec<PathBuf> = superfluous(folder, now).into_iter().map(|backup| backup.path.clone()).collect();
            folder.retain(|backup| !gone.contains(&backup.path));
        }
    }

    fn days_from(first: NaiveDateTime, count: u64) -> impl Iterator<Item = NaiveDateTime> {
        (0..count).map(move |n| first + Days::new(n))
    }

    #[test]
    fn a_name_says_when_and_what_for() {
        let taken = at(2024, 9, 30);
        assert_eq!(name(taken, Occasion::Daily, 0), "2024-09-30_090000_daily.topout");
        for occasion in Occasion::ALL {
            for nth in [0, 1, 11] {
                assert_eq!(of_name(&name(taken, occasion, nth)), Some((taken, occasion)));
            }
        }
        for foreign in [
            "",
            "plan.topout",
            "2024-09-30_090000_daily",
            "2024-09-30_090000_mine.topout",
            "2024-09-30_090000_daily-.topout",
            "2024-09-30_090000_daily2.topout",
            "2024-13-30_090000_daily.topout",
            "2024-09-30_090000_daily.topout.17.new",
            "二〇二四年九月三十日备份.topout",
        ] {
            assert_eq!(of_name(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn of_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay() {
        let mut folder = Vec::new();
        used(&mut folder, days_from(at(2023, 1, 1), 731));
        let mut kept: Vec<String> = folder.iter().map(|backup| backup.taken.date().to_string()).collect();
        kept.sort();
        let months = (2..=11).map(|month| {
            let next = NaiveDate::from_ymd_opt(2024, month + 1, 1).unwrap();
            next.pred_opt().unwrap().to_string()
        });
        let mut wanted: Vec<String> = ["2024-01-31"].map(str::to_owned).into_iter().chain(months).collect();
        // 31 December 2024 is a Tuesday.
        wanted.extend(["2024-12-15", "2024-12-22"].map(str::to_owned));
        wanted.extend((25..=31).map(|day| format!("2024-12-{day}")));
        assert_eq!(kept, wanted);
    }

    #[test]
    fn days_on_which_nobody_worked_push_nothing_out() {
        let mut folder = Vec::new();
        used(&mut folder, days_from(at(2024, 1, 1), 7));
        used(&mut folder, [at(2024, 11, 1)].into_iter());
        assert_eq!(folder.len(), 7, "of the seven days of January the oldest has gone");
    }

    #[test]
    fn a_clock_that_was_wrong_takes_nothing_away_when_it_is_right_and_when_it_is_wrong() {
        let mut folder = Vec::new();
        used(&mut folder, days_from(at(2024, 9, 1), 30));
        let before = folder.clone();
        // Back: a flat battery, and the clock says 2020.
        used(&mut folder, days_from(at(2020, 1, 1), 10));
        assert!(before.iter().all(|backup| folder.contains(backup)), "what is newer than the clock is left alone");
        assert!(folder.iter().any(|backup| backup.taken == at(2020, 1, 10)), "and what was made just now as well");
        // Forward, and right again.
        let mut folder = before.clone();
        used(&mut folder, [at(2031, 1, 1)].into_iter());
        used(&mut folder, [at(2024, 10, 1)].into_iter());
        let days = |folder: &[Backup]| folder.iter().filter(|backup| backup.taken.year() == 2024).count();
        assert_eq!(days(&folder), days(&before) - 1, "a wrong day takes the place of one day, and no more");
        assert!([at(2024, 9, 30), at(2024, 10, 1)].into_iter().all(|day| folder.iter().any(|it| it.taken == day)));
    }

    #[test]
    fn what_somebody_asked_for_and_what_was_replaced_is_never_taken_away() {
        let asked = [Occasion::Hand, Occasion::Restore, Occasion::Damaged];
        let mut folder: Vec<Backup> = asked.into_iter().map(|why| backup(at(2019, 1, 1), why)).collect();
        let upgrades = days_from(at(2020, 1, 1), 5).map(|taken| backup(taken, Occasion::Upgrade));
        folder.extend(upgrades);
        used(&mut folder, days_from(at(2023, 1, 1), 700));
        let of = |year: i32| folder.iter().filter(|backup| backup.taken.year() == year).count();
        assert_eq!((of(2019), of(2020)), (3, UPGRADES));
    }
}
