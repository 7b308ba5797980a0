"""Why? The rule behind a piece of advice, in our words, with its source and review date (S12)."""

from collections.abc import Iterable

from bot.advice.policy import Policy
from bot.advice.rules import ARTICLE, HOUSE, Rule
from bot.engine.meaning import Block, Day, Message, Note, Paragraph, Text, UserText, text
from bot.engine.phrases import answer
from bot.engine.rule_words import values_of

GENERAL = ("A2", "A3", "A8")
"""What is shown when nothing in particular was asked about."""


def rule_text(rule: Rule) -> Text:
    """A rule in a sentence, with its values as they are in force here."""
    return text(f"rule-{rule.id.lower()}", **values_of(rule))


def rules_text(ids: Iterable[str], policy: Policy) -> Message:
    """Each rule in a sentence, and under it where it comes from."""
    blocks: list[Block] = []
    for rule_id in ids:
        rule = policy.rule(rule_id)
        blocks.append(Paragraph(text=rule_text(rule)))
        blocks.append(Note(text=_source(rule)))
    return answer(*blocks)


def _source(rule: Rule) -> Text:
    """Where it comes from, and when somebody last looked at it."""
    day, year = Day(day=rule.reviewed), UserText(value=str(rule.reviewed.year))
    own_id = UserText(value=rule.id)
    if rule.source == HOUSE:
        return text("rule-source-own", id=own_id, day=day, year=year)
    if rule.source == ARTICLE:
        return text("rule-source-article", id=own_id, day=day, year=year)
    source = UserText(value=rule.source)
    return text("rule-source", id=own_id, source=source, day=day, year=year)
