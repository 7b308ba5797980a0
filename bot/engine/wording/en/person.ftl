## Home, list, settings

home = Where things stand
home-empty = Nothing is open. /interview add and the employer's name is all it takes.
list-empty = I don't know of any interview yet.
list-more =
    { $count ->
        [one] And one more: press “More”.
       *[other] And { $count } more: press “More”.
    }
and-more =
    { $count ->
        [one] And one more: /interview list shows it.
       *[other] And { $count } more: /interview list shows them.
    }
pick-application = Choose one
settings = Your settings
settings-change = Change…
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
reminders-paused = paused until { $day }
setting-country = Your weekend and holidays
setting-call-language = The call's language
country-unknown = Saturday and Sunday; no country is known
country-set = Noted. Your weekend and holidays are those of { $country }.
language-which = Which language do you speak with employers, and which with me?
language-note = The words for the call and the letters are in that language. What you add yourself stays as you write it.
understood = What you write I understand in English and in German: days and times, what came of a call, a no and why, and short commands such as “stop”, “help”, “cancel”, “back”, “undo”. Anything else I ask about.
understood-in-it = What you write freely I understand in English and in German: days and times, what came of a call, a no and why, and short commands such as “help”. Anything else I ask about. /interview settings changes the language.
choice-call-language = The call's language
choice-my-language = My language
language-with-me = With me: { $language }
language-en = English
language-de = German
language-fr = French
language-es = Spanish
call-language-set = Noted. The words for your calls are now in this language: { $language }.
my-language-set = Noted. From now on I speak this language with you: { $language }.
choice-set-country = My weekend and holidays
choice-languages = Languages
choice-pause = Pause
zone-set = Noted. For you it is { $day }, { $time }, { $zone } time.

## Pause, stop and forget

pause-which = Until when shall I pause? You can also write it, such as “for a week” or “until Monday”.
pause-until = Until { $day }
pause-not-understood = I can't read “{ $words }” as an end. Please write it like “for a week” or “until Monday”.
pause-has-passed = That would end on { $day }, which is not ahead of us. Until when shall I pause?
pause-too-long = That is more than a year. Please name an earlier day, or write “stop”: then there is no end.
paused = Paused until { $day }. Before that day I send you nothing.
paused-meanwhile = This falls into it, and I won't remind you of it:
paused-appointment = { $moment }: { $what }
paused-start = Write “start” to end the pause earlier. You can write to me all the while.
paused-note = Reminders are paused until { $day }. /interview start brings them back.

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
erasure-ahead = You have not been here for a long time. On { $day } I'll erase all that I keep about you, so that nothing of yours lies around.
erasure-ahead-keep = If you want to keep it, just write any word. /interview export gives you all of it as a file.
