# Refusals: what happened, to what, and what to do next.
problem-not-found = There is no {$wanted} called “{$words}”. Look for it with: topout search {$words}
problem-ambiguous = “{$words}” means several things. Name one of them by its code:
problem-candidate = {$what} ({$thing})
problem-wrong-thing = {$what} ({$found}) is of the wrong kind. Give the code of a thing of this kind: {$wanted}.
problem-no-such-stage = There is no stage called “{$words}”. Use one of these:
problem-no-such-category = There is no category called “{$words}”. Use {$known}.
problem-in-the-future = {$on} has not come yet: today is {$today}. What is still to happen is a plan: topout plan CODE DATE
problem-not-enough-units = {$project} had only {$available} at “{$stage}” on {$on}: {$wanted} can't be moved. It had {$there}. Change the count or the stage it leaves from.
problem-same-stage = The units stand at “{$stage}” already. Name another stage to move to.
problem-no-units = There is nothing to move. Give a count of 1 or more.
problem-site-is-one = {$site} is one unit. Move it alone, with a count of 1; move the others without naming a site.
problem-site-elsewhere = {$site} stands at “{$stage}”, not where it is said to leave from. Name the stage it leaves from as “{$stage}”.
problem-site-moved-later = {$site} has a later movement, of {$on}. Give that day or a later one, or undo the later movement first.
problem-name-the-sites = { $unnamed ->
    [0] {$project}: all units at “{$stage}” are named sites. Say with --site which of them moves, or move all that stand there:
   *[other] {$project}: of the units at “{$stage}”, only {$unnamed} without a name. To move more, say with --site which of these moves, or move all that stand there:
 }
problem-no-unnamed-units = {$project}: every unit there has a name already. Raise the quantity first, or add the site as a part of a unit (--part).
problem-already-done = {$what} was completed on {$on}. To change the day: topout reopen {$code}, then complete it again.
problem-not-done = {$what} is not done, so there is nothing to reopen.
problem-not-answered = {$what} has not been answered, so there is nothing to take back.
problem-already-closed = {$what} was solved on {$on}. Record a new blocker with: topout block
problem-before-it-began = {$what} began on {$began}: it can't have ended on {$on}. Give {$began} or a later day.
problem-nothing-to-undo = There is nothing to undo.
problem-nothing-to-redo = There is nothing to redo.
problem-moved-on = Entry {$entry} ({$deed}) can't be taken back: what it touched has changed since. See topout log, and record the correction instead.
problem-not-undoable = Entry {$entry} ({$deed}) can't be taken back: too much changed at once. Go back to a copy of the ledger file.
problem-code-taken = The code {$code} is taken. Use another, or leave it out to get the next free one.
problem-bad-code = “{$code}” can't be a code. Use letters and digits, with - or . between them, as in P15 or 8.10.
problem-no-words = It has to be said which {$wanted}. Give its code or name.
problem-no-value = No figure was given for {$what}. Use a number, such as 95.5.
problem-unit-in-use = {$project} is booked in {$unit} at several stages ({$there}), so it can't be counted in {$other} instead. Put the quantity in {$unit} first.
problem-unit-twice = The unit {$unit} stands twice. Give it once.
problem-empty = The {$field} is empty. Write something.
problem-too-long = The {$field} is too long: at most {$limit} characters. Shorten it.
problem-limit-amount = At most {$most}. Check the figure and its unit.
problem-limit-value = At most {$limit} digits. Check the figure.
problem-due-before-raised = It would have to be solved by {$due}, but was raised only on {$raised}. Give a later date, or the right day it was raised.
problem-bad-value = “{$words}” can't be a {$field}. {$hint}
problem-hint-count = Use a whole number, such as 3.
problem-hint-value = Write a number, such as 95.5 or 1,600; ~1600 (about), nearly 300, 1500余 or 4000+ (over), ≤5 (at most), expected 98. Part several figures with 、
problem-hint-amount = Give 10,000 yuan, with two decimals at most: 300, 1,200.5, 0.12亿.
problem-hint-unit = Use the measure word alone, such as 栋.
problem-hint-date = Use a date, such as 2024-08-15 or Aug.
problem-hint-other = Write it another way.
problem-still-used = {$what} can't be removed: {$uses}. Take those away first.
problem-used-by = it is tied to {$by}
problem-has-records = { $records ->
    [one] 1 record hangs on it
   *[other] {$records} records hang on it
 }
