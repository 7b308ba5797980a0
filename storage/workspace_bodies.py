"""What a workspace's admins set as bytes, and back."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.engine.workspace.model import WORKSPACE_SCHEMA, Workspace
from storage.errors import UnreadableSnapshot


def workspace_to_bytes(workspace: Workspace) -> bytes:
    return _adapter().dump_json(workspace)


def workspace_from_bytes(stored: bytes) -> Workspace:
    """Raises `UnreadableSnapshot`, also for a newer release's."""
    try:
        workspace = _adapter().validate_json(stored)
    except ValidationError as error:
        places = (".".join(map(str, one["loc"])) for one in error.errors(include_input=False))
        raise UnreadableSnapshot(", ".join(sorted(set(places))[:5])) from None
    if workspace.schema_version > WORKSPACE_SCHEMA:
        raise UnreadableSnapshot(f"a workspace of version {workspace.schema_version}")
    return workspace


@cache
def _adapter() -> TypeAdapter[Workspace]:
    # Made when it is first needed: most processes never read a workspace.
    return TypeAdapter(Workspace)
