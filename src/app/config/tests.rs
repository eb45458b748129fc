//! What clerks may well write into the file, and what they are answered.

use super::*;
use crate::text::cells::Ambiguous;
use crate::text::{Lang, Texts};
use crate::tui::{Glyphs, Theme};

fn read(text: &str) -> Result<Config, What> {
    Config::of(text)
}

fn rule(text: &str) -> LightRule {
    read(text).unwrap().rule
}

fn said(lang: Lang, text: &str) -> String {
    Misfit::new(Path::new("config.toml"), read(text).unwrap_err()).words(&Texts::new(lang))
}

#[test]
fn what_is_not_set_is_as_it_was() {
    assert_eq!(rule(""), LightRule::default());
    assert_eq!(rule("[lights]\n"), LightRule::default());
    let lights = rule("# 灯\n[lights]\namber_days = 15\nred_slip_days = 0x1e\nred_points = 25\n");
    assert_eq!(lights, LightRule { amber_days: 15, red_slip_days: 30, red_points: 25, ..LightRule::default() });
    assert_eq!(rule("lights.amber_days = 3650").amber_days, 3650);
    assert_eq!(read("[keys]\n[screen]\n").unwrap().screen, Screen::default());
}

#[test]
fn the_screen_is_as_the_file_says_or_as_suits_the_terminal() {
    let all = "[screen]\ntheme = \"light\"\nglyphs = 'ascii'\nambiguous = 2\nmouse = false\nclipboard = false\n";
    let screen = Screen {
        theme: Some(Theme::Light),
        glyphs: Some(Glyphs::Ascii),
        ambiguous: Some(Ambiguous::Two),
        mouse: false,
        clipboard: false,
    };
    assert_eq!(read(all).unwrap().screen, screen);
    let auto = "[screen]\ntheme = \"auto\"\nglyphs = \"auto\"\nambiguous = \"auto\"\nmouse = true\n";
    assert_eq!(read(auto).unwrap().screen, Screen::default());
    for theme in Theme::ALL {
        let written = format!("[screen]\ntheme = \"{}\"\n", theme.name());
        assert_eq!(read(&written).unwrap().screen.theme, Some(theme));
    }
}

#[test]
fn documents_are_set_as_the_office_sets_them() {
    let own = "[report.fonts]\nbody = \"仿宋_GB2312\"\nsecond = '楷体_GB2312'\nfigures = \"Times New Roman\"\n";
    let typefaces = Typefaces {
        body: "仿宋_GB2312".to_owned(),
        second: "楷体_GB2312".to_owned(),
        figures: "Times New Roman".to_owned(),
        ..Typefaces::default()
    };
    assert_eq!(read(own).unwrap().typefaces, typefaces);
    assert_eq!(read("[report]\n").unwrap().typefaces, Typefaces::default());
    assert_eq!(read("[report.fonts]\nfigures = \"\"\n").unwrap().typefaces, Typefaces::default());
}

const WRONG: [&str; 31] = [
    "[lights]\namber_days = \n",
    "colour = 1\n",
    "lights = 3\n",
    "[lights]\namber_days = 10\nyellow_days = 10\n",
    "[lights]\namber_days = \"十天\"\n",
    "[lights]\nred_slip_days = -1\n",
    "[lights]\nred_slip_days = 3651\n",
    "[lights]\nred_points = 30.5\n",
    "\n[lights]\nred_points = 5\n",
    "[screen]\ntheme = light\n",
    "[screen]\ntheme = \"blue\"\n",
    "[screen]\nglyphs = 1\n",
    "[screen]\nambiguous = 3\n",
    "[screen]\nmouse = \"yes\"\n",
    "[screen]\ncolour = true\n",
    "[report]\nfont = \"仿宋\"\n",
    "[report]\nfonts = \"仿宋\"\n",
    "[report.fonts]\ntext = \"仿宋\"\n",
    "[report.fonts]\nbody = \"\"\n",
    "[report.fonts]\ntitle = 2\n",
    "[report.fonts]\nheading = \"黑\\n体\"\n",
    "[keys]\nup = [\"i\"]\n",
    "[keys.outline]\nup = \"i\"\n",
    "[keys.outline]\nup = [1]\n",
    "[keys.outlines]\n",
    "[keys.outline]\n\npage_dwn = [\"i\"]\n",
    "[keys.grid]\ncomplete = [\"z\"]\n",
    "[keys.outline]\nup = [\"up\", \"pgup\"]\n",
    "[keys.commands]\ncomplete = [\"space\"]\nupdate = [\"j\"]\n",
    "[keys.editor]\nsave = [\"s\"]\n",
    "[keys.commands]\nquit = []\n",
];

#[test]
fn what_is_wrong_is_said_in_chinese_with_the_line_and_what_is_possible() {
    insta::assert_snapshot!(WRONG.map(|text| said(Lang::Zh, text)).join("\n"));
}

#[test]
fn what_is_wrong_is_said_in_english_with_the_line_and_what_is_possible() {
    insta::assert_snapshot!(WRONG.map(|text| said(Lang::En, text)).join("\n"));
}

#[test]
fn a_file_that_was_named_has_to_be_there_and_the_usual_one_need_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let read = |place: Place| Config::read(&place);
    assert_eq!(read(Place::Usual(path.clone())).unwrap().rule, LightRule::default());
    assert_eq!(read(Place::Nowhere).unwrap().rule, LightRule::default());
    let missing = read(Place::Named(path.clone())).unwrap_err().words(&Texts::new(Lang::Zh));
    assert!(missing.contains("config.toml") && missing.contains("TOPOUT_CONFIG"), "{missing}");
    std::fs::write(&path, "[lights]\namber_days = 20\n").unwrap();
    assert_eq!(read(Place::Named(path)).unwrap().rule.amber_days, 20);
}

/// The file shown on the page is what holds without one, and names every setting.
#[test]
fn the_page_shows_the_default() {
    let page = include_str!("../../../docs/config.md");
    let shown: Vec<&str> = page.split("```toml\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0)).collect();
    let (defaults, examples): (Vec<&str>, Vec<&str>) = shown.into_iter().partition(|text| text.contains("[lights]"));
    assert_eq!((defaults.len(), examples.len()), (2, 2), "two in each language");
    for text in defaults {
        let config = read(text).unwrap();
        assert_eq!((config.rule, config.screen), (LightRule::default(), Screen::default()));
        assert_eq!(config.typefaces, Typefaces::default());
        let mut settings =
            lights::SETTINGS.iter().map(|(key, ..)| key).chain(screen::SETTINGS.iter().map(|(key, _)| key));
        assert!(fonts::SETTINGS.iter().all(|(key, _)| text.contains(&format!("{key} ="))), "{text}");
        assert!(settings.all(|key| text.contains(key)), "{text}");
    }
    for text in examples {
        assert!(read(text).is_ok(), "{text}");
    }
}
