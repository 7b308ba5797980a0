"""One event being answered: what is known so far, and what shall be said.

Handlers take a `Scene` and give back another one. They name the questions they ask; the machine
writes the messages afterwards, so that each is made of the facts as they are in the end.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2s

from bot.advice.grants import Grant
from bot.advice.model import Application, Interview, JobSearch, Response, Seeker
from bot.advice.policy import Policy
from bot.engine.choices import Choice
from bot.engine.dossier import About, Conversation, Dossier, Question, Undo, Undone
from bot.engine.effects import Erase, HandOff, Notice, OpenForm, RejectForm
from bot.engine.events import Event
from bot.engine.fields import FieldError
from bot.engine.meaning import Message, Text
from bot.engine.standing import (
    all_areas,
    facts_of,
    is_standing,
    own_settings_changed,
    whole,
)
from bot.engine.steps import Step
from bot.engine.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question to be put, by key; a passing one is only for whoever pressed just now.

    `as_calendar`: not the question is wanted, but its entry for the calendar.
    """

    key: str
    passing: bool = False
    as_calendar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """A question whose message is to lose its buttons, with a remark on what was chosen."""

    key: str
    remark: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A form to be shown, or shown again with what is wrong with it."""

    key: str
    errors: tuple[FieldError, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A message that asks nothing; a passing one is worth nothing later."""

    message: Message
    passing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """Go on as if `choice` had been chosen on the question `key`.

    Where that question is gone or does not know the choice, it is done for what `about` names.
    """

    key: str
    choice: Choice
    about: About
    words: str = ""
    """In which the choice was made, if it was not by a button."""


ToCoach = Notice | OpenForm | RejectForm | HandOff
"""For a coach: written already, as it asks nothing of the person whose dossier this is."""

