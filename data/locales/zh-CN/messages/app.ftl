app-no-terminal = 这里没有终端，打不开界面。可用 `topout summary` 打印进展小结，`topout --help` 列出全部命令。
app-no-home = 系统没有给出数据文件夹。请用 --ledger 文件 或 TOPOUT_LEDGER 指明台账文件。
app-terminal-failed = 终端无法使用：{$detail}。不用终端可运行 `topout summary`。
app-drafts-kept = 程序结束时有{$count}处填写没有保存，已留作草稿，下次打开时取回。
app-unsaved = 程序结束时尚未保存的文字：

    {$text}
app-no-moment = 环境变量 TOPOUT_NOW 的值“{$moment}”不是带时区的时间。请写成 2024-07-31T09:00:00+08:00 这样，或去掉它，改用系统时钟。
app-unprinted = 错误：结果无法输出：{$reason}如命令作了修改，修改已经保存，可用 topout log -n 1 核对。
