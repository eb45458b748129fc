# Help of the command line. Messages are found by the names of commands and arguments:
# help-<command>, help-<command>-<argument> (else argument-<argument>), help-<command>-more, help-<command>-examples.

heading-usage = Usage:
heading-verbs = Commands:
heading-arguments = Arguments:
heading-options = Options:
heading-globals = Global options:
heading-examples = Examples:
remark-open = {" "}[
remark-close = ]
remark-values = one of:{" "}
remark-between = {" "}
remark-default = default:{" "}
reference-title = Command line
reference-intro = All help of all commands, as the program prints it.

group-look = Look:
group-hand-in = Hand in:
group-record = Record:
group-control = Control:
group-keep = Keep the ledger:
group-file = Whole ledgers:
group-program = About the program:

value-options = options
value-verb = command
value-file = file
value-lang = language
value-when = when
value-date = date
value-format = format
value-kind = kind
value-days = days
value-stage = stage
value-code = code
value-codes = codes
value-words = words
value-text = text
value-name = name
value-names = names
value-count = count
value-how = strength
value-category = category
value-period = half-year
value-shell = shell
value-quantities = quantities
value-nature = nature
value-amount = amount
value-unit = unit
value-value = value
value-values = values
value-status = status
value-reason = reason
value-light = light
value-check = check
value-figures = figures
value-cells = cells
value-style = style
value-ratio = share
value-decision = code=reason
value-backup = backup
value-entry = entry
value-number = number
value-seed = seed

argument-format = The format of the answer; what the file is called after, or text
argument-width = How many cells wide text is set; 56 is a page of 28 characters
argument-no-bom = Without the byte order mark that spreadsheets need before CSV
argument-output = Write to this file instead of the terminal; - is the terminal
argument-compare-with = Compare every figure with this issued report; last is the one before
argument-force = Replace the file if it exists
argument-as-of = As things stood at the end of this day, not at the data date
argument-period = The plan of this half-year (2024-H2); a closed one as it stood when it was closed
argument-known-on = Only what had been written down by the end of this day
argument-on = The day it happened; otherwise the data date
argument-note = A remark that is kept with it
argument-code = A code, or enough of a name
argument-codes = Codes, or enough of the names
argument-name = Its name
argument-name-en = Its English name
argument-aliases = Other names it is known by, with commas between
argument-category = The group it belongs to in reports (a code)
argument-nature = new_build, extension or upgrade
argument-funding = The programme that the money comes from
argument-investment = The investment in 10,000 yuan
argument-responsible = The unit that answers for it
argument-person = The person who answers for it
argument-leader = The leader above who watches over it
argument-baseline = The name of the baseline
argument-quantities = How much it has, the unit counted in first; ? for an unknown number
argument-projects = The projects it points at, with commas between

help-topout = Topout keeps the ledger of construction projects and the half-year plan. Without a command it opens the screen.
help-topout-ledger = The ledger file; otherwise TOPOUT_LEDGER, otherwise the one in the data folder
help-topout-lang = The language; otherwise TOPOUT_LANG, otherwise that of the system
help-topout-color = When the answer is coloured; NO_COLOR turns colours off
help-topout-help = Show this help
help-topout-version = Show the version
help-topout-more =
    A thing is named by its code (P01, P07-M2, 8.8, K35) or by enough of its name. Dates are as exact or as vague as people are: 2024-09-01, Aug, end of August, Q3, by year end.

    Status: 0 done; 1 refused by the ledger's rules; 2 wrong usage; 3 the file or system failed; 4 done, but a check found contradicting figures.
help-topout-examples =
    topout
    topout summary --format markdown --output summary.md
    topout move P01 3 --from fit_out --to completion

help-summary = Print the progress summary
help-summary-style = How it is told: on one screen, in sentences to hand in, or in tables
help-summary-whole = Every project, also of a ledger with more than 1,000, where otherwise totals and what to look at first are printed
help-summary-examples =
    topout summary
    topout summary --as-of 2024-07-31 --format markdown --output july.md
    topout summary --format json
    topout summary --as-of 2024-09-30 --known-on 2024-10-08
    topout summary --compare-with last

help-issue-report = Issue the summary: keep it as it is handed in, in every format
help-issue-report-style = How it is told
help-issue-report-name = What it is called beside its number
help-issue-report-more = What was issued is kept to the byte and can't be changed or undone; later corrections leave it as it is. Under the report stand its number, the data date, the version of the program and a check of the figures.
help-issue-report-examples =
    topout issue-report
    topout issue-report --name "July bulletin" --compare-with last -o july.docx
    topout issue-report --as-of 2024-07-31 --lang zh

