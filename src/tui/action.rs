//! Everything a key can do, and what it is called.

use serde::{Deserialize, Serialize};

use super::picker::Vague;
use super::tabs::Tab;
use crate::text::Texts;

/// What a key does. The key table gives each its keys; `update` carries it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    Target,
    Assess,
    Money,
    Supervise,
    Answer,
    Measure,
    Baseline,
    OpenPeriod,
    Add,
    Edit,
    Assign,
    Remove,
    Search,
    NextHit,
    PreviousHit,
    ListIndicators,
    ListSupervisions,
    Undo,
    Redo,
    UndoTo,
    DataDate,
    AsOf,
    Summary,
    NextStyle,
    PreviousStyle,
    Find,
    FindNext,
    FindPrevious,
    Language,
    Help,
    Palette,
    Copy,
    Mouse,
    Suspend,
    Import,
    Export,
    Print,
    Stop,
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
    // Walking through time.
    Earlier,
    Later,
    PreviousMonth,
    NextMonth,
    ToDataDate,
    ToDates,
    ZoomIn,
    ZoomOut,
    FoldThis,
    FoldAll,
    IntoAgenda,
    LeaveAgenda,
    NextThing,
    /// From the details of a project to its milestones.
    IntoMilestones,
    PreviousThing,
    // The grid.
    Left,
    Right,
    AllStages,
    PickUp,
    More,
    Fewer,
    NextLoad,
    PreviousLoad,
    SetDown,
    PutBack,
    MoveForm,
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
    Toggle,
    Yes,
    No,
    TakeTheirs,
    // Picking a date.
    PickDate,
    Take,
    DayBefore,
    DayAfter,
    WeekBefore,
    WeekAfter,
    MonthStart,
    MonthEnd,
    SwitchSide,
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
    #[serde(untagged)]
    Period(Vague),
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
            Self::IntoMilestones => texts.detail_do_into_milestones(),
            Self::Search | Self::Find => texts.tui_do_search(),
            Self::Undo => texts.tui_do_undo(),
            Self::UndoTo => texts.tui_do_undo_to(),
            Self::DataDate => texts.tui_do_data_date(),
            Self::Summary => texts.tui_do_summary(),
            Self::NextStyle => texts.tui_do_next_style(),
            Self::Help => texts.tui_do_help(),
            Self::Palette => texts.tui_do_palette(),
            Self::Copy => texts.tui_do_copy(),
            Self::Print => texts.tui_do_print(),
            Self::Stop => texts.tui_do_stop(),
            Self::NextTab => texts.tui_do_next_tab(),
            Self::Mark => texts.tui_do_mark_thing(),
            Self::Quit => texts.tui_do_quit(),
            Self::Open => texts.tui_do_open(),
            Self::Unfold => texts.tui_do_unfold(),
            Self::Back | Self::LeaveAgenda => texts.tui_do_back(),
            Self::PageUp => texts.tui_do_page_up(),
            Self::PageDown => texts.tui_do_page_down(),
            Self::NewLine => texts.tui_do_new_line(),
            Self::Save => texts.tui_do_save(),
            Self::Accept => texts.tui_do_accept(),
            Self::Cancel => texts.tui_do_cancel(),
            Self::NextField => texts.tui_do_next_field(),
            Self::NextChoice => texts.tui_do_next_choice(),
            Self::PreviousChoice => texts.tui_do_previous_choice(),
            Self::PreviousMonth => texts.tui_do_previous_month(),
            Self::NextMonth => texts.tui_do_next_month(),
            Self::ToDataDate => texts.tui_do_to_data_date(),
            Self::ToDates => texts.tui_do_to_dates(),
            Self::ZoomIn => texts.tui_do_zoom_in(),
            Self::ZoomOut => texts.tui_do_zoom_out(),
            Self::FoldThis => texts.tui_do_fold_this(),
            Self::IntoAgenda => texts.tui_do_into_agenda(),
            Self::Yes => texts.tui_do_yes(),
            Self::No => texts.tui_do_no(),
            Self::Left => texts.grid_do_left(),
            Self::Right => texts.grid_do_right(),
            Self::AllStages => texts.grid_do_all_stages(),
            Self::PickUp => texts.grid_do_pick_up(),
            Self::More => texts.grid_do_more(),
            Self::Fewer => texts.grid_do_fewer(),
            Self::NextLoad => texts.grid_do_next_load(),
            Self::SetDown => texts.grid_do_set_down(),
            Self::PutBack => texts.grid_do_put_back(),
            Self::MoveForm => texts.grid_do_move_form(),
            Self::Add => texts.form_do_add(),
            Self::Edit => texts.form_do_edit(),
            Self::Toggle => texts.form_do_toggle(),
            Self::TakeTheirs => texts.form_do_take_theirs(),
            Self::PickDate => texts.picker_do_pick_date(),
            Self::Take => texts.picker_do_take(),
            Self::SwitchSide => texts.picker_do_switch_side(),
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
                | Self::Target
                | Self::Assess
                | Self::Money
                | Self::Supervise
                | Self::Answer
                | Self::Measure
                | Self::Baseline
                | Self::OpenPeriod
                | Self::Add
                | Self::Edit
                | Self::Assign
                | Self::Remove
                | Self::Undo
                | Self::Redo
                | Self::UndoTo
                | Self::DataDate
                | Self::Import
                | Self::PickUp
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
                | Self::Earlier
                | Self::Later
                | Self::PreviousMonth
                | Self::NextMonth
                | Self::IntoAgenda
                | Self::LeaveAgenda
                | Self::NextTab
                | Self::PreviousTab
                | Self::NextThing
                | Self::IntoMilestones
                | Self::PreviousThing
                | Self::Left
                | Self::Right
        )
    }

    /// Other words by which it is looked for.
    pub(super) fn also(self, texts: &Texts) -> Option<String> {
        Some(match self {
            Self::Summary => texts.tui_also_summary(),
            Self::Print => texts.tui_also_print(),
            Self::DataDate => texts.tui_also_data_date(),
            Self::Add => texts.tui_also_add(),
            Self::Block => texts.tui_also_block(),
            Self::Unblock => texts.tui_also_unblock(),
            _ => return None,
        })
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
            Self::ListIndicators => texts.search_about_indicators(),
            Self::ListSupervisions => texts.search_about_supervisions(),
            Self::Undo => texts.tui_about_undo(),
            Self::Redo => texts.tui_about_redo(),
            Self::UndoTo => texts.tui_about_undo_to(),
            Self::DataDate => texts.tui_about_data_date(),
            Self::AsOf => texts.tui_about_as_of(),
            Self::Summary => texts.tui_about_summary(),
            Self::NextStyle => texts.tui_about_next_style(),
            Self::PreviousStyle => texts.tui_about_previous_style(),
            Self::Find => texts.tui_about_find(),
            Self::FindNext => texts.tui_about_find_next(),
            Self::FindPrevious => texts.tui_about_find_previous(),
            Self::Language => texts.tui_about_language(),
            Self::Help => texts.tui_about_help(),
            Self::Palette => texts.tui_about_palette(),
            Self::Copy => texts.tui_about_copy(),
            Self::Mouse => texts.tui_about_mouse(),
            Self::Suspend => texts.tui_about_suspend(),
            Self::Import => texts.tui_about_import(),
            Self::Export => texts.tui_about_export(),
            Self::Print => texts.tui_about_print(),
            Self::Stop => texts.tui_about_stop(),
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
                None => other.about_form(texts).unwrap_or_else(|| other.about_moving(texts)),
            },
        }
    }

    /// What has a form of its own, and what is done in forms.
    fn about_form(self, texts: &Texts) -> Option<String> {
        Some(match self {
            Self::Add => texts.form_about_add(),
            Self::Edit => texts.form_about_edit(),
            Self::Assign => texts.form_about_assign(),
            Self::Remove => texts.form_about_remove(),
            Self::Target => texts.form_about_target(),
            Self::Assess => texts.form_about_assess(),
            Self::Money => texts.form_about_money(),
            Self::Supervise => texts.form_about_supervise(),
            Self::Answer => texts.form_about_answer(),
            Self::Measure => texts.form_about_measure(),
            Self::Baseline => texts.form_about_baseline(),
            Self::OpenPeriod => texts.form_about_open_period(),
            Self::Toggle => texts.form_about_toggle(),
            Self::TakeTheirs => texts.form_about_take_theirs(),
            _ => return None,
        })
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
            Self::Earlier => texts.tui_about_earlier(),
            Self::Later => texts.tui_about_later(),
            Self::PreviousMonth => texts.tui_about_previous_month(),
            Self::NextMonth => texts.tui_about_next_month(),
            Self::ToDataDate => texts.tui_about_to_data_date(),
            Self::ToDates => texts.tui_about_to_dates(),
            Self::ZoomIn => texts.tui_about_zoom_in(),
            Self::ZoomOut => texts.tui_about_zoom_out(),
            Self::FoldThis => texts.tui_about_fold_this(),
            Self::FoldAll => texts.tui_about_fold_all(),
            Self::IntoAgenda => texts.tui_about_into_agenda(),
            Self::LeaveAgenda => texts.tui_about_leave_agenda(),
            Self::NextThing => texts.tui_about_next_thing(),
            Self::IntoMilestones => texts.detail_about_into_milestones(),
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
            _ => self.about_carrying(texts),
        }
    }

    fn about_carrying(self, texts: &Texts) -> String {
        match self {
            Self::Left => texts.grid_about_left(),
            Self::Right => texts.grid_about_right(),
            Self::AllStages => texts.grid_about_all_stages(),
            Self::PickUp => texts.grid_about_pick_up(),
            Self::More => texts.grid_about_more(),
            Self::Fewer => texts.grid_about_fewer(),
            Self::NextLoad => texts.grid_about_next_load(),
            Self::PreviousLoad => texts.grid_about_previous_load(),
            Self::SetDown => texts.grid_about_set_down(),
            Self::PutBack => texts.grid_about_put_back(),
            Self::MoveForm => texts.grid_about_move_form(),
            _ => self.about_picking(texts),
        }
    }

    fn about_picking(self, texts: &Texts) -> String {
        match self {
            Self::PickDate => texts.picker_about_pick_date(),
            Self::Take => texts.picker_about_take(),
            Self::DayBefore => texts.picker_about_day_before(),
            Self::DayAfter => texts.picker_about_day_after(),
            Self::WeekBefore => texts.picker_about_week_before(),
            Self::WeekAfter => texts.picker_about_week_after(),
            Self::MonthStart => texts.picker_about_month_start(),
            Self::MonthEnd => texts.picker_about_month_end(),
            Self::SwitchSide => texts.picker_about_switch_side(),
            Self::Period(period) => period.about(texts),
            // Named in `about` and its parts.
            _ => String::new(),
        }
    }
}
