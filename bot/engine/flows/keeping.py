"""Words of a message, kept as feedback (A12): which application they are about is asked first.

Somebody forwarded what the employer wrote, or wrote it down elsewhere:

    "more examples with numbers"    Which application is this about?  [Acme, Wednesday 14 October]
->  In your words: "more examples with numbers". Work on this?
"""

import json

from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.events import WordsPicked
from bot.engine.flows import areas
from bot.engine.meaning import Message, Option, Select, UserText, text
from bot.engine.naming import option_label
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned, too_long
from bot.engine.view import View
from bot.understanding.feedback import areas_in

PIECES = "pieces"
MOST = 25
"""So many entries a list takes on Discord."""


def picked(scene: Scene) -> Scene:
    """Nothing is kept before it is known what it is about; what cannot be kept is said."""
    assert isinstance(scene.event, WordsPicked)
    lines = (cleaned(line) for line in scene.event.text.splitlines())
    pieces = areas_in("\n".join(line for line in lines if line))
    if not pieces:
        return scene.tell(answer(text("keep-no-words")))
    if not scene.search.applications:
        return scene.tell(answer(text("keep-no-application"), actions=(button(Choice.ADD),)))
    wrong = too_long("; ".join(pieces), LONG_CHARS)
    if wrong is not None:
        return scene.tell(answer(wrong))
    return scene.ask(Step.KEEPING, draft={PIECES: json.dumps(pieces)}, waits=False)


def prompt(question: Question, view: View) -> Message:
    """The words, and the applications: those that ended with a no first, then the newest."""
    words = UserText(value="; ".join(_pieces(question)))
    listed = sorted(
        view.search.applications,
        key=lambda each: (each.is_refused, each.registered_at),
        reverse=True,
    )
    options = tuple(
        Option(value=each.id, label=option_label(each, view.search)) for each in listed[:MOST]
    )
    return answer(
        text("keep-which", words=words),
        actions=(
            Select(action=Choice.PICK, placeholder=text("pick-application"), options=options),
            button(Choice.LEAVE_IT),
        ),
    )


def kept(scene: Scene) -> Scene:
    """Beside what was noted before; then each thing is proposed as an area to work on."""
    application = scene.search.application(scene.value)
    if application is None:
        return scene.ask_again(scene.asked)
    pieces = _pieces(scene.asked)
    everything = (*_known(application), *pieces)
    wrong = too_long("; ".join(everything), LONG_CHARS)
    if wrong is not None:
        return scene.tell(answer(wrong))
    settled = scene.settle(Choice.PICK, text("chosen-note-words"))
    return areas.noted(settled, application, everything, proposing=pieces)


def left(scene: Scene) -> Scene:
    """Not kept after all."""
    settled = scene.settle(Choice.LEAVE_IT, text("chosen-cancel"))
    return settled.tell(answer(text("cancelled")))


def _known(application: Application) -> tuple[str, ...]:
    feedback = application.feedback
    return (feedback.words,) if feedback is not None and feedback.words else ()


def _pieces(question: Question) -> tuple[str, ...]:
    return tuple(json.loads(question.drafted(PIECES)))
