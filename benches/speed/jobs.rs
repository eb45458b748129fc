//! The jobs: each is a line of the table, with what it has to reach, how we do it and how others do.

use std::ops::RangeInclusive;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use super::figures::{Goal, Line, Reach, Value};
use super::run::Run;
use super::workshop::{TOPOUT, Workshop};
use super::{Outcome, rows, screen};

/// Who does a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Topout,
    /// The program without a job: what starting costs.
    StartUp,
    Sqlite,
    Taskwarrior,
    Less,
}

impl Side {
    pub(super) const ALL: [Self; 5] = [Self::Topout, Self::StartUp, Self::Sqlite, Self::Taskwarrior, Self::Less];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Topout => "topout",
            Self::StartUp => "topout --version",
            Self::Sqlite => "sqlite3",
            Self::Taskwarrior => "task",
            Self::Less => "less",
        }
    }

    /// What it is called by, where it is another program.
    pub(super) const fn program(self) -> Option<&'static str> {
        match self {
            Self::Topout | Self::StartUp => None,
            Self::Sqlite | Self::Taskwarrior | Self::Less => Some(self.name()),
        }
    }
}

/// One run of a job on a ledger of so many milestones.
pub(super) type Way = fn(&Workshop, u32) -> Outcome<Run>;

/// How a job is measured.
#[derive(Clone, Copy, Debug)]
pub(super) enum Work {
    /// Whole processes, side beside side.
    Processes(&'static [(Side, Way)]),
    /// What comes of it is several lines.
    Lines(fn(&Workshop, u32) -> Outcome<Vec<Line>>),
}

#[derive(Debug)]
pub(super) struct Job {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    pub(super) sizes: RangeInclusive<u32>,
    /// Only when it is named.
    pub(super) on_demand: bool,
    pub(super) reaches: &'static [Reach],
    pub(super) work: Work,
}

const EVERY: RangeInclusive<u32> = 0..=u32::MAX;
const MILLION: u32 = 1_000_000;

/// Fifty rows, as far as the program can be asked for so many.
const LIST: [&str; 2] = ["list", "milestones"];
const DUE: [&str; 3] = ["due", "--within", "30d"];
const PAGE: [&str; 2] = ["--limit", "50"];
/// Initials of a county and of a town with its school.
const SEARCH: [&str; 3] = ["search", "ahx", "ljx"];
const PAST: &str = "2025-06-30";

const TALLY: &str = "SELECT project_id, count(done_on), count(*) FROM milestone GROUP BY project_id";
const TALLY_THEN: &str =
    "SELECT project_id, count(CASE WHEN done_on <= '2025-06-30' THEN 1 END), count(*) FROM milestone
      WHERE added_on <= '2025-06-30' GROUP BY project_id";
const FIFTY: &str = "SELECT m.code, m.name, p.name, m.done_on FROM milestone m JOIN project p ON p.id = m.project_id
      ORDER BY m.id LIMIT 50";
/// As many of each group, by the table that is kept of what is due.
const FIFTY_OF_EACH_DUE: &str = "WITH page AS (
      SELECT * FROM (SELECT id FROM due WHERE rank = 0 AND latest < '2026-06-30' ORDER BY latest LIMIT 50)
      UNION ALL SELECT * FROM (SELECT id FROM due WHERE rank = 0 AND latest BETWEEN '2026-06-30' AND '2026-07-30'
                                  AND earliest <= '2026-06-30' ORDER BY latest LIMIT 50)
      UNION ALL SELECT * FROM (SELECT id FROM due WHERE rank = 0 AND latest BETWEEN '2026-06-30' AND '2026-07-30'
                                  AND earliest > '2026-06-30' ORDER BY latest LIMIT 50)
      UNION ALL SELECT * FROM (SELECT id FROM due WHERE rank = 0 AND latest > '2026-07-30' ORDER BY latest LIMIT 50)
      UNION ALL SELECT * FROM (SELECT id FROM due WHERE rank = 1 LIMIT 50))
    SELECT m.code, m.name, p.name, l.words FROM page JOIN milestone m ON m.id = page.id
      JOIN project p ON p.id = m.project_id LEFT JOIN milestone_plan l ON l.milestone_id = m.id";
