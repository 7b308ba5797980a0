"""Forms of admins and coaches that were not accepted, until they are opened once more.

Discord takes no form as the answer to a form: a button in between opens it again, with what was
typed. A person's own is drafted in their dossier; that of somebody who acts for others is kept
here, in memory only: after a restart they are told how else to do it.
"""

from collections import OrderedDict

from bot.engine.fields import Form
from bot.service.ports import Address

KEPT = 1_000


class RejectedForms:
    """By person and question, the newest thousand."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._forms: OrderedDict[tuple[Address, str], Form] = OrderedDict()

    def keep(self, address: Address, key: str, form: Form) -> None:
        self._forms[address, key] = form
        self._forms.move_to_end((address, key))
        if len(self._forms) > self._kept:
            self._forms.popitem(last=False)

    def find(self, address: Address, key: str) -> Form | None:
        """The form that this person was refused at this question; nobody else's."""
        return self._forms.get((address, key))
