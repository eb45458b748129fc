# 命令行的回答与提示。
cli-error = 错误：
cli-usage-next = 查看用法：{$command} --help
cli-made-from-plan = 尚无台账，已按内置计划新建：{$path}
cli-made = 已新建台账“{$name}”：{$path}
cli-generated = 已生成台账：{$projects}个项目，{$milestones}个节点，种子{$seed}：{$path}
cli-new-ledger = 新台账
cli-pinned = 数据日期：{$day}（固定，调整前不变）
cli-follows-clock = 数据日期：{$day}（随当天日期）
# 用时较长时，告诉等候的人正在做什么。
cli-reading = 正在读取台账
cli-reading-document = 正在读取文件
cli-setting = 正在排版
cli-writing = 正在写入
cli-changing = 正在写入台账

cli-written = 已写入：{$path}
cli-dry-run = 试运行，台账未作改动。正式导入的结果将是：
cli-contradictions = 有 {$count} 处数字勾稽不符，待核。详见：topout check

# 开启新计划期：未办结的子行动怎么办。
cli-period-undecided = 还有 {$count} 项子行动未结，请逐项定去留。
cli-period-action = {$place}/{$count} {$action}
cli-period-status = {$action}（{$status}）
cli-period-ask = （c）结转 （d）不再推进 （a）其余全部结转 （q）退出：
cli-period-ask-again = 请答 c、d、a 或 q，也可依次答 1、2、3、4。
cli-period-ask-reason = 不再推进的原因：
cli-left = 尚未全部定妥即已退出，台账未作改动。

# 手册页的标题。
cli-man-name = 名称
cli-man-synopsis = 用法
cli-man-description = 说明
cli-man-options = 选项
cli-man-verbs = 命令
cli-man-examples = 示例
cli-man-version = 版本

# 用法不对。
cli-no-such-verb = 没有“{$verb}”这个命令。
cli-no-such-option = 这里没有“{$option}”这个选项。
cli-perhaps = 是不是想用：{$guess}
cli-too-many = 多了一个词“{$word}”。
cli-value-missing = {$argument} 后面缺少内容。
cli-value-unknown = {$argument} 不能是“{$value}”，可选：{$known}
cli-value-wrong = {$argument} 不能是“{$value}”，请填整数。
cli-given-twice = {$argument} 只能写一次。
cli-conflict = {$argument} 与 {$other} 不能同时使用。
cli-missing = 缺少 {$what}。
cli-verb-missing = 后面还要写明：{$known}
cli-between = 、
cli-not-text = 命令行里有不是 UTF-8 的文字。
cli-not-understood = 看不懂这条命令。
cli-not-a-nature = “{$words}”不是项目性质，请填新建、改扩建或改造提升（new_build extension upgrade）。
cli-not-a-status = 这里没有“{$words}”这种状态，可选：{$known}
cli-no-status = --status 只用于项目、计划和节点。
cli-not-a-period = “{$words}”不是计划期，请按半年填写，如 2024-H1、2024-H2。
cli-nothing-given = 没有写要改 {$what} 的什么，可改：{$options}
cli-not-fitting = {$what} 是{$thing}，没有 {$wrong}。可改：{$options}
cli-not-together = {$option} 须单独登记，其他内容请另用一条命令修改。
cli-count-missing = 请写明移动几个：topout move 编号 数量 --from 阶段 --to 阶段。只有列名站点（--site）不必写数量。
cli-nothing-dated = --on 是 --status 或 --value 的日期，请同时写明其中一项。
cli-drop-without-reason = “{$words}”没有写全，请写编号和原因，如 --drop 8.3=并入8.4。
cli-decided-twice = “{$code}”写了两次，只能定一个去留：结转，或不再推进。

# 文件。
cli-in-file = {$path}：{$problem}
cli-no-such-ending = {$path}：文件名的后缀不是能写的格式。可用后缀：{$known}，或用 --format 指明格式。
cli-only-of-format = {$option} 只用于 .{$ending}，请去掉，或改用该格式。
cli-needs-a-file = .{$ending} 不是终端能显示的文本，请用 --output 指定文件。
cli-not-a-width = --width 须在{$least}至{$most}格之间。
cli-not-a-size = --milestones 须在{$least}至{$most}之间。
cli-over-ledger = {$path} 就是台账文件，不能覆盖，请换个文件名。
cli-file-exists = {$path} 已存在。请换个文件名，或加 --force 覆盖。
cli-file-failed = {$path}：{$reason}
cli-unprintable = 结果无法输出（{$detail}），请反馈此问题。

# 配置文件。
config-at = {$path} 第 {$line} 行
config-unreadable = TOPOUT_CONFIG 指定的配置文件 {$path}：{$reason}
config-syntax = {$at}：不合 TOML 格式。每项设置单独占一行，写成“名称 = 值”，文字要加引号。
config-unknown = {$at}：没有“{$key}”这一项，这里只有 {$table}。
config-not-a-table = {$at}：{$table} 须单独占一行，各项设置写在它下面。
config-no-setting = {$at}：{$table} 里没有“{$key}”这一项，可用：{$known}
config-bad-value = {$at}：{$key} 不能是 {$value}，请填 0 至 {$most} 的整数。
config-amber-after-red = {$at}：amber_points（{$amber}）不能大于 red_points（{$red}）。

# 文档不合要求，内容均未采用。
document-too-long = {$key}：任何文字都不能超过{$limit}字。请缩短，或把长文分成几条进展。
document-too-many = 内容超过{$limit}项。请拆成几个文档，逐个导入。
document-too-large = 文件超过{$limit} MB。请拆成几个文档，逐个导入。
document-syntax-at = 第 {$line} 行第 {$column} 列：{$detail}
document-syntax = 无法读取：{$detail}
document-unknown-schema = schema“{$found}”不是台账文档，应为 topout.ledger/1。
document-no-schema = 不是台账文档：缺少一行 schema = "topout.ledger/1"。
document-newer = schema“{$found}”由更新版本的程序写成，请升级程序。
document-duplicate = 编号 {$code} 重复。
document-dangling = {$from} 指向 {$to}，但文档里没有它。
document-overdrawn = {$project}：{$day}从 {$stage} 转出的数量超过了那里的数量。
document-bad-date = {$at}：“{$words}”不是日期，应写成 2024-06-30 的样子。
document-bad-window = {$at}：起止日期与日期类型“{$kind}”不符。
document-bad-value = {$at}：不能填“{$words}”。
document-unknown-word = {$at}：“{$words}”无法识别，可填：{$known}
document-empty = {$at}：内容为空，请填写或删去此项。
document-not-counted-in = {$project} 按“{$unit}”计数，但数量里没有这个单位。
document-unwritable = 文档无法写出（{$detail}），请反馈此问题。
cli-file-is-there = {$path} 已经存在，没有写入。请换一个文件名。
