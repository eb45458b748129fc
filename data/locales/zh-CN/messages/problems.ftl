# 不能照办：怎么了、是哪一个、下一步怎么办
problem-not-found = 没有叫“{$words}”的{$wanted}。可先查找：topout search {$words}
problem-ambiguous = “{$words}”可指以下几个，请用编号指明：
problem-candidate = {$what}（{$thing}）
problem-wrong-thing = {$what}是{$found}，这里要的是{$wanted}。请改用{$wanted}的编号。
problem-no-such-stage = 没有“{$words}”这个阶段。可用的阶段：
problem-no-such-category = 没有“{$words}”这个类别。可用：{$known}。
problem-in-the-future = {$on}还没到（今天是{$today}），不能记为已发生。将来的事请定期限：topout plan 编号 日期
problem-not-enough-units = {$project}在{$on}“{$stage}”只有{$available}，不能移出{$wanted}。现有：{$there}。请改数量或改来源阶段。
problem-same-stage = 这些已在“{$stage}”，请另指转入的阶段。
problem-no-units = 没有可移动的数量，请写1或更大的整数。
problem-site-is-one = {$site}只算一个单位，按名移动时数量只能是1；其余的请不指名另行移动。
problem-site-elsewhere = {$site}现在“{$stage}”，不在所说的来源阶段。请把来源阶段改为“{$stage}”。
problem-site-moved-later = {$site}在{$on}另有移动。请用当天或以后的日期，或先撤销那次移动。
problem-name-the-sites = { $unnamed ->
    [0] {$project}在“{$stage}”的都是列名站点，请用 --site 指明移动哪一个，或全部一起移动：
   *[other] {$project}在“{$stage}”未列名的只有{$unnamed}个，再多请用 --site 指明是哪一个，或全部一起移动：
 }
problem-no-unnamed-units = {$project}在该处的单位均已列名。请先增加规模，或作为单位的一部分登记（--part）。
problem-already-done = {$what}已于{$on}完成。要改日期，先 topout reopen {$code}，再重新完成。
problem-not-done = {$what}并未完成，无须恢复。
problem-not-answered = {$what}尚未办结，无可撤回。
problem-already-closed = {$what}已于{$on}销号。如又出现问题，请另记：topout block
problem-before-it-began = {$what}始于{$began}，不能在{$on}结束。请用{$began}或以后的日期。
problem-nothing-to-undo = 没有可撤销的操作。
problem-nothing-to-redo = 没有可重做的操作。
problem-moved-on = 第{$entry}条（{$deed}）所涉内容后来又有变动，不能直接撤销。请看 topout log，另记一笔更正。
problem-not-undoable = 第{$entry}条（{$deed}）一次变动过多，未留撤销依据。请改用台账文件的备份。
problem-code-taken = 编号{$code}已被占用。请换一个，或不写编号，由程序取下一个。
problem-bad-code = “{$code}”不能作编号。请用字母和数字，中间可用 - 或 .，如 P15、8.10。
problem-no-words = 没有写明是哪一个{$wanted}，请写编号或名称。
problem-no-value = 没有写明{$what}的数值，请写数字，如 95.5。
problem-unit-in-use = {$project}已按“{$unit}”记在不同阶段（{$there}），不能改按“{$other}”计进度。请仍把以“{$unit}”计的数量写在最前。
problem-unit-twice = 单位“{$unit}”写了两次，请只写一次。
problem-empty = {$field}是空的，请填写。
problem-too-long = {$field}太长，最多{$limit}个字，请缩短。
problem-limit-amount = 最多{$most}（10万亿元），请核对数字和单位。
problem-limit-value = 最多{$limit}位数字，请核对。
problem-due-before-raised = 解决时限{$due}早于提出日期{$raised}。请改时限，或改提出日期。
problem-bad-value = “{$words}”不能作{$field}。{$hint}
problem-hint-count = 请写整数，如 3。
problem-hint-value = 请写数字，如 95.5、1,600，也可写约1600（~1600）、近300、1500余、4000多、≤5、有望98；几个分项之间用顿号隔开。
problem-hint-amount = 请按万元填写，最多两位小数，如 300、1,200.5、0.12亿。
problem-hint-unit = 请只写量词，如“栋”。
problem-hint-date = 请写日期，如 2024-08-15、8月。
problem-hint-other = 请换个写法。
problem-still-used = 不能删除{$what}：{$uses}。请先处理这些。
problem-used-by = {$by}与它关联
problem-has-records = 另有{$records}条记录
problem-nothing-changed = {$what}本来就是这样，没有改动。
problem-import-conflict = 台账里这些编号的内容与文件不同：{$codes}。没有导入任何内容。请改成一致，或在文件中另编号。
problem-reason-needed = {$what}比此前晚{$days}，须写明原因。请加 --reason，可用：
problem-baseline-exists = 已有基线“{$name}”，定下的基线不能改。请另起名称：topout baseline set 名称
problem-no-such-baseline = { $count ->
    [0] 没有叫“{$words}”的基线，台账里还没有定过基线。请先定：topout baseline set 名称
   *[other] 没有叫“{$words}”的基线。可用：{$known}。
 }
