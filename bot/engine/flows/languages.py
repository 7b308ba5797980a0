"""Languages: the one in which the bot speaks with the person, and the one of the call."""

from dataclasses import replace

from bot.engine.call_language import call_language
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import own_settings
from bot.engine.meaning import Message, Note, Option, Select, Text, Words, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.spoken import call_languages, own_languages


def asked(scene: Scene) -> Scene:
    return scene.ask(Step.LANGUAGE)


def commanded(scene: Scene, argument: str) -> Scene:
    """`/interview language de`: that of the chat; without a language it is asked."""
    wanted = NAMES.get(argument.strip(" .!").casefold(), "")
    return _spoken(scene, wanted) if wanted in own_languages() else asked(scene)


def prompt(question: Question, view: View) -> Message:
    """A list for each setting that leaves a choice: what has one language is not asked."""
    del question, view
    lists = (
        (Choice.CALL_LANGUAGE, text("choice-call-language"), _options(call_languages())),
        (Choice.MY_LANGUAGE, text("choice-my-language"), _with_me(own_languages())),
    )
    selects = tuple(
        Select(action=choice, placeholder=words, options=known)
        for choice, words, known in lists
        if len(known) > 1
    )
    return answer(
        text("language-which"),
        Note(text=text("language-note")),
        Note(text=text("understood")),
        actions=selects,
    )


def language_words(language: str) -> Text:
    """A language's name, in the chat's language."""
    return text(f"language-{language}")


def for_calls(scene: Scene) -> Scene:
    """The language of what is said or written to an employer."""
    if scene.value not in call_languages():
        return scene.ask_again(scene.asked)
    settled = scene.settle(Choice.CALL_LANGUAGE, text("chosen-words"))
    kept = settled.with_seeker(replace(settled.seeker, call_language=scene.value))
    return own_settings.saved(kept, "call-language")


def for_the_chat(scene: Scene) -> Scene:
    """The language of the chat: of those that say everything. The call's stays what it was."""
    if scene.value not in own_languages():
        return scene.ask_again(scene.asked)
    return _spoken(scene.settle(Choice.MY_LANGUAGE, text("chosen-words")), scene.value)


def worded(scene: Scene) -> Scene | None:
    """ "German": the call's language by its name, in English or in itself."""
    assert isinstance(scene.event, TextEntered)
    named = NAMES.get(scene.event.text.strip(" .!").casefold())
    return for_calls(replace(scene, value=named)) if named else None


NAMES = {
    **dict.fromkeys(("english", "en"), "en"),
    **dict.fromkeys(("german", "deutsch", "de"), "de"),
    **dict.fromkeys(("french", "français", "francais", "fr"), "fr"),
    **dict.fromkeys(("spanish", "español", "espanol", "es"), "es"),
}


def _options(languages: tuple[str, ...]) -> tuple[Option, ...]:
    return tuple(Option(value=each, label=language_words(each)) for each in languages)


def _spoken(scene: Scene, language: str) -> Scene:
    call = call_language(scene.seeker)
    changed = replace(scene.seeker, language=language, language_is_own=True, call_language=call)
    return own_settings.saved(scene.with_seeker(changed), "my-language")


def _with_me(languages: tuple[str, ...]) -> tuple[Option, ...]:
    """Worded by itself: where all entries are one list, it is not the call's."""
    return tuple(
        Option(
            value=each, label=text("language-with-me", language=Words(text=language_words(each)))
        )
        for each in languages
    )
