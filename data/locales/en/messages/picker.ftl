# Text fields
field-length = {$count}/{$limit} characters
field-too-long = {$count}/{$limit} characters: too long to be saved, please shorten it

# Picking a date
picker-title = {$field}: {$month}
picker-weekdays = Mo Tu We Th Fr Sa Su
picker-legend = ( ) as of  {$mark} due that day
picker-due = {$count} due: {$names}
picker-due-gap = {"; "}
picker-due-none = Nothing is due
picker-expected = expected: {$name}
picker-needs-date-field = This field takes no date

picker-do-pick-date = calendar
picker-do-take = take
picker-do-switch-side = periods/days

picker-in-picker = Picking a date
picker-about-pick-date = Pick the date from a calendar
picker-about-take = Put the day or period into the field
picker-about-day-before = A day back; from the periods to the days
picker-about-day-after = A day on
picker-about-week-before = A week back, or to the period above
picker-about-week-after = A week on, or to the period below
picker-about-month-start = To the beginning of the month, or the first period
picker-about-month-end = To the end of the month, or the last period
picker-about-switch-side = Between days and periods
picker-about-early-month = Put in the first ten days of the month
picker-about-mid-month = Put in the second ten days of the month
picker-about-late-month = Put in the last days of the month
picker-about-end-of-month = Put in the end of the month
picker-about-month = Put in the whole month
picker-about-quarter = Put in the quarter
picker-about-first-half = Put in the first half of the year
picker-about-second-half = Put in the second half of the year
picker-about-year = Put in the whole year
picker-about-year-end = Put in the end of the year
