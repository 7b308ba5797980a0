"""One event being answered: what is known so far, and what shall be said.

Handlers take a `Scene` and give back another one. They name the questions they ask; the machine
writes the messages afterwards, so that each is made of the facts as they are in the end.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2s
from zoneinfo import ZoneInfo

from bot.advice.model import Application, Interview, JobSearch, Response, Seeker
from bot.advice.policy import Policy
from bot.advice.zones import zone
from bot.engine.choices import Choice
from bot.engine.dossier import About, Conversation, Dossier, Question, Undo
from bot.engine.effects import Erase
from bot.engine.events import Event
from bot.engine.meaning import FieldError, Message, Text
from bot.engine.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question to be put, by key.

    `lead` takes the place of its own words. A passing one is worth nothing later: it is only
    for whoever pressed just now.
    """

    key: str
    lead: Text | None = None
    passing: bool = False


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


Pending = Asking | Settling | Opening | Telling | Erase


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a message is written from."""

    search: JobSearch
    policy: Policy
    now: datetime

    @property
    def seeker(self) -> Seeker:
        return self.search.seeker

    @property
    def zone(self) -> ZoneInfo:
        return zone(self.seeker.zone)

    def application(self, question: Question) -> Application:
        """The application that the question is about.

        A question about one that is gone is settled before anybody sees it again, so its
        absence here is a defect and raises LookupError.
        """
        found = self.search.application(question.about.application_id)
        if found is None:
            raise LookupError(question.about.application_id)
        return found


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
        return None if question is None or question.answered else question

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
        )
        conversation = self.conversation.with_question(question)
        if waits:
            conversation = replace(conversation, awaiting=question.key)
        if undoable:
            conversation = replace(conversation, undo=self._undo(question.key))
        return replace(
            self,
            conversation=conversation,
            pending=(*self.pending, Asking(key=question.key, lead=lead, passing=passing)),
        )

    def open_form(self, step: Step, about: About | None, draft: dict[str, str]) -> "Scene":
        """Show a form. It never captures free text, so nothing waits for it."""
        asked = self.ask(step, about, draft=draft, waits=False)
        key = asked.conversation.questions[-1].key
        return replace(asked, pending=(*self.pending, Opening(key=key)))

    def ask_again(self, question: Question, lead: Text | None = None) -> "Scene":
        """Put an open question once more, and wait for it."""
        conversation = replace(self.conversation.with_question(question), awaiting=question.key)
        again = Asking(key=question.key, lead=lead)
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

    def _undo(self, key: str) -> Undo:
        earlier, later = self.before.search, self.search
        changed = tuple(
            (application.id, earlier.application(application.id))
            for application in later.applications
            if earlier.application(application.id) != application
        )
        first = later.application(changed[0][0]) if changed else None
        employer = first.employer if first else ""
        return Undo(key=key, seeker=earlier.seeker, applications=changed, employer=employer)