problem-nothing-changed = {$what} is like that already; nothing was changed.
problem-import-conflict = The ledger holds these otherwise than the file does: {$codes}. Nothing was imported. Make them agree, or give them other codes in the file.
problem-reason-needed = {$what} would be {$days} later than said before, so a reason is needed. Add --reason with one of these:
problem-baseline-exists = There is a baseline called “{$name}” already, and a baseline is never changed. Set the new one under another name: topout baseline set NAME
problem-no-such-baseline = { $count ->
    [0] There is no baseline called “{$words}”, nor any other. Set one with: topout baseline set NAME
   *[other] There is no baseline called “{$words}”. Use {$known}.
 }
problem-no-such-period = { $count ->
    [0] There is no period called “{$words}”. Write a half-year as 2025-H1.
   *[other] There is no period called “{$words}”. Use {$known}.
 }
problem-period-not-later = The {$period} does not come after the {$current}, which is open. Open a later one: topout period open {$next}
problem-actions-undecided = { $count ->
    [one] 1 action of the {$period} is open: carry it over
   *[other] {$count} actions of the {$period} are open: carry each over
 } with --carry CODES (or “all”), or drop it with --drop CODE=REASON:
problem-not-open = {$what} is not open, so there is nothing to carry over or drop. Leave it out.
problem-period-closed = {$what} belongs to the {$period}, which is closed and stays as it was. If it goes on, use its code in the plan that is open: topout list plan
problem-already-answered = {$what} was answered on {$on}. To correct the answer, topout reopen {$code} first; what is asked for now is recorded with: topout supervise CODE TEXT --feedback DATE
problem-feedback-past = An answer due on {$feedback} was due before it was asked for, on {$given}. Write {$given} or a later day; if it was asked for earlier, say when with --on in topout supervise.
problem-days-reversed = {$until} lies before {$since}. Give the earlier day first: --since {$first} --until {$last}
problem-history-not-kept = What was known that day can't be told: entry {$entry} ({$deed}) changed too much at once for a way back to be kept. Look without --known-on, or at a copy of the ledger file of that day.
problem-no-such-check = There is no check called “{$words}”. Use {$known}.
problem-forecast-past = {$latest} has passed on {$day}: that is no forecast of {$what}. Say a later date, or topout complete {$code} if it is done.
problem-not-assessed = Nobody has assessed {$what}: there is no word to take back.
problem-ledger-not-assessed = Nobody has assessed the ledger: there is no word to take back.
problem-not-dropped-alone = {$what} can be dropped only when its period closes: topout period open.
problem-nothing-to-freeze = The plan has no milestone on {$on}: there is nothing to keep as a baseline. Add milestones first, or give a later day.
problem-opens-before = The {$current} began on {$opened}: the next period can't begin on {$on}. Give {$opened} or a later day.
problem-one-of-several = None of the {$of} was done, because of number {$nth}: {$because}
problem-one-of-several-named = None of the {$of} was done, because of number {$nth}, {$what}: {$because}
problem-goes-alone = This can't be done together with other changes as one step. Do it alone.
problem-no-commands = Nothing was chosen to be done. Choose something first.
problem-no-such-entry = The journal has no entry {$entry}. See: topout log
problem-nothing-since = Nothing in force is newer than entry {$entry} ({$deed}), so there is nothing to undo.
problem-undone-since = Entry {$lost} ({$deed}) has been undone since, so undoing does not lead back to what stood after entry {$entry}. It leads back to entry {$back}: topout undo --to {$back}
cancelled = Cancelled: nothing has been changed.

# What a text or number was typed for.
field-name = name
field-text = text
field-note = note
field-code = code
field-unit = unit
field-count = count
field-value = value
field-category = category
field-date = date
field-name-en = English name
field-text-en = English text
field-aliases = other names
field-quantities = size
field-nature = kind of work
field-stage = stage
field-funding = funding
field-investment = investment
field-responsible-unit = responsible unit
field-person = responsible person
field-leader = leader
field-owner = owner
field-due = due
field-projects = projects
field-parts = parts
field-ratio = ratio

# What was done.
deed-opened = Made the ledger: { $projects ->
    [one] 1 project
   *[other] {$projects} projects
 }, { $items ->
    [one] 1 plan item
   *[other] {$items} plan items
 }
