## What belongs to the person: export and import

export = Here is all that I know of you. The .json file is for me, or for another Ringback; the .csv file opens in a spreadsheet.
export-back = To bring it back one day: /interview import. What we said to each other stays in this chat itself.
import-how = Please send me the file ringback.json here, as a file. In a terminal, write /interview import and where the file is.
import-new =
    { $count ->
        [one] The file holds one application that I don't know.
       *[other] The file holds { $count } applications that I don't know.
    }
import-differing =
    { $count ->
        [one] One that I know is different in the file. “Take all” puts the file's in its place.
       *[other] { $count } that I know are different in the file. “Take all” puts the file's in their place.
    }
import-nothing-new = I know all of that already. Nothing was changed.
import-gone = I don't have that file any more. Please send it again.
import-too-large = That file is too large for an export of mine. Please send me ringback.json as I gave it to you.
import-not-an-export = I can't read that file. Please send me ringback.json as I gave it to you.
import-newer = A newer Ringback made that file. Whoever runs me has to bring me up to date first.
import-damaged = That file was changed, or is not complete, so I take nothing from it. Please send me ringback.json as I gave it to you.
imported =
    { $count ->
        [one] One application is taken over. Reminders that you had already won't come again.
       *[other] { $count } applications are taken over. Reminders that you had already won't come again.
    }
choice-import-new = Add the new ones
choice-import-all = Take all
choice-leave-it = Leave it

## Insights

insights-empty = There is nothing to show yet: no interview that I know of has taken place.
insights-funnel = How far your applications came
insights-waiting = Days from the last interview to their word
insights-more-waits =
    { $count ->
        [one] One shorter wait is in the table.
       *[other] { $count } shorter waits are in the table.
    }
insights-areas = What you work on
insights-few = These are few: read them as a list, not as a pattern.
stage-interviewed = Interviewed
stage-second-round = Second interview
stage-further-round = Third interview or more
stage-offered = Offer
ended-rejected = A no
ended-withdrawn = You withdrew
ended-closed = You closed it
still-open = Still open
as-count = { $count }
published-wait = Others ({ $source }, { $year })
days-published = { $days } days on average
days-waited =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
days-waiting =
    { $count ->
        [one] one day so far
       *[other] { $count } days so far
    }
areas-of = { $noted } noted, { $done } done
month-of =
    { $month ->
        [1] January { $year }
        [2] February { $year }
        [3] March { $year }
        [4] April { $year }
        [5] May { $year }
        [6] June { $year }
        [7] July { $year }
        [8] August { $year }
        [9] September { $year }
        [10] October { $year }
        [11] November { $year }
       *[12] December { $year }
    }

## Where files cannot be sent

files-not-allowed = I may not send files here. Whoever runs me can allow it: the app needs the permission files:write.
files-not-sent = The file could not be sent just now, so here are its words.
files-shown-apart = My messages name nothing here. Ask with a command, such as /interview export, and I show you alone what is in it.
file-not-sent = The file could not be sent just now. Please ask for it again in a few minutes.
file-not-shown = { $name } is too long to be shown as text.
field-export = Your export
field-export-hint = The file ringback.json that I gave you
