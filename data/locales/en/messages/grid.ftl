# The grid: words of the hint line.
grid-do-left = earlier
grid-do-right = later
grid-do-all-stages = all stages
grid-do-pick-up = pick up
grid-do-more = more
grid-do-fewer = fewer
grid-do-next-load = other site
grid-do-set-down = drop
grid-do-put-back = put back
grid-do-move-form = form

# The help.
grid-about-left = One stage to the left
grid-about-right = One stage to the right
grid-about-all-stages = Show all stages, or only those with units
grid-about-pick-up = Pick up the units here, to carry them elsewhere
grid-about-more = Carry one more; or type the number
grid-about-fewer = Carry one fewer
grid-about-next-load = Carry something else: unnamed units, a site, all
grid-about-previous-load = Carry what came before it
grid-about-set-down = Drop them here: they moved on the data date
grid-about-put-back = Put them back; nothing has moved
grid-about-move-form = Open the form of the move, for its day and a note
grid-in-carry = While carrying units in the grid

# Heads and sums.
grid-projects = Project {$at}/{$all}
grid-complete = built
grid-of-all = of all
grid-unknown = unknown
grid-sum = { $unknown ->
    [0] Total of {$unit}, {$projects ->
        [one] 1 project
       *[other] {$projects} projects
     }
   *[other] Total of {$unit}, {$unknown} of {$projects} projects unknown
 }
grid-sum-short = { $unknown ->
    [0] Total of {$unit}
   *[other] {$unit}, {$unknown} unknown
 }
grid-empty = No projects yet. Press {$key} for the palette and add one, or bring in a document with topout import.

# What stands under the cursor.
grid-cell = {$project}  {$stage}: {$count}
grid-cell-empty = {$project}  {$stage}: none
grid-cell-unknown = {$project}  {$stage}: the number of units is not stated
grid-named = sites: {$names}
grid-unnamed = {$count} without a name
grid-parts = parts: {$names}
grid-updated = {$day} ({$by})  {$text}
grid-sites = Sites
grid-next = Next
grid-milestone = {$name} ({$date}, {$standing})
grid-milestone-undated = {$name} ({$standing})

# Moving.
grid-change = {$stage} {$before}->{$after}
grid-equation = {$project}: {$from}, {$to}, still {$total} in all
grid-equation-part = {$project}: {$site}, {$from} -> {$to}; it counts for nothing, still {$total} in all
grid-in-hand = {$project}: picked up from {$stage}; Left and Right carry to another stage
grid-load-some = Carrying {$count} (of {$most}); Up, Down or digits change the number
grid-load-unnamed = Carrying {$count} without a name (of {$most}); Up, Down or digits change the number
grid-load-site = Carrying the site {$site}
grid-load-all = Carrying all {$count} here, the sites among them
grid-nothing-here = There is nothing to move at “{$stage}”: choose a cell with a number
grid-put-back = Put back; nothing has moved
grid-at-most = Only {$most} here have no name
grid-not-counted = What is carried is one by name or all of them: the number stays. {$key} takes something else
grid-gone = The ledger was changed elsewhere and what was carried is not there any more: nothing has moved
grid-other-row = Units of {$project} are being carried: drop them or put them back first
