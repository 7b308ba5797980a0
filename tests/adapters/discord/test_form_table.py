"""Every form that there is, with all of its fields: how it stands on Discord."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from adapters.discord.modals import modal
from bot.advice.coaching import Coaching
from bot.advice.policy import default_policy
from bot.engine.dossier import About, Question
from bot.engine.fields import Form
from bot.engine.flows.offer_form import PAGE, PAGES
from bot.engine.flows.said_fields import ALSO, BESIDE
from bot.engine.steps import Step
from bot.engine.table import FORMS
from bot.engine.view import View
from bot.engine.workspace.administer import COACHING, OWNER, _form
from bot.engine.workspace.model import Workspace
from bot.engine.workspace.pages import PAGES as PAGES_OF_RULES
from tests.engine.conversations import Talk
from tests.platforms.discord_modals import check_modal
from tests.platforms.discord_refusals import form as checked

FIELDS = {
    # by form: how many fields on each page
    "registering": (4, 4),
    "correcting": (5,),
    "next_round": (4,),
    "place": (1,),
    "zone": (1,),
    "quiet": (3,),
    "country": (1,),
    "phone_hours": (1,),
    "hours": (3,),
    "details_interview": (3,),
    "details_people": (2,),
    "details_employer": (4,),
    "what_they_want": (2,),
    "sharing": (2,),
    "offer_form/first_day_form": (5,),
    "offer_form/terms_form": (5,),
    "offer_form/papers_form": (4,),
}


def forms() -> Iterator[tuple[str, Form]]:
    """A person's, each with every field that it can have."""
    talk = Talk()
    talk.registers()
    (application,) = talk.dossier.search.applications
    view = View(search=talk.dossier.search, policy=talk.policy, now=talk.now)
    for step, flow in FORMS.items():
        for page in PAGES if step is Step.OFFER_FORM else ("",):
            question = Question(
                key="k1",
                step=step.value,
                asked_at=talk.now,
                about=About(application_id=application.id),
                draft=((ALSO, " ".join(BESIDE)), (PAGE, page)),
            )
            name = f"{step.value}/{page}" if page else step.value
            yield name, flow.form(question, view)


def pages_of(form: Form) -> Iterator[Form]:
    """Page by page, as they are shown; each within every limit."""
    rest = form
    while True:
        with checked() as errors:
            made = modal(rest, "0123456789abcdef")
            check_modal(made, errors)
        parts = made["components"]
        assert isinstance(parts, list)
        there = sum("component" in part for part in parts)
        yield replace(rest, fields=rest.fields[:there])
        if there == len(rest.fields):
            return
        rest = replace(rest, fields=rest.fields[there:], part=rest.part + 1)


def test_the_table_is_what_there_is() -> None:
    """Spares Robin a form that grew to a second page without anybody having looked at it."""
    assert {n: tuple(len(page.fields) for page in pages_of(f)) for n, f in forms()} == FIELDS


@pytest.mark.parametrize(("name", "form"), list(forms()), ids=FIELDS)
def test_what_is_needed_stands_on_the_first_page(name: str, form: Form) -> None:
    """Spares Robin every page but the first: it can be saved after that one."""
    del name
    _, *later = pages_of(form)
    assert not any(field.required for page in later for field in page.fields)


@pytest.mark.parametrize("page", [COACHING, OWNER, *PAGES_OF_RULES])
def test_what_an_admin_sets_is_one_page(page: str) -> None:
    """Spares a centre values that are kept by halves: a change there is whole, or not made."""
    workspace = Workspace(coaching=Coaching(), overrides={})
    assert len(list(pages_of(_form(page, workspace, default_policy())))) == 1
