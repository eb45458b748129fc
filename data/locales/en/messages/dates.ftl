date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-month-of-year = {$month} {$year}
date-day = {$day} {$month}
date-days-of-month = {$first} to {$last} {$month}
date-ten-days = { $ten ->
    [early] early {$month}
    [mid] mid-{$month}
   *[late] late {$month}
}
date-month-start = beginning of {$month}
date-month-end = end of {$month}
date-quarter = Q{$quarter}
date-quarter-of-year = {$quarter} {$year}
date-quarter-end = end of {$quarter}
date-half = { $half ->
    [1] first half
   *[2] second half
}
date-half-of-year = {$half} of {$year}
date-within-year = within the year
date-year = {$year}
date-year-end = year end
date-end-of-year = end of {$year}
date-by = by {$date}
date-before = before {$month}
date-span = {$first} to {$last}
date-named-day = { $day ->
    [autumn_term] the start of the autumn term
    [national_day] National Day
    [new_year] New Year's Day
    [labour_day] Labour Day
    [childrens_day] Children's Day
    [party_day] Party Day
    [army_day] Army Day
   *[teachers_day] Teachers' Day
}
date-named-day-of-year = {$day} {$year}
date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-understood-iso = {$weekday} {$day}
date-understood-day = {$words}: {$weekday} {$day}
date-understood-by = {$words}: up to and including {$day}
date-understood-window = {$words}: {$first} to {$last}, { $kind ->
    [ten_days] ten days
    [ten_days_span] in ten-day steps
    [month_start] the first ten days
    [month] the whole month
    [month_end] end of the month
    [quarter] the whole quarter
    [quarter_end] the last month of the quarter
    [half] the whole half-year
    [year] the whole year
    [year_end] end of the year
   *[span] first and last day included
}
date-understood-vague = {$words}: kept as these words, with no day
date-empty = No date given. Type for example: end of August, by 1 Sep, Q3
date-not-a-date = Can't read "{$words}" as a date. Type for example: end of August, by 1 Sep, Q3
date-no-such-day = The calendar has no such day: "{$words}". Type for example: 2024-09-01, 1 Sep, end of February
date-not-one-day = One exact day is needed ({$understood}). Type for example: 1 Sep, 2024-09-01, yesterday
date-instead-ten-days = "{$words}" can mean before it begins or by its end. Type for example: by 20 Sep, mid September
date-instead-period = "{$words}" can mean before it begins or by its end. Type for example: before August, by end of Q3
date-instead-term = "{$words}" does not say which term. Type for example: by the start of the autumn term, by 1 Sep
date-instead-month = "{$words}" does not say of which month. Type for example: by 15 Sep
date-instead-feast = "{$words}" falls on another day every year. Type the day, for example: by 28 Jan 2025
