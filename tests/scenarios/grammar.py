"""The small grammar of transcripts: one line, one thing that happens or must be true.

    now 2026-10-14T18:00 in Europe/Berlin     where and when it begins (local wall clock)
    robin: /interview add Acme                a command, or free text
    robin in a channel: /interview add Acme   a command where others are
    robin fills {employer: Acme}              the open form, or its questions in the chat
    robin chooses talked                      a button of the newest message that has it
    robin chooses show Acme                   an entry of a list
    robin chooses later on the earlier card   the message before that one
    robin fills {shares: A + B; line: x}      several boxes of one field
    casey is the coach                        of robin's workspace, from now on
    casey is the coach on a server            the one whose channel it is, where there are servers
    robin has coach-says {name: Casey}        somewhere on robin's screen: that wording
    mallory chooses undo on that card         somebody else presses the button chosen last
    robin chooses talked twice                two presses, as fast as they come
    robin opens the home                      Slack's App Home; elsewhere `/interview home`
    robin presses show Acme on the home       a button there, by its own label or beside that name
    robin uses the shortcut log_interview     from anywhere; elsewhere `/interview add`
    robin uses the shortcut save_feedback on speak slower    of somebody's message with these words
    redeliver                                 the platform delivers the last event once more
    clock 2026-10-19T09:30 | clock +7d        time passes; what comes due on the way is delivered
    zone America/New_York                     the platform says that robin is elsewhere now
    restart                                   the program ends and is started again
    kill before send                          it dies after the next commit, before sending
    the next form comes too late              the platform will not show it
    the platform is busy                      it wants the next message half a minute later
    messages are refused                      robin takes none from the bot, or the platform
    forget the card                           the newest question names a step that is gone
    bot says due-promise {employer: Acme}     new since the last thing robin did: that wording
    bot says de/line-closing                  that wording in another language
    bot says nothing
    bot attaches ringback.json                new since then: a file of that name
    robin sends file ringback.json            the newest file of that name, sent back
    bot offers show_card, heard               the newest message has these choices
    facts: calls = 1                          what is known of robin (see `facts.py`)

Lines that start with `#` are remarks; the first one names the scenario.
"""

import re
from dataclasses import dataclass
from pathlib import Path


class BadTranscript(ValueError):
    """A transcript has a line that the grammar does not know: see `grammar.py`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    moment: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    person: str
    words: str
    in_channel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fills:
    person: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooses:
    person: str
    choice: str
    entry: str = ""
    which: str = "newest"
    """`newest`, `earlier` (the one before it), or `that` (the one chosen on last)."""
    twice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensHome:
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PressesAtHome:
    person: str
    choice: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsesShortcut:
    """`words` are those of the message that it is used on; empty for a global one."""

    person: str
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesTo:
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happens:
    """`redeliver`, `restart`, `kill before send`, `forget the card` or a misfortune."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """`key` is empty for "nothing"."""

    key: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed:
    person: str
    on_server: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Has:
    person: str
    key: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attaches:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendsFile:
    person: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    name: str
    value: str


Line = (
    Begin
    | Types
    | Fills
    | Chooses
    | OpensHome
    | PressesAtHome
    | UsesShortcut
    | Clock
    | MovesTo
    | Happens
    | Says
    | Appointed
    | Has
    | Attaches
    | SendsFile
    | Offers
    | Fact
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """`lines` with their line numbers, for saying where it failed."""

    name: str
    title: str
    lines: tuple[tuple[int, Line], ...]


def read(path: Path) -> Transcript:
    """A transcript from its file. Raises BadTranscript with the line's number."""
    rows = path.read_text(encoding="utf-8").splitlines()
    lines = tuple(
        (number, _line(row.strip(), f"{path.name}:{number}"))
        for number, row in enumerate(rows, start=1)
        if row.strip() and not row.startswith("#")
    )
    return Transcript(name=path.stem, title=rows[0].lstrip("# "), lines=lines)


