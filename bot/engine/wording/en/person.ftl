## Home, list, settings

home = Where things stand
home-empty = Nothing is open. /interview add and the employer's name is all it takes.
list-empty = I don't know of any interview yet.
and-more =
    { $count ->
        [one] And one more: /interview list shows it.
       *[other] And { $count } more: /interview list shows them.
    }
pick-application = Choose one
settings = Your settings
setting-zone = Your time zone
setting-now = It is now
setting-quiet = Quiet hours
setting-weekends = Weekends
setting-reminders = Reminders
quiet-hours = { $start } to { $end }
quiet-weekends = quiet
loud-weekends = like other days
reminders-on = on
reminders-off = off
zone-set = Noted. For you it is { $day }, { $time }, { $zone } time.

## Stop and forget

stopped = All reminders are off. Nothing is lost. Write “start”, or /interview start, to have them again.
stopped-already = All reminders are off already. /interview start brings them back.
stopped-note = All reminders are off. /interview start brings them back.
started = Reminders are on again.
started-already = Reminders are on.
forget-sure = Shall I erase everything I know about you? This can't be undone.
forget-press = To be sure, please press “Erase everything”, or “Keep it”.
forget-platform = My own messages are deleted as far as I may. What you typed yourself stays in the chat itself until you, or whoever runs it, deletes it.
forgotten = Everything is erased. If you write to me again, we start from nothing.
kept = Kept. Nothing was erased.
