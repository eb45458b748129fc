# 时间轴
tui-timeline-windows = {$plan} 期限  {$forecast} 预计
tui-timeline-signs = {$done} 完成  {$late} 逾期  {$line} 截至
tui-timeline-baseline = 原定：{$date}
tui-timeline-expected = 预计{$date}
tui-timeline-pushed = { $days ->
   *[other] 受影响顺延{$days}天
 }
tui-timeline-overdue = { $count ->
   *[other] 逾期{$count}
 }
tui-timeline-forecast-late = { $count ->
   *[other] 预计逾期{$count}
 }
tui-timeline-undated = { $count ->
   *[other] 未定期限{$count}
 }
tui-timeline-no-milestones = 没有节点
tui-timeline-empty = 节点都还没有期限，时间轴上画不出来。按 {$fold} 展开项目，选中节点后按 {$plan} 定期限。
tui-timeline-too-many = {$count} 个项目太多，不能全部展开；按 {$fold} 展开选中的一个。
tui-timeline-empty-ledger = 台账里还没有项目，时间轴是空的。按 {$palette} 打开命令面板，先新增项目和节点。
tui-month-short = { $month ->
   *[other] {$month}月
 }
tui-quarter-short = {$quarter}季度

# 日历
tui-calendar-weekday = { $weekday ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
 }
tui-calendar-due = {$sign}到期
tui-calendar-late = {$sign}逾期
tui-calendar-done = {$sign}完成
tui-calendar-reported = {$sign}进展
tui-calendar-now = {$sign}截至
tui-day-due = { $count ->
   *[other] 到期{$count}
 }
tui-day-late = { $count ->
   *[other] 逾期{$count}
 }
tui-day-done = { $count ->
   *[other] 完成{$count}
 }
tui-day-reported = { $count ->
   *[other] 进展{$count}
 }
tui-day-now = 截至
tui-agenda-day = {$day} {$weekday}
tui-agenda-now = {$day} {$weekday}（数据日期）
tui-agenda-nothing = 当日没有事项
tui-agenda-month = {$month}内，无具体日期
tui-agenda-longer = 更长的期限（含{$month}）
tui-agenda-reported = 进展
tui-agenda-solved = 已销号
tui-agenda-undated = { $count ->
   *[other] 另有{$count}个节点未定期限，见 {$key} {$view}
 }
tui-agenda-empty = 这一天和这个月都没有事项
tui-calendar-empty = 台账里还没有带日期的事项。选中节点按 {$plan} 定期限，就会出现在日历上。

# 提示行上的短词
tui-do-previous-month = 上月
tui-do-next-month = 下月
tui-do-to-data-date = 数据日期
tui-do-to-dates = 找到它
tui-do-zoom-in = 放大
tui-do-zoom-out = 缩小
tui-do-fold-this = 展开/折叠
tui-do-into-agenda = 事项

# 每个操作做什么（帮助用）
tui-about-earlier = 往前（更早）
tui-about-later = 往后（更晚）
tui-about-previous-month = 上一个月
tui-about-next-month = 下一个月
tui-about-to-data-date = 回到数据日期
tui-about-to-dates = 把所选内容的日期移到屏幕上
tui-about-zoom-in = 放大时间：季、月、周
tui-about-zoom-out = 缩小时间：周、月、季
tui-about-fold-this = 展开或折叠所选项目的节点
tui-about-fold-all = 全部展开或折叠
tui-about-into-agenda = 进入当日和当月的事项列表
tui-about-leave-agenda = 回到日历的日期
tui-in-agenda = 日历的事项列表
