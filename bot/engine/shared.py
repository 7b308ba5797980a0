"""What a coach is shown of what a person shares: the same before the consent and at each reading.

Interviewers are never in it, nor whom to ask for on the first day: their names and numbers are
not the person's to give (A18). What is shown is how things stand at that moment.
"""

from collections.abc import Iterator

from bot.advice.budget import contacts_made
from bot.advice.grants import Selection, SharedTopic
from bot.advice.model import Application, Area, JobSearch
from bot.advice.next_step import NextStepKind
from bot.advice.offer import Offer, OfferItem, Topic
from bot.engine.meaning import (
    Block,
    Count,
    Day,
    Heading,
    Option,
    Paragraph,
    Quote,
    Text,
    UserText,
    text,
)
from bot.engine.naming import named, option_label
from bot.engine.view import View

STANDS = {
    NextStepKind.INTERVIEW_AHEAD: "shared-ahead",
    NextStepKind.CALL_NOW: "shared-call-due",
    NextStepKind.WRITE_NOW: "shared-call-due",
    NextStepKind.CALL_ON: "shared-waits",
    NextStepKind.WRITE_ON: "shared-waits",
    NextStepKind.WAIT_FOR_THEM: "shared-waits",
    NextStepKind.SEND_MORE: "shared-asked-for-more",
    NextStepKind.REST: "shared-rests",
}
"""How an open one stands. Not in the words of the next step: these can name an agency, or what an
employer asked for, in words that somebody typed."""

MOST_APPLICATIONS = 7
"""With the three topics these make ten boxes to tick, Slack's limit
(https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element)."""


def choices(search: JobSearch) -> tuple[Option, ...]:
    """What there is to share: the newest applications, open ones first, and whole topics."""
    topics = (Option(value=t.value, label=text(f"share-{t.value}")) for t in _topics(search))
    applications = (Option(value=a.id, label=option_label(a, search)) for a in _offered(search))
    return (*applications, *topics)


def selected(values: str, line: str, search: JobSearch) -> Selection:
    """The values of `choices` that were ticked, with the person's own line."""
    ticked = values.split()
    return Selection(
        application_ids=tuple(a.id for a in _offered(search) if a.id in ticked),
        topics=tuple(topic for topic in SharedTopic if topic.value in ticked),
        line=line,
    )


def case_blocks(selection: Selection, view: View) -> tuple[Block, ...]:
    """What a coach reads: whose it is, then all of it, and nothing else."""
    name = view.seeker.name
    whose = text("as-typed", words=UserText(value=name)) if name else text("shared-nameless")
    return (Heading(text=whose), *shared_blocks(selection, view, when="when-they-wrote"))


def shared_blocks(
    selection: Selection, view: View, when: str = "when-you-wrote"
) -> tuple[Block, ...]:
    """The same for the person themselves, who knows whose it is."""
    line = text("as-typed", words=UserText(value=selection.line))
    return (
        *((Quote(text=line, when=text(when)),) if selection.line else ()),
        *(Paragraph(text=said) for said in _said(selection, view)),
    )


# -- inside ------------------------------------------------------------------------------------


def _offered(search: JobSearch) -> tuple[Application, ...]:
    newest = tuple(reversed(search.applications))
    open_ones = (application for application in newest if application.is_open)
    closed = (application for application in newest if not application.is_open)
    return (*open_ones, *closed)[:MOST_APPLICATIONS]


def _topics(search: JobSearch) -> Iterator[SharedTopic]:
    """Those of which there is something."""
    if search.areas:
        yield SharedTopic.AREAS
    if any(a.feedback is not None and a.feedback.words for a in search.applications):
        yield SharedTopic.FEEDBACK
    if any(a.offer is not None for a in search.applications):
        yield SharedTopic.OFFERS


def _said(selection: Selection, view: View) -> Iterator[Text]:
    search = view.search
    for application_id in selection.application_ids:
        application = search.application(application_id)
        if application is not None:
            yield from _of_application(application, view)
    if SharedTopic.AREAS in selection.topics:
        yield from (_of_area(area) for area in search.areas)
    if SharedTopic.FEEDBACK in selection.topics:
        yield from _feedback(selection, search)
    if SharedTopic.OFFERS in selection.topics:
        yield from _offers(selection, search)


def _of_application(application: Application, view: View) -> Iterator[Text]:
    """Employer, role, rounds, contacts, and how it stands; nobody is named."""
    employer = named(application, view.search)
    if application.role:
        yield text("shared-role", employer=employer, role=UserText(value=application.role))
    for interview in application.rounds:
        yield text("shared-interview", employer=employer, day=Day(day=interview.day))
    if made := contacts_made(application, view.policy):
        yield text("shared-contacts", employer=employer, count=Count(value=made))
    if application.outcome is not None:
        yield text(f"shared-{application.outcome.result.value}", employer=employer)
    else:
        stands = STANDS.get(view.next_step(application).kind, "shared-open")
        yield text(stands, employer=employer)


def _of_area(area: Area) -> Text:
    key = "shared-area" if area.done_at is None else "shared-area-done"
    return text(key, words=UserText(value=area.words))


def _feedback(selection: Selection, search: JobSearch) -> Iterator[Text]:
    for application in search.applications:
        if application.feedback is not None and application.feedback.words:
            words = UserText(value=application.feedback.words)
            yield _from("shared-feedback", application, selection, search, words=words)


def _offers(selection: Selection, search: JobSearch) -> Iterator[Text]:
    for application in search.applications:
        if application.offer is not None:
            yield _from("shared-offer", application, selection, search)
            yield from _of_offer(application.offer)


def _of_offer(offer: Offer) -> Iterator[Text]:
    if offer.starts_on is not None:
        yield text("shared-starts", day=Day(day=offer.starts_on))
    if offer.reply_by is not None:
        yield text("shared-reply-by", day=Day(day=offer.reply_by))
    yield from (_of_item(item) for item in offer.items if _is_own(item))


def _from(
    key: str, application: Application, selection: Selection, search: JobSearch, **args: UserText
) -> Text:
    """The employer is named only where the application itself is shared."""
    if application.id in selection.application_ids:
        return text(f"{key}-of", employer=named(application, search), **args)
    return text(key, **args)


def _is_own(item: OfferItem) -> bool:
    """Whom to ask for is somebody else's name."""
    return bool(item.words) and item.topic is not Topic.ASK_FOR


def _of_item(item: OfferItem) -> Text:
    words = UserText(value=item.words)
    if item.topic is Topic.OWN:
        return text("shared-item-own", label=UserText(value=item.label), words=words)
    return text(f"shared-item-{item.topic.value.replace('_', '-')}", words=words)