/// A change that is on disk when the shell ends, as ours is.
const DURABLY: &str = "PRAGMA synchronous=FULL";

/// What is done, how large the ledgers are, what is to be reached, and how: add a job by adding a line.
pub(super) static JOBS: &[Job] = &[
    Job {
        name: "summary",
        what: "the progress summary",
        sizes: EVERY,
        on_demand: false,
        reaches: &[
            Reach::at(MILLION, Goal::Times(1.2, Side::Sqlite)),
            Reach::at(MILLION, Goal::Faster(30.0, Side::Taskwarrior)),
        ],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| shop.run(shop.topout(&shop.ledger(size)?, ["summary"]))),
            (Side::Sqlite, |shop, size| shop.run(shop.sqlite(&shop.ledger(size)?, [TALLY]))),
            (Side::Taskwarrior, |shop, size| shop.run(shop.task(&shop.tasks(size)?, ["summary"]))),
        ]),
    },
    Job {
        name: "as-of",
        what: "the summary of a past day",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::at(MILLION, Goal::Times(3.0, Side::Sqlite))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| shop.run(shop.topout(&shop.ledger(size)?, ["summary", "--as-of", PAST]))),
            (Side::Sqlite, |shop, size| shop.run(shop.sqlite(&shop.ledger(size)?, [TALLY_THEN]))),
        ]),
    },
    Job {
        name: "complete",
        what: "one milestone complete, on disk",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::every(Goal::Times(1.5, Side::Sqlite)), Reach::at(MILLION, Goal::Flat(1.2))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| complete(shop, size, 1)),
            (Side::Sqlite, |shop, size| complete_in_sql(shop, size, 1)),
            (Side::Taskwarrior, complete_task),
        ]),
    },
    Job {
        name: "first-of-day",
        what: "the first change of a day, with its backup",
        sizes: EVERY,
        on_demand: false,
        reaches: &[],
        work: Work::Processes(&[(Side::Topout, first_of_day), (Side::Sqlite, first_of_day_in_sql)]),
    },
    Job {
        name: "complete-1000",
        what: "1,000 milestones complete in one command",
        sizes: 100_000..=u32::MAX,
        on_demand: false,
        reaches: &[Reach::at(100_000, Goal::Times(3.0, Side::Sqlite))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| complete(shop, size, 1000)),
            (Side::Sqlite, |shop, size| complete_in_sql(shop, size, 1000)),
        ]),
    },
    Job {
        name: "import",
        what: "importing the exported document",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::at(MILLION, Goal::Times(3.0, Side::Sqlite))],
        work: Work::Processes(&[(Side::Topout, import), (Side::Sqlite, load)]),
    },
    Job {
        name: "list",
        what: "the first page of the milestones",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::every(Goal::Times(2.0, Side::Sqlite)), Reach::at(MILLION, Goal::Flat(1.2))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| shop.run(paged(shop.topout(&shop.ledger(size)?, LIST), LIST[0]))),
            (Side::Sqlite, |shop, size| shop.run(shop.sqlite(&shop.ledger(size)?, [FIFTY]))),
            (Side::Taskwarrior, |shop, size| shop.run(shop.task(&shop.tasks(size)?, ["limit:50", "list"]))),
        ]),
    },
    Job {
        name: "due",
        what: "what falls due within 30 days",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::every(Goal::Times(2.0, Side::Sqlite)), Reach::at(MILLION, Goal::Flat(1.2))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| shop.run(paged(shop.topout(&shop.ledger(size)?, DUE), DUE[0]))),
            (Side::Sqlite, |shop, size| shop.run(shop.sqlite(&shop.ledger(size)?, [FIFTY_OF_EACH_DUE]))),
        ]),
    },
    Job {
        name: "show",
        what: "all about one project",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::every(Goal::Times(2.0, Side::Sqlite)), Reach::at(MILLION, Goal::Flat(1.2))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| {
                let ledger = shop.ledger(size)?;
                shop.run(shop.topout(&ledger, ["show", &rows::middle_project(&ledger)?]))
            }),
            (Side::Sqlite, |shop, size| {
                let ledger = shop.ledger(size)?;
                shop.run(shop.sqlite(&ledger, [&all_of(&rows::middle_project(&ledger)?)]))
            }),
        ]),
    },
    Job {
        name: "search",
        what: "two words of pinyin initials",
        sizes: EVERY,
        on_demand: false,
        reaches: &[Reach::at(MILLION, Goal::More(Duration::from_millis(30), Side::StartUp))],
        work: Work::Processes(&[
            (Side::Topout, |shop, size| shop.run(shop.topout(&shop.ledger(size)?, SEARCH))),
            (Side::StartUp, |shop, size| shop.run(shop.topout(&shop.ledger(size)?, ["--version"]))),
        ]),
    },
    Job {
        name: "screen",
        what: "the screen, against less on a file of as many lines",
        sizes: EVERY,
        on_demand: false,
        reaches: &[],
        work: Work::Lines(screen::lines),
    },
    Job {
        name: "bytes",
        what: "the ledger file; beside it the same rows in a database",
        sizes: EVERY,
        on_demand: false,
        reaches: &[],
        work: Work::Lines(bytes),
    },
    Job {
        name: "html",
        what: "the summary as a page",
        sizes: EVERY,
        on_demand: true,
        reaches: &[],
        work: Work::Processes(&[(Side::Topout, |shop, size| report(shop, size, "html"))]),
    },
    Job {
        name: "docx",
        what: "the summary for Word",
        sizes: EVERY,
        on_demand: true,
        reaches: &[],
        work: Work::Processes(&[(Side::Topout, |shop, size| report(shop, size, "docx"))]),
    },
    Job {
        name: "xlsx",
        what: "the summary as a workbook",
        sizes: EVERY,
        on_demand: true,
        reaches: &[],
        work: Work::Processes(&[(Side::Topout, |shop, size| report(shop, size, "xlsx"))]),
    },
];

