"""Loggers for the SDK, which writes payloads and tokens when it debugs."""

import logging


def quiet(name: str, least: int = logging.INFO) -> logging.Logger:
    """One that never comes down to DEBUG, whatever the operator chose for the rest."""
    made = logging.getLogger(f"adapters.slack.{name}")
    made.setLevel(max(logging.getLogger().level, least))
    return made
