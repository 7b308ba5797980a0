"""What people write beside any answer: a reply for it, and never a record."""

import pytest

from bot.understanding.asides import Aside, aside, asks_for_words, puts_off, thinks_aloud

SAID = {
    Aside.NERVOUS: """
        i feel sick about this
        I'm so nervous
        im too scared to call
        my hands are shaking
        i panicked
        i couldn't do it
        i am afraid of calling
        ugh this makes me so anxious
        i can't stop thinking about it
        """,
    Aside.CHANCES: """
        what are my chances
        do you think i'll get it
        did you think it went well?
        is that a bad sign
        will they take me?
        """,
    Aside.HISTORY: """
        what did they say last time
        did i call them already
        when did i last write
        """,
    Aside.DETAILS: """
        details
        more
        show me the details
        details please
        tell me more
        more info
        can you show me more details about it
        mehr
        zeig mir die Einzelheiten
        """,
    Aside.GLAD: """
        i'm so happy
        yay
        relieved
        """,
    Aside.MISSED_CALL: """
        i missed a call from them
        missed their call
        they left me a voicemail
        got a voicemail from her
        """,
    Aside.TOLD_WHEN: """
        receptionist said she is in a meeting, call back at 3
        she's on holiday until monday, they said try again then
        he is out to lunch, ring in an hour
        assistant says friday morning is best
        spoke to her assistant who told me to try again tomorrow at 10
        the secretary said he's back on thursday
        die Sekretärin sagt, sie ist im Meeting, ich soll um drei nochmal anrufen
        er ist bis Montag im Urlaub, dann wieder probieren
        er ist zu Tisch, in einer Stunde nochmal versuchen
        die Assistentin sagt, Freitag ist am besten
        der Kollege meint, er ist am Donnerstag wieder da
        """,
    Aside.AWAY: """
        she is off sick
        he was off sick today
        she's on leave
        the manager isn't back yet
        they said dana is on holiday this week
        mr. fox was in a meeting
        not in today
        still not back
        not this week
        """,
    Aside.SOON: """
        any day now
        soon
        they said soon
        they'll be in touch soon
        he said he'll call me back any day
        i should hear from them shortly
        """,
    Aside.ASK_WHY: """
        why did they say no
        i want to know why
        can i ask them why
        why didn't they take me
        """,
    Aside.ASK_LATER: """
        i'll ask them next week
        in a few days
        maybe another time
        """,
    Aside.UNDECIDED: """
        i dont know if i should take it
        let me think about it
        i need some time to think
        should i accept the offer
        im still thinking about it
        we're still talking
        """,
    Aside.MAY_ASK: """
        can i ask for more money
        what should i ask
        how do i negotiate the salary
        """,
    Aside.NOT_YET: """
        not yet
        no, not yet
        i haven't yet
        """,
    Aside.DONE: """
        done
        yes, sent
        i did it this morning
        """,
    Aside.SILENCE: """
        they ghosted me
        still nothing
        i haven't heard anything yet
        they never called
        no news from them
        radio silence
        not a word in two weeks
        still waiting to hear
        they havent called its been ages
        they still havent called, it's been two weeks now
        """,
    Aside.WHAT_NOW: """
        what now?
        ok what next
        any news?
        where do things stand
        when is my next call?
        """,
    Aside.REFUSED: """
        no
        no i won't
        no thanks
        """,
    Aside.THANKS: """
        thank you so much
        thx
        thats helpful thanks
        """,
    Aside.GREETING: """
        hi there
        good morning
        """,
    Aside.ALL_RIGHT: """
        ok
        alright then
        got it
        whatever
        lol
        """,
}

