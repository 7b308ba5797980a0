"""Forms: answered at once, in parts, or field by field in the chat. One `accept` serves all.

In the chat a form is a question of its own: it first asks for what is required, then shows what
it has, with Save and a button for each field. The draft holds what was typed, by field name.
A part that is right is kept there, and the question stands in the chat until the rest is given.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from bot.engine import form_parts, news
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.events import FormSubmitted, TextEntered
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.form_words import asked, one_field, review, so_far
from bot.engine.meaning import Message, Text, Words, listed, text
from bot.engine.phrases import answer
from bot.engine.scene import Opening, Scene
from bot.engine.steps import Step
from bot.engine.told_in import told_in
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle

ASKED_FIELD = "asked field"
"""The draft's entry for which field the chat is asking; no field can be called that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A field's value, as it will be kept."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFlow:
    """One form: how it looks, what each field accepts, what happens with it.

    `accept(field, typed, view)` gives the value or what is wrong with it. `complete` gets the
    scene with the accepted draft, its question settled; it may still refuse with field errors.
    """

    step: Step
    form: Callable[[Question, View], Form]
    accept: Callable[[str, str, View], Accepted | Text]
    check: Callable[[dict[str, str], View], tuple[FieldError, ...]]
    complete: Callable[[Scene], Scene]
    beside: Callable[[Scene, str], dict[str, str]] | None = None
    """What free words say of its fields, while the whole is shown with none asked."""


def submitted(scene: Scene, flow: FormFlow) -> Scene:
    """Everything that is wrong is said at once, nothing is lost.

    A field that was emptied comes as empty; one that does not come at all was not shown. What was
    typed into a field that there is none of any more is kept by not taking the form.
    """
    event = scene.event
    assert isinstance(event, FormSubmitted)
    fields = flow.form(scene.asked, scene.view).fields
    typed = {f.name: _typed(f, event.values.get(f.name, f.value)) for f in fields}
    told = form_parts.given_by(scene.asked) | event.values.keys() if event.partly else set(typed)
    filled, errors = _accepted(typed, flow, scene.view, told)
    homeless = (name for name, words in event.values.items() if words and name not in typed)
    errors = (*(FieldError(field=name, text=text("form-outdated")) for name in homeless), *errors)
    if errors:
        kept = form_parts.without(scene.drafted(**typed), [error.field for error in errors])
        opening = Opening(key=kept.asked.key, errors=errors)
        return replace(kept, pending=(*kept.pending, opening))
    if not set(typed) <= told:
        shown = [name for name in typed if name in event.values]
        return form_parts.with_part(scene.drafted(**filled), shown)
    return flow.complete(_settled(scene.drafted(**filled), Choice.SAVE, text("chosen-save")))


def gone_on(scene: Scene) -> Scene:
    """What is still to come, as a form; the question stays open, and so does its message."""
    return replace(scene, pending=(*scene.pending, Opening(key=scene.asked.key)))


def left(scene: Scene) -> Scene:
    """Nothing of it is saved."""
    settled = scene.settle(Choice.LEAVE_IT, text("chosen-cancel"))
    return settled.tell(answer(text("cancelled")))


def not_shown(scene: Scene, flow: FormFlow) -> Scene:
    """The platform could not show it: go on in the chat with what is known.

    One field alone is simply asked; what was typed for it already was not taken, and why is said.
    """
    settled = _settled(scene, Choice.FIELD, text("chosen-go-on"))
    if not _is_single(settled, flow):
        return _go_on(settled, flow)
    (field,) = flow.form(settled.asked, settled.view).fields
    problem = _wrong(settled, flow, field) if field.value else None
    return _ask_field(settled, flow, field.name, problem)


def worded(scene: Scene, flow: FormFlow) -> Scene | None:
    """Free text answers the field that was asked; with none asked it may name several.

    Words that are no answer to it and tell what happened are left to whoever hears news.
    """
    event = scene.event
    assert isinstance(event, TextEntered)
    name = scene.asked.drafted(ASKED_FIELD)
    if not name:
        found = flow.beside(scene, cleaned(event.text)) if flow.beside else {}
        answered = scene.settle(Choice.FIELD, text("chosen-words"))
        return _go_on(answered.drafted(**found), flow) if found else None
    field = _field(scene, flow, name)
    typed = _as_value(field, _typed(field, event.text))
    is_accepted = isinstance(flow.accept(name, typed, scene.view), Accepted)
    if news.is_told_instead(scene, field, typed, is_accepted=is_accepted):
        return None
    return _answered(scene.settle(Choice.FIELD, text("chosen-words")), flow, name, typed)


