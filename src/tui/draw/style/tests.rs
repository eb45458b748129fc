//! Themes seen with all kinds of eyes.

use super::*;
use crate::text::cells::Ambiguous;
use crate::tui::look::Glyphs;

/// The tones that judge.
const JUDGED: [Tone; 4] = [Tone::Good, Tone::Busy, Tone::Soon, Tone::Late];
const ALL: [Tone; 10] = [
    Tone::Plain,
    Tone::Strong,
    Tone::Title,
    Tone::Muted,
    Tone::Unknown,
    Tone::Good,
    Tone::Busy,
    Tone::Soon,
    Tone::Late,
    Tone::Key,
];

fn look(theme: Theme, depth: Depth) -> Look {
    Look::new(theme, depth, Glyphs::Unicode, Ambiguous::One)
}

/// Light in three channels, linear, of one of the 240 fixed colours.
fn light_of(index: u8) -> [f64; 3] {
    let channels = if index >= 232 {
        [8 + (index - 232) * 10; 3]
    } else {
        let steps = [0, 95, 135, 175, 215, 255];
        [36, 6, 1].map(|place| steps[usize::from((index - 16) / place % 6)])
    };
    channels.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: [[f64; 3]; 3], by: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(by).map(|(a, b)| a * b).sum())
}

/// How the two kinds of people who can't tell red from green see (Machado, Oliveira and Fernandes 2009), and all others.
const EYES: [[[f64; 3]; 3]; 3] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
];

/// A place in Oklab, where distances are as people see them: black and white are 1 apart.
fn seen(light: [f64; 3], eyes: [[f64; 3]; 3]) -> [f64; 3] {
    let cones = times(
        [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        times(eyes, light).map(|channel| channel.clamp(0.0, 1.0)),
    );
    times(
        [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

fn fixed(theme: Theme, tone: Tone) -> Option<u8> {
    match look(theme, Depth::Many).style(tone).fg {
        Some(Color::Indexed(index)) => Some(index),
        _ => None,
    }
}

#[test]
fn judgements_differ_for_eyes_that_cannot_tell_red_from_green() {
    for theme in [Theme::Dark, Theme::Light, Theme::Contrast] {
        for eyes in EYES {
            for (at, one) in JUDGED.iter().enumerate() {
                for other in JUDGED.iter().skip(at + 1) {
                    let [a, b] = [one, other].map(|tone| seen(light_of(fixed(theme, *tone).unwrap()), eyes));
                    let apart = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                    assert!(apart > 0.1, "{theme:?}: {one:?} and {other:?} are {apart:.2} apart");
                }
            }
        }
    }
}

/// 4.5 to 1 is what the WCAG want of text, 7 to 1 of text for those who see little.
#[test]
fn every_tone_stands_out_from_its_background() {
    for (theme, background, least) in [(Theme::Dark, 235, 4.5), (Theme::Light, 231, 4.5), (Theme::Contrast, 16, 7.0)] {
        for tone in ALL {
            let Some(index) = fixed(theme, tone) else { continue };
            let [dim, bright] = {
                let mut light =
                    [index, background].map(|index| times([[0.2126, 0.7152, 0.0722]; 3], light_of(index))[0]);
                light.sort_by(f64::total_cmp);
                light
            };
            let contrast = (bright + 0.05) / (dim + 0.05);
            assert!(contrast > least, "{theme:?}: {tone:?} has {contrast:.1} to 1");
        }
    }
}

#[test]
fn without_colours_there_are_none() {
    for look in Theme::ALL.map(|theme| look(theme, Depth::None)).into_iter().chain([look(Theme::Plain, Depth::Many)]) {
        for tone in ALL {
            let style = look.style(tone);
            assert_eq!((style.fg, style.bg), (None, None), "{look:?} {tone:?}");
        }
        assert_ne!(look.style(Tone::Late), look.style(Tone::Soon));
        assert_ne!(look.style(Tone::Late), look.style(Tone::Good));
    }
}

#[test]
fn a_terminal_of_sixteen_colours_is_sent_no_others() {
    for theme in [Theme::Dark, Theme::Light, Theme::Contrast] {
        for tone in ALL {
            let colour = look(theme, Depth::Sixteen).style(tone).fg;
            assert!(!matches!(colour, Some(Color::Indexed(_) | Color::Rgb(..))), "{theme:?} {tone:?}");
        }
        assert_ne!(look(theme, Depth::Sixteen).style(Tone::Late), look(theme, Depth::Sixteen).style(Tone::Good));
    }
}

#[test]
fn high_contrast_covers_the_whole_frame_and_leaves_colours_alone() {
    let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 4, 1));
    buffer.set_string(1, 0, "逾", look(Theme::Contrast, Depth::Sixteen).style(Tone::Late));
    look(Theme::Contrast, Depth::Sixteen).finish(&mut buffer);
    assert!(buffer.content.iter().all(|cell| cell.bg == Color::Black));
    assert_eq!([buffer[(0, 0)].fg, buffer[(1, 0)].fg], [Color::White, Color::LightRed]);
}
