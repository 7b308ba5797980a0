"""Instants in the database: aware and UTC, whatever the engine below makes of them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, DateTime, Dialect, Float, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

from storage.errors import NaiveInstant

if TYPE_CHECKING:
    InstantFunction = FunctionElement[datetime]
else:
    InstantFunction = FunctionElement


class Instant(TypeDecorator[datetime]):
    """Refuses naive values and keeps UTC.

    SQLite stores no zone: the plain type would give back naive values, and wrong ones for
    anything that was not UTC when it went in.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise NaiveInstant
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class _DatabaseClock(InstantFunction):
    name = "database_clock"
    type = Instant()
    inherit_cache = True


def database_clock(plus_seconds: float | BindParameter[float] = 0) -> _DatabaseClock:
    """The database's own time, for leases alone: the one clock that all processes share.

    On PostgreSQL the statement's start: `now()` would be the transaction's, long gone for one
    that waited for a lock; `clock_timestamp()` is volatile, which keeps conditions off indexes.
    """
    if isinstance(plus_seconds, BindParameter):
        return _DatabaseClock(plus_seconds)
    return _DatabaseClock(literal(float(plus_seconds), Float()))


@compiles(_DatabaseClock, "sqlite")
def _on_sqlite(element: _DatabaseClock, compiler: SQLCompiler, **kw: Any) -> str:
    seconds = compiler.process(element.clauses, **kw)
    # The very text that SQLAlchemy stores: microseconds, so that comparing text compares time.
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', {seconds} || ' seconds')"


@compiles(_DatabaseClock, "postgresql")
def _on_postgresql(element: _DatabaseClock, compiler: SQLCompiler, **kw: Any) -> str:
    seconds = compiler.process(element.clauses, **kw)
    return f"(statement_timestamp() + make_interval(secs => {seconds}))"
