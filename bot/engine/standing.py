"""Whether a question still stands: it rests on facts, and is overtaken once these have changed.

So a second card, an older device or a nudge of last week cannot record what was told already
(S20, S21, S25), and a nudge that is no longer right never goes out (S35).
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, is_dataclass
from hashlib import blake2s

from bot.advice.model import Application, Area, JobSearch, Seeker
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
        [(each.id, each.day, each.decision_by, each.fate) for each in application.rounds],
        application.contacts,
        application.outcome,
        application.calls_declined_at,
        application.call_begun_at,
    )


def round_facts(application: Application) -> str:
    """A short mark of which rounds there are, when they are held, and what came of it all."""
    rounds = [(each.id, each.day, each.starts_at, each.fate) for each in application.rounds]
    return _mark(rounds, application.outcome)


def debrief_facts(application: Application) -> str:
    """A short mark of the interview that is asked about, and of whether it was asked to the end."""
    return _mark(round_facts(application), application.interview.debriefed_at)


def thanks_facts(application: Application) -> str:
    """A short mark of the interview that thanks are for, and of what became of them."""
    return _mark(round_facts(application), application.interview.thanks)


def no_facts(application: Application) -> str:
    """A short mark of how it ended, and of what became of the question why."""
    return _mark(application.outcome, application.feedback)


def silence_facts(application: Application) -> str:
    """A short mark of all that ends a silence: a word, an outcome, or that it is kept open."""
    return _mark(call_facts(application), application.kept_open_at)


def writing_facts(application: Application) -> str:
    """A short mark of all that an e-mail in place of a call depends on."""
    return _mark(call_facts(application), application.may_write, application.agency)


def offer_facts(application: Application) -> str:
    """A short mark of all that is known of an offer."""
    return _mark(application.outcome, application.offer)


def outcome_facts(application: Application) -> str:
    """A short mark of what came of it."""
    return _mark(application.outcome)


def answer_facts(application: Application) -> str:
    """A short mark of what was answered to an offer, and of nothing else about it."""
    offer = application.offer
    return _mark(application.outcome, offer and (offer.answer, offer.answered_at))


def talk_facts(application: Application) -> str:
    """A short mark of when contract and pay are talked about."""
    offer = application.offer
    return _mark(application.outcome, offer and (offer.talk_on, offer.talk_at))


def reply_facts(application: Application) -> str:
    """A short mark of until when an offer is to be answered, and of the answer."""
    offer = application.offer
    return _mark(answer_facts(application), offer and (offer.reply_by, offer.reply_at))


def first_day_facts(application: Application) -> str:
    """A short mark of when they begin, and of whether they want to."""
    offer = application.offer
    return _mark(answer_facts(application), offer and (offer.starts_on, offer.starts_at))


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
            Step.WHAT_THEY_WANT,
            Step.OTHER_SAID,
            Step.ROUND_GRANTED,
        ),
        call_facts,
    ),
    **dict.fromkeys((Step.MAY_WRITE, Step.EMAIL), writing_facts),
    **dict.fromkeys(
        (
            Step.AFTER_NO,
            Step.NO_CAME,
            Step.ASKING_WHY,
            Step.FEEDBACK_WISHED,
            Step.FEEDBACK_DUE,
            Step.NOTING,
            Step.ENDED,
        ),
        no_facts,
    ),
    **dict.fromkeys(
        (
            Step.OFFER_MADE,
            Step.OFFER,
            Step.OFFER_POINTS,
            Step.OFFER_WHICH,
            Step.OFFER_REMAINDER,
            Step.OFFER_TOPIC,
            Step.OFFER_ANSWER,
            Step.TALK_TIME,
            Step.TALK_QUESTION,
            Step.OFFER_MISSING,
        ),
        offer_facts,
    ),
    **dict.fromkeys((Step.OFFER_ACCEPTED, Step.OFFER_DECLINED, Step.WITHDRAWING), answer_facts),
    **dict.fromkeys((Step.TALK_SET, Step.CONTRACT_TALK), talk_facts),
    Step.OFFER_FORM: outcome_facts,
    Step.REPLY_DEADLINE: reply_facts,
    Step.FIRST_DAY_RECAP: first_day_facts,
    **dict.fromkeys((Step.LONG_SILENCE, Step.ENDING), silence_facts),
    Step.PREPARE: round_facts,
    **dict.fromkeys(
        (Step.DEBRIEF, Step.DEBRIEF_DECISION, Step.DEBRIEF_MAY_CALL, Step.DEBRIEF_DISCUSSED),
        debrief_facts,
    ),
    **dict.fromkeys((Step.THANK_YOU, Step.THANKS_DETAIL, Step.THANKS_DRAFT), thanks_facts),
    **dict.fromkeys(
        (Step.NEXT_ROUND, Step.WHAT_CHANGED, Step.NEW_DAY, Step.CHANGE_NOTED),
        round_facts,
    ),
}
"""What each step's questions rest on: they are about the facts as they were when they were put."""


SETTINGS = (
    *("zone", "zone_known", "zone_is_own", "country", "quiet", "phone_hours"),
    *("language", "call_language", "paused_until", "discreet"),
)
"""What a person sets for themselves, by the names of its fields."""


def own_settings_changed(before: Seeker, after: Seeker) -> tuple[str, ...]:
    """The names of the settings in which two states of a person differ."""
    return tuple(name for name in SETTINGS if getattr(before, name) != getattr(after, name))


def whole(application: Application) -> str:
    """A short mark of everything that is known of an application."""
    return _mark(application)


def all_areas(areas: tuple[Area, ...]) -> str:
    """A short mark of everything that is known of the areas to work on."""
    return _mark(*areas)


def shareable(search: JobSearch) -> str:
    """A short mark of everything that can be shared with a coach."""
    return _mark(search.applications, search.areas)


def _mark(*facts: object) -> str:
    # JSON, not repr: a moment from the database equals ours, but its zone object prints otherwise.
    written = json.dumps(facts, default=_written)
    return blake2s(written.encode(), digest_size=8).hexdigest()


def _written(fact: object) -> object:
    if is_dataclass(fact) and not isinstance(fact, type):
        return asdict(fact, dict_factory=_told)
    return str(fact)


def _told(fields: Iterable[tuple[str, object]]) -> dict[str, object]:
    """What is known alone: a field that a later release adds changes no mark until it is used."""
    return {name: fact for name, fact in fields if fact not in (None, False, "", ())}