Pending = Asking | Settling | Opening | Telling | Erase | ToCoach


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Immutable: each method gives back the scene as it is afterwards."""

    event: Event
    now: datetime
    policy: Policy
    before: Dossier
    search: JobSearch
    conversation: Conversation
    question: Question | None = None
    """The question that is being answered, if the event answers one."""
    value: str = ""
    """What came with the choice: an entry of a list, a day."""
    words: str = ""
    """The free text that the choice was read from: what else it says need not be asked again."""
    pending: tuple[Pending, ...] = ()
    redirect: Redirect | None = None

    @property
    def seeker(self) -> Seeker:
        return self.search.seeker

    @property
    def asked(self) -> Question:
        """The question that is being answered; only for handlers of its answers."""
        assert self.question is not None
        return self.question

    @property
    def awaited(self) -> Question | None:
        """The open question that free text answers."""
        question = self.conversation.question(self.conversation.awaiting)
        return question if question and is_standing(question, self.search) else None

    @property
    def application(self) -> Application:
        """The application that the answered question is about."""
        return self.view.application(self.asked)

    @property
    def view(self) -> View:
        return View(search=self.search, policy=self.policy, now=self.now)

    def id_for(self, what: str) -> str:
        """A new id: the same for the same event, however often it is delivered."""
        seed = f"{self.event.id}/{what}/{len(self.pending)}"
        return blake2s(seed.encode(), digest_size=8).hexdigest()

    def about(self, application: Application) -> About:
        return About(application_id=application.id)

    # -- facts ---------------------------------------------------------------------------------

    def with_application(self, changed: Application) -> "Scene":
        return replace(self, search=self.search.with_application(changed))

    def with_interview(self, application: Application, changed: Interview) -> "Scene":
        """The application's latest round in a changed form."""
        rounds = (*application.rounds[:-1], changed)
        return self.with_application(replace(application, rounds=rounds))

    def with_grant(self, changed: Grant) -> "Scene":
        return replace(self, search=self.search.with_grant(changed))

    def with_seeker(self, changed: Seeker) -> "Scene":
        return replace(self, search=replace(self.search, seeker=changed))

    def responded(self, response: Response, until: datetime | None = None) -> "Scene":
        """The nudges that the answered question carried, marked in the log."""
        keys = self.asked.about.nudge_keys
        log = tuple(
            replace(sent, response=response, snoozed_until=until) if sent.key in keys else sent
            for sent in self.search.nudge_log
        )
        return replace(self, search=replace(self.search, nudge_log=log))

    # -- conversation --------------------------------------------------------------------------

    def ask(
        self,
        step: Step,
        about: About | None = None,
        *,
        draft: dict[str, str] | None = None,
        lead: Text | None = None,
        undoable: bool = False,
        waits: bool = True,
        passing: bool = False,
    ) -> "Scene":
        """Put a new question; free text answers it if it `waits`.

        With `undoable` its Undo brings back the facts as they were before this event.
        """
        question = Question(
            key=self.id_for(step.value),
            step=step.value,
            asked_at=self.now,
            about=about or About(),
            draft=tuple((draft or {}).items()),
            lead=lead,
            rests_on=self._facts_of(step, about),
        )
        conversation = self.conversation.with_question(question)
        if waits:
            conversation = replace(conversation, awaiting=question.key)
        if undoable:
            conversation = replace(conversation, undo=self._undo(question.key))
        return replace(
            self,
            conversation=conversation,
            pending=(*self.pending, Asking(key=question.key, passing=passing)),
        )

    def open_form(self, step: Step, about: About | None, draft: dict[str, str]) -> "Scene":
        """Show a form. It never captures free text, so nothing waits for it."""
        asked = self.ask(step, about, draft=draft, waits=False)
        key = asked.conversation.questions[-1].key
        return replace(asked, pending=(*self.pending, Opening(key=key)))

    def ask_again(self, question: Question, lead: Text | None = None) -> "Scene":
        """Put an open question once more, and wait for it."""
        put = replace(question, lead=lead, asked_at=self.now)
        conversation = replace(self.conversation.with_question(put), awaiting=put.key)
        again = Asking(key=put.key)
        return replace(self, conversation=conversation, pending=(*self.pending, again))

    def settle(self, chosen: str, remark: Text | None = None) -> "Scene":
        """The answered question is answered: its message keeps its words, not its buttons."""
        settled = replace(self.asked, answered=chosen)
        conversation = self.conversation.with_question(settled)
        if conversation.awaiting == settled.key:
            conversation = replace(conversation, awaiting="")
        pending = self.pending
        was_sent = self.before.conversation.question(settled.key) is not None
        if remark is not None and was_sent:
            pending = (*pending, Settling(key=settled.key, remark=remark))
        return replace(self, question=settled, conversation=conversation, pending=pending)

    def drafted(self, **values: str) -> "Scene":
        """The answered question with more of its draft filled in."""
        draft = {**dict(self.asked.draft), **values}
        changed = replace(self.asked, draft=tuple(draft.items()))
        return replace(
            self, question=changed, conversation=self.conversation.with_question(changed)
        )

    def tell(self, message: Message) -> "Scene":
        return replace(self, pending=(*self.pending, Telling(message=message)))

    def notice(self, message: Message) -> "Scene":
        """Tell something that is worth nothing later."""
        return replace(self, pending=(*self.pending, Telling(message=message, passing=True)))

    def to_coach(self, effect: ToCoach) -> "Scene":
        return replace(self, pending=(*self.pending, effect))

    def _facts_of(self, step: Step, about: About | None) -> str:
        application = self.search.application(about.application_id) if about else None
        return facts_of(step, application) if application else ""

    def _undo(self, key: str) -> Undo:
        earlier = self.before.search
        undone = tuple(
            Undone(
                application_id=application.id,
                employer=application.employer,
                before=earlier.application(application.id),
                left=whole(application),
            )
            for application in self.search.applications
            if earlier.application(application.id) != application
        )
        stopped = self.seeker.stopped_at is not None and earlier.seeker.stopped_at is None
        return Undo(
            key=key,
            applications=undone,
            stopped=stopped,
            seeker=earlier.seeker,
            settings=own_settings_changed(earlier.seeker, self.seeker),
            areas=earlier.areas if earlier.areas != self.search.areas else None,
            areas_left=all_areas(self.search.areas),
            at=self.now,
        )
