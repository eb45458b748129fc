# The words of the hint line.
form-do-add = add
form-do-edit = edit
form-do-toggle = tick
form-do-take-theirs = take theirs
form-do-keep-mine = save mine
form-do-remove = remove
form-do-keep = keep
form-do-go-on = go on
form-do-import = import
form-do-export = export

# What every action does, for the help.
form-about-add = Add a project, milestone, action, site or the like
form-about-edit = Edit names, size, who answers and other fields
form-about-assign = Assign: responsible unit, person, leader
form-about-remove = Remove (asks first, can be undone)
form-about-target = Set a planned share: how many through by when
form-about-assess = Judge in person: red, amber, green
form-about-money = Record money: approved, arrived, work done, paid
form-about-supervise = Record that somebody above wants an answer
form-about-answer = Answer a supervision
form-about-measure = Measure an indicator
form-about-baseline = Keep the plan in force as a baseline
form-about-open-period = Close this period and open the next
form-about-toggle = Tick or untick, where several can be chosen
form-about-take-theirs = Take what others wrote into the form
form-commitment-typed = “{$said}” counts, as typed above

# What a form is for.
form-move-all = Move all units at a stage: {$what}
form-target = Planned share: {$what}
form-assess = Judge in person: {$what}
form-assess-whole = Judge the whole ledger in person
form-fund = Money of {$what}
form-supervise = Supervision of {$what}
form-answer = Answer a supervision
form-measure = Measure {$what}
form-baseline = Keep the plan in force as a baseline
form-open-period = Close the {$period} and open the next
form-open-period-how = Every open action stands below. Left empty it goes on in the next period; to drop one, write why.
form-new = What is to be added?
form-choose-measure = Which indicator was measured?
form-choose-edit = Which is to be edited?
form-choose-remove = Which is to be removed?
form-add = New {$thing}
form-edit = Edit {$what}
form-assign = Assign {$what}
form-remove = Remove {$what}?
form-remove-alone = It can be undone.
form-remove-along = With it go: {$parts}. It can be undone.
form-several = {$count} ({$names})
form-left-out = { $count ->
    [one] It is not for 1 other marked thing, which stays as it is.
   *[other] It is not for {$count} other marked things, which stay as they are.
 }

# The fields.
form-slot-kind = Kind
form-slot-thing = Which
form-slot-code = Code
form-slot-name = Name
form-slot-name-en = English name
form-slot-about = About
form-slot-investment = Investment
form-slot-measured-in = Unit
form-slot-parts = Adds up
form-slot-ratio = Share of
form-slot-judged-by = Judged by
form-slot-money-kind = Kind
form-slot-feedback = Answer due
form-slot-amount = Amount
form-slot-source = Source
form-slot-target = Units through
form-slot-until = By when
form-slot-period = Period
form-slot-value = Value

# What can be chosen.
form-pick-no-light = take the earlier word back
form-pick-not-done = not done after all (reopen)
form-pick-counted = counts as a unit
form-pick-part = a part of a unit, not counted
form-none-chosen = (none)
form-chosen = {$count}: {$names}

# How to fill a field in, and how it was understood.
form-how-quantities = for example: 22栋, 592套; ?所 where nobody knows; empty counts as one item
form-how-amount = in 10,000 yuan: 300, 1,200.5, 0.12亿
form-how-target = such as 12; none takes an earlier one back
form-how-parts = the figures its first figure is the sum of: K36.1, K36.2; empty checks nothing
form-how-ratio = the two figures its first figure is the share of: K37.1/K35; empty checks nothing
form-how-period = A half-year, such as 2025-H1
form-target-none = takes an earlier one back
form-measured = now {$figure} ({$day})
form-never-measured = not measured yet (in {$unit})
form-measured-named = {$name}: {$last}
form-no-such-figure = {$figure} (no such figure)
form-action = {$name} ({$status})
form-carried = goes on: {$action}
form-dropped = dropped: {$action}
form-moves = {$what} {$count}
form-moving = Moving: {$moves}
form-moving-sum = In all: {$sums}
form-not-moving = Not at that stage, not moved: {$names}

