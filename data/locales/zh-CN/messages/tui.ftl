# 键名
tui-key-space = 空格
tui-key-enter = 回车
tui-key-up = 上
tui-key-down = 下
tui-key-left = 左
tui-key-right = 右
tui-key-backspace = 退格

# 提示行上的短词
tui-do-complete = 完成
tui-do-reopen = 撤回
tui-do-mark = 状态
tui-do-update = 进展
tui-do-move = 变动
tui-do-plan = 期限
tui-do-search = 查找
tui-do-undo = 撤销
tui-do-data-date = 截至
tui-do-summary = 小结
tui-do-help = 帮助
tui-do-quit = 退出
tui-do-open = 详情
tui-do-unfold = 展开
tui-do-back = 返回
tui-do-page-up = 上一页
tui-do-page-down = 下一页
tui-do-new-line = 换行
tui-do-save = 保存
tui-do-accept = 转到
tui-do-perform = 执行
tui-do-cancel = 关闭
tui-do-next-field = 下一栏
tui-do-next-choice = 下一个
tui-do-previous-choice = 上一个
tui-do-yes = 是
tui-do-no = 否

# 每个操作做什么（帮助用）
tui-about-complete = 节点记为完成，或更改子行动状态；已完成的可撤回
tui-about-update = 填写进展
tui-about-move = 进度变动：把若干栋、所等从一个阶段移到另一个阶段
tui-about-plan = 设定或取消节点期限
tui-about-block = 登记存在问题
tui-about-unblock = 问题销号
tui-about-search = 查找：汉字、拼音、首字母、英文、编号均可
tui-about-next-hit = 下一个查找结果
tui-about-previous-hit = 上一个查找结果
tui-about-undo = 撤销上一步
tui-about-redo = 重做
tui-about-data-date = 设定数据日期；已锁定即不随时钟变，填“今天”解锁
tui-about-summary = 查看进展小结
tui-about-language = 切换语言（English）
tui-about-help = 全部按键
tui-about-quit = 退出程序
tui-about-up = 上移
tui-about-down = 下移
tui-about-page-up = 上翻一页
tui-about-page-down = 下翻一页
tui-about-first = 到开头
tui-about-last = 到末尾
tui-about-fold = 折叠，或回到上一级
tui-about-unfold = 展开，或进入下一级
tui-about-open = 查看详情
tui-about-switch-group = 在计划与项目之间切换
tui-about-back = 返回
tui-about-next-thing = 看下一行的详情
tui-about-previous-thing = 看上一行的详情
tui-about-caret-left = 光标左移
tui-about-caret-right = 光标右移
tui-about-word-left = 左移一词
tui-about-word-right = 右移一词
tui-about-line-start = 到行首
tui-about-line-end = 到行尾
tui-about-erase = 删除光标前的字
tui-about-erase-forward = 删除光标后的字
tui-about-erase-word = 删除一词
tui-about-erase-line = 删到行首
tui-about-undo-typing = 撤销输入
tui-about-redo-typing = 恢复输入
tui-about-new-line = 换行
tui-about-save = 保存
tui-about-accept = 转到所选结果，或执行所选操作
tui-about-cancel = 关闭，已输入的文字留作草稿
tui-about-next-field = 下一栏
tui-about-previous-field = 上一栏
tui-about-next-choice = 下一个选项；直接输入可查找选项
tui-about-previous-choice = 上一个选项
tui-about-yes = 是
tui-about-no = 否

# 按键在哪里有效
tui-in-commands = 对所选内容
tui-in-detail = 详情
tui-in-search = 查找
tui-in-field = 单行输入栏
tui-in-choice = 选项栏
tui-in-editor = 多行输入栏
tui-in-typing = 输入文字时
tui-in-question = 询问
tui-in-summary = 进展小结
tui-in-help = 帮助
tui-in-anywhere = 各种表单

# 屏幕顶部
tui-as-of-pinned = 截至 {$day}（已锁定）
tui-as-of-clock = 截至 {$day}（随时钟）
tui-total-projects = { $all ->
   *[other] {$all}个项目：{$parts}
 }
tui-total-milestones = { $all ->
   *[other] {$all}个节点：{$parts}
 }
tui-part = {$words}{$count}
tui-part-gap = {" "}
tui-sentence-gap = 。
tui-short-complete = 竣工
tui-short-partly-complete = 部分竣工
tui-short-under-construction = 在建
tui-short-preparation = 前期
tui-short-not-started = 待开工
tui-short-stage-unknown = 阶段未载
tui-short-paused = 停缓
tui-short-cancelled = 取消
tui-too-small = 窗口太小：至少要 {$width}×{$height}，现在是 {$now_width}×{$now_height}。把窗口拉大即可继续。

# 目录
tui-plan = 计划
tui-projects = 项目
tui-items = { $count ->
   *[other] {$count}项
 }
