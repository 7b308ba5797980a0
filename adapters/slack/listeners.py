"""What Slack may send, each kind with exactly one listener.

One listener a kind: a late acknowledgement would fall through to the next that matches, and both
would run (seen with slack-bolt 1.30.0). Nothing escapes after an acknowledgement: an exception
soon after it loses it (seen, too). What is not ours is acknowledged and left alone.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from slack_bolt.async_app import AsyncApp

from adapters.errands import Errands
from adapters.slack import forms, from_views, inbound, panes
from adapters.slack.composing import plain_words
from adapters.slack.inbound import Arrival
from adapters.slack.porter import Porter
from adapters.slack.reception import Failed, InPlace, Verdict
from adapters.slack.whose import seat
from bot.engine.effects import RejectForm
from bot.engine.events import FormSubmitted

Ack: TypeAlias = Callable[..., Awaitable[object]]
Body: TypeAlias = dict[str, Any]  # the edge: `inbound` makes events of it

VERDICT_SECONDS = 2.0
"""So long a form waits for its verdict, of the three seconds that Slack gives."""
ANY = re.compile("")


class Listeners:
    """Acknowledges at once, then hands over."""

    def __init__(self, porter: Porter, errands: Errands) -> None:
        self._porter = porter
        self._errands = errands
        self._verdict_seconds = VERDICT_SECONDS

    def register(self, app: AsyncApp) -> None:
        app.command(ANY)(self.on_command)
        app.action(ANY)(self.on_press)
        app.view_submission(ANY)(self.on_submission)
        app.view_closed(ANY)(self.on_other)
        app.shortcut(ANY)(self.on_shortcut)
        app.event(re.compile("^(app_uninstalled|tokens_revoked)$"))(self.on_farewell)
        app.event(ANY)(self.on_event)

    async def on_command(self, ack: Ack, body: Body) -> None:
        await ack()
        self._begin(inbound.command(body), body)

    async def on_press(self, ack: Ack, body: Body) -> None:
        await ack()
        self._begin(inbound.press(body), body)

    async def on_shortcut(self, ack: Ack, body: Body) -> None:
        await ack()
        self._begin(from_views.shortcut(body), body)

    async def on_other(self, ack: Ack) -> None:
        await ack()

    async def on_farewell(self, body: Body) -> None:
        if (farewell := inbound.farewell(body)) is not None:
            self._errands.run(self._porter.end(farewell))

    async def on_event(self, body: Body) -> None:
        # Bolt acknowledges events by itself.
        if (opening := from_views.home_opened(body)) is not None:
            self._porter.homes.opened(opening)
        elif (joined := inbound.joined(body)) is not None:
            self._errands.run(self._porter.join(joined))
        else:
            self._begin(inbound.message(body), body)

    async def on_submission(self, ack: Ack, body: Body) -> None:
        """The acknowledgement carries the verdict, unless that takes too long."""
        arrival = inbound.submission(body) or from_views.words(body)
        if arrival is None:
            await ack(**_said_of(forms.outdated(inbound.left_open(body))))
            return
        deciding = self._errands.run(self._porter.receive(arrival, seat(body)))
        await asyncio.wait({deciding}, timeout=self._verdict_seconds)
        if deciding.done():
            await ack(**acknowledgement(arrival, deciding.result()))
        else:
            await ack()
            self._errands.run(self._tell_late(arrival, deciding))

    def _begin(self, arrival: Arrival | None, body: Body) -> None:
        if arrival is not None:
            self._errands.run(self._porter.receive(arrival, seat(body)))

    async def _tell_late(self, arrival: Arrival, deciding: asyncio.Task[Verdict]) -> None:
        await self._porter.tell_late(arrival, await deciding)


def acknowledgement(arrival: Arrival, verdict: Verdict) -> Mapping[str, object]:
    """What a modal is told: to close, or what is wrong with it; then it keeps what was typed."""
    if isinstance(verdict, RejectForm):
        wrong = forms.errors(verdict.errors, _fields(arrival))
    elif isinstance(verdict, Failed):
        # Slack shows errors at fields alone: the first one has to say it.
        wrong = dict.fromkeys(_fields(arrival)[:1], plain_words(verdict.why))
    elif isinstance(verdict, InPlace):
        return {"response_action": "update", "view": panes.pane(verdict.shown)}
    else:
        wrong = {}
    return _said_of(wrong)


def _said_of(wrong: Mapping[str, str]) -> Mapping[str, object]:
    return {"response_action": "errors", "errors": wrong} if wrong else {"response_action": "clear"}


def _fields(arrival: Arrival) -> list[str]:
    """The blocks of a submitted modal that take words."""
    event = arrival.event
    return list(event.values) if isinstance(event, FormSubmitted) else [panes.WORDS]
