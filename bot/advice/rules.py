"""The rule book: rules as data, each with its source, and every mistake in them told at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TypeVar

from bot.advice import durations

T = TypeVar("T")

KNOWN_IDS = (*(f"A{number}" for number in range(1, 19)), *(f"H{number}" for number in range(1, 20)))
_FIELDS = frozenset({"values", "source", "reviewed", "used"})


ARTICLE = (
    "one published article on the follow-up phone call after a job interview,"
    " retold in our own words"
)
"""The source of the rules that are told after somebody else."""

HOUSE = "Ringback's own (house rule)"
"""The source of a rule that nobody but us stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: where it is from, when it was last held against its source, what it is set to."""

    id: str
    source: str
    reviewed: date
    used: bool
    """False: this release does not carry it out yet."""
    values: Mapping[str, object]
    """As written: `{"wait": "7 days"}`."""


class BadPolicy(ValueError):
    """The rules cannot be used; each line says what to do about one of its mistakes."""

    def __init__(self, errors: tuple[str, ...]) -> None:
        super().__init__("\n".join((str(BadPolicy.__doc__), *errors)))
        self.errors = errors


class RuleBook:
    """Hands out the values of a rule file, and remembers every mistake on the way.

    After a mistake a harmless value is handed out, so that the rest is checked, too; `finish`
    then raises BadPolicy.
    """

    def __init__(self, tables: Mapping[str, object], overrides: Mapping[str, object]) -> None:
        self._errors: list[str] = []
        self._asked: set[tuple[str, str]] = set()
        self._overridden = self._override_tables(overrides)
        self._rules = {rule_id: self._rule(rule_id, tables) for rule_id in KNOWN_IDS}
        for unknown in tables.keys() - self._rules.keys():
            self.complain(f"{unknown}: there is no such rule. Use A1 to A18 and H1 to H19.")

    def rules(self) -> Mapping[str, Rule]:
        """Every rule by its id."""
        return MappingProxyType(self._rules)

    def complain(self, mistake: str) -> None:
        self._errors.append(mistake)

    def length(self, rule_id: str, name: str, *, least: timedelta, most: timedelta) -> timedelta:
        """A length of time between `least` and `most`."""
        limits = f"{durations.in_words(least)} to {durations.in_words(most)}"
        shape = f'a length such as "7 days" or "2 hours", from {limits}'
        value = durations.length(self._written(rule_id, name))
        fits = value is not None and least <= value <= most
        return self._checked(rule_id, name, value if fits else None, shape, least)

    def business_days(self, rule_id: str, name: str, *, most: int) -> int:
        """A number of business days, at least one."""
        shape = f'business days such as "3 business days", from 1 to {most}'
        value = durations.business_days(self._written(rule_id, name))
        fits = value is not None and 1 <= value <= most
        return self._checked(rule_id, name, value if fits else None, shape, 1)

    def count(self, rule_id: str, name: str, *, most: int, least: int = 1) -> int:
        """A whole number between `least` and `most`."""
        shape = f"a whole number from {least} to {most}"
        value = self._written(rule_id, name)
        number = value if isinstance(value, int) and not isinstance(value, bool) else None
        fits = number is not None and least <= number <= most
        return self._checked(rule_id, name, number if fits else None, shape, least)

    def clock(self, rule_id: str, name: str) -> time:
        """A time of day."""
        value = durations.clock(self._written(rule_id, name))
        return self._checked(rule_id, name, value, 'a time of day such as "09:30"', time())

    def flag(self, rule_id: str, name: str) -> bool:
        """True or false."""
        value = self._written(rule_id, name)
        truth = value if isinstance(value, bool) else None
        return self._checked(rule_id, name, truth, "true or false", False)

    def finish(self) -> None:
        """Raises BadPolicy if anything was wrong, also for values that nobody asked for."""
        for rule in self._rules.values():
            for name in rule.values.keys() - {
                asked for id_, asked in self._asked if id_ == rule.id
            }:
                self.complain(f"{rule.id}.{name}: this rule has no such value. Remove it.")
        if self._errors:
            raise BadPolicy(tuple(sorted(self._errors)))

    def _override_tables(self, overrides: Mapping[str, object]) -> dict[str, Mapping[str, object]]:
        tables = {}
        for rule_id, values in overrides.items():
            if rule_id not in KNOWN_IDS:
                self.complain(f"{rule_id}: there is no such rule to override. Remove it.")
            elif not isinstance(values, Mapping):
                self.complain(f'{rule_id}: write an override as {{"value": "7 days"}}.')
            else:
                tables[rule_id] = values
        return tables

    def _rule(self, rule_id: str, tables: Mapping[str, object]) -> Rule:
        table = tables.get(rule_id)
        if not isinstance(table, Mapping):
            self.complain(f"{rule_id}: this rule is missing. Add [{rule_id}].")
            table = {"source": "missing", "reviewed": date.min}
        for name in table.keys() - _FIELDS:
            self.complain(f"{rule_id}.{name}: no rule has that. Write values.{name}, or remove it.")
        own = self._overridden.get(rule_id, {})
        return Rule(
            id=rule_id,
            source=self._source(rule_id, table.get("source")),
            reviewed=self._reviewed(rule_id, table.get("reviewed")),
            used=self._used(rule_id, table.get("used", True)),
            values=MappingProxyType({**self._values(rule_id, table.get("values", {})), **own}),
        )

    def _source(self, rule_id: str, source: object) -> str:
        if isinstance(source, str) and source.strip():
            return source
        self.complain(f'{rule_id}: say where the rule is from: source = "...".')
        return ""

    def _reviewed(self, rule_id: str, reviewed: object) -> date:
        if isinstance(reviewed, date) and not isinstance(reviewed, datetime):
            return reviewed
        self.complain(f"{rule_id}: say when it was reviewed: reviewed = 2026-11-22.")
        return date.min

    def _used(self, rule_id: str, used: object) -> bool:
        if isinstance(used, bool):
            return used
        self.complain(f"{rule_id}.used: write true or false.")
        return False

    def _values(self, rule_id: str, values: object) -> Mapping[str, object]:
        if isinstance(values, Mapping):
            return values
        self.complain(f'{rule_id}.values: write values by name: values.wait = "7 days".')
        return {}

    def _written(self, rule_id: str, name: str) -> object:
        self._asked.add((rule_id, name))
        return self._rules[rule_id].values.get(name)

    def _checked(self, rule_id: str, name: str, value: T | None, shape: str, harmless: T) -> T:
        """The value; without one, a complaint of what is written, and the harmless value."""
        if value is not None:
            return value
        values = self._rules[rule_id].values
        found = f"not {values[name]!r}" if name in values else "it is missing"
        self.complain(f"{rule_id}.{name}: write {shape}; {found}.")
        return harmless
