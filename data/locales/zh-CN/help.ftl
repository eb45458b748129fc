# 命令行帮助。按命令和参数的名字查找：
# help-命令、help-命令-参数（没有则用 argument-参数）、help-命令-more、help-命令-examples。

heading-usage = 用法：
heading-verbs = 命令：
heading-arguments = 参数：
heading-options = 选项：
heading-globals = 通用选项：
heading-examples = 示例：
remark-open = （
remark-close = ）
remark-values = 可选{" "}
remark-between = 、
remark-default = 默认{" "}
reference-title = 命令行
reference-intro = 全部命令的帮助，与程序显示的一致。

group-look = 查看：
group-hand-in = 上报：
group-record = 登记：
group-control = 管控：
group-keep = 维护台账：
group-file = 整本台账：
group-program = 关于本程序：

value-options = 选项
value-verb = 命令
value-file = 文件
value-lang = 语言
value-when = 时机
value-date = 日期
value-format = 格式
value-kind = 类别
value-days = 天数
value-stage = 阶段
value-code = 编号
value-codes = 编号
value-words = 词语
value-text = 文字
value-name = 名称
value-names = 名称
value-count = 数量
value-how = 力度
value-category = 类别
value-period = 半年
value-shell = shell
value-quantities = 数量
value-nature = 性质
value-amount = 金额
value-unit = 单位
value-value = 数值
value-values = 数值
value-status = 状态
value-reason = 原因
value-light = 灯
value-check = 勾稽编号
value-figures = 指标项
value-cells = 格数
value-style = 写法
value-ratio = 比率
value-decision = 编号=原因
value-backup = 备份
value-entry = 序号
value-number = 期号
value-seed = 种子

argument-format = 输出格式；不写则看文件名后缀，再不然为文本
argument-width = 文本每行多少格；56格即每行28字
argument-no-bom = CSV 前不加字节顺序标记（电子表格需要它）
argument-output = 写入此文件，不在终端显示；- 即终端
argument-compare-with = 逐项与这一期已签发的报告相比；last 为最近一期
argument-force = 文件已存在时覆盖
argument-as-of = 截至这一天的情况；不写则截至数据日期
argument-period = 查看哪个计划期的计划（2024-H2）；已结束的，是结束时留下的样子
argument-known-on = 只按这一天（含当日）以前登记的内容
argument-on = 发生日期；不写则为数据日期
argument-note = 备注
argument-code = 编号，或足以认出的名称
argument-codes = 编号，或足以认出的名称，可写多个
argument-name = 名称
argument-name-en = 英文名称
argument-aliases = 别名，多个用逗号隔开
argument-category = 报表中所属的类别（编号）
argument-nature = 项目性质：新建、改扩建、改造提升
argument-funding = 资金渠道
argument-investment = 投资额（万元）
argument-responsible = 责任单位
argument-person = 责任人
argument-leader = 分管领导
argument-baseline = 基线名称
argument-quantities = 数量，计数单位写在最前；不清楚的写“?”
argument-projects = 涉及的项目，多个用逗号隔开

help-topout = 封顶（Topout）：工程项目与半年计划台账。不带命令时打开界面。
help-topout-ledger = 台账文件；不写则取 TOPOUT_LEDGER，再则取数据文件夹里的台账
help-topout-lang = 语言；不写则取 TOPOUT_LANG，再则随系统
help-topout-color = 何时用颜色；设有 NO_COLOR 时不用颜色
help-topout-help = 显示帮助
help-topout-version = 显示版本
help-topout-more =
    项目、节点、事项等用编号（P01、P07-M2、8.8、K35）或足以认出的名称指明。日期按实际掌握的精度写：9月1日、8月、8月底、三季度、年底前、2024-09-01。

    退出码：0 完成；1 台账规则不允许；2 用法不对；3 文件或系统出错；4 已完成，但有数字勾稽不符。
