# 期限变动
said-baseline = 原定
said-planned = 改定
said-forecast = 预计
variance-same = 按期
variance-within = 在期限内
variance-later = 晚{$days}
variance-earlier = 早{$days}
date-change-said = {$day} {$said}{$date}
date-change-planned-away = {$day} 取消期限
date-change-forecast-away = {$day} 撤回预计
date-change-told = {$change}：{$effect}
date-change-slip = 第{$nth}次顺延，{$step}，累计{$total}
date-change-earlier = 提前{$step}，累计{$total}
date-change-back = 回到期限，{$step}，累计{$total}
date-change-sharpened = 在已定期限内，不算顺延
date-change-unmoved = 没有推后
date-change-unmoved-since = 没有再推后，累计{$total}
date-change-late-already = 当时已预计晚{$days}
date-change-reason = 原因：{$reason}
date-change-reason-noted = 原因：{$reason}（{$note}）
date-change-noted = 说明：{$note}
clause-comma = ，
pushed-on = 受{$by}影响顺延{$days}，至{$date}（推算）
slips-none = 没有顺延
slips-none-earlier = 没有顺延，比原定早{$days}
slips-counted = 顺延{$count}次，累计{$total}

# 灯的缘由
why-done = {$day}完成
why-done-late = {$day}完成，逾期{$days}
why-overdue = 逾期{$days}
why-forecast-late = 预计比期限晚{$days}
why-pushed = 受{$by}影响，推算比期限晚{$days}
why-last-day = 期限最后一天
why-days-left = 距期限还有{$days}
why-undated = 未定期限
why-behind-share = 序时进度（{$by}，{$stage}）应完成{$planned}；实际{$done}；差{$gap}，低{$points}个百分点
why-on-share = 序时进度（{$by}，{$stage}）应完成{$planned}；实际{$done}
why-units-complete = 全部竣工（{$total}/{$total}）
why-dropped = {$day}起不再推进
why-dropped-because = {$day}起不再推进：{$reason}
why-all-below-done = 下级均已完成，本项还没有记为完成
why-nothing-to-judge = 下级没有可以判定的内容
why-worst = { $rest ->
    [one_of_one] 下级仅1项，随{$child}
    [one] {$of}项中1项为{$light}：{$child}
    [all] {$of}项均为{$light}，{$named}
   *[some] {$of}项中{$count}项为{$light}，{$named}
 }
why-worst-due = 最早到期的是{$child}
why-worst-undated = 如{$child}
why-assessed = {$day}人工评定：{$words}
why-assessed-by = {$by}于{$day}评定：{$words}

# 灯的口径，凡有灯的表都附在后面
light-rule-all = 灯的判定：{$overdue}；{$soon}；{$late}；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序时进度的项目，到期后另看实际完成的比例：{$share}。上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。
light-rule-overdue = { $days ->
    [0] 逾期为红
   *[other] 逾期{$days}天以内为黄，超过{$days}天为红
 }
light-rule-soon = { $days ->
    [0] 期限最后一天为黄
   *[other] 距期限{$days}天以内为黄
 }
light-rule-late = { $days ->
    [0] 预计或推算晚于期限为红
   *[other] 预计或推算晚于期限{$days}天以内为黄，超过{$days}天为红
 }
light-rule-share = { $amber ->
    [0] 低于应完成的为黄
   *[other] 低{$amber}个百分点起为黄
 }，超过{$red}个百分点为红
light-rule-share-red = { $red ->
    [0] 低于应完成的为红
   *[other] 低于应完成超过{$red}个百分点的为红
 }

# 资金
rate-arrival = 年度计划到位率
rate-payment = 到位资金拨付率
rate-completion = 年度计划投资完成率
rate-of = {$part}/{$whole}，{$percent}%
funding-recorded = {$sources}（据资金记录）
owed-left = 欠付{$amount}（{$basis}{$due}-已付{$paid}）
owed-nothing = 无欠付（{$basis}{$due}-已付{$paid}）
owed-overpaid = 多付{$amount}（{$basis}{$due}-已付{$paid}）

# 近期到期
due-overdue = 逾期
due-in-window = 窗口内
due-due = 近期到期
due-later = 以后到期
due-undated = 未定期限
basis-planned = 期限
basis-forecast = 预计
basis-feedback = 反馈时限
basis-solution = 解决时限

# 与基线相比
baseline-same = 未变
baseline-sharpened = 在期限内细化
baseline-later = 晚{$days}
baseline-earlier = 早{$days}
baseline-dated = 补定期限
baseline-undated = 取消期限
baseline-new = 新增
baseline-dropped = 已不在计划

# 勾稽说明：查什么
check-titles = { $code ->
    [C01] 各阶段之和与规模
    [C02] 列名站点与规模
    [C03] 列名站点与所在阶段数量
    [C04] 现存数与变动累计
    [C05] 名称重复
    [C06] 节点已完成，单位未到位
    [C07] 台账文件是否完好
    [C08] 期限先后颠倒
    [C09] 已过阶段，节点未记完成
    [C10] 数据日期之后的记录
    [C11] 分项之和与合计
    [C12] 各来源批复与总投资
    [C13] 支大于收
    [C14] 别名重复
    [C15] 预计日期已过
    [C16] 比例与两个数
    [C17] 未完项目未列入计划
    [C18] 存在问题要素不全
    [C19] 前一节点未定期限
    [C20] 疑点
    [C21] 日志与封印不符
    [C22] 数据与日志不符
    [C23] 看起来相同的名称
   *[C24] 另存的数据与记录不符
 }
