"""A form in the chat: one field being asked, or all that is known with a button for each."""

from collections.abc import Sequence

from bot.engine.choices import Choice, button
from bot.engine.days import day_words
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.meaning import (
    Block,
    Button,
    Count,
    Entries,
    Entry,
    Message,
    Note,
    Option,
    Paragraph,
    Text,
    UserText,
    Weight,
    Words,
    listed,
    text,
)
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle


def review(form: Form) -> Message:
    entries = tuple(
        Entry(label=field.label, value=_shown(field)) for field in form.fields if _is_filled(field)
    )
    title = Paragraph(text=text("form-review" if entries else "form-empty", title=_title(form)))
    changes = tuple(
        Button(action=Choice.FIELD, value=field.name, label=_change(field)) for field in form.fields
    )
    weight = Weight.MAIN if entries else Weight.PLAIN
    save = Button(action=Choice.SAVE, label=form.submit, weight=weight)
    return Message(
        blocks=(title, Entries(entries=entries)) if entries else (title,),
        actions=(save, *changes) if entries else (*changes, save),
        preview=text("preview-answer"),
    )


def so_far(form: Form, rest: Form, *, can_be_saved: bool) -> Message:
    """Between two parts of a form: what is known, and what is still to come.

    Whoever has little time need not see the rest, where it may stay as it is.
    """
    entries = tuple(
        Entry(label=field.label, value=_shown(field)) for field in form.fields if _is_filled(field)
    )
    count = Count(value=len(rest.fields))
    labels = Words(text=listed([field.label for field in rest.fields]))
    still = Paragraph(text=text("form-still-to-come", count=count, labels=labels))
    may_stay = (Note(text=text("form-may-stay", count=count)),) if can_be_saved else ()
    go_on = button(Choice.GO_ON, Weight.PLAIN if can_be_saved else Weight.MAIN)
    save = Button(action=Choice.SAVE, label=form.submit, weight=Weight.MAIN)
    return Message(
        blocks=(
            Paragraph(text=text("form-so-far", title=_title(form))),
            Entries(entries=entries),
            still,
            *may_stay,
        ),
        actions=(
            *((save,) if can_be_saved else ()),
            go_on,
            Button(action=Choice.LEAVE_IT, label=text("choice-leave-form")),
        ),
        preview=text("preview-answer"),
    )


def _title(form: Form) -> Words:
    return Words(text=form.title)


def _change(field: Field) -> Text:
    """Its button says what it does: a label alone reads as a fact."""
    key = "change-field" if _is_filled(field) else "add-field"
    return text(key, label=Words(text=field.label))


def _is_filled(field: Field) -> bool:
    return bool(field.value)


def _shown(field: Field) -> Text:
    if field.kind is FieldKind.SEVERAL:
        return _listed([o.label for o in field.options if o.value in field.value.split()])
    if field.kind is FieldKind.CHOICE:
        typed = text("as-typed", words=UserText(value=field.value))
        return next((o.label for o in field.options if o.value == field.value), typed)
    return shown_value(field)


def _listed(labels: Sequence[Text]) -> Text:
    """The labels one after another."""
    shown = "; ".join(render(label, PlainStyle()) for label in labels)
    return text("as-typed", words=UserText(value=shown))


def shown_value(field: Field) -> Text:
    """A field's value as it is said back: a day with its weekday, words as typed."""
    if field.said is not None:
        return field.said
    if field.kind is FieldKind.DAY:
        return day_words(field.value)
    return text("as-typed", words=UserText(value=field.value))


def asked(field: Field) -> Text:
    """A field as a question."""
    return field.asked or text("field-ask", label=Words(text=field.label))


def one_field(field: Field) -> Message:
    blocks: tuple[Block, ...] = (Paragraph(text=asked(field)),)
    if field.hint is not None:
        blocks = (*blocks, Paragraph(text=field.hint))
    if field.kind is FieldKind.SEVERAL:
        blocks = (*blocks, Paragraph(text=_so_far(field)))
    return Message(blocks=blocks, actions=_field_actions(field), preview=text("preview-answer"))


def _field_actions(field: Field) -> tuple[Button, ...]:
    """Several options are ticked one by one, and then left as they are; all else can be skipped.

    One of several is a button each: who is asked in the chat sees what there is, too.
    """
    if field.kind is FieldKind.SEVERAL:
        ticked = field.value.split()
        options = (
            Button(action=Choice.TICK, value=o.value, label=_tick(o, ticked)) for o in field.options
        )
        return (*options, Button(action=Choice.DONE, label=text("choice-done")))
    options = (Button(action=Choice.PICK, value=o.value, label=o.label) for o in field.options)
    if field.required:
        return tuple(options)
    return (*options, Button(action=Choice.SKIP, label=text("choice-skip")))


def _so_far(field: Field) -> Text:
    """What is ticked: the buttons say what they do, not what is."""
    if not field.value:
        return text("ticked-none")
    return text("ticked-so-far", labels=Words(text=_shown(field)))


def _tick(option: Option, ticked: Sequence[str]) -> Text:
    key = "ticked" if option.value in ticked else "unticked"
    return text(key, label=Words(text=option.label))
