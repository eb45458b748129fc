//! The pictures of the guide: what the program draws, as SVG. They are made by the program's own drawing, and a test keeps
//! them so.

use std::fmt::Write as _;
use std::path::Path;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::Scene;
use super::desk::Clerk;
use crate::text::{Lang, cells};
use crate::tui::view;
use crate::tui::{draw::draw, look::Look};

/// Pixels of a cell.
const CELL: (u32, u32) = (9, 19);
const INK: &str = "#d8dadb";
const PAPER: &str = "#16181a";
/// The basic sixteen, as a usual terminal has them.
const BASIC: [&str; 16] = [
    "#1d1f21", "#cc6666", "#8fb573", "#e0af68", "#6fa3d8", "#b294bb", "#7fc0b8", "#c5c8c6", "#7b8085", "#ff7a7a",
    "#b5e08c", "#ffd787", "#8fc1ff", "#d7afff", "#9fe8de", "#ffffff",
];

/// A picture: its name, the size of the window, and the keys that lead there in either language.
struct Picture {
    name: &'static str,
    size: (u16, u16),
    zh: &'static str,
    en: &'static str,
}

const fn same(name: &'static str, size: (u16, u16), keys: &'static str) -> Picture {
    Picture { name, size, zh: keys, en: keys }
}

const PICTURES: [Picture; 13] = [
    same("overview", (80, 24), ""),
    same("plan", (80, 24), "2/P07<enter>l"),
    same("palette", (80, 24), ":"),
    Picture {
        name: "complete",
        size: (80, 24),
        zh: "/ygsyl zb<enter> 7月20日",
        en: "/laboratory tender<enter> 20 July",
    },
    same("projects", (120, 32), "3jjjjjj"),
    same("carry", (80, 24), "4 <right><right>3"),
    same("timeline", (80, 24), "/P14-M1<enter>5"),
    same("calendar", (80, 24), "/P14-M1<enter>6"),
    same("blockers", (80, 24), "8"),
    Picture {
        name: "journal",
        size: (80, 24),
        zh: "/P07<enter>a主体三层<ctrl-s>4<up> <right>2<enter>9jU",
        en: "/P07<enter>aThird floor<ctrl-s>4<up> <right>2<enter>9jU",
    },
    same("summary", (80, 24), "p<tab><tab>"),
    same("picker", (80, 24), "/P07-M2<enter>d<ctrl-t>"),
    same("add", (80, 24), "/P07<enter>i<down><enter>"),
];

/// To rewrite them: `TOPOUT_UPDATE_DOCS=1 cargo test --lib the_pictures_of_the_guide`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told by the environment to rewrite its files")]
fn the_pictures_of_the_guide_are_the_screen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let mut wanted = Vec::new();
    for picture in &PICTURES {
        for (lang, keys) in [(Lang::Zh, picture.zh), (Lang::En, picture.en)] {
            let mut clerk = Clerk::opened(lang, picture.size);
            clerk.play(keys);
            let name = format!("{}.{}.svg", picture.name, lang.code());
            let (file, drawn) = (folder.join(&name), svg(&clerk.scene));
            if std::env::var("TOPOUT_UPDATE_DOCS").is_ok() {
                std::fs::write(&file, &drawn).unwrap();
            }
            let kept = std::fs::read_to_string(&file).unwrap_or_default();
            assert!(kept == drawn, "{name}: TOPOUT_UPDATE_DOCS=1 cargo test --lib the_pictures_of_the_guide");
            wanted.push(name);
        }
    }
    for entry in folder.read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(wanted.contains(&name), "docs/pictures/{name}: no picture of the guide is called so");
    }
}

