//! Everything a key can do, and what it is called.

use serde::Deserialize;

use super::tabs::Tab;
use crate::text::Texts;

/// What a key does. The key table gives each its keys; `update` carries it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Action {
    // Commands on the selected thing or the ledger.
    Complete,
    Update,
    Move,
    Plan,
    Forecast,
    Block,
    Unblock,
    Search,
    NextHit,
    PreviousHit,
    Undo,
    Redo,
    DataDate,
    AsOf,
    Summary,
    Language,
    Help,
    Palette,
    Quit,
    // Views.
    ShowOverview,
    ShowPlan,
    ShowProjects,
    ShowGrid,
    ShowTimeline,
    ShowCalendar,
    ShowUpdates,
    ShowBlockers,
    ShowJournal,
    NextTab,
    PreviousTab,
    // Marking several things.
    Mark,
    MarkDown,
    MarkUp,
    MarkAll,
    // Walking.
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Fold,
    Unfold,
    Open,
    SwitchGroup,
    Back,
    NextThing,
    PreviousThing,
    // Typing.
    CaretLeft,
    CaretRight,
    CaretUp,
    CaretDown,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Erase,
    EraseForward,
    EraseWord,
    EraseLine,
    UndoTyping,
    RedoTyping,
    NewLine,
    // Forms and questions.
    Save,
    Accept,
    Cancel,
    NextField,
    PreviousField,
    NextChoice,
    PreviousChoice,
    Yes,
    No,
    // Lists: filters, sorting, columns.
    Filter,
    KeepFilter,
    SaveFilter,
    SavedFilters,
    UseFilter,
    ForgetFilter,
    Only,
    ShowSolved,
    SortNext,
    SortPrevious,
    SortReverse,
    ColumnsLeft,
    ColumnsRight,
    ChooseColumns,
    ToggleColumn,
    ColumnUp,
    ColumnDown,
    ResetColumns,
}

impl Action {
    /// The word on the hint line; `None` for what never stands there.
    pub(super) fn short(self, texts: &Texts) -> Option<String> {
        Some(match self {
            Self::Complete => texts.tui_do_complete(),
            Self::Update => texts.tui_do_update(),
            Self::Move => texts.tui_do_move(),
            Self::Plan => texts.tui_do_plan(),
            Self::Forecast => texts.tui_do_forecast(),
            Self::Search => texts.tui_do_search(),
            Self::Undo => texts.tui_do_undo(),
            Self::DataDate => texts.tui_do_data_date(),
            Self::Summary => texts.tui_do_summary(),
            Self::Help => texts.tui_do_help(),
            Self::Palette => texts.tui_do_palette(),
            Self::NextTab => texts.tui_do_next_tab(),
            Self::Mark => texts.tui_do_mark_thing(),
            Self::Quit => texts.tui_do_quit(),
            Self::Open => texts.tui_do_open(),
            Self::Unfold => texts.tui_do_unfold(),
            Self::Back => texts.tui_do_back(),
            Self::PageUp => texts.tui_do_page_up(),
            Self::PageDown => texts.tui_do_page_down(),
            Self::NewLine => texts.tui_do_new_line(),
            Self::Save => texts.tui_do_save(),
            Self::Accept => texts.tui_do_accept(),
            Self::Cancel => texts.tui_do_cancel(),
            Self::NextField => texts.tui_do_next_field(),
            Self::NextChoice => texts.tui_do_next_choice(),
            Self::PreviousChoice => texts.tui_do_previous_choice(),
            Self::Yes => texts.tui_do_yes(),
            Self::No => texts.tui_do_no(),
            Self::Filter => texts.filter_do_open(),
            Self::KeepFilter => texts.filter_do_keep(),
            Self::SaveFilter => texts.filter_do_save(),
            Self::SavedFilters => texts.filter_do_choose(),
            Self::UseFilter => texts.filter_do_use(),
            Self::ForgetFilter => texts.filter_do_forget(),
            Self::Block => texts.blockers_do_block(),
            Self::Unblock => texts.blockers_do_unblock(),
            Self::ShowSolved => texts.blockers_do_solved(),
            Self::ChooseColumns => texts.table_do_choose(),
            Self::ToggleColumn => texts.table_do_toggle(),
            Self::ColumnUp => texts.table_do_up(),
            Self::ColumnDown => texts.table_do_down(),
            Self::ResetColumns => texts.table_do_reset(),
            _ => return None,
        })
    }

    /// Whether it changes the ledger, which can't be done while another day is looked at.
    pub(super) const fn changes(self) -> bool {
        matches!(
            self,
            Self::Complete
                | Self::Update
                | Self::Move
                | Self::Plan
                | Self::Forecast
                | Self::Block
                | Self::Unblock
                | Self::Undo
                | Self::Redo
                | Self::DataDate
        )
    }

    /// The view it shows.
    pub(super) const fn tab(self) -> Option<Tab> {
        Some(match self {
            Self::ShowOverview => Tab::Overview,
            Self::ShowPlan => Tab::Plan,
            Self::ShowProjects => Tab::Projects,
            Self::ShowGrid => Tab::Grid,
            Self::ShowTimeline => Tab::Timeline,
            Self::ShowCalendar => Tab::Calendar,
            Self::ShowUpdates => Tab::Updates,
            Self::ShowBlockers => Tab::Blockers,
            Self::ShowJournal => Tab::Journal,
            _ => return None,
        })
    }

