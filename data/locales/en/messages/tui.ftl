# Keys by name.
tui-key-space = Space
tui-key-enter = Enter
tui-key-up = Up
tui-key-down = Down
tui-key-left = Left
tui-key-right = Right
tui-key-backspace = Backspace

# The words of the hint line.
tui-do-complete = done
tui-do-reopen = reopen
tui-do-mark = status
tui-do-update = update
tui-do-move = move
tui-do-plan = date
tui-do-search = find
tui-do-undo = undo
tui-do-data-date = as of
tui-do-summary = summary
tui-do-help = help
tui-do-quit = quit
tui-do-open = details
tui-do-unfold = unfold
tui-do-back = back
tui-do-page-up = page up
tui-do-page-down = page down
tui-do-new-line = new line
tui-do-save = save
tui-do-accept = go there
tui-do-perform = do it
tui-do-cancel = close
tui-do-next-field = next field
tui-do-next-choice = next
tui-do-previous-choice = previous
tui-do-yes = yes
tui-do-no = no

# What every action does, for the help.
tui-about-complete = Complete or reopen a milestone; status of an action
tui-about-update = Write an update
tui-about-move = Move units from one stage to another
tui-about-plan = Set or take away the planned date of a milestone
tui-about-block = Record a blocker
tui-about-unblock = Close a blocker that is solved
tui-about-search = Search by name, pinyin, initials, English or code
tui-about-next-hit = Next hit of the search
tui-about-previous-hit = Previous hit of the search
tui-about-undo = Undo the last change
tui-about-redo = Redo what was undone
tui-about-data-date = Set the data date; pinned: the clock can't move it
tui-about-summary = Show the progress summary
tui-about-language = Switch to Chinese (中文)
tui-about-help = All keys
tui-about-quit = Leave the program
tui-about-up = Up
tui-about-down = Down
tui-about-page-up = A page up
tui-about-page-down = A page down
tui-about-first = To the beginning
tui-about-last = To the end
tui-about-fold = Fold, or go to the row above
tui-about-unfold = Unfold, or go into it
tui-about-open = Show the details
tui-about-switch-group = Between plan and projects
tui-about-back = Back
tui-about-next-thing = Details of the next row
tui-about-previous-thing = Details of the previous row
tui-about-caret-left = Caret to the left
tui-about-caret-right = Caret to the right
tui-about-word-left = A word to the left
tui-about-word-right = A word to the right
tui-about-line-start = To the start of the line
tui-about-line-end = To the end of the line
tui-about-erase = Erase the character before the caret
tui-about-erase-forward = Erase the character at the caret
tui-about-erase-word = Erase a word
tui-about-erase-line = Erase to the start of the line
tui-about-undo-typing = Undo typing
tui-about-redo-typing = Redo typing
tui-about-new-line = New line
tui-about-save = Save
tui-about-accept = Go to the chosen hit, or do what the row says
tui-about-cancel = Close; what was typed is kept as a draft
tui-about-next-field = Next field
tui-about-previous-field = Previous field
tui-about-next-choice = Next option; typing looks for one
tui-about-previous-choice = Previous option
tui-about-yes = Yes
tui-about-no = No

# Where a key works.
tui-in-commands = On the selected row
tui-in-detail = In the details
tui-in-search = While searching
tui-in-field = In a field
tui-in-choice = In a choice
tui-in-editor = In a text of many lines
tui-in-typing = While typing
tui-in-question = When asked
tui-in-summary = In the summary
tui-in-help = In the help
tui-in-anywhere = In every form

# The top of the screen.
tui-as-of-pinned = as of {$day} (pinned)
tui-as-of-clock = as of {$day} (follows the clock)
tui-total-projects = { $all ->
    [one] 1 project: {$parts}
   *[other] {$all} projects: {$parts}
 }
tui-total-milestones = { $all ->
    [one] 1 milestone: {$parts}
   *[other] {$all} milestones: {$parts}
 }
tui-part = {$count} {$words}
tui-part-gap = {", "}
tui-sentence-gap = {". "}
tui-short-complete = built
tui-short-partly-complete = partly
tui-short-under-construction = building
tui-short-preparation = preparing
tui-short-not-started = pending
tui-short-stage-unknown = unknown
tui-short-paused = paused
tui-short-cancelled = cancelled
tui-too-small = This needs a terminal of at least {$width}x{$height}; here are {$now_width}x{$now_height}. Make the window larger to go on.

# The outline.
tui-plan = Plan
tui-projects = Projects
tui-items = { $count ->
    [one] 1 item
   *[other] {$count} items
 }
tui-project-count = { $count ->
    [one] 1 project
   *[other] {$count} projects
 }
