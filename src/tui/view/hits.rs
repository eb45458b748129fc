//! What a search has found, under the field it is typed in.

use ratatui::layout::Rect;

use super::{Content, FieldView, Mark, Part, Row, Target, thing, window};
use crate::tui::state::{Over, State};

pub(super) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let Some(Over::Search(search)) = state.over.last() else { return Vec::new() };
    let hits = &search.hits;
    let (top, list) = super::under_field(area);
    let width = usize::from(list.width);
    let rows = window(hits.at, hits.nodes.len(), usize::from(list.height))
        .filter_map(|at| Some((at, hits.nodes.get(at)?)))
        .map(|(at, node)| {
            let name = state.summary.find(node).map_or_else(String::new, |it| thing::name_with_owner(state, it));
            Row {
                line: thing::columns(state, node, format!(" {name}"), width),
                mark: if at == hits.at { Mark::Selected } else { Mark::None },
                target: Some(Target::Row(at)),
            }
        })
        .collect();
    let remark = if search.field.text().trim().is_empty() {
        state.texts.tui_search_how()
    } else {
        state.texts.tui_found(hits.nodes.len())
    };
    let field = FieldView::new(&state.texts.tui_search_label(), &search.field, &remark, usize::from(area.width));
    vec![Part::new(top, Content::Field(field)), Part::new(list, Content::Rows(rows))]
}
