# How dates changed.
said-baseline = baseline
said-planned = re-planned
said-forecast = forecast
variance-same = on time
variance-within = within its window
variance-later = {$days} late
variance-earlier = {$days} early
date-change-said = {$day}, {$said} {$date}
date-change-planned-away = {$day}, date taken away
date-change-forecast-away = {$day}, forecast taken back
date-change-told = {$change}: {$effect}
date-change-slip = slip {$nth}, {$step}, {$total} in all
date-change-earlier = earlier by {$step}, {$total} in all
date-change-back = back to what is planned, {$step}, {$total} in all
date-change-sharpened = within the window promised, not a slip
date-change-unmoved = no later than before
date-change-unmoved-since = no later than before, {$total} in all
date-change-late-already = expected {$days} later already
date-change-reason = reason: {$reason}
date-change-reason-noted = reason: {$reason} ({$note})
date-change-noted = note: {$note}
clause-comma = {", "}
pushed-on = pushed by {$by} by {$days}, to {$date} (derived)
slips-none = no slips
slips-none-earlier = no slips, {$days} earlier than first planned
slips-counted = { $count ->
    [one] 1 slip
   *[other] {$count} slips
 }, {$total} in all

# Why a light has its colour.
why-done = done on {$day}
why-done-late = done on {$day}, {$days} after its window
why-overdue = overdue by {$days}
why-forecast-late = expected {$days} after its window
why-pushed = pushed by {$by} to {$days} after its window (derived)
why-last-day = last day of its window
why-days-left = {$days} left of its window
why-undated = no date set
why-behind-share = planned share ({$by}, {$stage}): {$planned} planned; {$done} reached; {$gap} short, {$points} percentage points behind
why-on-share = planned share ({$by}, {$stage}): {$planned} planned; {$done} reached
why-units-complete = all units complete ({$total}/{$total})
why-dropped = dropped on {$day}
why-dropped-because = dropped on {$day}, reason: {$reason}
why-all-below-done = all below it is done, but it is not itself recorded as done
why-nothing-to-judge = nothing below it can be judged
why-worst = { $rest ->
    [one_of_one] as {$child}, the only one below it
    [one] 1 of {$of} is {$light}: {$child}
    [all] all {$of} are {$light}, {$named}
   *[some] {$count} of {$of} are {$light}, {$named}
 }
why-worst-due = first due: {$child}
why-worst-undated = such as {$child}
why-assessed = judged on {$day}: {$words}
why-assessed-by = judged by {$by} on {$day}: {$words}

# The rule, printed under every table that shows lights.
light-rule-all = Lights: {$overdue}; {$soon}; {$late}; anything else with a date is green, done or dropped is blue, without a date or beyond judging grey. A project with a planned share of units is judged by that too once it is due: {$share}. A parent takes its worst child (in the order red, amber, grey, green, blue) unless a person has judged it since.
light-rule-overdue = { $days ->
    [0] overdue is red
    [one] overdue by 1 day is amber, by more red
   *[other] overdue by up to {$days} days is amber, by more red
 }
light-rule-soon = { $days ->
    [0] the last day of a window is amber
    [one] a window with 1 day left or none is amber
   *[other] a window with {$days} days left or fewer is amber
 }
light-rule-late = { $days ->
    [0] expected, or pushed, past the window is red
    [one] expected, or pushed, past the window by 1 day is amber, by more red
   *[other] expected, or pushed, past the window by up to {$days} days is amber, by more red
 }
light-rule-share = { $amber ->
    [0] fewer than planned is amber, more than {$red} percentage points fewer red
    [one] 1 percentage point behind is amber, more than {$red} red
   *[other] {$amber} percentage points behind is amber, more than {$red} red
 }
light-rule-share-red = { $red ->
    [0] fewer than planned is red
    [one] more than 1 percentage point behind is red
   *[other] more than {$red} percentage points behind is red
 }

# Money.
rate-arrival = arrived/annual plan
rate-payment = paid/arrived
rate-completion = work done/annual plan
rate-of = {$part}/{$whole}, {$percent}%
funding-recorded = {$sources} (from its money)
owed-left = {$amount} owed ({$basis} {$due} − paid {$paid})
owed-nothing = nothing owed ({$basis} {$due} − paid {$paid})
owed-overpaid = {$amount} paid too much ({$basis} {$due} − paid {$paid})

# What is due.
due-overdue = overdue
due-in-window = in its window
due-due = due
due-later = later
due-undated = no date
basis-planned = planned
basis-forecast = forecast
basis-feedback = answer due
basis-solution = to be solved

# Against a baseline.
baseline-same = unchanged
baseline-sharpened = sharpened within its window
baseline-later = {$days} later
baseline-earlier = {$days} earlier
baseline-dated = dated since
baseline-undated = date taken away
baseline-new = new
baseline-dropped = no longer planned

# What each check looks for.
check-titles = { $code ->
    [C01] stages against the size
    [C02] named sites against the size
    [C03] named sites against the units at their stage
    [C04] kept counts against movements
    [C05] things called the same
    [C06] milestone done, units behind
    [C07] soundness of the ledger file
    [C08] dates in the wrong order
    [C09] stage passed, milestone not completed
    [C10] facts after the data date
    [C11] parts of a figure against the whole
    [C12] approved money against the investment
    [C13] more money out than in
    [C14] aliases that collide
    [C15] forecasts that have passed
    [C16] a share against its two figures
    [C17] projects missing from the plan
    [C18] blockers that lack something
    [C19] no date before a date
    [C20] remarks on the plan
    [C21] the journal against its seals
    [C22] rows against the journal
    [C23] names that only look the same
   *[C24] what is kept against the rows
 }