help-issued = What has been issued

help-issued-list = List the issued reports, and whether each still is what was issued
help-issued-list-examples =
    topout issued list

help-issued-show = Print an issued report again, to the byte
help-issued-show-number = Its number; last is the newest
help-issued-show-format = The format; what the file is called after, or text
help-issued-show-examples =
    topout issued show 3
    topout issued show last -o july.docx

help-calendar = Print the dates of the plan for a calendar program (iCalendar)
help-calendar-more = One event for each milestone that has a date, for each blocker with a day to be solved by, and for each answer that is due. A month stands as a month. An event keeps its identity, so that a calendar which takes the file again updates it.
help-calendar-examples =
    topout calendar -o plan.ics

help-chart = Print the wall chart: projects by stages and along the months, on A3
help-chart-format = Format of the chart; left out, what the file is called after, else SVG
help-chart-more =
    With many projects, stages and months stand beside each other, a line each. SVG is one sheet and says what had no room on it; HTML takes as many as needed: print it from a browser on A3, landscape.
help-chart-examples =
    topout chart -o chart.html
    topout chart -o chart.svg --as-of 2024-09-30

help-list = List things of one kind
help-list-kind = What to list
help-list-late = Only what is overdue
help-list-due-within = Only what falls due within so many days (30, 30d) or weeks (4w)
help-list-status = Only projects, actions or milestones of this status, by code or word
help-list-stage = Only what stands at this stage, by code or name
help-list-project = Only what belongs to this project
help-list-query = Only what has all these words in its names
help-list-limit = How many at most, or “all”; otherwise the first 200 on the terminal, and all of them elsewhere
help-list-examples =
    topout list projects
    topout list milestones --late
    topout list plan --status ongoing
    topout list milestones --due-within 30d --format csv
    topout list sites --stage fit_out
    topout list milestones --limit 1000

help-show = Show everything about one thing
help-show-examples =
    topout show P07
    topout show 8.8

help-search = Find things by name, pinyin, initials, English or code
help-search-words = Words in any order; all of them have to be there
help-search-limit = How many at most, or “all”; otherwise the first 50 on the terminal, and all of them elsewhere
help-search-examples =
    topout search 实验楼
    topout search ygsyl
    topout search teacher housing

help-due = Show what is overdue, what falls due and what has no date
help-due-within = How far to look ahead, in days (30d, 90d) or weeks (8w); what ends after is “later”
help-due-limit = How many of each group at most, or “all”; otherwise the first 50 on the terminal, and all of them elsewhere
help-due-more = Each date stands with its strength and with whoever answers for it. Besides milestones it lists the answers that supervisions want and the days by which blockers must be solved.
help-due-examples =
    topout due
    topout due --within 90d
    topout due --within 8w --as-of 2024-09-30 --format csv

help-changes = Show what happened between two days
help-changes-since = After the end of this day
help-changes-until = Up to the end of this day; otherwise up to the data date
help-changes-examples =
    topout changes --since 2024-06-30
    topout changes --since 2024-06-30 --until 2024-09-30 --format markdown

help-complete = Mark milestones or actions complete
help-complete-examples =
    topout complete P07-M1 --on 2024-07-20
    topout complete P07-M1 P07-M2 --note "accepted together"

help-reopen = Take back a completion, a solved blocker or an answer
help-reopen-examples =
    topout reopen P07-M1
    topout reopen B1
    topout reopen D1

help-update = Write down what was reported
help-update-text = What was reported
help-update-by = Who reported it
help-update-examples =
    topout update P07 "third floor poured" --on 2024-07-15 --by "site office"

help-move = Move units of a project from one stage to another
help-move-code = The project, by code or enough of its name
help-move-count = How many units; with --site it is one
help-move-from = The stage they leave, by code or name
help-move-to = The stage they enter, by code or name
help-move-site = The named site that moves
help-move-more = Units that are not there can't be moved: the refusal says where they are.
help-move-examples =
    topout move P01 3 --from fit_out --to completion
    topout move P02 --site 第七幼儿园 --from main_structure --to topping_out

