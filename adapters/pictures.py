"""Charts as pictures: PNG, readable on light and on dark, never without their words beside them.

Colour tells nothing alone: what is not the person's own is hatched, and every bar has its value
written on it.
"""

from io import BytesIO
from textwrap import wrap

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font

from bot.engine.meaning import Chart
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, block_lines

STYLE = PlainStyle()
INK, PAPER, OWN, REFERENCE = "#1d1c1d", "#ffffff", "#1264a3", "#c8c8c8"
"""Dark on an opaque light ground: the same picture can be read in both themes."""
WIDTH_INCHES, BAR_INCHES, MARGIN_INCHES, DOTS_PER_INCH = 4.3, 0.5, 1.1, 150
"""As wide as a telephone shows it, so that its letters stay as large as those around it."""
LABEL_CHARS, SAID_CHARS, TITLE_CHARS = 18, 14, 40
"""So many fit beside a bar, after it and above all; what is longer takes a second line."""
ROOM_FOR_WORDS = 0.6
"""How much wider than the longest bar it is, for the words after it."""
MOST_BARS = 20
FONT = FontProperties(family="DejaVu Sans")
"""What matplotlib brings along: the same letters on every machine."""


def picture(chart: Chart) -> bytes:
    """The chart as a PNG; the longest bar fills the width. Takes a while: call it in a thread."""
    bars = chart.bars[:MOST_BARS]
    figure = Figure(
        figsize=(WIDTH_INCHES, BAR_INCHES * len(bars) + MARGIN_INCHES),
        dpi=DOTS_PER_INCH,
        facecolor=PAPER,
        layout="constrained",
    )
    axes = figure.add_subplot()
    drawn = axes.barh(
        range(len(bars)),
        [bar.value for bar in bars],
        tick_label=[_label(render(bar.label, STYLE), n) for n, bar in enumerate(bars, start=1)],
        color=[REFERENCE if bar.is_reference else OWN for bar in bars],
        hatch=["//" if bar.is_reference else "" for bar in bars],
        edgecolor=INK,
    )
    said = [_wrapped(render(bar.said, STYLE), SAID_CHARS) for bar in bars]
    axes.bar_label(drawn, said, padding=4, color=INK)
    title = _wrapped(render(chart.title, STYLE), TITLE_CHARS)
    figure.suptitle(title, color=INK, x=0.02, horizontalalignment="left")
    axes.invert_yaxis()
    axes.margins(x=ROOM_FOR_WORDS)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0, colors=INK)
    axes.spines[:].set_visible(False)
    made = BytesIO()
    figure.savefig(made, format="png")
    return made.getvalue()


def alt_text(chart: Chart) -> str:
    """The chart in words, for whoever does not see it."""
    return ". ".join(block_lines(chart, STYLE))


def _limited(word: str, chars: int) -> str:
    """A word that no line can hold, cut so that it starts a line of its own."""
    return word if len(word) <= chars else f"{word[: chars - 1]}…"


def _label(words: str, place: int) -> str:
    """The words, or, where the font lacks a letter of them, their place among the words beside.

    Boxes tell nothing, and a warning that names the letter would carry it into the log.
    """
    drawn = get_font(findfont(FONT)).get_charmap()
    legible = all(ord(letter) in drawn for letter in words if not letter.isspace())
    return _wrapped(words if legible else f"{place}.", LABEL_CHARS)


def _wrapped(words: str, chars: int) -> str:
    """On two lines at most, cut between words where there are some; `$` would begin a formula."""
    plain = " ".join(_limited(word, chars) for word in words.replace("$", r"\$").split())
    return "\n".join(wrap(plain, chars, max_lines=2, placeholder="…"))
