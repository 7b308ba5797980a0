"""`python -m tests.understanding`: how well dates and replies are understood, phrase by phrase."""

import sys
from collections import Counter

from tests.understanding.blind.judging import blind_dates, blind_replies
from tests.understanding.evaluation import (
    Judged,
    Verdict,
    judged_dates,
    judged_dates_on_phones,
    judged_german_dates,
    judged_reasons,
    judged_replies,
)


def main() -> None:
    """A line for each phrase that was not right, then the sums; of the blind sets the sums."""
    sets = {
        "Dates, by the author of the rules": judged_dates(),
        "Replies, by the author of the rules": judged_replies(),
        "Dates on phones": judged_dates_on_phones(),
        "Replies on phones, held out": judged_replies("replies_on_phones.txt"),
        "A no and its reason": judged_reasons("reasons.txt"),
        "A no and its reason, unseen when first measured": judged_reasons("reasons_unseen.txt"),
        "Dates in German": judged_german_dates(held_out=False),
        "Dates in German, kept blind": judged_german_dates(held_out=True),
        "Replies in German": judged_replies("replies_german.txt"),
        "Replies in German, kept blind": judged_replies("replies_german_held_out.txt"),
        "Dates, blind": blind_dates(),
        "Replies, blind": blind_replies(),
    }
    for title, phrases in sets.items():
        judged = list(phrases)
        sys.stdout.write(f"{title}\n")
        for each in judged:
            # What nobody has seen nobody can tune on.
            if each.verdict is not Verdict.RIGHT and "blind" not in title:
                sys.stdout.write(f"  {_line(each)}\n")
        counts = Counter(each.verdict for each in judged)
        sums = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict)
        sys.stdout.write(f"  {len(judged)} phrases: {sums}\n")


def _line(each: Judged) -> str:
    return f"{each.verdict:15} {each.phrase!r}: expected {each.expected}, got {each.got}"


if __name__ == "__main__":
    main()
