"""What a coach sees (A18): what was chosen, in words of our own, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.advice.grants import Selection, SharedTopic
from bot.advice.kinds import FeedbackWish, Result
from bot.advice.model import Application, Area, Feedback, Outcome
from bot.advice.next_step import NextStepKind
from bot.advice.offer import Offer, OfferItem, Topic
from bot.engine.dossier import Dossier
from bot.engine.events import ExportReceived
from bot.engine.meaning import UserText, text
from bot.engine.shared import MOST_APPLICATIONS, STANDS, choices
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.coached import (
    LIVE,
    NOON,
    changed,
    coached,
    everything,
    seen,
    shares,
)
from tests.engine.conversations import BERLIN, WEDNESDAY, Talk

# -- what is seen --------------------------------------------------------------------------------


def test_interviewers_are_in_nothing_that_can_be_shared() -> None:
    """Their names and numbers are not the person's to give away."""
    talk = coached()
    changed(
        talk,
        offer=Offer(
            made_at=WEDNESDAY,
            items=(
                OfferItem(topic=Topic.ASK_FOR, words="Dana Fox"),
                OfferItem(topic=Topic.PAY, words="3000 a month"),
            ),
        ),
    )
    shown = seen(everything(talk), talk.dossier.search)
    assert "3000 a month" in shown
    for private in ("Dana", "Fox", "HR manager", "0142"):
        assert private not in shown


def test_it_is_looked_at_exactly_as_it_will_be_read() -> None:
    """A consent to something else would be none."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    newest = talk.dossier.search.applications[-1].id
    talk.submits(shares=newest, line="I freeze")
    looked_at = talk.words
    talk.presses("share")
    grant = talk.dossier.search.grant(talk.now)
    assert grant is not None
    _, _, read = seen(grant.selection, talk.dossier.search).partition("“I freeze”")
    assert f"You wrote: “I freeze”{read}" in looked_at


def test_feedback_and_offers_name_an_employer_only_where_it_is_shared_itself() -> None:
    """Ticking what was said is not ticking who said it."""
    talk = coached()
    said = Feedback(wish=FeedbackWish.ASK, wished_at=WEDNESDAY, words="more figures")
    offer = Offer(
        made_at=WEDNESDAY,
        starts_on=date(2026, 11, 2),
        reply_by=date(2026, 10, 20),
        items=(OfferItem(topic=Topic.OWN, label="Parking", words="free"),),
    )
    changed(talk, feedback=said, offer=offer)
    search = talk.dossier.search
    topics = Selection(topics=(SharedTopic.FEEDBACK, SharedTopic.OFFERS))
    alone = seen(topics, search)
    assert "Acme" not in alone
    for told in ("An employer said: “more figures”", "Parking: free", "Monday 2 November"):
        assert told in alone
    both = replace(topics, application_ids=(search.applications[0].id,))
    assert "Acme said: “more figures”" in seen(both, search)


def test_of_several_only_those_with_something_to_share_are_named() -> None:
    """No empty lines, and no box for what is not there."""
    talk = coached()
    talk.registers("Globex")
    assert [option.label.key for option in choices(talk.dossier.search)] == ["option", "option"]
    said = Feedback(wish=FeedbackWish.ASK, wished_at=WEDNESDAY, words="more figures")
    changed(talk, feedback=said, offer=Offer(made_at=WEDNESDAY))
    area = Area(id="1", words="figures", noted_at=WEDNESDAY)
    search = replace(talk.dossier.search, areas=(area,))
    talk.dossier = replace(talk.dossier, search=search)
    assert [o.value for o in choices(search)[2:]] == ["areas", "feedback", "offers"]
    shown = seen(everything(talk), search).splitlines()
    assert shown[-3:] == [
        "To work on: “figures”",
        "Globex said: “more figures”",
        "The offer of Globex:",
    ]


def test_areas_say_which_are_done() -> None:
    """A coach begins where the person is."""
    talk = coached()
    areas = (
        Area(id="1", words="figures", noted_at=WEDNESDAY),
        Area(id="2", words="eye contact", noted_at=WEDNESDAY, done_at=WEDNESDAY),
    )
    search = replace(talk.dossier.search, areas=areas)
    shown = seen(Selection(topics=(SharedTopic.AREAS,)), search)
    assert "To work on: “figures”" in shown
    assert "Worked on: “eye contact”" in shown


@pytest.mark.parametrize("topic", sorted(Topic), ids=str)
def test_every_topic_of_an_offer_has_its_words_or_is_left_out(topic: Topic) -> None:
    """A new topic must not make a reading fail."""
    talk = coached()
    item = OfferItem(topic=topic, words="as agreed", label="Own")
    changed(talk, offer=Offer(made_at=WEDNESDAY, items=(item,)))
    shown = seen(Selection(topics=(SharedTopic.OFFERS,)), talk.dossier.search)
    assert ("as agreed" in shown) is (topic is not Topic.ASK_FOR)


@pytest.mark.parametrize("result", sorted(Result), ids=str)
def test_every_end_of_an_application_has_its_words(result: Result) -> None:
    """What is over says how it ended, and advises nothing."""
    talk = coached()
    changed(talk, role="Driver", outcome=Outcome(result=result, learned_at=WEDNESDAY))
    shown = seen(everything(talk), talk.dossier.search)
    assert "Acme, Driver." in shown
    assert "decision" not in shown


@pytest.mark.parametrize("kind", sorted(NextStepKind), ids=str)
def test_however_an_open_one_stands_it_is_said_in_words_of_our_own(kind: NextStepKind) -> None:
    """The next step's own words may name an agency, or what somebody was asked for."""
    said = text(STANDS.get(kind, "shared-open"), employer=UserText(value="Acme"))
    assert render(said, PlainStyle()).startswith("Acme: ")