problem-no-such-period = { $count ->
    [0] 没有“{$words}”这个计划期。请按半年写，如 2025-H1。
   *[other] 没有“{$words}”这个计划期。可用：{$known}。
 }
problem-period-not-later = {$period}不在现行的{$current}之后。请开启以后的计划期：topout period open {$next}
problem-actions-undecided = {$period}还有{$count}项未结，请逐项写明去留：结转用 --carry 编号（全部结转写 all），不再推进用 --drop 编号=原因：
problem-not-open = {$what}不是未结事项，无须写明去留。请从命令里去掉。
problem-period-closed = {$what}属{$period}，该计划期已结束，不能再改。如已结转，请用现行计划里的编号：topout list plan
problem-already-answered = {$what}已于{$on}办结。反馈写错的，先 topout reopen {$code}，再重新办结；又有要求的，请另记：topout supervise 编号 内容 --feedback 日期
problem-feedback-past = 反馈时限{$feedback}已过，督办日期是{$given}。请写{$given}或以后的日期；补记以前的督办，请在 topout supervise 中用 --on 写明督办日期。
problem-days-reversed = {$until}早于{$since}。请把早的日期写在前：--since {$first} --until {$last}
problem-history-not-kept = 那天所掌握的情况已无法还原：第{$entry}条（{$deed}）一次变动过多，没有留下变动前的内容。请去掉 --known-on 再查，或打开当时的台账备份。
problem-no-such-check = 没有“{$words}”这项勾稽。可用：{$known}。
problem-forecast-past = {$latest}在{$day}已过，不能作为{$what}的预计日期。请另报日期；如已完成，请用 topout complete {$code}。
problem-not-assessed = {$what}没有人工评定，无可撤回。
problem-ledger-not-assessed = 台账没有人工评定，无可撤回。
problem-not-dropped-alone = {$what}只能在计划期结转时列为不再推进：topout period open。
problem-nothing-to-freeze = {$on}计划中没有节点，无从设立基线。请先添加节点，或改用以后的日期。
problem-opens-before = {$current}自{$opened}起执行，下一计划期不能从{$on}开始。请用{$opened}或以后的日期。
problem-one-of-several = 第{$nth}项不能办理，{$of}项均未办理：{$because}
problem-one-of-several-named = 第{$nth}项（{$what}）不能办理，{$of}项均未办理：{$because}
problem-goes-alone = 这一步不能与其他改动合为一步，请单独办理。
problem-no-commands = 没有选定要办的事项，请先选定。
problem-no-such-entry = 日志里没有第{$entry}条。请先查看：topout log
problem-nothing-since = 第{$entry}条（{$deed}）之后没有可撤销的操作。
problem-undone-since = 第{$lost}条（{$deed}）后来已撤销，台账不能退回到第{$entry}条之后的样子。可以退回到第{$back}条之后：topout undo --to {$back}
cancelled = 已取消，台账未作改动。