deed-completed = Completed {$what} ({$on})
deed-reopened = Reopened {$what}
deed-reopened-blocker = Reopened {$what}
deed-answer-taken-back = Took back the answer to {$what}: it is open again
deed-marked = Marked {$what} as {$status} ({$on})
deed-reported = Update on {$what} ({$on}): {$text}
deed-moved = {$what}: {$count} moved from {$from} to {$to} ({$on})
deed-part-moved = {$site}: moved from {$from} to {$to} ({$on})
deed-planned = Planned {$what} for: {$planned}
deed-unplanned = Took the date away from {$what}
deed-blocked = Recorded blocker {$what} ({$on})
deed-unblocked = Solved blocker {$what} ({$on})
deed-measured = Measured {$what} ({$on})
deed-forecast = Forecast for {$what}: {$forecast} ({$on})
deed-forecast-moved = Forecast for {$what}: {$forecast}, {$step} against the date before ({$on})
deed-forecast-taken-back = Took the forecast for {$what} back ({$on})
deed-targeted = Planned share of {$what}: {$count} at {$stage}, {$by}
deed-untargeted = Took the planned share of {$what} away: {$stage}, {$by}
deed-assessed = Judged {$what}: {$light} ({$on})
deed-unassessed = Took back what was judged of {$what} ({$on})
deed-whole-ledger = the whole ledger
deed-funded = Money of {$what}: {$kind} {$amount} ({$on})
deed-funded-from = Money of {$what}: {$kind} {$amount} from {$source} ({$on})
deed-baseline-set = Set baseline “{$name}”: { $milestones ->
    [one] 1 milestone
   *[other] {$milestones} milestones
 }
deed-supervised = Supervised {$what} on {$about}; an answer is due: {$feedback}
deed-answered = Answered {$what} ({$on})
deed-period-opened = Opened the {$period} and closed the {$closed} ({$on}): { $carried ->
    [one] 1 action
   *[other] {$carried} actions
 } carried over, {$dropped} dropped
deed-added = Added {$thing} {$what}
deed-edited = Changed {$thing} {$what}
deed-with-changes = {$done}: {$changes}
deed-field-change = {$field} {$before} → {$after}
deed-removed = Removed {$thing} {$what}
deed-data-date-pinned = The data date is now {$day}
deed-data-date-clock = The data date now follows the clock
deed-imported = Imported { $projects ->
    [one] 1 project
   *[other] {$projects} projects
 }, { $items ->
    [one] 1 plan item
   *[other] {$items} plan items
 }, { $blockers ->
    [one] 1 blocker
   *[other] {$blockers} blockers
 }, { $indicators ->
    [one] 1 indicator
   *[other] {$indicators} indicators
 }
deed-imported-nothing = The file holds nothing new; nothing was changed
deed-undone = Undone: {$deed}
deed-redone = Redone: {$deed}
deed-undone-to = { $count ->
    [one] Undid 1 change
   *[other] Undid {$count} changes
 }: things stand as they did after entry {$entry} ({$deed})

# Several changes made as one.
deed-several = { $did ->
    [completed] Completed {$things}
    [reopened] Reopened {$things}
    [marked] Marked {$things}
    [reported] Updates on {$things}
    [moved] Moved units of {$things}
    [planned] Planned {$things}
    [unplanned] Took the dates away from {$things}
    [forecast] Forecasts for {$things}
    [unforecast] Took back the forecasts for {$things}
    [targeted] Planned shares of {$things}
    [untargeted] Took away the planned shares of {$things}
    [assessed] Judged {$things}
    [unassessed] Took back what was judged of {$things}
    [funded] Money of {$things}
    [supervised] Supervised {$things}
    [answered] Answered {$things}
    [blocked] Recorded {$things}
    [unblocked] Solved {$things}
    [measured] Measured {$things}
    [added] Added {$things}
    [edited] Changed {$things}
   *[removed] Removed {$things}
 }
deed-several-detail = {$done} ({$detail})
deed-several-mixed = {$count} changes: {$deeds}
several-things = { $thing ->
    [project] {$count} projects
    [site] {$count} sites
    [milestone] {$count} milestones
    [item] {$count} plan items
    [action] {$count} actions
    [indicator] {$count} indicators
    [blocker] {$count} blockers
    [update] {$count} updates
    [supervision] {$count} supervisions
    [remark] {$count} remarks
   *[mixed] {$count} things
 }
several-more = {$named} and {$rest} more
several-more-clauses = {$named}; and {$rest} more
several-moved = {$from} → {$to}
several-set = {$field} → {$after}

# What an entry of the journal did to rows. A table of things that have codes has no word here.
row-added = Added {$row}
row-altered = Changed {$row}
row-removed = Removed {$row}
row-numbered = {$row}, row {$id}
row-thing = {$thing} {$what}
row-part = {$part} ({$of})
row-held = {$column} {$value}
row-follows-clock = follows the calendar
row-table = { $table ->
    [ledger] the ledger
    [stage] stage
    [category] category
    [quantity] size
    [alias] other name
    [movement] movement
    [action_project] link to a project
    [action_milestone] link to a milestone
    [action_mark] status
    [milestone_plan] planned date
    [milestone_forecast] forecast
    [blocker_project] link to a project
    [measure] figure
    [measure_part] part of a figure
    [issued_report] issued report
    [issued_document] document of an issued report
    [reading] reading
    [baseline] baseline
    [baseline_entry] milestone of a baseline
    [target] planned share
    [assessment] assessment
    [amount] amount of money
    [period] period
   *[other] {""}
 }
