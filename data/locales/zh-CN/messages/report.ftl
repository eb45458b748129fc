# 进展小结
report-title = {$name}进展情况
report-as-of = （截至{$day}）
report-basis = 数据取自{$period}台账。各项均按截至日判定（含当日）；百分比附分子分母；不同单位不相加；“未载”指计划和台账都没有写明。
report-looking-back = 台账的数据日期为{$day}，本表按截至日回看。
report-to-verify-first = 部分数字互相矛盾，见文末“待核事项”。
report-overview = 一、总体情况
report-projects = 二、项目进展
report-milestones = 三、节点
report-plan = 四、工作计划（{$items}项）
report-obstacles = 五、存在问题
report-unknowns = 六、未载事项
report-to-verify = 七、待核事项
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
report-total-obstacles = 存在问题：未解决{$open}个，已销号{$closed}个。
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
report-no-obstacles = 没有未解决的问题。
report-projects-not-named = 未点名项目
report-obstacle = {$what}：{$text}（{$day}提出{ $days ->
    [0] {""}
   *[other] ，至今{$days}天
 }；涉及：{$projects}；责任方：{$owner}）
report-nothing-unknown = 没有未载事项。
report-all-unknown = {$what}：{$all}项均未载
report-some-unknown = {$what}：{$all}项中{$count}项未载，{$codes}
report-investment = {$project}{$amount}
report-known-investments = 已知总投资：{$investments}
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
column-severity = 程度
column-finding = 勾稽结果

# 清单
report-solved-on = {$day}销号
report-open-for = { $days ->
    [0] 未解决，当日提出
   *[other] 未解决，{$days}天
 }
report-undone = （已撤销）{$deed}
report-all-agrees = 勾稽无误。
report-nothing-found = 没有符合条件的内容。
report-rows = 共{$count}条

# 详情
card-not-there = 到这一天还没有它的记录。
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
card-baseline = 最初期限
card-recorded = 记入日期
card-total = {$all}项：{$parts}
card-since = 起始日期
card-section = 文件章节
card-raised = 提出日期
card-sites = 站点（{$count}）
card-milestones = 节点（{$count}）
card-obstacles = 存在问题（{$count}）
card-actions = 子行动（{$count}）
card-updates = 进展（{$count}）
card-update = {$code}（{$day}，填报人：{$by}）：{$text}
card-readings = 历次数值
