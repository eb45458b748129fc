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
    [upgrade] 升级前
    [restore] 恢复前
    [damaged] 恢复前（已损坏）
   *[by-hand] 手工
}

# doctor 对文件的说明
doctor-place = 位置
doctor-on = {$size}，在 {$kind} 上
doctor-waiting = {$place}；另有 {$size} KiB 改动在旁边的日志文件里，属于台账的一部分
doctor-rights = 权限
doctor-private = {$mode}，仅本人可用
doctor-open-to-others = {$mode}，别人也能读写。如非有意，请执行：chmod 600 {$path}
doctor-format = 格式
doctor-schema = {$schema}；本程序写 {$known}
doctor-old = {$schema}。下次打开时先备份，再升级
doctor-sound = 各部分完好
doctor-damaged = 已损坏。可用备份恢复（topout backup list、topout restore 名称），或救出能救的内容：topout doctor --repair。两种办法都不改动此文件。SQLite 的说明：
doctor-laws = 数字
doctor-journal = 日志
doctor-entries = 共{$count}条，最后一条在 {$last}
doctor-writing = 写入方式
doctor-way = { $way ->
    [log] 先写旁边的日志文件（WAL）
   *[rollback] 直接写文件，另留回滚日志
}
doctor-backups = 备份
doctor-kept = {$count}份，最近一份在 {$last}，都在 {$folder}

# 从损坏的文件里救出的内容
repair-done = 已救出{$rows}行，写入 {$path}；{$damaged} 未作改动。
repair-nothing-lost = 没有发现丢失的内容。
repair-lost = 没能救出：
repair-table = {$table}：整张表
repair-rows = {$table}：第{$first}至{$last}行（如有）无法读取
repair-from = {$table}：第{$first}行起无法读取，不知共有多少行
repair-row = {$table}：第{$row}行内容有误（{$because}）
repair-stood-in = {$table}：丢失的内容暂以新台账的内容代替
repair-astray = {$table}：第{$row}行与日志不符
repair-astray-among = {$table}：第{$from}至{$to}行中有的与日志不符
repair-left-out = {$table}：第{$row}行的内容无法识别，没有写入
repair-next = 请核对：topout check --ledger {$path}，并与最近的报告对照。备份里也许更全：topout backup list
deed-repaired = 从损坏的台账救出{$rows}行，发现{$lost}处丢失
