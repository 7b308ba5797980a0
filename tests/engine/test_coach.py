"""Asking a coach (A18): nothing is seen that was not chosen, looked at, and then shared."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.advice.grants import EndedBy, Selection, SharedTopic
from bot.advice.kinds import FeedbackWish, Result
from bot.advice.model import Application, Area, Feedback, JobSearch, Outcome
from bot.advice.next_step import NextStepKind
from bot.advice.offer import Offer, OfferItem, Topic
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import HandOff, OpenForm, RejectForm
from bot.engine.events import ExportReceived
from bot.engine.meaning import Link, Message, UserText, text
from bot.engine.phrases import answer
from bot.engine.shared import MOST_APPLICATIONS, STANDS, case_blocks, choices, selected
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import BERLIN, WEDNESDAY, Talk

COACHING = Coaching(
    coaches=("casey", "lee"),
    contact="Casey Lee in room 12",
    booking="https://centre.example/casey",
    help_line="116 123",
)
LIVE = replace(default_policy(), coaching=COACHING)
NOON = WEDNESDAY - timedelta(hours=6)
DANA = "Dana Fox, HR manager, 030 555 0142"


def coached() -> Talk:
    """Robin, where there are coaches, with one interview by Dana Fox."""
    talk = Talk(policy=LIVE)
    talk.registers("Acme", people=DANA)
    return talk


def shares(talk: Talk, line: str = "I freeze", *, ticked: bool = True) -> None:
    """Choose the newest interview, look at it, share it."""
    talk.command("coach")
    talk.presses("choose_shared")
    newest = talk.dossier.search.applications[-1].id
    talk.submits(shares=newest if ticked else "", line=line)
    talk.presses("share")


def seen(selection: Selection, search: JobSearch, *, now: datetime = WEDNESDAY) -> str:
    """What a coach reads."""
    blocks = case_blocks(selection, View(search=search, policy=LIVE, now=now))
    return plain(Message(blocks=blocks, preview=text("preview-answer")), PlainStyle())


def everything(talk: Talk) -> Selection:
    """All that can be ticked is ticked."""
    search = talk.dossier.search
    return selected(" ".join(o.value for o in choices(search)), "", search)


def changed(talk: Talk, **facts: object) -> None:
    """The newest application with other facts."""
    search = talk.dossier.search
    application = replace(search.applications[-1], **facts)  # type: ignore[arg-type]
    talk.dossier = replace(talk.dossier, search=search.with_application(application))


# -- where there is nobody -----------------------------------------------------------------------


def test_where_there_is_no_coach_the_command_says_so() -> None:
    """Nobody is sent to a person who is not there."""
    talk = Talk()
    talk.command("coach")
    assert "There is no coach here" in talk.words


@pytest.mark.parametrize("command", ["home", "list", "correct Acme"])
@pytest.mark.parametrize(("policy", "offered"), [(default_policy(), False), (LIVE, True)])
def test_the_button_is_at_home_and_only_where_there_is_a_coach(
    command: str, policy: object, offered: bool
) -> None:
    """A button that leads nowhere hurts most whoever needs help."""
    talk = Talk(policy=LIVE if policy is LIVE else default_policy())
    talk.registers()
    talk.command(command)
    actions = {action for message in talk.offers for _, action, _ in message}
    assert ("coach" in actions) is (offered and command == "home")


def test_after_the_last_call_a_coach_is_offered() -> None:
    """That is when one needs somebody."""
    talk = coached()
    offered = []
    for days in (7, 13):
        talk.now = NOON + timedelta(days=days)
        talk.command("call")
        talk.presses("left_message")
        assert talk.newest.step == Step.RECORDED
        offered.append("[Ask a coach]" in talk.words)
    assert offered == [False, True]
    talk.presses("coach")
    assert talk.newest.step == Step.COACH


@pytest.mark.parametrize(
    ("coaching", "said", "not_said"),
    [
        pytest.param(Coaching(), "", "help line", id="nothing is set"),
        pytest.param(Coaching(help_line="116 123"), "116 123", "coach", id="a help line alone"),
        pytest.param(COACHING, "Casey Lee in room 12", "zzz", id="all is set"),
    ],
)
def test_in_distress_people_are_named_and_nothing_is_kept(
    coaching: Coaching, said: str, not_said: str
) -> None:
    """Somebody at the end of their strength gets a number, not a form (wording 16)."""
    talk = Talk(policy=replace(default_policy(), coaching=coaching))
    talk.command("home")
    before = talk.dossier
    talk.says("I can't do this any more")
    assert said in talk.words
    assert not_said not in talk.words
    assert talk.dossier == replace(before, search=talk.dossier.search)
    assert talk.dossier.search.applications == before.search.applications


# -- choosing and looking ------------------------------------------------------------------------


def test_the_card_says_who_there_is_and_how_to_reach_them() -> None:
    """One may prefer to meet somebody, and share nothing at all."""
    talk = coached()
    talk.command("coach")
    assert "Casey Lee in room 12" in talk.words
    (effect,) = talk.turn.effects
    links = [a for a in effect.message.actions if isinstance(a, Link)]  # type: ignore[union-attr]
    assert [link.url for link in links] == [COACHING.booking]


def test_a_coach_without_an_address_has_no_link() -> None:
    """Nothing is made up."""
    talk = Talk(policy=replace(LIVE, coaching=Coaching(coaches=("casey",))))
    talk.command("coach")
    assert "reach them" not in talk.words
    assert "Book a time" not in talk.words


def test_in_a_chat_the_boxes_are_buttons_that_say_what_they_do() -> None:
    """Where no form can be shown, "Share: Acme" must not look like what is shared already."""
    talk = coached()
    acme = talk.dossier.search.applications[0].id
    talk.command("coach")
    talk.presses("choose_shared")
    talk.cannot_show_form()
    assert "Nothing is filled in yet." in talk.words
    talk.presses("field", value="shares")
    assert "So far: nothing" in talk.words
    talk.presses("tick", value=acme)
    assert "So far: Acme, Wednesday 14 October" in talk.words
    assert "[Don't share: Acme, Wednesday 14 October]" in talk.words
    talk.presses("tick", value=acme)
    assert "[Share: Acme, Wednesday 14 October]" in talk.words
    talk.presses("tick", value=acme)
    talk.presses("done")
    assert "What to share: Acme, Wednesday 14 October" in talk.words
    talk.presses("tick", value="nothing such")
    assert "[Change: What to share]" in talk.words
    talk.presses("save")
    assert "Your coach would see this." in talk.words


def test_nothing_is_ticked_even_after_something_was_shared() -> None:
    """Each consent is a new one."""
    talk = coached()
    shares(talk)
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    boxes = opening.form.fields[0]
    assert (boxes.name, boxes.value) == ("shares", "")
    assert "never shared" in plain(answer(opening.form.intro or text("failed")), PlainStyle())


def test_words_after_the_command_become_the_line() -> None:
    """Whoever knows what they want to say writes it once."""
    talk = coached()
    talk.command("coach I freeze on the phone")
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    assert opening.form.fields[-1].value == "I freeze on the phone"


def test_who_has_nothing_yet_can_still_write_a_line() -> None:
    """A coach can help before the first interview."""
    talk = Talk(policy=LIVE)
    talk.command("coach")
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    assert [field.name for field in opening.form.fields] == ["line"]
    talk.submits(line="Where do I begin?")
    talk.presses("share")
    grant = talk.dossier.search.grant(talk.now)
    assert grant is not None
    assert grant.selection == Selection(line="Where do I begin?")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        pytest.param({"shares": "", "line": ""}, "sharing-nothing", id="nothing at all"),
        pytest.param({"shares": "nonsense", "line": ""}, "sharing-nothing", id="no such box"),
        pytest.param({"shares": "", "line": "x" * 2001}, "too-long", id="too much"),
    ],
)
def test_what_cannot_be_shared_is_said_at_its_field(values: dict[str, str], wrong: str) -> None:
    """What was typed is kept, and it says what to do."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(**values)
    (rejected,) = talk.turn.effects
    assert isinstance(rejected, RejectForm)
    assert [error.text.key for error in rejected.errors] == [wrong]
    assert talk.dossier.search.grants == ()


