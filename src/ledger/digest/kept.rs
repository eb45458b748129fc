//! Totals that are kept between commands: of a few projects at a time, judged at the data date by the rule in use, and of a
//! thousand, added up of these. Who asks for just these adds them up; what has changed since is made anew with the next
//! commands, or by whoever asks.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Outcome;
use crate::ledger::summary::{Bench, Tally};
use crate::model::{LightRule, Now, Stages};
use crate::store::{Batch, BatchGroup, Reader, Writer};

/// So many projects and milestones of each kind are kept to be looked at first.
const MOST: usize = 10;

/// The version of judging. Whoever changes what a light, a state or a total is raises it: figures that were kept before are
/// then none.
const JUDGING: u32 = 2;

/// So many batches are judged anew with a command.
const AT_ONCE: usize = 2;

/// Of groups that have changed one in so many is added up anew with a command: the last few change again with the next one,
/// and who asks adds up their batches as well.
const GROUPS_IN_ONE: usize = 4;

/// So many groups at most, for each takes as long as judging a few projects.
const GROUPS_AT_ONCE: usize = 8;

/// What totals were judged by.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Judged {
    version: u32,
    day: NaiveDate,
    rule: LightRule,
    /// Code and phase, in their order.
    stages: Vec<(String, String)>,
}

impl Judged {
    fn by(bench: Bench<'_>) -> Self {
        let stages = bench.stages.iter().map(|stage| (stage.code.clone(), stage.phase.code().to_owned()));
        Self { version: JUDGING, day: bench.day, rule: bench.rule, stages: stages.collect() }
    }
}

/// Adds up what is kept of totals that are judged like this. `None` where nothing is; otherwise with the batches that have
/// still to be judged.
pub(super) fn sum(reader: &Reader<'_>, bench: Bench<'_>, most: usize) -> Outcome<Option<(Tally, Vec<Batch>)>> {
    if most > MOST || reader.tally_bench()?.as_deref() != Some(&packed(&Judged::by(bench))) {
        return Ok(None);
    }
    let (mut sum, mut apart, mut open) = (Tally::new(most), Vec::new(), Vec::new());
    reader.tally_groups(|group, kept| {
        if !kept.is_some_and(|kept| sum.merge_kept(kept)) {
            apart.push(group);
        }
    })?;
    for group in apart {
        open.extend(add_batches(reader, group, &mut sum)?);
    }
    Ok(Some((sum, open)))
}

/// Takes in the batches of a group. Those that have still to be judged.
fn add_batches(reader: &Reader<'_>, group: BatchGroup, sum: &mut Tally) -> Outcome<Vec<Batch>> {
    let mut open = Vec::new();
    reader.tallies(group, |batch, kept| {
        if !kept.is_some_and(|kept| sum.merge_kept(kept)) {
            open.push(batch);
        }
    })?;
    Ok(open)
}

/// Makes anew what has changed, and some of what was changed before: as a step of a command, after all others. With the first
/// of a day that is all there is, for yesterday's totals are of no use to anybody; it copies the file as well, which takes longer.
pub(in crate::ledger) fn renew(writer: &mut Writer<'_>, rule: LightRule, now: &Now) -> Outcome<()> {
    writer.pack_facts()?;
    let (day, stages) = (writer.reader().heading()?.data_date.day(now.today()), writer.reader().stages()?);
    let bench = Bench { day, rule, stages: &stages };
    let all = writer.judge_by(&packed(&Judged::by(bench)))?;
    let open = writer.reader().tallies_to_make(if all { usize::MAX } else { AT_ONCE })?;
    for batch in open {
        let tally = judged(&writer.reader(), batch, bench)?;
        if let Some(tally) = tally {
            writer.keep_tally(batch, &packed(&tally))?;
        }
    }
    let apart = writer.reader().tally_groups_to_make()?;
    let at_once = if all { apart.len() } else { GROUPS_AT_ONCE.min(apart.len() / GROUPS_IN_ONE) };
    for group in apart.into_iter().take(at_once) {
        let tally = added_up(&writer.reader(), group)?;
        if let Some(tally) = tally {
            writer.keep_group_tally(group, &packed(&tally), tally.projects())?;
        }
    }
    Ok(())
}

/// The totals of a batch; `None` where the facts of some project are still to be made.
fn judged(reader: &Reader<'_>, batch: Batch, bench: Bench<'_>) -> Outcome<Option<Tally>> {
    let (mut tally, mut unread) = (Tally::new(MOST), false);
    reader.packed_facts_in(batch, |key, packed| unread |= !tally.add_packed(key, packed, bench))?;
    Ok((!unread).then_some(tally))
}

/// The totals of a group; `None` where some batch has still to be judged.
fn added_up(reader: &Reader<'_>, group: BatchGroup) -> Outcome<Option<Tally>> {
    let mut tally = Tally::new(MOST);
    let open = add_batches(reader, group, &mut tally)?;
    Ok(open.is_empty().then_some(tally))
}

/// How many batches are not what the facts come to, and groups not what their batches do. What another version has judged is not looked at.
pub(in crate::ledger) fn astray(reader: &Reader<'_>, stages: &Stages) -> Outcome<usize> {
    let kept = reader.tally_bench()?;
    let Some(by) = kept.and_then(|kept| postcard::from_bytes::<Judged>(&kept).ok()) else { return Ok(0) };
    let bench = Bench { day: by.day, rule: by.rule, stages };
    if Judged::by(bench) != by {
        return Ok(0);
    }
    let counts: HashMap<_, _> = reader.projects_by_group()?.into_iter().collect();
    let (mut groups, mut batches) = (Vec::new(), Vec::new());
    reader.tally_groups(|group, kept| groups.push((group, kept.map(<[u8]>::to_vec))))?;
    let mut astray = 0;
    for (group, kept) in groups {
        reader.tallies(group, |batch, kept| batches.extend(kept.map(|kept| (batch, kept.to_vec()))))?;
        if let Some(kept) = kept {
            let tally = added_up(reader, group)?;
            let counted = counts.get(&group).copied();
            let is_so = |tally: Tally| Some(tally.projects()) == counted && packed(&tally) == kept;
            astray += usize::from(!tally.is_some_and(is_so));
        }
    }
    for (batch, kept) in batches {
        let tally = judged(reader, batch, bench)?;
        astray += usize::from(tally.is_some_and(|tally| packed(&tally) != kept));
    }
    Ok(astray)
}

/// As bytes. What can't be packed is as good as not kept.
fn packed(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}
