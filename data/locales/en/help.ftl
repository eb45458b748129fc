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
group-record = Record:
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

argument-format = The format of the answer
argument-output = Write to this file instead of the terminal
argument-force = Replace the file if it exists
argument-as-of = As things stood at the end of this day, not at the data date
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
help-summary-examples =
    topout summary
    topout summary --as-of 2024-07-31 --format markdown --output july.md
    topout summary --format json

help-list = List things of one kind
help-list-kind = What to list
help-list-late = Only what is overdue
help-list-due-within = Only what falls due within so many days (30, 30d) or weeks (4w)
help-list-status = Only projects, actions or milestones of this status, by code or word
help-list-stage = Only what stands at this stage, by code or name
help-list-project = Only what belongs to this project
help-list-query = Only what has all these words in its names
help-list-examples =
    topout list projects
    topout list milestones --late
    topout list plan --status ongoing
    topout list milestones --due-within 30d --format csv
    topout list sites --stage fit_out

help-show = Show everything about one thing
help-show-examples =
    topout show P07
    topout show 8.8

help-search = Find things by name, pinyin, initials, English or code
help-search-words = Words in any order; all of them have to be there
help-search-examples =
    topout search 实验楼
    topout search ygsyl
    topout search teacher housing

help-complete = Mark milestones or actions complete
help-complete-examples =
    topout complete P07-M1 --on 2024-07-20
    topout complete P07-M1 P07-M2 --note "accepted together"

help-reopen = Take a completion back
help-reopen-examples =
    topout reopen P07-M1

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

help-block = Write down what holds projects up
help-block-codes = The projects, with commas between; “none” for no particular one
help-block-text = What holds them up
help-block-category = The kind of obstacle
help-block-owner = Who must solve it
help-block-on = Since when; otherwise the data date
help-block-examples =
    topout block P07 "second instalment is late" --category funds

help-unblock = An obstacle is out of the way
help-unblock-code = The blocker, by its code
help-unblock-examples =
    topout unblock B1 --on 2024-08-02 --note "paid"

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
    topout add site P02 柳湾幼儿园 --stage unknown

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

help-edit = Change fields of a thing, the status of an action, or measure an indicator
help-edit-status = The action takes this status
help-edit-value = The indicator was measured: one value for each measure, with commas between
help-edit-on = The day of the status or value; otherwise the data date
help-edit-projects = The projects an action points at, with commas between
help-edit-unit = The unit an indicator is measured in
help-edit-stage = The stage of a milestone, by code or name
help-edit-more =
    Only fields that the thing has can be given. An empty text ("") empties a field.

    Values may say how exactly they are meant: 23, ~1200 (about), 近300 (nearly), 4000+ (over), ≤5 (at most).
help-edit-examples =
    topout edit P07 --name-en "Laboratory building" --responsible 项目办
    topout edit 8.8 --status ongoing --on 2024-07-15
    topout edit K37 --value 21,1

help-remove = Remove a thing that nothing refers to
help-remove-examples =
    topout remove P07-M5

help-undo = Undo the last change
help-undo-examples =
    topout undo

help-redo = Do again what was undone
help-redo-examples =
    topout redo

help-log = Show who changed what and when, newest first
help-log-number = How many changes
help-log-examples =
    topout log
    topout log -n 100 --format csv

help-check = Check that the figures agree with each other
help-check-examples =
    topout check

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
