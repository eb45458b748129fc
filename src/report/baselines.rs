//! Baselines: which there are, what one of them promised, and what became of it.

use super::document::{Block, Cell, Column, Document, Tone};
use super::wording::Wording;
use crate::model::PeriodDate;
use crate::model::view::{BaselineChange, BaselineLine, BaselineView, Comparison, Summary};
use crate::text::Texts;

/// `baseline list`
pub(super) fn list(baselines: &[BaselineView], summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let columns = vec![
        Column::new(texts.column_name()),
        Column::new(texts.column_period()),
        Column::new(texts.column_set_on()),
        Column::number(texts.column_milestones()),
        Column::number(texts.column_dated()),
        Column::new(texts.column_by()),
        Column::new(texts.card_note()),
    ];
    let row = |view: &BaselineView| -> Vec<Cell> {
        let baseline = &view.baseline;
        vec![
            baseline.name.as_str().into(),
            texts.period(baseline.period).into(),
            texts.day(baseline.set_on).into(),
            baseline.entries.len().to_string().into(),
            dated(view).to_string().into(),
            wording.known(baseline.by.as_deref()),
            baseline.note.clone().unwrap_or_default().into(),
        ]
    };
    let mut document = Document::default();
    if baselines.is_empty() {
        document.paragraph(texts.baseline_none());
    } else {
        document.telling_table(columns, baselines.iter().map(row).collect());
    }
    wording.viewpoint(&mut document);
    document
}

fn dated(view: &BaselineView) -> usize {
    let dates = view.baseline.entries.iter().filter_map(|entry| entry.planned.as_ref());
    dates.filter(|date| date.latest().is_some()).count()
}

/// `baseline show NAME`
pub(super) fn one(view: &BaselineView, summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let baseline = &view.baseline;
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.baseline_title(baseline.name.as_str()),
        below: texts.baseline_set(texts.period(baseline.period), texts.day(baseline.set_on)),
    });
    wording.viewpoint(&mut document);
    document.paragraph(texts.baseline_holds(baseline.entries.len(), dated(view)));
    if let Some(note) = &baseline.note {
        document.paragraph(note.clone());
    }
    let columns = vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_milestone()),
        Column::new(texts.column_owner()),
        Column::new(texts.column_due()),
    ];
    let rows = view.things.iter().zip(&baseline.entries).map(|((what, of), entry)| -> Vec<Cell> {
        vec![
            what.code.as_str().into(),
            wording.name(&what.name, what.name_en.as_ref()).into(),
            of.as_ref().map(|of| texts.reference(of)).unwrap_or_default().into(),
            wording.promise(entry.planned.as_ref(), entry.commitment).into(),
        ]
    });
    document.table(columns, rows.collect(), texts.report_none());
    document
}

/// `baseline compare NAME [WITH]`
pub(super) fn comparison(comparison: &Comparison, summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    let named = comparison.with.as_ref().map(|name| texts.comparison_named(name.as_str()));
    let other = named.unwrap_or_else(|| texts.comparison_present());
    document.blocks.push(Block::Title {
        text: texts.comparison_title(comparison.baseline.as_str(), other),
        below: texts.comparison_days(texts.day(comparison.set_on), texts.day(comparison.as_of)),
    });
    wording.viewpoint(&mut document);
    document.paragraph(texts.comparison_total(comparison.lines.len(), counts(comparison, texts)));
    let columns = vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_milestone()),
        Column::new(texts.column_owner()),
        Column::new(texts.column_baseline()),
        Column::new(texts.column_planned()),
        Column::new(texts.column_change()),
        Column::new(texts.column_outcome()),
    ];
    let telling: Vec<&BaselineLine> = comparison.lines.iter().filter(|line| tells(line)).collect();
    let rows = telling.iter().map(|line| row(&wording, line)).collect();
    document.table(columns, rows, texts.comparison_all_same());
    let left_out = comparison.lines.len() - telling.len();
    if left_out > 0 && !telling.is_empty() {
        document.note(texts.comparison_left_out(left_out));
    }
    if comparison.lines.iter().any(|line| line.change == BaselineChange::Sharpened) {
        document.note(texts.comparison_sharpened());
    }
    document
}

/// How many lines there are of each kind; the counts make the whole.
fn counts(comparison: &Comparison, texts: &Texts) -> String {
    let kinds = [
        ("same", texts.comparison_same()),
        ("sharpened", texts.comparison_within()),
        ("later", texts.comparison_later()),
        ("earlier", texts.comparison_earlier()),
        ("dated", texts.comparison_newly_dated()),
        ("undated", texts.comparison_no_longer_dated()),
        ("new", texts.comparison_new()),
        ("dropped", texts.comparison_dropped()),
    ];
    let count = |code| comparison.lines.iter().filter(|line| line.change.code() == code).count();
    texts.listed(kinds.into_iter().map(|(code, word)| texts.report_part(word, count(code))))
}

/// Whether there is more to say of a line than that nothing changed.
fn tells(line: &BaselineLine) -> bool {
    let promised = line.planned.as_ref().and_then(PeriodDate::latest);
    let late = line.expected.zip(promised).is_some_and(|(expected, promised)| expected > promised);
    line.change != BaselineChange::Same || line.done.is_some() || late
}

fn row(wording: &Wording<'_>, line: &BaselineLine) -> Vec<Cell> {
    let texts = wording.texts;
    let outcome = match (line.done, line.expected) {
        (Some(on), _) => texts.comparison_done(wording.day(on)),
        (None, Some(on)) if line.planned.as_ref().and_then(PeriodDate::latest) != Some(on) => {
            wording.expected_of(&line.what.code, on)
        }
        _ => String::new(),
    };
    let tone = match line.change {
        BaselineChange::Later(_) | BaselineChange::Undated | BaselineChange::Dropped => Tone::Bad,
        BaselineChange::Same => Tone::Muted,
        _ => Tone::Plain,
    };
    let planned = match line.change {
        BaselineChange::Dropped => String::new(),
        _ => wording.date(line.planned.as_ref()),
    };
    let before = if line.change == BaselineChange::New { String::new() } else { wording.date(line.before.as_ref()) };
    vec![
        line.what.code.as_str().into(),
        wording.name(&line.what.name, line.what.name_en.as_ref()).into(),
        line.of.as_ref().map(|of| wording.name(&of.name, of.name_en.as_ref()).to_owned()).unwrap_or_default().into(),
        before.into(),
        planned.into(),
        Cell::new(texts.baseline_change(line.change), tone),
        outcome.into(),
    ]
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn a_baseline_and_what_became_of_it_in_chinese() {
        insta::assert_snapshot!(both(Lang::Zh));
    }

    #[test]
    fn a_baseline_and_what_became_of_it_in_english() {
        insta::assert_snapshot!(both(Lang::En));
    }

    fn both(lang: Lang) -> String {
        let (baselines, summary) = (sample::baselines(), sample::summary());
        let list = printed(&Report::Baselines(&baselines, &summary), lang);
        let one = printed(&Report::Baseline(&baselines[0], &summary), lang);
        [list, one, printed(&Report::Comparison(&sample::comparison(), &summary), lang)].join("\n")
    }
}