# 填的是什么
field-name = 名称
field-text = 内容
field-note = 备注
field-code = 编号
field-unit = 单位
field-count = 数量
field-value = 数值
field-category = 类别
field-date = 日期
field-name-en = 英文名称
field-text-en = 英文内容
field-aliases = 又名
field-quantities = 规模
field-nature = 项目性质
field-stage = 阶段
field-funding = 资金渠道
field-investment = 总投资
field-responsible-unit = 责任单位
field-person = 责任人
field-leader = 分管领导
field-owner = 责任方
field-due = 解决时限
field-projects = 项目
field-parts = 构成
field-ratio = 比率

# 做了什么
deed-opened = 已建立台账：{$projects}个项目，{$items}项计划事项
deed-completed = 已完成 {$what}（{$on}）
deed-reopened = 已恢复为未完成：{$what}
deed-reopened-blocker = 已恢复为未解决：{$what}
deed-answer-taken-back = 已撤回办结，继续督办：{$what}
deed-marked = 已标为{$status}：{$what}（{$on}）
deed-reported = 已记进展 {$what}（{$on}）：{$text}
deed-moved = {$what}：{$count}由{$from}转入{$to}（{$on}）
deed-part-moved = {$site}：由{$from}转入{$to}（{$on}）
deed-planned = 已定期限 {$what}：{$planned}
deed-unplanned = 已取消期限 {$what}
deed-blocked = 已记存在问题 {$what}（{$on}）
deed-unblocked = 已销号 {$what}（{$on}）
deed-measured = 已记指标 {$what}（{$on}）
deed-forecast = 已报预计 {$what}：{$forecast}（{$on}）
deed-forecast-moved = 已报预计 {$what}：{$forecast}，比上次{$step}（{$on}）
deed-forecast-taken-back = 已撤回预计 {$what}（{$on}）
deed-targeted = 已定序时进度 {$what}：{$by}，{$stage}{$count}
deed-untargeted = 已取消序时进度 {$what}：{$by}，{$stage}
deed-assessed = 已评定 {$what}：{$light}（{$on}）
deed-unassessed = 已撤回评定 {$what}（{$on}）
deed-whole-ledger = 全台账
deed-funded = 已记资金 {$what}：{$kind}{$amount}（{$on}）
deed-funded-from = 已记资金 {$what}：{$source}{$kind}{$amount}（{$on}）
deed-baseline-set = 已定基线“{$name}”：{$milestones}个节点
deed-supervised = 已记督办 {$what}：{$about}，反馈时限{$feedback}
deed-answered = 已办结督办 {$what}（{$on}）
deed-period-opened = 已开启{$period}计划，{$closed}计划结束：结转{$carried}项，不再推进{$dropped}项（{$on}）
deed-added = 已新增{$thing} {$what}
deed-edited = 已修改{$thing} {$what}
deed-with-changes = {$done}：{$changes}
deed-field-change = {$field} {$before}→{$after}
deed-removed = 已删除{$thing} {$what}
deed-data-date-pinned = 数据日期已定为{$day}
deed-data-date-clock = 数据日期改为随当天日期
deed-imported = 已导入{$projects}个项目、{$items}项计划、{$blockers}个存在问题、{$indicators}个指标
deed-imported-nothing = 文件里没有新内容，台账未作改动
deed-undone = 已撤销：{$deed}
deed-redone = 已重做：{$deed}
deed-undone-to = 已撤销{$count}步，退回到第{$entry}条（{$deed}）之后

