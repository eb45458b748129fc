# 提示行上的短词
form-do-add = 新增
form-do-edit = 修改
form-do-toggle = 勾选
form-do-take-theirs = 用他人的
form-do-keep-mine = 保存我的
form-do-remove = 删除
form-do-keep = 保留
form-do-go-on = 下一步
form-do-import = 导入
form-do-export = 导出

# 每个操作做什么（帮助用）
form-about-add = 新增项目、站点、节点、事项、子行动、指标或疑点
form-about-edit = 修改所选内容的名称、规模、责任等
form-about-assign = 落实责任：责任单位、责任人、分管领导
form-about-remove = 删除（先询问，可撤销）
form-about-target = 定序时进度：到何时应过某阶段多少
form-about-assess = 人工评定红黄绿灯
form-about-money = 记资金：批复、年度计划、到位、完成投资、应付、已付
form-about-supervise = 登记督办
form-about-answer = 督办反馈
form-about-measure = 填报指标数据
form-about-baseline = 把现行计划定为基线
form-about-open-period = 结束本计划期，开启下一期
form-about-toggle = 勾选或取消勾选（可选多个时）
form-about-take-theirs = 表单改用他人填的内容
form-commitment-typed = 以期限中写明的“{$said}”为准

# 表单标题
form-move-all = 成批进度变动：{$what}
form-target = 序时进度：{$what}
form-assess = 人工评定：{$what}
form-assess-whole = 人工评定：整个台账
form-fund = 记资金：{$what}
form-supervise = 登记督办：{$what}
form-answer = 督办反馈
form-measure = 填报指标：{$what}
form-baseline = 把现行计划定为基线
form-open-period = 结束{$period}，开启下一期
form-open-period-how = 未结的子行动逐项列在下面：空着即结转到下一期；不再推进的，填写原因。
form-new = 新增什么？
form-choose-measure = 填报哪个指标？
form-choose-edit = 修改哪一个？
form-choose-remove = 删除哪一个？
form-add = 新增{$thing}
form-edit = 修改：{$what}
form-assign = 落实责任：{$what}
form-remove = 要删除 {$what} 吗？
form-remove-alone = 删除后可以撤销。
form-remove-along = 连同其下的{$parts}一并删除。删除后可以撤销。
form-several = {$count}（{$names}）
form-left-out = 选中的另有{$count}个不适用，不受影响。

# 各栏
form-slot-kind = 类型
form-slot-thing = 选择
form-slot-code = 编号
form-slot-name = 名称
form-slot-name-en = 英文名称
form-slot-about = 针对
form-slot-investment = 总投资
form-slot-measured-in = 计量单位
form-slot-parts = 构成
form-slot-ratio = 比率
form-slot-judged-by = 评定人
form-slot-money-kind = 款项
form-slot-feedback = 反馈时限
form-slot-amount = 金额
form-slot-source = 资金来源
form-slot-target = 应过数量
form-slot-until = 时限
form-slot-period = 计划期
form-slot-value = 数值

# 选项
form-pick-no-light = 撤回评定
form-pick-not-done = 并未完成（撤回完成）
form-pick-counted = 计为一个单位
form-pick-part = 是某单位的一部分，不计数
form-none-chosen = （不选）
form-chosen = {$count}个：{$names}

# 怎样填，填的怎样理解
form-how-quantities = 可填：22栋，592套；数量不清楚的写“?所”；空着按1项计
form-how-amount = 按万元填，如 300、1,200.5、0.12亿
form-how-target = 如 12；写“无”则取消以前定的
form-how-parts = 首项应是哪几项之和，如 K36.1、K36.2；空着则不作勾稽
form-how-ratio = 首项是哪两项之比，如 K37.1/K35；空着则不作勾稽
form-how-period = 请填半年，如 2025-H1、2025年上半年
form-target-none = 取消以前定的
form-measured = 现为{$figure}（{$day}）
form-never-measured = 还没有数据（单位：{$unit}）
form-measured-named = {$name}：{$last}
form-no-such-figure = {$figure}（没有这项）
form-action = {$name}（{$status}）
form-carried = 结转：{$action}
form-dropped = 不再推进：{$action}
form-moves = {$what} {$count}
form-moving = 变动：{$moves}
form-moving-sum = 合计：{$sums}
form-not-moving = 不在原阶段，不动：{$names}

