"""What belongs to the person, to take along and to bring back: an export, and its import.

The export holds facts alone: what was said on the way is in the chat itself. An import is asked
about first, never makes anything twice, and can be undone.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.advice.model import Application, JobSearch
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.events import ExportProblem, ExportReceived
from bot.engine.meaning import (
    Button,
    Count,
    ExportFile,
    Message,
    TableFile,
    Text,
    Weight,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

EXPORT_NAME, TABLE_NAME = "ringback.json", "ringback.csv"
COLUMNS = ("employer", "role", "what", "day", "result", "said", "until", "words")
Row = tuple[str, str, str, str, str, str, str, str]


def export(scene: Scene) -> Scene:
    """Everything, twice: for another Ringback to read, and for a spreadsheet."""
    files = (
        ExportFile(name=EXPORT_NAME, search=scene.search, made_at=scene.now),
        TableFile(name=TABLE_NAME, columns=COLUMNS, rows=tuple(rows_of(scene.search))),
    )
    said = answer(text("export"), text("export-back"))
    return scene.tell(replace(said, attachments=files))


def rows_of(search: JobSearch) -> Iterator[Row]:
    """One row for each interview, contact and end of an application, oldest application first."""
    for application in search.applications:
        head = (application.employer, application.role or "")
        for round_ in application.rounds:
            people = "; ".join(person.name for person in round_.interviewers)
            until = str(round_.decision_by or "")
            yield (*head, "interview", str(round_.day), "", "", until, people)
        for contact in application.contacts:
            said = contact.said.value if contact.said else ""
            told = (contact.result.value, said, str(contact.day or ""), contact.note or "")
            yield (*head, "contact", str(contact.at.date()), *told)
        if application.outcome is not None:
            words = application.feedback.words if application.feedback else ""
            learned = str(application.outcome.learned_at.date())
            yield (*head, "outcome", learned, application.outcome.result.value, "", "", words)


def asked_for_file(scene: Scene) -> Scene:
    """How to bring an export back."""
    return scene.tell(answer(text("import-how")))


def received(scene: Scene) -> Scene:
    """A file came: what it holds is said first, and nothing is taken before a yes."""
    assert isinstance(scene.event, ExportReceived)
    content = scene.event.content
    if isinstance(content, ExportProblem):
        return scene.tell(answer(text(f"import-{content.value.replace('_', '-')}")))
    new, differing = _compared(content, scene.search)
    if not new and not differing:
        return scene.tell(answer(text("import-nothing-new")))
    offered = replace(scene.conversation, offered_import=content)
    draft = {"new": str(new), "differing": str(differing)}
    return replace(scene, conversation=offered).ask(Step.IMPORTING, draft=draft)


def importing_prompt(question: Question, view: View) -> Message:
    """How much is new, and how much would replace what is known."""
    del view
    new, differing = int(question.drafted("new")), int(question.drafted("differing"))
    said: list[Text] = []
    actions: list[Button] = []
    if new:
        said.append(text("import-new", count=Count(value=new)))
        actions.append(button(Choice.IMPORT_NEW, Weight.MAIN))
    if differing:
        said.append(text("import-differing", count=Count(value=differing)))
        actions.append(button(Choice.IMPORT_ALL))
    return answer(*said, actions=(*actions, button(Choice.LEAVE_IT)))


def import_new(scene: Scene) -> Scene:
    return _taken(scene, Choice.IMPORT_NEW, with_known=False)


def import_all(scene: Scene) -> Scene:
    return _taken(scene, Choice.IMPORT_ALL, with_known=True)


def agreed(scene: Scene) -> Scene:
    """A "yes" is to the first that is offered: what is new, else what would replace."""
    return import_new(scene) if int(scene.asked.drafted("new")) else import_all(scene)


def left(scene: Scene) -> Scene:
    """Nothing of the file is kept."""
    return _dropped(scene.settle(Choice.LEAVE_IT, text("chosen-cancel"))).tell(
        answer(text("cancelled"))
    )


def imported_prompt(question: Question, view: View) -> Message:
    del view
    count = Count(value=int(question.drafted("count")))
    return answer(text("imported", count=count), actions=(button(Choice.LIST), button(Choice.UNDO)))


# -- inside ------------------------------------------------------------------------------------


def _compared(theirs: JobSearch, ours: JobSearch) -> tuple[int, int]:
    """How many applications are new, and how many are known and differ."""
    known = [(application, ours.application(application.id)) for application in theirs.applications]
    new = sum(mine is None for _, mine in known)
    return new, sum(mine is not None and mine != application for application, mine in known)


def _taken(scene: Scene, choice: Choice, *, with_known: bool) -> Scene:
    theirs = scene.conversation.offered_import
    settled = scene.settle(choice, text("chosen-save"))
    if theirs is None:
        return settled.tell(answer(text("import-gone")))
    wanted = tuple(_wanted(theirs, scene.search, with_known=with_known))
    search = _merged(scene.search, theirs, wanted)
    kept = _dropped(replace(settled, search=search))
    return kept.ask(Step.IMPORTED, draft={"count": str(len(wanted))}, undoable=True)


def _wanted(theirs: JobSearch, ours: JobSearch, *, with_known: bool) -> Iterator[Application]:
    for application in theirs.applications:
        mine = ours.application(application.id)
        if mine is None or (with_known and mine != application):
            yield application


def _merged(ours: JobSearch, theirs: JobSearch, wanted: tuple[Application, ...]) -> JobSearch:
    """The wanted applications, areas by id, and every nudge that fired anywhere: never again."""
    search = ours
    for application in wanted:
        search = search.with_application(application)
    sent = {entry.key: entry for entry in (*theirs.nudge_log, *ours.nudge_log)}
    areas = {area.id: area for area in (*theirs.areas, *ours.areas)}
    return replace(
        search,
        nudge_log=tuple(sorted(sent.values(), key=lambda entry: entry.sent_at)),
        areas=tuple(sorted(areas.values(), key=lambda area: area.noted_at)),
    )


def _dropped(scene: Scene) -> Scene:
    return replace(scene, conversation=replace(scene.conversation, offered_import=None))
