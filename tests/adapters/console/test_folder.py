"""Files that the terminal keeps: never over what is there, and never lost without a word."""

from pathlib import Path

import pytest

from adapters.console.folder import Folder, NotKept, read
from adapters.documents import Document
from adapters.exports import MOST_BYTES

FILE = Document(name="talk.ics", media_type="text/calendar", content=b"one")


def test_a_second_file_of_a_name_stands_beside_the_first(tmp_path: Path) -> None:
    """Spares the job seeker the loss of a file of their own."""
    folder = Folder(tmp_path / "new")
    kept = [folder.keep(FILE) for _ in range(3)]
    assert [path.name for path in kept] == ["talk.ics", "talk-2.ics", "talk-3.ics"]
    assert all(path.read_bytes() == b"one" for path in kept)


def test_a_name_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    """Spares the job seeker a file somewhere on their machine."""
    sly = Document(name="../../sly.ics", media_type="text/calendar", content=b"x")
    assert Folder(tmp_path).keep(sly) == tmp_path / "sly.ics"


def test_where_nothing_can_be_written_it_says_what_to_do(tmp_path: Path) -> None:
    """Spares the job seeker a file that is simply not there."""
    (tmp_path / "file").touch()
    with pytest.raises(NotKept, match="--files"):
        Folder(tmp_path / "file").keep(FILE)


def test_no_more_is_read_than_an_export_can_have(tmp_path: Path) -> None:
    """Spares the machine a file of any size."""
    large = tmp_path / "large"
    large.write_bytes(b" " * (MOST_BYTES + 10))
    assert len(read(str(large))) == MOST_BYTES + 1
