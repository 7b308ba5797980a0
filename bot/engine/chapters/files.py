"""What a person takes along, and brings back."""

from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.flows import taking_along, undoing
from bot.engine.rows import Chapter, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.IMPORTING: {
            Choice.IMPORT_NEW: to(taking_along.import_new, Step.IMPORTED),
            Choice.IMPORT_ALL: to(taking_along.import_all, Step.IMPORTED),
            Choice.LEAVE_IT: to(taking_along.left),
            Choice.YES: to(taking_along.agreed, Step.IMPORTED),
            Choice.NO: to(taking_along.left),
        },
        Step.IMPORTED: {
            Choice.LIST: to(home.listed, Step.LIST),
            Choice.UNDO: to(undoing.pressed, Step.KNOWN),
        },
    },
    prompts={
        Step.IMPORTING: taking_along.importing_prompt,
        Step.IMPORTED: taking_along.imported_prompt,
    },
)
