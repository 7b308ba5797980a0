"""Whether a question still stands: it rests on facts, and is overtaken once these have changed.

So a second card, an older device or a nudge of last week cannot record what was told already
(S20, S21, S25), and a nudge that is no longer right never goes out (S35).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from hashlib import blake2s

from bot.advice.model import Application, JobSearch
from bot.engine.dossier import Question
from bot.engine.steps import Step


def is_standing(question: Question, search: JobSearch) -> bool:
    """It is open, we know its step, and nothing that it rests on has changed."""
    if question.answered or question.step not in Step.__members__.values():
        return False
    application = search.application(question.about.application_id)
    if application is None:
        return not question.about.application_id
    return question.rests_on in ("", facts_of(Step(question.step), application))


def facts_of(step: Step, application: Application) -> str:
    """The mark of the facts that a question of that step rests on; empty for none."""
    mark = RESTS_ON.get(step)
    return mark(application) if mark else ""


def call_facts(application: Application) -> str:
    """A short mark of all that a call depends on; names and places are no part of it."""
    return _mark(
        [(round_.id, round_.day, round_.decision_by) for round_ in application.rounds],
        application.contacts,
        application.outcome,
        application.calls_declined_at,
        application.call_begun_at,
    )


RESTS_ON: Mapping[Step, Callable[[Application], str]] = {
    **dict.fromkeys(
        (
            Step.CALL_DUE,
            Step.OUTCOME_MISSING,
            Step.CALL_CARD,
            Step.HEARD,
            Step.MAY_CALL_AGAIN,
            Step.CALL_BACK_DAY,
            Step.WHICH_DAY,
            Step.DAY_FOR_WHAT,
            Step.THEY_DECIDE,
            Step.RECORDED,
        ),
        call_facts,
    ),
}
"""What each step's questions rest on: they are about the facts as they were when they were put."""


def whole(application: Application) -> str:
    """A short mark of everything that is known of an application."""
    return _mark(application)


def _mark(*facts: object) -> str:
    # JSON, not repr: a moment from the database equals ours, but its zone object prints otherwise.
    written = json.dumps(facts, default=_written)
    return blake2s(written.encode(), digest_size=8).hexdigest()


def _written(fact: object) -> object:
    if is_dataclass(fact) and not isinstance(fact, type):
        return asdict(fact)
    return str(fact)
