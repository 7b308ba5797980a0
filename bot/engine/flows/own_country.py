"""The country whose weekend and holidays are the person's own (H13)."""

from dataclasses import replace

from bot.advice.model import Seeker
from bot.advice.personal_time import home_country
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Form
from bot.engine.flows import own_settings
from bot.engine.flows.places import no_check
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Text, UserText, text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.country_words import country_words
from bot.understanding.places import understand_country


def asked(scene: Scene) -> Scene:
    code = home_country(scene.seeker)
    name = country_words(code, scene.seeker.language) if code else ""
    return scene.open_form(Step.COUNTRY, None, {"homeland": name})


def own_country_words(seeker: Seeker) -> Text:
    """The country's name, or what holds where none is known."""
    code = home_country(seeker)
    if code is None:
        return text("country-unknown")
    return text("as-typed", words=UserText(value=country_words(code, seeker.language)))


def _form(question: Question, view: View) -> Form:
    del view
    country = drafted_field(
        "homeland",
        question,
        asked="asked-homeland",
        hint="field-homeland-hint",
        required=True,
    )
    return Form(title=text("form-country"), fields=(country,), submit=text("choice-save"))


def _accept(field: str, typed: str, view: View) -> Accepted | Text:
    del field, view
    if understand_country(typed) is None:
        return text("country-not-understood", words=UserText(value=typed))
    return Accepted(value=typed)


def _complete(scene: Scene) -> Scene:
    code = understand_country(scene.asked.drafted("homeland"))
    kept = scene.with_seeker(replace(scene.seeker, country=code))
    return own_settings.saved(kept, "country")


FLOW = FormFlow(step=Step.COUNTRY, form=_form, accept=_accept, check=no_check, complete=_complete)
