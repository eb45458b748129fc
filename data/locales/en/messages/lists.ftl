# Lists: filters.
filter-label = Filter:{" "}
filter-how-projects = -word leaves out; light:red state:building stage:tender by:wang due:30d late
filter-how-updates = -word leaves out; project:P07 by:wang text:roof day:July late-entry
filter-how-plan = -word leaves out; late state:done project:P07 by:wang due:30d
filter-how-journal = -word leaves out; by:wang project:P07 day:7.1-7.15 undone
filter-how-blockers = -word leaves out; project:P07 category:funds by:wang due:30d late
filter-no-field = There is no column “{$name}” here: looked for as text. There are: {$fields}
filter-not-a-date = “{$words}” is no date: the condition does not count. Try due:30d or due:August
filter-not-a-day = “{$words}” is no date: the condition does not count. Try day:July or day:7.1-7.15
filter-working = filtering {$shown}/{$total}…
filter-headings = { $count ->
    [one] + 1 heading
   *[other] + {$count} headings
 }
filter-recalled = Last time’s filter:{" "}
filter-away = Esc shows all
filter-nothing-fits = Nothing fits “{$words}”. Esc shows everything again, F changes the words.
filter-name = Name
filter-naming = Save the filter “{$words}” as
filter-needs-name = Give it a name first
filter-nothing-to-save = There is no filter now. Press F and type one first.
filter-saved = Saved as “{$name}”. Ctrl-B brings it back.
filter-choose = Saved filters
filter-none = (no filter, show everything)
filter-none-saved = None is saved yet. Press F to type a filter, then Ctrl-S to give it a name.
filter-ask-forget = Remove the saved filter “{$name}”?
filter-belongs-nowhere = This belongs to no project

filter-do-open = filter
filter-do-keep = keep
filter-do-save = save as
filter-do-choose = saved
filter-do-use = use
filter-do-forget = remove
filter-do-away = show all
filter-about-open = Filter: narrow the list while typing
filter-about-keep = Keep the filter and go back to the list
filter-about-save = Save the filter under a name
filter-about-choose = Take a saved filter
filter-about-use = Use the chosen filter
filter-about-forget = Remove the chosen filter
filter-about-only = Only what is of the same project; again for all

# Names of columns: the first is the one shown, the others are understood too.
filter-names-light = light
filter-names-state = state
filter-names-stage = stage
filter-names-standing = standing status
filter-names-category = category
filter-names-nature = nature kind
filter-names-unit = unit
filter-names-person = by person owner
filter-names-project = project on
filter-names-milestone = milestone next
filter-names-text = text
filter-names-due = due
filter-names-day = day date
filter-undone = undone
filter-late = late
filter-open = open
filter-solved = solved
filter-late-entry = late-entry

search-label-indicators = Indicators:{" "}
search-label-supervisions = Supervision:{" "}
search-about-indicators = List the indicators, searchable
search-about-supervisions = List what answers are wanted to (supervision)
search-more = the first {$count}, there are more
search-working = { $count ->
    [one] looking, 1 so far…
   *[other] looking, {$count} so far…
 }

# The table of projects.
projects-empty = There are no projects in this ledger yet. Import a plan with topout import, or add one from the palette (:).
table-code = Code
table-name = Name
table-total = Units
table-next = Next due
table-overdue = Late
table-slip = Slip
table-arrived = Arrived
table-paid = Paid
table-blockers = Blockers
table-updated = Updated
table-sites = Sites
table-at-stage = {$count} {$stage}
table-blocked = { $days ->
    [one] {$count} (1d)
   *[other] {$count} ({$days}d)
 }
table-no-updates = none
table-sorting = Sorting by {$column}…
table-sorted = Sorted by {$column}
table-sorted-backwards = Sorted by {$column}, from the end
table-choose = Columns
table-choose-how = Marked ones are shown, top to bottom is left to right
table-last = One column has to stay
table-do-choose = columns
table-do-toggle = show
table-do-up = up
table-do-down = down
table-do-reset = default
table-about-choose = Choose which columns the table has, and their order
table-about-toggle = Show or hide the column
table-about-up = Move the column up (to the left)
table-about-down = Move the column down (to the right)
table-about-reset = Back to the usual columns
table-about-left = See the columns on the left
table-about-right = See the columns on the right
table-about-sort-next = Sort by the next column
table-about-sort-previous = Sort by the column before
table-about-sort-reverse = Sort the other way round

# Updates and blockers.
updates-empty = There are no updates yet. Select a project, milestone or action and press a.
updates-late-entry = late
updates-by = By
blockers-empty = Nothing holds up the work. Press b to record what does.
blockers-all-solved = { $count ->
    [one] No blocker is open, 1 is solved. Press . to see it, or b to record a new one.
   *[other] No blocker is open, {$count} are solved. Press . to see them, or b to record a new one.
 }
blockers-days = { $days ->
    [one] 1 day
   *[other] {$days} days
 }
blockers-late = late {$due}
blockers-with-solved = Solved ones are shown too, after the open ones
blockers-open-only = Only open ones are shown
blockers-do-solved = solved
blockers-do-block = record
blockers-do-unblock = solve
blockers-about-solved = Show or hide solved blockers

tui-in-filter = While filtering
tui-in-saved = Saved filters
tui-in-columns = Choosing columns

# What is remembered.
memory-not-kept = It holds for now, but could not be kept: {$why}
memory-nowhere = It holds for now, but the system knows no folder to keep it in
memory-unreadable = What was remembered of columns and filters can’t be read, so the usual is shown. The file is kept under another name before a new one is written. {$path}: {$reason}
filter-replaced = "{$name}" now keeps this filter instead of: {$before}
