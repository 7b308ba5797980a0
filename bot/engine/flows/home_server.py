"""Where a platform has servers: the one whose coaches and rules are a person's, by their choice.

    offered beside an answer there -> chosen, or later -> shown in the settings -> left, or lost

Whoever chooses another one, or none, takes back what is shared: it was shared with other coaches.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.advice.grants import EndedBy
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question, Server
from bot.engine.events import CommandInvoked, ServerLost
from bot.engine.meaning import Button, Entry, Message, Text, UserText, Value, Weight, Words, text
from bot.engine.phrases import answer
from bot.engine.scene import Opening, Scene
from bot.engine.steps import Step
from bot.engine.view import View

SERVER, NAME = "server", "server name"
"""The draft's entries for the server that can be chosen."""
HOME, HOME_NAME = "home", "home name"
"""The draft's entries for the one that is chosen."""
REVOKED = "revoked"
"""The draft's entry that something was shared until then."""
OFFERS_KEPT = 50
"""More servers than that nobody is asked about."""


def offered(scene: Scene) -> Scene:
    """Once for each server, beside the answer to a command there; a form has to be alone."""
    server, conversation = scene.event.profile.server, scene.conversation
    if server is None or conversation.home is not None or server.id in conversation.offered_homes:
        return scene
    is_form = any(isinstance(pending, Opening) for pending in scene.pending)
    if is_form or not isinstance(scene.event, CommandInvoked):
        return scene
    known = (*conversation.offered_homes, server.id)[-OFFERS_KEPT:]
    noted = replace(scene, conversation=replace(conversation, offered_homes=known))
    return noted.ask(Step.HOME_SERVER, draft=_draft(server), waits=False)


def offer_prompt(question: Question, view: View) -> Message:
    del view
    return answer(
        text("home-server-offer", server=_named(question.drafted(NAME))),
        actions=(button(Choice.CHOOSE_SERVER, Weight.MAIN), button(Choice.NOT_NOW)),
    )


def chosen(scene: Scene) -> Scene:
    """From the offer, or from the settings that were opened there."""
    server = Server(id=scene.asked.drafted(SERVER), name=scene.asked.drafted(NAME))
    settled = scene
    if scene.asked.step == Step.HOME_SERVER:
        settled = scene.settle(Choice.CHOOSE_SERVER, text("chosen-server"))
    moved = _moved(settled, server, EndedBy.SEEKER)
    draft = _draft(server) | _revoked(scene)
    return moved.ask(Step.HOME_SERVER_CHOSEN, draft=draft, waits=False)


def chosen_prompt(question: Question, view: View) -> Message:
    del view
    return answer(
        text("home-server-chosen", server=_named(question.drafted(NAME))),
        *_unshared(bool(question.drafted(REVOKED))),
        actions=(button(Choice.LEAVE_SERVER), button(Choice.SETTINGS)),
    )


def later(scene: Scene) -> Scene:
    """The settings have it whenever they are opened there."""
    settled = scene.settle(Choice.NOT_NOW, text("chosen-not-now"))
    return settled.notice(answer(text("home-server-later")))


def left(scene: Scene) -> Scene:
    """Nobody's coaches and rules any more but those that are for all."""
    return _moved(scene, None, EndedBy.SEEKER).tell(
        answer(text("home-server-left"), *_unshared(bool(_revoked(scene))))
    )


def lost(scene: Scene) -> Scene:
    """We were thrown out, or it is gone; whoever lives elsewhere is not concerned."""
    event, home = scene.event, scene.conversation.home
    assert isinstance(event, ServerLost)
    if home is None or home.id != event.server_id:
        return scene
    said = text("home-server-lost", server=_named(home.name))
    return _moved(scene, None, EndedBy.SERVER).tell(answer(said, *_unshared(bool(_revoked(scene)))))


# -- in the settings ---------------------------------------------------------------------------


def for_settings(scene: Scene) -> dict[str, str]:
    """What the settings show of it: the home, and the server they are opened on."""
    home, server = scene.conversation.home, scene.event.profile.server
    draft = {} if home is None else {HOME: home.id, HOME_NAME: home.name}
    if server is None or (home is not None and home.id == server.id):
        return draft
    return draft | _draft(server)


def entries(question: Question) -> Iterator[Entry]:
    """Where there is none there is nothing to tell: most people never have one."""
    if question.drafted(HOME):
        name = text("home-server", server=_named(question.drafted(HOME_NAME)))
        yield Entry(label=text("setting-home-server"), value=name)


def ways(question: Question) -> Iterator[Button]:
    """Choosing the server they are on, and having none."""
    if question.drafted(SERVER):
        yield button(Choice.CHOOSE_SERVER)
    if question.drafted(HOME):
        yield button(Choice.LEAVE_SERVER)


# -- inside ------------------------------------------------------------------------------------


def _moved(scene: Scene, server: Server | None, ended_by: EndedBy) -> Scene:
    grant = scene.search.grant(scene.now)
    if grant is not None:
        scene = scene.with_grant(replace(grant, ended_at=scene.now, ended_by=ended_by))
    return replace(scene, conversation=replace(scene.conversation, home=server))


def _revoked(scene: Scene) -> dict[str, str]:
    return {} if scene.search.grant(scene.now) is None else {REVOKED: "yes"}


def _unshared(was_shared: bool) -> tuple[Text, ...]:
    return (text("home-server-unshared"),) if was_shared else ()


def _draft(server: Server) -> dict[str, str]:
    return {SERVER: server.id, NAME: server.name}


def _named(name: str) -> Value:
    return UserText(value=name) if name else Words(text=text("home-server-unnamed"))
