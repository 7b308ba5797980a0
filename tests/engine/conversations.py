"""A conversation with the engine in a few lines, for tests of its edges."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.advice.at_due import due_now
from bot.advice.model import Thanks
from bot.advice.policy import Policy, default_policy
from bot.engine.dossier import Dossier, Question, open_dossier
from bot.engine.effects import Edit, Effect, Notice, OpenForm, RejectForm, Say, Turn
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    Event,
    FormNotShown,
    FormSubmitted,
    NudgesCameDue,
    PrivacyTried,
    Profile,
    TextEntered,
    Undeliverable,
)
from bot.engine.machine import step
from bot.engine.meaning import Button, Link, Select
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.replies import propose

WEDNESDAY = datetime(2026, 10, 14, 16, tzinfo=UTC)
BERLIN = Profile(name="Robin", zone="Europe/Berlin")


@dataclass(slots=True)
class Talk:
    """Robin, in Berlin, on Wednesday 14 October 2026, six in the evening."""

    dossier: Dossier = field(
        default_factory=lambda: open_dossier(zone="Europe/Berlin", known=True, name="Robin")
    )
    now: datetime = WEDNESDAY
    turn: Turn = field(default_factory=lambda: Turn(dossier=None))
    policy: Policy = field(default_factory=default_policy)
    events: int = 0
    offers: list[list[tuple[str, str, str]]] = field(default_factory=list)
    """What each message so far offers: key, action and value of everything on it."""

    def happens(self, event: Event) -> Turn:
        self.turn = step(event, self.dossier, self.policy, self.now)
        if self.turn.dossier is not None:
            self.dossier = self.turn.dossier
        self.offers.extend(offered for e in self.turn.effects if (offered := _offered(e)))
        return self.turn

    def command(self, words: str, profile: Profile = BERLIN) -> Turn:
        return self.happens(CommandInvoked(id=self._id(), text=words, profile=profile))

    def says(self, words: str) -> Turn:
        event = TextEntered(id=self._id(), text=words, proposals=propose(words), profile=BERLIN)
        return self.happens(event)

    def presses(self, action: str, value: str = "", key: str | None = None) -> Turn:
        asked = self.newest.key if key is None else key
        return self.happens(ActionChosen(id=self._id(), key=asked, action=action, value=value))

    def submits(self, **values: str) -> Turn:
        return self.happens(FormSubmitted(id=self._id(), key=self.newest.key, values=values))

    def submits_part(self, key: str | None = None, **values: str) -> Turn:
        """The first fields alone, as there was no room for the others."""
        asked = self.newest.key if key is None else key
        event = FormSubmitted(id=self._id(), key=asked, values=values, partly=True)
        return self.happens(event)

    def cannot_show_form(self) -> Turn:
        return self.happens(FormNotShown(id=self._id(), key=self.newest.key))

    def cannot_be_reached(self) -> Turn:
        return self.happens(Undeliverable(id=self._id()))

    def is_tried_in_private(self) -> Turn:
        return self.happens(PrivacyTried(id=self._id()))

    def waits_until(self, moment: datetime) -> Turn:
        """Everything that comes due until then fires at once, at that moment."""
        self.now = moment
        due = due_now(self.dossier.search, self.policy, moment)
        return self.happens(NudgesCameDue(id=self._id(), nudges=due.send))

    def registers(self, employer: str = "Acme", **values: str) -> None:
        self.command(f"add {employer}")
        self.submits(**({"employer": employer, "day": "today"} | values))

    def has_thanked(self) -> None:
        """Every thank-you is out: what follows is about calls alone."""
        search = self.dossier.search
        for application in search.applications:
            thanked = replace(application.interview, thanks=Thanks(at=self.now, sent=True))
            rounds = (*application.rounds[:-1], thanked)
            search = search.with_application(replace(application, rounds=rounds))
        self.dossier = replace(self.dossier, search=search)

    @property
    def newest(self) -> Question:
        return self.dossier.conversation.questions[-1]

    @property
    def words(self) -> str:
        """All that the last turn said, as plain text."""
        return "\n".join(_words(effect) for effect in self.turn.effects)

    def _id(self) -> str:
        self.events += 1
        return f"event {self.events}"


def _offered(effect: Effect) -> list[tuple[str, str, str]]:
    if not isinstance(effect, Say | Notice):
        return []
    offered: list[tuple[str, str, str]] = []
    for action in effect.message.actions:
        match action:
            case Button():
                offered.append((effect.key, action.action, action.value))
            case Link():
                continue
            case Select():
                offered.extend((effect.key, action.action, o.value) for o in action.options)
    return offered


def _words(effect: Effect) -> str:
    match effect:
        case Say(message=message) | Notice(message=message):
            return plain(message, PlainStyle())
        case RejectForm(errors=errors):
            return " ".join(error.text.key for error in errors)
        case OpenForm(form=form):
            return form.title.key
        case Edit():
            return ""
        case _:
            return type(effect).__name__