/// Asks for one page, where the verb knows how.
fn paged(mut command: Command, verb: &str) -> Command {
    static KNOWS: OnceLock<Vec<String>> = OnceLock::new();
    let knows = |verb: &&str| {
        let help = Command::new(TOPOUT).args([*verb, "--help"]).output();
        help.is_ok_and(|help| String::from_utf8_lossy(&help.stdout).contains(PAGE[0]))
    };
    let knowing = KNOWS
        .get_or_init(|| [LIST[0], DUE[0]].iter().filter(|verb| knows(verb)).map(|verb| (*verb).to_owned()).collect());
    if knowing.iter().any(|known| known == verb) {
        command.args(PAGE);
    }
    command
}

/// Takes milestones that are still open, so that every run does the same.
fn complete(shop: &Workshop, size: u32, count: usize) -> Outcome<Run> {
    let ledger = shop.copy(size, &format!("complete-{count}"))?;
    let codes = rows::open_milestones(&ledger, count)?;
    let mut command = shop.topout(&ledger, ["complete"]);
    command.args(codes);
    shop.run(command)
}

fn complete_in_sql(shop: &Workshop, size: u32, count: usize) -> Outcome<Run> {
    let ledger = shop.copy(size, &format!("complete-{count}-sql"))?;
    let codes = rows::open_milestones(&ledger, count)?;
    shop.run(shop.sqlite(&ledger, [DURABLY, &completion(&codes)]))
}