# How it is computed.
check-meanings = { $code ->
    [C01] The units at all stages of a project are added up; the sum has to be its size in the unit it is counted in. Not checked while the size is not stated or nothing is booked.
    [C02] The sites that count as units may not be more than the units the project has.
    [C03] The named sites standing at a stage may not be more than the units booked there.
    [C04] The ledger keeps a count for each stage; it has to be what moved in less what moved out.
    [C05] Names are compared with width, case and spaces set aside: projects and sites with each other, actions with those of the same item. No two may be the same.
    [C06] Once a milestone is done, no unit of its project should stand at its stage or before.
    [C07] The database checks the structure of the file and the ties within it.
    [C08] The open milestones of a project are put in the order of stages; none may be planned to end later than one that comes after it. The last days of the windows are compared.
    [C09] Once every unit is past the stage of a milestone, the milestone should have a day of completion.
    [C10] What happened after the data date is recorded, but not counted in any figure yet.
    [C11] Where a figure names its parts, those of the same unit have to add up to it. Approximate figures are not compared.
    [C12] What was approved from every source has to add up to the investment. Not compared while one source has no approved amount.
    [C13] From one source, no more can be paid than arrived, and no more arrive than was approved.
    [C14] With width, case and spaces set aside, an alias may not be the name or an alias of another thing.
    [C15] The last day of the forecast is over, the milestone is not done, and nobody has given a newer forecast.
    [C16] Where a share names its two figures, the percentage stated has to differ from theirs by less than 0.05 points. Approximate figures are not compared.
    [C17] A project that is neither complete nor cancelled should have at least one action that points at it or at one of its milestones. Not checked in a ledger without actions.
    [C18] An open blocker should say which projects it holds up and who must solve it.
    [C19] A milestone has a date, but an open one that comes before it in the order of stages has neither a date nor a forecast.
    [C20] Not computed: written down by somebody who read the plan, to be verified.
    [C21] Every entry of the journal is sealed with a digest over itself and the seal before. What the seals don’t fit was changed, put in or taken out outside the program. Looked at by topout log --verify only.
    [C22] Every row has to be as the last entry that touched it left it; what was changed without an entry was changed outside the program. Looked at by topout log --verify only.
    [C23] Names are compared as they look: without signs that take no room, and with letters of other scripts and full-width forms put into those they look like. Names that are really the same are C05.
   *[C24] What is kept beside the rows for fast totals and lists has to be what the rows say. The program keeps it with every change.
 }
# What to do about it.
check-nexts = { $code ->
    [C01] Compare with what is there: book what is missing with topout move, or correct the size with topout edit CODE --quantities.
    [C02] Compare with the list of sites: take away what is too much with topout remove, or correct the size with topout edit CODE --quantities.
    [C03] See the sites and units with topout show CODE, then book the missing movement with topout move.
    [C04] The ledger may have been changed outside the program. Keep a copy of it, then write it out with topout export and make a new one with topout init --from.
    [C05] If they are two things, tell them apart with topout edit CODE --name; if one was entered twice, take it away with topout remove.
    [C06] If the units are through as well, book it with topout move; if the milestone is not done, use topout reopen.
    [C07] Go back to the newest copy, and keep this file for repair.
    [C08] Compare both dates and correct one with topout plan CODE DATE.
    [C09] Give the day of completion with topout complete CODE --on DATE.
    [C10] If the data date was left behind, move it with topout data-date DATE; if the day is wrong, undo the entry and record it again.
    [C11] Compare the figure with its parts and correct it with topout edit CODE --value.
    [C12] Compare with the approval: correct the amount with topout money CODE approved AMOUNT, or the investment with topout edit CODE --investment.
    [C13] Compare with the vouchers and correct with topout money; if money was advanced or the approval exceeded, say so in a note.
    [C14] Change one of the aliases with topout edit CODE --aliases.
    [C15] If it is done, use topout complete; otherwise give a new forecast with topout forecast CODE DATE --reason CATEGORY.
    [C16] Compare the three figures and correct with topout edit CODE --value.
    [C17] If it belongs in the plan, tie an action to it with topout edit CODE --projects; otherwise nothing is to be done.
    [C18] Add the projects with topout edit CODE --projects, and who must solve it with --owner.
    [C19] Give the milestone before it a date with topout plan CODE DATE, or a forecast if none can be promised yet.
    [C20] Ask whoever wrote the plan; once it is settled, take it away with topout remove CODE.
    [C21] Find out who changes the file with another program. Keep a copy of it, and compare with a backup from before.
    [C22] Compare with the documents and with a backup. If what stands there now is wrong, correct it with a command, which the journal then tells.
    [C23] See which signs they are made of: topout show CODE names those that can’t be seen. Then correct the wrong one with topout edit CODE --name.
   *[C24] Make the ledger anew from its rows with topout doctor --repair.
 }
