standing-overdue = 逾期
standing-in-window = 窗口内
standing-due-soon = 临期
standing-upcoming = 未到期
standing-undated = 未定期限
standing-done = 已完成
standing-done-late = 逾期完成