fn completion(codes: &[String]) -> String {
    let codes = codes.join("', '");
    format!("UPDATE milestone SET done_on = '2026-06-30', done_recorded = '2026-07-01' WHERE code IN ('{codes}')")
}

/// The task of the milestone that comes next in our copy: of the same ones in the same order.
fn complete_task(shop: &Workshop, size: u32) -> Outcome<Run> {
    let task = rows::next_task(&shop.copy(size, "complete-1")?)?;
    shop.run(shop.task(&shop.tasks_to_write(size)?, [&task, "done"]))
}

/// On a copy that no backup has been made of yet.
fn first_of_day(shop: &Workshop, size: u32) -> Outcome<Run> {
    let ledger = shop.new_copy(size, "first")?;
    let codes = rows::open_milestones(&ledger, 1)?;
    let mut command = shop.topout(&ledger, ["complete"]);
    command.args(codes);
    shop.run(command)
}

fn first_of_day_in_sql(shop: &Workshop, size: u32) -> Outcome<Run> {
    let ledger = shop.new_copy(size, "first-sql")?;
    let codes = rows::open_milestones(&ledger, 1)?;
    let backup = shop.fresh(&format!("{size}.first-sql.backup"))?;
    let backup = format!(".backup '{}'", backup.display());
    shop.run(shop.sqlite(&ledger, [backup.as_str(), DURABLY, &completion(&codes)]))
}

/// Into a ledger with nothing in it, of the same half-year.
fn import(shop: &Workshop, size: u32) -> Outcome<Run> {
    let document = shop.document(size)?;
    let ledger = shop.fresh(&format!("{size}.import.topout"))?;
    shop.run(shop.topout(&ledger, ["init", "--empty", "--period", "2026-H1"]))?;
    shop.run(shop.topout(&ledger, [Path::new("import"), &document]))
}

/// The same rows as SQL text, in one transaction: tables, rows, indexes, triggers.
fn load(shop: &Workshop, size: u32) -> Outcome<Run> {
    let dump = shop.dump(size)?;
    let database = shop.fresh(&loaded(size))?;
    shop.run(shop.sqlite(&database, [&format!(".read '{}'", dump.display())]))
}

fn loaded(size: u32) -> String {
    format!("{size}.loaded")
}

/// What a card of a project is made of.
fn all_of(project: &str) -> String {
    let of = format!("(SELECT id FROM project WHERE code = '{project}')");
    format!(
        "SELECT * FROM project WHERE id = {of};
         SELECT * FROM quantity WHERE project_id = {of};
         SELECT * FROM stage_position WHERE project_id = {of};
         SELECT * FROM milestone WHERE project_id = {of};
         SELECT * FROM milestone_plan WHERE milestone_id IN (SELECT id FROM milestone WHERE project_id = {of});
         SELECT * FROM milestone_forecast WHERE milestone_id IN (SELECT id FROM milestone WHERE project_id = {of});
         SELECT * FROM status_update WHERE project_id = {of};"
    )
}

fn report(shop: &Workshop, size: u32, format: &str) -> Outcome<Run> {
    let to = shop.fresh(&format!("{size}.{format}"))?;
    let words = [Path::new("summary"), Path::new("-o"), &to];
    shop.run(shop.topout(&shop.ledger(size)?, words))
}

fn bytes(shop: &Workshop, size: u32) -> Outcome<Vec<Line>> {
    let mut values = vec![(Side::Topout, Value::Bytes(shop.ledger(size)?.metadata()?.len()))];
    if shop.has(Side::Sqlite) {
        load(shop, size)?;
        values.push((Side::Sqlite, Value::Bytes(shop.path(&loaded(size)).metadata()?.len())));
    }
    let what = "the ledger file, and the same rows alone".to_owned();
    Ok(vec![Line { job: "bytes", what, note: None, size, values, memory: None, reaches: &[] }])
}
