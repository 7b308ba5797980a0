"""Files into the private conversation, and out of it (docs.slack.dev/messaging/working-with-files).

Where the app may not send files (`files:write`), the content goes as text when it is short, and
what is missing is said. A file that does not arrive never holds back the message it belongs to.
"""

import logging
from collections.abc import Mapping, Sequence

from adapters.documents import Document
from adapters.slack import limits
from adapters.slack.composing import plain_words
from adapters.slack.refusals import error_code
from adapters.slack.style import escaped
from adapters.slack.web import Web
from bot.engine.meaning import UserText, text
from bot.service.delivery_errors import DeliveryError

PERMISSION = "files:write"
MOST_LISTED = 1000
"""In one answer of files.list; a private conversation has some dozens."""
NOT_OURS = frozenset({"cant_delete_file", "file_not_found", "file_deleted"})
"""https://docs.slack.dev/reference/methods/files.delete, errors."""

DISCREET_HINTS = {
    "files-not-allowed": ("files-not-allowed", "files-shown-apart"),
    "files-not-sent": ("file-not-sent",),
}
"""What is said instead of a file's words, by why it could not be sent."""

log = logging.getLogger(__name__)


class Files:
    """What one workspace's token may do with files."""

    def __init__(self, web: Web) -> None:
        self._web = web

    async def share(
        self, channel: str, documents: Sequence[Document], *, discreet: bool = False
    ) -> None:
        """All of them in one post; as text where that is not possible. Raises nothing.

        `discreet`: their text does not go either, only that there is none, and where to read it.
        """
        if not documents:
            return
        if not self._web.may(PERMISSION):
            await self._tell(channel, documents, why="files-not-allowed", discreet=discreet)
            return
        try:
            uploaded = [await self._upload(document) for document in documents]
            await self._web.ask(
                self._web.client.files_completeUploadExternal,
                files=uploaded,
                channel_id=channel,
            )
        except DeliveryError as error:
            code = error_code(error)
            log.warning("files were not sent: %s", code or type(error).__name__)
            why = "files-not-allowed" if code == "missing_scope" else "files-not-sent"
            await self._tell(channel, documents, why=why, discreet=discreet)

    async def delete_all(self, channel: str) -> None:
        """Delete what is ours in a conversation; what somebody sent is theirs. Raises nothing."""
        try:
            answer = await self._web.ask(
                self._web.client.files_list, channel=channel, count=MOST_LISTED
            )
        except DeliveryError as error:
            log.warning("files were not listed: %s", error_code(error) or type(error).__name__)
            return
        listed = answer.get("files")
        for file in listed if isinstance(listed, list) else []:
            await self._deleted(str(file["id"]))

    async def _deleted(self, file: str) -> None:
        try:
            await self._web.ask(self._web.client.files_delete, file=file)
        except DeliveryError as error:
            if error_code(error) not in NOT_OURS:
                log.warning("a file was not deleted: %s", error_code(error))

    async def _upload(self, document: Document) -> Mapping[str, str]:
        alt = {"alt_txt": limits.cut(document.alt, limits.ALT_CHARS)} if document.alt else {}
        place = await self._web.ask(
            self._web.client.files_getUploadURLExternal,
            filename=document.name,
            length=len(document.content),
            **alt,
        )
        await self._web.upload(str(place["upload_url"]), document.content)
        return {"id": str(place["file_id"]), "title": document.name}

    async def _tell(
        self, channel: str, documents: Sequence[Document], *, why: str, discreet: bool
    ) -> None:
        """The hint, with the content of what is short and made of words."""
        if discreet:
            hints = DISCREET_HINTS[why]
            await self._post(channel, " ".join(plain_words(text(hint)) for hint in hints))
            return
        lines = [plain_words(text(why))]
        for document in documents:
            if document.alt or len(document.content) > limits.TEXT_CHARS // 2:
                name = UserText(value=document.name)
                lines.append(plain_words(text("file-not-shown", name=name)))
            else:
                lines += [document.name, document.content.decode("utf-8-sig")]
        await self._post(channel, "\n".join(lines))

    async def _post(self, channel: str, words: str) -> None:
        said = limits.cut(escaped(words), limits.MESSAGE_CHARS)
        try:
            await self._web.ask(
                self._web.client.chat_postMessage,
                channel=channel,
                text=said,
                unfurl_links=False,
                unfurl_media=False,
                mrkdwn=False,
            )
        except DeliveryError as error:
            log.warning("nor their content: %s", error_code(error) or type(error).__name__)
