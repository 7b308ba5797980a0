"""The values of the rules as an admin sees them: a few pages, each about one thing.

Discord's forms take five fields, and no form can follow a form there: so a page is a form.
"""

from collections.abc import Mapping

PAGES: Mapping[str, tuple[str, ...]] = {
    "waiting": ("A2.wait", "A3.wait", "A9.wait", "H5.wait", "H7.wait"),
    "calls": ("H4.contacts", "H6.tries", "H6.wait", "H6.apart"),
    "hours": ("H2.first", "H6.afternoon", "H2.last", "H2.remind", "H2.late"),
    "sectors": ("H2.hospitality_first", "H2.hospitality_last", "H2.retail_weekends"),
    "silence": ("H10.wait", "H10.government", "H10.hospitality", "H10.retail", "H10.ask_for"),
    "interview": ("H1.debrief", "H1.debrief_for", "H1.due", "H1.late"),
    "feedback": ("A12.later", "A12.later_for"),
    "offers": ("A16.evening", "A16.before", "A17.first", "A17.again", "H14.reply"),
    "quiet": ("H13.start", "H13.end", "H13.weekends", "H13.morning", "H3.ahead"),
    "returning": ("H15.wait", "H15.returns", "H15.ask_after", "H15.ask_for", "H15.live"),
    "unanswered": ("H16.unanswered", "H16.digests"),
    "sharing": ("A18.share",),
    "keeping": ("H19.interviewers", "H19.closed", "H19.inactive", "H19.notice"),
}
"""Each value as `RULE.name`; every one stands on one page."""


def rule_and_name(value: str) -> tuple[str, str]:
    """`"A3.wait"` as `("A3", "wait")`."""
    rule, _, name = value.partition(".")
    return rule, name


def wording_of(value: str) -> str:
    """The key of a value's label: `workspace-value-h10-ask-for`."""
    return f"workspace-value-{value.lower().replace('.', '-').replace('_', '-')}"
