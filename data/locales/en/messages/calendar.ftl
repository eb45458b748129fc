# The calendar.
calendar-as-of = Data date of the ledger: {$day}
calendar-milestone = {$of}: {$what}
calendar-done = Done: {$title}
calendar-by = {$title} ({$date})
calendar-standing = Standing: {$standing}
calendar-light = Light: {$light}
calendar-planned = Planned: {$date}
calendar-expected = Now {$date}
calendar-solve = To be solved: {$text}
calendar-solved = Solved: {$title}
calendar-owner = To be solved by: {$owner}
calendar-answer = Answer due: {$text}
calendar-answered = Answered: {$title}
calendar-asked-by = Asked for by: {$by}
calendar-left-out = { $count ->
    [one] 1 milestone has no date and is not in the calendar.
   *[other] {$count} milestones have no date and are not in the calendar.
 }
