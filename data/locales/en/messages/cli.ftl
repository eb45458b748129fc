# Answers and notices of the command line.
cli-error = Error:{" "}
cli-usage-next = For its usage: {$command} --help
cli-made-from-plan = There was no ledger yet: made {$path} from the shipped plan.
cli-made = Made the ledger “{$name}”: {$path}
cli-generated = Made a ledger of { $projects ->
        [one] one project
       *[other] {$projects} projects
    } and { $milestones ->
        [one] one milestone
       *[other] {$milestones} milestones
    } with seed {$seed}: {$path}
cli-new-ledger = New ledger
cli-pinned = Data date: {$day} (fixed until it is moved)
cli-follows-clock = Data date: {$day} (follows the calendar)
# What long work is at, for whoever waits.
cli-reading = reading the ledger
cli-reading-document = reading the file
cli-setting = setting the pages
cli-writing = writing
cli-changing = writing to the ledger

cli-written = Written: {$path}
cli-dry-run = Trial run: nothing has been changed. An import would do this:
cli-contradictions =
    { $count ->
        [one] One check found figures that contradict each other. See: topout check
       *[other] {$count} checks found figures that contradict each other. See: topout check
    }

# Opening a period: what becomes of the actions that are open.
cli-period-undecided =
    { $count ->
        [one] One action is still open. What becomes of it?
       *[other] {$count} actions are still open. What becomes of each?
    }
cli-period-action = {$place}/{$count} {$action}
cli-period-status = {$action} ({$status})
cli-period-ask = (c) carry over, (d) drop, (a) carry all the rest, (q) quit:{" "}
cli-period-ask-again = Answer c, d, a or q, or 1 to 4 in this order.
cli-period-ask-reason = Why is it dropped?{" "}
cli-left = Left before everything was decided: nothing has been changed.

# Headings of the man page.
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-options = OPTIONS
cli-man-verbs = COMMANDS
cli-man-examples = EXAMPLES
cli-man-version = VERSION

# Wrong usage.
cli-no-such-verb = There is no command “{$verb}”.
cli-no-such-option = There is no option “{$option}” here.
cli-perhaps = {" "}Did you mean: {$guess}?
cli-too-many = “{$word}” is one word too many.
cli-value-missing = {$argument} needs a value.
cli-value-unknown = “{$value}” is not possible for {$argument}. Choose one of: {$known}
cli-value-wrong = “{$value}” is not possible for {$argument}: a whole number is wanted.
cli-given-twice = {$argument} may be given only once.
cli-conflict = {$argument} and {$other} can't be given together.
cli-missing = Still needed: {$what}
cli-verb-missing = A command is missing: one of {$known}
cli-between = ,{" "}
cli-not-text = A word of the command line is not UTF-8 text.
cli-not-understood = The command line can't be understood.
cli-not-a-nature = “{$words}” is not a kind of works. Give one of: new_build extension upgrade
cli-not-a-status = “{$words}” is not a status here. Choose one of: {$known}
cli-no-status = --status is for projects, plan and milestones.
cli-not-a-period = “{$words}” is not a plan period. Give a half-year as 2024-H1 or 2024-H2.
cli-nothing-given = Nothing to change about {$what}. Give one of: {$options}
cli-not-fitting = {$what} ({$thing}) has no {$wrong}. What can be changed: {$options}
cli-not-together = {$option} is recorded on its own: give the other fields in a second command.
cli-count-missing = Say how many units move: topout move CODE COUNT --from STAGE --to STAGE. Only a named site (--site) needs no count.
cli-nothing-dated = --on is the day of a --status or a --value; give one of them.
cli-drop-without-reason = “{$words}” drops nothing: give code and reason, as --drop "8.3=merged with 8.4".
cli-decided-twice = “{$code}” is decided twice: it is either carried or dropped.

# Files.
cli-in-file = {$path}: {$problem}
cli-no-such-ending = {$path}: the name ends in no format that can be written. End it in one of {$known}, or say --format.
cli-only-of-format = {$option} is for .{$ending} only. Leave it out, or choose that format.
cli-needs-a-file = .{$ending} is no text that a terminal could show. Name a file with --output.
cli-not-a-width = --width is between {$least} and {$most} cells.
cli-not-a-size = --milestones is between {$least} and {$most}.
cli-over-ledger = {$path} is the ledger itself: it is never written over. Give another name.
cli-file-exists = {$path} exists already. Give another name, or replace it with --force.
cli-file-failed = {$path}: {$reason}
cli-unprintable = The answer could not be written ({$detail}). Please report this.

# The configuration file.
config-at = {$path}, line {$line}
config-unreadable = The configuration file that TOPOUT_CONFIG names, {$path}: {$reason}
config-syntax = {$at}: this is not TOML. Write each setting on a line of its own as name = value, words in quotation marks.
config-unknown = {$at}: “{$key}” is not known here. There are the tables {$table}.
config-not-a-table = {$at}: {$table} is a table: write {$table} on a line of its own and the settings under it.
config-no-setting = {$at}: {$table} has no setting “{$key}”. It has: {$known}
config-bad-value = {$at}: {$key} can't be {$value}. Give a whole number from 0 to {$most}.
config-amber-after-red = {$at}: amber_points ({$amber}) must not be more than red_points ({$red}).

# Documents that are refused. Nothing of them has been taken over.
document-too-long = {$key}: no text may have more than {$limit} characters. Shorten it, or put the long text into several updates.
document-too-many = more than {$limit} values. Split it into several documents and import one after the other.
document-too-large = larger than {$limit} MB. Split it into several documents and import one after the other.
document-syntax-at = line {$line}, column {$column}: {$detail}
document-syntax = can't be read: {$detail}
document-unknown-schema = schema “{$found}” is not a ledger document; topout.ledger/1 is wanted.
document-no-schema = not a ledger document: the line schema = "topout.ledger/1" is missing.
document-newer = schema “{$found}” was written by a newer Topout. Update the program.
document-duplicate = the code {$code} is used twice.
document-dangling = {$from} points at {$to}, which is not in the document.
document-overdrawn = {$project}: on {$day} more units would leave {$stage} than are there.
document-bad-date = {$at}: “{$words}” is not a day. Write it as 2024-06-30.
document-bad-window = {$at}: the first and last day don't go with the kind of date “{$kind}”.
document-bad-value = {$at}: “{$words}” is not possible here.
document-unknown-word = {$at}: “{$words}” is unknown. Use one of: {$known}
document-empty = {$at}: empty; fill it in or leave the key out.
document-not-counted-in = {$project} is counted in {$unit}, which is none of its quantities.
document-unwritable = The document could not be written ({$detail}). Please report this.
cli-file-is-there = { $path } is there already; nothing was written. Give another name.
