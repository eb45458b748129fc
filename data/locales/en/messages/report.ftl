# The progress summary.
report-title = {$name} – progress
report-as-of = (as of {$day}, inclusive)
report-basis = From the ledger for the {$period}. Everything is judged at the day above; a percentage stands with its basis; different units are not added up; “not stated” means that neither the plan nor anybody since has said.
report-looking-back = The ledger itself speaks up to {$day}.
report-to-verify-first = Some figures contradict each other: see “Checks” at the end.
report-overview = 1. Overview
report-projects = 2. Projects
report-milestones = 3. Milestones
report-plan = 4. Plan items ({$items})
report-blockers = 6. Blockers
report-unknowns = 7. Not stated
report-subheading = 2.{$number} {$name}
report-part = {$name} {$count}
report-total-projects = Projects: {$all} = {$parts}.
report-total-milestones = Milestones of projects: {$all} = {$parts}. {$dated} of them have a date.
report-total-plan-milestones = Other dates of the plan: {$all} = {$parts}.
report-total-actions = Actions of the plan: {$all} = {$parts}.
report-total-blockers = Blockers: {$open} open, {$closed} solved.
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
report-no-blockers = No open blockers.
report-projects-not-named = not named
report-nothing-unknown = Nothing is missing.
report-all-unknown = {$what}: not stated for any of {$all}
report-some-unknown = {$what}: not stated for {$count} of {$all}: {$codes}
report-few-known = {$what}: not stated for {$count} of {$all}: all but {$codes}
report-so-many-unknown = {$what}: not stated for {$count} of {$all}
report-investment = {$project} {$amount}
report-known-investments = Investment: {$investments}.
digest-basis = This ledger has { $projects } projects: printed are its totals and what to look at first. The rest is in: topout list, topout due, topout summary --whole. topout check says whether figures agree.
digest-categories = By category
digest-category = {$name}: {$all} = {$parts}; lights: {$lights}
digest-money = Money is recorded project by project and source by source: topout list money
digest-units = Units, by what they are counted in
digest-projects = Projects
digest-stated = With units
digest-complete = Units complete
digest-worst = { $count ->
    [0] Projects to look at first
    [one] The project to look at first
   *[other] The { $count } projects to look at first
 }
digest-part = 3.{$number} {$name}
digest-overdue = { $count ->
    [0] Overdue
    [one] The one overdue longest
   *[other] The { $count } overdue longest
 }
digest-next = { $count ->
    [0] Ending next
    [one] The one ending next
   *[other] The { $count } ending next
 }
digest-more-blockers = { $count ->
    [one] 1 more open blocker: topout list blockers
   *[other] {$count} more open blockers: topout list blockers
 }
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
report-all-sealed = { $entries ->
    [one] Verified: the one entry of the journal is as it was written, and every row is as it left it.
   *[other] Verified: the {$entries} entries of the journal are as they were written, and every row is as they left it.
 }
report-nothing-found = Nothing matches.
report-rows = { $count ->
    [one] 1 row
   *[other] {$count} rows
 }
report-rows-more = The first {$count}, and there are more: --limit 1000 shows more of them, --limit all shows all; more words find fewer
report-rows-of = {$shown} of {$all} entries
report-first-rows = The first {$count}, and there are more: --limit 1000 shows more of them, --limit all shows all

# Cards.
card-not-there = Nothing of it was recorded by that day.
card-not-in-plan = The plan of that day does not have it: it entered later, or stayed behind with an earlier period. See it on another day with --as-of, or in its plan with --period.
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
card-recorded = Recorded on
card-total = {$all} = {$parts}
card-since = Since
card-section = Section
card-raised = Raised on
card-sites = Sites ({$count})
card-milestones = Milestones ({$count})
card-blockers = Blockers ({$count})
card-actions = Actions ({$count})
card-updates = Updates ({$count})
card-update = {$code} ({$day}, by {$by}): {$text}
card-readings = Readings

# Control.
report-known-on = Only what had been written down by the end of {$day} counts.
report-lit = {$light}: {$why}
report-dropped = {$status}: {$reason}
report-total-light = The whole ledger is {$light}: {$why}.
report-project-lights = Lights of projects: {$all} = {$parts}.
report-item-lights = Lights of plan items: {$all} = {$parts}.
report-assessed = {$light}: {$words} ({$day}, by {$by})
report-taken-back = taken back
report-expected = expected {$date}
report-derived = derived {$date}
report-nth-slip = slip no. {$nth}
report-done-late = {$done}, {$late}
report-deadline-over = {$date}, { $days ->
    [one] 1 day
   *[other] {$days} days
 } overdue
report-deadline-left = {$date}, { $days ->
    [0] last day
    [one] 1 day left
   *[other] {$days} days left
 }
report-entry = {$what}: {$text} ({$facts})
report-raised = raised on {$day}{ $days ->
    [0] {""}
    [one] , 1 day ago
   *[other] , {$days} days ago
 }
report-solve-by = due {$date}
report-concerns = projects: {$projects}
report-to-solve = to be solved by: {$owner}
report-notes = { $count ->
    [one] 1 note
   *[other] {$count} notes
 }
report-supervisions = { $count ->
    [one] 1 answer
   *[other] {$count} answers
 } asked for from above, {$overdue} overdue:
