app-no-terminal = There is no terminal here to show the screen on. `topout summary` prints the progress summary, `topout --help` lists everything else.
app-no-home = The system names no folder to keep data in. Name the ledger file with --ledger FILE or TOPOUT_LEDGER.
app-terminal-failed = The terminal could not be used: {$detail}. `topout summary` works without one.
app-drafts-kept = { $count ->
    [one] 1 form was
   *[other] {$count} forms were
 } not saved when the program was ended. The next time it opens with what was typed.
app-unsaved = Not saved when the program was ended:

    {$text}
app-no-moment = The variable TOPOUT_NOW says “{$moment}”, which is no moment with its time zone. Write it like 2024-07-31T09:00:00+08:00, or unset it to go by the clock.
app-unprinted = Error: the answer could not be written: {$reason} If the command changed anything, that is saved: topout log -n 1
