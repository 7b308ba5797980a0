"""What time takes: facts whose time is over, then everything of who is not there (H19)."""

from dataclasses import replace

from bot.advice import retention
from bot.advice.calendar import local
from bot.advice.model import JobSearch
from bot.engine.choices import Choice, button
from bot.engine.dossier import Conversation, Question
from bot.engine.effects import Erase
from bot.engine.events import TextEntered
from bot.engine.flows import leaving
from bot.engine.meaning import Day, Message, Weight, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View


def tidied(scene: Scene) -> Scene:
    """What has to go goes without a word; that everything will go is told once, before."""
    if retention.must_be_erased(scene.search, scene.policy, scene.now):
        return replace(scene, pending=(*scene.pending, Erase()))
    search = retention.tidied(scene.search, scene.policy, scene.now)
    if search is not scene.search:
        conversation = _conversation_without(scene, search)
        scene = replace(scene, search=search, conversation=conversation)
    if not retention.must_be_told(search, scene.policy, scene.now):
        return scene
    told = scene.with_seeker(replace(scene.seeker, erasure_told_at=scene.now))
    return told.ask(Step.ERASURE_AHEAD)


def ahead_prompt(question: Question, view: View) -> Message:
    """Calm, with the day and the way to keep it all."""
    del question
    at = retention.erased_at(view.search, view.policy)
    assert at is not None
    day = Day(day=local(at, view.zone).date())
    return answer(
        text("erasure-ahead", day=day),
        text("erasure-ahead-keep"),
        actions=(button(Choice.KEEP, Weight.MAIN), button(Choice.ERASE, Weight.DANGER)),
    )


def worded(scene: Scene) -> Scene | None:
    """Any word keeps it; one that means something is answered as ever."""
    assert isinstance(scene.event, TextEntered)
    return None if scene.event.proposals else leaving.keep(scene)


def _conversation_without(scene: Scene, search: JobSearch) -> Conversation:
    """What was said of it goes, too: drafts of its forms, and the way back to the facts before.

    Whatever was asked so long ago about nothing in particular may hold anything that was typed.
    """
    left = {application.id: application for application in search.applications}
    long_ago = scene.now - scene.policy.retention.interviewers
    kept = tuple(
        question
        for question in scene.conversation.questions
        if (
            left.get(about) is scene.search.application(about)
            if (about := question.about.application_id)
            else question.asked_at > long_ago
        )
    )
    return replace(scene.conversation, questions=kept, undo=None, offered_import=None)
