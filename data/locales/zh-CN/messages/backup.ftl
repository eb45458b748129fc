# 备份与恢复
cli-backed-up = 备份已做好并通过检查：{$path}
cli-restored = {$path} 已恢复为 {$from} 的内容。
cli-kept = 恢复前的内容留存为 {$name}；要换回去：topout restore {$name}
backups-none = 还没有备份。每天第一次改动之前自动备份；现在就备份：topout backup
column-backup-taken = 时间
column-backup-occasion = 缘由
column-backup-size = 大小
column-backup-file = 名称
kibibytes = {$size} KiB
occasion = { $occasion ->
    [daily] 每日
    [before-upgrade] 升级前
    [before-restore] 恢复前
    [damaged] 恢复前（已损坏）
   *[by-hand] 手工
}
