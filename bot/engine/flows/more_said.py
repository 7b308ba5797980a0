"""What else they may say: on hold, something more is wanted, or something that no button names."""

from dataclasses import replace

from bot.advice.last_word import wanted_more
from bot.advice.model import Said
from bot.engine.choices import Choice, button
from bot.engine.days import NamedDay, decision_days, parsed, unclear
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.events import TextEntered
from bot.engine.fields import FieldKind, Form
from bot.engine.flows.places import no_check
from bot.engine.flows.recording import half_told, recorded
from bot.engine.flows.the_call import with_contact
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Message, Text, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LINE_CHARS, cleaned, too_long
from bot.engine.view import View
from bot.understanding.date_purpose import means_nothing
from bot.understanding.evidence import NEEDS_WORDS
from bot.understanding.intents import REPORTS
from bot.understanding.replies import Certainty, Proposal
from bot.understanding.wanted import what_is_wanted


def frozen(scene: Scene) -> Scene:
    """The position is on hold: nothing to ask, until they are in touch."""
    return recorded(scene.settle(Choice.FROZEN, text("chosen-frozen")), Said.FROZEN)


# -- references, a test ------------------------------------------------------------------------


def wanted(scene: Scene) -> Scene:
    """What do they want, and by when? Said in words already, it need not be typed again."""
    words = scene.words
    days = _ahead(words, scene.view) if words else ()
    by_when = str(days[0].day) if len(days) == 1 else ""
    draft = {"note": what_is_wanted(words, has_day=bool(by_when)), "by-when": by_when}
    return scene.open_form(Step.WHAT_THEY_WANT, scene.asked.about, draft)


def form(question: Question, view: View) -> Form:
    note = drafted_field("note", question, hint="field-note-hint", required=True)
    day = drafted_field(
        "by-when",
        question,
        hint="field-by-when-hint",
        picked_hint="field-picked-hint",
        kind=FieldKind.DAY,
    )
    return Form(
        title=text("form-wanted"),
        intro=text("form-wanted-intro", employer=named(view.application(question), view.search)),
        fields=(note, day),
        submit=text("choice-save"),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """What they want in the person's own words; a day to come, or none."""
    if field == "note":
        return too_long(typed) or (Accepted(value=typed) if typed else text("note-missing"))
    if not typed or means_nothing(typed):
        return Accepted(value="")
    found = decision_days(typed, view, whole=True)
    return Accepted(value=str(found[0].day)) if len(found) == 1 else unclear(typed, found)


def complete(scene: Scene) -> Scene:
    """Noted; a day that stands only in the words is read from there, and said back."""
    note = scene.asked.drafted("note")
    found = _ahead(note, scene.view)
    day = parsed(scene.asked.drafted("by-when")) or (found[0] if len(found) == 1 else None)
    return recorded(_heard_settled(scene), Said.WANTS_MORE, day, note)


FLOW = FormFlow(
    step=Step.WHAT_THEY_WANT, form=form, accept=accept, check=no_check, complete=complete
)


def more_sent(scene: Scene) -> Scene:
    """It went out: now it is their turn."""
    application = scene.application
    asked = wanted_more(application)
    if asked is None:
        return scene.tell(answer(text("stale")))
    settled = scene.settle(Choice.MORE_SENT, text("chosen-more-sent"))
    told = with_contact(application, replace(asked, sent_at=scene.now))
    about = replace(scene.about(application), contact_id=asked.id)
    return settled.with_application(told).ask(Step.RECORDED, about, undoable=True)


# -- something else ----------------------------------------------------------------------------


def other(scene: Scene) -> Scene:
    settled = scene.settle(Choice.OTHER, text("chosen-other"))
    return half_told(settled, Step.OTHER_SAID)


def other_prompt(question: Question, view: View) -> Message:
    return answer(
        text("other-said", employer=named(view.application(question), view.search)),
        actions=(button(Choice.SKIP),),
    )


def other_worded(scene: Scene) -> Scene | None:
    """Kept as typed; what sounds like news that there is a button for is asked about instead."""
    assert isinstance(scene.event, TextEntered)
    if any(_is_news(proposal) for proposal in scene.event.proposals):
        return None
    return _other_noted(scene, cleaned(scene.event.text)[:LINE_CHARS])


def other_skipped(scene: Scene) -> Scene:
    return _other_noted(scene, None)


# -- inside ------------------------------------------------------------------------------------


def _other_noted(scene: Scene, note: str | None) -> Scene:
    settled = scene.settle(Choice.OTHER, text("chosen-other"))
    return recorded(settled, Said.OTHER, note=note)


def _is_news(proposal: Proposal) -> bool:
    """A no or an offer never hides in a note, nor what a button says in so many words."""
    exact = proposal.certainty is Certainty.EXACT and proposal.intent in REPORTS
    return exact or proposal.intent in NEEDS_WORDS


def _ahead(words: str, view: View) -> tuple[NamedDay, ...]:
    return tuple(day for day in decision_days(words, view) if day.day >= view.today)


def _heard_settled(scene: Scene) -> Scene:
    """The question that the form was opened from is answered with it."""
    form_question = scene.asked
    open_ones = (q for q in scene.conversation.questions if q.step == Step.HEARD and not q.answered)
    heard = next((q for q in open_ones if q.about == form_question.about), None)
    if heard is None:
        return scene
    settled = replace(scene, question=heard).settle(Choice.WANTS_MORE, text("chosen-wants-more"))
    return replace(settled, question=form_question)