tui-project-count = { $count ->
   *[other] {$count}个项目
 }
tui-actions-done = 完成 {$done}/{$all}
tui-search-label = 查找：
tui-search-how = 汉字、拼音、首字母、编号
tui-mark-too-many = 共 {$count} 行，太多，不能一次全部标记；先筛选（{$key}）。
tui-found = { $count ->
    [0] 没有找到
   *[other] 找到{$count}条
 }
tui-belongs-to = {$name}（{$owner}）

# 详情
tui-state = 状态
tui-status = 状态
tui-since = 起始
tui-marked = {$day}（{$by}）
tui-standing = 节点状况
tui-stage = 阶段
tui-quantities = 建设规模
tui-complete = 已竣工
tui-share-of-all = {$count}（{$share}）
tui-category = 类别
tui-nature = 建设性质
tui-funding = 资金渠道
tui-investment = 投资
tui-responsible-unit = 责任单位
tui-responsible-person = 责任人
tui-unknown = 未载
tui-note = 备注
tui-aliases = 别名
tui-belongs = 所属
tui-planned = 期限
tui-commitment = 力度
tui-baseline = 原定期限
tui-done-on = 完成日期
tui-recorded-on = 登记日期
tui-counted = 计数
tui-counts-as = 计{$unit}
tui-counts-for-nothing = 属某一单位的一部分，不单独计数
tui-positions = 形象进度
tui-sites = 站点（{$count}）
tui-milestones = 节点（{$count}）
tui-actions = 子行动（{$count}）
tui-in-the-plan = 列入计划
tui-linked-projects = 涉及项目
tui-promised-milestones = 承诺节点
tui-updates = 进展
tui-no-updates = 暂无，按 {$key} 填写
tui-open-blockers = 存在问题
tui-open-for = { $days ->
   *[other] {$category}，{$day}提出，已{$days}天
 }
tui-to-be-solved-by = 解决责任：{$owner}
tui-findings = 待核事项
tui-findings-by-check = 项目太多，屏幕上不逐项勾稽；请运行 topout check。

# 表单
tui-form-complete = 完成节点：{$what}
tui-form-mark = 更改状态：{$what}
tui-form-update = 填写进展：{$what}
tui-form-move = 进度变动：{$what}
tui-form-plan = 节点期限：{$what}
tui-form-block = 登记问题：{$what}
tui-form-block-all = 登记问题：全局
tui-form-unblock = 问题销号
tui-form-data-date = 数据日期：台账截至哪一天（填“今天”则随时钟走）
tui-slot-status = 状态
tui-slot-text = 内容
tui-slot-from = 原阶段
tui-slot-to = 新阶段
tui-slot-count = 数量
tui-slot-site = 站点
tui-slot-planned = 期限
tui-slot-commitment = 力度
tui-slot-category = 类别
tui-slot-owner = 解决责任
tui-slot-blocker = 问题
tui-slot-day = 日期
tui-slot-note = 备注
tui-slot-data-date = 数据日期
tui-stage-with-count = {$stage}（{$count}）
tui-pick-no-site = 不指明站点
tui-pick-no-commitment = 未说明
tui-sought = 查找选项：{$typed}
tui-understood = {$day}
tui-after-data-date = {$day}，晚于数据日期；保存后数据日期随之后移
tui-follow-clock = 随时钟：始终截至当天
tui-no-planned-date = 不定期限：原期限将取消
tui-planned-how = 可填：8月底、9月1日前、争取三季度
tui-not-a-day = “{$words}”不是能识别的日期。可填：7月20日、2024-07-20、昨天
tui-unreadable = 没有保存：“{$field}”有误，请改正
tui-missing = 请填写“{$field}”

# 询问
tui-ask-reopen = {$what} 已完成，要撤回完成吗？
tui-ask-take-date-away = 要取消 {$what} 的期限吗？
tui-ask-quit = 以下草稿还没有保存，退出就会丢失。仍要退出吗？

# 整页
tui-help-label = 查找：
tui-help-how = 输入文字可查找按键

# 消息行
tui-stray = 请切换到英文输入（或使用功能键）
tui-nothing-found = 没有找到，少输几个字再试
tui-changed-elsewhere = 台账已在别处改动，现已重新读取
tui-waiting = 另一程序正在写入台账，正在等待，最多10秒
tui-draft-kept = 草稿已保留，在同一行按同一键可继续填写
tui-draft-recalled = 已取回上次没有保存的内容：保存，或按 Esc 先放着
tui-draft-back = 已取回上次的草稿
tui-needs-milestone-or-action = 这里没有可记完成的：请选中节点或子行动（在计划中按 → 展开，按 / 查找）
tui-needs-milestone = 节点才有期限：请选中节点（在计划中按 → 展开，按 / 查找）
tui-needs-project = 请先选中项目或其站点，再作变动
tui-nothing-selected = 列表是空的，没有选中的内容；可按 {$key} 查找
tui-needs-thing = 请先选中事项、子行动、项目或节点
tui-nothing-blocked = 这里没有未销号的问题
tui-shown = 第{$first}–{$last}行，共{$all}行
tui-units-behind = {$project}还有{$count}在“{$stage}”或更前；如已过此阶段，按 {$key} 作进度变动
tui-milestone-open = 全部单位都已过此阶段，{$milestone}仍未完成；如已完成，选中它按 {$key}
tui-in-the-future = {$on}还没到（今天是{$today}），不能记为已发生。将来的事请选中节点，按 {$key} 定期限

