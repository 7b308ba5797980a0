"""Slack's two ways, and what each needs: a socket for one workspace, or HTTP for many."""

from collections.abc import Iterator, Mapping

SOCKET: Mapping[str, str] = {
    "SLACK_BOT_TOKEN": "copy it from the app's page, under OAuth & Permissions",
    "SLACK_APP_TOKEN": (
        "make one with the scope connections:write on the app's page, under Basic Information"
    ),
}
HTTP: Mapping[str, str] = {
    "SLACK_SIGNING_SECRET": "copy it from the app's page, under Basic Information",
    "SLACK_CLIENT_ID": "copy it from the app's page, under Basic Information",
    "SLACK_CLIENT_SECRET": "copy it from the app's page, under Basic Information",
    "RINGBACK_PUBLIC_URL": "write the address at which browsers and Slack reach this program",
}
OF_SLACK = frozenset({*SOCKET, *HTTP}) - {"RINGBACK_PUBLIC_URL"}
"""Who sets one of these wants Slack."""


def one_way_whole(given: frozenset[str]) -> Iterator[str]:
    """What is missing of the way that was begun, or that two were."""
    socket = given & SOCKET.keys()
    http = given & HTTP.keys() & OF_SLACK
    if socket and http:
        yield (
            f"{_named(socket)} {'is' if len(socket) == 1 else 'are'} for one workspace by Socket "
            f"Mode, {_named(http)} for many over HTTP: keep one way, unset the other."
        )
    elif socket:
        yield from _missing(SOCKET, given)
    elif http:
        yield from _missing(HTTP, given)


def _missing(way: Mapping[str, str], given: frozenset[str]) -> Iterator[str]:
    there = _named(given & way.keys())
    for name, remedy in way.items():
        if name not in given:
            yield f"{name} is missing beside {there}: {remedy}."


def _named(names: frozenset[str]) -> str:
    *first, last = sorted(names)
    return f"{', '.join(first)} and {last}" if first else last
