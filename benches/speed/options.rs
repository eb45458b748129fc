//! What is to be measured, as the command line says it.

use super::Outcome;
use super::jobs::{JOBS, Job};

const HELP: &str = "\
cargo bench --bench speed -- [options]
  --sizes 1k,10k,100k,1M   milestones of the ledgers; 5M works too
  --jobs a,b               only these jobs
  --rounds 5               how often each is run
  --markdown               tables for docs/performance.md
  --anew                   make the ledgers anew
Jobs:";

#[derive(Debug)]
pub(super) struct Options {
    sizes: Vec<u32>,
    /// None: those that are not only on demand.
    jobs: Option<Vec<String>>,
    pub(super) rounds: usize,
    pub(super) markdown: bool,
    pub(super) anew: bool,
}

impl Options {
    pub(super) fn read(mut words: impl Iterator<Item = String>) -> Outcome<Self> {
        let sizes = vec![1_000, 10_000, 100_000, 1_000_000];
        let mut options = Self { sizes, jobs: None, rounds: 5, markdown: false, anew: false };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--sizes" => options.sizes = value()?.split(',').map(size).collect::<Outcome<_>>()?,
                "--jobs" => options.jobs = Some(value()?.split(',').map(known).collect::<Outcome<_>>()?),
                "--rounds" => options.rounds = value()?.parse::<usize>()?.max(1),
                "--markdown" => options.markdown = true,
                "--anew" => options.anew = true,
                // Cargo says it to every benchmark.
                "--bench" => {}
                _ => return Err(help().into()),
            }
        }
        options.sizes.sort_unstable();
        Ok(options)
    }

    pub(super) fn wants(&self, job: &Job) -> bool {
        self.jobs.as_ref().map_or(!job.on_demand, |jobs| jobs.iter().any(|name| name == job.name))
    }

    /// The sizes that a job makes sense at.
    pub(super) fn sizes_of(&self, job: &Job) -> impl Iterator<Item = u32> {
        self.sizes.iter().copied().filter(|size| job.sizes.contains(size))
    }
}

fn known(name: &str) -> Outcome<String> {
    let known = JOBS.iter().any(|job| job.name == name);
    if known { Ok(name.to_owned()) } else { Err(format!("there is no job {name}\n{}", help()).into()) }
}

/// `10k`, `1M`, `500`
fn size(words: &str) -> Outcome<u32> {
    let (digits, times) = match (words.strip_suffix('k'), words.strip_suffix('M')) {
        (Some(thousands), _) => (thousands, 1_000),
        (_, Some(millions)) => (millions, 1_000_000),
        _ => (words, 1),
    };
    digits.parse::<u32>()?.checked_mul(times).ok_or_else(|| format!("{words} is too many").into())
}

fn help() -> String {
    JOBS.iter().fold(HELP.to_owned(), |help, job| {
        let on_demand = if job.on_demand { " (on demand)" } else { "" };
        format!("{help}\n  {:<16} {}{on_demand}", job.name, job.what)
    })
}
