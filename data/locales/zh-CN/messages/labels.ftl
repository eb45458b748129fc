# 节点状况
standing-overdue = 逾期
standing-in-window = 窗口内
standing-due-soon = 临期
standing-upcoming = 未到期
standing-undated = 未定期限
standing-done = 已完成
standing-done-late = 逾期完成

# 项目状态
state-complete = 全部竣工
state-partly-complete = 部分竣工
state-under-construction = 在建
state-preparation = 前期
state-not-started = 待开工
state-stage-unknown = 阶段未载
state-paused = 停工（缓建）
state-cancelled = 取消

# 建设程序的大阶段
phase-unknown = 未载
phase-pipeline = 储备
phase-preparation = 前期
phase-construction = 施工
phase-closing = 收尾
phase-paused = 停工（缓建）
phase-cancelled = 取消

nature-new-build = 新建
nature-extension = 改扩建
nature-upgrade = 改造提升

# 期限的力度
commitment-ensure = 确保
commitment-strive = 争取
commitment-expect = 预计
commitment-advance = 推进

action-done = 已完成
action-ongoing = 持续推进
action-not-started = 未启动

blocker-funds = 资金支付
blocker-land = 用地
blocker-design = 设计
blocker-review = 评审
blocker-tender = 招标
blocker-construction = 施工
blocker-weather = 天气
blocker-other = 其他

severity-error = 待核
severity-warning = 提醒
severity-note = 备注

thing-project = 项目
thing-site = 站点
thing-milestone = 节点
thing-item = 计划事项
thing-action = 子行动
thing-indicator = 指标
thing-blocker = 存在问题
thing-update = 进展

# 没有载明的
label-unknown = 未载
label-stage-unknown = 阶段未载
list-comma = 、
list-semicolon = ；
list-or = {$first}或{$last}

period-first-half = {$year}年上半年
period-second-half = {$year}年下半年

# 数字和单位：中文照台账里的单位写
unit-noun = { $count ->
   *[other] { $noun ->
       *[other] {$unit}
    }
 }
unit-counted = {$number}{$noun}
figure-about = 约{$figure}
figure-nearly = 近{$figure}
figure-over = {$figure}多
figure-odd = {$figure}余
figure-ceiling = 不超过{$figure}
figure-forecast = {$figure}（预计）
quantity-inferred = {$quantity}（推断）
quantity-unknown = 数量（{$noun}）未载
quantity-comma = ，
quantities-unknown = 规模未载
share-of = {$part}/{$whole}，{$percent}%
units-at-stage = {$stage}{$count}
units-at-no-stage = 阶段未载{$count}

standing-forecast-late = 预计逾期
action-dropped = 不再推进
thing-supervision = 督办
thing-remark = 疑点
light-red = 红
light-amber = 黄
light-grey = 灰
light-green = 绿
light-blue = 蓝
money-approved = 批复
money-annual-plan = 年度计划
money-arrived = 到位
money-paid = 已付
money-work-done = 完成投资
money-payable = 应付