help-topout-examples =
    topout
    topout summary --format markdown --output 总结.md
    topout move P01 3 --from 装饰装修 --to 竣工

help-summary = 打印进展总结
help-summary-style = 写法：一屏、成文上报、列表
help-summary-whole = 列出全部项目；项目超过1000个时，否则只列总数和应先关注的
help-summary-examples =
    topout summary
    topout summary --as-of 7月31日 --format markdown --output 七月.md
    topout summary --format json
    topout summary --as-of 9月30日 --known-on 10月8日
    topout summary --compare-with last

help-issue-report = 签发总结：按上报时的样子留存，各种格式一次存齐
help-issue-report-style = 体例
help-issue-report-name = 期号之外的名称
help-issue-report-more = 签发的内容逐字节留存，不能改，也不能撤销；以后的更正不影响它。报告末尾印有期号、数据日期、程序版本和数据校验。
help-issue-report-examples =
    topout issue-report
    topout issue-report --name 七月通报 --compare-with last -o 七月.docx
    topout issue-report --as-of 7月31日

help-issued = 已签发的报告

help-issued-list = 列出已签发的各期，并核验是否与签发时相符
help-issued-list-examples =
    topout issued list

help-issued-show = 原样重印一期，一字不差
help-issued-show-number = 期号；last 为最近一期
help-issued-show-format = 格式；不写则看文件名，没有文件名则为 text
help-issued-show-examples =
    topout issued show 3
    topout issued show last -o 七月.docx

help-calendar = 把计划的各项期限导出到日历（iCalendar）
help-calendar-more = 每个定有期限的节点、每个有解决时限的存在问题、每项督办的反馈时限各为一个日程。期限为一个月的，日程就是整月。日程的标识不变，日历程序再次读入时是更新，不会重复。
help-calendar-examples =
    topout calendar -o 计划.ics

help-chart = 打印挂图：A3 一张，项目所处阶段和时间轴
help-chart-format = 图的格式；不写则看文件名后缀，再不然为 SVG
help-chart-more =
    项目多时阶段和时间轴并排，一行一个项目。SVG 只有一张，画不下的在图上注明；HTML 可分多张，浏览器打印时选 A3 横向。
help-chart-examples =
    topout chart -o 挂图.html
    topout chart -o 挂图.svg --as-of 9月30日

help-list = 按类别列出
help-list-kind = 列什么，也可写项目、站点、计划、节点、进展、问题、指标、资金、督办
help-list-late = 只列逾期的
help-list-due-within = 只列多少天（30、30天）或多少周（4周）内到期的
help-list-status = 只列此状态的项目、子行动或节点，写编号或文字
help-list-stage = 只列处于此阶段的，写阶段的编号或名称
help-list-project = 只列属于此项目的
help-list-query = 只列名称含有这些词的
help-list-limit = 最多列多少条，或者“all”；不写则在终端上列前200条，其他情况全部列出
help-list-examples =
    topout list 项目
    topout list 节点 --late
    topout list 计划 --status ongoing
    topout list 节点 --due-within 30天 --format csv
    topout list 站点 --stage 装饰装修
    topout list 节点 --limit 1000

help-show = 查看一项的全部情况
help-show-examples =
    topout show P07
    topout show 8.8

help-search = 按汉字、拼音、首字母、英文或编号查找
help-search-words = 词语先后不限，须全部出现
help-search-limit = 最多列多少条，或者“all”；不写则在终端上列前50条，其他情况全部列出
help-search-examples =
    topout search 实验楼
    topout search ygsyl
    topout search 周转房 竣工

help-due = 查看逾期、到期和未定期限的事项
help-due-within = 往后看多少天（30天、90d）或多少周（8周）；更晚的列为以后
help-due-limit = 各组最多列多少项，或者“all”；不写则在终端上列前50项，其他情况全部列出
help-due-more = 各项写明力度和责任单位。除节点外，还列督办的反馈时限和存在问题的解决时限。
help-due-examples =
    topout due
    topout due --within 90天
    topout due --within 8周 --as-of 9月30日 --format csv

