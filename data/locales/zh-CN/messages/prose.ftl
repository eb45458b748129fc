# 成文的进展情况：句子由台账里的数字和日期组成。
prose-chapter = { $number ->
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
 }、{$title}
prose-section = （{ $number ->
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
    [11] 十一
    [12] 十二
    [13] 十三
    [14] 十四
    [15] 十五
    [16] 十六
    [17] 十七
    [18] 十八
    [19] 十九
    [20] 二十
   *[other] {$number}
 }）{$title}。
prose-point = {$code}.{$title}。
prose-preface = 本报告依据{$period}台账编写，数据截至{$day}（含当日）。百分比附分子分母，不同单位不相加；计划和台账都没有写明的，注明“未载”。
prose-comma = ，
prose-semicolon = ；
prose-full-stop = 。
prose-between-sentences = {""}
prose-and = {$first}和{$last}
prose-and-others = {$names}等

prose-title-overview = 总体情况
prose-title-projects = 分类进展
prose-title-milestones = 节点情况
prose-title-plan = 工作计划落实情况
prose-title-money = 资金情况
prose-title-blockers = 存在问题
prose-title-next = 下一步工作
prose-title-unknowns = 未载事项
prose-title-checks = 勾稽
prose-title-appendix = 附表：项目台账
prose-title-appendix-milestones = 附表：定有期限的节点

# 总体情况
prose-no-projects = 台账尚无项目。
prose-projects-all = 列入台账的项目共{$all}项，均为“{$word}”。
prose-projects-one = 列入台账的项目共1项，为“{$word}”。
prose-projects = 列入台账的项目共{$all}项，其中{$parts}。
prose-part-projects = {$word}{$count}项
prose-project-lights = 按灯色分，{$parts}；{$whole}
prose-part-light = {$light}灯{$count}项
prose-no-milestones = 尚未登记项目节点。
prose-milestones = 项目节点共{$all}个，定有期限的{$dated}个；按状况分，{$parts}。
prose-milestones-alike = 项目节点共{$all}个，定有期限的{$dated}个；全部为“{$word}”。
prose-part-milestones = {$word}{$count}个
prose-done-of-them-late = {$done}（其中逾期完成{$late}个）
prose-plan-milestones = 工作计划另有不属于项目的节点{$all}个，{$parts}。
prose-actions = 工作计划{$items}项、子行动{$all}个，其中{$parts}。
prose-actions-alike = 工作计划{$items}项、子行动{$all}个，全部{$word}。
prose-part-actions = {$word}{$count}个
prose-no-actions = 台账尚无工作计划。
prose-open-blockers = 未解决的问题{$open}个，已销号{$closed}个。
prose-no-open-blockers = 没有未解决的问题。

# 项目
prose-category-count = 本类项目{$all}项：{$parts}。
prose-category-alike = 本类项目{$all}项，均为“{$word}”。
prose-scale = {$name}{$quantities}
prose-scale-sites = {$scale}（{$sites}）
prose-scale-some-sites = {$scale}（含{$sites}）
prose-scale-and-more = {$scale}，{$more}
prose-investment = 总投资{$amount}
prose-subject = {$subject}，{$status}
prose-unbooked = 现状未载
prose-all-at = { $stage ->
    [unknown] 阶段均未载
   *[other] 均{$place}
 }
prose-all-complete = 已全部竣工
prose-complete = 已竣工{$count}（{$share}）
prose-none-complete = 尚无竣工（{$share}）
prose-rest-at = 其余{$count}{$place}
prose-group-at = {$count}{$place}
prose-group-named-at = {$count}（{$names}）{$place}
prose-further = 其中{$groups}
prose-parts-at = {$names}{$place}
prose-at = { $stage ->
    [unknown] 阶段未载
    [reserve] 尚未开工，处于谋划储备阶段
    [preparation] 处于前期阶段，具体环节未载
    [approval] 正在立项
    [feasibility] 正在报批可研
    [preliminary_design] 正在做初步设计和概算
    [design] 正在做施工图设计
    [budget] 正在编制预算
    [fiscal_review] 正在财政评审
    [tender] 正在招标
    [permit] 正在办理施工许可
    [start] 已开工
    [foundation] 正在基础施工
    [main_structure] 正在主体施工
    [topping_out] 主体已封顶
    [secondary_structure] 正在二次结构施工
    [fit_out] 正在装饰装修
    [site_works] 正在室外附属施工
    [completion] 已竣工
    [acceptance] 正在竣工验收
    [in_use] 已投入使用
    [settlement] 正在结算审核
    [final_accounts] 正在竣工决算
    [paused] 已停工（缓建）
    [cancelled] 已取消
   *[other] 处于“{$name}”阶段
 }
