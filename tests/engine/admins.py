"""An admin at work on their workspace, in a few lines."""

from dataclasses import dataclass, field

from bot.advice.policy import Policy, default_policy
from bot.engine.effects import Notice, OpenForm, RejectForm
from bot.engine.events import ActionChosen, CommandInvoked, Event, FormNotShown, FormSubmitted
from bot.engine.meaning import Button
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from bot.engine.workspace.administer import Effect, administer
from bot.engine.workspace.model import Workspace, policy_in
from bot.engine.workspace.overview import KEY

STYLE = PlainStyle()
COACHING = {"coaches": "U1 U2", "contact": "Casey Lee, room 12", "help_line": "116 123"}


@dataclass(slots=True)
class Office:
    """One workspace, and what its admin was shown last."""

    workspace: Workspace = field(default_factory=Workspace)
    shipped: Policy = field(default_factory=default_policy)
    effect: Effect | None = None
    events: int = 0

    def happens(self, event: Event) -> Effect:
        turn = administer(event, self.workspace, self.shipped)
        self.workspace = turn.workspace
        (self.effect,) = turn.effects
        return self.effect

    def looks(self) -> Effect:
        return self.happens(CommandInvoked(id=self._id(), text=""))

    def presses(self, action: str, value: str = "") -> Effect:
        return self.happens(ActionChosen(id=self._id(), key=KEY, action=action, value=value))

    def sends(self, page: str, **values: str) -> Effect:
        """A form; a field is named with `__` for its dot."""
        typed = {name.replace("__", "."): words for name, words in values.items()}
        return self.happens(FormSubmitted(id=self._id(), key=f"{KEY}-{page}", values=typed))

    def is_not_shown(self, page: str) -> Effect:
        return self.happens(FormNotShown(id=self._id(), key=f"{KEY}-{page}"))

    @property
    def policy(self) -> Policy:
        return policy_in(self.workspace, self.shipped)

    @property
    def said(self) -> str:
        assert isinstance(self.effect, Notice)
        return plain(self.effect.message, STYLE)

    @property
    def form(self) -> dict[str, str]:
        """What stands in the fields."""
        assert isinstance(self.effect, OpenForm | RejectForm)
        return {field.name: field.value for field in self.effect.form.fields}

    @property
    def errors(self) -> dict[str, str]:
        assert isinstance(self.effect, RejectForm)
        return {error.field: render(error.text, STYLE) for error in self.effect.errors}

    def value_of_button(self, action: str) -> str:
        assert isinstance(self.effect, Notice)
        buttons = (each for each in self.effect.message.actions if isinstance(each, Button))
        return next(button.value for button in buttons if button.action == action)

    def _id(self) -> str:
        self.events += 1
        return f"e{self.events}"
