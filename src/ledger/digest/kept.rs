//! Totals that are kept between commands: of a few projects at a time, judged at the data date by the rule in use. Who asks
//! for just these adds them up; what has changed since is judged anew with the next command, or by whoever asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Outcome;
use crate::ledger::summary::{Bench, Tally};
use crate::model::{LightRule, Now, Stages};
use crate::store::{Batch, Reader, Writer};

/// So many projects and milestones of each kind are kept to be looked at first.
const MOST: usize = 10;

/// The version of judging. Whoever changes what a light, a state or a total is raises it: figures that were kept before are
/// then none.
const JUDGING: u32 = 2;

/// So many batches are judged anew with a command.
const AT_ONCE: usize = 2;

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
    let (mut sum, mut open) = (Tally::new(most), Vec::new());
    reader.tallies(|batch, kept| {
        if !kept.is_some_and(|kept| sum.merge_kept(kept)) {
            open.push(batch);
        }
    })?;
    Ok(Some((sum, open)))
}

/// Judges anew what has changed, and some of what was changed before: as a step of a command, after all others.
pub(in crate::ledger) fn renew(writer: &mut Writer<'_>, rule: LightRule, now: &Now) -> Outcome<()> {
    renew_some(writer, rule, now, AT_ONCE)
}

/// Judges everything: for a ledger in the making.
pub(in crate::ledger) fn make(writer: &mut Writer<'_>, rule: LightRule, now: &Now) -> Outcome<()> {
    renew_some(writer, rule, now, usize::MAX)
}

fn renew_some(writer: &mut Writer<'_>, rule: LightRule, now: &Now, at_most: usize) -> Outcome<()> {
    writer.pack_facts()?;
    let (day, stages) = (writer.reader().heading()?.data_date.day(now.today()), writer.reader().stages()?);
    let bench = Bench { day, rule, stages: &stages };
    writer.judge_by(&packed(&Judged::by(bench)))?;
    let open = writer.reader().tallies_to_make(at_most)?;
    for batch in open {
        let tally = judged(&writer.reader(), batch, bench)?;
        if let Some(tally) = tally {
            writer.keep_tally(batch, &packed(&tally))?;
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

/// How many batches are not what the facts come to. What another version has judged is not looked at.
pub(in crate::ledger) fn astray(reader: &Reader<'_>, stages: &Stages) -> Outcome<usize> {
    let kept = reader.tally_bench()?;
    let Some(by) = kept.and_then(|kept| postcard::from_bytes::<Judged>(&kept).ok()) else { return Ok(0) };
    let bench = Bench { day: by.day, rule: by.rule, stages };
    if Judged::by(bench) != by {
        return Ok(0);
    }
    let mut batches = Vec::new();
    reader.tallies(|batch, kept| batches.extend(kept.map(|kept| (batch, kept.to_vec()))))?;
    let mut astray = 0;
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
