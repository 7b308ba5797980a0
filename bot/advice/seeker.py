"""The person: where they are, when they may be told of something, what they wish."""

from dataclasses import dataclass
from datetime import datetime, time


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingHours:
    """When to call: from `first` up to, not including, `last`, wall clock."""

    first: time
    last: time
    weekends: bool = False
    """Weekends count as working days, as in many shops (H2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietTime:
    """When a person wants no message: from `start` to `end` each day, wall clock (H13)."""

    start: time
    end: time
    weekends: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker:
    """The person. `quiet` is None until they set their own: the policy's hours hold then."""

    zone: str
    zone_known: bool = False
    """False while the zone is only an assumption: it is then said back, and asked for."""
    zone_is_own: bool = False
    """They set it themselves: what the platform says no longer changes it."""
    name: str | None = None
    quiet: QuietTime | None = None
    stopped_at: datetime | None = None
    last_active_at: datetime | None = None
    phone_hours: CallingHours | None = None
    """When the person can usually phone, their own wall clock (H2); None: not said."""
    phone_hours_asked_at: datetime | None = None
    """They were asked: it is not asked again."""
    country: str | None = None
    """ISO 3166 code of their own weekend and holidays; None: that of their zone."""
    locale: str | None = None
    """The language and country of their platform, such as `de` or `en-US`, as it tells them."""
    language: str = "en"
    """The bot's language with them, a catalogue's name."""
    language_is_own: bool = False
    """They chose it themselves: what the platform says no longer changes it."""
    call_language: str | None = None
    """The language of the words for the call; None: the same."""
    discreet: bool | None = None
    """Whether messages name nothing, and details are shown apart; None: as it is usual there."""
    paused_until: datetime | None = None
    """No reminder before this moment: a pause that the person chose. It ends by itself."""
    erasure_told_at: datetime | None = None
    """When they were told that everything will be erased, as they have not been here (H19)."""