# 所处阶段的节点已经完成，单位还没有移到下一阶段。
prose-through = { $stage ->
    [start] 已开工
    [topping_out] 主体已封顶
    [completion] 已竣工
    [in_use] 已投入使用
   *[other] 已完成{$name}
 }
prose-promised = { $commitment ->
    [ensure] 确保{$date}{$name}
    [strive] 争取{$date}{$name}
    [expect] 预计{$date}{$name}
    [advance] 推进{$name}，期限{$date}
   *[other] 计划{$date}{$name}
 }
prose-no-date = “{$name}”未定期限
prose-overdue = “{$name}”期限{$date}，已逾期{$days}天
prose-now = {$promise}，现{$expected}
prose-days-late = {$words}，{$variance}
prose-dates-firm = { $undated ->
    [0] {$dates}
   *[other] {$dates}，其余{$undated}个节点未定期限
 }
prose-dates-none = { $undated ->
    [1] 后续1个节点未定期限
   *[other] 后续{$undated}个节点均未定期限
 }
prose-more-dates = 另有{$count}个节点定有期限
prose-done-milestones = { $late ->
    [0] 已完成节点{$done}个
   *[other] 已完成节点{$done}个（其中逾期完成{$late}个）
 }
prose-light = 灯色为{$light}
prose-news = 据{$day}情况，{$text}
prose-note = 备注：{$text}
prose-held-up = 目前的问题是“{$blockers}”

# 节点
prose-group-late = 逾期
prose-group-forecast = 预计逾期
prose-group-near = 窗口内和{$days}天内到期
prose-group-later = 其后到期
prose-group-done = 已完成
prose-group-milestones = {$group}的节点{$count}个：
prose-groups-empty = 没有{$groups}的节点。
prose-milestone = {$owner}“{$name}”：{$facts}
prose-due = 期限{$due}
prose-undated = 未定期限的节点{$all}个，分属{$owners}个项目或事项，见“{$title}”。
prose-no-undated = 没有未定期限的节点。

# 工作计划
prose-item = 子行动{$all}个，{$parts}
prose-item-alike = { $all ->
    [1] 子行动1个，{$word}
   *[other] 子行动{$all}个，均{$word}
 }
prose-item-empty = 没有子行动
prose-item-done = 已完成的是{$names}
prose-item-ongoing = 持续推进的是{$names}
prose-item-dated = 定有期限的是{$names}
prose-item-named = “{$name}”
prose-item-named-due = “{$name}”期限{$due}
prose-item-milestones = 另有节点{$names}

# 资金
prose-money-of = {$project}：{$facts}
prose-money-source = {$source}{$amounts}
prose-amount = {$kind}{$amount}（{$day}）
prose-rate = {$kind}（{$rate}）
prose-rest-of-money = 其余项目的投资和资金未载。
prose-rest-of-amounts = 到位、支付等其他资金情况未载

# 下一步
prose-next-dated = {$due}：{$milestones}。
prose-next-late = {$what}（已逾期）
prose-next-milestone = {$owner}{$name}
prose-next-undated = 下一节点未定期限的{$count}项：{$projects}。
prose-next-undated-one = {$project}（{$milestone}）
prose-next-none = 没有待完成的节点。
prose-no-next = 没有登记后续节点的{$count}项：{$projects}。

# 附表
prose-column-responsible = 责任单位
prose-column-trouble = 存在问题

# 一屏
brief-late = 最急的：
brief-late-of = 最急的{$count}件（逾期和预计逾期共{$all}件）：
brief-near = {$days}天内到期：
brief-near-of = {$days}天内到期{$all}件，最近的{$count}件：
brief-blockers = 未解决的问题，最久的在前：
brief-blockers-of = 未解决的问题共{$all}个，最久的{$count}个：
brief-nothing-late = 没有逾期或预计逾期的节点。
brief-nothing-near = {$days}天内没有到期的节点。
brief-blocker = {$text}（{$age}）
