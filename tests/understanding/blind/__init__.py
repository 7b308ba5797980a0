"""What people type, written by somebody who had not seen the rules: never to be tuned on.

The author knew a summary of what the rules are for, with its dozen example phrases ("Monday week",
"around the 20th", "5/12"), and neither the rules nor their tests.

An entry that is read wrongly is a fact about the rules. Mend the rule from other examples, and
change an entry only when its answer is wrong for a careful human.

`dates.toml`: `[[date]]` with `words`; `now` and `zone`, the wall clock where the person is;
`leaning`, `future` or `past`, as the question asks; `whole`, true if the words are the whole
answer and false if the date is to be found in a sentence; `expect`, a day `2026-10-16`, a time
`2026-10-16T15:00`, a span `2026-10-19..2026-10-23` with both ends in it, a deadline
`<=2026-10-16` (or with a time), alternatives `2026-10-15|2026-10-16`, `ask` where it must be
asked back, or `none` where there is no date; `also`, what a careful human would accept as well.

`replies.toml`: `[[reply]]` with `words`; `means`, one of a closed list, `none` where nothing may
be recorded; `also`, other first choices that a careful human would accept.
"""
