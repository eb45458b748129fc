# The summary in sentences, which are made of the ledger's figures and dates.
prose-chapter = {$number}. {$title}
prose-section = ({$number}) {$title}.{" "}
prose-point = {$code}. {$title}.{" "}
prose-preface = This report is drawn from the ledger for the {$period} as of {$day}, inclusive. A percentage stands with its basis; different units are not added up; “not stated” means that neither the plan nor anybody since has said.
prose-comma = {", "}
prose-semicolon = {"; "}
prose-full-stop = .
prose-between-sentences = {" "}
prose-and = {$first} and {$last}
prose-and-others = {$names} and others

prose-title-overview = Overview
prose-title-projects = Progress by category
prose-title-milestones = Milestones
prose-title-plan = The work plan
prose-title-money = Money
prose-title-blockers = Blockers
prose-title-next = Next steps
prose-title-unknowns = Not stated
prose-title-checks = Checks
prose-title-appendix = Appendix: the projects
prose-title-appendix-milestones = Appendix: milestones with a date

# Overview.
prose-no-projects = The ledger has no projects yet.
prose-projects-all = The ledger has {$all} projects, all of them {$word}.
prose-projects-one = The ledger has 1 project: {$word}.
prose-projects = The ledger has {$all} projects: {$parts}.
prose-part-projects = {$count} {$word}
prose-project-lights = By light: {$parts}. {$whole}
prose-part-light = {$count} {$light}
prose-no-milestones = No milestone of a project is recorded.
prose-milestones = { $all ->
    [one] The projects have 1 milestone
   *[other] The projects have {$all} milestones
 }, {$dated} of them with a date: {$parts}.
prose-milestones-alike = { $all ->
    [one] The projects have 1 milestone
   *[other] The projects have {$all} milestones
 }, {$dated} of them with a date: all {$word}.
prose-part-milestones = {$count} {$word}
prose-done-of-them-late = {$done} ({$late} of them late)
prose-plan-milestones = { $all ->
    [one] The work plan has 1 date of its own
   *[other] The work plan has {$all} dates of its own
 }: {$parts}.
prose-actions = { $items ->
    [one] The work plan has 1 item
   *[other] The work plan has {$items} items
 } with { $all ->
    [one] 1 action
   *[other] {$all} actions
 }: {$parts}.
prose-actions-alike = { $items ->
    [one] The work plan has 1 item
   *[other] The work plan has {$items} items
 } with { $all ->
    [one] 1 action
   *[other] {$all} actions
 }: all {$word}.
prose-part-actions = {$count} {$word}
prose-no-actions = The ledger has no work plan yet.
prose-open-blockers = { $open ->
    [one] 1 blocker is open
   *[other] {$open} blockers are open
 }, {$closed} solved.
prose-no-open-blockers = No blocker is open.

# Projects.
prose-category-count = {$all} projects: {$parts}.
prose-category-alike = {$all} projects, all {$word}.
prose-scale = {$name}, {$quantities}
prose-scale-sites = {$scale} ({$sites})
prose-scale-some-sites = {$scale} ({$sites} among them)
prose-scale-and-more = {$scale}, {$more}
prose-investment = investment {$amount}
prose-subject = {$subject}: {$status}
prose-unbooked = where it stands is not stated
prose-all-at = { $stage ->
    [unknown] {$place}
   *[other] all {$place}
 }
prose-all-complete = all complete
prose-complete = {$count} complete ({$share})
prose-none-complete = none complete ({$share})
prose-rest-at = the other {$count} {$place}
prose-group-at = {$count} {$place}
prose-group-named-at = {$count} ({$names}) {$place}
prose-further = of these {$groups}
prose-parts-at = {$names} {$place}
prose-at = { $stage ->
    [unknown] at a stage not stated
    [reserve] not started, in reserve
    [preparation] in preparation, the step not stated
    [approval] up for approval
    [feasibility] in the feasibility study
    [preliminary_design] in preliminary design
    [design] in working drawings
    [budget] in budgeting
    [fiscal_review] in fiscal review
    [tender] out to tender
    [permit] waiting for the construction permit
    [start] started
    [foundation] at the foundations
    [main_structure] at the main structure
    [topping_out] topped out
    [secondary_structure] at the secondary structure
    [fit_out] in fit-out
    [site_works] at the site works
    [completion] complete
    [acceptance] in completion acceptance
    [in_use] in use
    [settlement] in the settlement audit
    [final_accounts] in final accounts
    [paused] paused
    [cancelled] cancelled
   *[other] at the stage “{$name}”
 }