def _line(row: str, place: str) -> Line:
    for pattern, make in _FORMS:
        if match := re.fullmatch(pattern, row):
            return make({name: value or "" for name, value in match.groupdict().items()})
    raise BadTranscript(f"{place}: {row!r}")


def _values(braces: str) -> dict[str, str]:
    """`{employer: Acme, decision: friday}`; `;` stands between fields that hold commas."""
    inner = braces.strip().removeprefix("{").removesuffix("}").strip()
    if not inner:
        return {}
    pieces = re.split(r";\s*" if ";" in inner else r",\s*", inner)
    pairs = (piece.split(":", 1) for piece in pieces if piece)
    return {name.strip(): value.strip() for name, value in pairs}


def _typed(words: str) -> str:
    """`<5000 x>` stands for 5,000 times x; the rest stands for itself, `\\n` for a new line."""
    long = re.sub(r"<(\d+) (\w+)>", lambda m: m[2] * int(m[1]), words)
    return long.replace("\\n", "\n").replace("\\x07", "\x07")


_FORMS = (
    (r"now (?P<moment>\S+) in (?P<zone>\S+)", lambda g: Begin(**g)),
    (
        r"(?P<person>\w+)(?P<channel> in a channel)?: (?P<words>.+)",
        lambda g: (
            Fact(name=g["words"].split(" = ")[0], value=g["words"].split(" = ", 1)[1])
            if g["person"] == "facts"
            else Types(person=g["person"], words=_typed(g["words"]), in_channel=bool(g["channel"]))
        ),
    ),
    (
        r"(?P<person>\w+) fills (?P<values>\{.*\})",
        lambda g: Fills(
            person=g["person"],
            values={name: _typed(value) for name, value in _values(g["values"]).items()},
        ),
    ),
    (
        r"(?P<person>\w+) chooses (?P<choice>[a-z_]+)"
        r"(?: (?!on |twice)(?P<entry>.+?))?(?: on (?:the )?(?P<which>earlier|that) card)?"
        r"(?P<twice> twice)?",
        lambda g: Chooses(
            person=g["person"],
            choice=g["choice"],
            entry=g["entry"],
            which=g["which"] or "newest",
            twice=bool(g["twice"]),
        ),
    ),
    (r"(?P<person>\w+) opens the home", lambda g: OpensHome(**g)),
    (
        r"(?P<person>\w+) presses (?P<choice>[a-z_]+)(?: (?!on )(?P<entry>.+?))? on the home",
        lambda g: PressesAtHome(**g),
    ),
    (
        r"(?P<person>\w+) uses the shortcut (?P<name>[a-z_]+)(?: on (?P<words>.+))?",
        lambda g: UsesShortcut(**g),
    ),
    (r"clock (?P<to>\S+)", lambda g: Clock(**g)),
    (r"zone (?P<zone>\S+)", lambda g: MovesTo(**g)),
    (
        r"(?P<what>redeliver|restart|kill before send|forget the card"
        r"|the next form comes too late|the platform is busy|messages are refused)",
        lambda g: Happens(**g),
    ),
    (r"bot attaches (?P<name>\S+)", lambda g: Attaches(**g)),
    (r"(?P<person>\w+) sends file (?P<name>\S+)", lambda g: SendsFile(**g)),
    (
        r"(?P<person>\w+) is the coach(?P<server> on a server)?",
        lambda g: Appointed(person=g["person"], on_server=bool(g["server"])),
    ),
    (
        r"(?P<person>\w+) has (?P<key>[a-z0-9-]+)(?: (?P<values>\{.*\}))?",
        lambda g: Has(person=g["person"], key=g["key"], values=_values(g["values"])),
    ),
    (r"bot says nothing", lambda _: Says(key="", values={})),
    (
        r"bot says (?P<key>(?:[a-z]{2}/)?[a-z0-9-]+)(?: (?P<values>\{.*\}))?",
        lambda g: Says(key=g["key"], values=_values(g["values"])),
    ),
    (
        r"bot offers (?P<choices>.+)",
        lambda g: Offers(choices=tuple(c.strip() for c in g["choices"].split(","))),
    ),
)
