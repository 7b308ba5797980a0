"""Whatever the bot says fits both platforms in each language that says everything."""

import pytest

from adapters.discord.limits import ELLIPSIS
from adapters.discord.modals import modal as discord_modal
from adapters.discord.render import body
from adapters.slack.forms import modal as slack_modal
from adapters.slack.render import rendered
from bot.engine.fields import Form
from bot.engine.told_in import told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.engine.wording.plain import PlainStyle, plain
from bot.engine.wording.spoken import own_languages
from tests.goldens.collecting import Shown, heard_in_all_transcripts
from tests.platforms.discord_messages import CHANNEL_FLAGS
from tests.platforms.discord_messages import check_message as check_for_discord
from tests.platforms.discord_modals import check_modal
from tests.platforms.discord_refusals import form as checked
from tests.platforms.slack_blocks import faults_in_view
from tests.platforms.slack_messages import check_message as check_for_slack

KEY = "k1"
OTHERS = [language for language in own_languages() if language != DEFAULT_LANGUAGE]


@pytest.mark.parametrize("language", OTHERS)
async def test_every_message_of_every_transcript_fits_and_is_in_that_language(
    language: str,
) -> None:
    """German is longer than English: a sentence that is cut off, or left over, is found here."""
    heard = await heard_in_all_transcripts()
    assert len(heard) > 300
    for name, shown in heard.items():
        theirs = told_in(shown, language)
        fits(theirs)
        assert titles_are_whole(theirs), name
        if isinstance(shown, Form) or isinstance(theirs, Form) or shown.preview.language:
            continue
        assert plain(theirs, PlainStyle()) != plain(shown, PlainStyle()), name


async def test_no_form_has_a_title_that_is_cut() -> None:
    """Spares Robin a window that is called "Your weekend and…"."""
    forms = [
        shown for shown in (await heard_in_all_transcripts()).values() if isinstance(shown, Form)
    ]
    assert len(forms) > 10
    assert all(titles_are_whole(form) for form in forms)


def titles_are_whole(shown: Shown) -> bool:
    """Slack takes 24 characters, Discord 45."""
    if not isinstance(shown, Form):
        return True
    titles = (slack_modal(shown, KEY)["title"], discord_modal(shown, KEY)["title"])
    return ELLIPSIS not in str(titles)


def fits(shown: Shown) -> None:
    """Both platforms take it."""
    if isinstance(shown, Form):
        assert faults_in_view(slack_modal(shown, KEY), "modal") == []
        with checked() as errors:
            check_modal(discord_modal(shown, KEY), errors)
        return
    made = rendered(shown, KEY)
    check_for_slack({"text": made.text, "blocks": made.blocks})
    check_for_discord(body(shown, KEY, with_preview=True), flags=CHANNEL_FLAGS)
