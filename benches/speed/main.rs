//! How fast the built program is, beside the floor: what the database does alone for the same job, or `less` on a screen.
//!
//! `cargo bench --bench speed` makes its ledgers, keeps them in the target folder, and prints tables. No time makes it fail.
//! What is measured and why stands in `docs/performance.md`.

mod figures;
mod jobs;
mod options;
mod page;
mod rows;
mod run;
mod screen;
mod workshop;

use std::io::{self, Write as _};
use std::process::ExitCode;

use figures::{Line, Value, median};
use jobs::{JOBS, Job, Side, Way, Work};
use options::Options;
use workshop::Workshop;

/// Why something could not be measured.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let measured = Options::read(std::env::args().skip(1)).and_then(|options| measure(&options));
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(options: &Options) -> Outcome<()> {
    let shop = Workshop::open(options.anew)?;
    let mut bench = Bench { shop: &shop, rounds: options.rounds, lines: Vec::new(), troubles: Vec::new() };
    for job in JOBS.iter().filter(|job| options.wants(job)) {
        for size in options.sizes_of(job) {
            let _ = writeln!(io::stderr(), "{} {size}", job.name);
            match job.work {
                Work::Processes(sides) => bench.beside(job, sides, size),
                Work::Lines(take) => match take(&shop, size) {
                    Ok(lines) => bench.lines.extend(lines),
                    Err(error) => bench.troubles.push(format!("{} {size}: {error}", job.name)),
                },
            }
        }
    }
    let mut out = io::stdout();
    writeln!(out, "{}", page::page(&bench.lines, &shop.present(), options.markdown))?;
    Ok(bench.troubles.iter().try_for_each(|trouble| writeln!(out, "{trouble}"))?)
}

/// What has been measured so far, and what could not be.
struct Bench<'s> {
    shop: &'s Workshop,
    rounds: usize,
    lines: Vec<Line>,
    troubles: Vec<String>,
}

impl Bench<'_> {
    /// One job at one size: every side once without counting, then all in turn, so that what else the machine does is shared.
    fn beside(&mut self, job: &Job, sides: &[(Side, Way)], size: u32) {
        let mut able = Vec::new();
        let mut memory = None;
        self.shop.watching.set(true);
        for (side, way) in sides.iter().filter(|(side, _)| self.shop.has(*side)) {
            match way(self.shop, size) {
                Ok(run) => {
                    memory = run.memory.filter(|_| *side == Side::Topout).or(memory);
                    able.push((*side, *way, Vec::new()));
                }
                Err(error) => self.troubles.push(format!("{} {size}, {}: {error}", job.name, side.name())),
            }
        }
        self.shop.watching.set(false);
        for _ in 0..self.rounds {
            for (side, way, times) in &mut able {
                match way(self.shop, size) {
                    Ok(run) => times.push(run.took),
                    Err(error) => self.troubles.push(format!("{} {size}, {}: {error}", job.name, side.name())),
                }
            }
        }
        let values = able.into_iter().filter_map(|(side, _, mut times)| Some((side, Value::Time(median(&mut times)?))));
        let (what, values) = (job.what.to_owned(), values.collect());
        self.lines.push(Line { job: job.name, what, note: None, size, values, memory, reaches: job.reaches });
    }
}
