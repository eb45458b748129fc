date-month = {$month}月
date-month-of-year = {$year}年{$month}
date-day = {$month}{$day}日
date-days-of-month = {$month}{$first}日至{$last}日
date-ten-days = {$month}{ $ten ->
    [early] 上旬
    [mid] 中旬
   *[late] 下旬
}
date-month-start = {$month}初
date-month-end = {$month}底
date-quarter = { $quarter ->
    [1] 一季度
    [2] 二季度
    [3] 三季度
   *[4] 四季度
}
date-quarter-of-year = {$year}年{$quarter}
date-quarter-end = {$quarter}末
date-half = { $half ->
    [1] 上半年
   *[2] 下半年
}
date-half-of-year = {$year}年{$half}
date-within-year = 年内
date-year = {$year}年
date-year-end = 年底
date-end-of-year = {$year}年底
date-by = {$date}前
date-before = {$month}前
date-span = {$first}至{$last}
date-named-day = { $day ->
    [autumn_term] 秋季开学
    [national_day] 国庆节
    [new_year] 元旦
    [labour_day] 五一
    [childrens_day] 六一
    [party_day] 七一
    [army_day] 八一
   *[teachers_day] 教师节
}
date-named-day-of-year = {$year}年{$day}
date-weekday = { $weekday ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}
date-understood-iso = {$day}（{$weekday}）
date-understood-day = {$words}：{$day}（{$weekday}）
date-understood-by = {$words}：至 {$day} 止（含当日）
date-understood-window = {$words}：{$first}～{$last}，{ $kind ->
    [ten_days] 按旬计
    [ten_days_span] 按旬计
    [month_start] 按月初计
    [month] 按整月计
    [month_end] 按月底计
    [quarter] 按季度计
    [quarter_end] 按季末计
    [half] 按半年计
    [year] 按全年计
    [year_end] 按年底计
   *[span] 含首尾两天
}
date-understood-vague = {$words}：只记原话，不定日期
date-empty = 没有填日期。可填：8月底、9月1日前、三季度
date-not-a-date = “{$words}”不是能识别的日期。可填：8月底、9月1日前、三季度
date-no-such-day = 没有“{$words}”这一天。可填：9月1日、2024-09-01、2月底
date-not-one-day = 这里要填具体到哪一天（{$understood}）。可填：9月1日、2024-09-01、昨天
date-instead-ten-days = “{$words}”可指旬初之前，也可指旬末之前。可填：9月20日前、9月中旬
date-instead-period = “{$words}”可指开始之前，也可指结束之前。可填：7月前、三季度末前
date-instead-term = “{$words}”没有说哪个学期。可填：秋季开学前、9月1日前
date-instead-month = “{$words}”没有说哪个月。可填：9月15日前
date-instead-feast = “{$words}”每年日子不同，请填日期。可填：2025年1月28日前
