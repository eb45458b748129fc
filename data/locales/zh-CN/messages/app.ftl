app-no-terminal = 这里没有终端，打不开界面。可用 `topout summary` 打印进展小结，`topout --help` 列出全部命令。
app-no-home = 系统没有给出数据文件夹。请用 --ledger 文件 或 TOPOUT_LEDGER 指明台账文件。
app-terminal-failed = 终端无法使用：{$detail}。不用终端可运行 `topout summary`。
app-unsaved = 程序结束时尚未保存的文字：

    {$text}