def test_an_agency_and_what_they_asked_for_are_not_shared() -> None:
    """Both may name somebody who was never asked."""
    talk = coached()
    changed(talk, agency="Jo Park Personnel")
    shown = seen(everything(talk), talk.dossier.search)
    assert "Jo Park" not in shown
    assert "waiting for their decision" in shown


def test_an_application_that_is_gone_is_not_shown() -> None:
    """What was undone after it was shared is not shared any more."""
    talk = coached()
    gone = Selection(application_ids=("gone",), line="Hello")
    assert "Acme" not in seen(gone, talk.dossier.search)


def test_whoever_has_no_name_here_has_none_there() -> None:
    """Nothing is made up."""
    talk = coached()
    seeker = replace(talk.dossier.search.seeker, name=None)
    shown = seen(Selection(line="Hello"), replace(talk.dossier.search, seeker=seeker))
    assert shown.startswith("Somebody without a name")


def test_contacts_so_far_are_counted() -> None:
    """A coach sees at once whether another call would be one too many."""
    talk = coached()
    talk.now = NOON + timedelta(days=7)
    talk.command("call")
    talk.presses("left_message")
    assert "one call or message so far" in seen(everything(talk), talk.dossier.search, now=talk.now)


def test_the_boxes_are_few_and_open_ones_come_first() -> None:
    """Ten boxes are what a form can hold."""
    talk = coached()
    applications = tuple(_numbered(talk.dossier, n) for n in range(12))
    search = replace(talk.dossier.search, applications=applications)
    offered = [option.value for option in choices(search)]
    assert len(offered) == MOST_APPLICATIONS
    assert offered[:4] == ["a11", "a9", "a7", "a5"]
    assert offered[-1] == "a10"


def _numbered(dossier: Dossier, number: int) -> Application:
    """Those with an even number are closed."""
    closed = Outcome(result=Result.CLOSED, learned_at=WEDNESDAY)
    return replace(
        dossier.search.applications[0],
        id=f"a{number}",
        outcome=None if number % 2 else closed,
    )


def test_an_import_brings_no_consent_with_it() -> None:
    """What was shared in another place was shared with other people."""
    talk = coached()
    shares(talk)
    export = talk.dossier.search
    other = Talk(policy=LIVE)
    other.command("home")
    other.happens(ExportReceived(id="file", content=export, profile=BERLIN))
    other.presses("import_new")
    assert [a.employer for a in other.dossier.search.applications] == ["Acme"]
    assert other.dossier.search.grants == ()
