"""What people typed, encrypted: a key for each dossier, wrapped by the master key.

Changing the master key wraps the dossiers' keys anew and touches nothing else; "forget" destroys
the one key that opens a dossier.
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.errors import DamagedKey, WrongKey


class Keyring:
    """Master keys, the one in use first; the others only open what they once wrapped."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        """Raises `DamagedKey` when there is none, or one is no key."""
        if not keys:
            raise DamagedKey("there is no key in it")
        try:
            self._current = Fernet(keys[0])
            self._all = MultiFernet([Fernet(key) for key in keys])
        except ValueError as error:
            # Without its cause: that could quote the key.
            raise DamagedKey(type(error).__name__) from None

    @classmethod
    def parse(cls, text: str) -> "Keyring":
        """Keys divided by white space, newest first; a line that begins with # is a remark."""
        lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
        return cls(tuple(key for line in lines for key in line.split()))

    def new_dossier_key(self) -> bytes:
        """A fresh key for one dossier, wrapped."""
        return self._current.encrypt(Fernet.generate_key())

    def open(self, wrapped: bytes) -> Fernet:
        """The dossier's own cipher. Raises `WrongKey`."""
        return Fernet(self._unwrapped(wrapped))

    def rewrap(self, wrapped: bytes) -> bytes:
        """The same dossier key under the key in use; unchanged if it is already. `WrongKey`."""
        try:
            self._current.decrypt(wrapped)
        except InvalidToken:
            return self._current.encrypt(self._unwrapped(wrapped))
        return wrapped

    def _unwrapped(self, wrapped: bytes) -> bytes:
        try:
            return self._all.decrypt(wrapped)
        except InvalidToken:
            raise WrongKey from None
