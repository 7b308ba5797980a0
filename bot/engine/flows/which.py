"""Which application is meant: the one that the words name, the only open one, or asked."""

import re
from dataclasses import replace

from bot.advice.model import Application
from bot.advice.offer_times import live_offer
from bot.engine.choices import Choice
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.meaning import (
    Button,
    Message,
    Note,
    Option,
    Select,
    UserText,
    Weight,
    text,
)
from bot.engine.naming import named, option_label
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import Step
from bot.engine.typed import LINE_CHARS, cleaned, quoted
from bot.engine.view import View
from bot.understanding.evidence import NEEDS_WORDS
from bot.understanding.replies import Intent, Proposal, propose

_AFTER = r"\b(?:from|by|at|with|to|of|for|in|about|called|rang|phoned|e-?mailed)\s+"
"""Words after which a name is no subject."""

_BESIDE_A_NAME = frozenset(
    {"no", "nope", "not", "sorry", "oops", "actually", "i", "mean", "meant", "it", "it's", "was"}
    | {"at", "from", "the", "nein", "nicht", "ich", "meine", "meinte", "das", "war", "bei", "von"}
)
"""Words that only lead to a name, or away from another one."""

_ANSWERS = frozenset({Intent.ACCEPTED, Intent.DECLINED_OFFER})
MOST_OPTIONS = 25
"""Discord's limit for a select; a name that is not among them can be typed."""


NEW = "new"
"""The draft's entry for the name of an employer that is not known yet."""
SAID = "said"
"""The same for the words that told of it."""


def named_in(words: str, applications: tuple[Application, ...]) -> tuple[Application, ...]:
    """Those whose employer stands in the words, as whole words; of two jobs there the named one."""
    typed = words.casefold()
    found = tuple(a for a in applications if _names(typed, a.employer.casefold()))
    by_job = tuple(a for a in found if a.role and _names(typed, a.role.casefold()))
    return by_job or found


def only_named(words: str, applications: tuple[Application, ...]) -> Application | None:
    """The one that the words name and say nothing else of: "no, Acme"."""
    found = named_in(words, applications)
    if len(found) != 1:
        return None
    rest = words.casefold().replace(found[0].employer.casefold(), " ")
    return found[0] if set(re.findall(r"[\w']+", rest)) <= _BESIDE_A_NAME else None


def as_they(words: str, applications: tuple[Application, ...]) -> str:
    """The words with the employers that they name as "they": no grammar knows who Acme is."""
    names = sorted({a.employer.strip() for a in applications}, key=len, reverse=True)
    said = words
    for name in names:
        one = rf"(?P<after>{_AFTER})?(?<!\w)(?:the )?{re.escape(name)}(?P<own>['’]s)?(?!\w)"
        said = re.sub(one, _they, said, flags=re.IGNORECASE)
    return said


def understood_by_name(scene: Scene) -> Scene:
    """Words in which no news was understood, once more without the employers' names.

    A name alone tells nothing: "they" is like "they call".
    """
    event, applications = scene.event, scene.search.applications
    assert isinstance(event, TextEntered)
    is_news = _tells_news(event.proposals)
    if is_news or not named_in(event.text, applications) or only_named(event.text, applications):
        return scene
    found = propose(as_they(event.text, applications)) or _of_an_offer(event.text, applications)
    if event.proposals and not _tells_news(found):
        return scene
    said = tuple(replace(proposal, quote=event.text) for proposal in found)
    return replace(scene, event=replace(event, proposals=said))


def _tells_news(proposals: tuple[Proposal, ...]) -> bool:
    return any(proposal.intent in NEEDS_WORDS for proposal in proposals)


def _of_an_offer(words: str, applications: tuple[Application, ...]) -> tuple[Proposal, ...]:
    """ "Decline Acme" is "decline", and whose offer it is."""
    names = "|".join(re.escape(application.employer.strip()) for application in applications)
    bare = re.sub(rf"(?<!\w)(?:{names})(?!\w)", " ", words, flags=re.IGNORECASE)
    return tuple(proposal for proposal in propose(bare) if proposal.intent in _ANSWERS)


