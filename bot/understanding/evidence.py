"""Whether a message has words for the news it is taken for, and says them as news.

Likeness alone took "I am sorry" for a rejection and "good night" for an offer.
A rejection, an offer or "no calls" needs a verb or noun of it, of their doing, in
a clause that is no question, hope or condition. A wrong one hurts; a missed one
costs a tap.
"""

import re
from collections.abc import Mapping, Sequence

from bot.understanding.intents import REPORTS, Intent
from bot.understanding.likeness import written_out

_CALL = r"(?:call|phone|ring|telephone)"
_CALLING = r"(?:call(?:s|ed|ing)?|phon(?:e|ed|ing)|rang|ring(?:ing)?)"
_OTHERS = (
    r"(?:(?:with|for) )?(?:(?:some(?:one|body)|another|an ?other|other)\b|the other\b|a different)"
    r"(?! (?:weeks?|days?|months?|hours?|minutes?|few|look|calls?|round|numbers?|two|three|\d))"
)
_JOB = r"(?:job|position|role|place|spot|post|gig|contract|internship|apprenticeship)"
_LESSER = (
    r"(?:an? |the |another |some )?(?:\w+ )?(?:coffee|drink|tea|water|seat|interview|round|call"
    r"|chance"
    r"|appointment|tour|lift|ride|feedback|help)\b"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

_QUESTION = re.compile(
    r"\?\s*$|^(?:(?:and|but|so|or|ok|hey|hi|well|um) )*"
    r"(?:what|how|why|who|which|if|unless|whether|imagine|suppose|assuming|in case|maybe|perhaps"
    r"|(?:when )?(?:should|shall|can|could|may|might|do|does|did|is|are|is|was|were|am|have|has"
    r"|had|will"
    r"|would) (?:i|you|he|she|it|they|we|there|this|that|the)\b)\b"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|hop(?:e|ing)|wish(?:ing)?|might|maybe|perhaps|imagin(?:e|ing)|suppose"
    r"|afraid of|scared of|scared (?:that )?they|fear|worried|waiting (?:for|to)|until|before"
    r"|in case"
    r"|expect(?:ing)?)\b"
)
_CLAUSE = re.compile(r"(?<=[.!?;\n])\s+|[,;:\n]\s*| (?=but\b|and then\b|so\b)")

_WORDS: Mapping[Intent, Sequence[str]] = {
    Intent.REJECTED: (
        r"(?<!not )(?<!not been )(?<!not yet )(?<!not get )(?<!i )(?<!i have )\breject(?:ed|s)\b",
        r"(?<!\bno )\brejection\b",
        r"\bturned (?:me|us) down\b|\b(?:was|were|been|got|being|get) turned down\b",
        r"^(?:got )?(?:turned down|declined)\b|\bturned down my\b",
        r"^not (?:hired|selected|chosen|accepted|successful)\b",
        rf"\b(?:went|go|gone|going|proceed(?:ed|ing)?|mov(?:e|ed|ing)|continu(?:e|ed|ing))"
        rf" (?:ahead |forward |on )?(?:{_OTHERS}|in (?:a different|another) direction)",
        rf"\b(?:took|taken|take|picked|chose|chosen|hired|selected|preferred|offered it to"
        rf"|(?:gave|given|going to give) (?:it|the {_JOB}|that) to) {_OTHERS}",
        rf"\b{_OTHERS} (?:(?:person|candidate|applicant|guy|woman) )?(?:got|was (?:chosen|hired)"
        rf"|has)"
        r" (?:it|the)?\b",
        r"(?<!\bi )(?<!\bi have )(?<!\bi just )\bsaid no\b"
        r"(?=$|[ ,]*(?:to (?:me|my|us)|today|yesterday|again"
        r"|this|in the end|already|finally|thanks|sadly)\b)",
        r"\b(?:a|the|clear|firm|flat) no\b(?=$| from| this| today|\.|!)",
        r"\bno from (?:them|him|her|the)\b",
        r"\b(?:was|were|been|am|are|is) not (?:\w+ )?(?:selected|chosen|picked|successful|hired"
        r"|accepted"
        r"|taken|moving|going forward|what they|the right|a (?:good )?(?:fit|match)|good enough"
        r"|wanted"
        r"|shortlisted|considered|getting (?:it|the))\b",
        r"\b(?:did|do|does|will|would) not (?:\w+ )?(?:get|got|want|select|choose|pick|hire|take"
        r"|accept"
        r"|need|offer|move forward with|continue with|go forward with) "
        rf"(?:me\b(?! to)|it\b|the {_JOB}|that {_JOB}|an offer|my application|us\b)",
        r"\b(?:decided|decision is|decision was) (?:not to|against)\b",
        r"\bdid not (?:work out|make it|get through|pass)\b",
        rf"\b(?:{_JOB}|it|vacancy) (?:is|was|has been|have been|had been) (?:already )?"
        r"(?:filled|gone|taken|given|cancelled|canceled)\b",
        rf"\bfilled the {_JOB}\b|\bcancel+ed the {_JOB}\b",
        r"\b(?:do|did|does) not want me\b(?! to)|\bi am out$|\bi am (?:out of|no longer in) the\b",
        rf"\bno {_JOB} for me\b|\bno longer (?:being )?considered\b|\bpassed (?:on|over) me\b",
        r"\b(?:regret|regrets) to (?:inform|tell)|\bthanks but no thanks\b|\bdeclined (?:me|my)\b",
    ),
    Intent.OFFERED: (
        rf"\boffer(?:ed|ing|s)? (?:me|us)\b(?! {_LESSER})|\boffer(?:ed)? the {_JOB}",
        r"\b(?:made|got|gotten|get|received|have|has|had|sent|sending|extended|given|gave|gives"
        r"|giving)"
        r" (?:me |us )?(?:an?|the|their|my|that|a \w+|a \w+ \w+) (?:\w+ )?offer\b",
        r"^(?:an? )?(?:\w+ )?offer$|\boffer (?:came|is here|arrived|letter|from (?:them|him"
        r"|her))\b",
        rf"\b(?:got|get|gotten|given|giving|gave|landed|have|won) (?:me )?(?:the|that|this"
        rf"|my) (?:\w+ )?{_JOB}\b",
        r"\b(?:i|yes) (?:have |really |actually )*got it$",
        rf"\b(?:{_JOB}|it) is mine\b",
        r"(?<!not )(?<!not be )(?<!not being )(?<!not getting )\bhired(?: me| us)?\b"
        r"(?! (?:some|another|other|a|an|the)\b)",
        r"\b(?:they|he|she|company|boss|manager|hr) (?:have |has |just |all )*said yes\b"
        r"|\ba yes from\b|\bit is a yes\b",
        r"\b(?:chose|chosen|picked|selected|took|taking|taken|accepted|want|wants|wanted|hire"
        r"|hiring"
        r"|choosing) (?:me|us)\b(?! (?:to|up|out|on|for (?:a|an|the"
        r"|another) (?:\w+ )?(?:interview|round|call)))",
        r"\bwants? me to (?:start|begin|join|work)\b|\bwants? (?:to )?(?:hire|take) me\b",
        r"\b(?:have|has|had|was|were|am|been|got) (?:been )?(?:\w+ly )?(?:accepted|chosen"
        r"|selected|picked)\b",
        r"\bi am in$|\bi am their (?:new|next)\b|\bwelcom(?:e|ed|ing) (?:me )?(?:to the team"
        r"|aboard|on board)\b",
        rf"\bi (?:will |can |am going to |get to |am to )?(?:start(?:ing)?|begin) (?:(?:on|in"
        rf"|from) )?(?:the )?"
        rf"(?:work|{_WEEKDAY}|next|tomorrow|today|\d|as|january|february|march|april|may|june"
        rf"|july|august"
        r"|september|october|november|december)\b",
        r"\b(?:send(?:s|ing)?|sent|got|get|received|sign(?:ed|ing)?|have|draw(?:n|ing)? up) "
        r"(?:me |us )?(?:the|a|my) contract\b",
    ),
    Intent.NO_CALLS: (
        rf"\b(?:asked|told|said|wants?|wanted|begged|warned) (?:me |us )?not to {_CALL}\b",
        r"\b(?:they|he|she|nobody|office|company|hr|recruiter|reception|boss|manager|people|there)"
        rf" (?:\w+ )?(?:do|does|did|would|will) not (?:\w+ )?(?:want|like|take|accept|welcome"
        rf"|wish|appreciate"
        rf"|allow|do|answer)\b.{{0,30}}\b{_CALLING}\b",
        rf"\b(?:they|he|she) (?:\w+ )?(?:would )?(?:much )?(?:rather|prefer(?:s"
        rf"|red)?)\b.{{0,30}}\bnot\b"
        rf".{{0,12}}\b{_CALLING}\b",
        r"\b(?:they|he|she) (?:\w+ )?(?:would )?(?:much )?(?:rather|prefer(?:s|red)?)\b.{0,20}"
        r"\b(?:e-?mails?|e-?mailed|mail|wrote|write|written|in writing)\b",
        r"\bno (?:more )?(?:phone )?(?:calls|calling|phoning)\b(?! (?:yet|from|so far|today|back))",
        rf"(?:^|said |says |please )(?:please )?do not {_CALL}\b",
        rf"\b(?:told|asked|said).{{0,15}}\b(?:stop|quit|no) (?:\w+ )?{_CALLING}\b",
        rf"\b(?:said|says|told me|told us)(?: that)? i (?:should|must|may|can|could|need|ought)"
        rf" not (?:to )?{_CALL}\b",
        r"\b(?:calls?|calling|phoning) (?:is|are|was|were) not (?:\w+ )?(?:welcome|wanted|allowed"
        r"|ok|possible)\b",
        rf"\b(?:annoyed|angry|unhappy|upset|irritated|cross)\b.{{0,12}}\b{_CALLING}\b",
        r"\bonly (?:by|via|through|per|in) (?:e-?mail|mail|post|writing)\b|\be-?mails? only\b",
    ),
}
# Not by them, or not yet: what makes the words above say something else.
_CONTRARY: Mapping[Intent, re.Pattern[str]] = {
    Intent.REJECTED: re.compile(
        r"\bi (?:do|did|would|will) not (?:\w+ )?(?:want|accept|take|need|choose|pick|like)\b|"
        r"\bi (?:have |just |already |then |had )*(?:rejected|declined|turned|refused"
        r"|withdr[ae]wn?)\b"
    ),
    Intent.OFFERED: re.compile(
        r"\b(?:not|never|no|nobody|without|neither|nor)\b|\bi (?:turned|declined|rejected"
        r"|refused)\b"
        rf"|{_OTHERS}"
    ),
}
# "I can't go on Monday" is about a day.
_ABOUT_A_DAY = re.compile(
    rf"\bcan not go on (?:(?:the|a|my|that|this|next|holiday|vacation|with (?:the|this|that))\b"
    rf"|{_WEEKDAY}|\d)"
)
_OWN_DOING = re.compile(
    r"^(?:(?:so|and|well|ok|sorry|actually|already|then|no|yes)[, ]+)*i (?:(?:have|just|already"
    r"|had|then) )*"
    r"(?:withdr[ae]wn?|pulled out|(?:took|taken|accepted|found|got|signed|have|start(?:ed)?) "
    r"(?:a|an|another|some)(?:other| different| new)? "
    rf"(?:{_JOB}|offer)(?! (?:from|with) (?:them|him|her|there)\b)"
    r"(?: elsewhere| somewhere else| already| now)?|(?:declined|rejected|refused|turned down) "
    r"(?:it|them|the|their|that)|turned (?:it|them|him|her) down)\b"
)


def bears_out(intent: Intent, message: str) -> bool:
    """Whether the words of a message allow that it is taken for this intent."""
    said = written_out(message)
    if intent is Intent.DISTRESS:
        return not _ABOUT_A_DAY.search(said)
    if intent not in REPORTS:
        return True
    clauses = [each.strip() for each in _CLAUSE.split(said) if each.strip()]
    told = [clause for clause in clauses if not _QUESTION.search(clause)]
    if intent not in NEEDS_WORDS:
        return bool(told)
    return any(_tells(intent, clause) for clause in told)


def tells_own_doing(message: str) -> bool:
    """Whether somebody tells that they have ended it themselves: "i withdrew"."""
    return bool(_OWN_DOING.search(written_out(message)))


def _tells(intent: Intent, clause: str) -> bool:
    contrary = _CONTRARY.get(intent)
    if _HYPOTHETICAL.search(clause) or (contrary and contrary.search(clause)):
        return False
    return bool(_PATTERNS[intent].search(clause.strip(" .!,;:")))


NEEDS_WORDS = frozenset(_WORDS)
"""News that is never taken from likeness alone."""

_PATTERNS = {intent: re.compile("|".join(words)) for intent, words in _WORDS.items()}
