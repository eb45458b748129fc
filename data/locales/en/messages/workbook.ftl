# The workbook (xlsx): names of sheets.
sheet-projects = Overview
sheet-totals = Totals
sheet-indicators = Indicators
sheet-plan = { $items ->
    [one] 1 plan item
   *[other] {$items} plan items
 }
sheet-table = Table
sheet-notes = Notes
sheet-nth = {$name} ({$nth})
sheet-title = {$title} {$below}
sheet-page = Page {$page} of {$pages}

# Columns.
column-in = {$name} ({$unit})
column-counted-in = Counted in
column-total = Total
column-share = Share complete
column-next-first = Next from
column-next-last = Next until
column-owner-code = Of (code)
column-owner-kind = Of (kind)
column-days-late = Days late
column-slips = Slips
column-slipped = Days slipped
column-reason = Reason
column-ended = Ended on
column-latest = Latest
column-rate = Rate
column-divisor = Divided by
column-percent = Share
column-owed-basis = Due by
column-due-amount = Amount due
column-owed = Owed
column-words = In words
column-how = Precision
column-newest = Newest
column-marked-on = Status since

# Words in cells.
cell-yes = yes
cell-exact = exact
cell-about = about
cell-nearly = nearly
cell-over = over
cell-odd = over (round)
cell-ceiling = at most
cell-forecast = expected
cell-forecast-said = forecast
cell-forecast-derived = derived
cell-blocker-open = open
cell-blocker-closed = solved
cell-answered = answered

# Totals.
totals-all = all
totals-states = Projects by state
totals-project-lights = Projects by light
totals-milestones = Milestones of projects by standing
totals-plan-milestones = Other dates of the plan
totals-actions = Actions by status
totals-item-lights = Plan items by light
totals-blockers = Blockers
totals-supervisions = Answers asked for
totals-counted-in = Projects counted in {$unit}
totals-dated = of them dated
totals-projects = projects
totals-units = units
totals-known = of them at a known stage
totals-complete = complete
totals-share = complete of the known

# Notes.
notes-ledger = Ledger
notes-data-date = As of (inclusive)
notes-period = Period
notes-viewpoint = Looking back
notes-whole = The whole ledger
notes-lights = Lights
notes-unknown = Not stated
notes-unknown-said = “Not stated” means that neither the plan nor anybody since has said. It is not nought, and no total counts it. An empty cell means that there is no such thing.
notes-figures = Figures and formulas
notes-figures-said = Dates and figures are real ones: they can be sorted, filtered and reckoned with. Totals and shares are formulas, and give what the ledger gives; different units are never added up.
notes-dates = Dates
notes-dates-said = “Due” has the words as they were given; “First day” and “Last day” are the days they mean. What is due by a day has no first one.
notes-checks = Checks
sheet-compared = Since: {$title}