help-plan = Set the planned date of a milestone, or take it away
help-plan-code = The milestone, by code or enough of its name
help-plan-date = The date as vague as it is; “none” takes it away
help-plan-commitment = How firmly it was promised
help-plan-on = The day it was decided; otherwise the data date
help-plan-more = The first date ever planned stays as the baseline.
help-plan-examples =
    topout plan P07-M2 Aug
    topout plan P07-M2 by end of September --commitment ensure
    topout plan P07-M2 none

help-forecast = Write down when a milestone is expected, and why later
help-forecast-code = The milestone, by code or enough of its name
help-forecast-date = The date as vague as it is; “none” takes the forecast back
help-forecast-reason = Why it is later than was said before; needed only where it is
help-forecast-on = The day it was said; otherwise the data date
help-forecast-more = The planned date stays as it was. Every forecast is kept, with the days it cost.
help-forecast-examples =
    topout forecast P07-M2 2024-09-20 --reason funds --note "money late"
    topout forecast P07-M2 end of October --reason weather --on 2024-07-20
    topout forecast P07-M2 none

help-target = Set how many units of a project are to be through a stage by when
help-target-code = The project, by code or enough of its name
help-target-count = How many units; “none” takes an earlier one back
help-target-date = By when, as vague as it is
help-target-stage = The stage they are to be through; otherwise completion
help-target-on = The day it was decided; otherwise the data date
help-target-more = Once the date has passed, the light of the project is also judged by the share reached. Nothing is interpolated between two dates.
help-target-examples =
    topout target P01 12 end of September
    topout target P01 18 by year end --stage fit_out
    topout target P01 none end of September

help-assess = Judge a project, a plan item or the whole ledger in person
help-assess-code = A project or plan item; “ledger” for the whole
help-assess-light = The light; “none” takes an earlier word back
help-assess-text = Why
help-assess-by = Who judges
help-assess-more = It stands in place of what the rule says until something that it rests on becomes worse.
help-assess-examples =
    topout assess P01 amber money comes late, works go on --by "Director Wang"
    topout assess ledger green on the whole under control
    topout assess P01 none

help-money = Write down an amount of money of a project
help-money-code = The project, by code or enough of its name
help-money-kind = What it is an amount of
help-money-amount = In 10,000 yuan, the whole up to the day: 300, 1,200.5, 300万, 0.12亿
help-money-source = Where the money comes from
help-money-on = The day it is as of; otherwise the data date
help-money-examples =
    topout money P07 approved 1200 --source "special bonds"
    topout money P07 arrived 300 --source "special bonds" --on 2024-07-15

help-block = Write down what holds projects up
help-block-codes = The projects, with commas between; “none” for no particular one
help-block-text = What holds them up
help-block-category = The kind of blocker
help-block-owner = Who must solve it
help-block-due = By when it must be solved, as vague as it is
help-block-on = Since when; otherwise the data date
help-block-examples =
    topout block P07 "payment is late" --category funds --due "end of August"

help-unblock = A blocker is out of the way
help-unblock-code = The blocker, by its code
help-unblock-examples =
    topout unblock B1 --on 2024-08-02 --note "paid"

help-supervise = Write down that somebody above wants an answer
help-supervise-code = What it is about: a project, milestone, plan item, action or blocker
help-supervise-text = What is asked for
help-supervise-feedback = By when an answer is due, as vague as it is
help-supervise-by = Who asks
help-supervise-on = The day it was given; otherwise the data date
help-supervise-examples =
    topout supervise P07 "report on the tender" --feedback 2024-07-31 --by Li

help-answer = Answer a supervision
help-answer-code = The supervision, by its code
help-answer-text = The answer
help-answer-examples =
    topout answer D1 tender notice is out --on 2024-07-25

help-add = Add a new thing

help-add-project = Add a construction project
help-add-project-code = Its code; otherwise the next free one
help-add-project-stage = The stage its units stand at; otherwise unknown
help-add-project-on = The day they stood there; otherwise the data date
help-add-project-examples =
    topout add project 三中综合楼 --quantities 1栋 --stage tender
    topout add project 教师周转房三期 --quantities 4栋,96套

help-add-site = Name a site of a project
help-add-site-project = The project, by code or enough of its name
help-add-site-stage = The stage it stands at; one of the units there gets this name
help-add-site-part = It is a part of a unit and not counted
help-add-site-examples =
    topout add site P01 "Building 1" --stage fit_out

