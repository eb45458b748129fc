//! A drawing as SVG. Colours stand in the shapes, so that every program shows them; a page may overrule them by class.

use std::fmt::Write as _;

use super::html::{escaped, fonts};
use super::picture::{Drawing, Ink, Shape, Sign};
use super::{Align, Picture};
use crate::text::Lang;

/// Where an SVG stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file of its own, as large as it was drawn.
    File,
    /// In a page; the number tells its names from those of others.
    Page(usize),
}

/// The drawing at `at` of `picture`; the words of the picture stand with the first.
pub(super) fn render(picture: &Picture, at: usize, place: Place, lang: Lang) -> String {
    let Some(drawing) = picture.drawings.get(at) else { return String::new() };
    let mut svg = String::new();
    open(&mut svg, drawing, place, lang);
    let number = if let Place::Page(number) = place { number } else { 0 };
    let title = escaped(&picture.title);
    let words = if at == 0 { escaped(&picture.words) } else { title.clone() };
    let _ = write!(svg, r#"<title id="t{number}">{title}</title><desc id="d{number}">{words}</desc>"#);
    // What is read aloud has been said: the pieces would be noise.
    svg.push_str(r#"<g aria-hidden="true">"#);
    if place == Place::File {
        let _ = write!(
            svg,
            r#"<rect width="{}" height="{}"{}/>"#,
            drawing.width,
            drawing.height,
            painted(Some(Ink::Paper), None)
        );
    }
    for shape in &drawing.shapes {
        self::shape(&mut svg, shape);
        svg.push('\n');
    }
    svg.push_str("</g></svg>");
    svg
}

fn open(svg: &mut String, drawing: &Drawing, place: Place, lang: Lang) {
    let (width, height) = (drawing.width, drawing.height);
    let number = match place {
        Place::File => {
            svg.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            0
        }
        Place::Page(number) => number,
    };
    let _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}mm" height="{}mm" viewBox="0 0 {width} {height}" role="img" "#,
        tenths(width),
        tenths(height)
    );
    let (fonts, lang) = (escaped(fonts(lang)), super::html::tag(lang));
    let _ = writeln!(
        svg,
        r#"aria-labelledby="t{number}" aria-describedby="d{number}" lang="{lang}" xml:lang="{lang}" font-family="{fonts}">"#
    );
}

fn tenths(length: i32) -> String {
    format!("{}.{}", length / 10, length % 10)
}

fn shape(svg: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Box { frame, round, fill, edge, dashed } => write!(
            svg,
            r#"<rect x="{}" y="{}" width="{}" height="{}"{}{}{}/>"#,
            frame.x,
            frame.y,
            frame.width.max(0),
            frame.height.max(0),
            if *round > 0 { format!(r#" rx="{round}""#) } else { String::new() },
            painted(*fill, *edge),
            if edge.is_some() { stroke(3, *dashed) } else { String::new() },
        ),
        Shape::Line { from, to, width, ink, dashed } => write!(
            svg,
            r#"<path d="M{} {}L{} {}"{}{}/>"#,
            from.0,
            from.1,
            to.0,
            to.1,
            painted(None, Some(*ink)),
            stroke(*width, *dashed)
        ),
        Shape::Sign { sign, x, y, radius, ink } => self::sign(svg, *sign, (*x, *y), *radius, *ink),
        Shape::Words { x, y, text, words, turned } => write!(
            svg,
            r#"<text x="{x}" y="{y}" font-size="{}"{}{}{}{}>{}</text>"#,
            words.size,
            match words.align {
                Align::Left => "",
                Align::Centre => r#" text-anchor="middle""#,
                Align::Right => r#" text-anchor="end""#,
            },
            if words.bold { r#" font-weight="700""# } else { "" },
            if *turned { format!(r#" transform="rotate(-90 {x} {y})""#) } else { String::new() },
            painted(Some(words.ink), None),
            escaped(text)
        ),
    };
}

fn sign(svg: &mut String, sign: Sign, (x, y): (i32, i32), r: i32, ink: Ink) -> std::fmt::Result {
    let ink = painted(Some(ink), None);
    match sign {
        Sign::Dot => write!(svg, r#"<circle cx="{x}" cy="{y}" r="{r}"{ink}/>"#),
        Sign::Diamond => write!(svg, r#"<path d="M{} {y}L{x} {}L{} {y}L{x} {}Z"{ink}/>"#, x - r, y - r, x + r, y + r),
        Sign::Before => write!(svg, r#"<path d="M{} {y}L{x} {}L{x} {}Z"{ink}/>"#, x - r, y - r, y + r),
        Sign::After => write!(svg, r#"<path d="M{} {y}L{x} {}L{x} {}Z"{ink}/>"#, x + r, y - r, y + r),
    }
}

fn stroke(width: i32, dashed: bool) -> String {
    let gaps = if dashed { r#" stroke-dasharray="10 7""# } else { "" };
    format!(r#" stroke-width="{width}"{gaps}"#)
}

/// The attributes that colour a shape.
fn painted(fill: Option<Ink>, edge: Option<Ink>) -> String {
    let (fill_name, fill) = fill.map_or((None, "none"), |ink| (Some(ink.look().0), ink.look().1));
    let mut attributes = format!(r#" fill="{fill}""#);
    if let Some(edge) = edge {
        let _ = write!(attributes, r#" stroke="{}""#, edge.look().1);
    }
    let classes =
        fill_name.map(|name| format!("f-{name}")).into_iter().chain(edge.map(|ink| format!("s-{}", ink.look().0)));
    let classes: Vec<String> = classes.collect();
    let _ = write!(attributes, r#" class="{}""#, classes.join(" "));
    attributes
}