NOT_SAID = """
    they are still thinking about it
    they called, nothing decided
    they said no
    i was nervous, they said no
    are they nervous about my english?
    my wife is off sick
    is she back yet?
    she is off sick till friday
    i am on holiday
    it is off
    the secretary said they decide on friday
    the secretary said she will call me at 3
    the assistant said they would ring on friday
    left a message with the receptionist, she said call back at 3
    receptionist said not to call again before friday
    she is out, i will try again at 3
    should i call back when her assistant is there?
    die Sekretärin sagt, er wird am Freitag anrufen
    habe der Assistentin eine Nachricht hinterlassen, um drei wieder anrufen
    die Sekretärin sagt, ich soll nicht mehr anrufen
    any day
    any time
    i hope they call soon
    will they call soon?
    i will call soon
    they need an answer soon
    she said she was scared to call me
    i left a voicemail
    if i miss their call?
    why should i call
    why did you say that
    they never called me a liar
    nothing decided
    thank you note
    i thanked them
    done with them, close it
    ok they said friday
    good morning, they called me
    what do i say now
    what if they ask about my sister
    what time
    i got the job
    sent my references yesterday
    they want to know why i left
    x
""".strip().splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [(text.strip(), each) for each, texts in SAID.items() for text in texts.strip().splitlines()],
)
def test_words_beside_an_answer_are_known_for_what_they_are(text: str, expected: Aside) -> None:
    """Somebody who is afraid is not asked whether Acme has decided."""
    assert aside(text) is expected


@pytest.mark.parametrize("text", [text.strip() for text in NOT_SAID])
def test_news_and_questions_are_no_asides(text: str) -> None:
    """What they said must never be lost in a friendly reply."""
    assert aside(text) is None


def test_a_speech_is_no_aside() -> None:
    """Only a short message can be taken as a whole."""
    speech = "i feel sick about this " * 20
    assert aside(speech) is None
    assert not puts_off("remind me " * 40)


@pytest.mark.parametrize(
    "text",
    [
        "remind me tomorrow morning",
        "can i call on monday instead",
        "I'll do it friday",
        "ask me again at 3",
        "rather wait till thursday",
        "she's not in until thursday",
    ],
)
def test_a_wish_for_another_moment_is_one(text: str) -> None:
    """The reminder comes when they said."""
    assert puts_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "they said i can call on monday",
        "she wants to wait until friday",
        "remind me what the number is",
        "don't remind me again",
        "tell me why",
        "friday",
        "call me on friday",
        "he is out until 3, ring then",
    ],
)
def test_what_they_said_is_no_wish_for_another_moment(text: str) -> None:
    """A day that they named must be asked about, not slept through."""
    assert not puts_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "can i ask for more money",
        "let me think",
        "what should i ask",
        "still waiting for the contract",
        "i'm so happy",
    ],
)
def test_thinking_aloud_tells_nothing(text: str) -> None:
    """No point of an offer is made of somebody's doubts."""
    assert thinks_aloud(text)


@pytest.mark.parametrize("text", ["can i start on the 2nd of november", "2400 a month", "room 5"])
def test_what_was_told_is_no_thinking_aloud(text: str) -> None:
    """What they told about the job is kept."""
    assert not thinks_aloud(text)


@pytest.mark.parametrize(
    "text",
    ["what if they ask about pay", "i dont know what to say", "how should i begin", "my lines?"],
)
def test_words_for_the_call_are_asked_for(text: str) -> None:
    """The card's lines are shown to whoever has none."""
    assert asks_for_words(text)


@pytest.mark.parametrize("text", ["what did they say", "how do i stop this", "she had no words"])
def test_what_others_said_asks_for_no_words(text: str) -> None:
    """A question about the past is not answered with a script."""
    assert not asks_for_words(text)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ich traue mich nicht anzurufen", Aside.NERVOUS),
        ("ich habe Angst vor dem Anruf", Aside.NERVOUS),
        ("Vielen Dank!", Aside.THANKS),
        ("guten Morgen", Aside.GREETING),
        ("sie haben sich noch nicht gemeldet", Aside.SILENCE),
        ("Wie stehen meine Chancen?", Aside.CHANCES),
    ],
)
def test_what_is_said_beside_in_german_gets_its_reply(said: str, meant: Aside) -> None:
    """Spares whoever writes German "I am not sure what that means" for a thank-you."""
    assert aside(said) is meant
