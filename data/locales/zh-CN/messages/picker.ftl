# 输入栏
field-length = {$count}/{$limit} 字
field-too-long = {$count}/{$limit} 字，超出上限，请删减后再保存

# 选日期
picker-title = {$field}：{$month}
picker-weekdays = 一 二 三 四 五 六 日
picker-legend = ( ) 截至日  {$mark} 当日到期
picker-due = 到期{$count}项：{$names}
picker-due-gap = ；
picker-due-none = 没有到期事项
picker-expected = 预计{$name}
picker-needs-date-field = 这一栏不填日期

picker-do-pick-date = 选日期
picker-do-take = 选定
picker-do-switch-side = 时段/日历

picker-in-picker = 选日期
picker-about-pick-date = 在月历上选日期
picker-about-take = 把光标处的日期或时段填入
picker-about-day-before = 前一天；在时段上则回到日历
picker-about-day-after = 后一天
picker-about-week-before = 上一周，或上一个时段
picker-about-week-after = 下一周，或下一个时段
picker-about-month-start = 到月初，或第一个时段
picker-about-month-end = 到月末，或最后一个时段
picker-about-switch-side = 在日历与时段之间切换
picker-about-early-month = 填入上旬
picker-about-mid-month = 填入中旬
picker-about-late-month = 填入下旬
picker-about-end-of-month = 填入月底
picker-about-month = 填入整月
picker-about-quarter = 填入所在季度
picker-about-first-half = 填入上半年
picker-about-second-half = 填入下半年
picker-about-year = 填入全年（年内）
picker-about-year-end = 填入年底
