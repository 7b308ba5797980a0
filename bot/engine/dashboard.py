"""Home as it stands all the time, for one person; others' sections come behind their own."""

from datetime import datetime

from bot.advice.policy import Policy
from bot.engine.closing import introduction
from bot.engine.dossier import Dossier
from bot.engine.home_sections import sections
from bot.engine.sections import Home, Section
from bot.engine.told_in import told_in
from bot.engine.view import View


def dashboard(dossier: Dossier, policy: Policy, now: datetime, *others: Section) -> Home:
    """Home of one person; `others` are the sections of a coach or an admin, who are people, too.

    `now` is aware. Whoever meets us here for the first time reads who speaks (wording 1, 17).
    """
    view = View(search=dossier.search, policy=policy, now=now)
    met = dossier.conversation.introduced_with
    greeting = () if met else introduction(dossier.conversation, view.seeker.language)
    whole = Home(sections=(*sections(view, greeting), *others))
    return told_in(whole, view.seeker.language)