help-add-milestone = Add a milestone to a project or plan item
help-add-milestone-owner = The project or plan item
help-add-milestone-stage = The stage that is through when it is done
help-add-milestone-date = The planned date, as vague as it is
help-add-milestone-examples =
    topout add milestone P07 主体封顶 --stage topping_out --date 10月底前

help-add-item = Add an item to the plan
help-add-item-code = Its code; otherwise the next free one
help-add-item-examples =
    topout add item 校园安全 --name-en "School safety"

help-add-action = Add an action to a plan item
help-add-action-item = The plan item
help-add-action-examples =
    topout add action 8 推进三中综合楼建设 --projects P07

help-add-indicator = Add an indicator
help-add-indicator-code = Its code; otherwise the next free one
help-add-indicator-unit = The unit it is measured in
help-add-indicator-value = The value measured: 22, ~1200, ≤5
help-add-indicator-on = The day it was measured; otherwise the data date
help-add-indicator-examples =
    topout add indicator 信访件 --unit 件 --value 22

help-add-remark = Note what a reader of the plan would ask
help-add-remark-text = The question
help-add-remark-about = What it is about, with commas between; otherwise the plan as a whole
help-add-remark-examples =
    topout add remark "counted twice?" --about P01,P02

help-edit = Change fields of a thing, the status of an action, or measure an indicator
help-edit-status = The action takes this status
help-edit-value = The indicator was measured: one value for each measure, with commas between
help-edit-on = The day of the status or value; otherwise the data date
help-edit-projects = The projects an action points at or a blocker holds up, with commas between
help-edit-category = The group of a project (a code), or the kind of a blocker
help-edit-text = What a blocker says, or a supervision asks for
help-edit-owner = Who must solve a blocker
help-edit-due = By when a blocker must be solved, as vague as it is; “none” for no day
help-edit-by = Who asks in a supervision
help-edit-feedback = By when the answer to a supervision is due, as vague as it is
help-edit-parts = The figures that must add up to the first figure of an indicator, with commas between; “none” for no rule
help-edit-ratio = The part and the whole that the first figure of an indicator is the share of, as K37.1/K35; “none” for no rule
help-edit-unit = The unit an indicator is measured in
help-edit-stage = The stage of a milestone, by code or name
help-edit-more =
    Only fields that the thing has can be given. An empty text ("") empties a field.

    Values may say how exactly they are meant: 23, ~1200 (about), 近300 (nearly), 4000+ (over), ≤5 (at most). Thousands may be parted (1,600); where a comma could be either, write 、 between figures.
help-edit-examples =
    topout edit P07 --name-en "Laboratory building" --responsible 项目办
    topout edit 8.8 --status ongoing --on 2024-07-15
    topout edit K37 --value 21,1
    topout edit K35 --parts K36.1,K36.2,K36.3
    topout edit K38 --ratio K37.1/K35
    topout edit B1 --owner "finance bureau" --due "end of September"
    topout edit D1 --feedback "end of September" --by Li

help-remove = Remove a thing that nothing refers to
help-remove-examples =
    topout remove P07-M5

help-baseline = The plans that were approved, each under its name

help-baseline-list = List the baselines
help-baseline-list-examples =
    topout baseline list

help-baseline-show = Show the dates of a baseline
help-baseline-show-examples =
    topout baseline show 2024-H2

help-baseline-set = Keep the plan in force as a baseline
help-baseline-set-on = The day whose plan it keeps; otherwise the data date
help-baseline-set-more = A baseline is never changed. The first plan of a period is kept under the name of the period.
help-baseline-set-examples =
    topout baseline set "after the mid-term review" --on 2024-09-30

help-baseline-compare = Compare a baseline with what stands now, or with another
help-baseline-compare-with = Another baseline; otherwise what stands on the day
help-baseline-compare-examples =
    topout baseline compare 2024-H2
    topout baseline compare 2024-H2 "after the mid-term review"

help-period = The half-years of the plan

help-period-list = List the periods
help-period-list-examples =
    topout period list

help-period-open = Close the period and open a later one
help-period-open-period = The half-year, as 2025-H1
help-period-open-carry = Actions that go on, with commas between; “all” for all that are not named
help-period-open-drop = An action that is dropped and why, as 8.3=reason; may be given several times
help-period-open-on = The day the new plan comes into force; otherwise the data date
help-period-open-more = Each action that is still open has to be carried over or dropped: at a terminal it is asked about, elsewhere it is listed and nothing is done. The closed period stays as it was, whatever is written down later: look at it with --period.
help-period-open-examples =
    topout period open 2025-H1
    topout period open 2025-H1 --carry all --drop "8.3=no funds" --on 2025-01-05

