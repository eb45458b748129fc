# 进展小结
report-title = {$name}进展情况
report-as-of = （截至{$day}）
report-basis = 数据取自{$period}台账。各项均按截至日判定（含当日）；百分比附分子分母；不同单位不相加；“未载”指计划和台账都没有写明。
report-looking-back = 台账的数据日期为{$day}，本表按截至日回看。
report-to-verify-first = 部分数字互相矛盾，见文末“勾稽”。
report-overview = 一、总体情况
report-projects = 二、项目进展
report-milestones = 三、节点
report-plan = 四、工作计划（{$items}项）
report-blockers = 六、存在问题
report-unknowns = 七、未载事项
report-subheading = （{ $number ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
    [9] 九
    [10] 十
   *[other] {$number}
 }）{$name}
report-part = {$name}{$count}
report-total-projects = 项目{$all}项：{$parts}。
report-total-milestones = 项目节点{$all}个：{$parts}。其中定有期限的{$dated}个。
report-total-plan-milestones = 计划中的其他节点{$all}个：{$parts}。
report-total-actions = 子行动{$all}项：{$parts}。
report-total-blockers = 存在问题：未解决{$open}个，已销号{$closed}个。
report-of-them-late = {$done}（逾期完成{$late}）
report-no-category = 未分类
report-none = 无
report-complete = 竣工{$share}
report-next = {$name}，{$due}
report-latest-updates = 最新进展：
report-update = {$what}（{$on}）：{$text}
report-due-firmly = {$date}（{$commitment}）
report-done-on = {$standing}，{$day}
report-days-over = {$standing}{$days}天
report-days-left = {$standing}，剩{$days}天
report-last-day = {$standing}，最后一天
report-no-dated-milestones = 没有定有期限的节点。
report-undated = 未定期限{$all}个：{$parts}。
report-telling-actions = 涉及项目、定有期限或已有进展的子行动：
report-no-blockers = 没有未解决的问题。
report-projects-not-named = 未点名项目
report-nothing-unknown = 没有未载事项。
report-all-unknown = {$what}：{$all}项均未载
report-some-unknown = {$what}：{$all}项中{$count}项未载，{$codes}
report-few-known = {$what}：{$all}项中{$count}项未载，仅{$codes}已载
report-so-many-unknown = {$what}：{$all}项中{$count}项未载
report-investment = {$project}{$amount}
report-known-investments = 总投资：{$investments}。
digest-basis = 本台账有{ $projects }个项目，只列总数和应先关注的。其余见 topout list、topout due、topout summary --whole；数字是否一致见 topout check。
digest-categories = 分类别
digest-category = {$name}{$all}项：{$parts}；灯色：{$lights}
digest-money = 资金按项目、来源分别登记，见 topout list money。
digest-units = 分计量单位
digest-projects = 项目
digest-stated = 已载数量
digest-complete = 竣工
digest-worst = 应先关注的{$count}个项目
digest-part = （{ $number ->
    [1] 一
   *[2] 二
 }）{$name}
digest-overdue = 逾期最久的{$count}个
digest-next = 最近到期的{$count}个
digest-more-blockers = 另有{$count}个未解决：topout list blockers
unknown-stage = 项目阶段（含部分未载）
unknown-size = 项目规模
unknown-date = 项目后续节点期限
unknown-unit = 项目责任单位
unknown-unit-of-items = 计划事项责任单位
unknown-stage-of-sites = 站点阶段
unknown-funding = 项目资金渠道
unknown-investment = 项目总投资

# 表头
column-code = 编号
column-project = 项目
column-size = 规模
column-state = 状态
column-units = 现状
column-next = 下一节点
column-milestone = 节点
column-owner = 所属
column-due = 期限
column-standing = 状况
column-item = 计划事项
column-actions = 子行动
column-action = 子行动
column-status = 状态
column-projects = 项目
column-site = 站点
column-stage = 阶段
column-day = 日期
column-about = 关于
column-text = 内容
column-by = 填报人
column-category = 类别
column-to-solve = 责任方
column-indicator = 指标
column-measure = 分项
column-value = 数值
column-thing = 种类
column-name = 名称
column-entry = 序号
column-time = 时间
column-deed = 操作
column-finding = 勾稽结果

# 清单
report-solved-on = {$day}销号
report-open-for = { $days ->
    [0] 未解决，当日提出
   *[other] 未解决，{$days}天
 }