@pytest.mark.parametrize("leaving", ["dont_share", "no", "words", "cancel"])
def test_what_was_looked_at_can_be_left_unshared(leaving: str) -> None:
    """Looking is not sharing; a typed yes is not the button (wording 9)."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(shares="", line="I freeze")
    if leaving == "words":
        talk.says("yes")
        assert "press the button" in talk.words
    elif leaving == "cancel":
        talk.says("cancel")
    else:
        talk.presses(leaving)
    assert talk.dossier.search.grants == ()


def test_what_has_changed_since_it_was_looked_at_is_looked_at_again() -> None:
    """A card of last week, with an offer on top of it since, must not share the offer."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(shares=talk.dossier.search.applications[-1].id, line="I freeze")
    old = talk.newest.key
    talk.registers("Globex")
    talk.presses("share", key=old)
    assert not talk.dossier.search.grants
    assert "Something has changed" in talk.words
    assert "“I freeze”" in talk.words
    talk.presses("share")
    (grant,) = talk.dossier.search.grants
    assert grant.selection.line == "I freeze"


def test_undo_does_not_take_back_something_older_than_what_was_shared() -> None:
    """Whoever writes "undo" now means the sharing, and that has a button of its own."""
    talk = coached()
    shares(talk)
    talk.command("undo")
    assert "nothing to undo" in talk.words
    assert [a.employer for a in talk.dossier.search.applications] == ["Acme"]


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


