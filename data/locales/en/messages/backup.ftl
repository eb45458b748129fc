# Backups, and taking one back.
cli-backed-up = Backup made and checked: {$path}
cli-restored = {$path} is now what {$from} was.
cli-kept = What it was before is kept as {$name}; to go back: topout restore {$name}
backups-none = There are no backups yet. One is made before the first change of a day; at once: topout backup
column-backup-taken = Made
column-backup-occasion = For
column-backup-size = Size
column-backup-file = Name
kibibytes = {$size} KiB
occasion = { $occasion ->
    [daily] the day
    [upgrade] an upgrade
    [restore] a restore
    [damaged] a restore; damaged
   *[by-hand] by hand
}

# What the doctor says of the file.
doctor-place = Place
doctor-on = {$size} on {$kind}
doctor-waiting = {$place}; {$size} KiB of changes wait in the log beside it, which belongs to the file
doctor-rights = Rights
doctor-private = {$mode}: only its owner
doctor-open-to-others = {$mode}: others can get at it. Unless that is wanted: chmod 600 {$path}
doctor-format = Format
doctor-schema = {$schema}; this program writes {$known}
doctor-old = {$schema}. It is brought up to date when it is next opened, after a backup
doctor-sound = sound in every part
doctor-damaged = damaged. Take a backup back (topout backup list, topout restore NAME), or save what can be saved: topout doctor --repair. The file is not touched by either. SQLite says:
doctor-laws = Figures
doctor-journal = Journal
doctor-entries = { $count ->
    [one] one entry, of {$last}
   *[other] {$count} entries, the last of {$last}
}
doctor-writing = Writing
doctor-way = { $way ->
    [log] into a log beside the file first (WAL)
   *[rollback] into the file, with a rollback journal
}
doctor-backups = Backups
doctor-kept = { $count ->
    [one] one, of {$last}, in {$folder}
   *[other] {$count}, the newest of {$last}, in {$folder}
}

# What was saved from a damaged file.
repair-done = { $rows ->
    [one] Saved one row into {$path}; {$damaged} is as it was.
   *[other] Saved {$rows} rows into {$path}; {$damaged} is as it was.
}
repair-nothing-lost = Nothing was lost that could be seen.
repair-lost = Could not be saved:
repair-table = {$table}: the whole table
repair-rows = {$table}: rows {$first} to {$last}, as far as there were any, can't be read
repair-from = {$table}: rows from {$first} on can't be read; nobody knows how many there were
repair-row = {$table}: row {$row} says what can't be ({$because})
repair-stood-in = {$table}: what every new ledger has stands in for what is lost
repair-astray = {$table}: row {$row} is not what the journal says it was
repair-astray-among = {$table}: some of the rows {$from} to {$to} are not what the journal says they were
repair-left-out = {$table}: row {$row} means nothing to the program and was left out
repair-next = Look at it with topout check --ledger {$path} and hold it against the last report. A backup may have more: topout backup list
deed-repaired = Saved from a damaged ledger: {$rows} rows; { $lost ->
    [one] one loss was found
   *[other] {$lost} losses were found
}