# 几项改动合为一步
deed-several = { $did ->
    [completed] 已完成{$things}
    [reopened] 已恢复{$things}
    [marked] 已标记{$things}
    [reported] 已记{$things}的进展
    [moved] 已移动{$things}的单位
    [planned] 已定{$things}的期限
    [unplanned] 已取消{$things}的期限
    [forecast] 已报{$things}的预计
    [unforecast] 已撤回{$things}的预计
    [targeted] 已定{$things}的序时进度
    [untargeted] 已取消{$things}的序时进度
    [assessed] 已评定{$things}
    [unassessed] 已撤回{$things}的评定
    [funded] 已记{$things}的资金
    [supervised] 已督办{$things}
    [answered] 已办结{$things}
    [blocked] 已记{$things}
    [unblocked] 已销号{$things}
    [measured] 已记{$things}的数值
    [added] 已新增{$things}
    [edited] 已修改{$things}
   *[removed] 已删除{$things}
 }
deed-several-detail = {$done}（{$detail}）
deed-several-mixed = {$count}项改动：{$deeds}
several-things = { $thing ->
    [project] {$count}个项目
    [site] {$count}个站点
    [milestone] {$count}个节点
    [item] {$count}项计划事项
    [action] {$count}项子行动
    [indicator] {$count}项指标
    [blocker] {$count}个存在问题
    [update] {$count}条进展
    [supervision] {$count}件督办
    [remark] {$count}个疑点
   *[mixed] {$count}项
 }
several-more = {$named}及另外{$rest}项
several-more-clauses = {$named}；另{$rest}项
several-moved = {$from}→{$to}
several-set = {$field}→{$after}

# 日志里每一行改了什么
row-added = 新增{$row}
row-altered = 修改{$row}
row-removed = 删除{$row}
row-numbered = {$row}，第{$id}行
row-thing = {$thing} {$what}
row-part = {$part}（{$of}）
row-held = {$column} {$value}
row-follows-clock = 随当天日期
row-table = { $table ->
    [ledger] 台账
    [stage] 阶段
    [category] 类别
    [quantity] 规模
    [alias] 又名
    [movement] 进度变动
    [action_project] 关联项目
    [action_milestone] 关联节点
    [action_mark] 状态
    [milestone_plan] 期限
    [milestone_forecast] 预计
    [blocker_project] 涉及项目
    [measure] 指标数据
    [measure_part] 分项构成
    [issued_report] 已签发的报告
    [issued_document] 已签发报告的文件
    [reading] 指标数值
    [baseline] 基线
    [baseline_entry] 基线节点
    [target] 序时进度
    [assessment] 评定
    [amount] 资金
    [period] 计划期
   *[other] {""}
 }
row-column = { $column ->
    [name] 名称
    [name_en] 英文名称
    [text] 内容
    [text_en] 英文内容
    [project_id] 项目
    [item_id] 计划事项
    [action_id] 子行动
    [site_id] 站点
    [milestone_id] 节点
    [blocker_id] 存在问题
    [milestone] 节点
    [about] 所涉
    [category] 类别
    [nature] 项目性质
    [funding] 资金渠道
    [investment] 总投资
    [responsible_unit] 责任单位
    [person] 责任人
    [leader] 分管领导
    [owner] 责任方
    [counted_in] 计数单位
    [from_stage] 转出
    [to_stage] 转入
    [stage] 阶段
    [source] 资金来源
    [money_kind] 类别
    [count] 数量
    [value] 数值
    [amount] 金额
    [measure_unit] 单位
    [status] 状态
    [light] 灯
    [opinion] 意见
    [words] 日期
    [feedback] 反馈时限
    [commitment] 力度
    [reason] 原因
    [happened_on] 发生日期
    [decided_on] 确定日期
    [raised_on] 提出日期
    [given_on] 督办日期
    [due_words] 解决时限
    [done_on] 完成日期
    [closed_on] 销号日期
    [answer] 反馈内容
    [answered_on] 办结日期
    [set_on] 设定日期
    [opened_on] 起始日期
    [period] 计划期
    [pinned_on] 数据日期
    [section] 文件章节
    [figure] 分项
    [ratio_part] 比率分子
    [ratio_whole] 比率分母
    [note] 备注
    [note_en] 英文备注
    [said_by] 填报人
   *[other] {""}
 }

