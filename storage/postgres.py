"""PostgreSQL as we need it, through psycopg 3."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

CONNECT_SECONDS = 10
IDLE_SECONDS = 30
"""A process that was stopped in the middle of a transaction loses its locks after this time."""


def make_engine(url: URL, busy_seconds: float, *, connections: int) -> Engine:
    """An engine with that many connections, and two for operator commands."""
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=2,
        hide_parameters=True,  # errors show no parameters: there are addresses among them
        connect_args={"connect_timeout": CONNECT_SECONDS, "application_name": "ringback"},
    )

    def set_up(driver: Any, _record: Any) -> None:
        with driver.cursor() as cursor:
            cursor.execute("SET TIME ZONE 'UTC'")
            cursor.execute(f"SET lock_timeout = '{int(busy_seconds * 1000)}ms'")
            cursor.execute(f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'")
        driver.commit()

    event.listen(engine, "connect", set_up)
    return engine