row-column = { $column ->
    [name] name
    [name_en] English name
    [text] text
    [text_en] English text
    [project_id] project
    [item_id] plan item
    [action_id] action
    [site_id] site
    [milestone_id] milestone
    [blocker_id] blocker
    [milestone] milestone
    [about] about
    [category] category
    [nature] kind of work
    [funding] funding
    [investment] investment
    [responsible_unit] responsible unit
    [person] responsible person
    [leader] leader
    [owner] owner
    [counted_in] counted in
    [from_stage] from
    [to_stage] to
    [stage] stage
    [source] source
    [money_kind] kind
    [count] count
    [value] value
    [amount] amount
    [measure_unit] unit
    [status] status
    [light] light
    [opinion] words
    [words] date
    [feedback] answer due
    [commitment] firmness
    [reason] reason
    [happened_on] on
    [decided_on] decided on
    [raised_on] raised on
    [given_on] asked on
    [due_words] due
    [done_on] done on
    [closed_on] solved on
    [answer] answer
    [answered_on] answered on
    [set_on] set on
    [opened_on] opened on
    [period] period
    [pinned_on] data date
    [section] section
    [figure] part
    [ratio_part] part of the share
    [ratio_whole] whole of the share
    [note] note
    [note_en] English note
    [said_by] by
   *[other] {""}
 }

# Worth saying beside “done”.
hint-pin-moved = The data date moved from {$from} to {$to}.
hint-late-entry = Late entry: it happened on {$on} and was recorded on {$recorded}.
hint-units-behind = {$project} still has {$count} at “{$stage}” or before. Move them if they are through: topout move {$project} COUNT --from STAGE --to STAGE
hint-milestone-open = All units are past it, but {$milestone} is still open. Complete it if it is through: topout complete {$code}
hint-backwards = The units went back in the order of stages.
hint-facts-after = Facts up to {$latest} are recorded; they count once the data date gets there.
hint-slipped = Slip {$nth}: {$step}, {$total} in all.
hint-sharpened = Within the window promised: said more sharply, not a slip.
hint-pushes = {$milestone} is pushed by {$days}, to {$to} (derived, not recorded). If another date is expected: topout forecast {$code} DATE
hint-waits = That is before the date of {$by}, which comes first; derived, not recorded: {$to}.
hint-forecast-stands = The earlier forecast ({$forecast}) still stands. If it no longer holds, forecast again.
hint-about = {$what}: {$hint}
hint-not-undoable = Too much changed at once for undo: keep a copy of the ledger file.
hint-no-backup = It is saved, but today's backup could not be made. {$reason} Until then keep a copy elsewhere: topout backup -o FILE

# What a check found.
finding-parts-miss-whole = {$project}: the stages add up to {$parts}, the size is {$whole}; {$gap} apart
finding-sites-exceed-units = {$project}: {$sites} sites are named, but it has {$units}
finding-sites-exceed-stage = {$project}: {$sites} named sites stand at “{$stage}”, but only {$units}
finding-position-differs = {$project}: “{$stage}” keeps {$kept} units, but the movements make {$booked}
finding-same-name = Called the same: {$things}
finding-units-behind-milestone = {$milestone} is done, but still at “{$stage}” or before: {$count}
finding-dates-out-of-order = {$later} is planned to end on {$later_end}, before {$earlier} ({$earlier_end}) which it comes after: {$days} apart
finding-done-without-day = All {$count} are past “{$stage}”, but {$milestone} has no day of completion
finding-facts-after = { $count ->
    [one] 1 fact lies
   *[other] {$count} facts lie
 } after the data date of {$data_date} (the latest on {$latest}), not counted yet
