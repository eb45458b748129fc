//! Lights with their reasons, what is expected, planned shares, money, assessments and supervision.

use super::Sheet;
use crate::model::view::{MilestoneView, ProjectView};
use crate::model::{Assessment, Funds, Judged, PeriodDate, Qualifier, Why, money};
use crate::tui::view::paper::Column;
use crate::tui::view::{Tone, judged};

/// Cells of a kind of money, and of an amount.
const KIND: usize = 16;
const AMOUNT: usize = 16;

impl Sheet<'_> {
    pub(super) fn light(&mut self, judged: &Judged) {
        let why = judged::why(self.state, judged);
        self.paper.field(&self.state.texts.tui_light(), &why, judged::light_tone(judged.light));
    }

    /// What lights go by, at the end of whatever shows one.
    pub(super) fn rule(&mut self) {
        self.paper.gap();
        self.paper.text(&self.state.texts.light_rule(&self.state.summary.rule), Tone::Muted, 0);
    }

    /// When a milestone is expected, and how far that, or what happened, is from what was promised.
    pub(super) fn expectation(&mut self, milestone: &MilestoneView) {
        let texts = &self.state.texts;
        let year = self.state.summary.period.year();
        if let Some(forecast) = &milestone.forecast
            && let Some(date) = &forecast.date
        {
            let date = texts.period_date(date, year);
            let reason = forecast.reason.map(|reason| texts.blocker_category(reason));
            let said = reason.map_or_else(|| date.clone(), |reason| texts.tui_forecast_because(date.as_str(), reason));
            self.paper.field(&texts.tui_forecast(), &said, Tone::Plain);
            if let Some(note) = &forecast.note {
                self.paper.field("", note, Tone::Muted);
            }
        }
        if let Some(pushed) = &milestone.pushed {
            self.paper.field(&texts.tui_forecast(), &texts.pushed(pushed, year), Tone::Soon);
        }
        if let Some(variance) = milestone.variance {
            let tone = if variance.days() > 0 { Tone::Soon } else { Tone::Plain };
            self.paper.field(&texts.tui_variance(), &texts.variance(variance), tone);
        }
    }

    /// Every date a milestone ever had; nothing where there is only the first.
    pub(super) fn dates(&mut self, milestone: &MilestoneView) {
        if milestone.dates.len() < 2 {
            return;
        }
        let texts = &self.state.texts;
        self.paper.heading(&texts.tui_dates());
        for change in &milestone.dates {
            let tone = if change.slip.is_some() { Tone::Soon } else { Tone::Plain };
            self.paper.text(&texts.date_change(change, self.state.summary.period.year()), tone, 1);
        }
    }

    /// What somebody said; nothing where the light says that already.
    pub(super) fn assessed(&mut self, light: &Judged, assessment: Option<&Assessment>) {
        let Some(assessment) = assessment.filter(|_| !matches!(light.why, Why::Assessed { .. })) else { return };
        let texts = &self.state.texts;
        let light = assessment.light.map_or_else(|| texts.label_unknown(), |light| texts.light(light));
        let who = assessment.by.clone().unwrap_or_else(|| texts.label_unknown());
        let said = texts.tui_assessed_by(light, assessment.words.as_str(), who, texts.day(assessment.on));
        self.paper.field(&texts.tui_assessed(), &said, Tone::Plain);
    }

    pub(super) fn targets(&mut self, project: &ProjectView) {
        if project.targets.is_empty() {
            return;
        }
        let (texts, summary) = (&self.state.texts, &self.state.summary);
        self.paper.heading(&texts.tui_targets());
        for view in &project.targets {
            let by = texts.period_date(&view.target.by, summary.period.year());
            let planned = texts.count(view.target.count.unwrap_or(0), &project.counted_in);
            let stage = texts.stage(&summary.stages, &view.target.stage);
            let reached = texts.count(view.reached, &project.counted_in);
            self.paper.text(&texts.tui_target(by, planned, stage, reached), Tone::Plain, 1);
        }
    }

    /// What is known of the money, source by source, with the rates of the whole.
    pub(super) fn money(&mut self, project: &ProjectView) {
        if project.money.is_empty() {
            return;
        }
        let texts = &self.state.texts;
        self.paper.heading(&texts.tui_money());
        for funds in &project.money {
            let source = funds.source.clone().unwrap_or_else(|| texts.tui_source_unknown());
            self.paper.text(&source, Tone::Plain, 1);
            for (kind, value, on) in &funds.amounts {
                self.paper.row(
                    3,
                    vec![
                        Column::left(texts.money_kind(*kind), KIND, Tone::Plain),
                        Column::right(texts.figure(*value, Qualifier::Exact, "万元"), AMOUNT, Tone::Strong),
                        Column {
                            tone: Tone::Muted,
                            ..Column::rest(format!(" {}", texts.tui_as_of_day(on.to_string())))
                        },
                    ],
                );
            }
        }
        self.rates(&money::whole(&project.money));
    }

    fn rates(&mut self, funds: &Funds) {
        let texts = &self.state.texts;
        for rate in funds.rates() {
            self.paper.text(&texts.tui_rate(texts.rate_kind(rate.kind), texts.rate(&rate)), Tone::Plain, 1);
        }
        if let Some(owed) = funds.owed() {
            self.paper.text(&texts.owed(&owed), Tone::Soon, 1);
        }
    }

    /// Answers somebody above waits for, about the thing of this code.
    pub(super) fn supervisions(&mut self, code: &str) {
        let (texts, summary) = (&self.state.texts, &self.state.summary);
        let open = summary.supervisions.iter().filter(|one| one.about == code && one.is_open(summary.as_of));
        for (at, supervision) in open.enumerate() {
            if at == 0 {
                self.paper.heading(&texts.tui_supervisions());
            }
            let tone = if supervision.is_overdue(summary.as_of) { Tone::Late } else { Tone::Plain };
            self.paper.text(&format!("{} {}", supervision.code, supervision.text), tone, 1);
            let who = supervision.by.clone().unwrap_or_else(|| texts.label_unknown());
            let by = self.date(&supervision.feedback);
            self.paper.text(&texts.tui_supervised(who, by), Tone::Muted, 3);
        }
    }

    pub(super) fn date(&self, date: &PeriodDate) -> String {
        self.state.texts.period_date(date, self.state.summary.period.year())
    }
}
