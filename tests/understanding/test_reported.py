"""What there is to work on, without who said it; what was told stays as it was told."""

import pytest

from bot.understanding.reported import area_named


@pytest.mark.parametrize(
    ("told", "area"),
    [
        ("they said I should give more examples", "give more examples"),
        ("They said that I should give more examples.", "give more examples"),
        ("she told me that I need to speak slower", "speak slower"),
        ("I was told to speak up", "speak up"),
        ("I was told that my answers were too long", "my answers were too long"),
        ("he thought I was too quiet", "too quiet"),
        ("they found me too shy", "too shy"),
        ("they wanted me to smile more", "smile more"),
        ("they wanted more experience", "more experience"),
        ("they were looking for someone with a driving licence", "a driving licence"),
        ("the manager said I could have prepared better", "prepared better"),
        ("their feedback was: speak slower", "speak slower"),
        ("feedback: more numbers", "more numbers"),
        ("you should prepare better", "prepare better"),
        ("said I lacked experience", "I lacked experience"),
        ("sie meinten, ich soll langsamer sprechen", "langsamer sprechen"),
        ("sie meinten, ich solle langsamer sprechen", "langsamer sprechen"),
        ("sie haben gesagt, dass ich langsamer sprechen soll", "langsamer sprechen"),
        ("mir wurde gesagt, ich sei zu leise", "zu leise"),
        ("sie fanden mich zu leise", "zu leise"),
        ("sie wollten jemanden mit mehr Erfahrung", "mehr Erfahrung"),
        ("der mehr Erfahrung hat", "mehr Erfahrung"),
    ],
)
def test_the_frame_is_left_out(told: str, area: str) -> None:
    """Spares the job seeker a list that begins with "they said" on every line."""
    assert area_named(told) == area


@pytest.mark.parametrize(
    "told",
    [
        "more examples with numbers",
        "my answers were too short",
        "speak slower",
        "meine Antworten zu kurz waren",
        "they told me to go",
        "said it",
        "numbers they like",
    ],
)
def test_what_is_not_reported_stays_as_it_is(told: str) -> None:
    """Spares the job seeker their own words cut off."""
    assert area_named(told) == told