# 顺带提醒
hint-pin-moved = 数据日期由{$from}移到{$to}。
hint-late-entry = 补录：{$on}发生，{$recorded}记入。
hint-units-behind = {$project}还有{$count}停在“{$stage}”或之前；如已过这一阶段，请移动：topout move {$project} 数量 --from 阶段 --to 阶段
hint-milestone-open = 各单位都已过这一阶段，{$milestone}仍未完成；如已完成，请记：topout complete {$code}
hint-backwards = 这些单位退回了前面的阶段。
hint-facts-after = 台账里已有{$latest}的记录，数据日期到那天才计入。
hint-slipped = 第{$nth}次顺延，{$step}，累计{$total}。
hint-sharpened = 在已定期限内，是细化，不算顺延。
hint-pushes = {$milestone}受影响顺延{$days}，至{$to}（推算，未记入）。如另有预计：topout forecast {$code} 日期
hint-waits = 这个日期早于前一节点{$by}的日期，仍推算至{$to}（未记入）。
hint-forecast-stands = 原先的预计（{$forecast}）仍然有效；如已不作数，请重新预计。
hint-about = {$what}：{$hint}
hint-not-undoable = 一次变动过多，不能撤销；请留一份台账文件备份。
hint-no-backup = 已保存，但今天的备份没有做成。{$reason}解决之前请另存一份：topout backup -o 文件

# 勾稽
finding-parts-miss-whole = {$project}：各阶段合计{$parts}，规模{$whole}，相差{$gap}
finding-sites-exceed-units = {$project}：已列名站点{$sites}个，规模只有{$units}
finding-sites-exceed-stage = {$project}：“{$stage}”已列名站点{$sites}个，记账只有{$units}
finding-position-differs = {$project}：“{$stage}”现存数{$kept}，按变动累计{$booked}
finding-same-name = 名称相同：{$things}
finding-units-behind-milestone = {$milestone}已完成，但还有{$count}在“{$stage}”或更前
finding-dates-out-of-order = {$later}的期限（{$later_end}）早于在它之前的{$earlier}（{$earlier_end}），相差{$days}
finding-done-without-day = 全部{$count}都已过“{$stage}”，{$milestone}还没有完成日期
finding-facts-after = 有{$count}条记录在数据日期（{$data_date}）之后，最晚{$latest}，尚未计入
finding-figure-parts = {$indicator}：分项{$sum}，合计{$whole}，相差{$gap}
finding-money-parts = {$project}：批复{$sum}，总投资{$whole}，相差{$gap}
finding-money-beyond = {$project}：{$more}{$amount}，{$than}只有{$limit}，多{$gap}
finding-source = {$project}（{$source}）
finding-sum = {$parts}={$sum}
plus-sign = +
finding-same-alias = 别名“{$alias}”重复：{$things}
finding-forecast-passed = {$milestone}：预计日期（{$latest}）已过，尚未完成，也没有新的预计
finding-share-differs = {$indicator}：所填{$stated}%，按{$part}/{$whole}应为{$percent}%
finding-not-in-plan = {$project}：尚未完成，计划里没有子行动指向它
finding-blocker-incomplete = {$blocker}：{$lacks}
finding-no-project = 未指明项目
finding-no-owner = 未明确由谁解决
finding-dated-after-undated = {$milestone}已定期限，在它之前的{$undated}未定期限
finding-remark-about = {$about}：{$text}
finding-file-damaged = 台账文件有损坏：{$detail}
finding-looks-alike = 看起来相同，其实不同（含看不见的字符，或混用了其他文字里相似的字母）：{$things}
finding-entry-altered = 第{$entry}条记录已不是写入时的样子
finding-entry-missing = 第{$entry}条记录被人取走
finding-entries-missing = 第{$first}至{$last}条记录被人取走
finding-entry-unsealed = 第{$entry}条记录没有封印：是别的程序或旧版 Topout 写入的
finding-row-astray = 没有任何记录做过这一改动：{$what}
finding-row-astray-since = 第{$entry}条记录之后，没有任何记录做过这一改动：{$what}
finding-kept-differs = 为快速汇总和列表保存的{$what}的数据与记录不符
finding-kept-differs-at-all = 为快速汇总和列表保存的数据与记录不符
finding-rows-astray = “{$table}”第{$first}至{$last}行中有的已不是第{$entry}条记录写入时的样子，没有任何记录做过这一改动
finding-row-astray-until = 第{$entry}条与第{$later}条记录之间，没有任何记录做过这一改动：{$what}

