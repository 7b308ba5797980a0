## The commands, as a platform lists them beside their names: 100 characters at most

command-interview = After a job interview: when to call, what to say, what came of it
command-interview-admin = For those who manage this server: coaches, help line, rules
command-add = Note an interview
command-home = What is next
command-list = All your interviews
command-show = What happened so far
command-call = May I call now?
command-say = The words for the call
command-thanks = Write a thank-you note
command-practise = Practise the call
command-ask = Say it in your own words
command-areas = What you work on
command-correct = Change what I know
command-undo = Take the last change back
command-offer = Your offer, to the first day
command-settings = Time zone, quiet hours, reminders
command-zone = Say where you are
command-quiet = Set your quiet hours
command-stop = No more reminders
command-start = Reminders again
command-help = What I can do
command-privacy = What I keep, and who can see it
command-export = All that I know of you, as files
command-import = Bring an export back
command-insights = Your own search so far, as a picture
command-coach = Ask a human coach
command-forget = Erase everything that I keep of you

## What may be typed after a command's name

command-option-employer = Which one, if there are several
command-option-details = For example: Acme, they decide on Friday
command-option-words = One more to work on, in your own words
command-option-place = A city near you, or a zone such as Europe/Berlin
command-option-line = A line to them, if you like
command-option-text = For example: she said Thursday
