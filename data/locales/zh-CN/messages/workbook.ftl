# 工作簿（xlsx）：工作表名
sheet-projects = 总表
sheet-totals = 合计
sheet-indicators = 指标
sheet-plan = {$items}项计划
sheet-table = 表
sheet-notes = 说明
sheet-nth = {$name}（{$nth}）
sheet-title = {$title}{$below}
sheet-page = 第{" "}{$page}{" "}页，共{" "}{$pages}{" "}页

# 表头
column-in = {$name}（{$unit}）
column-counted-in = 计数单位
column-total = 总数
column-share = 竣工占比
column-next-first = 下一节点起始
column-next-last = 下一节点截止
column-owner-code = 所属编号
column-owner-kind = 所属种类
column-days-late = 偏差天数
column-slips = 顺延次数
column-slipped = 累计顺延天数
column-reason = 顺延原因
column-ended = 办结日期
column-latest = 最新情况
column-rate = 比率
column-divisor = 分母
column-percent = 占比
column-owed-basis = 应付依据
column-due-amount = 应付数
column-owed = 欠付
column-words = 表述
column-how = 精度
column-newest = 最新
column-marked-on = 状态日期

# 格子里的词
cell-yes = 是
cell-exact = 准确
cell-about = 约
cell-nearly = 近
cell-over = 多
cell-odd = 余
cell-ceiling = 不超过
cell-forecast = 预计
cell-forecast-said = 人工预计
cell-forecast-derived = 推算
cell-blocker-open = 未解决
cell-blocker-closed = 已销号
cell-answered = 已办结

# 合计
totals-all = 全部
totals-states = 项目（按状态）
totals-project-lights = 项目（按灯）
totals-milestones = 项目节点（按状况）
totals-plan-milestones = 计划中的其他节点
totals-actions = 子行动（按状态）
totals-item-lights = 计划事项（按灯）
totals-blockers = 存在问题
totals-supervisions = 督办
totals-counted-in = 以“{$unit}”计数的项目
totals-dated = 其中定有期限
totals-projects = 项目数
totals-units = 数量合计
totals-known = 其中阶段已载
totals-complete = 竣工
totals-share = 竣工占已载

# 说明
notes-ledger = 台账
notes-data-date = 截至（含当日）
notes-period = 计划期
notes-viewpoint = 回看
notes-whole = 全台账
notes-lights = 灯的判定
notes-unknown = 未载
notes-unknown-said = “未载”指计划和台账都没有写明，不是零，也不计入合计；空格是没有这一项。
notes-figures = 数字与公式
notes-figures-said = 日期和数字是真日期、真数字，可以排序、筛选和计算。合计和占比是公式，与台账算得的一致；不同单位不相加。
notes-dates = 期限
notes-dates-said = “期限”一列照原话，“起始日期”和“截止日期”是这句话所指的第一天和最后一天；“某日前”一类没有起始日期。
notes-checks = 勾稽
sheet-compared = 比上期 {$title}
