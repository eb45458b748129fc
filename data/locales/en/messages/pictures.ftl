# Pictures
picture-stages = Where the projects stand
picture-stages-told = { $projects ->
    [one] 1 project: the units at each stage, with sums by unit. The figures are those of the tables of projects.
   *[other] {$projects} projects: the units at each stage, with sums by unit. The figures are those of the tables of projects.
 }
picture-due = Milestones along the months
picture-due-told = Milestones that have a date: planned, expected, first planned and done. The dates are those of the table of milestones.
picture-months = Planned and done, month by month
picture-months-told = By the month a plan ends in and the month it was done in: {$months}.
picture-month-told = {$month} {$planned} planned and {$done} done
picture-complete = complete
picture-of = of {$total}
picture-units-unknown = number and stage not stated
picture-as-of = as of {$day}
picture-undated = undated
picture-undated-told = No milestone has a date (how many): {$parts}.
picture-no-milestones = none
picture-left-out = { $rest ->
    [one] 1 more is not drawn; it stands in the tables
   *[other] {$rest} more are not drawn; they stand in the tables
 }
picture-label = {$name}: {$facts}
picture-entry-told = {$what}: {$facts}.
key-window = planned
key-missed = overdue
key-expected = expected
key-former = first planned
key-done = done
key-done-late = done late
key-planned = planned to end
key-achieved = done

# Wall chart
chart-title = {$name}: wall chart
chart-to-verify = Some figures contradict each other: see topout check
chart-sheet = Sheet {$number} of {$all}
chart-left-out = { $rest ->
    [one] no room for 1 more
   *[other] no room for {$rest} more
 }
chart-left-out-of-one = { $rest ->
    [one] No room for 1 more (--format html takes several sheets)
   *[other] No room for {$rest} more (--format html takes several sheets)
 }
chart-empty = The ledger has no projects yet