help-changes = 查看两个日期之间的变化
help-changes-since = 从这一天之后算起（不含当日）
help-changes-until = 到这一天为止（含当日）；不写则到数据日期
help-changes-examples =
    topout changes --since 6月30日
    topout changes --since 6月30日 --until 9月30日 --format markdown

help-complete = 节点或子行动办结
help-complete-examples =
    topout complete P07-M1 --on 7月20日
    topout complete P07-M1 P07-M2 --note 一并验收

help-reopen = 撤回完成、问题销号或督办办结
help-reopen-examples =
    topout reopen P07-M1
    topout reopen B1
    topout reopen D1

help-update = 登记进展
help-update-text = 进展内容
help-update-by = 报送人
help-update-examples =
    topout update P07 三层已浇筑 --on 7月15日 --by 项目部

help-move = 登记项目单位由一个阶段转到另一个阶段
help-move-code = 项目的编号，或足以认出的名称
help-move-count = 数量；写了 --site 时为一个
help-move-from = 转出阶段，编号或名称
help-move-to = 转入阶段，编号或名称
help-move-site = 转阶段的站点
help-move-more = 数量不足时不予登记，并说明现在各阶段有多少。
help-move-examples =
    topout move P01 3 --from 装饰装修 --to 竣工
    topout move P02 --site 第七幼儿园 --from 主体施工 --to 主体封顶 --on 7月10日

help-plan = 填写或取消节点期限
help-plan-code = 节点的编号，或足以认出的名称
help-plan-date = 期限，按实际掌握的精度写；写“无”则取消期限
help-plan-commitment = 承诺力度：确保、争取、预计、推进
help-plan-on = 决定日期；不写则为数据日期
help-plan-more = 最初的期限作为基准保留。
help-plan-examples =
    topout plan P07-M2 8月底
    topout plan P07-M2 9月底前 --commitment 确保
    topout plan P07-M2 无

help-forecast = 登记节点的预计日期和顺延原因
help-forecast-code = 节点的编号，或足以认出的名称
help-forecast-date = 预计日期，按实际掌握的精度写；写“无”则撤回预计
help-forecast-reason = 顺延原因：资金、用地、设计、评审、招标、施工、天气、其他；比原来晚时必写
help-forecast-on = 作出预计的日期；不写则为数据日期
help-forecast-more = 计划期限不因此改变。每次预计都留存，并算出顺延天数。
help-forecast-examples =
    topout forecast P07-M2 9月20日 --reason 资金 --note 第二批资金未到位
    topout forecast P07-M2 10月底 --reason 天气 --on 7月20日
    topout forecast P07-M2 无

help-target = 填写序时进度：到何时有多少单位通过某阶段
help-target-code = 项目的编号，或足以认出的名称
help-target-count = 数量；写“无”则撤回原定数量
help-target-date = 到何时，按实际掌握的精度写
help-target-stage = 通过哪个阶段；不写则为竣工
help-target-on = 决定日期；不写则为数据日期
help-target-more = 到期以后，项目的灯同时按完成比例判定。两个日期之间不作推算。
help-target-examples =
    topout target P01 12 9月底
    topout target P01 18 年底前 --stage 装饰装修
    topout target P01 无 9月底

help-assess = 由人评定项目、计划事项或整本台账的灯
help-assess-code = 项目或计划事项；评定整本台账写“台账”
help-assess-light = 红、黄、绿、蓝、灰；写“无”则撤回原评定
help-assess-text = 评定理由
help-assess-by = 评定人
help-assess-more = 评定代替规则判定的灯，直到其下又有情况变差为止。
help-assess-examples =
    topout assess P01 黄 资金偏晚，施工未停 --by 王局长
    topout assess 台账 绿 总体可控
    topout assess P01 无