tui-actions-done = {$done}/{$all} done
tui-search-label = Search:{" "}
tui-search-how = name, pinyin, initials, code
tui-mark-too-many = {$count} rows are too many to mark at once: narrow the list first ({$key}).
tui-found = { $count ->
    [0] nothing found
    [one] 1 hit
   *[other] {$count} hits
 }
tui-belongs-to = {$name} ({$owner})

# Details.
tui-state = State
tui-status = Status
tui-since = Since
tui-marked = {$day} ({$by})
tui-standing = Standing
tui-stage = Stage
tui-quantities = Size
tui-complete = Complete
tui-share-of-all = {$count} ({$share})
tui-category = Category
tui-nature = Kind of work
tui-funding = Funding
tui-investment = Investment
tui-responsible-unit = Responsible
tui-responsible-person = Contact
tui-unknown = Not stated
tui-note = Note
tui-aliases = Also called
tui-belongs = Belongs to
tui-planned = Planned
tui-commitment = Promised as
tui-baseline = First plan
tui-done-on = Done on
tui-recorded-on = Recorded on
tui-counted = Counted
tui-counts-as = as {$unit} of the project
tui-counts-for-nothing = no: a part of a unit
tui-positions = Where the units stand
tui-sites = Named sites: {$count}
tui-milestones = Milestones: {$count}
tui-actions = Actions: {$count}
tui-in-the-plan = In the plan
tui-linked-projects = Projects
tui-promised-milestones = Milestones promised
tui-updates = Updates
tui-no-updates = none yet; { $key } writes one
tui-open-blockers = Open blockers
tui-open-for = { $days ->
    [one] {$category}, since {$day}, 1 day
   *[other] {$category}, since {$day}, {$days} days
 }
tui-to-be-solved-by = to be solved by: {$owner}
tui-findings = To be verified
tui-findings-by-check = With so many projects not everything is held against everything here: topout check does.

# Forms.
tui-form-complete = Complete {$what}
tui-form-mark = Status of {$what}
tui-form-update = Update on {$what}
tui-form-move = Move units of {$what}
tui-form-plan = Planned date of {$what}
tui-form-block = Blocker of {$what}
tui-form-block-all = Blocker of the work as a whole
tui-form-unblock = Close a blocker
tui-form-data-date = Data date: the ledger speaks up to this day (“today”: always today)
tui-slot-status = Status
tui-slot-text = Text
tui-slot-from = From stage
tui-slot-to = To stage
tui-slot-count = Units
tui-slot-site = Site
tui-slot-planned = Planned
tui-slot-commitment = Promised as
tui-slot-category = Kind
tui-slot-owner = Solved by
tui-slot-blocker = Blocker
tui-slot-day = Day
tui-slot-note = Note
tui-slot-data-date = Data date
tui-stage-with-count = {$stage} ({$count})
tui-pick-no-site = none in particular
tui-pick-no-commitment = not said
tui-sought = looking for: {$typed}
tui-understood = {$day}
tui-after-data-date = {$day}: after the data date, which moves there
tui-follow-clock = follows the clock: always today
tui-no-planned-date = no date: it is taken away
tui-planned-how = for example: end of August, by 1 Sep, Q3
tui-not-a-day = Can't read “{$words}” as a day. Type for example: 20 July, 2024-07-20, yesterday
tui-unreadable = Not saved: please correct {$field}
tui-missing = {$field}: please fill this in

# Questions.
tui-ask-reopen = {$what} is done. Reopen it?
tui-ask-take-date-away = Take the planned date of {$what} away?
tui-ask-quit = These drafts are not saved and will be lost. Leave all the same?

# Pages.
tui-help-label = Find:{" "}
tui-help-how = type to look for a key

# The message line.
tui-stray = Switch the input method to English or use the F-keys; 请切换到英文输入
tui-nothing-found = Nothing is called that; fewer letters find more
tui-changed-elsewhere = The ledger was changed elsewhere and has been read again
tui-waiting = Another program is writing to the ledger: waiting for it, ten seconds at most
tui-draft-kept = Draft kept: the same key on the same row brings it back
tui-draft-recalled = Here is what was not saved the last time: save it, or Esc leaves it for later
tui-draft-back = Here is the draft that was kept
tui-needs-milestone-or-action = Nothing here is open to complete: select a milestone or an action (→ in the plan unfolds, / finds)
tui-needs-milestone = Only milestones have a planned date: select one (→ in the plan unfolds, / finds)
tui-needs-project = Select a project or one of its sites first: those have units
tui-nothing-selected = The list is empty, so nothing is selected; {$key} finds a thing anywhere
tui-needs-thing = Select an item, an action, a project or a milestone first
tui-nothing-blocked = No blocker is open here
tui-shown = lines {$first}–{$last} of {$all}
tui-units-behind = {$project} still has {$count} at “{$stage}” or before; if they are through, {$key} moves them
tui-milestone-open = All units are past it, but {$milestone} is still open; if it is through, select it and press {$key}
tui-in-the-future = {$on} has not come yet: today is {$today}. What is still to happen is planned: select the milestone and press {$key}

