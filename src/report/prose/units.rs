//! Where the units of a project stand, in words: what is complete with its share, what is left and how far that is; sites by
//! their names.

use super::grammar::{and, joined, names};
use crate::model::Phase;
use crate::model::stage::UNKNOWN;
use crate::model::view::{ProjectView, SiteView, StageCount};
use crate::report::wording::Wording;

/// 现状 of a project.
pub(super) fn standing(wording: &Wording<'_>, project: &ProjectView) -> String {
    let total = project.total.unwrap_or(0);
    let here: Vec<&StageCount> = project.stages.iter().filter(|here| here.count > 0).collect();
    let units = match here.as_slice() {
        [] => wording.texts.prose_unbooked(),
        [one] => alike(wording, project, one, total),
        several => mixed(wording, project, several, total),
    };
    joined(wording.texts, [units].into_iter().chain(parts(wording, project)))
}

/// All units at one stage.
fn alike(wording: &Wording<'_>, project: &ProjectView, here: &StageCount, total: u32) -> String {
    let texts = wording.texts;
    let at = at(wording, project, &here.stage);
    if total == 1 {
        return at;
    }
    if here.stage == "completion" {
        return texts.prose_all_complete();
    }
    joined(
        texts,
        [texts.prose_all_at(here.stage.as_str(), at)].into_iter().chain(none_complete(wording, project, total)),
    )
}

/// Units at several stages: those complete, and the others.
fn mixed(wording: &Wording<'_>, project: &ProjectView, here: &[&StageCount], total: u32) -> String {
    let texts = wording.texts;
    let (closing, open): (Vec<_>, Vec<_>) =
        here.iter().copied().partition(|here| wording.summary.stages.is_complete(&here.stage));
    let further = |groups: &[&StageCount]| match groups {
        [] => None,
        [one] if one.stage == "completion" => None,
        groups => Some(texts.prose_further(self::groups(wording, project, groups))),
    };
    if open.is_empty() {
        return joined(texts, [texts.prose_all_complete()].into_iter().chain(further(&closing)));
    }
    if closing.is_empty() {
        let none = none_complete(wording, project, total);
        return joined(texts, [groups(wording, project, &open)].into_iter().chain(none));
    }
    let count = texts.count(project.complete, &project.counted_in);
    let complete = texts.prose_complete(count, texts.share(project.complete, total));
    let rest = match open.as_slice() {
        [one] => texts.prose_rest_at(texts.count(one.count, &project.counted_in), at(wording, project, &one.stage)),
        several => groups(wording, project, several),
    };
    joined(texts, [complete].into_iter().chain(further(&closing)).chain([rest]))
}

/// That nothing is complete, with its basis, once anything is being built.
fn none_complete(wording: &Wording<'_>, project: &ProjectView, total: u32) -> Option<String> {
    let built = |here: &StageCount| wording.summary.stages.phase(&here.stage) == Phase::Construction;
    let said = project.complete == 0 && project.stages.iter().any(built);
    said.then(|| wording.texts.prose_none_complete(wording.texts.share(0_u32, total)))
}

fn groups(wording: &Wording<'_>, project: &ProjectView, groups: &[&StageCount]) -> String {
    let texts = wording.texts;
    and(
        texts,
        groups.iter().map(|here| {
            let count = texts.count(here.count, &project.counted_in);
            let named: Vec<&str> = sites(project, true)
                .filter(|site| site.stage.as_deref() == Some(here.stage.as_str()))
                .map(|site| wording.name(&site.name, site.name_en.as_ref()))
                .collect();
            let at = at(wording, project, &here.stage);
            if named.is_empty() {
                texts.prose_group_at(count, at)
            } else {
                texts.prose_group_named_at(count, names(texts, named), at)
            }
        }),
    )
}

/// What the units at a stage do, or that they are through with it.
fn at(wording: &Wording<'_>, project: &ProjectView, stage: &str) -> String {
    let name = wording.texts.stage(&wording.summary.stages, stage);
    let mut here = project.milestones.iter().filter(|milestone| milestone.stage.as_deref() == Some(stage)).peekable();
    if here.peek().is_some() && here.all(|milestone| milestone.standing.is_done()) {
        wording.texts.prose_through(stage.to_owned(), name)
    } else {
        wording.texts.prose_at(stage.to_owned(), name)
    }
}

/// Sites that count as units, or those that are parts of one.
fn sites(project: &ProjectView, counted: bool) -> impl Iterator<Item = &SiteView> {
    project.sites.iter().filter(move |site| site.counted == counted)
}

/// Whether every unit stands at one stage, so that names need not say at which.
fn is_alike(project: &ProjectView) -> bool {
    project.stages.iter().filter(|here| here.count > 0).count() <= 1
}

