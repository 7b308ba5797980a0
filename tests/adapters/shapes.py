"""Any message and any form that the engine's model allows, as hypothesis strategies."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from bot.engine.fields import Field, FieldKind, Form
from bot.engine.meaning import (
    Bar,
    Block,
    Button,
    Chart,
    Clock,
    Day,
    Entries,
    Entry,
    Heading,
    Link,
    Message,
    Moment,
    Note,
    Option,
    Paragraph,
    Phone,
    Quote,
    Select,
    Text,
    UserText,
    Weight,
    Zone,
    text,
)
from bot.engine.sections import Home, Row, Section, SectionName

keys = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=24)
actions_named = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=20)
long_words = st.integers(0, 9000).map(lambda length: "word " * (length // 5))
one_long_word = st.integers(0, 9000).map(lambda length: "w" * length)
marked_up = st.text("\\*_~|`#<>[]@:/-+.1 \n", max_size=200)
typed = st.one_of(st.text(max_size=80), marked_up, long_words, one_long_word)


def said(words: str) -> Text:
    """A sentence that is nothing but what somebody typed."""
    return text("as-typed", words=UserText(value=words))


texts = st.one_of(
    typed.map(said),
    typed.map(lambda number: text("card-phone", phone=Phone(value=number))),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)).map(lambda day: text("on-day", day=Day(day=day))),
    st.integers(0, 4_000_000_000).map(
        lambda epoch: text(
            "card-hours",
            moment=Moment(at=datetime.fromtimestamp(epoch, UTC), zone="Asia/Tokyo"),
        )
    ),
    st.just(text("choice-later", time=Clock(at=time(13, 30)))),
    st.just(text("as-zone", zone=Zone(key="America/New_York"))),
)
bars = st.builds(
    Bar,
    label=texts,
    value=st.floats(0, 1e6),
    said=texts,
    is_reference=st.booleans(),
)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, text=texts),
    st.builds(Paragraph, text=texts),
    st.builds(Note, text=texts),
    st.builds(Quote, text=texts, when=st.none() | texts),
    st.builds(Chart, title=texts, bars=st.lists(bars, max_size=6).map(tuple)),
    st.builds(
        Entries, entries=st.lists(st.builds(Entry, label=texts, value=texts), max_size=8).map(tuple)
    ),
)
options = st.builds(Option, value=st.text(max_size=120), label=texts)
buttons = st.builds(
    Button,
    action=actions_named,
    label=texts,
    value=st.text(max_size=120),
    weight=st.sampled_from(Weight),
)
selects = st.builds(
    Select,
    action=actions_named,
    placeholder=texts,
    options=st.lists(options, max_size=40).map(tuple),
)
links = st.builds(
    Link,
    label=texts,
    url=st.integers(0, 4000).map(lambda length: f"https://example.org/{'p' * length}"),
)
many_blocks = blocks.map(lambda block: (block,) * 60)
"""More than any platform shows in one message; drawn one by one they would take too long."""
messages = st.builds(
    Message,
    blocks=st.lists(blocks, max_size=12).map(tuple) | many_blocks,
    preview=texts,
    actions=st.lists(st.one_of(buttons, selects, links), max_size=40).map(tuple),
)
fields = st.builds(
    Field,
    name=actions_named,
    label=texts,
    kind=st.sampled_from(FieldKind),
    required=st.booleans(),
    value=st.text(max_size=80) | one_long_word,
    hint=st.none() | texts,
    options=st.lists(options, max_size=40).map(tuple),
    max_chars=st.integers(0, 9000),
)
forms = st.builds(
    Form,
    title=texts,
    fields=st.lists(fields, max_size=12).map(tuple),
    submit=texts,
    intro=st.none() | texts,
    part=st.integers(1, 12),
)
rows = st.builds(Row, text=texts, button=buttons)
sections = st.builds(
    Section,
    name=st.sampled_from(SectionName),
    heading=st.none() | texts,
    blocks=st.lists(blocks, max_size=6).map(tuple),
    rows=st.lists(rows, max_size=60).map(tuple),
    actions=st.lists(st.one_of(buttons, selects, links), max_size=12).map(tuple),
    key=keys,
)
homes = st.builds(Home, sections=st.lists(sections, min_size=1, max_size=6).map(tuple))
