# How a milestone stands.
standing-overdue = overdue
standing-in-window = in its window
standing-due-soon = due soon
standing-upcoming = upcoming
standing-undated = no date
standing-done = done
standing-done-late = done late

# The state of a project.
state-complete = complete
state-partly-complete = partly complete
state-under-construction = under construction
state-preparation = in preparation
state-not-started = not started
state-stage-unknown = stage not stated
state-paused = paused
state-cancelled = cancelled

# The phases of the building procedure.
phase-unknown = not stated
phase-pipeline = pipeline
phase-preparation = preparation
phase-construction = construction
phase-closing = closing
phase-paused = paused
phase-cancelled = cancelled

nature-new-build = new building
nature-extension = renovation and extension
nature-upgrade = upgrading

# How firmly a date was promised.
commitment-ensure = ensured
commitment-strive = aimed for
commitment-expect = expected
commitment-advance = being advanced

action-done = done
action-ongoing = ongoing
action-not-started = not started

blocker-funds = funds
blocker-land = land
blocker-design = design
blocker-review = review
blocker-tender = tender
blocker-construction = construction
blocker-weather = weather
blocker-other = other

severity-error = to be verified
severity-warning = warning
severity-note = note

thing-project = project
thing-site = site
thing-milestone = milestone
thing-item = plan item
thing-action = action
thing-indicator = indicator
thing-blocker = blocker
thing-update = update

# What nobody has said.
label-unknown = not stated
label-stage-unknown = stage not stated
list-comma = {", "}
list-semicolon = {"; "}
list-or = {$first} or {$last}

period-first-half = first half of {$year}
period-second-half = second half of {$year}

# Figures. `noun` is the kind of unit, `unit` what the ledger calls it.
unit-noun = { $count ->
    [one] { $noun ->
        [building] building
        [flat] flat
        [school] school
        [seat] place
        [item] item
        [institution] institution
        [organisation] organisation
        [case] case
        [copy] copy
        [spot] spot
        [lesson] lesson
        [session] session
        [attendance] person-time
        [person] person
        [occasion] time
        [event] event
        [team] team
        [yuan] yuan
        [hour] hour
        [day] day
        [room] room
        [area] m²
        [piece] {""}
       *[other] {$unit}
    }
   *[other] { $noun ->
        [building] buildings
        [flat] flats
        [school] schools
        [seat] places
        [item] items
        [institution] institutions
        [organisation] organisations
        [case] cases
        [copy] copies
        [spot] spots
        [lesson] lessons
        [session] sessions
        [attendance] person-times
        [person] people
        [occasion] times
        [event] events
        [team] teams
        [yuan] yuan
        [hour] hours
        [day] days
        [room] rooms
        [area] m²
        [piece] {""}
       *[other] {$unit}
    }
 }
unit-counted = {$number} {$noun}
figure-about = about {$figure}
figure-nearly = nearly {$figure}
figure-over = over {$figure}
figure-odd = over {$figure}
figure-ceiling = at most {$figure}
figure-forecast = {$figure} (expected)
quantity-inferred = {$quantity} (inferred)
quantity-unknown = number of {$noun} not stated
quantity-comma = {", "}
quantities-unknown = size not stated
share-of = {$part}/{$whole}, {$percent}%
units-at-stage = {$count} at {$stage}
units-at-no-stage = {$count} with no stage stated

standing-forecast-late = forecast late
action-dropped = dropped
thing-supervision = supervision
thing-remark = remark
light-red = red
light-amber = amber
light-grey = grey
light-green = green
light-blue = blue
money-approved = approved
money-annual-plan = annual plan
money-arrived = arrived
money-paid = paid
money-work-done = work done
money-payable = payable
