"""The settings of Slack over HTTP: what it needs, where it listens, and what browsers refuse."""

import pytest

from adapters.slack.http import SlackHttpFace
from deploy.settings import a_platform, load
from tests.deploy.set_up import faces_of, problems_of

BY_HTTP = {
    "SLACK_SIGNING_SECRET": "abc",
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "def",
    "RINGBACK_PUBLIC_URL": "https://ringback.example.org",
}


@pytest.mark.parametrize(
    "url",
    [
        "http://ringback.example.org",
        "http://10.0.0.7:3000",
        "http://127.0.0.1.example.org",
        "ringback.example.org",
    ],
)
def test_a_public_address_to_which_no_browser_brings_the_cookie_back_is_refused(
    machine: pytest.MonkeyPatch, url: str
) -> None:
    """Spares every admin an installation that ends with "Something Went Wrong"."""
    (problem,) = problems_of(machine, a_platform, **{**BY_HTTP, "RINGBACK_PUBLIC_URL": url})
    assert problem.startswith("RINGBACK_PUBLIC_URL: write a")
    assert "https://" in problem


@pytest.mark.parametrize(
    "url",
    ["https://r.example", "http://localhost:3000", "http://bot.localhost", "http://[::1]:3000"],
)
def test_on_ones_own_machine_browsers_need_no_https(machine: pytest.MonkeyPatch, url: str) -> None:
    """Spares whoever works on it a certificate."""
    for name, value in {**BY_HTTP, "RINGBACK_PUBLIC_URL": url}.items():
        machine.setenv(name, value)
    assert load(needs=a_platform).ringback_public_url == url


@pytest.mark.parametrize("missing", sorted(BY_HTTP))
def test_each_thing_that_slack_over_http_needs_is_named(
    machine: pytest.MonkeyPatch, missing: str
) -> None:
    """Spares the operator a server that starts and serves nobody."""
    given = {name: value for name, value in BY_HTTP.items() if name != missing}
    (problem,) = problems_of(machine, a_platform, **given)
    assert problem.startswith(f"{missing} is missing beside ")


def test_slack_over_http_listens_where_it_is_told_to(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator a port that nobody chose."""
    for name, value in BY_HTTP.items():
        machine.setenv(name, value)
    settings = load(needs=a_platform)
    assert (settings.ringback_host, settings.port) == ("127.0.0.1", 3000)
    (face,) = faces_of(settings)
    assert isinstance(face, SlackHttpFace)
    machine.setenv("RINGBACK_PORT", "8080")
    assert load(needs=a_platform).port == 8080
    (problem,) = problems_of(machine, RINGBACK_PORT="99999")
    assert problem.startswith("RINGBACK_PORT")
