# 图
picture-stages = 各项目所处阶段
picture-stages-told = { $projects ->
   *[other] {$projects}个项目在各阶段的数量和按单位的合计。图中数字与“项目进展”各表相同。
 }
picture-due = 节点时间轴
picture-due-told = 定有期限的节点：期限、预计、原定和完成日期。图中日期与“节点”一表相同。
picture-months = 各月计划与实际
picture-months-told = 按计划到期的月份和实际完成的月份统计：{$months}。
picture-month-told = {$month}计划{$planned}个、完成{$done}个
picture-complete = 竣工/合计
picture-of = 共{$total}
picture-units-unknown = 数量和阶段未载
picture-as-of = 截至{$day}
picture-undated = 未定期限
picture-undated-told = 节点均未定期限（个）：{$parts}。
picture-no-milestones = 无节点
picture-left-out = { $rest ->
   *[other] 另有{$rest}项未画出，见正文各表
 }
picture-label = {$name}：{$facts}
picture-entry-told = {$what}：{$facts}。
key-window = 计划期限
key-missed = 逾期未完成
key-expected = 预计
key-former = 原定期限
key-done = 完成
key-done-late = 逾期完成
key-planned = 计划到期
key-achieved = 实际完成

# 挂图
chart-title = {$name}挂图
chart-to-verify = 部分数字互相矛盾，见 topout check
chart-sheet = 第{$number}张，共{$all}张
chart-left-out = { $rest ->
   *[other] 另有{$rest}项画不下
 }
chart-left-out-of-one = { $rest ->
   *[other] 本图画不下，另有{$rest}项未画出（--format html 可分多张）
 }
chart-empty = 台账里还没有项目
