"""Settings as a machine has them: the problems that are told of them, and the faces they make."""

import pytest

from adapters.starting import Face
from deploy.house import SystemClock, open_house
from deploy.run import faces
from deploy.settings import BadSettings, Needs, Settings, a_platform, load


def faces_of(settings: Settings) -> list[Face]:
    with open_house(settings, SystemClock()) as house:
        return list(faces(settings, house))


def problems_of(
    machine: pytest.MonkeyPatch, needs: Needs = a_platform, **values: str
) -> tuple[str, ...]:
    for name, value in values.items():
        machine.setenv(name, value)
    with pytest.raises(BadSettings) as raised:
        load(needs=needs)
    return raised.value.problems
