"""What Discord says of commands to people, in each language that the catalogue has it in."""

from typing import Any

from discord import Locale
from discord.app_commands import TranslationContext, Translator, locale_str

from adapters.discord.style import LABELS
from bot.engine.meaning import Text
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, known_keys, languages, render

KEY = "key"


def words(key: str) -> locale_str:
    """A sentence of the catalogue, to be translated when Discord is told."""
    return locale_str(render(Text(key), LABELS), **{KEY: key})


class CatalogueTranslator(Translator):
    """Discord's locales as the catalogue's languages: `es-419` as `es`."""

    async def translate(
        self,
        string: locale_str,
        locale: Locale,
        context: TranslationContext[Any, Any],  # noqa: ARG002 - Discord's shape
    ) -> str | None:
        """None where the language does not say it: Discord then shows ours."""
        language, key = locale.value.partition("-")[0], string.extras.get(KEY)
        if language == DEFAULT_LANGUAGE or language not in languages():
            return None
        return render(Text(key), LABELS, language) if key in known_keys(language) else None
