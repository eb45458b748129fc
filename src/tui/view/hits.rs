//! What a search has found, under the field it is typed in.

use ratatui::layout::Rect;

use super::{Content, FieldView, Mark, Part, Row, Target, thing};
use crate::model::Thing;
use crate::tui::state::{Over, State};

pub(super) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let Some(Over::Search(search)) = state.over.last() else { return Vec::new() };
    let (top, list) = super::under_field(area);
    let width = usize::from(list.width);
    let shown = search.scroll.window(search.at(), search.len(), usize::from(list.height));
    let nodes = || shown.clone().filter_map(|at| search.get(&state.summary, at));
    state.summary.prepare_things(nodes());
    let behind = thing::Behind::needed(state, nodes(), width);
    let rows = shown
        .filter_map(|at| Some((at, search.get(&state.summary, at)?)))
        .map(|(at, node)| {
            let name = state.summary.find(node).map_or_else(String::new, |it| thing::name_with_owner(state, it));
            Row {
                line: thing::columns_with(state, node, format!(" {name}"), width, behind),
                mark: if at == search.at() { Mark::Selected } else { Mark::None },
                target: Some(Target::Row(at)),
            }
        })
        .collect();
    let texts = &state.texts;
    let label = match search.kind {
        Some(Thing::Indicator) => texts.search_label_indicators(),
        Some(Thing::Supervision) => texts.search_label_supervisions(),
        _ => texts.tui_search_label(),
    };
    let remark = if search.kind.is_none() && search.field.text().trim().is_empty() {
        texts.tui_search_how()
    } else if search.is_working() {
        texts.search_working(search.len())
    } else if search.has_more() {
        texts.search_more(search.len())
    } else {
        texts.tui_found(search.len())
    };
    let field = FieldView::new(&label, &search.field, &remark, usize::from(area.width));
    vec![Part::new(top, Content::Field(field)), Part::new(list, Content::Rows(rows))]
}
