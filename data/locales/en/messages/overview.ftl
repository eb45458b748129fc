# Overview
tui-overview-heading = { $title } ({ $count })
tui-overview-of = { $owner }: { $name }
tui-overview-none = { $title }: none
tui-overview-part = {$title} ({$seen} of {$all})
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
tui-units-of = { $total }: { $parts }
tui-months = Milestones by month
tui-month = month
tui-planned-in-month = planned
tui-done-in-month = done
tui-lights-of-projects = {"Projects: "}
tui-lights-of-items = {"Items: "}
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
tui-about-undo-to = Undo all after the chosen entry; lists it first
tui-ask-undo-to = { $count ->
    [one] Take back the 1 step after entry { $entry }? Ctrl-Y redoes it.
   *[other] Take back the { $count } steps after entry { $entry }? Ctrl-Y redoes them one by one.
 }
tui-and-more = and { $count } more
tui-entry-changes = What it changed
tui-entry-not-kept = What stood there before and after was not kept.
tui-nothing-after = Nothing done after this entry is in force; there is nothing to take back.

# Copying, the mouse, files
tui-do-copy = copy
tui-do-print = save
tui-do-stop = stop
tui-about-copy = Copy what is selected as text
tui-about-mouse = Let go of the mouse, for copying, or take it back
tui-about-suspend = Back to the shell for a while (fg returns)
tui-about-import = Import a file
tui-about-export = Export the whole ledger
tui-about-print = Save the summary to a file
tui-about-stop = Stop the work that goes on
tui-in-busy = While work goes on
tui-form-import = Import a file: what the ledger lacks is added, what it holds otherwise is refused (TOML or JSON)
tui-form-export = Export the whole ledger: the name ends in .toml or .json
tui-form-print = Save the summary: the name ends in {$endings}
tui-slot-path = File
tui-busy-import = Importing { $path }
tui-busy-export = Exporting to { $path }
tui-busy-print = Writing the summary to { $path }
tui-busy-reading = reading
tui-busy-working = working
tui-busy-writing = writing
tui-copied = { $lines ->
    [one] Copied 1 line to the terminal's clipboard; where it can't be pasted, set clipboard = false in the configuration file.
   *[other] Copied { $lines } lines to the terminal's clipboard; where they can't be pasted, set clipboard = false in the configuration file.
 }
tui-copied-into = { $lines ->
    [one] Copied 1 line to { $path }
   *[other] Copied { $lines } lines to { $path }
 }
tui-mouse-taken = The mouse is taken back.
tui-mouse-free = The mouse is free for selecting text; { $key } takes it back.
tui-written = Written: { $path }
tui-stopped = Stopped; nothing was changed.
tui-do-next-style = style
tui-about-next-style = Tell the summary in the next of its styles
tui-about-previous-style = Go back to the style before
tui-about-find = Find words in the summary
tui-about-find-next = Find the next place
tui-about-find-previous = Find the place before
tui-find-title = Find in the summary
tui-find-label = Find
tui-no-such-ending = {$path}: the name ends in no format that can be written; nothing was. End it in one of {$known}
style-brief = brief
style-report = report
style-table = tables
