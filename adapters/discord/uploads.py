"""A form with a field for a file: how an export comes back on Discord."""

from collections.abc import Mapping
from typing import Any

from adapters.discord import limits
from adapters.discord.components import Json, label
from adapters.discord.custom_ids import UPLOAD, custom_id
from adapters.discord.modals import LABEL, TEXT_DISPLAY
from adapters.discord.style import MARKDOWN
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render

# components/reference, Component Types.
FILE_UPLOAD = 19


def upload_modal() -> Json:
    """The form that takes an export back: one file, and how it is done."""
    return {
        "custom_id": custom_id(UPLOAD, ""),
        "title": label(text("command-import"), limits.MODAL_TITLE_CHARS),
        "components": [
            {"type": TEXT_DISPLAY, "content": render(text("import-how"), MARKDOWN)},
            {
                "type": LABEL,
                "label": label(text("field-export"), limits.FIELD_LABEL_CHARS),
                "description": label(text("field-export-hint"), limits.FIELD_HINT_CHARS),
                "component": {"type": FILE_UPLOAD, "custom_id": "export", "required": True},
            },
        ],
    }


def uploaded(data: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The first file that came with a form, as Discord describes it; None without one."""
    attachments = data.get("resolved", {}).get("attachments", {})
    return next(iter(attachments.values()), None)