/// The screen of `scene` as a picture.
fn svg(scene: &Scene) -> String {
    let (width, height) = (scene.state.size.width, scene.state.size.height);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let view = view::view(&scene.state);
    terminal.draw(|frame| draw(&view, Look::default(), frame)).unwrap();
    let caret = terminal.backend().cursor_visible().then(|| terminal.backend().cursor_position());
    let (w, h) = (u32::from(width) * CELL.0, u32::from(height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         font-family=\"'Sarasa Mono SC','Noto Sans Mono CJK SC','DejaVu Sans Mono',monospace\" font-size=\"15\">\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{PAPER}\"/>\n"
    );
    for y in 0..height {
        for run in runs(terminal.backend().buffer(), y) {
            run.draw(y, &mut svg);
        }
    }
    if let Some(Position { x, y }) = caret {
        let (x, y) = (u32::from(x) * CELL.0, u32::from(y) * CELL.1);
        let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"2\" height=\"{}\" fill=\"{INK}\"/>", CELL.1);
    }
    svg + "</svg>\n"
}

/// Neighbouring cells of one style and one width.
struct Run {
    x: u16,
    cells: u16,
    text: String,
    wide: bool,
    style: (String, String, bool, bool),
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let cells = u16::try_from(cells::width(cell.symbol()).max(1)).unwrap();
        let (style, wide) = (looks(cell), cells > 1);
        match runs.last_mut() {
            Some(run) if run.style == style && run.wide == wide => {
                run.text.push_str(cell.symbol());
                run.cells += cells;
            }
            _ => runs.push(Run { x, cells, text: cell.symbol().to_owned(), wide, style }),
        }
        x += cells;
    }
    runs
}

/// Ink, paper, bold, underlined.
fn looks(cell: &Cell) -> (String, String, bool, bool) {
    let (mut ink, mut paper) = (hex(cell.fg, INK), hex(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    (ink, paper, cell.modifier.contains(Modifier::BOLD), cell.modifier.contains(Modifier::UNDERLINED))
}

impl Run {
    fn draw(&self, y: u16, svg: &mut String) {
        let (x, cells) = (u32::from(self.x) * CELL.0, u32::from(self.cells) * CELL.0);
        let top = u32::from(y) * CELL.1;
        let (ink, paper, bold, underlined) = &self.style;
        if paper != PAPER {
            let _ =
                writeln!(svg, "<rect x=\"{x}\" y=\"{top}\" width=\"{cells}\" height=\"{}\" fill=\"{paper}\"/>", CELL.1);
        }
        if self.text.trim().is_empty() {
            return;
        }
        let weight = if *bold { " font-weight=\"bold\"" } else { "" };
        let line = if *underlined { " text-decoration=\"underline\"" } else { "" };
        let text = self.text.replace('&', "&amp;").replace('<', "&lt;");
        // Each sign has its place: no font of a reader's can push a column out of line.
        let step = if self.wide { 2 * CELL.0 } else { CELL.0 };
        let places: Vec<String> =
            (0..).zip(self.text.chars()).map(|(at, _): (u32, char)| (x + at * step).to_string()).collect();
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" xml:space=\"preserve\" fill=\"{ink}\"{weight}{line}>{text}</text>",
            places.join(" "),
            top + 14
        );
    }
}

fn hex(color: Color, usual: &str) -> String {
    let basic = |at: usize| BASIC.get(at).copied().unwrap_or(usual).to_owned();
    match color {
        Color::Reset => usual.to_owned(),
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Indexed(at @ 0..=15) => basic(at.into()),
        Color::Indexed(at @ 232..=255) => {
            let grey = 8 + (at - 232) * 10;
            format!("#{grey:02x}{grey:02x}{grey:02x}")
        }
        Color::Indexed(at) => {
            let step = |n: u8| [0, 95, 135, 175, 215, 255][usize::from(n % 6)];
            let at = at - 16;
            format!("#{:02x}{:02x}{:02x}", step(at / 36), step(at / 6), step(at))
        }
        Color::Black => basic(0),
        Color::Red => basic(1),
        Color::Green => basic(2),
        Color::Yellow => basic(3),
        Color::Blue => basic(4),
        Color::Magenta => basic(5),
        Color::Cyan => basic(6),
        Color::Gray => basic(7),
        Color::DarkGray => basic(8),
        Color::LightRed => basic(9),
        Color::LightGreen => basic(10),
        Color::LightYellow => basic(11),
        Color::LightBlue => basic(12),
        Color::LightMagenta => basic(13),
        Color::LightCyan => basic(14),
        Color::White => basic(15),
    }
}
