"""Files in the workspace: uploaded in three steps by the application, or dropped in by a person.

Source: https://docs.slack.dev/messaging/working-with-files, the methods' own pages below
https://docs.slack.dev/reference/methods/ and https://docs.slack.dev/reference/objects/file-object.
"""

from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_workspace import BOT_USER, Channel, Message, Workspace

MOST_ALT_CHARS = 1000


@dataclass(slots=True, kw_only=True)
class File:
    """A file; ``content`` is None until it is uploaded, ``shared`` once it is in a channel."""

    id: str
    name: str
    length: int
    alt_text: str = ""
    content: bytes | None = None
    shared: bool = False
    user: str = BOT_USER
    message: Message | None = None


class Files:
    """What the application may do with files, and where their content lies."""

    def __init__(
        self, workspace: Workspace, base: Callable[[], str], opens: Callable[[str], bool]
    ) -> None:
        """`base` is where their content lies; `opens` says whether a token may read it."""
        self.files: dict[str, File] = {}
        self._base = base
        self._workspace = workspace
        self._opens = opens

    def begin(self, given: Json) -> Json:
        """files.getUploadURLExternal."""
        name, length = str(given.get("filename") or ""), int(given.get("length") or 0)
        if not name or length < 1:
            raise Refusal("invalid_arguments", "filename and length", violation=True)
        alt = str(given.get("alt_txt") or "")
        if len(alt) > MOST_ALT_CHARS:
            raise Refusal("alt_txt_too_large", violation=True)
        file = self._new(name, length)
        file.alt_text = alt
        return {"upload_url": f"{self._base()}upload/{file.id}", "file_id": file.id}

    async def receive(self, request: web.Request) -> web.Response:
        """The POST of a file's content to the address that was handed out."""
        file = self.files.get(request.match_info["id"])
        if file is None or file.content is not None:
            return web.Response(status=404)
        content = await request.read()
        if len(content) != file.length:
            return web.Response(status=400, text="length")
        file.content = content
        return web.Response(text=f"OK - {file.length}")

    async def serve(self, request: web.Request) -> web.Response:
        """``url_private_download``: for whoever has a token that may read files."""
        file = self.files.get(request.match_info["id"])
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not self._opens(token):
            # Slack answers with its sign-in page.
            return web.Response(text="<!DOCTYPE html>", content_type="text/html")
        return web.Response(status=404) if file is None else web.Response(body=file.content)

    def complete(self, channel: Channel, given: Json) -> tuple[Message, Json]:
        """files.completeUploadExternal: one message with all of them."""
        named = given.get("files")
        if not isinstance(named, list) or not named:
            raise Refusal("invalid_arguments", "files", violation=True)
        files = [self._uploaded(each) for each in named]
        message = self.message(channel, BOT_USER, *files)
        for file in files:
            file.shared, file.message = True, message
        return message, {"files": [{"id": file.id, "title": file.name} for file in files]}

    def dropped(self, channel: Channel, user: str, name: str, content: bytes) -> Message:
        """Somebody drops a file into the conversation."""
        file = self._new(name, len(content))
        file.content, file.shared, file.user = content, True, user
        file.message = self.message(channel, user, file)
        return file.message

    def listed(self, channel: Channel) -> list[Json]:
        """files.list: everybody's in that channel."""
        shared = (file for file in self.files.values() if file.message is not None)
        return [self._object(f) for f in shared if f.message and f.message.channel == channel.id]

    def delete(self, identifier: str) -> None:
        """files.delete; the message that held nothing else goes with it."""
        file = self.files.get(identifier)
        if file is None:
            raise Refusal("file_not_found", identifier)
        if file.user != BOT_USER:
            raise Refusal("cant_delete_file", identifier)
        del self.files[identifier]
        left = [other for other in self.files.values() if other.message == file.message]
        if file.message is not None and not left:
            self._workspace.delete(file.message)

    def message(self, channel: Channel, user: str, *files: File) -> Message:
        message = Message(
            channel=channel.id,
            ts=self._workspace.new_ts(),
            user=user,
            text="",
            blocks=[],
            files={file.name: file.content or b"" for file in files},
            team=self._workspace.team.id,
        )
        self._workspace.put(message)
        return message

    def event_of(self, message: Message) -> Json:
        """The message event of subtype file_share (reference/events/message.file_share)."""
        shared = [file for file in self.files.values() if file.name in message.files]
        return {
            "type": "message",
            "subtype": "file_share",
            "user": message.user,
            "ts": message.ts,
            "text": "",
            "channel": message.channel,
            "channel_type": "im",
            "files": [self._object(file) for file in shared[-len(message.files) :]],
        }

    def _object(self, file: File) -> Json:
        return {
            "id": file.id,
            "name": file.name,
            "size": file.length,
            "url_private_download": f"{self._base()}download/{file.id}",
        }

    def _uploaded(self, named: Json) -> File:
        file = self.files.get(str(named.get("id")))
        if file is None or file.content is None or file.shared:
            raise Refusal("file_not_found", str(named.get("id")), violation=True)
        return file

    def _new(self, name: str, length: int) -> File:
        file = File(id=f"F{self._workspace.number():06}", name=name, length=length)
        self.files[file.id] = file
        return file
