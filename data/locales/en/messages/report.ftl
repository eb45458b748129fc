# The progress summary.
report-title = {$name} – progress
report-as-of = (as of {$day}, inclusive)
report-basis = From the ledger for the {$period}. Everything is judged at the day above; a percentage stands with its basis; different units are not added up; “not stated” means that neither the plan nor anybody since has said.
report-looking-back = The ledger itself speaks up to {$day}.
report-to-verify-first = Some figures contradict each other: see “To be verified” at the end.
report-overview = 1. Overview
report-projects = 2. Projects
report-milestones = 3. Milestones
report-plan = 4. Plan items ({$items})
report-obstacles = 5. Obstacles
report-unknowns = 6. Not stated
report-to-verify = 7. To be verified
report-subheading = 2.{$number} {$name}
report-part = {$name} {$count}
report-total-projects = Projects: {$all} = {$parts}.
report-total-milestones = Milestones of projects: {$all} = {$parts}. {$dated} of them have a date.
report-total-plan-milestones = Other dates of the plan: {$all} = {$parts}.
report-total-actions = Actions of the plan: {$all} = {$parts}.
report-total-obstacles = Obstacles: {$open} open, {$closed} solved.
report-of-them-late = {$done} (late {$late})
report-no-category = Without a category
report-none = none
report-complete = {$share} complete
report-next = {$name}, {$due}
report-latest-updates = Latest updates:
report-update = {$what} ({$on}): {$text}
report-due-firmly = {$date} ({$commitment})
report-done-on = {$standing}, {$day}
report-days-over = {$standing}, { $days ->
    [one] 1 day
   *[other] {$days} days
 }
report-days-left = {$standing}, { $days ->
    [one] 1 day left
   *[other] {$days} days left
 }
report-last-day = {$standing}, last day
report-no-dated-milestones = No milestone has a date.
report-undated = {$all} without a date: {$parts}.
report-telling-actions = Actions with a project, a date or a status:
report-no-obstacles = No open obstacles.
report-projects-not-named = not named
report-obstacle = {$what}: {$text} (raised on {$day}{ $days ->
    [0] {""}
    [one] , 1 day ago
   *[other] , {$days} days ago
 }; projects: {$projects}; to be solved by: {$owner})
report-nothing-unknown = Nothing is missing.
report-all-unknown = {$what}: not stated for any of {$all}
report-some-unknown = {$what}: not stated for {$count} of {$all}: {$codes}
report-investment = {$project} {$amount}
report-known-investments = Known investments: {$investments}
unknown-stage = Stage of projects (all or some units)
unknown-size = Size of projects
unknown-date = Date of what remains to be done of projects
unknown-unit = Responsible unit of projects
unknown-unit-of-items = Responsible unit of plan items
unknown-stage-of-sites = Stage of sites
unknown-funding = Funding of projects
unknown-investment = Investment of projects

# Columns.
column-code = Code
column-project = Project
column-size = Size
column-state = State
column-units = Stands at
column-next = Next
column-milestone = Milestone
column-owner = Of
column-due = Due
column-standing = Standing
column-item = Plan item
column-actions = Actions
column-action = Action
column-status = Status
column-projects = Projects
column-site = Site
column-stage = Stage
column-day = Date
column-about = About
column-text = Text
column-by = By
column-category = Category
column-to-solve = To be solved by
column-indicator = Indicator
column-measure = Figure
column-value = Value
column-thing = Kind
column-name = Name
column-entry = No.
column-time = Time
column-deed = What was done
column-severity = Severity
column-finding = Finding

# Listings.
report-solved-on = solved on {$day}
report-open-for = { $days ->
    [0] raised that day
    [one] open for 1 day
   *[other] open for {$days} days
 }
report-undone = [undone] {$deed}
report-all-agrees = Checked: all figures agree.
report-nothing-found = Nothing matches.
report-rows = { $count ->
    [one] 1 row
   *[other] {$count} rows
 }

# Cards.
card-not-there = Nothing of it was recorded by that day.
card-nature = Kind of work
card-complete = Complete
card-unit = Responsible unit
card-person = Responsible person
card-funding = Funding
card-investment = Investment
card-aliases = Also called
card-note = Note
card-counts-as = Counts as
card-one-unit = one unit
card-part-of-unit = a part of a unit
card-baseline = First planned
card-recorded = Recorded on
card-total = {$all} = {$parts}
card-since = Since
card-section = Section
card-raised = Raised on
card-sites = Sites ({$count})
card-milestones = Milestones ({$count})
card-obstacles = Obstacles ({$count})
card-actions = Actions ({$count})
card-updates = Updates ({$count})
card-update = {$code} ({$day}, by {$by}): {$text}
card-readings = Readings
