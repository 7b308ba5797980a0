"""Why? The rule behind a piece of advice, in our words, with its source and review date (S12)."""

from collections.abc import Iterable

from bot.advice.policy import Policy
from bot.engine.meaning import Block, Day, Message, Note, Paragraph, UserText, text
from bot.engine.phrases import answer

GENERAL = ("A2", "A3", "A8")
"""What is shown when nothing in particular was asked about."""


def rules_text(ids: Iterable[str], policy: Policy) -> Message:
    """Each rule in a sentence, and under it where it comes from."""
    blocks: list[Block] = []
    for rule_id in ids:
        rule = policy.rule(rule_id)
        blocks.append(Paragraph(text=text(f"rule-{rule_id.lower()}")))
        source = text(
            "rule-source",
            id=UserText(value=rule.id),
            source=UserText(value=rule.source),
            day=Day(day=rule.reviewed),
        )
        blocks.append(Note(text=source))
    return answer(*blocks)