# 怎么算
check-meanings = { $code ->
    [C01] 把项目各阶段的数量相加，应等于按进度单位计的规模；规模未载或还没有记账的不查。
    [C02] 按单位计的列名站点，个数不应超过项目已记的单位总数。
    [C03] 停在某阶段的列名站点，个数不应超过该阶段已记的数量。
    [C04] 台账为每个阶段存有现数，应等于该阶段历次转入减转出。
    [C05] 统一全角半角、大小写并去掉空格后，名称不应相同；项目、站点之间，同一事项的子行动之间，分别比较。
    [C06] 节点已完成，本项目就不应再有单位停在该节点的阶段或之前。
    [C07] 由数据库自身检查文件结构和内部关联。
    [C08] 同一项目未完成的节点按建设程序排列，前一节点的期限不应晚于后一节点，比的是期限的最后一天。
    [C09] 全部单位都已过某节点的阶段，该节点就应有完成日期。
    [C10] 发生日期晚于数据日期的记录，已经记下，但还不计入各项数字。
    [C11] 指标写明由哪些分项相加的，同单位分项之和应等于合计；约数不比。
    [C12] 各资金来源的批复数相加，应等于项目总投资；有一个来源未载批复数就不比。
    [C13] 同一来源：已付不应多于到位，到位不应多于批复。
    [C14] 统一全角半角、大小写并去掉空格后，别名不应与另一项的名称或别名相同。
    [C15] 预计的最后一天已过，节点仍未完成，也没有新的预计。
    [C16] 指标写明由哪两个数相除的，所填百分比与算出的相差不应到0.05个百分点；约数不比。
    [C17] 没有竣工也没有取消的项目，至少应有一项子行动指向它或它的节点；没有子行动的台账不查。
    [C18] 未销号的存在问题，应写明影响哪个项目、由谁解决。
    [C19] 同一项目按建设程序在前而未完成的节点，既未定期限也没有预计，后面的节点却定了期限。
    [C20] 不是算出来的，是通读计划时记下、有待核实的地方。
    [C21] 每条日志都用摘要封印，摘要包含前一条的封印。对不上的，是在程序之外改动、添加或取走的。只有 topout log --verify 检查这一项。
    [C22] 每一行数据都应是最后一条涉及它的记录留下的样子；没有记录的改动是在程序之外做的。只有 topout log --verify 检查这一项。
    [C23] 按看到的样子比较名称：去掉不占位的字符，全角和其他文字里相似的字母换成常见的。真正相同的名称属于 C05。
   *[C24] 为快速汇总和列表另外保存的数据，应与记录一致；程序每次改动时都同时更新。
 }
# 怎么办
check-nexts = { $code ->
    [C01] 核对实际数量：少记的用 topout move 补记，规模写错的用 topout edit 编号 --quantities 更正。
    [C02] 核对站点名单：多记的用 topout remove 删除，规模写少了的用 topout edit 编号 --quantities 更正。
    [C03] 用 topout show 编号 看站点和数量，再用 topout move 补记移动。
    [C04] 台账可能在程序之外被改动过。请先留一份备份，再用 topout export 导出、topout init --from 另建。
    [C05] 确是两回事的，用 topout edit 编号 --name 改名区分；同一件事记了两遍的，用 topout remove 删去一个。
    [C06] 单位也已过这一阶段的，用 topout move 补记；节点并未完成的，用 topout reopen 恢复。
    [C07] 请改用最近的备份，并保留这个文件以备修复。
    [C08] 核对两个期限，用 topout plan 编号 日期 更正。
    [C09] 用 topout complete 编号 --on 日期 补记完成日期。
    [C10] 数据日期没有及时移动的，用 topout data-date 日期 移到后面；日期写错的，撤销后重记。
    [C11] 核对合计和分项，用 topout edit 编号 --value 更正。
    [C12] 核对批复文件，用 topout money 编号 approved 金额 更正批复数，或用 topout edit 编号 --investment 更正总投资。
    [C13] 核对凭证，用 topout money 更正；确属垫付或超批复的，请在备注中写明。
    [C14] 用 topout edit 编号 --aliases 改掉其中一个别名。
    [C15] 已完成的用 topout complete 补记；没有完成的用 topout forecast 编号 日期 --reason 类别 另报预计。
    [C16] 核对三个数，用 topout edit 编号 --value 更正。
    [C17] 应列入计划的，用 topout edit 子行动编号 --projects 关联；确不列入的，不用处理。
    [C18] 用 topout edit 编号 --projects 补项目，--owner 补解决责任人。
    [C19] 用 topout plan 编号 日期 给前一节点定期限；暂时定不了的，先报预计。
    [C20] 向起草的同志核实；核实清楚后用 topout remove 编号 销去。
    [C21] 查明是谁用别的程序改动了文件。先留一份副本，再与之前的备份核对。
    [C22] 与原始材料和备份核对。现在的内容不对时，用命令改正，日志就会写明。
    [C23] 用 topout show 编号 查看，看不见的字符会显示出来；再用 topout edit 编号 --name 改正。
   *[C24] 用 topout doctor --repair 按记录重新生成台账。
 }
