//! `topout doctor`: what the program depends on and how it finds it, and a page to see whether widths are right.

mod file;
mod page;

use std::io::{self, IsTerminal as _};
use std::time::Duration;

use super::appearance::{Appearance, Reason, Wishes};
use super::config::Place;
use super::probe::{self, Findings, Questions};
use super::terminal::Names;
use crate::cli::Environment;
use crate::text::Texts;
use crate::text::cells::Ambiguous;
use crate::tui;
use page::Page;

/// Longer than the screen waits: whoever calls the doctor has the time, and an answer must not come when it has left.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is known when the doctor is called.
pub(super) struct Known {
    pub(super) terminal: Names,
    pub(super) wishes: Wishes,
    pub(super) config: Place,
    pub(super) language: Reason,
}

/// The page, and the status that goes with the ledger's file.
pub(super) fn page(known: &Known, environment: &Environment) -> (String, u8) {
    let texts = Texts::new(environment.look.lang);
    let mut page = Page::new(&texts, environment.look.width);
    page.line(&texts.doctor_title(env!("CARGO_PKG_VERSION")));
    page.heading(&texts.doctor_ledger());
    let status = file::rows(environment, &mut page);
    page.heading(&texts.doctor_settings());
    page.row(&texts.doctor_config(), &config(&known.config, &texts));
    page.row(&texts.doctor_language(), &because(&texts.doctor_this_language(), known.language, &texts));
    page.heading(&texts.doctor_terminal());
    if io::stdout().is_terminal() {
        terminal(known, &mut page);
    } else {
        page.line(&format!("  {}", texts.doctor_no_terminal()));
    }
    (page.text(), status)
}

fn config(place: &Place, texts: &Texts) -> String {
    match (place.file(), place) {
        (Some(path), _) => path.display().to_string(),
        (None, Place::Usual(path) | Place::Named(path)) => texts.doctor_no_config(path.display().to_string()),
        (None, Place::Nowhere) => texts.doctor_nowhere(),
    }
}

fn terminal(known: &Known, page: &mut Page<'_>) {
    let Known { terminal: names, wishes, .. } = known;
    let texts = page.texts;
    let findings = findings(names);
    let Appearance { look, theme, glyphs, ambiguous } = wishes.appearance(names, &findings);
    look.prepare();
    let said = |name: Option<&String>| name.cloned().unwrap_or_else(|| texts.doctor_unsaid());
    page.row("TERM", &said(names.term.as_ref()));
    page.row(&texts.doctor_program(), &said(names.program.as_ref()));
    if let Ok((width, height)) = crossterm::terminal::size() {
        page.row(&texts.doctor_size(), &texts.doctor_cells(width, height));
    }
    let depth = match look.depth {
        tui::Depth::None => "none",
        tui::Depth::Sixteen => "sixteen",
        tui::Depth::Many => "many",
    };
    page.row(&texts.doctor_colours(), &texts.doctor_depth(depth));
    page.row(&texts.doctor_background(), &background(names, &findings, texts));
    let cells = cells_of(look.ambiguous);
    let signs = because(&texts.doctor_sign_cells(cells), ambiguous, texts);
    page.row(
        &texts.doctor_signs(),
        &match findings.ambiguous.filter(|found| *found != look.ambiguous) {
            Some(found) => texts.doctor_but(signs, texts.doctor_sign_cells(cells_of(found))),
            None => signs,
        },
    );
    page.row(&texts.doctor_theme(), &because(&texts.doctor_theme_name(look.theme.name()), theme, texts));
    page.row(&texts.doctor_glyphs(), &because(look.glyphs.name(), glyphs, texts));
    page.row(&texts.doctor_mouse(), &texts.doctor_mouse_whose(if wishes.screen.mouse { "yes" } else { "no" }));
    page.heading(&texts.doctor_width());
    page.widths(cells);
    page.heading(&texts.doctor_looks());
    for line in tui::specimen(look, texts) {
        page.line(&format!("  {line}"));
    }
}

/// Asks the terminal everything, whatever is settled without it. What is typed meanwhile can't be given back to the shell.
fn findings(names: &Names) -> Findings {
    let questions = Questions { background: names.tells_background(), ambiguous: names.answers() };
    if crossterm::terminal::enable_raw_mode().is_err() {
        return Findings::default();
    }
    let findings = probe::ask(questions, PATIENCE);
    // It was raw for a moment only, and what fails here fails for the shell as well.
    let _ = crossterm::terminal::disable_raw_mode();
    findings
}

fn background(names: &Names, findings: &Findings, texts: &Texts) -> String {
    let shade = |light: bool, colour: &str| texts.doctor_shade(if light { "yes" } else { "no" }, colour.to_owned());
    match (findings.background, names.is_light()) {
        (Some(colour), _) => {
            let [red, green, blue] = colour.0;
            shade(colour.is_light(), &format!("#{red:02x}{green:02x}{blue:02x}"))
        }
        (None, Some(light)) => shade(light, "COLORFGBG"),
        (None, None) => texts.doctor_silent(),
    }
}

const fn cells_of(ambiguous: Ambiguous) -> usize {
    match ambiguous {
        Ambiguous::One => 1,
        Ambiguous::Two => 2,
    }
}

fn because(what: &str, reason: Reason, texts: &Texts) -> String {
    let reason = match reason {
        Reason::Said(name) => texts.doctor_by_name(name),
        Reason::File => texts.doctor_by("file"),
        Reason::Locale => texts.doctor_by("locale"),
        Reason::Answer => texts.doctor_by("answer"),
        Reason::Width => texts.doctor_by("width"),
        Reason::Usual => texts.doctor_by("usual"),
    };
    texts.doctor_because(what, reason)
}