help-money = 登记项目资金
help-money-code = 项目的编号，或足以认出的名称
help-money-kind = 款项：批复、年度计划、到位、完成投资、应付、已付（拨付）
help-money-amount = 截至当日的累计数，单位万元：300、1,200.5、300万、0.12亿
help-money-source = 资金来源
help-money-on = 数字所截至的日期；不写则为数据日期
help-money-examples =
    topout money P07 批复 1200 --source 专项债券
    topout money P07 到位 300 --source 专项债券 --on 7月15日

help-block = 登记存在问题
help-block-codes = 涉及的项目，多个用逗号隔开；不针对具体项目写“无”
help-block-text = 问题内容
help-block-category = 问题类别：资金、用地、设计、评审、招标、施工、天气、其他
help-block-owner = 由谁解决
help-block-due = 解决时限，按实际掌握的精度写
help-block-on = 从哪天起；不写则为数据日期
help-block-examples =
    topout block P07 第二批资金未到位 --category 资金 --owner 财政局 --due 8月底

help-unblock = 问题销号
help-unblock-code = 问题的编号
help-unblock-examples =
    topout unblock B1 --on 8月2日 --note 资金已拨付

help-supervise = 登记督办
help-supervise-code = 督办对象：项目、节点、计划事项、子行动或存在问题
help-supervise-text = 督办要求
help-supervise-feedback = 反馈时限，按实际掌握的精度写
help-supervise-by = 督办人
help-supervise-on = 督办日期；不写则为数据日期
help-supervise-examples =
    topout supervise P07 报送招标进展 --feedback 7月底 --by 李副市长

help-answer = 督办反馈办结
help-answer-code = 督办的编号
help-answer-text = 反馈内容
help-answer-examples =
    topout answer D1 招标公告已发布 --on 7月25日

help-add = 新增

help-add-project = 新增项目
help-add-project-code = 编号；不写则顺次编号
help-add-project-stage = 目前所处阶段；不写则为未载
help-add-project-on = 处于该阶段的日期；不写则为数据日期
help-add-project-examples =
    topout add project 三中综合楼 --quantities 1栋 --stage 招标
    topout add project 教师周转房三期 --quantities 4栋,96套

help-add-site = 新增项目的站点
help-add-site-project = 项目的编号，或足以认出的名称
help-add-site-stage = 所处阶段；该阶段的一个单位即以此命名
help-add-site-part = 只是某单位的一部分，不计数
help-add-site-examples =
    topout add site P01 1号楼 --stage 装饰装修

help-add-milestone = 给项目或计划事项新增节点
help-add-milestone-owner = 项目或计划事项
help-add-milestone-stage = 完成时通过的阶段
help-add-milestone-date = 期限，按实际掌握的精度写
help-add-milestone-examples =
    topout add milestone P07 主体封顶 --stage topping_out --date 10月底前

help-add-item = 新增计划事项
help-add-item-code = 编号；不写则顺次编号
help-add-item-examples =
    topout add item 校园安全

help-add-action = 给计划事项新增子行动
help-add-action-item = 计划事项
help-add-action-examples =
    topout add action 8 推进三中综合楼建设 --projects P07

help-add-indicator = 新增指标
help-add-indicator-code = 编号；不写则顺次编号
help-add-indicator-unit = 计量单位
help-add-indicator-value = 数值：22、约1200、不超过5
help-add-indicator-on = 数据的日期；不写则为数据日期
help-add-indicator-examples =
    topout add indicator 信访件 --unit 件 --value 22

help-add-remark = 新增疑点
help-add-remark-text = 疑点内容
help-add-remark-about = 涉及的内容，多个用逗号隔开；不写则针对整个计划
help-add-remark-examples =
    topout add remark 是否重复计算？ --about P01,P02

