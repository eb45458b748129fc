//! How a page of HTML looks: light and dark on a screen, dark on light on paper.

use std::fmt::Write as _;

use super::super::picture::Ink;
use super::fonts;
use crate::text::Lang;

/// The style of a document.
pub(super) fn sheet(lang: Lang) -> String {
    let (body, head, indent, align) = match lang {
        // As official papers are set: the text in 仿宋, headings in 黑体, two signs of indent.
        Lang::Zh => (
            "'FangSong','仿宋','FangSong_GB2312','STFangsong','Noto Serif CJK SC','Songti SC',serif",
            "'SimHei','黑体','STHeiti','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
            "2em",
            "justify",
        ),
        Lang::En => (fonts(lang), fonts(lang), "0", "left"),
    };
    let screen = fonts(lang);
    format!(
        ":root{{--text:{screen};--body:{body};--head:{head};--indent:{indent};--align:{align}}}\n{}{}",
        include_str!("document.css"),
        dark()
    )
}

/// The style of a wall chart.
pub(super) fn wall() -> String {
    format!("{}{}", include_str!("wall.css"), dark())
}

/// Pictures on a dark screen; paper stays white.
fn dark() -> String {
    let mut rules = String::from("@media screen and (prefers-color-scheme:dark){\n");
    for ink in Ink::ALL {
        let (name, _, dark) = ink.look();
        let _ = writeln!(rules, ".f-{name}{{fill:{dark}}}.s-{name}{{stroke:{dark}}}");
    }
    rules + "}\n"
}