help-undo = Undo the last change, or all since an entry of the log
help-undo-more = Each change that is undone can be done again by itself: topout redo
help-undo-to = Undo everything newer than this entry, all of it or nothing
help-undo-examples =
    topout undo
    topout undo --to 12

help-redo = Do again what was undone
help-redo-examples =
    topout redo

help-log = Show who changed what and when, newest first
help-log-more = The status of --verify is 4 where something was changed behind the program’s back.
help-log-number = How many changes
help-log-verify = Check that the journal is as it was written, and that no row was changed without an entry
help-log-examples =
    topout log
    topout log -n 100 --format csv
    topout log --verify

help-check = Check that the figures agree with each other
help-check-more = The status is 4 where figures contradict each other; warnings and notes do not change it.
help-check-examples =
    topout check
    topout check --format csv

help-explain = Explain what a check means
help-explain-codes = Codes of checks; otherwise all
help-explain-examples =
    topout explain
    topout explain C01 C11

help-data-date = Show or set the day up to which the ledger speaks
help-data-date-date = The day; “today” makes it follow the calendar. Without it the data date is shown
help-data-date-examples =
    topout data-date
    topout data-date 2024-07-31
    topout data-date today

help-init = Make a new ledger, from the shipped plan unless told otherwise
help-init-empty = An empty ledger with the stages only
help-init-name = The name of the empty ledger
help-init-period = Its plan period, as 2024-H2; otherwise the current half-year
help-init-from = Make it from this exported document
help-init-more = A file that exists is never replaced.
help-init-examples =
    topout init --ledger plan.topout
    topout init --ledger next.topout --empty --name "2025 plan" --period 2025-H1
    topout init --ledger copy.topout --from export.toml

help-import = Add from a document what the ledger does not have yet
help-import-file = A document that “export” wrote (TOML, or JSON if it ends in .json)
help-import-dry-run = Only say what would be done
help-import-examples =
    topout import more.toml --dry-run
    topout import more.toml

help-export = Write the whole ledger as a document
help-export-examples =
    topout export --output ledger.toml
    topout export --format json

help-backup = Make a backup of the ledger, checked by opening it
help-backup-output = Write it to this file; otherwise into the folder of backups beside the ledger
help-backup-more = A backup is a whole ledger by itself. The program makes one before the first change of each day and before it brings an older file up to date, and keeps those of 7 days, 4 weeks and 12 months; those made by this command stay until somebody takes them away.
help-backup-examples =
    topout backup
    topout backup -o /media/stick/plan.topout

help-backup-list = List the backups, newest first
help-backup-list-examples =
    topout backup list

help-restore = Put a backup in the place of the ledger
help-restore-backup = Its name as the list has it, or a file
help-restore-more = The backup is checked first, and what the ledger was is kept as a backup of its own. The ledger is replaced whole or not at all, and not while another program has it open.
help-restore-examples =
    topout restore 2024-09-30_090000_daily
    topout restore /media/stick/plan.topout

help-doctor = Check the ledger, the settings and the terminal, and show the page of widths
help-doctor-repair = Save what can be saved from a damaged ledger into a new file, and list what is lost
help-doctor-output = The new file; otherwise one beside the ledger
help-doctor-more =
    It says where the ledger lies, whether the file is sound in every part, whether the figures agree, how many entries its journal has and which backups there are; which configuration file is used, what the terminal says about itself and how it answers (colours, background, how wide quotation marks are), and which theme and lines follow. Then it shows a page: where the | at the right make no straight line, the width is set wrong.
help-doctor-examples =
    topout doctor
    topout doctor --repair -o saved.topout

help-completions = Print the completion script for a shell
help-completions-shell = The shell
help-completions-examples =
    topout completions bash

help-man = Print the manual page
help-man-verb = A command; otherwise the program
help-man-examples =
    topout man
    topout man move

help-help = Show the help of a command
help-help-verb = The command
help-help-examples =
    topout help move
    topout help add project

help-generate = Make a ledger to measure with, full of invented projects
help-generate-milestones = How many milestones; every ten or so are a project
help-generate-seed = What the projects are made up from: the same seed gives the same ledger
help-generate-more = A file that exists is never replaced.
help-generate-examples =
    topout generate --milestones 10000 --seed 1 --ledger large.topout
