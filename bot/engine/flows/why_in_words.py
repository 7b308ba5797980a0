"""Why it became a no, in words beside a question of it: no button has to be found first (A12).

Did Acme say no?  "yes, they said I was too quiet"   ->  a yes, and the reason with it
You may ask them why.  "not enough Python"           ->  Work on this?
"""

import re

from bot.advice.model import Response
from bot.engine.choices import Choice
from bot.engine.dossier import About
from bot.engine.events import TextEntered
from bot.engine.flows import meant, told_why
from bot.engine.flows.areas import TOLD, pieces_of
from bot.engine.meaning import text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, lines_of, too_long
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
    said = "; ".join(dict.fromkeys((scene.asked.drafted(meant.WORDS), rest)))
    wrong = too_long(said, LONG_CHARS)
    with_reason = scene if wrong else scene.drafted(**{meant.WORDS: said})
    return meant.confirmed(with_reason) if yes else with_reason.ask_again(with_reason.asked)


def after_the_no(scene: Scene) -> Scene | None:
    """Beside what was noted before; what is said once more changes nothing."""
    told, application = _told(scene, _words(scene)), scene.application
    if not told:
        return None
    before = told_why.known(application)
    new = tuple(each for each in told if each not in before)
    if not new:
        return scene.ask_again(scene.asked)
    kept = told_why.kept(application, new, scene.now)
    assert kept.feedback is not None
    wrong = too_long(kept.feedback.words, LONG_CHARS)
    if wrong is not None:
        return scene.ask_again(scene.asked, wrong)
    settled = scene.responded(Response.HANDLED).settle(Choice.NOTE_WORDS, text("chosen-note-words"))
    waiting = pieces_of(scene.asked) if scene.asked.step == Step.AREA_PROPOSED else ()
    step, draft = told_why.asked_next(new, {TOLD: "yes"}, waiting)
    about = About(application_id=application.id)
    return settled.with_application(kept).ask(step, about, draft=draft, undoable=True)


def _told(scene: Scene, words: str) -> tuple[str, ...]:
    """The reasons that the words tell; none where they tell any other news."""
    assert isinstance(scene.event, TextEntered)
    if any(proposal.intent in _OTHER_NEWS for proposal in scene.event.proposals):
        return ()
    return told_why.reasons_beside(scene, words)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return lines_of(scene.event.text)
