# 列表：筛选
filter-label = 筛选：
filter-how-projects = 各词都要符合；-词 排除；灯:红 状态:在建 阶段:招标 人:王 期限:30天 逾期
filter-how-updates = 各词都要符合；-词 排除；项目:P07 人:王 内容:封顶 日期:7月 补录
filter-how-plan = 各词都要符合；-词 排除；逾期 状态:已完成 项目:P07 人:王 期限:30天
filter-how-journal = 各词都要符合；-词 排除；人:王 项目:P07 日期:7.1-7.15 已撤销
filter-how-blockers = 各词都要符合；-词 排除；项目:P07 类别:资金 人:王 期限:30天 逾期
filter-no-field = 没有“{$name}”这一栏，现按文字查找。可用：{$fields}
filter-not-a-date = “{$words}”不是能识别的期限，这一条不起作用。可写：期限:30天、期限:8月底
filter-not-a-day = “{$words}”不是能识别的日期，这一条不起作用。可写：日期:7月、日期:7.1-7.15
filter-working = 正在筛选 {$shown}/{$total}…
filter-headings = 另列上级{$count}行
filter-recalled = 筛选（上次留下）：
filter-away = Esc 取消筛选
filter-nothing-fits = 没有符合“{$words}”的。按 Esc 取消筛选，或按 F 修改。
filter-name = 名称
filter-naming = 把筛选“{$words}”存为
filter-needs-name = 请先起个名称
filter-nothing-to-save = 现在没有筛选，先按 F 输入再保存
filter-saved = 已存为“{$name}”，按 Ctrl-B 取用
filter-choose = 已存的筛选
filter-none = （不筛选，全部显示）
filter-none-saved = 还没有存过。按 F 输入筛选，再按 Ctrl-S 起名保存。
filter-ask-forget = 要删除已存的筛选“{$name}”吗？
filter-belongs-nowhere = 这一条不属于哪个项目

filter-do-open = 筛选
filter-do-keep = 保留
filter-do-save = 存为
filter-do-choose = 已存的
filter-do-use = 采用
filter-do-forget = 删除
filter-do-away = 取消筛选
filter-about-open = 筛选：边输入边缩小列表
filter-about-keep = 保留筛选，回到列表
filter-about-save = 给筛选起名保存
filter-about-choose = 取用已存的筛选
filter-about-use = 采用所选的筛选
filter-about-forget = 删除所选的筛选
filter-about-only = 只看同一项目的，再按一次看全部

# 栏名：第一个显示在屏幕上，其余也认
filter-names-light = 灯 灯色
filter-names-state = 状态
filter-names-stage = 阶段 进度
filter-names-standing = 状况 节点状况
filter-names-category = 类别 分类
filter-names-nature = 性质 建设性质
filter-names-unit = 单位 责任单位
filter-names-person = 人 责任人 填报人 负责人
filter-names-project = 项目 所属
filter-names-milestone = 节点 下一节点
filter-names-text = 内容 文字
filter-names-due = 期限 时限
filter-names-day = 日期 时间
filter-undone = 已撤销
filter-late = 逾期
filter-open = 未销号
filter-solved = 已销号
filter-late-entry = 补录

search-label-indicators = 指标：
search-label-supervisions = 督办：
search-about-indicators = 列出各项指标，可输入查找
search-about-supervisions = 列出各项督办，可输入查找
search-more = 只列出前 {$count} 条
search-working = { $count ->
   *[other] 正在查找，已有{$count}条…
 }

# 项目表
projects-empty = 台账里还没有项目。可用 topout import 导入计划，或按 : 打开命令面板新增。
table-code = 编号
table-name = 名称
table-total = 总数
table-next = 下一节点
table-overdue = 逾期
table-slip = 预计偏差
table-arrived = 到位率
table-paid = 拨付率
table-blockers = 问题
table-updated = 最近进展
table-sites = 站点
table-at-stage = {$stage}{$count}
table-blocked = { $days ->
   *[other] {$count}个 {$days}天
 }
table-no-updates = 无进展
table-sorting = 正在按“{$column}”排序…
table-sorted = 按“{$column}”排序
table-sorted-backwards = 按“{$column}”倒序
table-choose = 显示哪些栏
table-choose-how = 打勾的显示，从上到下即从左到右
table-last = 至少要留一栏
table-do-choose = 栏目
table-do-toggle = 打勾
table-do-up = 上移
table-do-down = 下移
table-do-reset = 恢复默认
table-about-choose = 选择表中显示哪些栏、什么顺序
table-about-toggle = 显示或不显示这一栏
table-about-up = 这一栏上移（左移）
table-about-down = 这一栏下移（右移）
table-about-reset = 恢复默认的栏
table-about-left = 看左边的栏
table-about-right = 看右边的栏
table-about-sort-next = 按右边一栏排序
table-about-sort-previous = 按左边一栏排序
table-about-sort-reverse = 倒过来排

# 进展、问题
updates-empty = 还没有进展。选中项目、节点或子行动，按 a 填写。
updates-late-entry = 补录
updates-by = 填报人
blockers-empty = 没有存在问题。遇到问题按 b 登记。
blockers-all-solved = { $count ->
   *[other] 没有未销号的问题，已销号{$count}个。按 . 查看，或按 b 登记新问题。
 }
blockers-days = { $days ->
   *[other] {$days}天
 }
blockers-late = 逾期 {$due}
blockers-with-solved = 已销号的也显示，排在后面
blockers-open-only = 只显示未销号的
blockers-do-solved = 已销号
blockers-do-block = 登记
blockers-do-unblock = 销号
blockers-about-solved = 显示或隐藏已销号的问题

tui-in-filter = 输入筛选时
tui-in-saved = 已存的筛选
tui-in-columns = 选择栏目

# 记住的习惯
memory-not-kept = 本次有效，但没能存下来：{$why}
memory-nowhere = 本次有效，但系统没有可存放设置的目录
memory-unreadable = 记录界面习惯的文件读不了，暂按默认显示；保存时原文件会改名留下，不会丢：{$path}：{$reason}
filter-replaced = “{$name}”已换成现在的筛选条件，原来是：{$before}
