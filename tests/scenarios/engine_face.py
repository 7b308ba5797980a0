"""The engine alone as a face: no platform, no database, everything else as it is."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from adapters.exports import read_export
from bot.advice.coaching import Coaching
from bot.engine.dossier import Dossier, Server
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    ExportReceived,
    FormSubmitted,
    Profile,
    TextEntered,
    WordsPicked,
)
from bot.engine.table import FORMS
from bot.understanding.replies import propose
from tests.scenarios.engine_memory import HERE, EngineMemory, Shown
from tests.scenarios.engine_screen import choice, has, seen, ticked
from tests.scenarios.faces import BOOKING, CONTACT, HELP_LINE, NotOnThisFace, Seen
from tests.scenarios.instead import CommandsInstead
from tests.scenarios.not_here import NO_FORM_STAYS, NO_LATER_PART
from tests.scenarios.wordings import field_pattern, label_pattern, submit_pattern


@dataclass(slots=True)
class EngineFace(EngineMemory, CommandsInstead):
    """What somebody does there is an event, what they see is what was carried out in memory."""

    name: str = "engine"
    fields_at_once: int = 100
    """So many of a form; those beyond follow when these are sent off."""
    for_later: dict[str, str] = field(default_factory=dict)
    """What somebody means to fill in, once they see where."""
    chosen: Shown | None = None

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

    def _message(self, label: str, entry: str, which: str) -> Shown:
        if which == "that":
            assert self.chosen is not None
            return self.chosen
        able = [s for s in self.shown if has(s.message, label, entry)]
        assert able, f"no message offers {label!r} {entry!r}"
        return able[-2 if which == "earlier" else -1]
