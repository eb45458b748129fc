standing-overdue = overdue
standing-in-window = in its window
standing-due-soon = due soon
standing-upcoming = upcoming
standing-undated = no date
standing-done = done
standing-done-late = done late
