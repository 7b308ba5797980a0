"""What the shell, the store and the desk do, in memory: no platform, no database."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from adapters.documents import Document, document
from bot.advice.at_due import due_now
from bot.advice.coaching import Coaching
from bot.advice.policy import Policy, default_policy
from bot.advice.retention import next_tidy_at
from bot.engine import desk
from bot.engine.desk import Case, QueueAsked
from bot.engine.dossier import Dossier, Server, open_dossier
from bot.engine.effects import Edit, Erase, HandOff, Notice, OpenForm, RejectForm, Say, Turn
from bot.engine.events import (
    Apart,
    CoachActed,
    Event,
    FormNotShown,
    NudgesCameDue,
    Profile,
    TidyingCameDue,
)
from bot.engine.machine import step
from bot.engine.meaning import Message
from tests.scenarios.engine_screen import form_words, seen
from tests.scenarios.faces import Seen

HERE = Apart.POSSIBLE
"""As in a terminal: whoever does something looks on."""


@dataclass(slots=True)
class Shown:
    """A message that somebody can press something on."""

    key: str
    message: Message


@dataclass(slots=True)
class EngineMemory:
    """One dossier a person, a turn an event."""

    shows_forms: bool = True
    """Without them the engine asks the fields one by one in the chat, as in a terminal."""
    too_late: bool = False
    """The next form is one that the platform does not show."""
    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    profile: Profile = field(default_factory=Profile)
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    known_events: set[str] = field(default_factory=set)
    shown: list[Shown] = field(default_factory=list)
    form: OpenForm | RejectForm | None = None
    fresh: list[Seen] = field(default_factory=list)
    last: tuple[str, Event] | None = None
    events: int = 0
    files: list[Document] = field(default_factory=list)
    """All that were given so far, the newest last."""
    fresh_files: list[str] = field(default_factory=list)
    coaching: Coaching = field(default_factory=Coaching)
    server: Server | None = None
    """Whose coach that is; None: of everybody's workspace."""

    def policy_of(self, person: str) -> Policy:
        """With the coach, for all or for those who live on the server."""
        dossier = self.dossiers.get(person)
        home = None if dossier is None else dossier.conversation.home
        coached = self.server is None or home == self.server
        return replace(default_policy(), coaching=self.coaching if coached else Coaching())

    def _happens(self, person: str, make: Callable[[str], Event]) -> None:
        self.events += 1
        self.fresh, self.fresh_files = [], []
        self.last = (person, make(f"event {self.events}"))
        self._apply(*self.last)

    def _apply(self, person: str, event: Event) -> None:
        """As the store does it: once per event; as the desk does it where a coach acts."""
        if person in self.coaching.coaches and (wish := desk.meant(event, person)):
            self._at_the_desk(wish)
            return
        if event.id in self.known_events:
            return
        self.known_events.add(event.id)
        profile = event.profile
        dossier = self.dossiers.get(person) or open_dossier(
            zone=profile.zone or "UTC", known=profile.zone is not None, name=profile.name
        )
        turn = step(event, dossier, self.policy_of(person), self.at)
        if turn.dossier is None:
            self.dossiers.pop(person, None)
        else:
            self.dossiers[person] = turn.dossier
        self._carry_out(turn)

    def _at_the_desk(self, wish: CoachActed | QueueAsked) -> None:
        grants = {p: g for p, d in self.dossiers.items() if (g := d.search.grant(self.at))}
        if isinstance(wish, QueueAsked):
            cases = [
                Case(id=g.id, asked_at=g.granted_at, expires_at=g.expires_at, taken_by=g.taken_by)
                for g in grants.values()
            ]
            message = desk.queue(wish, cases, self.coaching)
            self._carry_out(Turn(dossier=None, effects=(Notice(key=desk.KEY, message=message),)))
            return
        whose = next((p for p, g in grants.items() if g.id == wish.case_id), "robin")
        self._apply(whose, wish)

    def _carry_out(self, turn: Turn) -> None:
        for effect in turn.effects:
            match effect:
                case Say(key=key, message=message) | Notice(key=key, message=message):
                    self._show(key, message)
                case Edit(key=key, message=message):
                    for shown in self.shown:
                        if shown.key == key:
                            shown.message = message
                case OpenForm(key=key) if not self.shows_forms or self.too_late:
                    self.too_late = False
                    hidden = FormNotShown(id=f"not shown {key}", key=key, apart=HERE)
                    self._apply(self.last[0] if self.last else "robin", hidden)
                case OpenForm() | RejectForm():
                    self.form = effect
                    self.fresh.append(Seen(words=form_words(effect)))
                case HandOff(case_id=case_id):
                    say = Say(key=desk.KEY, message=desk.news(case_id))
                    self._carry_out(Turn(dossier=None, effects=(say,)))
                case Erase():
                    self.shown.clear()

    def _show(self, key: str, message: Message) -> None:
        given = [document(attachment) for attachment in message.attachments]
        self.files += given
        self.fresh_files += [file.name for file in given]
        self.shown.append(Shown(key=key, message=message))
        self.fresh.append(seen(message))

    def _next_due(self) -> datetime | None:
        dossier = self.dossiers.get("robin")
        if dossier is None:
            return None
        due = due_now(dossier.search, self.policy_of("robin"), self.at)
        return self.at if due.send else due.next_at

    def _tidy(self) -> None:
        dossier = self.dossiers.get("robin")
        moment = dossier and next_tidy_at(dossier.search, self.policy_of("robin"))
        if moment and moment <= self.at:
            self._apply("robin", TidyingCameDue(id=f"tidy {self.at}"))

    def _fire(self) -> None:
        dossier = self.dossiers["robin"]
        due = due_now(dossier.search, self.policy_of("robin"), self.at)
        if due.send:
            keys = " ".join(nudge.key for nudge in due.send)
            self._apply("robin", NudgesCameDue(id=f"fired {keys}", nudges=due.send))
