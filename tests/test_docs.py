"""Documentation that is made from the code must be today's."""

from pathlib import Path

import pytest

from tests.docs import PARTS, ROOT, written


@pytest.mark.parametrize("path", PARTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_made_from_the_code_is_todays(path: Path) -> None:
    """A reader must not be shown a rule or a session that is no more: run `make docs`."""
    current = path.read_text(encoding="utf-8")
    for name, _ in PARTS[path]:
        assert f"<!-- {name}: made by `make docs` -->" in current
    assert written(current, PARTS[path]) == current
