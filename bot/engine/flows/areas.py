"""Areas to work on (A12): noted in the person's own words, with an action, and ticked off.

"more examples with numbers; speak slower"
->  In your words: "more examples with numbers". Work on this?   Yes
->  Kept. You'll see it before your next interview. What will you do about it?
->  In your words: "speak slower". Work on this? ...
"""

import json
from dataclasses import replace

from bot.advice.model import Application, Area, Feedback, FeedbackWish, Response
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import known, told_why
from bot.engine.flows.told_why import PIECES, WITH_A_NO
from bot.engine.meaning import Button, Message, Note, Text, UserText, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LINE_CHARS, LONG_CHARS, cleaned, lines_of, too_long
from bot.engine.view import View
from bot.understanding.date_purpose import means_nothing
from bot.understanding.feedback import areas_in
from bot.understanding.replies import Certainty, Intent
from bot.understanding.reported import area_named

AREA = "area"
TOLD = "told"
"""The draft's entry that something was noted just now, and is said back."""
NOTHING = frozenset({Intent.NO, Intent.DONT_KNOW, Intent.SKIP, Intent.NO_ANSWER})
"""Whole replies that leave a question open."""

# -- the questions -----------------------------------------------------------------------------


def noting_prompt(question: Question, view: View) -> Message:
    employer = named(view.application(question), view.search)
    return answer(text("noting", employer=employer), Note(text=text("noting-several")))


def proposed_prompt(question: Question, view: View) -> Message:
    words = pieces_of(question)[0]
    no = Button(action=Choice.NO, label=text("choice-not-this"))
    undo = (button(Choice.UNDO),) if question.drafted(WITH_A_NO) else ()
    said_back = _said_back(question, view, words)
    key = "area-of-it" if said_back else "area-proposed"
    return answer(
        *((told_why.no_noted(question, view),) if undo else ()),
        *said_back,
        text(key, words=UserText(value=words)),
        actions=(button(Choice.YES), button(Choice.CHANGE), no, *undo),
    )


def _said_back(question: Question, view: View, proposed: str) -> tuple[Text, ...]:
    """What was noted just now, where it is more than what is proposed."""
    feedback = view.application(question).feedback if question.about.application_id else None
    is_new = question.drafted(WITH_A_NO) or question.drafted(TOLD)
    if feedback is None or not is_new or feedback.words == proposed:
        return ()
    return (text("known-words", words=UserText(value=feedback.words)),)


def words_prompt(question: Question, view: View) -> Message:
    del view
    return answer(text("area-reworded" if question.drafted(PIECES) else "area-own"))


def action_prompt(question: Question, view: View) -> Message:
    del question, view
    leave_open = Button(action=Choice.SKIP, label=text("choice-leave-open"))
    return answer(text("area-kept"), text("area-action"), actions=(leave_open, button(Choice.UNDO)))


def kept_prompt(question: Question, view: View) -> Message:
    """The area with its action, said back."""
    area = _area(question.drafted(AREA), view)
    said = text("area-planned") if area is None else area_line(area)
    return answer(said, text("area-comes-back"), actions=(button(Choice.UNDO),))


def area_line(area: Area) -> Text:
    """In the person's words, with what they will do about it."""
    words = UserText(value=area.words)
    if not area.action:
        return text("area-line", words=words)
    return text("area-line-action", words=words, action=UserText(value=area.action))


# -- what they said ----------------------------------------------------------------------------


def note(scene: Scene) -> Scene:
    """Note what they said."""
    settled = scene.responded(Response.HANDLED).settle(Choice.NOTE_WORDS, text("chosen-note-words"))
    return settled.ask(Step.NOTING, scene.about(scene.application))


def note_from_known(scene: Scene) -> Scene:
    """The same, from the application as it stands, which stays as it is."""
    if not scene.application.is_refused:
        return known.shown(scene, scene.application)
    return scene.ask(Step.NOTING, scene.about(scene.application))


def noted_in_words(scene: Scene) -> Scene:
    """Their words, in the person's; "nothing" means that there were none."""
    pieces = areas_in(_typed(scene))
    wrong = too_long("; ".join(pieces), LONG_CHARS)
    if wrong is not None:
        return scene.ask_again(scene.asked, wrong)
    if _says_nothing(scene) or not pieces:
        settled = scene.settle("nothing", text("chosen-words"))
        never = _noted(settled, scene.application, FeedbackWish.NEVER, ())
        return never.ask(Step.FEEDBACK_WISHED, scene.asked.about, undoable=True)
    return noted(scene.settle("noted", text("chosen-words")), scene.application, pieces)


def noted(
    scene: Scene,
    application: Application,
    pieces: tuple[str, ...],
    *,
    proposing: tuple[str, ...] = (),
) -> Scene:
    """Kept as feedback; then each thing, or what is new of it, is proposed to work on."""
    kept = _noted(scene, application, FeedbackWish.NOTED, pieces)
    return proposed(kept, kept.about(application), proposing or pieces, undoable=True)


def proposed(
    scene: Scene, about: About, pieces: tuple[str, ...], *, undoable: bool = False
) -> Scene:
    """Work on this? One after another, each without who said it."""
    named_so = tuple(dict.fromkeys(area_named(piece) for piece in pieces))
    draft = {PIECES: json.dumps(named_so)}
    return scene.ask(Step.AREA_PROPOSED, about, draft=draft, undoable=undoable)