report-undone = （已撤销）{$deed}
report-all-agrees = 勾稽无误。
report-all-sealed = 核对无误：日志共{$entries}条，都是写入时的样子；全部数据与日志一致。
report-nothing-found = 没有符合条件的内容。
report-rows = 共{$count}条
report-rows-more = 先列{$count}条，还有更多：用--limit 1000多列一些，用--limit all全部列出，或再加几个字缩小范围
report-rows-of = {$all}条中的{$shown}条
report-first-rows = 先列{$count}条，还有更多：用--limit 1000多列一些，用--limit all全部列出

# 详情
card-not-there = 到这一天还没有它的记录。
card-not-in-plan = 这一天的计划里没有它：或尚未列入，或没有结转到本计划期，可用 --as-of 或 --period 回看。
card-nature = 项目性质
card-complete = 竣工
card-unit = 责任单位
card-person = 责任人
card-funding = 资金渠道
card-investment = 总投资
card-aliases = 又名
card-note = 备注
card-counts-as = 计数
card-one-unit = 算一个单位
card-part-of-unit = 单位的一部分，不另计数
card-recorded = 记入日期
card-total = {$all}项：{$parts}
card-since = 起始日期
card-section = 文件章节
card-raised = 提出日期
card-sites = 站点（{$count}）
card-milestones = 节点（{$count}）
card-blockers = 存在问题（{$count}）
card-actions = 子行动（{$count}）
card-updates = 进展（{$count}）
card-update = {$code}（{$day}，填报人：{$by}）：{$text}
card-readings = 历次数值

# 控制
report-known-on = 只按{$day}（含当日）以前登记的内容。
report-lit = {$light}，{$why}
report-dropped = {$status}：{$reason}
report-total-light = 全台账为{$light}：{$why}。
report-project-lights = 项目灯色（{$all}项）：{$parts}。
report-item-lights = 计划事项灯色（{$all}项）：{$parts}。
report-assessed = {$light}，{$words}（{$day}，评定人：{$by}）
report-taken-back = 撤回
report-expected = 预计{$date}
report-derived = 推算{$date}
report-nth-slip = 第{$nth}次顺延
report-done-late = {$done}，{$late}
report-deadline-over = {$date}，已逾期{$days}天
report-deadline-left = { $days ->
    [0] {$date}，最后一天
   *[other] {$date}，剩{$days}天
 }
report-entry = {$what}：{$text}（{$facts}）
report-raised = {$day}提出{ $days ->
    [0] {""}
   *[other] ，至今{$days}天
 }
report-solve-by = 解决时限：{$date}
report-concerns = 涉及：{$projects}
report-to-solve = 责任方：{$owner}
report-notes = 情况记录{$count}条
report-supervisions = 督办未办结{$count}件，其中逾期{$overdue}件：
report-given = {$day}交办
report-asked-by = 督办人：{$by}
report-answer-by = 反馈时限：{$date}
report-answered-on = {$day}办结
report-answer-open = 未办结
report-answer-overdue = 逾期未办结
report-money = 五、资金
report-no-money = 各项目资金均未载。
report-rest-of-money = 其余未载。
report-source-unknown = 来源未载
report-together = 合计
report-whole-project = 整个项目
report-amount = {$kind}{$amount}，{$day}
report-stated = 原载{$figure}
report-share-stated = {$share}，{$stated}
report-figure-part = {$figure}{" "}{$name}{$amount}
report-sum = {$parts}，合计{$sum}
report-checks = 八、勾稽
report-finding = {$severity}：{$finding}
report-notes-counted = 备注{$count}条，另见核对清单。
report-total-findings = 勾稽发现{$all}条：{$parts}。
report-counted = {$name}（{$count}）
report-next-steps = 处理办法
report-next-step = {$code}：{$next}
report-check = {$code}{" "}{$title}（{$severity}）
report-what-to-do = 处理办法：{$next}

# 到期
due-title = {$name}到期清单
due-horizon = （截至{$day}，前瞻{$within}天）
due-total = 共{$all}项：{$parts}。
due-empty = {$heading}：无
due-left-out = 另有{$count}项未列出
due-more = 各组只列出最前的若干项：用--limit 1000多列一些，用--limit all全部列出
due-last-day = 最后一天
due-days-over = 逾期{$days}天
due-days-left = 剩{$days}天