def meant_for_certain(scene: Scene, words: str) -> Application | None:
    """The one that the words name, else the only open one; None when that is not certain."""
    found = named_in(words, scene.search.applications) or scene.search.open_applications
    return found[0] if len(found) == 1 else None


def meant_here(scene: Scene, words: str) -> Application | None:
    """The one that is named, else the one just talked about, else the only open one."""
    awaited = scene.awaited
    if awaited is not None and not named_in(words, scene.search.applications):
        asked = scene.search.application(awaited.about.application_id)
        if asked is not None:
            return asked
    return meant_for_certain(scene, words)


def commanded(scene: Scene, choice: Choice, argument: str) -> Application | Scene:
    """The application that a command is about; or the scene with what to say instead."""
    found = named_in(argument, scene.search.applications)
    if len(found) == 1:
        return found[0]
    if argument and not found and scene.search.applications:
        return unknown(scene, argument)
    if not found and len(scene.search.open_applications) == 1:
        return scene.search.open_applications[0]
    return ask_which(scene, choice, argument)


def unknown(scene: Scene, words: str) -> Scene:
    """No employer of theirs is called so."""
    return scene.tell(answer(text("unknown-employer", words=quoted(words))))


def ask_which(
    scene: Scene,
    choice: Choice,
    words: str = "",
    among: tuple[Application, ...] | None = None,
    new: str = "",
) -> Scene:
    """Ask which application, of those that it may be; say so when there is none to choose from.

    `new` is the name of one that is not known, and may be added.
    """
    others = scene.search.open_applications if among is None else among
    found = named_in(words, scene.search.applications) or others
    if not found and not new:
        return scene.tell(answer(text(_why_none(scene))))
    ids = " ".join(application.id for application in found[:MOST_OPTIONS])
    draft = {"choice": choice.value, "ids": ids, SAID: cleaned(words)[:LINE_CHARS], NEW: new}
    return scene.ask(Step.CHOOSING_APPLICATION, draft=draft)


def _why_none(scene: Scene) -> str:
    """An offer waits for no word any more, and is open all the same."""
    if any(live_offer(application) is not None for application in scene.search.applications):
        return "only-offers-open"
    return "none-open" if scene.search.applications else "no-applications"


def prompt(question: Question, view: View) -> Message:
    """Those that it may be; a name can be typed, too. One that is not known can be added."""
    found = (view.search.application(id_) for id_ in question.drafted("ids").split())
    options = tuple(
        Option(value=a.id, label=option_label(a, view.search)) for a in found if a is not None
    )
    pick = Select(action=Choice.PICK, placeholder=text("pick-application"), options=options)
    new, note = question.drafted(NEW), Note(text=text("or-type-name"))
    if not new:
        return answer(text("which-application"), note, actions=(pick,))
    name = UserText(value=new)
    add = Button(action=Choice.ADD, label=text("choice-add-new", employer=name), weight=Weight.MAIN)
    asked = text("which-of-unknown", employer=name)
    if not options:
        return answer(text("unknown-told-of", employer=name), actions=(add,))
    return answer(asked, note, actions=(add, pick))


def picked(scene: Scene) -> Scene:
    """An entry of the list."""
    chosen = scene.search.application(scene.value)
    return scene.ask_again(scene.asked) if chosen is None else _go_on(scene, chosen)


def typed(scene: Scene) -> Scene | None:
    """A name in words."""
    assert isinstance(scene.event, TextEntered)
    found = named_in(scene.event.text, scene.search.applications)
    return _go_on(scene, found[0]) if len(found) == 1 else None


def _go_on(scene: Scene, chosen: Application) -> Scene:
    choice = Choice(scene.asked.drafted("choice"))
    settled = scene.settle(
        Choice.PICK, text("chosen-application", employer=named(chosen, scene.search))
    )
    about, said = About(application_id=chosen.id), scene.asked.drafted(SAID)
    redirect = Redirect(key="", choice=choice, about=about, words=said)
    return replace(settled, redirect=redirect)


def _they(match: re.Match[str]) -> str:
    if match["own"]:
        return f"{match['after'] or ''}their"
    return f"{match['after']}them" if match["after"] else "they"


def _names(words: str, employer: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(employer)}(?!\w)", words) is not None
