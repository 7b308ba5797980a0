"""What a step wants done in the world. The engine itself does nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.engine.dossier import Dossier
from bot.engine.fields import FieldError, Form
from bot.engine.meaning import Attachment, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A new message to the person. Stored with the turn, sent after it, never lost.

    `key` names the question it asks (its buttons carry it). `nudge_keys` are the keys of the
    nudges that it carries: empty for an answer.
    `hold`: not to be sent from the first moment up to the second, which are UTC: the person's
    next quiet time, should it go out late (H13). Whoever comes later still asks what is quiet
    then. None for an answer, and after a yes (H3).
    `expires_at` (UTC): from then on it is not to be sent any more, as all that it says is too
    late; None: never too late.
    """

    key: str
    message: Message
    nudge_keys: tuple[str, ...] = ()
    hold: tuple[datetime, datetime] | None = None
    expires_at: datetime | None = None
    kind: Literal["say"] = "say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Put this in place of the message that was said under `key`. Stored like `Say`."""

    key: str
    message: Message
    kind: Literal["edit"] = "edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """An answer to this very click or command, worth nothing later: never stored.

    `key` is what its buttons carry; empty when it has none. `apart`: it is to be shown apart from
    the conversation (`Apart`). `awaits`: it may be answered in free words. `sent`: the files that
    go to the chat with it; where none may be sent, their words can be shown here.
    """

    message: Message
    key: str = ""
    apart: bool = False
    awaits: bool = False
    sent: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenForm:
    """Show a form now; where that cannot be done the adapter sends `FormNotShown(key)`."""

    key: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectForm:
    """What was submitted is not accepted; `form` holds what the person typed.

    `again` is the action that opens it once more with all of that, weeks later, too; empty where
    nobody but the adapter has what was typed.
    """

    key: str
    form: Form
    errors: tuple[FieldError, ...]
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase:
    """Destroy the dossier with its key, and delete the bot's own messages where possible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff:
    """Tell the coaches that there is a case; once it has one, that coach alone (A18).

    A courtesy: what waits stands in their queue, whether this reaches them or not.
    """

    case_id: str
    coaches: tuple[str, ...]
    """Their ids on the platform."""
    occasion: str = ""
    """What makes it news again, such as the id of the event that gave the case back."""


Effect = Say | Edit | Notice | OpenForm | RejectForm | Erase | HandOff
"""`Say` and `Edit` go through the outbox, `HandOff` to the coaches; the others are for the adapter
that brought the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one step makes of one event.

    `dossier` is None when it is to be erased. `next_due_at` is the plan's next moment, if any.
    `withdrawn` are the keys of messages that must not go out any more if they still wait.
    """

    dossier: Dossier | None
    effects: tuple[Effect, ...] = ()
    next_due_at: datetime | None = None
    tidy_at: datetime | None = None
    """When something of what is kept next has to go (H19)."""
    withdrawn: tuple[str, ...] = ()
    by_person: bool = True
    """They did something themselves just now: what was held for their quiet time may go."""
    keeps_plan: bool = False
    """The facts are as they were, and so is the plan: `next_due_at` was not asked for.

    Where the dossier is the very same, `tidy_at` was not either."""