def picked(scene: Scene, flow: FormFlow) -> Scene:
    """The button of one of the asked field's options answers it."""
    name = scene.asked.drafted(ASKED_FIELD)
    field = _field(scene, flow, name)
    label = (
        next((o.label for o in field.options if o.value == scene.value), None) if field else None
    )
    if label is None:
        return _go_on(scene.settle(Choice.FIELD), flow)
    chosen = text("chosen-option", label=Words(text=label))
    return _answered(scene.settle(Choice.PICK, chosen), flow, name, scene.value)


def _answered(answered: Scene, flow: FormFlow, name: str, typed: str) -> Scene:
    """The asked field as it was answered; then the form goes on, or asks for it again."""
    match flow.accept(name, typed, answered.view):
        case Accepted(value=value):
            filled = answered.drafted(**{name: value, ASKED_FIELD: ""})
            return _finish(filled, flow) if _is_single(filled, flow) else _go_on(filled, flow)
        case problem:
            return _ask_field(answered, flow, name, problem)


def field_chosen(scene: Scene, flow: FormFlow) -> Scene:
    """A button for one field: ask for it."""
    names = {field.name for field in flow.form(scene.asked, scene.view).fields}
    if scene.value not in names:
        return _go_on(scene.settle(Choice.FIELD), flow)
    return _ask_field(scene.settle(Choice.FIELD, text("chosen-field")), flow, scene.value, None)


def ticked(scene: Scene, flow: FormFlow) -> Scene:
    """An option of several, taken in or left out; the same field is asked again."""
    name = scene.asked.drafted(ASKED_FIELD)
    field = _field(scene, flow, name)
    if field is None or scene.value not in (option.value for option in field.options):
        return _go_on(scene.settle(Choice.FIELD), flow)
    chosen = dict.fromkeys(field.value.split())
    chosen.update({scene.value: None}) if scene.value not in chosen else chosen.pop(scene.value)
    settled = scene.drafted(**{name: " ".join(chosen)}).settle(Choice.TICK, text("chosen-field"))
    return _ask_field(settled, flow, name, None)


def skipped(scene: Scene, flow: FormFlow) -> Scene:
    """Leave the asked field empty; why one is needed is said where it is."""
    name = scene.asked.drafted(ASKED_FIELD)
    field = _field(scene, flow, name)
    needed = flow.accept(name, "", scene.view) if field is not None and field.required else None
    if isinstance(needed, Text):
        return _ask_field(scene.settle(Choice.SKIP, text("chosen-skip")), flow, name, needed)
    emptied = scene.drafted(**{name: "", ASKED_FIELD: ""}) if name else scene
    return _go_on(emptied.settle(Choice.SKIP, text("chosen-skip")), flow)


def done(scene: Scene, flow: FormFlow) -> Scene:
    """The asked field stays as it is ticked; the form goes on."""
    left = scene.drafted(**{ASKED_FIELD: ""}).settle(Choice.DONE, text("chosen-field"))
    return _finish(left, flow) if _is_single(left, flow) else _go_on(left, flow)


def saved(scene: Scene, flow: FormFlow) -> Scene:
    """Save from the chat: all fields are checked once more, as a whole."""
    return _finish(scene.settle(Choice.SAVE, text("chosen-save")), flow)


def prompt(question: Question, view: View, flow: FormFlow) -> Message:
    """The form in the chat: one field being asked, or all that is known with Save.

    Between two parts of it: what is known, and what is still to come.
    """
    form = told_in(flow.form(question, view), view.seeker.language)
    if form_parts.given_by(question):
        rest = form_parts.still_to_come(form, question)
        return so_far(form, rest, can_be_saved=_can_be_saved(form, question, view, flow))
    one = next((f for f in form.fields if f.name == question.drafted(ASKED_FIELD)), None)
    return review(form) if one is None else one_field(one)