# The milestone of the stage is done, and the units have not been moved on.
prose-through = { $stage ->
    [start] started
    [topping_out] topped out
    [completion] complete
    [in_use] in use
   *[other] through with “{$name}”
 }
prose-promised = “{$name}” { $commitment ->
    [ensure] is ensured for {$date}
    [strive] is aimed for {$date}
    [expect] is expected {$date}
    [advance] is being advanced, due {$date}
   *[other] is due {$date}
 }
prose-no-date = “{$name}” has no date
prose-overdue = “{$name}” was due {$date} and is { $days ->
    [one] 1 day
   *[other] {$days} days
 } overdue
prose-now = {$promise}, now {$expected}
prose-days-late = {$words}, {$variance}
prose-dates-firm = { $undated ->
    [0] {$dates}
    [one] {$dates}; 1 more milestone has no date
   *[other] {$dates}; {$undated} more milestones have no date
 }
prose-dates-none = { $undated ->
    [one] the milestone that remains has no date
   *[other] none of the {$undated} milestones that remain has a date
 }
prose-more-dates = { $count ->
    [one] 1 more milestone has a date
   *[other] {$count} more milestones have dates
 }
prose-done-milestones = { $done ->
    [one] 1 milestone is done
   *[other] {$done} milestones are done
 }{ $late ->
    [0] {""}
   *[other] {" "}({$late} late)
 }
prose-light = the light is {$light}
prose-news = As of {$day}: {$text}
prose-note = Note: {$text}
prose-held-up = held up by “{$blockers}”

# Milestones.
prose-group-late = overdue
prose-group-forecast = forecast late
prose-group-near = in a window or due within {$days} days
prose-group-later = due later
prose-group-done = done
prose-group-milestones = Milestones {$group}: {$count}.
prose-groups-empty = No milestone is {$groups}.
prose-milestone = {$owner}, “{$name}”: {$facts}
prose-due = due {$due}
prose-undated = { $all ->
    [one] 1 milestone has
   *[other] {$all} milestones have
 } no date, in { $owners ->
    [one] 1 project or item
   *[other] {$owners} projects or items
 }: see “{$title}”.
prose-no-undated = Every milestone has a date.

# Work plan.
prose-item = { $all ->
    [one] 1 action
   *[other] {$all} actions
 }: {$parts}
prose-item-alike = { $all ->
    [one] 1 action, {$word}
   *[other] {$all} actions, all {$word}
 }
prose-item-empty = no actions
prose-item-done = done: {$names}
prose-item-ongoing = ongoing: {$names}
prose-item-dated = with a date: {$names}
prose-item-named = “{$name}”
prose-item-named-due = “{$name}” due {$due}
prose-item-milestones = also due: {$names}

# Money.
prose-money-of = {$project}: {$facts}
prose-money-source = {$source}: {$amounts}
prose-amount = {$kind} {$amount} ({$day})
prose-rate = {$kind} ({$rate})
prose-rest-of-money = Investment and money of the other projects are not stated.
prose-rest-of-amounts = nothing is stated of what arrived or was paid

# Next steps.
prose-next-dated = Due {$due}: {$milestones}.
prose-next-late = {$what} (overdue)
prose-next-milestone = {$owner}, {$name}
prose-next-undated = { $count ->
    [one] 1 project goes on without a date
   *[other] {$count} projects go on without a date
 }: {$projects}.
prose-next-undated-one = {$project} ({$milestone})
prose-next-none = No milestone is open.
prose-no-next = { $count ->
    [one] 1 project has
   *[other] {$count} projects have
 } no further milestone recorded: {$projects}.

# Appendix.
prose-column-responsible = Unit
prose-column-trouble = Blocked by

# One screen.
brief-late = Most urgent:
brief-late-of = Most urgent {$count} of {$all} overdue or forecast late:
brief-near = Due within {$days} days:
brief-near-of = Due within {$days} days, the first {$count} of {$all}:
brief-blockers = Open blockers, the oldest first:
brief-blockers-of = Open blockers, the oldest {$count} of {$all}:
brief-nothing-late = No milestone is overdue or forecast late.
brief-nothing-near = Nothing falls due within {$days} days.
brief-blocker = {$text} ({$age})