help-edit = 修改内容、子行动状态或填报指标
help-edit-status = 子行动的状态：未开始、持续推进、已完成
help-edit-value = 填报指标，各项数值用逗号隔开
help-edit-on = 状态或数值的日期；不写则为数据日期
help-edit-projects = 子行动或存在问题涉及的项目，多个用逗号隔开
help-edit-category = 项目所属的类别（编号），或存在问题的类别
help-edit-text = 存在问题的内容，或督办的要求
help-edit-owner = 存在问题由谁解决
help-edit-due = 存在问题的解决时限，按实际掌握的精度写；写“无”则不定时限
help-edit-by = 督办人
help-edit-feedback = 督办的反馈时限，按实际掌握的精度写
help-edit-parts = 应合计为该指标首项的各项，多个用逗号隔开；写“无”则不作勾稽
help-edit-ratio = 该指标首项是哪两项之比，如 K37.1/K35；写“无”则不作勾稽
help-edit-unit = 指标的计量单位
help-edit-stage = 节点对应的阶段，编号或名称
help-edit-more =
    只能写该类别有的内容。写空文字（""）即清空。

    数值可写明准确程度：23、约1200、近300、4000多、1500余、不超过5、有望98。千位可加逗号（1,600）；与分项分不清时，分项之间用顿号。
help-edit-examples =
    topout edit P07 --name-en "Laboratory building" --responsible 项目办
    topout edit 8.8 --status 持续推进 --on 7月15日
    topout edit K37 --value 21,1
    topout edit K35 --parts K36.1,K36.2,K36.3
    topout edit K38 --ratio K37.1/K35
    topout edit B1 --owner 财政局 --due 9月底
    topout edit D1 --feedback 9月底 --by 李副市长

help-remove = 删除未被引用的内容
help-remove-examples =
    topout remove P07-M5

help-baseline = 基线：经批准的计划，各有名称

help-baseline-list = 列出基线
help-baseline-list-examples =
    topout baseline list

help-baseline-show = 查看基线的各项期限
help-baseline-show-examples =
    topout baseline show 2024-H2

help-baseline-set = 把现行计划存为基线
help-baseline-set-on = 存哪一天的计划；不写则为数据日期
help-baseline-set-more = 基线存定不改。每个计划期最初的计划以该计划期为名自动存为基线。
help-baseline-set-examples =
    topout baseline set 中期调整 --on 9月30日

help-baseline-compare = 基线与现状比较，或两条基线相互比较
help-baseline-compare-with = 另一条基线；不写则与当日情况比较
help-baseline-compare-examples =
    topout baseline compare 2024-H2
    topout baseline compare 2024-H2 中期调整

help-period = 计划期

help-period-list = 列出计划期
help-period-list-examples =
    topout period list

help-period-open = 结束本计划期，开启以后的计划期
help-period-open-period = 哪个半年，如 2025-H1、2025年上半年
help-period-open-carry = 结转的子行动，多个用逗号隔开；其余全部结转写 all
help-period-open-drop = 不再推进的子行动和原因，写成 8.3=原因，可写多次
help-period-open-on = 新计划起始日期；不写则为数据日期
help-period-open-more = 未结的子行动须逐项定去留：在终端上逐项询问，否则列出清单，不作改动。结束的计划期照原样留存，用 --period 查看。
help-period-open-examples =
    topout period open 2025-H1
    topout period open 2025-H1 --carry all --drop 8.3=并入8.4 --on 2025-01-05

help-undo = 撤销上一次改动，或日志某一条之后的全部改动
help-undo-more = 撤销的改动可以逐步重做：topout redo
help-undo-to = 撤销日志里这一条之后的全部改动；有一步不能撤销，就都不撤销
help-undo-examples =
    topout undo
    topout undo --to 12

help-redo = 恢复被撤销的改动
help-redo-examples =
    topout redo

