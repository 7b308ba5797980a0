"""Whose something is: the installation that it came through, and the person who did it."""

from collections.abc import Mapping

from adapters.slack.reading import at, first_of, text_at
from bot.service.ports import Address

PLATFORM = "slack"


def workspace_of(body: Mapping[str, object]) -> str:
    """The installation that this came through, as in `Address.workspace`; empty: it names none.

    In a shared channel `team_id` may be the other side's: who we are there stands in the
    event's `authorizations` (https://docs.slack.dev/apis/events-api/#authorizations).
    """
    ours = first_of(body.get("authorizations")) or body
    if _is_whole_organisation(ours):
        return text_at(ours, "enterprise_id") or text_at(body, "enterprise", "id")
    return (
        text_at(body, "team", "id")
        or text_at(ours, "team_id")
        or text_at(body, "user", "team_id")
        or text_at(body, "enterprise", "id")
        or text_at(body, "enterprise_id")
    )


def seat(body: Mapping[str, object]) -> str:
    """Of what comes through a whole organisation's installation: in which workspace they sit."""
    ours = first_of(body.get("authorizations")) or body
    if not _is_whole_organisation(ours):
        return ""
    return text_at(body, "user", "team_id") or text_at(body, "team_id")


def installed_as(identity: Mapping[str, object]) -> str:
    """The same of what auth.test says of a token."""
    if _is_whole_organisation(identity):
        return text_at(identity, "enterprise_id")
    return text_at(identity, "team_id")


def _is_whole_organisation(installation: object) -> bool:
    """Installed for all of an organisation's workspaces: to us that is one, with its people.

    Commands are forms, and say it as a word.
    """
    return at(installation, "is_enterprise_install") in (True, "true")


def actor(body: Mapping[str, object]) -> Address | None:
    """Who pressed."""
    return address_of(workspace_of(body), body.get("user"), "id")


def address_of(workspace: str, holder: object, name: str) -> Address | None:
    person = text_at(holder, name)
    if not workspace or not person:
        return None
    return Address(platform=PLATFORM, workspace=workspace, person=person)
