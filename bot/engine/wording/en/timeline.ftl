## What happened with one application, line by line

choice-what-happened = What happened
timeline = { $employer }: what happened so far
earlier-left-out =
    { $count ->
        [one] One earlier line is left out here.
       *[other] { $count } earlier lines are left out here.
    }
round-number =
    { $number ->
        [1] First interview
        [2] Second interview
        [3] Third interview
       *[other] Interview { $number }
    }
happened-held = { $round }.
happened-held-time = { $round }, { $time }.
happened-held-people = { $round }, with { $people }.
happened-held-time-people = { $round }, { $time }, with { $people }.
happened-ahead = { $round }. Still ahead.
happened-ahead-time = { $round }, { $time }. Still ahead.
happened-ahead-people = { $round }, with { $people }. Still ahead.
happened-ahead-time-people = { $round }, { $time }, with { $people }. Still ahead.
happened-cancelled = { $round }: they called it off.
happened-no-show = { $round }: nobody came.
happened-thanks = You sent your thanks.
happened-talked = You talked.
happened-left-message = You left a message.
happened-no-answer = You called; nobody answered.
happened-wrong-person = You called and reached somebody else.
happened-wrote = You wrote to them.
happened-you-talked = You called. { $said }
happened-they-talked = They got in touch. { $said }
happened-said-call-back = You may call again.
happened-said-call-back-day = You may call again on { $day }.
happened-said-no-more-calls = They would rather not be called.
happened-said-they-call = They will be in touch.
happened-said-they-call-day = They will be in touch by { $day }.
happened-said-another-round = They want to see you again.
happened-said-frozen = The position is on hold.
happened-said-wants-more = They asked for something more.
happened-said-wants-more-note = They asked for: { $note }
happened-said-other = Things are still open.
happened-said-other-note = In your words: { $note }
happened-said-no = It was a no.
happened-said-offer = They made an offer.
happened-rejected = It was a no.
happened-offered = They made an offer.
happened-withdrawn = You withdrew.
happened-closed = You closed it.
happened-asked-why = You asked what could be better.
happened-told = They said: { $words }
happened-contract-talk = The talk about contract and pay.
happened-reply-by = Your answer is due.
happened-first-day = Your first day.
happened-accepted = You accepted.
happened-declined = You declined.