finding-figure-parts = {$indicator}: {$sum}, the whole is {$whole}; {$gap} apart
finding-money-parts = {$project}: approved {$sum}, the investment is {$whole}; {$gap} apart
finding-money-beyond = {$project}: {$more} {$amount}, but {$than} only {$limit}; {$gap} more
finding-source = {$project} ({$source})
finding-sum = {$parts} = {$sum}
plus-sign = {" + "}
finding-same-alias = “{$alias}” is what several go by: {$things}
finding-forecast-passed = {$milestone}: the forecast ended on {$latest}, it is not done, and there is no newer forecast
finding-share-differs = {$indicator}: {$stated}% stated, but {$part}/{$whole} = {$percent}%
finding-not-in-plan = {$project}: not finished, and no action of the plan points at it
finding-blocker-incomplete = {$blocker}: {$lacks}
finding-no-project = no project named
finding-no-owner = nobody named to solve it
finding-dated-after-undated = {$milestone} has a date, but {$undated}, which comes before it, has none
finding-remark-about = {$about}: {$text}
finding-file-damaged = The ledger file is damaged: {$detail}
finding-looks-alike = These look the same and are not, by signs that take no room or are of another script: {$things}
finding-entry-altered = Entry {$entry} of the journal is not as it was written
finding-entry-missing = Entry {$entry} has been taken out of the journal
finding-entries-missing = Entries {$first} to {$last} have been taken out of the journal
finding-entry-unsealed = Entry {$entry} of the journal has no seal: another program, or an older Topout, put it in
finding-row-astray = No entry of the journal did this: {$what}
finding-row-astray-since = No entry of the journal did this, since entry {$entry}: {$what}
finding-kept-differs = What is kept of {$what} for fast totals and lists is not what was recorded of it
finding-kept-differs-at-all = What is kept for fast totals and lists is not what was recorded
finding-rows-astray = Some of the rows {$first} to {$last} of “{$table}” are not as entry {$entry} left them, and no entry of the journal did this
finding-row-astray-until = No entry of the journal did this, between entries {$entry} and {$later}: {$what}

system-not-found = there is no such file or folder. Check the path.
system-denied = access denied. Check the permissions of the file and its folder.
system-full = the disk is full. Make room and try again.
system-read-only = the disk can only be read. Choose another place.
system-folder = this is a folder; a file is wanted.
system-no-folder = a file is where a folder is wanted. Move it away.
system-not-text = not a UTF-8 text file. Save it as UTF-8 and try again.
system-other = the system refused ({$detail}).
fault-missing = There is no ledger at {$path}. Make one with: topout init
fault-exists = {$path} exists already and is left as it is. Name another file with --ledger.
fault-not-a-ledger = {$path} is not a Topout ledger. Name the right file with --ledger.
fault-newer = {$path} was written by a newer Topout (format {$found}; this one knows up to {$known}). Update the program; the file has not been touched.
fault-busy = {$path} is being written by another program; waited {$seconds} seconds for it. Nothing has been changed; try again in a moment.
fault-held = {$path} lies on a network drive, and {$user} on {$host} has been writing to it since {$since}. Nothing has been changed. It can be read meanwhile; write when they have left the program. If they are no longer there, remove {$lock} and try again.
fault-held-by-nobody = {$path} lies on a network drive, and another program holds it for writing. Nothing has been changed. It can be read meanwhile. If nobody is writing, remove {$lock} and try again.
fault-read-only = {$path} can only be read. Nothing has been changed; check its permissions or copy it elsewhere.
fault-full = The disk of {$path} is full. Nothing has been changed; make room and try again.
fault-vanished = {$path} is no longer there: its folder was taken away, or another file has its name. Nothing has been changed; bring it back (is the disk plugged in?), then leave and open it again.
fault-in-use = {$path} is open in another program, perhaps the screen in another window. Nothing has been changed; close it there and try again.
fault-lost = There is no ledger at {$path}, but { $backups ->
    [one] a backup of it is there
   *[other] {$backups} backups of it are there
}: topout backup list. Take one back with topout restore NAME, or begin anew with topout init.
fault-no-backup = {$path} is of an older format and is left as it is, because the backup before the upgrade could not be made. {$reason}
fault-no-such-backup = There is no backup {$path}. See which there are: topout backup list
backup-busy = another program is writing it. Try again in a moment.
backup-unsound = the copy does not pass its check ({$detail}). See: topout doctor
fault-damaged = {$path} is damaged ({$detail}). See which backups there are (topout backup list) and take one back (topout restore NAME), or save what can be saved into a new ledger: topout doctor --repair
fault-system = {$path}: {$reason}
fault-database = {$path}: the ledger failed while {$doing}. Nothing has been changed; try again, and report it with this remark if it stays: {$detail}
field-amount = sum of money
field-figure = figure
problem-hint-figure = Write K37 or K37.2: the indicator, and after the dot which of its figures.
problem-units-named = {$project}: with so few units the sites below no longer have room at “{$stage}”. First remove those that are gone with topout remove CODE:
problem-beyond-units = {$project} has {$units} in all; {$count} can’t be planned. If there are more now, first correct the size with topout edit CODE --quantities.