# 变动
changes-title = {$name}变动情况
changes-between = {$since}（不含）至{$until}（含）
changes-none = 这段时间没有变动。
changes-completed = 完成的节点
changes-dates = 变动的期限
changes-added = 新增的节点
changes-net = 各阶段净增减
changes-moved = 逐笔进度变动
changes-more = {$stage}增加{$count}
changes-fewer = {$stage}减少{$count}
changes-of-site = {$count}（{$site}）
changes-from-to = {$what}由{$from}转入{$to}
changes-entered = {$what}列入{$stage}
changes-left = {$what}由{$stage}移出
changes-raised = 新提出的问题
changes-closed = 销号的问题
changes-lasted = {$days}天
changes-marks = 子行动状态
changes-became = {$from}改为{$to}
changes-updates = 进展
changes-money = 资金
changes-readings = 指标
changes-assessments = 人工评定
changes-of-ledger = 全台账
changes-supervised = 督办交办
changes-answered = 督办反馈
changes-gone = 已删去
changes-targets = 序时计划
changes-of = {$what}（{$of}）
changes-baselines = 基线
changes-carried-items = 结转计划事项{$count}项：{$things}
changes-carried-actions = 结转子行动{$count}项：{$codes}
changes-begun = 新列{$count}项：{$things}
changes-behind = 未结转{$count}项：{$things}
changes-entry-new = 新列
changes-entry-behind = 未结转
changes-periods = 新开计划期

# 基线
baseline-none = 还没有基线。
baseline-title = 基线“{$name}”
baseline-set = （{$period}，{$day}设定）
baseline-holds = 节点{$all}个，其中定有期限的{$dated}个。
comparison-present = 现计划
comparison-named = “{$name}”
comparison-title = 基线“{$baseline}”与{$other}比对
comparison-days = （{$day}设定，比对至{$as-of}）
comparison-total = 节点{$all}个：{$parts}。
comparison-all-same = 没有变动。
comparison-left-out = 其余{$count}个未变，未列出。
comparison-sharpened = 在原期限内细化的，不算顺延。
comparison-same = 未变
comparison-within = 期限内细化
comparison-later = 推后
comparison-earlier = 提前
comparison-newly-dated = 补定期限
comparison-no-longer-dated = 取消期限
comparison-new = 新增
comparison-dropped = 已不在计划
comparison-done = {$day}完成

# 计划期
period-open = 进行中
period-closed = 已结转
period-from-the-start = 建账起

# 表头
column-light = 灯
column-expected = 预计
column-planned = 计划
column-baseline = 原定期限
column-variance = 偏差
column-source = 资金来源
column-amounts = 金额
column-rates = 比率与欠付
column-supervision = 督办
column-asked-by = 督办人
column-feedback = 反馈时限
column-left = 剩余
column-what = 事项
column-responsible = 责任方
column-period = 计划期
column-since = 起始
column-set-on = 设定日期
column-milestones = 节点
column-dated = 定有期限
column-change = 变动
column-outcome = 进度
column-before = 变动前
column-after = 变动后
column-net = 净增减
column-movement = 变动
column-blocker = 存在问题
column-lasted = 历时
column-kind = 款项
column-assessed = 评定
column-assessed-by = 评定人
column-to-reach = 应达
column-reached = 实际

# 详情
card-actual = 实际
card-derived = 推算
card-said-on = {$day}提出
card-said-by = 填报人：{$by}
card-reason = 原因：{$reason}
card-with-facts = {$date}（{$facts}）
card-dates = 期限变动（{$count}）
card-targets = 序时进度（{$count}）
card-money = 资金
card-supervisions = 督办（{$count}）
card-leader = 分管领导
card-assessed = 人工评定
card-carried = 结转
card-from-before = 由上一计划期结转
card-solve-by = 解决时限
card-given = 交办日期
card-answer = 答复
card-whole-plan = 整个计划
card-basis = 构成
card-made-of = {$name}：{$sum}
card-of-figures = {$part}比{$whole}
card-share = {$name}：{$share}（{$figures}）

# 表格文件（CSV）的表头
column-group = 分组
column-first-day = 起始日期
column-last-day = 截止日期
column-days-left = 剩余天数
column-basis = 期限依据
column-commitment = 力度
column-expected-by = 预计日期
column-amount = 金额
column-unit = 单位
column-sort = 变动类别
column-detail = 明细
column-count = 数量
column-days = 天数