# 控制：灯、预计、资金、督办、另一天
tui-do-forecast = 预计
tui-do-leave-day = 回到数据日期
tui-about-forecast = 填写或取消节点的预计完成时间；比原先晚的要选原因
tui-about-as-of = 查看另一天的台账（只看不改，Esc 回到数据日期）
tui-as-of-day = 截至{$day}
tui-as-of-look = 截至 {$day}（只看）
tui-light-why = {$light}：{$why}
tui-light = 灯
tui-forecast = 预计
tui-forecast-because = {$date}（原因：{$reason}）
tui-rate = {$kind}：{$rate}
tui-variance = 偏差
tui-dates = 期限变动
tui-form-forecast = 预计完成时间：{$what}
tui-form-as-of = 查看哪一天的台账（只看不改）
tui-slot-expected = 预计
tui-slot-reason = 原因
tui-slot-due = 解决时限
tui-slot-as-of = 日期
tui-pick-no-reason = 不填（未推迟）
tui-back-to-data-date = 回到数据日期
tui-no-forecast = 取消预计：不再有预计时间
tui-only-looking = 现在看的是另一天的台账，不能改动；按 Esc 回到数据日期再操作
tui-reason-needed = { $days ->
   *[other] {$what}比此前晚{$days}天，请选一项原因
 }
tui-forecast-past = {$latest}在{$day}已过，不能作为{$what}的预计。请另填日期；如已完成，请关闭后按 {$key}
tui-pushes = { $days ->
   *[other] {$milestone}受影响顺延{$days}天，至{$to}（推算，未记入）；如另有预计，选中它按 {$key}
 }
tui-needs-open-milestone = 请先选中未完成的节点，再填预计
tui-targets = 序时进度
tui-target = {$by}：计划{$stage}{$planned}，实际{$reached}
tui-money = 资金
tui-source-unknown = 来源未载
tui-assessed = 评定
tui-assessed-by = {$light}：{$words}（{$who}，{$day}）
tui-supervisions = 督办
tui-supervised = 交办：{$who}；反馈时限：{$day}
tui-solve-by = 解决时限：{$date}
tui-responsible-leader = 分管领导
tui-light-of-ledger = 整个台账（事项和项目）{$light}

# 各视图的标签
tui-tab-overview = 总览
tui-tab-grid = 挂图
tui-tab-timeline = 时间轴
tui-tab-calendar = 日历
tui-tab-blockers = 问题
tui-tab-journal = 日志
tui-do-palette = 命令
tui-do-next-tab = 下一视图
tui-about-palette = 命令面板：全部操作，可查找
tui-about-next-tab = 下一个视图
tui-about-previous-tab = 上一个视图
tui-about-tab = 看{$view}
tui-in-palette = 命令面板
tui-in-views = 切换视图
tui-in-walking = 移动
tui-palette-how = 输入文字可查找，回车执行
tui-works-in = 这个操作在“{$place}”中使用

# 进展、问题、指标、督办的详情
tui-update-on = {$code}  {$day}的进展
tui-reported-by = 填报人
tui-raised-on = 提出日期
tui-solved-on = {$day}销号
tui-open-days = { $days ->
   *[other] 已{$days}天
 }
tui-answered = 已反馈
tui-answer-due = {$date}前反馈
tui-answer-overdue = 逾期未反馈（{$date}）
tui-given-by = 督办人
tui-given-on = 交办日期
tui-answer = 反馈

# 多选
tui-do-mark-thing = 选中
tui-about-mark = 选中或取消选中并下移；选中多个后，操作对全部有效
tui-about-mark-down = 向下连选
tui-about-mark-up = 向上连选
tui-about-mark-all = 全选当前列表，或全部取消
tui-marked-things = { $count ->
   *[other] 已选中{$count}个；接下来的操作对它们一并进行，Esc 取消选中
 }
detail-do-into-milestones = 节点
detail-about-into-milestones = 从项目、事项的详情转到计划中它的节点
tui-also-summary = 打印 报表 月报 小结
tui-also-print = 打印 另存为 文档
tui-also-data-date = 已锁定 截止日期 今天 时钟
tui-also-add = 添加 新建 录入
tui-also-unblock = 解决 销号 问题
tui-also-block = 困难 问题 登记
