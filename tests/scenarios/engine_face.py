"""The engine alone as a face: no platform, no database, everything else as it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from adapters.documents import Document, document
from adapters.exports import read_export
from bot.advice.at_due import due_now
from bot.advice.coaching import Coaching
from bot.advice.policy import Policy, default_policy
from bot.advice.retention import next_tidy_at
from bot.engine import desk
from bot.engine.desk import Case, QueueAsked
from bot.engine.dossier import Dossier, Server, open_dossier
from bot.engine.effects import Edit, Erase, HandOff, Notice, OpenForm, RejectForm, Say, Turn
from bot.engine.events import (
    ActionChosen,
    Apart,
    CoachActed,
    CommandInvoked,
    Event,
    ExportReceived,
    FormNotShown,
    FormSubmitted,
    NudgesCameDue,
    Profile,
    TextEntered,
    TidyingCameDue,
    WordsPicked,
)
from bot.engine.machine import step
from bot.engine.meaning import Message
from bot.engine.table import FORMS
from bot.understanding.replies import propose
from tests.scenarios.engine_screen import choice, form_words, has, seen, ticked
from tests.scenarios.faces import BOOKING, CONTACT, HELP_LINE, NotOnThisFace, Seen
from tests.scenarios.instead import CommandsInstead
from tests.scenarios.not_here import NO_FORM_STAYS, NO_LATER_PART
from tests.scenarios.wordings import field_pattern, label_pattern, submit_pattern

HERE = Apart.POSSIBLE
"""As in a terminal: whoever does something looks on."""


@dataclass(slots=True)
class Shown:
    """A message that somebody can press something on."""

    key: str
    message: Message


@dataclass(slots=True)
class EngineFace(CommandsInstead):
    """Plays the shell's part in memory: one dossier a person, a turn an event."""

    name: str = "engine"
    shows_forms: bool = True
    """Without them the engine asks the fields one by one in the chat, as in a terminal."""
    fields_at_once: int = 100
    """So many of a form; those beyond follow when these are sent off."""
    for_later: dict[str, str] = field(default_factory=dict)
    """What somebody means to fill in, once they see where."""
    too_late: bool = False
    """The next form is one that the platform does not show."""
    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    profile: Profile = field(default_factory=Profile)
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    known_events: set[str] = field(default_factory=set)
    shown: list[Shown] = field(default_factory=list)
    form: OpenForm | RejectForm | None = None
    chosen: Shown | None = None
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

    async def begin(self, now: datetime, zone: str) -> None:
        self.at, self.profile = now, Profile(name="Robin", zone=zone)

    async def end(self) -> None:
        return

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        if words.startswith("/interview"):
            rest = words.removeprefix("/interview").strip()
            there = replace(self.profile, server=self.server if in_channel else None)
            self._happens(
                person, lambda i: CommandInvoked(id=i, text=rest, profile=there, apart=HERE)
            )
        elif in_channel:
            raise NotOnThisFace("free text is only heard in the private chat")
        else:
            proposals = propose(words)
            self._happens(
                person,
                lambda i: TextEntered(
                    id=i, text=words, proposals=proposals, profile=self.profile, apart=HERE
                ),
            )

    async def fills(self, person: str, values: dict[str, str]) -> None:
        if self.form is None:
            await self._fills_in_chat(person, values)
            return
        if not self._sends_off(person, values):
            return
        if not has(self.shown[-1].message, label_pattern("go_on"), ""):
            if self.for_later:
                raise NotOnThisFace(NO_LATER_PART)
            return
        before, chosen = self.fresh, self.chosen
        await self.chooses(person, label_pattern("go_on"), "", which="newest", twice=False)
        await self.fills(person, {})
        self.fresh, self.chosen = [*before, *self.fresh], chosen

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        shown = self._message(label, entry, which)
        action, value = choice(shown.message, label, entry)
        self.chosen = Shown(key=shown.key, message=shown.message)
        for again in range(2 if twice else 1):
            new_so_far = self.fresh if again else []
            self._happens(
                person,
                lambda i: ActionChosen(id=i, key=shown.key, action=action, value=value, apart=HERE),
            )
            self.fresh = [*new_so_far, *self.fresh]

    async def uses_shortcut(self, person: str, name: str, words: str) -> None:
        if name == "log_interview":
            await self.types(person, "/interview add", in_channel=False)
            return
        self._happens(person, lambda i: WordsPicked(id=i, text=words, profile=self.profile))

    async def sends_file(self, person: str, name: str) -> None:
        sent = next(file for file in reversed(self.files) if file.name == name)
        self._happens(
            person,
            lambda i: ExportReceived(id=i, content=read_export(sent.content), profile=self.profile),
        )

    def attached(self) -> list[str]:
        return self.fresh_files

    async def redeliver(self) -> None:
        assert self.last is not None
        self.fresh = []
        self._apply(*self.last)

    async def moves_to(self, zone: str) -> None:
        self.profile = Profile(name="Robin", zone=zone)

    async def clock(self, to: datetime) -> None:
        self.fresh, self.fresh_files = [], []
        while (due := self._next_due()) is not None and due <= to:
            self.at = max(self.at, due)
            self._fire()
        self.at = to
        self._tidy()

    async def restart(self) -> None:
        return

    async def kill_before_send(self) -> None:
        raise NotOnThisFace("the engine sends nothing")

    def form_will_come_too_late(self) -> None:
        self.too_late = True

    def platform_will_be_busy(self) -> None:
        raise NotOnThisFace("the engine sends nothing")

    def messages_will_be_refused(self) -> None:
        raise NotOnThisFace("the engine sends nothing")

    async def rewrite(self, dossier: Dossier) -> None:
        self.dossiers["robin"] = dossier

    def new(self) -> list[Seen]:
        return self.fresh

    async def appoint(self, person: str, *, on_server: bool) -> None:
        coaching = Coaching(
            coaches=(person,), contact=CONTACT, booking=BOOKING, help_line=HELP_LINE
        )
        self.server = Server(id="8001", name="Job seekers") if on_server else None
        self.coaching = coaching

    def on_screen(self, person: str) -> list[Seen]:
        """What anybody was shown: the engine alone has no screens."""
        return [seen(shown.message) for shown in self.shown]

    async def dossier(self) -> Dossier | None:
        return self.dossiers.get("robin")

    def now(self) -> datetime:
        return self.at

    async def _fills_in_chat(self, person: str, values: dict[str, str]) -> None:
        """Answer what is asked, change what the review shows, save.

        A coach has one field, and copies the command that stands there instead.
        """
        if person in self.coaching.coaches:
            (case_id,) = re.findall(r"/interview coach ([0-9a-f]+)", self.fresh[-1].words)
            (words,) = values.values()
            await self.types(person, f"/interview coach {case_id} {words}", in_channel=False)
            return
        if not self._asks_a_form():
            raise NotOnThisFace(NO_FORM_STAYS)
        before: list[Seen] = []
        for name, words in values.items():
            if has(self.shown[-1].message, submit_pattern(), ""):
                await self.chooses(person, field_pattern(name), "", which="newest", twice=False)
            await self.types(person, words or "skip", in_channel=False)
            before += self.fresh
        if has(self.shown[-1].message, submit_pattern(), ""):
            await self.chooses(person, submit_pattern(), "", which="newest", twice=False)
        self.fresh = [*before, *self.fresh]

    def _asks_a_form(self) -> bool:
        awaited = self.dossiers["robin"].conversation.question(
            self.dossiers["robin"].conversation.awaiting
        )
        return awaited is not None and awaited.step in FORMS

    # -- inside --------------------------------------------------------------------------------

    def _sends_off(self, person: str, values: dict[str, str]) -> bool:
        """What belongs into this part of the form; true when it was but a part, and taken."""
        form, self.form, values = self.form, None, self.for_later | values
        assert form is not None
        shown = {each.name: each.value for each in form.form.fields[: self.fields_at_once]}
        partly = len(shown) < len(form.form.fields)
        here = {name: words for name, words in values.items() if name in shown or not partly}
        self.for_later = {name: words for name, words in values.items() if name not in here}
        typed = shown | ticked(form, here)
        self._happens(
            person,
            lambda i: FormSubmitted(id=i, key=form.key, values=typed, partly=partly, apart=HERE),
        )
        return partly and self.form is None

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

    def _message(self, label: str, entry: str, which: str) -> Shown:
        if which == "that":
            assert self.chosen is not None
            return self.chosen
        able = [s for s in self.shown if has(s.message, label, entry)]
        assert able, f"no message offers {label!r} {entry!r}"
        return able[-2 if which == "earlier" else -1]

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
