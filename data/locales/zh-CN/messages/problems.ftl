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
problem-bad-value = “{$words}”不能作{$field}。{$hint}
problem-hint-count = 请写整数，如 3。
problem-hint-value = 请写数字，如 95.5；逗号只用来隔开几个分项。
problem-hint-unit = 请只写量词，如“栋”。
problem-hint-date = 请写日期，如 2024-08-15、8月。
problem-hint-other = 请换个写法。
problem-still-used = 不能删除{$what}：{$uses}。请先处理这些。
problem-used-by = {$by}与它关联
problem-has-records = 另有{$records}条记录
problem-nothing-changed = {$what}本来就是这样，没有改动。
problem-import-conflict = 台账里这些编号的内容与文件不同：{$codes}。没有导入任何内容。请改成一致，或在文件中另编号。

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

# 做了什么
deed-opened = 已建立台账：{$projects}个项目，{$items}项计划事项
deed-completed = 已完成 {$what}（{$on}）
deed-reopened = 已恢复为未完成：{$what}
deed-marked = 已标为{$status}：{$what}（{$on}）
deed-reported = 已记进展 {$what}（{$on}）：{$text}
deed-moved = {$what}：{$count}由{$from}转入{$to}（{$on}）
deed-part-moved = {$site}：由{$from}转入{$to}（{$on}）
deed-planned = 已定期限 {$what}：{$planned}
deed-unplanned = 已取消期限 {$what}
deed-blocked = 已记存在问题 {$what}（{$on}）
deed-unblocked = 已销号 {$what}（{$on}）
deed-measured = 已记指标 {$what}（{$on}）
deed-added = 已新增{$thing} {$what}
deed-edited = 已修改{$thing} {$what}
deed-removed = 已删除{$thing} {$what}
deed-data-date-pinned = 数据日期已定为{$day}
deed-data-date-clock = 数据日期改为随当天日期
deed-imported = 已导入{$projects}个项目、{$items}项计划、{$blockers}个存在问题、{$indicators}个指标
deed-imported-nothing = 文件里没有新内容，台账未作改动
deed-undone = 已撤销：{$deed}
deed-redone = 已重做：{$deed}

# 顺带提醒
hint-pin-moved = 数据日期由{$from}移到{$to}。
hint-late-entry = 补录：{$on}发生，{$recorded}记入。
hint-units-behind = {$project}还有{$count}停在“{$stage}”或之前；如已过这一阶段，请移动：topout move {$project}
hint-milestone-open = 各单位都已过这一阶段，{$milestone}仍未完成；如已完成，请记：topout complete {$code}
hint-backwards = 这些单位退回了前面的阶段。
hint-facts-after = 台账里已有{$latest}的记录，数据日期到那天才计入。
hint-not-undoable = 一次变动过多，不能撤销；请留一份台账文件备份。

# 勾稽
finding-parts-miss-whole = {$project}：各阶段合计{$parts}，规模{$whole}，相差{$gap}
finding-sites-exceed-units = {$project}：已列名站点{$sites}个，规模只有{$units}
finding-sites-exceed-stage = {$project}：“{$stage}”已列名站点{$sites}个，记账只有{$units}
finding-position-differs = {$project}：“{$stage}”现存数{$kept}，按变动累计{$booked}
finding-same-name = 名称相同：{$things}
finding-units-behind-milestone = {$milestone}已完成，但还有{$count}在“{$stage}”或更前
finding-file-damaged = 台账文件有损坏：{$detail}

system-not-found = 文件或文件夹不存在，请检查路径。
system-denied = 没有权限，请检查文件和所在文件夹的权限。
system-full = 磁盘已满，请腾出空间后重试。
system-read-only = 磁盘只读，请换个位置。
system-folder = 这是文件夹，需要的是文件。
system-not-text = 不是 UTF-8 文本文件，请另存为 UTF-8 后重试。
system-other = 系统拒绝操作（{$detail}）。
fault-missing = {$path} 没有台账。新建请用：topout init
fault-exists = {$path} 已存在，未作改动。请用 --ledger 另指定文件。
fault-not-a-ledger = {$path} 不是本程序的台账。请用 --ledger 指定正确的文件。
fault-newer = {$path} 由更新版本的程序写成（格式 {$found}，本程序最高支持 {$known}）。请升级程序；文件未作改动。
fault-busy = {$path} 正被其他程序写入，本次未作改动，请稍后重试。
fault-read-only = {$path} 是只读文件，本次未作改动。请检查权限，或复制到别处使用。
fault-full = {$path} 所在磁盘已满，本次未作改动。请腾出空间后重试。
fault-damaged = {$path} 已损坏（{$detail}）。请改用备份，并保留此文件以备修复。
fault-system = {$path}：{$reason}
fault-database = {$path}：台账操作失败（{$doing}），本次未作改动。请重试；如仍不行，请附上这段话反馈：{$detail}
