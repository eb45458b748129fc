# Overview
tui-overview-heading = { $title } ({ $count })
tui-overview-of = { $owner }: { $name }
tui-overview-none = { $title }: none
tui-overview-more = { $count } more: see Projects or Plan
tui-due-within = Due within { $days } days
tui-updates-last = Last updates
tui-days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
 }
tui-days-left = { $days ->
    [0] ends today
    [one] 1 day left
   *[other] { $days } days left
 }
tui-units-by-stage = Where the units stand
tui-units-of = { $total }: { $parts }
tui-months = Milestones by month
tui-month = month
tui-planned-in-month = planned
tui-done-in-month = done
tui-lights-of-projects = Projects:
tui-lights-of-items = Items:
tui-overview-overdue = Overdue
tui-overview-in-window = In their window
tui-overview-later = Later

# Journal
tui-journal-empty = The journal is empty.
tui-undone-mark = [undone]
tui-entry-title = Entry { $id }
tui-entry-at = When
tui-entry-by = Who
tui-entry-author = { $author } ({ $host })
tui-entry-back = { $key } takes back everything done after this entry; it lists the steps and asks first.
tui-do-undo-to = undo to here
tui-about-undo-to = Undo everything after the chosen entry; the steps are listed first
tui-ask-undo-to = { $count ->
    [one] Take back the 1 step after entry { $entry }? Ctrl-Y redoes it.
   *[other] Take back the { $count } steps after entry { $entry }? Ctrl-Y redoes them one by one.
 }
tui-and-more = and { $count } more
tui-entry-changes = What it changed
tui-entry-not-kept = What stood there before and after was not kept.
tui-nothing-after = Nothing done after this entry is in force; there is nothing to take back.
