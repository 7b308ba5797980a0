"""What Slack's refusals mean for a message: later, never, never to this person, or perhaps."""

from collections.abc import Mapping

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.service.delivery_errors import (
    DeliveryError,
    PerhapsDelivered,
    Refused,
    TryLater,
    Unreachable,
)

OPERATOR_SECONDS = 300.0
"""So long a message waits for somebody to mend the app's settings."""
BREATH_SECONDS = 5.0

# https://docs.slack.dev/reference/methods/chat.postMessage and .../conversations.open, errors.
GONE = frozenset(
    {
        "messages_tab_disabled",
        "user_not_found",
        "user_not_visible",
        "user_disabled",
        "users_not_found",
        "cannot_dm_bot",
        "channel_not_found",
        "is_archived",
    }
)
"""Final for this person: to try again would not help."""
REVOKED = frozenset({"account_inactive", "token_revoked"})
"""Final for the whole installation ("for a deleted user or workspace"): its people are there."""
MENDABLE = frozenset(
    {
        "invalid_auth",
        "not_authed",
        "token_expired",
        "missing_scope",
        "not_allowed_token_type",
        "ekm_access_denied",
        "access_denied",
        "org_login_required",
        "team_access_not_granted",
    }
)
"""The operator can mend it: until then messages wait."""
PASSING = frozenset(
    {"service_unavailable", "request_timeout", "accesslimited", "team_added_to_org"}
)
AMBIGUOUS = frozenset({"internal_error", "fatal_error"})
"""Slack: "It's possible some aspect of the operation succeeded before the error was raised." """
RATE_LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})


def refusal(answer: object) -> DeliveryError:
    """What Slack's answer means for a message: by its error code, else by its status."""
    code, status = _code(answer), _status(answer)
    if status == 429 or code in RATE_LIMITED:
        return TryLater(retry_after(getattr(answer, "headers", {})))
    if code in GONE:
        return Unreachable(code)
    if code in MENDABLE or code in REVOKED:
        return TryLater(OPERATOR_SECONDS)
    if code in PASSING or status == 503:
        return TryLater(BREATH_SECONDS)
    if code in AMBIGUOUS or status >= 500 or not code:
        return PerhapsDelivered()
    return Refused(code)


def is_revoked(answer: object) -> bool:
    """Whether the token that asked is good for nothing any more."""
    return _code(answer) in REVOKED


def error_code(error: DeliveryError) -> str:
    """Slack's own word for it, where there is one."""
    cause = error.__cause__
    return _code(cause.response) if isinstance(cause, SlackApiError) else ""


def retry_after(headers: Mapping[str, str]) -> float:
    """https://docs.slack.dev/apis/web-api/rate-limits: "Retry-After", in seconds."""
    try:
        return max(float(headers.get("Retry-After", "")), 1.0)
    except ValueError:
        return BREATH_SECONDS


def _code(answer: object) -> str:
    data = answer.data if isinstance(answer, AsyncSlackResponse) else None
    code = data.get("error") if isinstance(data, dict) else None
    return code if isinstance(code, str) else ""


def _status(answer: object) -> int:
    """The SDK hands over its own answer, or aiohttp's when the body was no JSON."""
    status = getattr(answer, "status_code", None) or getattr(answer, "status", None)
    return status if isinstance(status, int) else 0
