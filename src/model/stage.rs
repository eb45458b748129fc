//! The steps of the building procedure, in their order (from 谋划储备 to 竣工决算), as data of the ledger.

use super::Problem;

/// The code of the stage in which units stand whose stage nobody has stated.
pub const UNKNOWN: &str = "unknown";

/// Stages that are a moment or a state, not work: 开工, 封顶, 竣工, 交付使用. Units that stand there are through with them.
const MOMENTS: [&str; 4] = ["start", "topping_out", "completion", "in_use"];

/// What a stage belongs to. A project's state is judged by the phases its units stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Nobody has said (阶段未载).
    Unknown,
    /// Planned, nothing begun (储备、待开工).
    Pipeline,
    /// Approval, design, review, tender (前期).
    Preparation,
    /// From the construction start to the site works (施工).
    Construction,
    /// Completed and after (收尾).
    Closing,
    /// Stopped for now (停工、缓建).
    Paused,
    /// Given up (取消).
    Cancelled,
}

impl Phase {
    pub const ALL: [Self; 7] = [
        Self::Unknown,
        Self::Pipeline,
        Self::Preparation,
        Self::Construction,
        Self::Closing,
        Self::Paused,
        Self::Cancelled,
    ];

    /// The code in files and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Pipeline => "pipeline",
            Self::Preparation => "preparation",
            Self::Construction => "construction",
            Self::Closing => "closing",
            Self::Paused => "paused",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }
}

/// One step of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The field's word in snake case: `fit_out`.
    pub code: String,
    pub phase: Phase,
    pub name: String,
    pub name_en: String,
}

/// The stages of a ledger in the order of the procedure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages(Vec<Stage>);

impl Stages {
    pub fn new(stages: Vec<Stage>) -> Self {
        Self(stages)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Stage> {
        self.0.iter()
    }

    pub fn find(&self, code: &str) -> Option<&Stage> {
        self.0.iter().find(|stage| stage.code == code)
    }

    /// Where `code` stands in the order; a code the list does not have stands first, like `unknown`.
    pub fn position(&self, code: &str) -> usize {
        self.0.iter().position(|stage| stage.code == code).unwrap_or(0)
    }

    /// Where `code` stands among the steps of the procedure; `None` for what is no step of it: unknown, paused, cancelled.
    pub fn step(&self, code: &str) -> Option<usize> {
        let off = matches!(self.phase(code), Phase::Unknown | Phase::Paused | Phase::Cancelled);
        (!off).then(|| self.position(code))
    }

    pub fn phase(&self, code: &str) -> Phase {
        self.find(code).map_or(Phase::Unknown, |stage| stage.phase)
    }

    /// Whether units at `code` count as complete (竣工 and every step after it).
    pub fn is_complete(&self, code: &str) -> bool {
        self.phase(code) == Phase::Closing
    }

    /// Whether units at `at` are still behind a milestone that is through with `stage`.
    ///
    /// Units before it are; units at it are where it is a step of the preparation (a finished tender leaves 招标), and are not
    /// where it can be a moment or the place to be (开工, 封顶, 竣工). Of unknown, paused and cancelled units nothing is said.
    pub fn is_behind(&self, at: &str, stage: &str) -> bool {
        if matches!(self.phase(at), Phase::Unknown | Phase::Paused | Phase::Cancelled) {
            return false;
        }
        let (here, there) = (self.position(at), self.position(stage));
        here < there || (here == there && self.phase(stage) == Phase::Preparation)
    }

    /// Whether units at `at` are at `stage` or past it. Of unknown, paused and cancelled units nothing is said.
    pub fn has_reached(&self, at: &str, stage: &str) -> bool {
        !matches!(self.phase(at), Phase::Unknown | Phase::Paused | Phase::Cancelled)
            && self.position(at) >= self.position(stage)
    }

    /// Whether units at `at` have `stage` behind them beyond doubt: those that stand at it may still be busy with it, unless
    /// it is a moment.
    pub fn is_through(&self, at: &str, stage: &str) -> bool {
        self.step(stage).is_some() && self.has_reached(at, stage) && (at != stage || MOMENTS.contains(&stage))
    }

    /// The stage somebody means by `words`: its code, or its name in either language, case and `-_ ` aside.
    ///
    /// # Errors
    /// [`Problem::NoSuchStage`] with the codes there are.
    pub fn resolve(&self, words: &str) -> Result<&Stage, Problem> {
        let wanted = fold(words);
        self.0
            .iter()
            .find(|stage| fold(&stage.code) == wanted || fold(&stage.name) == wanted || fold(&stage.name_en) == wanted)
            .ok_or_else(|| Problem::NoSuchStage { words: words.to_owned(), stages: self.clone() })
    }
}

fn fold(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '\u{3000}')).flat_map(char::to_lowercase).collect()
}
