"""Weeks of talk in any order: what is promised holds after every turn, on every platform.

Time passes as it does for the dispatcher: from one due moment to the next, never past one.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.discord.modals import modal as discord_modal
from adapters.discord.render import body
from adapters.slack.forms import modal as slack_modal
from adapters.slack.home_view import home_view
from adapters.slack.panes import pane as slack_pane
from adapters.slack.render import rendered
from bot.advice.at_due import due_now, next_due_at
from bot.advice.budget import budget_is_spent
from bot.advice.model import NudgeKind
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.nudge import Nudge
from bot.advice.personal_time import personal_time
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.effects import Edit, Notice, OpenForm, RejectForm, Say
from bot.engine.events import NudgesCameDue
from bot.engine.steps import UNDER_WAY
from tests.engine.conversations import Talk
from tests.engine.test_properties import HAPPENINGS, event_of
from tests.platforms.discord_messages import CHANNEL_FLAGS
from tests.platforms.discord_messages import check_message as check_for_discord
from tests.platforms.discord_modals import check_modal
from tests.platforms.discord_refusals import form as checked
from tests.platforms.slack_blocks import faults_in_view
from tests.platforms.slack_messages import check_message as check_for_slack

POLICY = default_policy()
NOW = frozenset({NextStepKind.CALL_NOW, NextStepKind.WRITE_NOW})
TO_COME = frozenset({NextStepKind.CALL_ON, NextStepKind.WRITE_ON})
MOST_CANCELS = 3
"""What is asked, what waits behind it, and a call that is begun."""
MOST_FIRINGS = 60
"""In one wait; more than that would be a row without end."""


@dataclass(slots=True)
class Weeks:
    """A talk, with all that came by itself."""

    talk: Talk = field(default_factory=Talk)
    mornings: Counter[str] = field(default_factory=Counter)
    """Messages that came by themselves at their morning slot, by day and zone."""

    def wait(self, hours: int) -> None:
        """As the dispatcher lives through it."""
        until = self.talk.now + timedelta(hours=hours)
        for _ in range(MOST_FIRINGS):
            due_at = next_due_at(self.talk.dossier.search, POLICY, self.talk.now)
            if due_at is None or due_at > until:
                break
            self.talk.now = max(self.talk.now, due_at)
            self._fire()
        else:
            raise AssertionError("nudges without end")
        self.talk.now = until

    def _fire(self) -> None:
        due = due_now(self.talk.dossier.search, POLICY, self.talk.now)
        if not due.send:
            return
        for nudge in due.send:
            self._assert_right(nudge)
        person = personal_time(self.talk.dossier.search.seeker, POLICY)
        here = self.talk.now.astimezone(person.zone)
        keys = " ".join(nudge.key for nudge in due.send)
        turn = self.talk.happens(NudgesCameDue(id=f"due {keys}", nudges=due.send))
        said = sum(isinstance(effect, Say) for effect in turn.effects)
        assert said <= 1, "what is due together comes in one message"
        if self.talk.now == person.slot(here.date()):
            self.mornings[f"{here.date()} {person.zone.key}"] += said
        assert_fits(self.talk)

    def _assert_right(self, nudge: Nudge) -> None:
        search, now = self.talk.dossier.search, self.talk.now
        assert search.seeker.stopped_at is None, "no nudge after a stop"
        application = search.application(nudge.application_id)
        said_yes = application is not None and application.ring_in_quiet_time
        rings = nudge.rings_in_quiet and said_yes
        quiet = personal_time(search.seeker, POLICY).is_quiet(now)
        assert rings or not quiet, "nothing in quiet hours but what H3 allows"
        assert nudge.expires_at is None or now < nudge.expires_at
        if nudge.kind is NudgeKind.CALL_DUE and application is not None and not nudge.agreed:
            assert not budget_is_spent(application, POLICY), "the budget is never exceeded"


def nothing_yet(weeks: Weeks) -> None:
    del weeks


def two_interviews(weeks: Weeks) -> None:
    """One of them with a day by which they decide."""
    weeks.talk.registers("Acme", decision="friday")
    weeks.talk.registers("Globex")
    weeks.wait(24)


def one_that_is_due(weeks: Weeks) -> None:
    weeks.talk.registers("Acme", day="2026-10-07")
    weeks.wait(18)


def one_called_often_enough(weeks: Weeks) -> None:
    """Two messages left, a week apart: what the rules allow (H4)."""
    one_that_is_due(weeks)
    for _ in range(2):
        weeks.talk.command("call Acme")
        weeks.talk.presses(Choice.LEFT_MESSAGE)
        weeks.wait(7 * 24)


def one_on_a_friday(weeks: Weeks) -> None:
    """What would come on the day after falls on a weekend, which is quiet (H13)."""
    weeks.talk.registers("Acme", day="2026-10-16")
    weeks.wait(3 * 24)


def one_whose_hours_are_in_the_night(weeks: Weeks) -> None:
    """Robin is in Manila: New York's office hours are quiet time there (H3)."""
    weeks.talk.registers("Acme", day="2026-10-07")
    search = weeks.talk.dossier.search
    (application,) = search.applications
    moved = replace(search, seeker=replace(search.seeker, zone="Asia/Manila"))
    far = moved.with_application(replace(application, zone="America/New_York"))
    weeks.talk.dossier = replace(weeks.talk.dossier, search=far)
    weeks.wait(3 * 24)


