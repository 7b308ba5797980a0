"""Charts as pictures: PNG, readable on light and on dark, never without their words beside them.

Colour tells nothing alone: what is not the person's own is hatched, and every bar has its value
written on it.
"""

from io import BytesIO
from textwrap import wrap

from matplotlib.figure import Figure

from bot.engine.meaning import Chart
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, block_lines

STYLE = PlainStyle()
INK, PAPER, OWN, REFERENCE = "#1d1c1d", "#ffffff", "#1264a3", "#c8c8c8"
"""Dark on an opaque light ground: the same picture can be read in both themes."""
WIDTH_INCHES, BAR_INCHES, MARGIN_INCHES, DOTS_PER_INCH = 6.4, 0.5, 1.1, 150
LABEL_CHARS = 28
MOST_BARS = 20


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
        tick_label=[_label(render(bar.label, STYLE)) for bar in bars],
        color=[REFERENCE if bar.is_reference else OWN for bar in bars],
        hatch=["//" if bar.is_reference else "" for bar in bars],
        edgecolor=INK,
    )
    axes.bar_label(drawn, [render(bar.said, STYLE) for bar in bars], padding=4, color=INK)
    axes.set_title(render(chart.title, STYLE), color=INK, loc="left")
    axes.invert_yaxis()
    axes.margins(x=0.3)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0, colors=INK)
    axes.spines[:].set_visible(False)
    made = BytesIO()
    figure.savefig(made, format="png")
    return made.getvalue()


def alt_text(chart: Chart) -> str:
    """The chart in words, for whoever does not see it."""
    return ". ".join(block_lines(chart, STYLE))


def _label(words: str) -> str:
    """A label on two lines at most; `$` would begin a formula."""
    plain = words.replace("$", r"\$")
    return "\n".join(wrap(plain, LABEL_CHARS, max_lines=2, placeholder="…"))
