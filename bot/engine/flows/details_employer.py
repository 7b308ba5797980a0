"""Details of an application: the agency it goes through, the sector, "no calls", the country."""

from dataclasses import replace

from bot.advice.model import Sector
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.flows import details
from bot.engine.flows.places import no_check
from bot.engine.flows.said_fields import YES, accept_no_calls, no_calls_field
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Option, Text, UserText, text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import too_long
from bot.engine.view import View
from bot.understanding.date_purpose import means_nothing
from bot.understanding.places import understand_country


def asked(scene: Scene) -> Scene:
    application = scene.application
    draft = {
        "agency": application.agency or "",
        "sector": application.sector.value if application.sector else "",
        "no-calls": YES if application.no_calls_advertised else "",
        "country": details.country_name(application, scene.seeker.language) or "",
    }
    return scene.open_form(Step.DETAILS_EMPLOYER, scene.about(application), draft)


def form(question: Question, view: View) -> Form:
    del view
    return Form(
        title=text("form-details-employer"),
        fields=(
            drafted_field("agency", question, asked="asked-agency", hint="field-agency-hint"),
            _sector_field(question),
            no_calls_field(question),
            drafted_field("country", question, hint="field-country-hint"),
        ),
        submit=text("choice-save"),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    del view
    word = typed.casefold()
    match field:
        case "sector" if word and word not in Sector.__members__.values():
            return text("sector-not-understood")
        case "no-calls":
            return accept_no_calls(typed)
        case "sector":
            return Accepted(value=word)
        case "country" if typed and understand_country(typed) is None:
            return text("country-not-understood", words=UserText(value=typed))
        case _:
            return too_long(typed) or Accepted(value="" if means_nothing(typed) else typed)


def complete(scene: Scene) -> Scene:
    question, application = scene.asked, scene.application
    sector = question.drafted("sector")
    changed = replace(
        application,
        agency=question.drafted("agency") or None,
        sector=Sector(sector) if sector else None,
        no_calls_advertised=question.drafted("no-calls") == YES,
        country=understand_country(question.drafted("country")),
    )
    return details.kept(scene.with_application(changed))


def _sector_field(question: Question) -> Field:
    options = tuple(Option(value=each, label=text(f"sector-{each}")) for each in Sector)
    return drafted_field("sector", question, kind=FieldKind.CHOICE, options=options)


FLOW = FormFlow(
    step=Step.DETAILS_EMPLOYER,
    form=form,
    accept=accept,
    check=no_check,
    complete=complete,
)
