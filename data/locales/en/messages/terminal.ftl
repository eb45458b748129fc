# Settings of the screen in the configuration file.
config-bad-word = {$at}: {$key} can't be {$value}. It can be: {$known}
config-bad-font = {$at}: {$key} can't be {$value}. Give the name of a font as Word lists it, as "仿宋_GB2312".
config-not-a-key-table = {$at}: keys are written in a table for where they work: a line [keys.outline], and under it up = ["up", "i"].
config-not-keys = {$at}: {$action} can't be {$value}. Give the names of its keys in brackets, as ["k", "f2", "ctrl-s"].
config-no-context = {$at}: there is no table {$table}. There are: {$known}
config-no-action = {$at}: {$table} has no action “{$action}”. It has: {$known}
config-action-elsewhere = {$at}: in {$table}, “{$action}” does nothing. Write it under: {$contexts}
config-no-key = {$at}: no key is called “{$key}”. A key is a character, f1 to f12, up, down, left, right, home, end, pageup, pagedown, enter, esc, tab, space, backspace or delete, with ctrl-, alt- or shift- before it.
config-types-text = {$at}: where {$table} works, text is typed, and “{$key}” belongs to it. Give an F-key or one with Ctrl.
config-key-twice = {$at}: in {$context}, “{$key}” can't be both {$one} and {$other}. Give another key, or first give the other action one.
config-no-way-out = {$at}: {$action} in {$table} needs a key, or there is no way out.
app-no-theme = The variable TOPOUT_THEME says “{$theme}”, which is no theme. It can be: {$known}

# topout doctor
doctor-title = Topout {$version}
doctor-ledger = Ledger
doctor-file = File
doctor-condition = Condition
doctor-opens = opens; checks: { $errors ->
    [one] 1 contradiction
   *[other] {$errors} contradictions
 }, { $others ->
    [one] 1 remark
   *[other] {$others} remarks
 } (topout check lists them)
doctor-no-ledger = none yet; made from the shipped plan when it is first needed
doctor-settings = Settings
doctor-config = Configuration
doctor-no-config = none, all by default; if you want one: {$path}
doctor-nowhere = none: the system names no folder for it
doctor-language = Language
doctor-this-language = English
doctor-terminal = Terminal
doctor-no-terminal = The output goes to no terminal, so nothing was checked. Run topout doctor right in one.
doctor-unsaid = not said
doctor-program = Program
doctor-size = Size
doctor-cells = {$width} columns, {$height} lines
doctor-colours = Colours
doctor-depth = { $depth ->
    [none] none
    [sixteen] 16
   *[many] 256
 }
doctor-background = Background
doctor-shade = { $light ->
    [yes] light, {$colour}
   *[no] dark, {$colour}
 }
doctor-silent = it did not answer
doctor-signs = Quotation marks
doctor-sign-cells = { $cells ->
    [one] 1 cell each
   *[other] {$cells} cells each
 }
doctor-but = {$wanted}; the terminal answered {$found}
doctor-theme = Theme
doctor-theme-name = { $theme ->
    [dark] dark
    [light] light
    [contrast] contrast
   *[plain] plain, without colours
 }
doctor-glyphs = Lines
doctor-mouse = Mouse
doctor-mouse-whose = { $ours ->
    [yes] clicks and wheel are the program's
   *[no] the terminal's
 }
doctor-because = {$what} ({$reason})
doctor-by = { $reason ->
    [file] configuration file
    [locale] language of the system
    [answer] the terminal answered so
    [width] since quotation marks take 2 cells
   *[usual] by default
 }
doctor-by-name = {$name}
doctor-width = Width
doctor-straight = The | at the right must make one straight line.
doctor-crooked = If the lines with quotation marks, …, —, ① and ± stick out, write ambiguous = {$other} under [screen] in the configuration file (it is {$now} now).
doctor-font = If only ｶﾞ, 가나다 or ✅ stick out, that is the terminal or its font: another one helps.
doctor-looks = Looks
specimen-late = late
specimen-soon = soon
specimen-busy = at work
specimen-good = done
specimen-unknown = unknown
specimen-plain = text
specimen-strong = strong
specimen-title = title
specimen-muted = minor
specimen-key = key