system-not-found = 文件或文件夹不存在，请检查路径。
system-denied = 没有权限，请检查文件和所在文件夹的权限。
system-full = 磁盘已满，请腾出空间后重试。
system-read-only = 磁盘只读，请换个位置。
system-folder = 这是文件夹，需要的是文件。
system-no-folder = 该处应为文件夹，却有一个同名文件，请移走。
system-not-text = 不是 UTF-8 文本文件，请另存为 UTF-8 后重试。
system-other = 系统拒绝操作（{$detail}）。
fault-missing = {$path} 没有台账。新建请用：topout init
fault-exists = {$path} 已存在，未作改动。请用 --ledger 另指定文件。
fault-not-a-ledger = {$path} 不是本程序的台账。请用 --ledger 指定正确的文件。
fault-newer = {$path} 由更新版本的程序写成（格式 {$found}，本程序最高支持 {$known}）。请升级程序；文件未作改动。
fault-busy = {$path} 正被其他程序写入，等了{$seconds}秒仍未轮到，本次未作改动，请稍后重试。
fault-held = {$path} 在网络盘上，{$user}（{$host}）从{$since}起正在写入，本次未作改动。在此期间可以查看；等对方退出程序后再写。对方若已不在，请删除 {$lock} 后重试。
fault-held-by-nobody = {$path} 在网络盘上，另有程序正占着写入，本次未作改动。在此期间可以查看。若无人在写，请删除 {$lock} 后重试。
fault-read-only = {$path} 是只读文件，本次未作改动。请检查权限，或复制到别处使用。
fault-full = {$path} 所在磁盘已满，本次未作改动。请腾出空间后重试。
fault-vanished = {$path} 已不在原处：所在文件夹被移走，或同名处换了别的文件。本次未作改动，请找回原文件（移动盘是否插好），退出后重新打开。
fault-in-use = {$path} 正在别的程序里打开（也许是另一个窗口的界面），本次未作改动。请先在那里关闭，再重试。
fault-lost = {$path} 没有台账，但有它的{$backups}份备份（topout backup list）。恢复请用 topout restore 名称，重新开始请用 topout init。
fault-no-backup = {$path} 是旧格式，升级前的备份没有做成，因此未作改动。{$reason}
fault-no-such-backup = 没有备份 {$path}。查看已有备份：topout backup list
backup-busy = 别的程序正在写入，请稍后重试。
backup-unsound = 复制件未通过检查（{$detail}）。详见：topout doctor
fault-damaged = {$path} 已损坏（{$detail}）。可查看备份（topout backup list）后恢复其一（topout restore 名称），或把能救的内容救到新台账：topout doctor --repair
fault-system = {$path}：{$reason}
fault-database = {$path}：台账操作失败（{$doing}），本次未作改动。请重试；如仍不行，请附上这段话反馈：{$detail}
field-amount = 金额
field-figure = 数据来源
problem-hint-figure = 写成 K37 或 K37.2：指标编号，点后是第几个数据。
problem-units-named = {$project}：减少后，“{$stage}”放不下以下已命名的站点，请先用 topout remove 编号 删去不再有的：
problem-beyond-units = {$project}共{$units}，不能计划完成{$count}。数量有变的，请先用 topout edit 编号 --quantities 更正。
