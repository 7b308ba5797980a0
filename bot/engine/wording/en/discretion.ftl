## Messages that name nothing

setting-messages = My messages
messages-whole = say everything
messages-veiled = name nothing; “Show” opens the details for you alone
messages-whole-now = Noted. From now on my messages say everything.
messages-veiled-now =
    Noted. From now on my messages name nothing. “Show” opens the details for you alone.
    Earlier messages stay as they are. Files that you ask for still come here.
choice-veil = Name nothing in messages
choice-unveil = Say everything in messages
choice-reveal = Show
choice-send-calendar = Calendar file
calendar-sent = Here is your calendar file.
file-sent = Here is what you asked for.
veiled-nudge = There is something for you to read. Press “Show”, and only you see it.
veiled-answer = I have an answer for you. Press “Show”, and only you see it.
veiled-settled = That is done.
sent-to-chat = I've sent it to our private chat.
pane = Ringback
pane-close = Close
pane-words = Answer in your own words
pane-send = Send
privacy-discreet = My messages name nothing here; “Show” opens the details for you alone. Settings change that.
privacy-may-be-discreet = My messages need not name anything: under Settings you can have me show details to you alone.
