## Home as it stands all the time

home-others = Also open
home-no-others = Nothing else is open
home-areas = What you are working on
home-person = You and me
home-reminders-on = Reminders are on.
home-reminders-off = Reminders are off.
home-reminders-paused = Reminders are paused until { $day }.
home-desk = Shared with you as a coach
choice-open-it = Open
choice-area-done-short = Done
choice-export = Everything as a file
choice-forget = Erase everything
