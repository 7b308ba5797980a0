"""What Slack says of people: name, zone, whether they are still there, where to write to them.

Kept for some hours: it changes rarely, and Slack counts how often one asks.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from adapters.slack.refusals import error_code
from adapters.slack.web import Web
from bot.engine.dossier import Room
from bot.engine.events import Profile
from bot.engine.meaning import Text, text
from bot.service.delivery_errors import DeliveryError, Unreachable

log = logging.getLogger(__name__)

V = TypeVar("V")

KEPT_SECONDS = 4 * 60 * 60.0
MOST_KEPT = 10_000
PROFILE_SECONDS = 1.0
"""A trigger_id lives three seconds: a profile that takes longer than this is done without."""
UNKNOWN = Profile(room=Room.WORKSPACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person as Slack knows them."""

    profile: Profile
    deleted: bool
    is_stranger: bool = False
    """Slack says it only of those whom we share no channel with: see `is_of`."""
    is_guest: bool = False
    places: frozenset[str] = frozenset()
    """Their workspaces and their organisation, by id; empty: Slack does not say."""
    organisation: str = ""
    is_admin: bool = False
    """Of the workspace that was asked: owners are, too."""
    is_organisations_admin: bool = False

    def is_of(self, workspace: str) -> bool:
        """Whether they are at home there, and not only in a channel that it shares."""
        return not self.is_stranger and (not self.places or workspace in self.places)

    def runs(self, workspace: str) -> bool:
        """Whether they are its admin; one workspace's does not run its whole organisation."""
        if not self.is_of(workspace):
            return False
        if is_organisation(workspace):
            return workspace == self.organisation and self.is_organisations_admin
        return self.is_admin


def is_organisation(workspace: str) -> bool:
    """Whether that id is a whole organisation's (Slack's begin with E, a workspace's with T)."""
    return workspace.startswith("E")


class People:
    """The members of one workspace. `seconds` reads a clock that never goes back."""

    def __init__(self, web: Web, seconds: Callable[[], float]) -> None:
        self._web = web
        self._members: Kept[Member] = Kept(seconds)
        self._channels: Kept[str] = Kept(seconds)

    async def profile(self, person: str) -> Profile:
        """Name and zone of somebody who is writing just now; nothing when Slack does not say."""
        known = self._members.get(person)
        if known is not None and known.deleted:
            self._members.drop(person)  # they are back
        try:
            async with asyncio.timeout(PROFILE_SECONDS):
                return (await self._member(person)).profile
        except (DeliveryError, TimeoutError) as error:
            code = error_code(error) if isinstance(error, DeliveryError) else ""
            log.warning("Slack does not say who somebody is: %s", code or type(error).__name__)
            return UNKNOWN

    def knows(self, person: str) -> bool:
        """Whether Slack has said who they are."""
        return self._members.get(person) is not None

    def locale(self, person: str) -> str | None:
        """The language of their Slack, `de-DE`, if it is known already; nobody is asked."""
        known = self._members.get(person)
        return known.profile.locale if known is not None else None

    async def unserved(self, person: str, workspace: str) -> Text | None:
        """Why somebody who is writing cannot be helped here; None: they can.

        A guest can who may have a private conversation with us: nudges need one.
        """
        member = self._members.get(person)
        if member is not None and not member.is_of(workspace):
            return text("for-members")
        if member is not None and member.is_guest:
            try:
                await self.channel(person)
            except Unreachable:
                return text("guest-not-reached")
            except DeliveryError:
                pass  # that is for now, and not for good
        return None

    async def is_admin(self, person: str, workspace: str, *, at_this_moment: bool) -> bool:
        """Whether they run that workspace; when Slack does not say, they do not.

        Whoever changes something is asked about anew: an admin of this morning may be none now.
        """
        if at_this_moment:
            self._members.drop(person)
        try:
            async with asyncio.timeout(PROFILE_SECONDS):
                return (await self._member(person)).runs(workspace)
        except (DeliveryError, TimeoutError):
            return False

    async def is_gone(self, person: str) -> bool:
        """Whether the account is closed: Slack takes messages to it all the same.

        When Slack does not say, they are taken to be there.
        """
        try:
            return (await self._member(person)).deleted
        except DeliveryError:
            return False

    async def channel(self, person: str, stored: str = "") -> str:
        """The private conversation with them. Raises a DeliveryError.

        `stored` is what was known of it before we started: conversations.open is "Tier 3: 50+ per
        minute" (https://docs.slack.dev/reference/methods/conversations.open), a morning's nudges
        are more.
        """
        if channel := self._channels.get(person) or stored:
            self._channels.put(person, channel)
            return channel
        answer = await self._web.ask(self._web.client.conversations_open, users=[person])
        opened = answer.get("channel")
        channel = str(opened["id"]) if isinstance(opened, Mapping) else ""
        self._channels.put(person, channel)
        return channel

    def lost(self, person: str) -> None:
        """Their conversation was not the one that we knew: another bot of ours had it."""
        self._channels.drop(person)

    def forget(self, person: str) -> None:
        """Keep nothing of somebody who asked to be forgotten."""
        self._members.drop(person)
        self._channels.drop(person)

    async def _member(self, person: str) -> Member:
        if member := self._members.get(person):
            return member
        answer = await self._web.ask(self._web.client.users_info, user=person, include_locale=True)
        member = _member(answer.get("user"))
        self._members.put(person, member)
        return member


class Kept(Generic[V]):
    """The newest values by key, each for `KEPT_SECONDS`."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._values: OrderedDict[str, tuple[float, V]] = OrderedDict()

    def get(self, key: str) -> V | None:
        at, value = self._values.get(key, (float("-inf"), None))
        return value if self._seconds() - at < KEPT_SECONDS else None

    def put(self, key: str, value: V) -> None:
        self._values[key] = (self._seconds(), value)
        self._values.move_to_end(key)
        if len(self._values) > MOST_KEPT:
            self._values.popitem(last=False)

    def drop(self, key: str) -> None:
        self._values.pop(key, None)


def _member(user: object) -> Member:
    """https://docs.slack.dev/reference/objects/user-object. Only `tz` is right all the year."""
    known = user if isinstance(user, Mapping) else {}
    profile = known.get("profile")
    enterprise = known.get("enterprise_user")
    enterprise = enterprise if isinstance(enterprise, Mapping) else {}
    organisation = str(enterprise.get("enterprise_id") or "")
    teams = enterprise.get("teams")
    places = (known.get("team_id"), organisation, *(teams if isinstance(teams, list) else ()))
    names = (known, profile if isinstance(profile, Mapping) else {})
    name = next((n["real_name"] for n in names if n.get("real_name")), None)
    return Member(
        profile=replace(
            UNKNOWN,
            name=name,
            zone=known.get("tz") or None,
            locale=known.get("locale") or None,
        ),
        deleted=known.get("deleted") is True,
        is_stranger=known.get("is_stranger") is True,
        is_guest=known.get("is_restricted") is True,
        places=frozenset(str(place) for place in places if place),
        organisation=organisation,
        is_admin=_is_admin(known),
        is_organisations_admin=_is_admin(enterprise),
    )


def _is_admin(holder: Mapping[str, object]) -> bool:
    return holder.get("is_admin") is True or holder.get("is_owner") is True
