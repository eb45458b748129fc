//! The configuration file (`docs/config.md`): the thresholds of the rule of lights.

use std::io;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::LightRule;
use crate::text::Texts;

/// The one table there is.
const LIGHTS: &str = "lights";
/// More days than a plan lasts are a slip of the hand.
const MOST_DAYS: u16 = 3650;
const MOST_POINTS: u16 = 100;

/// The settings of [`LIGHTS`]: the key, the most it may be, and where it goes. The least is 0.
type Setting = (&'static str, u16, fn(&mut LightRule) -> &mut u16);

const SETTINGS: [Setting; 5] = [
    ("amber_days", MOST_DAYS, |rule| &mut rule.amber_days),
    ("red_overdue_days", MOST_DAYS, |rule| &mut rule.red_overdue_days),
    ("red_slip_days", MOST_DAYS, |rule| &mut rule.red_slip_days),
    ("amber_points", MOST_POINTS, |rule| &mut rule.amber_points),
    ("red_points", MOST_POINTS, |rule| &mut rule.red_points),
];

/// Where the file is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Named by `TOPOUT_CONFIG`: it has to be there.
    Named(PathBuf),
    /// In the platform's folder: it may be missing.
    Usual(PathBuf),
    /// The platform knows no such folder.
    Nowhere,
}

/// Why a file can't be used.
#[derive(Debug)]
pub(super) struct Misfit {
    path: PathBuf,
    what: What,
}

#[derive(Debug)]
enum What {
    Unreadable(io::Error),
    /// Nor is it where the user said.
    NamedUnreadable(io::Error),
    /// Not TOML.
    Syntax {
        line: usize,
    },
    /// Something else than [`LIGHTS`] at the top.
    Unknown {
        line: usize,
        key: String,
    },
    NoSetting {
        line: usize,
        key: String,
    },
    NotATable {
        line: usize,
    },
    BadValue {
        line: usize,
        key: &'static str,
        value: String,
        most: u16,
    },
    /// Amber would begin after red.
    AmberAfterRed {
        line: usize,
        rule: LightRule,
    },
}

/// The rule that the file at `place` gives; the default where there is none.
///
/// # Errors
/// [`Misfit`], which says what to put right.
pub(super) fn rule(place: &Place) -> Result<LightRule, Misfit> {
    let (path, unreadable): (_, fn(io::Error) -> What) = match place {
        Place::Named(path) => (path, What::NamedUnreadable),
        Place::Usual(path) if !path.exists() => return Ok(LightRule::default()),
        Place::Usual(path) => (path, What::Unreadable),
        Place::Nowhere => return Ok(LightRule::default()),
    };
    let read = std::fs::read_to_string(path).map_err(unreadable).and_then(|text| read(&text));
    read.map_err(|what| Misfit { path: path.clone(), what })
}

fn read(text: &str) -> Result<LightRule, What> {
    let line = |at: usize| 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    let table =
        DeTable::parse(text).map_err(|error| What::Syntax { line: line(error.span().map_or(0, |span| span.start)) })?;
    let mut rule = LightRule::default();
    let mut points = None;
    for (key, value) in table.get_ref() {
        if key.get_ref() != LIGHTS {
            return Err(What::Unknown { line: line(key.span().start), key: key.get_ref().to_string() });
        }
        let DeValue::Table(lights) = value.get_ref() else {
            return Err(What::NotATable { line: line(value.span().start) });
        };
        for (key, value) in lights {
            let at = line(key.span().start);
            let Some((known, most, place)) = SETTINGS.into_iter().find(|(known, ..)| key.get_ref() == known) else {
                return Err(What::NoSetting { line: at, key: key.get_ref().to_string() });
            };
            let bad = || {
                let value = text.get(value.span()).unwrap_or_default().to_owned();
                What::BadValue { line: at, key: known, value, most }
            };
            *place(&mut rule) = whole_number(value).filter(|number| *number <= most).ok_or_else(bad)?;
            points = points.max(known.ends_with("points").then_some(at));
        }
    }
    match points {
        Some(line) if rule.amber_points > rule.red_points => Err(What::AmberAfterRed { line, rule }),
        _ => Ok(rule),
    }
}

fn whole_number(value: &Spanned<DeValue<'_>>) -> Option<u16> {
    let integer = value.get_ref().as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}

impl Misfit {
    /// What is wrong, where, and what is possible there.
    pub(super) fn words(&self, texts: &Texts) -> String {
        let at = |line: usize| texts.config_at(shown(&self.path), line);
        match &self.what {
            What::Unreadable(error) => texts.cli_file_failed(shown(&self.path), trouble(texts, error)),
            What::NamedUnreadable(error) => texts.config_unreadable(shown(&self.path), trouble(texts, error)),
            What::Syntax { line } => texts.config_syntax(at(*line)),
            What::Unknown { line, key } => texts.config_unknown(at(*line), key.as_str(), format!("[{LIGHTS}]")),
            What::NotATable { line } => texts.config_not_a_table(at(*line), format!("[{LIGHTS}]")),
            What::NoSetting { line, key } => {
                let known = texts.listed(SETTINGS.map(|(key, ..)| key.to_owned()));
                texts.config_no_setting(at(*line), format!("[{LIGHTS}]"), key.as_str(), known)
            }
            What::BadValue { line, key, value, most } => {
                texts.config_bad_value(at(*line), *key, value.as_str(), usize::from(*most))
            }
            What::AmberAfterRed { line, rule } => {
                texts.config_amber_after_red(at(*line), usize::from(rule.amber_points), usize::from(rule.red_points))
            }
        }
    }
}

