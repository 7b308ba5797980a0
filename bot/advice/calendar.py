"""The one door to calendar and clock for the advice: business days, quiet time, zones."""

from bot.advice.business_days import (
    business_day_after,
    business_day_before,
    is_business_day,
    is_weekend,
    next_business_day,
    public_holidays,
    warm,
)
from bot.advice.quiet_hours import (
    QuietHours,
    end_of_quiet,
    is_quiet,
    last_moment_before_quiet,
)
from bot.advice.zones import (
    NaiveMoment,
    UnknownZone,
    clocks_of,
    country_names,
    country_of,
    instant,
    local,
    zone,
    zone_keys,
    zones_of,
)

__all__ = [
    "NaiveMoment",
    "QuietHours",
    "UnknownZone",
    "business_day_after",
    "business_day_before",
    "clocks_of",
    "country_names",
    "country_of",
    "end_of_quiet",
    "instant",
    "is_business_day",
    "is_quiet",
    "is_weekend",
    "last_moment_before_quiet",
    "local",
    "next_business_day",
    "public_holidays",
    "warm",
    "zone",
    "zone_keys",
    "zones_of",
]