# Control: lights, forecasts, money, supervision, another day
tui-do-forecast = forecast
tui-do-leave-day = back to the data date
tui-about-forecast = Say, or take back, when a milestone is expected
tui-about-as-of = Look at another day; Esc returns to the data date
tui-as-of-day = as of {$day}
tui-as-of-look = as of {$day} (look only)
tui-light-why = {$light}: {$why}
tui-light = Light
tui-forecast = Forecast
tui-forecast-because = {$date} (reason: {$reason})
tui-rate = {$kind}: {$rate}
tui-variance = Variance
tui-dates = Dates
tui-form-forecast = Forecast: {$what}
tui-form-as-of = Look at the ledger as of which day? (look only)
tui-slot-expected = Expected
tui-slot-reason = Reason
tui-slot-due = Time limit
tui-slot-as-of = Day
tui-pick-no-reason = none (it is not later)
tui-back-to-data-date = back to the data date
tui-no-forecast = takes the forecast back: no date is expected
tui-only-looking = Another day is only looked at, not changed; Esc returns to the data date
tui-reason-needed = { $days ->
    [one] {$what} would be 1 day later than said before: pick the reason
   *[other] {$what} would be {$days} days later than said before: pick the reason
 }
tui-forecast-past = {$latest} has passed on {$day}: that is no forecast of {$what}. Say a later date; if it is done, close this and press {$key}
tui-pushes = { $days ->
    [one] {$milestone} is pushed by 1 day, to {$to} (derived, not recorded); if another date is expected, select it and press {$key}
   *[other] {$milestone} is pushed by {$days} days, to {$to} (derived, not recorded); if another date is expected, select it and press {$key}
 }
tui-needs-open-milestone = Select an open milestone first: only those are expected
tui-targets = Planned shares
tui-target = {$by}: {$planned} planned through {$stage}, {$reached} there
tui-money = Money
tui-source-unknown = source not stated
tui-assessed = Assessed
tui-assessed-by = {$light}: {$words} ({$who}, {$day})
tui-supervisions = Supervision
tui-supervised = asked by {$who}; answer due: {$day}
tui-solve-by = time limit: {$date}
tui-responsible-leader = Leader
tui-light-of-ledger = whole ledger (items and projects): {$light}

# The tabs of the views
tui-tab-overview = Overview
tui-tab-grid = Grid
tui-tab-timeline = Timeline
tui-tab-calendar = Calendar
tui-tab-blockers = Blockers
tui-tab-journal = Journal
tui-do-palette = actions
tui-do-next-tab = next view
tui-about-palette = Palette: every action, searchable
tui-about-next-tab = The next view
tui-about-previous-tab = The view before
tui-about-tab = Show { $view }
tui-in-palette = Palette
tui-in-views = Going from view to view
tui-in-walking = Walking
tui-palette-how = type to search, Enter does it
tui-works-in = That works elsewhere: { $place }

# Details of updates, blockers, indicators and supervisions
tui-update-on = { $code }  update of { $day }
tui-reported-by = Reported by
tui-raised-on = Raised
tui-solved-on = solved { $day }
tui-open-days = { $days ->
    [one] open 1 day
   *[other] open { $days } days
 }
tui-answered = answered
tui-answer-due = answer due { $date }
tui-answer-overdue = answer overdue ({ $date })
tui-given-by = Asked by
tui-given-on = Asked on
tui-answer = Answer

# Marking several
tui-do-mark-thing = mark
tui-about-mark = Mark or unmark and go on; commands then take all
tui-about-mark-down = Mark downwards
tui-about-mark-up = Mark upwards
tui-about-mark-all = Mark everything in the list, or nothing
tui-marked-things = { $count ->
    [one] 1 marked: the next command is for it, Esc unmarks
   *[other] { $count } marked: the next command is for all of them, Esc unmarks
 }
detail-do-into-milestones = milestones
detail-about-into-milestones = From the details to its milestones in the plan
tui-also-summary = print report chapter
tui-also-print = print docx html xlsx pdf
tui-also-data-date = pinned today clock date
tui-also-add = new create
tui-also-unblock = obstacle solved
tui-also-block = obstacle problem
