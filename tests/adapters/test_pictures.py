"""Charts as pictures: always with their words, whatever stands in them."""

from io import BytesIO

import pytest
from PIL import Image

from adapters.attaching import files_of
from adapters.pictures import alt_text, picture
from bot.engine.meaning import Bar, Chart, Message, Paragraph, TableFile, text
from tests.adapters.shapes import said

CHART = Chart(
    title=said("Days"),
    bars=(
        Bar(label=said("Acme $5 and $6"), value=12, said=said("12 days")),
        Bar(label=said("Published"), value=25.1, said=said("25.1 days"), is_reference=True),
    ),
)


def test_a_picture_is_opaque_so_that_it_reads_on_dark_too() -> None:
    """Spares whoever uses a dark theme dark letters on a dark ground."""
    with Image.open(BytesIO(picture(CHART))) as image:
        assert image.format == "PNG"
        assert image.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 255)
        assert image.width >= 600


@pytest.mark.parametrize(
    "chart",
    [
        pytest.param(Chart(title=said("Nothing"), bars=()), id="no bars"),
        pytest.param(
            Chart(title=said(""), bars=(Bar(label=said(""), value=0, said=said("")),)),
            id="nothing but zero",
        ),
        pytest.param(
            Chart(
                title=said("Days"),
                bars=(
                    Bar(label=said("中国银行"), value=3, said=said("3 days")),
                    Bar(label=said("บริษัท"), value=2, said=said("2 days")),
                ),
            ),
            id="letters that the font lacks",
        ),
        pytest.param(
            Chart(
                title=said("Many"),
                bars=tuple(Bar(label=said("w" * 99), value=n, said=said("n")) for n in range(40)),
            ),
            id="more than fit",
        ),
    ],
)
def test_any_chart_makes_a_picture(chart: Chart) -> None:
    """Spares the job seeker an answer that fails because of its decoration.

    A warning fails here: it would carry the letters of an employer's name into the log.
    """
    assert picture(chart).startswith(b"\x89PNG")


def test_a_name_that_cannot_be_drawn_is_shown_by_its_place() -> None:
    """Spares the job seeker a row of boxes; the words beside have the name at that place."""

    def drawn(name: str) -> bytes:
        bar = Bar(label=said(name), value=3, said=said("3 days"))
        return picture(Chart(title=said("Days"), bars=(bar,)))

    assert drawn("中国银行") == drawn("1.")
    assert drawn("Ленинград") != drawn("1.")


def test_the_words_say_all_that_the_picture_shows() -> None:
    """Spares whoever does not see it the question what is in it."""
    assert alt_text(CHART) == "Days. Acme $5 and $6: 12 days. Published: 25.1 days"


async def test_a_message_takes_its_pictures_and_files_along() -> None:
    """Spares the job seeker a file that is announced and does not come."""
    table = TableFile(name="x.csv", columns=("a",), rows=())
    message = Message(
        blocks=(Paragraph(text=said("x")), CHART),
        preview=text("preview-answer"),
        attachments=(table,),
    )
    files = await files_of(message)
    assert [(file.name, bool(file.alt)) for file in files] == [
        ("chart-1.png", True),
        ("x.csv", False),
    ]
    assert await files_of(Message(blocks=(), preview=text("preview-answer"))) == ()


async def test_what_cannot_be_made_holds_no_message_back() -> None:
    """Spares the job seeker a message that never comes because of its picture."""
    broken = Chart(title=text("no-such-sentence"), bars=())
    assert await files_of(Message(blocks=(broken,), preview=text("preview-answer"))) == ()


def test_a_name_with_a_very_long_word_is_cut_between_words() -> None:
    """Spares Robin a bar that is called "Gesellschaft für V"."""
    assert picture(_named("Gesellschaft für Vermögensverwaltung und Immobilien")) == picture(
        _named("Gesellschaft für…")
    )


def _named(name: str) -> Chart:
    return Chart(title=said("Days"), bars=(Bar(label=said(name), value=7, said=said("7 days")),))