# -- inside ------------------------------------------------------------------------------------


def _field(scene: Scene, flow: FormFlow, name: str) -> Field | None:
    form = told_in(flow.form(scene.asked, scene.view), scene.seeker.language)
    return next((field for field in form.fields if field.name == name), None)


def _as_value(field: Field | None, typed: str) -> str:
    """Words for several options as their values: each option whose label stands in them.

    One of several by its label, in the language that it is shown in.
    """
    if field is None or not field.options:
        return typed
    words = typed.casefold()
    labels = [(o.value, render(o.label, PlainStyle()).casefold()) for o in field.options]
    if field.kind is not FieldKind.SEVERAL:
        return next((value for value, label in labels if label == words), typed)
    return " ".join(value for value, label in labels if label in words)


def _accepted(
    typed: dict[str, str], flow: FormFlow, view: View, told: Collection[str]
) -> tuple[dict[str, str], tuple[FieldError, ...]]:
    """Those that were `told`, as they will be kept, and what is wrong with them."""
    filled: dict[str, str] = {}
    errors: list[FieldError] = []
    for name, words in typed.items():
        if name not in told:
            continue
        match flow.accept(name, words, view):
            case Accepted(value=value):
                filled[name] = value
            case problem:
                errors.append(FieldError(field=name, text=problem))
    between = () if errors else flow.check(dict.fromkeys(typed, "") | filled, view)
    return filled, (*errors, *(error for error in between if error.field in told))


def _typed(field: Field | None, words: str) -> str:
    """What was typed, cleaned; lines of a long text, such as one for each person, stay apart."""
    if field is None or field.kind is not FieldKind.LONG:
        return cleaned(words)
    return "; ".join(line for line in map(cleaned, words.splitlines()) if line)


def _finish(scene: Scene, flow: FormFlow) -> Scene:
    """Complete a form of the chat, or ask for the first field that is wrong."""
    typed = _drafted(scene.asked)
    filled, errors = _accepted(typed, flow, scene.view, typed)
    if errors:
        return _ask_field(scene, flow, errors[0].field, errors[0].text)
    return flow.complete(scene.drafted(**filled))


def _drafted(question: Question) -> dict[str, str]:
    """What was typed, without what the draft notes of the form itself."""
    return {n: v for n, v in question.draft if n not in (ASKED_FIELD, form_parts.KEPT)}


def _can_be_saved(form: Form, question: Question, view: View, flow: FormFlow) -> bool:
    """Whether all that is still to come may stay as it is."""
    typed = {field.name: field.value for field in form.fields} | _drafted(question)
    return not _accepted(typed, flow, view, typed)[1]


def _settled(scene: Scene, chosen: Choice, remark: Text) -> Scene:
    """Between two parts there is a message to be settled; else there was nothing but the form."""
    return scene.settle(chosen, remark if form_parts.given_by(scene.asked) else None)


def _is_single(scene: Scene, flow: FormFlow) -> bool:
    """A form of one field needs no review."""
    return len(flow.form(scene.asked, scene.view).fields) == 1


def _go_on(scene: Scene, flow: FormFlow) -> Scene:
    """Ask for the first field that cannot stay as it is, else show what there is."""
    for field in flow.form(scene.asked, scene.view).fields:
        if field.required and not field.value:
            return _ask_field(scene, flow, field.name, None)
        if field.value and (wrong := _wrong(scene, flow, field)):
            said = listed((asked(field), wrong), "sentences")
            return _ask_field(scene, flow, field.name, said)
    return _ask_field(scene, flow, "", None)


def _wrong(scene: Scene, flow: FormFlow, field: Field) -> Text | None:
    """Why a value that is there already is not taken; None where it is."""
    result = flow.accept(field.name, field.value, scene.view)
    return result if isinstance(result, Text) else None


def _ask_field(scene: Scene, flow: FormFlow, name: str, problem: Text | None) -> Scene:
    """Ask for one field; after a wrong answer, in the words of what was wrong with it."""
    draft = _drafted(scene.asked) | {ASKED_FIELD: name}
    return scene.ask(flow.step, scene.asked.about, draft=draft, lead=problem)
