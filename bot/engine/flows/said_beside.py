"""More of an interview in words, while it is looked at: "with Dana Fox", "her number is 030 ...".

The same words as in the line of `/interview add`, read by the same reader; whatever is not certain
there is left to others.
"""

import re

from bot.advice.personal_time import home_country
from bot.engine.days import NamedDay, date_context
from bot.engine.flows.interviewers import people_words
from bot.engine.flows.said_fields import said_in
from bot.engine.view import View
from bot.understanding.commands import registration
from bot.understanding.dates import Leaning
from bot.understanding.people import in_capitals, understand_people

_SOMEBODY = "X"
"""Stands for the employer, who is known."""
_LEAD = re.compile(
    r"(?:(?:no|nope|actually|sorry|oops|oh|and|also|wait|ah|i forgot(?: to (?:say|add|mention))?"
    r"|i (?:mean|meant)|it(?: was|'s| is)|that was|by the way)[ ,:]+)*",
    re.IGNORECASE,
)
_MET = re.compile(
    r"(?:that )?(?P<who>.+) interviewed me"
    r"|(?:i (?:met|spoke with)|with|(?:i (?:should|must|have to) )?ask for) (?P<whom>.+)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:her|his|their|the|my)(?: \w+)? ?(?:number|phone|telephone|mobile|e-?mail|address)"
    r" (?:is|was) (?P<contact>\S.*)",
    re.IGNORECASE,
)


def said_beside(words: str, people: str, view: View) -> dict[str, str]:
    """What the words certainly say, by the names of the form's fields; empty for nothing.

    `people` is who is known to have asked, as the form has it: others are added.
    """
    bare = _LEAD.sub("", words, count=1).strip(" .!")
    if contact := _CONTACT.fullmatch(bare):
        return _with_contact(people, contact["contact"], view)
    if met := _MET.fullmatch(bare):
        bare = f"with {in_capitals(met['who'] or met['whom'])}"
    certain = registration(f"{_SOMEBODY}, {bare}", date_context(view, Leaning.PAST))
    if certain.unclear != _SOMEBODY:
        return {}
    day = NamedDay(day=certain.day, at=certain.starts_at) if certain.day else None
    added = "; ".join(each for each in (people, people_words(certain.people)) if each)
    said = {
        "day": str(day) if day else None,
        "decision": str(certain.decision_by) if certain.decision_by else None,
        "people": added if certain.people else None,
        **said_in(certain),
    }
    return {name: value for name, value in said.items() if value}


def _with_contact(people: str, contact: str, view: View) -> dict[str, str]:
    """A number or an address is that of whoever was named last."""
    completed = f"{people}, {contact}"
    country = home_country(view.seeker)
    before, after = understand_people(people, country), understand_people(completed, country)
    is_one = bool(before) and len(before) == len(after) and before[-1] != after[-1]
    return {"people": completed} if is_one else {}
