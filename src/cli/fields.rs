//! `add` and `edit`: the fields of things on the command line, which of them fits which thing, and the change they ask for.

use clap::{Args, ValueEnum as _};
use rust_decimal::Decimal;

use super::stop::{Stop, Usage};
use crate::ledger::Change;
use crate::model::{ActionStatus, BlockerCategory, Nature, Problem, Thing};
use crate::text::values::{amount, comma_list, figure_refs, is_none, quantities, ratio};

mod adding;

pub(super) use adding::{Add, AddIndicator, AddMilestone, AddProject};

/// What kind of works a project is, and what pays for it.
#[derive(Debug, Default, Args)]
#[group(skip)]
pub struct Works {
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<String>,
    #[arg(long, value_name = "NATURE")]
    pub nature: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub funding: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub investment: Option<String>,
}

/// Who answers for a thing.
#[derive(Debug, Default, Args)]
#[group(skip)]
pub struct Who {
    #[arg(long, value_name = "NAME")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub leader: Option<String>,
}

#[derive(Debug, Args)]
pub struct Edit {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long, value_name = "STATUS", value_enum, conflicts_with = "value")]
    pub status: Option<ActionStatus>,
    #[arg(long, value_name = "VALUES", allow_hyphen_values = true)]
    pub value: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[command(flatten)]
    pub fields: Fields,
}

/// The fields of all kinds of thing. An empty text empties a field.
#[derive(Debug, Default, Args)]
pub struct Fields {
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[arg(long, value_name = "NAMES")]
    pub aliases: Option<String>,
    #[arg(long, value_name = "QUANTITIES")]
    pub quantities: Option<String>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "CODES")]
    pub projects: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[arg(long, value_name = "FIGURES")]
    pub parts: Option<String>,
    #[arg(long, value_name = "RATIO")]
    pub ratio: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub due: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub feedback: Option<String>,
    #[command(flatten)]
    pub works: Works,
    #[command(flatten)]
    pub who: Who,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Fields that a kind of thing has, by the names of their options.
pub(super) const fn fitting(thing: Thing) -> &'static [&'static str] {
    match thing {
        Thing::Project => &[
            "name",
            "name-en",
            "aliases",
            "quantities",
            "category",
            "nature",
            "funding",
            "investment",
            "responsible",
            "person",
            "leader",
            "note",
        ],
        Thing::Site => &["name", "name-en", "aliases"],
        Thing::Milestone => &["name", "name-en", "stage"],
        Thing::Item => &["name", "name-en", "responsible", "person", "leader"],
        Thing::Action => &["name", "name-en", "projects", "responsible", "person", "leader", "status"],
        Thing::Indicator => &["name", "name-en", "unit", "note", "parts", "ratio", "value"],
        Thing::Blocker => &["text", "owner", "category", "due", "projects"],
        Thing::Supervision => &["text", "by", "feedback"],
        Thing::Update | Thing::Remark => &[],
    }
}

impl Edit {
    /// The options that were given, but for `--on` and the note of a status, which go with another.
    pub(super) fn given(&self) -> Vec<&'static str> {
        let fields = &self.fields;
        [
            ("status", self.status.is_some()),
            ("value", self.value.is_some()),
            ("name", fields.name.is_some()),
            ("name-en", fields.name_en.is_some()),
            ("aliases", fields.aliases.is_some()),
            ("quantities", fields.quantities.is_some()),
            ("stage", fields.stage.is_some()),
            ("projects", fields.projects.is_some()),
            ("unit", fields.unit.is_some()),
            ("parts", fields.parts.is_some()),
            ("ratio", fields.ratio.is_some()),
            ("text", fields.text.is_some()),
            ("owner", fields.owner.is_some()),
            ("due", fields.due.is_some()),
            ("by", fields.by.is_some()),
            ("feedback", fields.feedback.is_some()),
            ("category", fields.works.category.is_some()),
            ("nature", fields.works.nature.is_some()),
            ("funding", fields.works.funding.is_some()),
            ("investment", fields.works.investment.is_some()),
            ("responsible", fields.who.responsible.is_some()),
            ("person", fields.who.person.is_some()),
            ("leader", fields.who.leader.is_some()),
            ("note", fields.note.is_some() && self.status.is_none()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
    }
}

impl Fields {
    /// The change these fields ask for of a thing of this kind, but for dates, which are read against the ledger.
    ///
    /// # Errors
    /// [`Stop`] for a quantity, amount, figure or kind of something that is not one.
    pub(super) fn change(&self, thing: Thing) -> Result<Change, Stop> {
        let change = Change {
            name: self.name.clone().or_else(|| self.text.clone()),
            name_en: self.name_en.as_deref().map(filled),
            aliases: self.aliases.as_deref().map(comma_list),
            quantities: self.quantities.as_deref().map(quantities).transpose()?,
            stage: self.stage.as_deref().map(filled),
            projects: self.projects.as_deref().map(|words| if is_none(words) { Vec::new() } else { comma_list(words) }),
            measured_in: self.unit.clone(),
            parts: self.parts.as_deref().map(figure_refs).transpose()?,
            ratio: self.ratio.as_deref().map(ratio).transpose()?,
            owner: self.owner.as_deref().map(filled),
            by: self.by.as_deref().map(filled),
            note: self.note.as_deref().map(filled),
            ..details(&self.works, &self.who)?
        };
        if thing != Thing::Blocker {
            return Ok(change);
        }
        let kind = self.works.category.as_deref().map(blocker_category).transpose()?;
        Ok(Change { category: None, kind, ..change })
    }
}

fn blocker_category(words: &str) -> Result<BlockerCategory, Problem> {
    BlockerCategory::from_str(words.trim(), true).map_err(|_| Problem::NoSuchCategory {
        words: words.to_owned(),
        known: BlockerCategory::ALL.map(|category| category.code().to_owned()).to_vec(),
    })
}

/// The change that the fields of a new or an edited thing ask for.
pub(super) fn details(works: &Works, who: &Who) -> Result<Change, Stop> {
    Ok(Change {
        category: works.category.as_deref().map(filled),
        nature: works.nature.as_deref().map(nature).transpose()?,
        funding: works.funding.as_deref().map(filled),
        investment: works.investment.as_deref().map(investment).transpose()?,
        unit: who.responsible.as_deref().map(filled),
        person: who.person.as_deref().map(filled),
        leader: who.leader.as_deref().map(filled),
        ..Change::default()
    })
}

/// An empty text empties a field.
pub(super) fn filled(words: &str) -> Option<String> {
    (!words.trim().is_empty()).then(|| words.trim().to_owned())
}

fn nature(words: &str) -> Result<Option<Nature>, Stop> {
    match words.trim() {
        "" => Ok(None),
        "新建" => Ok(Some(Nature::NewBuild)),
        "改扩建" => Ok(Some(Nature::Extension)),
        "改造提升" | "改造" => Ok(Some(Nature::Upgrade)),
        code => Nature::from_code(&code.replace('-', "_"))
            .map(Some)
            .ok_or_else(|| Stop::Usage(Usage::NotANature { words: words.to_owned() })),
    }
}

fn investment(words: &str) -> Result<Option<Decimal>, Problem> {
    filled(words).map(|words| amount(&words)).transpose()
}