    /// Whether the palette offers it: not what moves a cursor or types, which nobody looks for by name.
    pub(super) const fn is_in_palette(self) -> bool {
        !matches!(
            self,
            Self::Palette
                | Self::Up
                | Self::Down
                | Self::PageUp
                | Self::PageDown
                | Self::First
                | Self::Last
                | Self::Fold
                | Self::Unfold
                | Self::Open
                | Self::Back
                | Self::NextTab
                | Self::PreviousTab
                | Self::NextThing
                | Self::PreviousThing
        )
    }

    /// What it does, for the help.
    pub(super) fn about(self, texts: &Texts) -> String {
        match self {
            Self::Complete => texts.tui_about_complete(),
            Self::Update => texts.tui_about_update(),
            Self::Move => texts.tui_about_move(),
            Self::Plan => texts.tui_about_plan(),
            Self::Forecast => texts.tui_about_forecast(),
            Self::Block => texts.tui_about_block(),
            Self::Unblock => texts.tui_about_unblock(),
            Self::Search => texts.tui_about_search(),
            Self::NextHit => texts.tui_about_next_hit(),
            Self::PreviousHit => texts.tui_about_previous_hit(),
            Self::Undo => texts.tui_about_undo(),
            Self::Redo => texts.tui_about_redo(),
            Self::DataDate => texts.tui_about_data_date(),
            Self::AsOf => texts.tui_about_as_of(),
            Self::Summary => texts.tui_about_summary(),
            Self::Language => texts.tui_about_language(),
            Self::Help => texts.tui_about_help(),
            Self::Palette => texts.tui_about_palette(),
            Self::NextTab => texts.tui_about_next_tab(),
            Self::Mark => texts.tui_about_mark(),
            Self::MarkDown => texts.tui_about_mark_down(),
            Self::MarkUp => texts.tui_about_mark_up(),
            Self::MarkAll => texts.tui_about_mark_all(),
            Self::PreviousTab => texts.tui_about_previous_tab(),
            Self::Quit => texts.tui_about_quit(),
            Self::Save => texts.tui_about_save(),
            Self::Accept => texts.tui_about_accept(),
            Self::Cancel => texts.tui_about_cancel(),
            Self::NextField => texts.tui_about_next_field(),
            Self::PreviousField => texts.tui_about_previous_field(),
            Self::NextChoice => texts.tui_about_next_choice(),
            Self::PreviousChoice => texts.tui_about_previous_choice(),
            Self::Yes => texts.tui_about_yes(),
            Self::No => texts.tui_about_no(),
            Self::Filter => texts.filter_about_open(),
            Self::KeepFilter => texts.filter_about_keep(),
            Self::SaveFilter => texts.filter_about_save(),
            Self::SavedFilters => texts.filter_about_choose(),
            Self::UseFilter => texts.filter_about_use(),
            Self::ForgetFilter => texts.filter_about_forget(),
            Self::Only => texts.filter_about_only(),
            Self::ShowSolved => texts.blockers_about_solved(),
            Self::SortNext => texts.table_about_sort_next(),
            Self::SortPrevious => texts.table_about_sort_previous(),
            Self::SortReverse => texts.table_about_sort_reverse(),
            Self::ColumnsLeft => texts.table_about_left(),
            Self::ColumnsRight => texts.table_about_right(),
            Self::ChooseColumns => texts.table_about_choose(),
            Self::ToggleColumn => texts.table_about_toggle(),
            Self::ColumnUp => texts.table_about_up(),
            Self::ColumnDown => texts.table_about_down(),
            Self::ResetColumns => texts.table_about_reset(),
            other => match other.tab() {
                Some(tab) => texts.tui_about_tab(tab.words(texts)),
                None => other.about_moving(texts),
            },
        }
    }

    fn about_moving(self, texts: &Texts) -> String {
        match self {
            Self::Up | Self::CaretUp => texts.tui_about_up(),
            Self::Down | Self::CaretDown => texts.tui_about_down(),
            Self::PageUp => texts.tui_about_page_up(),
            Self::PageDown => texts.tui_about_page_down(),
            Self::First => texts.tui_about_first(),
            Self::Last => texts.tui_about_last(),
            Self::Fold => texts.tui_about_fold(),
            Self::Unfold => texts.tui_about_unfold(),
            Self::Open => texts.tui_about_open(),
            Self::SwitchGroup => texts.tui_about_switch_group(),
            Self::Back => texts.tui_about_back(),
            Self::NextThing => texts.tui_about_next_thing(),
            Self::PreviousThing => texts.tui_about_previous_thing(),
            Self::CaretLeft => texts.tui_about_caret_left(),
            Self::CaretRight => texts.tui_about_caret_right(),
            Self::WordLeft => texts.tui_about_word_left(),
            Self::WordRight => texts.tui_about_word_right(),
            Self::LineStart => texts.tui_about_line_start(),
            Self::LineEnd => texts.tui_about_line_end(),
            Self::Erase => texts.tui_about_erase(),
            Self::EraseForward => texts.tui_about_erase_forward(),
            Self::EraseWord => texts.tui_about_erase_word(),
            Self::EraseLine => texts.tui_about_erase_line(),
            Self::UndoTyping => texts.tui_about_undo_typing(),
            Self::RedoTyping => texts.tui_about_redo_typing(),
            Self::NewLine => texts.tui_about_new_line(),
            // Named in `about`.
            _ => String::new(),
        }
    }
}
