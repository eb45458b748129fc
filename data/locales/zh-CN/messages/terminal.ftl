# 配置文件里与界面有关的设置。
config-bad-word = {$at}：{$key} 不能是 {$value}，可填：{$known}
config-bad-font = {$at}：{$key} 不能是 {$value}，请写 Word 字体列表里的字体名，如 "仿宋_GB2312"。
config-not-a-key-table = {$at}：按键要按使用的地方分表来写，如先写一行 [keys.outline]，下面写 up = ["up", "i"]。
config-not-keys = {$at}：{$action} 不能是 {$value}，请把键名放在方括号里，如 ["k", "f2", "ctrl-s"]。
config-no-context = {$at}：没有 {$table} 这个表，可用：{$known}
config-no-action = {$at}：{$table} 里没有“{$action}”这个操作，可用：{$known}
config-action-elsewhere = {$at}：“{$action}”不在 {$table} 里起作用，请写到：{$contexts}
config-no-key = {$at}：没有叫“{$key}”的键。可写：单个字符，f1 至 f12，up、down、left、right、home、end、pageup、pagedown、enter、esc、tab、space、backspace、delete，前面可加 ctrl-、alt-、shift-。
config-types-text = {$at}：{$table} 管的地方要打字，“{$key}”留给打字用，请改用 F 键或 Ctrl 组合键。
config-key-twice = {$at}：在 {$context} 里，“{$key}”不能既是 {$one} 又是 {$other}，请换一个键，或先把另一个操作改到别的键上。
config-no-way-out = {$at}：{$table} 里的 {$action} 至少要留一个键，否则没法退出或求助。
app-no-theme = 环境变量 TOPOUT_THEME 的值“{$theme}”不是主题名，可用：{$known}

# topout doctor
doctor-title = 封顶 {$version}
doctor-ledger = 台账
doctor-file = 文件
doctor-condition = 状况
doctor-opens = 可以打开；勾稽检查：{$errors}处矛盾、{$others}处提醒（详见 topout check）
doctor-no-ledger = 还没有，第一次使用时按内置计划新建
doctor-settings = 设置
doctor-config = 配置文件
doctor-no-config = 没有，全按默认；需要时新建 {$path}
doctor-nowhere = 没有：系统没有给出配置文件夹
doctor-language = 语言
doctor-this-language = 中文
doctor-terminal = 终端
doctor-no-terminal = 标准输出不是终端，没有检查。请在终端里直接运行 topout doctor。
doctor-unsaid = 没有说明
doctor-program = 程序
doctor-size = 大小
doctor-cells = {$width}列{$height}行
doctor-colours = 颜色
doctor-depth = { $depth ->
    [none] 没有
    [sixteen] 16色
   *[many] 256色
 }
doctor-background = 背景
doctor-shade = { $light ->
    [yes] 浅色 {$colour}
   *[no] 深色 {$colour}
 }
doctor-silent = 没有答复
doctor-signs = 引号等符号
doctor-sign-cells = 各占{$cells}格
doctor-but = {$wanted}；终端答复{$found}
doctor-theme = 主题
doctor-theme-name = { $theme ->
    [dark] dark（深底）
    [light] light（浅底）
    [contrast] contrast（高对比）
   *[plain] plain（不用颜色）
 }
doctor-glyphs = 线条
doctor-mouse = 鼠标
doctor-mouse-whose = { $ours ->
    [yes] 点击、滚轮归本程序
   *[no] 归终端
 }
doctor-because = {$what}，{$reason}
doctor-by = { $reason ->
    [file] 按配置文件
    [locale] 按系统语言
    [answer] 终端答复
    [width] 因引号等符号占2格
   *[usual] 默认
 }
doctor-by-name = 按 {$name}
doctor-width = 宽度
doctor-straight = 每行右端的 | 应当上下对齐。
doctor-crooked = 引号、……、——、①、±这几行没有对齐时，在配置文件的 [screen] 下写 ambiguous = {$other}（现在按{$now}格算）。
doctor-font = 只有 ｶﾞ、가나다、✅ 没有对齐，是终端或字体的缘故，要换终端或字体。
doctor-looks = 显示
specimen-late = 逾期
specimen-soon = 临期
specimen-busy = 进行中
specimen-good = 完成
specimen-unknown = 未载
specimen-plain = 正文
specimen-strong = 强调
specimen-title = 标题
specimen-muted = 次要
specimen-key = 按键
