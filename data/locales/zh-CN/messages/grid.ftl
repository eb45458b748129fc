# 挂图：提示行上的短词
grid-do-left = 往前
grid-do-right = 往后
grid-do-all-stages = 全部阶段
grid-do-pick-up = 拿起
grid-do-more = 加一
grid-do-fewer = 减一
grid-do-next-load = 换站点
grid-do-set-down = 放下
grid-do-put-back = 放回
grid-do-move-form = 填表

# 帮助
grid-about-left = 左边一个阶段
grid-about-right = 右边一个阶段
grid-about-all-stages = 显示全部阶段，或只显示有单位的阶段
grid-about-pick-up = 拿起光标处的栋、所等，再用左右键移到别的阶段
grid-about-more = 多移一个；也可直接输入数量
grid-about-fewer = 少移一个
grid-about-next-load = 换站点移：未具名的、某个站点，或全部
grid-about-previous-load = 换回前一样
grid-about-set-down = 放下：按数据日期记一笔进度变动
grid-about-put-back = 放回原处，不作变动
grid-about-move-form = 打开进度变动表，补填日期、备注
grid-in-carry = 挂图中移动单位时

# 表头和合计
grid-projects = 项目 {$at}/{$all}
grid-complete = 已竣工
grid-of-all = /合计
grid-unknown = 未载
grid-sum = { $unknown ->
    [0] 按{$unit}合计（{$projects}个项目）
   *[other] 按{$unit}合计（{$projects}个项目中{$unknown}个未载）
 }
grid-sum-short = { $unknown ->
    [0] 按{$unit}合计
   *[other] 按{$unit}合计（{$unknown}个未载）
 }
grid-empty = 还没有项目。按 {$key} 打开命令面板新增项目，或在命令行用 topout import 导入台账文件。

# 光标处有什么
grid-cell = {$project}  {$stage}：{$count}
grid-cell-empty = {$project}  {$stage}：无
grid-cell-unknown = {$project}  {$stage}：数量未载
grid-named = 站点：{$names}
grid-unnamed = 未具名{$count}
grid-parts = 组成部分：{$names}
grid-updated = {$day}（{$by}）  {$text}
grid-sites = 站点
grid-next = 后续节点
grid-milestone = {$name}（{$date}，{$standing}）
grid-milestone-undated = {$name}（{$standing}）

# 移动
grid-change = {$stage} {$before}->{$after}
grid-equation = {$project}：{$from}，{$to}，合计{$total}不变
grid-equation-part = {$project}：{$site}，{$from} -> {$to}；它不单独计数，合计{$total}不变
grid-in-hand = {$project}：已从“{$stage}”拿起，用左右键移到别的阶段
grid-load-some = 移动{$count}（最多{$most}；上下键或数字键改数量）
grid-load-unnamed = 移动未具名的{$count}（最多{$most}；上下键或数字键改数量）
grid-load-site = 移动站点：{$site}
grid-load-all = 移动这里的全部{$count}，站点一并移动
grid-nothing-here = “{$stage}”没有可移动的单位，请先选有数字的格
grid-put-back = 已放回，没有变动
grid-at-most = 这里未具名的只有{$most}
grid-not-counted = 现在移的是指明的单位，数量不能改；按 {$key} 换站点
grid-gone = 台账已在别处改动，拿着的单位已不在原处，这次移动作罢
grid-other-row = 正在移动 {$project} 的单位，请先放下或放回
