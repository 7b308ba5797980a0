"""A page of rule values as a form, and what an admin typed on it as overrides."""

from collections.abc import Mapping

from bot.advice.policy import BadPolicy, Policy, with_overrides
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.meaning import Option, UserText, text
from bot.engine.typed import cleaned
from bot.engine.workspace.model import Overrides, RuleValue, Workspace
from bot.engine.workspace.pages import PAGES, rule_and_name, wording_of

YES, NO = "yes", "no"
MOST_CHARS = 30
"""The longest value that is right has 17."""


def rule_form(page: str, workspace: Workspace, shipped: Policy) -> Form:
    """The values that hold now; an empty field is the usual value."""
    return _form(
        page, shipped, {v: shown_value(value_of(v, workspace, shipped)) for v in PAGES[page]}
    )


def value_of(value: str, workspace: Workspace, shipped: Policy) -> RuleValue:
    """What holds for one value, the workspace's own or the usual one."""
    rule, name = rule_and_name(value)
    own = workspace.overrides.get(rule, {})
    return own[name] if name in own else usual(value, shipped)


def usual(value: str, shipped: Policy) -> RuleValue:
    """What holds where no admin has set anything."""
    rule, name = rule_and_name(value)
    written = shipped.rules[rule].values[name]
    assert isinstance(written, str | int | bool), "a policy was checked when it was read"
    return written


def overrides_from(
    page: str, values: Mapping[str, str], workspace: Workspace, shipped: Policy
) -> Overrides | tuple[Form, tuple[FieldError, ...]]:
    """All that is set, with this page as it was typed; else the form again, with every mistake."""
    typed = {value: cleaned(values.get(value, "")) for value in PAGES[page]}
    own = {rule: dict(named) for rule, named in workspace.overrides.items()}
    for value, words in typed.items():
        _set(own, value, words, usual(value, shipped))
    own = {rule: named for rule, named in own.items() if named}
    try:
        with_overrides(shipped, own)
    except BadPolicy as wrong:
        errors = tuple(_error(mistake, page) for mistake in wrong.errors)
        return _form(page, shipped, typed), errors
    return own


def _set(own: dict[str, dict[str, RuleValue]], value: str, words: str, usually: RuleValue) -> None:
    """The usual value is none of its own: it follows when that changes."""
    rule, name = rule_and_name(value)
    own.setdefault(rule, {}).pop(name, None)
    given = _written(words, usually)
    if words and given != usually:
        own[rule][name] = given


def _written(words: str, usually: RuleValue) -> RuleValue:
    """What was typed as a value of the same kind; what is none stays as it is, to be refused."""
    if isinstance(usually, bool):
        return {YES: True, NO: False}.get(words.casefold(), words)
    if isinstance(usually, int) and words.isdecimal() and len(words) <= MOST_CHARS:
        return int(words)
    return words


def shown_value(value: RuleValue) -> str:
    """As an admin reads and writes it."""
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)


def _error(mistake: str, page: str) -> FieldError:
    """`H4.contacts: write a whole number ...` at the field that it names."""
    where, _, told = mistake.partition(": ")
    fields = PAGES[page]
    field = next((value for value in fields if value in where.split(", ")), fields[0])
    words = UserText(value=told[:1].upper() + told[1:])
    return FieldError(field=field, text=text("as-typed", words=words))


def _form(page: str, shipped: Policy, values: Mapping[str, str]) -> Form:
    fields = tuple(_field(value, values[value], shipped) for value in PAGES[page])
    return Form(title=text(f"workspace-page-{page}"), fields=fields, submit=text("choice-save"))


def _field(value: str, written: str, shipped: Policy) -> Field:
    """It need not be filled in: without a value the usual one holds."""
    usually = usual(value, shipped)
    hint = text("workspace-usual", value=UserText(value=shown_value(usually)))
    if isinstance(usually, bool):
        options = tuple(Option(value=o, label=text(f"workspace-{o}")) for o in (YES, NO))
        kind = FieldKind.CHOICE
    else:
        options, kind = (), FieldKind.LINE
    return Field(
        name=value,
        label=text(wording_of(value)),
        kind=kind,
        value=written,
        hint=hint,
        options=options,
        max_chars=MOST_CHARS,
    )
