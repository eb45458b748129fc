# 总览
tui-overview-heading = {$title}（{$count}）
tui-overview-of = {$owner}：{$name}
tui-overview-none = {$title}：无
tui-overview-part = {$title}（第{$seen}个，共{$all}个）
tui-due-within = {$days}天内到期
tui-updates-last = 最近进展
tui-days-late = 逾{$days}天
tui-days-left = { $days ->
    [0] 今天截止
   *[other] 还有{$days}天
 }
tui-units-of = {$total}：{$parts}
tui-months = 各月节点
tui-month = 月份
tui-planned-in-month = 计划
tui-done-in-month = 完成
tui-lights-of-projects = 项目灯：
tui-lights-of-items = 事项灯：
tui-overview-overdue = 逾期
tui-overview-in-window = 窗口内
tui-overview-later = 以后到期

# 日志
tui-journal-empty = 还没有日志
tui-undone-mark = [已撤销]
tui-entry-title = 第{$id}条
tui-entry-at = 时间
tui-entry-by = 操作人
tui-entry-author = {$author}（{$host}）
tui-entry-back = 按 {$key} 可撤销此条之后的全部操作，先列出清单再询问
tui-do-undo-to = 撤销到此
tui-about-undo-to = 撤销所选日志之后的全部操作，先列出清单
tui-ask-undo-to = { $count ->
   *[other] 要撤销第{$entry}条之后的{$count}步操作吗？之后可按 Ctrl-Y 逐步重做。
 }
tui-and-more = 以及另外{$count}步
tui-entry-changes = 改动内容
tui-entry-not-kept = 此条没有保留改动前后的内容
tui-nothing-after = 此条之后没有可撤销的操作

# 复制、鼠标、文件
tui-do-copy = 复制
tui-do-print = 存为文件
tui-do-stop = 停止
tui-about-copy = 把选中的内容复制为文字
tui-about-mouse = 放开鼠标（可用鼠标选字复制），或收回
tui-about-suspend = 暂时回到命令行（输入 fg 返回）
tui-about-import = 导入文件
tui-about-export = 导出整本台账
tui-about-print = 保存小结到文件
tui-about-stop = 停止正在做的工作
tui-in-busy = 进行中
tui-form-import = 导入文件：台账没有的补进来，已有而不同的拒绝（TOML 或 JSON）
tui-form-export = 导出整本台账：文件名以 .toml 或 .json 结尾
tui-form-print = 保存小结：文件名以 {$endings} 结尾
tui-slot-path = 文件名
tui-busy-import = 正在导入 {$path}
tui-busy-export = 正在导出到 {$path}
tui-busy-print = 正在写小结 {$path}
tui-busy-reading = 正在读取
tui-busy-working = 正在处理
tui-busy-writing = 正在写入
tui-copied = 已复制{$lines}行（由终端放入剪贴板；如粘贴不出，可在配置文件里设 clipboard = false）
tui-copied-into = 已复制{$lines}行到 {$path}
tui-mouse-taken = 鼠标已收回
tui-mouse-free = 鼠标已放开，可选字复制；再按 {$key} 收回
tui-written = 已写入 {$path}
tui-stopped = 已停止，什么也没有改动
tui-do-next-style = 换写法
tui-about-next-style = 换一种写法：一屏、成文、列表
tui-about-previous-style = 换回前一种写法
tui-about-find = 在小结中查找
tui-about-find-next = 找下一处
tui-about-find-previous = 找上一处
tui-find-title = 在小结中查找
tui-find-label = 查找
tui-no-such-ending = {$path}：文件名的后缀不是能写的格式，没有写入。可用后缀：{$known}
style-brief = 一屏
style-report = 成文
style-table = 列表