report-given = given on {$day}
report-asked-by = asked by: {$by}
report-answer-by = answer due: {$date}
report-answered-on = answered on {$day}
report-answer-open = open
report-answer-overdue = overdue
report-money = 5. Money
report-no-money = Nothing is stated of the money of any project.
report-rest-of-money = Nothing else is stated.
report-source-unknown = source not stated
report-together = together
report-whole-project = the whole project
report-amount = {$kind} {$amount}, {$day}
report-stated = stated as {$figure}
report-share-stated = {$share}, {$stated}
report-figure-part = {$figure} {$name} {$amount}
report-sum = {$parts}; together {$sum}
report-checks = 8. Checks
report-finding = {$severity}: {$finding}
report-notes-counted = { $count ->
    [one] 1 note
   *[other] {$count} notes
 }, listed with the checks.
report-total-findings = Findings: {$all} = {$parts}.
report-counted = {$name} ({$count})
report-next-steps = What to do
report-next-step = {$code}: {$next}
report-check = {$code} {$title} ({$severity})
report-what-to-do = What to do: {$next}

# The look-ahead.
due-title = {$name} – what falls due
due-horizon = (as of {$day}, { $within ->
    [one] 1 day
   *[other] {$within} days
 } ahead)
due-total = {$all} = {$parts}.
due-empty = {$heading}: none
due-left-out = { $count ->
    [one] 1 more is not listed
   *[other] {$count} more are not listed
 }
due-more = Of each group only the first are listed: --limit 1000 lists more of them, --limit all lists all
due-last-day = last day
due-days-over = { $days ->
    [one] 1 day
   *[other] {$days} days
 } over
due-days-left = { $days ->
    [one] 1 day
   *[other] {$days} days
 } left

# Between two days.
changes-title = {$name} – what changed
changes-between = after {$since} (not included), up to {$until} (included)
changes-none = Nothing changed between these days.
changes-completed = Milestones completed
changes-dates = Dates changed
changes-added = Milestones added
changes-net = Net change by stage
changes-moved = Movements
changes-more = {$stage}: {$count} more
changes-fewer = {$stage}: {$count} fewer
changes-of-site = {$count} ({$site})
changes-from-to = {$what} from {$from} to {$to}
changes-entered = {$what} entered at {$stage}
changes-left = {$what} left from {$stage}
changes-raised = Blockers raised
changes-closed = Blockers solved
changes-lasted = { $days ->
    [one] 1 day
   *[other] {$days} days
 }
changes-marks = Statuses of actions
changes-became = {$from}, now {$to}
changes-updates = Updates
changes-money = Money
changes-readings = Figures measured
changes-assessments = Judged by people
changes-of-ledger = the whole ledger
changes-supervised = Answers asked for
changes-answered = Answers given
changes-gone = removed since
changes-targets = Planned shares
changes-of = {$what} ({$of})
changes-baselines = Baselines set
changes-carried-items = { $count ->
    [one] 1 plan item
   *[other] {$count} plan items
 } carried over: {$things}
changes-carried-actions = { $count ->
    [one] 1 action
   *[other] {$count} actions
 } carried over: {$codes}
changes-begun = {$count} new: {$things}
changes-behind = {$count} left behind: {$things}
changes-entry-new = new
changes-entry-behind = left behind
changes-periods = Periods opened

# Baselines.
baseline-none = There is no baseline yet.
baseline-title = Baseline “{$name}”
baseline-set = ({$period}, set on {$day})
baseline-holds = {$all} milestones, {$dated} of them with a date.
comparison-present = the plan now
comparison-named = “{$name}”
comparison-title = Baseline “{$baseline}” against {$other}
comparison-days = (set on {$day}, compared as of {$as-of})
comparison-total = {$all} milestones = {$parts}.
comparison-all-same = Nothing changed.
comparison-left-out = {$count} unchanged, not listed.
comparison-sharpened = A date sharpened inside its window is not a slip.
comparison-same = unchanged
comparison-within = sharpened
comparison-later = later
comparison-earlier = earlier
comparison-newly-dated = dated since
comparison-no-longer-dated = no longer dated
comparison-new = new
comparison-dropped = dropped
comparison-done = done {$day}

# Periods.
period-open = open
period-closed = closed
period-from-the-start = from the start

# Columns.
column-light = Light
column-expected = Expected
column-planned = Planned
column-baseline = Baseline
column-variance = Variance
column-source = Source
column-amounts = Amounts
column-rates = Rates and debts
column-supervision = Asked
column-asked-by = Asked by
column-feedback = Answer due
column-left = Left
column-what = What
column-responsible = Responsible
column-period = Period
column-since = Since
column-set-on = Set on
column-milestones = Milestones
column-dated = Dated
column-change = Change
column-outcome = Outcome
column-before = Before
column-after = After
column-net = Net
column-movement = Movement
column-blocker = Blocker
column-lasted = Lasted
column-kind = Kind
column-assessed = Judged
column-assessed-by = Judged by
column-to-reach = To be reached
column-reached = Reached

# Cards.
card-actual = Actual
card-derived = Derived
card-said-on = said on {$day}
card-said-by = by {$by}
card-reason = reason: {$reason}
card-with-facts = {$date} ({$facts})
card-dates = Dates ({$count})
card-targets = Planned shares ({$count})
card-money = Money
card-supervisions = Asked from above ({$count})
card-leader = Leader
card-assessed = Judged by
card-carried = Carried over
card-from-before = from the period before
card-solve-by = Due
card-given = Given on
card-answer = Answer
card-whole-plan = the plan as a whole
card-basis = Made up of
card-made-of = {$name}: {$sum}
card-of-figures = {$part} of {$whole}
card-share = {$name}: {$share} ({$figures})

# Columns of spreadsheets.
column-group = Group
column-first-day = First day
column-last-day = Last day
column-days-left = Days left
column-basis = Kind of date
column-commitment = How firmly
column-expected-by = Expected by
column-amount = Amount
column-unit = Unit
column-sort = Change
column-detail = Detail
column-count = Count
column-days = Days
