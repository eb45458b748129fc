# 日历
calendar-as-of = 台账数据日期：{$day}
calendar-milestone = {$of}：{$what}
calendar-done = 已完成 {$title}
calendar-by = {$title}（{$date}）
calendar-standing = 状况：{$standing}
calendar-light = 灯：{$light}
calendar-planned = 计划：{$date}
calendar-expected = 现在{$date}
calendar-solve = 解决：{$text}
calendar-solved = 已解决 {$title}
calendar-owner = 责任方：{$owner}
calendar-answer = 督办反馈：{$text}
calendar-answered = 已办结 {$title}
calendar-asked-by = 督办人：{$by}
calendar-left-out = { $count }个节点未定期限，不在日历里。