# -- an area -----------------------------------------------------------------------------------


def agreed(scene: Scene) -> Scene:
    """Work on this: yes."""
    words, *rest = pieces_of(scene.asked)
    settled = scene.settle(Choice.YES, text("chosen-yes"))
    if len(words) > LINE_CHARS:
        draft = dict(scene.asked.draft)
        lead = text("area-shorter")
        return settled.ask(Step.AREA_WORDS, scene.asked.about, draft=draft, lead=lead)
    return _kept(settled, words, tuple(rest))


def not_this(scene: Scene) -> Scene:
    """Work on this: no."""
    rest = pieces_of(scene.asked)[1:]
    settled = scene.settle(Choice.NO, text("chosen-not-this"))
    if rest:
        return proposed(settled, scene.asked.about, rest)
    return settled.tell(answer(text("area-left")))


def change(scene: Scene) -> Scene:
    """Other words for it."""
    settled = scene.settle(Choice.CHANGE, text("chosen-change"))
    draft = dict(scene.asked.draft)
    return settled.ask(Step.AREA_WORDS, scene.asked.about, draft=draft)


def worded(scene: Scene) -> Scene:
    """An area in the person's own words: another wording, or one of their own."""
    words = cleaned(_typed(scene))
    wrong = too_long(words, LINE_CHARS) if words else text("area-own")
    if wrong is not None:
        return scene.ask_again(scene.asked, wrong)
    rest = pieces_of(scene.asked)[1:] if scene.asked.drafted(PIECES) else ()
    return _kept(scene.settle("worded", text("chosen-words")), words, rest)


def added(scene: Scene, words: str) -> Scene:
    """One of the person's own, typed with the command."""
    typed = cleaned(words)
    wrong = too_long(typed, LINE_CHARS)
    return asked_for_words(scene, wrong) if wrong else _kept(scene, typed, ())


def asked_for_words(scene: Scene, lead: Text | None = None) -> Scene:
    return scene.ask(Step.AREA_WORDS, lead=lead)


def planned(scene: Scene) -> Scene:
    """What they will do about it, in their words."""
    if _says_nothing(scene):
        return left_open(scene)
    words = cleaned(_typed(scene))
    wrong = too_long(words, LINE_CHARS)
    if wrong is not None:
        return scene.ask_again(scene.asked, wrong)
    area_id = scene.asked.drafted(AREA)
    changed = tuple(
        replace(area, action=words) if area.id == area_id else area for area in scene.search.areas
    )
    settled = _with_areas(scene, changed).settle("planned", text("chosen-words"))
    if rest := pieces_of(scene.asked):
        return proposed(settled, scene.asked.about, rest, undoable=True)
    return settled.ask(Step.AREA_KEPT, draft={AREA: area_id}, waits=False, undoable=True)


def left_open(scene: Scene) -> Scene:
    """No action: the area is kept all the same."""
    settled = scene.settle(Choice.SKIP, text("chosen-leave-open"))
    if rest := pieces_of(scene.asked):
        return proposed(settled, scene.asked.about, rest)
    return settled.tell(answer(text("area-comes-back")))


# -- inside ------------------------------------------------------------------------------------


def _kept(scene: Scene, words: str, rest: tuple[str, ...]) -> Scene:
    """On the list, once: the same words are the same area."""
    about = scene.question.about if scene.question else About()
    area = next(
        (a for a in scene.search.open_areas if a.words.casefold() == words.casefold()), None
    )
    if area is None:
        area = Area(
            id=scene.id_for("area"),
            words=words,
            noted_at=scene.now,
            application_id=about.application_id,
        )
        scene = _with_areas(scene, (*scene.search.areas, area))
    draft = {AREA: area.id, PIECES: json.dumps(rest)}
    return scene.ask(Step.AREA_ACTION, about, draft=draft, undoable=True)


def _noted(
    scene: Scene, application: Application, wish: FeedbackWish, pieces: tuple[str, ...]
) -> Scene:
    wished_at = application.feedback.wished_at if application.feedback else scene.now
    feedback = Feedback(wish=wish, wished_at=wished_at, words="; ".join(pieces), noted_at=scene.now)
    return scene.with_application(replace(application, feedback=feedback))


def _with_areas(scene: Scene, areas: tuple[Area, ...]) -> Scene:
    return replace(scene, search=replace(scene.search, areas=areas))


def _says_nothing(scene: Scene) -> bool:
    """ "nothing", "they didn't say", "no": a whole reply that leaves it open."""
    event = scene.event
    assert isinstance(event, TextEntered)
    exact = {p.intent for p in event.proposals if p.certainty is Certainty.EXACT}
    return bool(exact & NOTHING) or means_nothing(event.text)


def pieces_of(question: Question) -> tuple[str, ...]:
    return tuple(json.loads(question.drafted(PIECES) or "[]"))


def _area(area_id: str, view: View) -> Area | None:
    return next((area for area in view.search.areas if area.id == area_id), None)


def _typed(scene: Scene) -> str:
    """With its line breaks, which stand between things."""
    assert isinstance(scene.event, TextEntered)
    return lines_of(scene.event.text)
