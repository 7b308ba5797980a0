"""Files that the bot gives, kept where the person works: beside what is there, never over it."""

from itertools import count
from pathlib import Path

from adapters.documents import Document
from adapters.exports import MOST_BYTES
from bot.engine.meaning import UserText, text


class NotKept(OSError):
    """The file could not be written there. Start the chat with --files and another directory."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {self.__doc__} ({reason})")
        self.said = text(
            "terminal-file-not-kept", name=UserText(value=name), reason=UserText(value=reason)
        )


class Folder:
    """A directory, made when the first file comes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, document: Document) -> Path:
        """Write it under its name, or its name with a number; where it is. Raises `NotKept`."""
        name = Path(Path(document.name).name)
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            path = self._path / name
            numbers = count(2)
            while not _written(path, document.content):
                path = self._path / f"{name.stem}-{next(numbers)}{name.suffix}"
        except OSError as error:
            raise NotKept(document.name, error.strerror or type(error).__name__) from error
        return path


def _written(path: Path, content: bytes) -> bool:
    """Whether it was written; False when something is there already."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True


def read(path: str) -> bytes:
    """The file's beginning: as much as an export may have, and one byte more. Raises OSError."""
    with Path(path).expanduser().open("rb") as file:
        return file.read(MOST_BYTES + 1)