help-log = 查看谁在何时改了什么，新的在前
help-log-more = --verify 发现有人在程序之外改动过时，退出状态为 4。
help-log-number = 显示多少条
help-log-verify = 核对日志是否仍是写入时的样子，有没有不经日志的改动
help-log-examples =
    topout log
    topout log -n 100 --format csv
    topout log --verify

help-check = 检查数字勾稽
help-check-more = 有数字相互矛盾时退出码为 4；提醒和备注不影响退出码。
help-check-examples =
    topout check
    topout check --format csv

help-explain = 说明各项勾稽的含义
help-explain-codes = 勾稽的编号；不写则全部
help-explain-examples =
    topout explain
    topout explain C01 C11

help-data-date = 查看或设定数据日期
help-data-date-date = 截至哪天；写“今天”则随当天日期。不写则显示数据日期
help-data-date-examples =
    topout data-date
    topout data-date 7月31日
    topout data-date 今天

help-init = 新建台账，默认按内置计划
help-init-empty = 空台账，只有阶段表
help-init-name = 空台账的名称
help-init-period = 计划期，如 2024-H2；不写则为当前半年
help-init-from = 按导出的文档新建
help-init-more = 已有的文件不会被覆盖。
help-init-examples =
    topout init --ledger 台账.topout
    topout init --ledger 明年.topout --empty --name 2025年计划 --period 2025-H1
    topout init --ledger 副本.topout --from 导出.toml

help-import = 从文档导入台账里没有的内容
help-import-file = 由 export 导出的文档（TOML；以 .json 结尾的为 JSON）
help-import-dry-run = 只说明结果，不作改动
help-import-examples =
    topout import 补充.toml --dry-run
    topout import 补充.toml

help-export = 把整本台账导出为文档
help-export-examples =
    topout export --output 台账.toml
    topout export --format json

help-backup = 备份台账，并打开检查
help-backup-output = 写到这个文件；不写则放在台账旁的备份文件夹
help-backup-more = 一份备份就是一份完整的台账。程序在每天第一次改动之前、升级旧格式文件之前自动备份，留存最近7天、4周、12个月的；用本命令做的备份不会自动清理。
help-backup-examples =
    topout backup
    topout backup -o /media/stick/plan.topout

help-backup-list = 列出备份，最近的在前
help-backup-list-examples =
    topout backup list

help-restore = 用备份替换台账
help-restore-backup = 备份清单里的名称，或一个文件
help-restore-more = 先检查备份，再把现有台账另存为备份。替换要么全部完成，要么不动；别的程序正打开台账时不替换。
help-restore-examples =
    topout restore 2024-09-30_090000_daily
    topout restore /media/stick/plan.topout

help-doctor = 检查台账、设置和终端，并显示宽度对照页
help-doctor-repair = 从损坏的台账里救出能救的内容，写成新文件，并列出救不出的
help-doctor-output = 新文件；不写则放在台账旁
help-doctor-more =
    列出台账在哪里、文件是否完好、数字是否相符、日志有几条、有哪些备份，用的哪个配置文件、终端自报和实测的情况（颜色、背景、引号等符号占几格）以及据此选用的主题和线条，再显示一页对照：右端的 | 不成直线，说明宽度设置要改。
help-doctor-examples =
    topout doctor
    topout doctor --repair -o saved.topout

help-completions = 输出 shell 补全脚本
help-completions-shell = 哪种 shell
help-completions-examples =
    topout completions bash

help-man = 输出手册页
help-man-verb = 命令；不写则为本程序
help-man-examples =
    topout man
    topout man move

help-help = 查看命令的帮助
help-help-verb = 命令
help-help-examples =
    topout help move
    topout help add project

help-generate = 新建测速用的台账，内容均为虚构
help-generate-milestones = 节点数，平均每十个节点一个项目
help-generate-seed = 随机种子，种子相同则内容相同
help-generate-more = 已有的文件不会被覆盖。
help-generate-examples =
    topout generate --milestones 10000 --seed 1 --ledger 测速.topout