# Why it was not saved.
form-unchanged = Nothing was changed: there is nothing to save
form-gone = {$names}: removed by somebody else, so this can't be saved. Closed, what you wrote is kept as a draft.
form-some-gone = {$names}: removed by somebody else. The others are still there; save once more.
form-reshaped = The ledger has changed, and this form with it. Look it over and save again.

# Overtaken by others.
form-overtaken = Somebody else changed this since “{$form}” was opened. Save yours, or take theirs?
form-overtaken-more = { $count ->
    [one] 1 more field was changed by others.
   *[other] {$count} more fields were changed by others.
 }
form-before = before
form-now = now (by others)
form-mine = yours
form-untouched = (left as it was: theirs stays)
form-nothing = (empty)

# The message line.
form-needs-editable = Select what is to be edited first; an update is not edited: remove it and write it anew
form-needs-responsible = Select a project, an item or an action first: for those somebody answers
form-needs-project-money = Select a project first: those have money
form-needs-project-target = Select a project first: those have planned shares
form-needs-judged = Select a project or an item first; on the rows Plan and Projects the whole ledger is judged
form-needs-supervised = Select a project, milestone, item, action or blocker first
form-nothing-to-answer = No supervision waits for an answer
form-nothing-to-measure = The ledger has no indicator yet: add one first
form-nothing-to-choose = Select what is to be removed or edited first
form-marks-not-fitting = None of the marked things is for that; Esc unmarks, then it is for the selected row

# Why not, on the screen.
form-problem-name-sites = { $unnamed ->
    [0] {$project}: all units at “{$stage}” are named sites. Choose in “Site” which of them moves, or move all that stand there:
   *[other] {$project}: of the units at “{$stage}”, only {$unnamed} without a name. To move more, choose in “Site” which of these moves, or move all that stand there:
 }
form-problem-no-unnamed-units = {$project}: every unit there has a name already. Raise the size first, or choose “not counted”.
form-problem-already-done = {$what} was completed on {$on}. To change the day, select it, reopen it with {$key}, then complete it again.
form-problem-already-closed = {$what} was solved on {$on}. {$key} records a new blocker.
form-problem-baseline-exists = There is a baseline called “{$name}” already, and a baseline is never changed. Give the new one another name.
form-problem-period-not-later = The {$period} does not come after the {$current}, which is open. Open a later one, such as {$next}.
form-problem-period-closed = {$what} belongs to the {$period}, which is closed and stays as it was. If it goes on, use its code in the plan that is open.
form-problem-already-answered = {$what} was answered on {$on}. To correct the answer, select it, reopen it with {$key}, then answer again.
form-problem-feedback-past = An answer due on {$feedback} was due before it was asked for, on {$given}. Write {$given} or a later day; if it was asked for earlier, put that day in “Day”.
form-problem-units-named = {$project}: with so few units the sites below no longer have room at “{$stage}”. Remove those that are gone first:
form-problem-moved-on = Entry {$entry} ({$deed}) can't be taken back: what it touched has changed since. Look in the journal ({$key}), and record the correction instead.
form-problem-undone-since = Entry {$lost} ({$deed}) has been undone since, so undoing does not lead back to what stood after entry {$entry}. It leads back to entry {$back}: press {$key} on it.
form-problem-beyond-units = {$project} has {$units} in all; {$count} can’t be planned. If there are more now, correct the size of the project first.
form-choose-complete = {$what}: which milestone is complete?
form-choose-plan = {$what}: the planned date of which milestone?
form-choose-forecast = {$what}: the forecast of which milestone?
form-ask-reopen-blocker = {$what} is solved. Is it open again?
form-ask-reopen-supervision = {$what} is answered. Take the answer back?
form-more-options = {$count} more below
form-not-an-option = There is no option “{$typed}”
form-no-such-option = {$field}: choose one of the options, with the arrows or by typing a part of it
form-do-unmark = unmark
form-do-solve = solve
form-passed = {$understood}; that has passed at the data date, {$day}
form-counted-from = {$understood}, counted from the data date, {$day}
form-slot-milestone = Milestone
