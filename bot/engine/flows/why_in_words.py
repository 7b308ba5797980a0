"""Why it became a no, in words beside a question of it: no button has to be found first (A12).

Did Acme say no?  "yes, they said I was too quiet"   ->  a yes, and the reason with it
You may ask them why.  "not enough Python"           ->  Work on this?
How did the no come?   "by mail, I was too quiet"    ->  by mail; work on this?
"""

import re

from bot.advice.model import Application, Response
from bot.engine.choices import Choice
from bot.engine.dossier import About
from bot.engine.events import TextEntered
from bot.engine.flows import after_no, known, meant, told_why, which
from bot.engine.flows.areas import TOLD, pieces_of
from bot.engine.flows.sure import WORDS
from bot.engine.meaning import text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, lines_of, too_long
from bot.understanding.channels import channel_in
from bot.understanding.evidence import NEEDS_WORDS
from bot.understanding.replies import Intent

_OTHER_NEWS = NEEDS_WORDS - {Intent.REJECTED}
_YES = re.compile(r"(?:yes|yeah|yep|yup|yh|ja|genau|right|correct)\b[ ,.!;:-]*", re.IGNORECASE)
_SADLY = re.compile(
    r"(?:sadly|unfortunately|i'm afraid(?: so)?|leider(?: ja)?)\b[ ,.!;:-]*", re.IGNORECASE
)
"""A yes to bad news alone."""
_INDEED = re.compile(
    r"(?:(?:that|it)(?:'?s| is)(?: (?:right|it|true|correct|so))?|(?:they|he|she) (?:did|has|have)"
    r"|sadly|unfortunately|i'm afraid(?: so)?|exactly|correct|stimmt|genau|leider|hat (?:er|sie)"
    r"|haben sie|so ist es)?[ .!]*",
    re.IGNORECASE,
)
_NO = re.compile(r"(?:no|nope|nah|not|nein|nicht)\b", re.IGNORECASE)


def confirming(scene: Scene) -> Scene | None:
    """A yes or no in more than a word. A yes with a reason is one; a reason alone waits for it."""
    words = _words(scene)
    is_about_a_no = scene.asked.drafted("choice") == Choice.REJECTED
    yes = _YES.match(words) or (_SADLY.match(words) if is_about_a_no else None)
    if yes and _INDEED.fullmatch(words[yes.end() :]):
        return meant.confirmed(scene)
    if words.casefold().strip(" .!") == "nein":
        return meant.not_quite(scene)
    rest = words[yes.end() :] if yes else words
    if not is_about_a_no or _NO.match(rest) or not _told(scene, rest):
        return None
    said = "; ".join(dict.fromkeys((scene.asked.drafted(WORDS), rest)))
    wrong = too_long(said, LONG_CHARS)
    with_reason = scene if wrong else scene.drafted(**{WORDS: said})
    return meant.confirmed(with_reason) if yes else with_reason.ask_again(with_reason.asked)


def after_the_no(scene: Scene) -> Scene | None:
    """Beside what was noted before; what is said once more changes nothing.

    An area of one's own may be of no employer: then no no is spoken of.
    """
    told = _told(scene, _words(scene)) if scene.asked.about.application_id else ()
    if not told:
        return None
    waiting = pieces_of(scene.asked) if scene.asked.step == Step.AREA_PROPOSED else ()
    settled = scene.responded(Response.HANDLED).settle(Choice.NOTE_WORDS, text("chosen-note-words"))
    return _noted(settled, scene.application, told, waiting) or scene.ask_again(scene.asked)


def how_and_why(scene: Scene) -> Scene | None:
    """How the no came, and the reason told with it: each is kept, and they need not be asked."""
    words = _words(scene)
    told, rest = _told(scene, words), words
    for reason in told:
        rest = rest.replace(reason, "")
    channel = channel_in(rest)
    came = after_no.with_channel(scene, channel) if channel else scene
    settled = came.settle(Choice.NOTE_WORDS, text("chosen-note-words"))
    noted = _noted(settled, settled.application, told, ()) if told else None
    return noted or after_no.came_worded(scene)


def once_more(scene: Scene, words: str) -> Scene | None:
    """A no that is known already, told with its reason long after: the reason is what is new."""
    ended = [a for a in which.named_in(words, scene.search.applications) if a.is_refused]
    if not ended and not scene.search.open_applications:
        ended = [a for a in scene.search.applications if a.is_refused]
    told = _told(scene, words)
    if len(ended) != 1 or not told:
        return None
    return _noted(scene, ended[0], told, ()) or known.shown(scene, ended[0])


def _noted(
    scene: Scene, application: Application, told: tuple[str, ...], waiting: tuple[str, ...]
) -> Scene | None:
    """What is new of it, with what still waits; None where nothing is new, or it is too much."""
    before = told_why.known(application)
    new = tuple(each for each in told if each not in before)
    changed = told_why.kept(application, new, scene.now)
    if not new or changed.feedback is None or too_long(changed.feedback.words, LONG_CHARS):
        return None
    step, draft = told_why.asked_next(new, {TOLD: "yes"}, waiting)
    about = About(application_id=application.id)
    return scene.with_application(changed).ask(step, about, draft=draft, undoable=True)


def _told(scene: Scene, words: str) -> tuple[str, ...]:
    """The reasons that the words tell; none where they tell any other news."""
    assert isinstance(scene.event, TextEntered)
    if any(proposal.intent in _OTHER_NEWS for proposal in scene.event.proposals):
        return ()
    return told_why.reasons_beside(scene, words)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return lines_of(scene.event.text)
