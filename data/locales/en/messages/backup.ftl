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
    [before-upgrade] an upgrade
    [before-restore] a restore
    [damaged] a restore; damaged
   *[by-hand] by hand
}
