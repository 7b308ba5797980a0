"""Interviewers as people write them: "Dana Fox (leads), HR manager, 030 555 0142 ext 12".

A name comes first; a number, an address, a title and who leads may follow in any order.
People are set apart by ";", by lines, by "and", or by a second plain name; a line of
numbers or a title alone belongs to the person before it.
"""

import re
from dataclasses import replace

from bot.advice.interviews import Interviewer
from bot.understanding.phones import PHONE_LIKE, parse_phone

_EMAIL_LAST = re.compile(r"\s+[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+$")
_MOST_PEOPLE = 12
_LONGEST_NAME = 60
_MAX_CHARS = 2000
_EMAIL = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+")
_ADDRESS_WORD = r"(?:tel|phone|telephone|mobile|mob|cell|email|e-mail|mailto|mail|ph|at|on)"
_ADDRESS_WORDS = re.compile(
    rf"^(?:{_ADDRESS_WORD}\b[.:]?\s*)+|(?:\s+{_ADDRESS_WORD}\b[.:]?)+$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"^(?:with|by|from|and)\s+", re.IGNORECASE)
# Words that make a title of two capitalised words, which would else be a name.
_TITLE_WORDS = re.compile(
    r"\b(?:manager|management|director|lead|leader|head|hr|human|resources|recruiter|recruiting"
    r"|recruitment|talent|officer|engineer|engineering|supervisor|owner|founder|ceo|cto|cfo|coo|chief"
    r"|chef|assistant|coordinator|team|partner|president|vp|specialist|foreman|nurse|consultant"
    r"|sales|operations|warehouse|department|teacher|principal|secretary|receptionist|agent|agency"
    r"|senior|junior|developer|designer|analyst|accountant|trainer|shift|store|site|office)\b",
    re.IGNORECASE,
)
# A capital letter of any script, or a letter of one that has none.
_CAPITAL = r"[^\W\d_a-z]"
_NAME = re.compile(
    rf"{_CAPITAL}[\w'’.\-]*"
    rf"(?: (?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|of) )*{_CAPITAL}[\w'’.\-]*){{0,4}}"
)
_LEADS = re.compile(
    r"(?:who )?(?:leads?|leading|lead interviewer|main (?:contact|interviewer)|in charge)",
    re.IGNORECASE,
)
_TYPED_SMALL = re.compile(
    r"(?!(?:the|them|her|him|my|an?|their|some|no|all|you|it|hr|two|three|both|great|good|love|care)"
    r"\b)[^\W\d_]+(?: [^\W\d_]+){1,2}"
)
"""A name without capitals, as it is typed on a phone: "dana fox"."""
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|mx|dr|prof|herr|frau)\.? ", re.IGNORECASE)


def understand_people(text: str, country: str | None = None) -> tuple[Interviewer, ...]:
    """The people that a text names, in its order; () where it begins with no name.

    `country` (ISO 3166 alpha-2) is where a telephone number without "+" is dialled.
    """
    people: list[Interviewer] = []
    for entry in re.split(r"[;\n]", text[:_MAX_CHARS]):
        for words in _groups(entry):
            person = _person(words, country)
            if people and _belongs_before(person, people[-1]):
                people[-1] = _completed(people[-1], person)
            elif person.name:
                people.append(person)
    return tuple(people[:_MOST_PEOPLE])


def with_contact(person: Interviewer, text: str, country: str | None = None) -> Interviewer | None:
    """The person with a number or an address that a text is; None where it says anything else."""
    groups = _groups(text) if not re.search(r"[;\n]", text) and len(text) <= _MAX_CHARS else []
    found = [_person(words, country) for words in groups]
    if len(found) != 1 or found[0].name or found[0].leads:
        return None
    return _completed(person, found[0])


def looks_like_name(text: str) -> bool:
    """Whether a text can only be a person's name: "Dana Fox", "Ms Fox"; not "Dana", not "HR"."""
    typed = text.strip()
    bare = _HONORIFIC.sub("", typed, count=1)
    told = " " in typed and len(typed) <= _LONGEST_NAME and not _TITLE_WORDS.search(typed)
    return told and bool(_NAME.fullmatch(bare))


def in_capitals(text: str) -> str:
    """ "dana fox" as "Dana Fox"; whatever can be no name in small letters stays as it is."""
    return text.title() if text.islower() and _TYPED_SMALL.fullmatch(text) else text


def _groups(entry: str) -> list[list[str]]:
    """The parts of an entry, person by person: a second plain name begins another."""
    spread = PHONE_LIKE.sub(lambda match: f",{match[0].replace(',', ' ')},", entry)
    spread = _EMAIL.sub(lambda match: f",{match[0]},", spread)
    parts = [
        part for part in (_part(words) for words in re.split(r"[,()<>]| [-–] ", spread)) if part
    ]
    groups: list[list[str]] = []
    for part in parts:
        names = re.split(r" and | & ", part)
        if len(names) > 1 and all(_NAME.fullmatch(name[:_LONGEST_NAME]) for name in names):
            groups.extend([name] for name in names)
        elif not groups or looks_like_name(part):
            groups.append([part])
        else:
            groups[-1].append(part)
    return groups


def _part(words: str) -> str:
    return _LEAD_IN.sub("", _ADDRESS_WORDS.sub("", words.strip(" .:\t"))).strip()


def _belongs_before(person: Interviewer, before: Interviewer) -> bool:
    """Whether a line names nobody: a number, an address, or a title that is still missing."""
    titled = _TITLE_WORDS.search(person.name) and not looks_like_name(person.name)
    return not person.name or bool(titled and not before.title)


def _completed(person: Interviewer, more: Interviewer) -> Interviewer:
    title = ", ".join(each for each in (person.title, more.name, more.title) if each)
    return replace(
        person,
        title=title or None,
        phone=person.phone or more.phone,
        email=person.email or more.email,
        leads=person.leads or more.leads,
    )


def _person(parts: list[str], country: str | None) -> Interviewer:
    """What an entry says of a person; with an empty name where it names nobody."""
    phone: str | None = None
    email: str | None = None
    words: list[str] = []
    leads = False
    for part in parts:
        number = None if phone else parse_phone(part, country)
        if number:
            phone = number
        elif email is None and _EMAIL.fullmatch(part):
            email = part
        elif _LEADS.fullmatch(part):
            leads = True
        else:
            words.append(part)
    name, *titles = words or [""]
    return Interviewer(
        name=name, title=", ".join(titles) or None, phone=phone, email=email, leads=leads
    )


def without_contact(words: str, country: str | None) -> str:
    """The name in "Dana Fox 030 555 0142 dana@acme.example"."""
    name = words
    while shorter := _without_last_contact(name, country):
        name = shorter
    return name


def _without_last_contact(words: str, country: str | None) -> str:
    """The words before the number or the address that they end with; empty where they do not."""
    if match := _EMAIL_LAST.search(words):
        return words[: match.start()]
    for match in PHONE_LIKE.finditer(words):
        if match.end() == len(words) and parse_phone(match[0], country):
            return words[: match.start()].strip()
    return ""
