"""What Slack knows the app by, from the page "Basic Information" of its settings."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class AppSecrets:
    """By the first two the app asks for tokens; by the third it knows what Slack itself sent."""

    client_id: str
    client_secret: str = field(repr=False)
    signing_secret: str = field(repr=False)