# -- for a time, and revocable -------------------------------------------------------------------


def test_it_ends_by_itself_after_thirty_days() -> None:
    """Nobody has to remember to take it back."""
    talk = coached()
    shares(talk)
    grant = talk.dossier.search.grants[0]
    assert grant.expires_at == talk.now + timedelta(days=30)
    assert grant.is_live(grant.expires_at - timedelta(microseconds=1))
    assert not grant.is_live(grant.expires_at)
    talk.now = grant.expires_at
    talk.command("coach")
    assert "They see nothing of yours" in talk.words


def test_it_can_be_taken_back_once_and_then_says_so() -> None:
    """A second press on an older device changes nothing."""
    talk = coached()
    shares(talk)
    first = talk.newest.key
    talk.command("coach")
    talk.presses("unshare")
    assert "Nothing is shared any more" in talk.words
    talk.presses("unshare", key=first)
    assert "Nothing is shared at the moment" in talk.words
    (grant,) = talk.dossier.search.grants
    assert (grant.ended_at, grant.ended_by) == (talk.now, EndedBy.SEEKER)


def test_sharing_anew_ends_what_was_shared_and_keeps_the_coach() -> None:
    """One coach, one consent at a time."""
    talk = coached()
    shares(talk)
    search = talk.dossier.search
    taken = replace(search.grants[0], taken_by="casey")
    talk.dossier = replace(talk.dossier, search=search.with_grant(taken))
    shares(talk, "Something else", ticked=False)
    before, now = talk.dossier.search.grants
    assert before.ended_by is EndedBy.SEEKER
    assert (now.taken_by, now.selection.line) == ("casey", "Something else")
    assert before.id != now.id
    assert talk.dossier.search.grant(talk.now) == now


def test_where_the_coach_has_gone_it_can_still_be_taken_back_and_nothing_more_be_shared() -> None:
    """A consent must not outlive the people it was given to without a way to end it."""
    talk = coached()
    shares(talk)
    card = talk.newest.key
    talk.presses("choose_shared")
    talk.submits(shares="", line="One thing more")
    sure = talk.newest.key
    talk.policy = default_policy()
    talk.presses("share", key=sure)
    assert len(talk.dossier.search.grants) == 1
    talk.presses("choose_shared", key=card)
    assert "[Stop sharing]" in talk.words
    assert "[Choose what to share]" not in talk.words
    talk.presses("unshare")
    assert talk.dossier.search.grant(talk.now) is None
    talk.presses("share", key=sure)
    talk.presses("choose_shared", key=card)
    assert "There is no coach here" in talk.words


@pytest.mark.parametrize(
    ("taken_by", "told"),
    [
        pytest.param("", ("casey", "lee"), id="all of them, while it waits for one"),
        pytest.param("casey", ("casey",), id="the one who has it"),
        pytest.param("gone", ("casey", "lee"), id="all of them, when that one has gone"),
    ],
)
def test_sharing_tells_the_coaches(taken_by: str, told: tuple[str, ...]) -> None:
    """A case that nobody looks for helps nobody."""
    talk = coached()
    shares(talk)
    search = talk.dossier.search
    taken = replace(search.grants[0], taken_by=taken_by)
    talk.dossier = replace(talk.dossier, search=search.with_grant(taken))
    shares(talk, "Something else")
    (handed,) = (effect for effect in talk.turn.effects if isinstance(effect, HandOff))
    assert handed.coaches == told
    assert handed.case_id == talk.dossier.search.grants[-1].id


def test_why_names_the_rule() -> None:
    """Whoever wonders why a bot sends them to a person can ask."""
    talk = coached()
    talk.command("coach")
    talk.command("why")
    assert "A18" in talk.words
    assert "30 days" in talk.words


def test_the_expiry_is_said_in_the_persons_own_time() -> None:
    """Until when is a moment, and moments have zones."""
    talk = coached()
    shares(talk)
    assert talk.dossier.search.grants[0].expires_at == datetime(2026, 11, 13, 16, tzinfo=UTC)
    assert "Friday 13 November, 17:00 Berlin time" in talk.words