# 没有保存的原因
form-unchanged = 内容没有改动，不需要保存
form-gone = {$names}已被他人删除，不能保存。关闭后填写的内容留作草稿。
form-some-gone = {$names}已被他人删除，其余的仍在；再保存一次即可。
form-reshaped = 台账已有变动，这里的内容也已更新。请核对后再保存。

# 被他人改动
form-overtaken = 打开“{$form}”以后，他人作了改动。保存你填的，还是改用他人的？
form-overtaken-more = 另有{$count}栏也被他人改动。
form-before = 原来
form-now = 现在（他人改为）
form-mine = 你填的
form-untouched = （没有动，保留他人的）
form-nothing = （空）

# 消息行
form-needs-editable = 请先选中要修改的内容；进展不能修改，可删除后重记
form-needs-responsible = 请先选中项目、事项或子行动，再落实责任
form-needs-project-money = 请先选中项目，再记资金
form-needs-project-target = 请先选中项目，再定序时进度
form-needs-judged = 请先选中项目或事项；选中“计划”或“项目”一行则评定整个台账
form-needs-supervised = 请先选中项目、节点、事项、子行动或问题，再登记督办
form-nothing-to-answer = 没有待反馈的督办
form-nothing-to-measure = 台账里还没有指标，请先新增
form-nothing-to-choose = 请先选中要删除或修改的内容
form-marks-not-fitting = 选中的都不适用这个操作；按 Esc 取消选中后，可对光标所在的内容操作

# 为什么不行（屏幕上）
form-problem-name-sites = { $unnamed ->
    [0] {$project}在“{$stage}”的都是列名站点，请在“站点”一栏选定是哪一个，或全部一起移动：
   *[other] {$project}在“{$stage}”未列名的只有{$unnamed}个，再多请在“站点”一栏选定是哪一个，或全部一起移动：
 }
form-problem-no-unnamed-units = {$project}在该处的单位均已列名。请先增加规模，或在“计数”一栏选“不计数”。
form-problem-already-done = {$what}已于{$on}完成。要改日期，先选中它按 {$key} 撤回，再重新完成。
form-problem-already-closed = {$what}已于{$on}销号。如又出现问题，请按 {$key} 另记。
form-problem-baseline-exists = 已有基线“{$name}”，定下的基线不能改。请另起名称。
form-problem-period-not-later = {$period}不在现行的{$current}之后。请开启以后的计划期，如 {$next}。
form-problem-period-closed = {$what}属{$period}，该计划期已结束，不能再改。如已结转，请用现行计划里的编号。
form-problem-already-answered = {$what}已于{$on}办结。反馈写错的，先选中它按 {$key} 撤回，再重新反馈。
form-problem-feedback-past = 反馈时限{$feedback}已过，督办日期是{$given}。请写{$given}或以后的日期；补记以前的督办，请把“日期”改为督办当日。
form-problem-units-named = {$project}：减少后，“{$stage}”放不下以下已列名的站点，请先删除不再有的：
form-problem-moved-on = 第{$entry}条（{$deed}）所涉内容后来又有变动，不能直接撤销。请到日志（{$key}）查看，另记一笔更正。
form-problem-undone-since = 第{$lost}条（{$deed}）后来已撤销，台账不能退回到第{$entry}条之后的样子。可以退回到第{$back}条之后：请在那一条上按 {$key}。
form-problem-beyond-units = {$project}共{$units}，不能计划完成{$count}。数量有变的，请先修改项目的规模。
form-choose-complete = {$what}：哪个节点完成了？
form-choose-plan = {$what}：哪个节点的期限？
form-choose-forecast = {$what}：哪个节点的预计？
form-ask-reopen-blocker = {$what} 已解决，要恢复为未解决吗？
form-ask-reopen-supervision = {$what} 已答复，要撤回答复吗？
form-more-options = 下面还有 {$count} 项
form-not-an-option = 没有“{$typed}”这一项
form-no-such-option = “{$field}”：请从列出的选项中选一项，可用上下键，也可输入其中的字
form-do-unmark = 取消选中
form-do-solve = 销号
form-passed = {$understood}，早于数据日期{$day}，已经过去
form-counted-from = {$understood}，按数据日期{$day}算
form-slot-milestone = 节点
