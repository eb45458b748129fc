# The timeline.
tui-timeline-windows = {$plan} due  {$forecast} expected
tui-timeline-signs = {$done} done  {$late} late  {$line} as of
tui-timeline-baseline = baseline: {$date}
tui-timeline-expected = expected {$date}
tui-timeline-pushed = { $days ->
    [one] pushed 1 day
   *[other] pushed {$days} days
 }
tui-timeline-overdue = { $count ->
   *[other] {$count} overdue
 }
tui-timeline-forecast-late = { $count ->
   *[other] {$count} forecast late
 }
tui-timeline-undated = { $count ->
   *[other] {$count} undated
 }
tui-timeline-no-milestones = no milestones
tui-timeline-empty = No milestone has a date yet, so there is nothing to draw. Press {$fold} to unfold a project, choose a milestone and press {$plan} to set its date.
tui-timeline-too-many = {$count} projects are too many to unfold all of them; press {$fold} to unfold the chosen one.
tui-timeline-empty-ledger = The ledger has no projects yet, so the timeline is empty. Press {$palette} for the palette, and add a project with its milestones.
tui-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }
tui-quarter-short = Q{$quarter}

# The calendar.
tui-calendar-weekday = { $weekday ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
 }
tui-calendar-due = {$sign}due
tui-calendar-late = {$sign}late
tui-calendar-done = {$sign}done
tui-calendar-reported = {$sign}news
tui-calendar-now = {$sign}as of
tui-day-due = { $count ->
   *[other] {$count} due
 }
tui-day-late = { $count ->
   *[other] {$count} late
 }
tui-day-done = { $count ->
   *[other] {$count} done
 }
tui-day-reported = { $count ->
   *[other] {$count} news
 }
tui-day-now = as of
tui-agenda-day = {$weekday} {$day}
tui-agenda-now = {$weekday} {$day} (as of)
tui-agenda-nothing = nothing on this day
tui-agenda-month = {$month}, on no single day
tui-agenda-longer = Longer windows around {$month}
tui-agenda-reported = update
tui-agenda-solved = solved
tui-agenda-undated = { $count ->
    [one] 1 undated milestone: {$key} {$view}
   *[other] {$count} undated milestones: {$key} {$view}
 }
tui-agenda-empty = Nothing on this day, and nothing in this month
tui-calendar-empty = Nothing in the ledger has a date yet. Choose a milestone and press {$plan} to set its date; it is shown here then.

# Words on the hint line.
tui-do-previous-month = month before
tui-do-next-month = month after
tui-do-to-data-date = data date
tui-do-to-dates = find it
tui-do-zoom-in = zoom in
tui-do-zoom-out = zoom out
tui-do-fold-this = unfold
tui-do-into-agenda = list

# What every action does, for the help.
tui-about-earlier = Earlier
tui-about-later = Later
tui-about-previous-month = The month before
tui-about-next-month = The month after
tui-about-to-data-date = Back to the data date
tui-about-to-dates = Bring the dates of the selected thing into view
tui-about-zoom-in = Zoom in: quarters, months, weeks
tui-about-zoom-out = Zoom out: weeks, months, quarters
tui-about-fold-this = Unfold or fold the selected project's milestones
tui-about-fold-all = Unfold or fold everything
tui-about-into-agenda = Into the list of the day and the month
tui-about-leave-agenda = Back to the days
tui-in-agenda = The list of the calendar