/// `scale` with the sites that have a name, where the sentence does not tell them stage by stage.
pub(super) fn with_sites(wording: &Wording<'_>, project: &ProjectView, scale: String) -> String {
    let texts = wording.texts;
    let told = |site: &&SiteView| is_alike(project) && (site.counted || is_where_all_are(project, site));
    let named: Vec<&SiteView> = project.sites.iter().filter(told).collect();
    let counted = named.iter().filter(|site| site.counted).count();
    let all = counted == 0 || project.total.is_none_or(|total| usize::try_from(total) == Ok(counted));
    let named = names(texts, named.into_iter().map(|site| wording.name(&site.name, site.name_en.as_ref())));
    match (named.is_empty(), all) {
        (true, _) => scale,
        (false, true) => texts.prose_scale_sites(scale, named),
        (false, false) => texts.prose_scale_some_sites(scale, named),
    }
}

fn is_where_all_are(project: &ProjectView, site: &SiteView) -> bool {
    project.stages.iter().any(|here| Some(here.stage.as_str()) == site.stage.as_deref())
}

/// Parts of a unit that stand elsewhere than it, stage by stage.
fn parts(wording: &Wording<'_>, project: &ProjectView) -> Vec<String> {
    let texts = wording.texts;
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    let apart = sites(project, false).filter(|site| !(is_alike(project) && is_where_all_are(project, site)));
    for site in apart {
        let stage = site.stage.as_deref().unwrap_or(UNKNOWN);
        let name = wording.name(&site.name, site.name_en.as_ref());
        match groups.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, names)) => names.push(name),
            None => groups.push((stage, vec![name])),
        }
    }
    groups
        .into_iter()
        .map(|(stage, sites)| texts.prose_parts_at(names(texts, sites), at(wording, project, stage)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::view::Summary;
    use crate::report::sample;
    use crate::text::{Lang, Texts};

    /// A project of schools with its units at these stages, in both languages.
    fn told(at: &[(&str, u32)], sites: &[(&str, Option<&str>)]) -> [String; 2] {
        let summary: Summary = sample::summary();
        let mut project = sample::project("P1", ["小学", "Schools"], "所", at);
        project.sites = sites.iter().map(|(name, stage)| sample::site("P1-S1", [name, name], *stage)).collect();
        Lang::ALL.map(|lang| {
            let wording = Wording { summary: &summary, texts: &Texts::new(lang) };
            let scale = with_sites(&wording, &project, "X".to_owned());
            format!("{scale}: {}", standing(&wording, &project))
        })
    }

    #[test]
    fn none_one_and_all_are_told_each_in_their_words() {
        assert_eq!(told(&[], &[]), ["X: 现状未载", "X: where it stands is not stated"]);
        assert_eq!(told(&[("tender", 1)], &[]), ["X: 正在招标", "X: out to tender"]);
        assert_eq!(told(&[("completion", 1)], &[]), ["X: 已竣工", "X: complete"]);
        assert_eq!(told(&[("completion", 5)], &[]), ["X: 已全部竣工", "X: all complete"]);
        assert_eq!(told(&[("tender", 3)], &[]), ["X: 均正在招标", "X: all out to tender"]);
        assert_eq!(told(&[("unknown", 9)], &[]), ["X: 阶段均未载", "X: at a stage not stated"]);
        assert_eq!(
            told(&[("main_structure", 3)], &[]),
            ["X: 均正在主体施工，尚无竣工（0/3，0.0%）", "X: all at the main structure, none complete (0/3, 0.0%)"]
        );
    }

    #[test]
    fn what_is_complete_stands_before_the_rest() {
        assert_eq!(
            told(&[("completion", 8), ("fit_out", 14)], &[]),
            [
                "X: 已竣工8所（8/22，36.4%），其余14所正在装饰装修",
                "X: 8 schools complete (8/22, 36.4%), the other 14 schools in fit-out"
            ]
        );
        assert_eq!(
            told(&[("completion", 8), ("fit_out", 10), ("unknown", 4)], &[])[0],
            "X: 已竣工8所（8/22，36.4%），10所正在装饰装修和4所阶段未载"
        );
        assert_eq!(
            told(&[("fit_out", 1), ("tender", 2)], &[])[0],
            "X: 1所正在装饰装修和2所正在招标，尚无竣工（0/3，0.0%）"
        );
    }

    #[test]
    fn sites_are_named_where_they_stand() {
        let structure = Some("main_structure");
        assert_eq!(
            told(&[("main_structure", 2)], &[("甲园", structure), ("乙园", structure)])[0],
            "X（甲园和乙园）: 均正在主体施工，尚无竣工（0/2，0.0%）"
        );
        assert_eq!(told(&[("completion", 5)], &[("甲园", Some("completion"))])[0], "X（含甲园）: 已全部竣工");
        assert_eq!(
            told(&[("fit_out", 1), ("main_structure", 2)], &[("甲园", structure), ("乙园", structure)])[0],
            "X: 1所正在装饰装修和2所（甲园和乙园）正在主体施工，尚无竣工（0/3，0.0%）"
        );
    }
}