fn trouble(texts: &Texts, error: &io::Error) -> String {
    texts.system_trouble(error.kind(), &error.to_string())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn said(lang: Lang, text: &str) -> String {
        let misfit = Misfit { path: "config.toml".into(), what: read(text).unwrap_err() };
        misfit.words(&Texts::new(lang))
    }

    #[test]
    fn what_is_not_set_is_as_it_was() {
        assert_eq!(read("").unwrap(), LightRule::default());
        assert_eq!(read("[lights]\n").unwrap(), LightRule::default());
        let rule = read("# 灯\n[lights]\namber_days = 15\nred_slip_days = 0x1e\nred_points = 25\n").unwrap();
        assert_eq!(rule, LightRule { amber_days: 15, red_slip_days: 30, red_points: 25, ..LightRule::default() });
        assert_eq!(read("lights.amber_days = 3650").unwrap().amber_days, 3650);
    }

    /// What a clerk may well write, and what it is answered.
    const WRONG: [&str; 9] = [
        "[lights]\namber_days = \n",
        "colour = 1\n",
        "lights = 3\n",
        "[lights]\namber_days = 10\nyellow_days = 10\n",
        "[lights]\namber_days = \"十天\"\n",
        "[lights]\nred_slip_days = -1\n",
        "[lights]\nred_slip_days = 3651\n",
        "[lights]\nred_points = 30.5\n",
        "\n[lights]\nred_points = 5\n",
    ];

    #[test]
    fn what_is_wrong_is_said_in_chinese_with_the_line_and_what_is_possible() {
        insta::assert_snapshot!(WRONG.map(|text| said(Lang::Zh, text)).join("\n"), @r#"
        config.toml 第 2 行：不合 TOML 格式。每项设置单独占一行，写成“名称 = 数字”。
        config.toml 第 1 行：没有“colour”这一项，这里只有 [lights]。
        config.toml 第 1 行：[lights] 须单独占一行，各项设置写在它下面。
        config.toml 第 3 行：[lights] 里没有“yellow_days”这一项，可用：amber_days、red_overdue_days、red_slip_days、amber_points、red_points
        config.toml 第 2 行：amber_days 不能是 "十天"，请填 0 至 3650 的整数。
        config.toml 第 2 行：red_slip_days 不能是 -1，请填 0 至 3650 的整数。
        config.toml 第 2 行：red_slip_days 不能是 3651，请填 0 至 3650 的整数。
        config.toml 第 2 行：red_points 不能是 30.5，请填 0 至 100 的整数。
        config.toml 第 3 行：amber_points（10）不能大于 red_points（5）。
        "#);
    }

    #[test]
    fn what_is_wrong_is_said_in_english_with_the_line_and_what_is_possible() {
        insta::assert_snapshot!(WRONG.map(|text| said(Lang::En, text)).join("\n"), @r#"
        config.toml, line 2: this is not TOML. Write each setting on a line of its own as name = number.
        config.toml, line 1: “colour” is not known here. There is only the table [lights].
        config.toml, line 1: [lights] is a table: write [lights] on a line of its own and the settings under it.
        config.toml, line 3: [lights] has no setting “yellow_days”. It has: amber_days, red_overdue_days, red_slip_days, amber_points, red_points
        config.toml, line 2: amber_days can't be "十天". Give a whole number from 0 to 3650.
        config.toml, line 2: red_slip_days can't be -1. Give a whole number from 0 to 3650.
        config.toml, line 2: red_slip_days can't be 3651. Give a whole number from 0 to 3650.
        config.toml, line 2: red_points can't be 30.5. Give a whole number from 0 to 100.
        config.toml, line 3: amber_points (10) must not be more than red_points (5).
        "#);
    }

    #[test]
    fn a_file_that_was_named_has_to_be_there_and_the_usual_one_need_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        assert_eq!(rule(&Place::Usual(path.clone())).unwrap(), LightRule::default());
        assert_eq!(rule(&Place::Nowhere).unwrap(), LightRule::default());
        let missing = rule(&Place::Named(path.clone())).unwrap_err().words(&Texts::new(Lang::Zh));
        assert!(missing.contains("config.toml") && missing.contains("TOPOUT_CONFIG"), "{missing}");
        std::fs::write(&path, "[lights]\namber_days = 20\n").unwrap();
        assert_eq!(rule(&Place::Named(path)).unwrap().amber_days, 20);
    }

    /// The file shown on the page is what holds without one, and names every setting.
    #[test]
    fn the_page_shows_the_default() {
        let page = include_str!("../../docs/config.md");
        let shown: Vec<&str> =
            page.split("```toml\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0)).collect();
        assert_eq!(shown.len(), 2, "one in each language");
        for text in shown {
            assert_eq!(read(text).unwrap(), LightRule::default());
            assert!(SETTINGS.iter().all(|(key, ..)| text.contains(key)), "{text}");
        }
    }
}
