"""A form that is given in parts: which fields were given, and what is still to come.

A face with room for a few fields shows the first ones and sends them off alone. They are kept in
the draft of the same question, which stands in the chat from then on: in its own words, with a
button for the rest. So the same part sent twice, a button pressed twice or weeks later, and a
restart in between all find the question as it is now.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from bot.engine.dossier import Question
from bot.engine.fields import Form
from bot.engine.meaning import text
from bot.engine.scene import Scene, Settling

KEPT = "kept parts"
"""The draft's entry for what was given: `employer day/role place`; no field can be called that."""


def given_by(question: Question) -> frozenset[str]:
    """The names of the fields in all parts that were given."""
    return frozenset(name for part in _parts(question) for name in part)


def still_to_come(form: Form, question: Question) -> Form:
    """The rest of the form; the whole as long as no part of it was given, or nothing is left."""
    given = given_by(question)
    fields = tuple(field for field in form.fields if field.name not in given)
    if not given or not fields:
        return form
    part = len(_parts(question)) + 1
    return replace(form, fields=fields, intro=text("form-goes-on"), part=part)


def with_part(scene: Scene, names: Iterable[str]) -> Scene:
    """A further part was given: the message of the one before is done, and the rest is offered.

    One that is sent once more, as its answer was lost, counts once.
    """
    before, part = scene.asked, tuple(names)
    parts = [*(_less(each, part) for each in _parts(before)), part]
    kept = _keeping(scene, parts)
    if given_by(before):
        done = Settling(key=before.key, remark=text("chosen-go-on"))
        kept = replace(kept, pending=(*kept.pending, done))
    return kept.ask_again(kept.asked)


def without(scene: Scene, names: Collection[str]) -> Scene:
    """What is wrong is to come once more, whichever part it was given in."""
    parts = _parts(scene.asked)
    return _keeping(scene, [_less(part, names) for part in parts]) if parts else scene


def _parts(question: Question) -> tuple[tuple[str, ...], ...]:
    written = question.drafted(KEPT).split("/")
    return tuple(tuple(part.split()) for part in written if part)


def _keeping(scene: Scene, parts: Iterable[tuple[str, ...]]) -> Scene:
    return scene.drafted(**{KEPT: "/".join(" ".join(part) for part in parts if part)})


def _less(part: tuple[str, ...], names: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in part if name not in names)