def one_stopped_before_it_was_due(weeks: Weeks) -> None:
    """Much would be due in the weeks after."""
    weeks.talk.registers("Acme", day="2026-10-07")
    weeks.talk.command("stop")
    assert weeks.talk.dossier.search.seeker.stopped_at is not None
    weeks.wait(14 * 24)


BEGINNINGS = (
    nothing_yet,
    two_interviews,
    one_that_is_due,
    one_called_often_enough,
    one_on_a_friday,
    one_whose_hours_are_in_the_night,
    one_stopped_before_it_was_due,
)
"""From nothing alone, chance hardly ever comes as far as a second call, a night or a stop."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(BEGINNINGS), st.lists(HAPPENINGS, min_size=1, max_size=25))
def test_whatever_happens_for_weeks_the_promises_hold(
    begun: Callable[[Weeks], None], happenings: list[tuple[object, ...]]
) -> None:
    """Spares Robin every kind of urging, at any hour, whatever they typed or pressed."""
    weeks = Weeks()
    begun(weeks)
    for number, happening in enumerate(happenings):
        match happening:
            case ("wait", int(hours)):
                weeks.wait(hours)
            case _:
                event = event_of(weeks.talk, happening, f"happening {number}")
                if event is not None:
                    weeks.talk.happens(event)
                    assert_fits(weeks.talk)
        assert_one_next_step(weeks.talk)
        assert_can_be_left(weeks.talk)
    assert all(count == 1 for count in weeks.mornings.values()), weeks.mornings


def assert_fits(talk: Talk) -> None:
    """Every message and form of the last turn is one that both platforms take."""
    for effect in talk.turn.effects:
        match effect:
            case Say(message=message) | Notice(message=message) | Edit(message=message):
                made = rendered(message, "k1")
                check_for_slack({"text": made.text, "blocks": made.blocks})
                check_for_discord(body(message, "k1", with_preview=True), flags=CHANNEL_FLAGS)
            case OpenForm(form=form) | RejectForm(form=form):
                assert faults_in_view(slack_modal(form, "k1"), "modal") == []
                with checked() as errors:
                    check_modal(discord_modal(form, "k1"), errors)
            case _:
                continue

    notices = [effect for effect in talk.turn.effects if isinstance(effect, Notice)]
    shown = notices or [Notice(message=e.message) for e in talk.turn.effects if isinstance(e, Say)]
    for awaits in (True, False):
        view = slack_pane([replace(each, key="k1", awaits=awaits) for each in shown])
        assert not shown or faults_in_view(view, "modal") == []
    home = dashboard(talk.dossier, POLICY, talk.now)
    assert faults_in_view(home_view(home), "home") == []


def assert_one_next_step(talk: Talk) -> None:
    """Each open application has exactly one, and it can be said; a call now is one in time."""
    search = talk.dossier.search
    for application in search.open_applications:
        step = next_step(application, search, POLICY, talk.now)
        assert step.kind is not NextStepKind.CLOSED
        if step.kind in NOW:
            assert step.until is None or talk.now < step.until
            assert step.agreed or not budget_is_spent(application, POLICY), "nobody is urged"
        if step.kind in TO_COME:
            assert step.when is not None
            assert step.when > talk.now, "what is to come lies ahead"


def assert_can_be_left(talk: Talk) -> None:
    """ "cancel" leads out of whatever is under way, and never asks for ever."""
    left = replace(talk, offers=[])
    for _ in range(MOST_CANCELS):
        left.says("cancel")
    awaiting = left.dossier.conversation.question(left.dossier.conversation.awaiting)
    assert awaiting is None or awaiting.answered or awaiting.step not in UNDER_WAY, awaiting
