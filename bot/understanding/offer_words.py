"""The words that say what a piece of an offer is about: pay, hours, the place, and so on.

`MENTIONS` are tried in their order, and what one has taken no later one sees: "sick pay" is a
benefit, not pay. `WHOLE` are words that say all of it by themselves, wherever they stand.
"""

import re
from collections.abc import Mapping, Sequence

from bot.advice.offer import Topic
from bot.understanding import offer_words_german as german
from bot.understanding.dates.words import MONTH, WEEKDAY

_NUM = r"(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)"
_SIGN = r"(?:[€$£]|\b(?:chf|eur|usd|gbp)\b)"
_MONEY = r"(?:[€$£]|k\b|(?:k )?(?:chf|eur|euros?|usd|dollars?|bucks|gbp|pounds?|quid)\b)"
_A = r"(?:an?|per|/|each|every)"
_PER = (
    rf"(?: ?{_A} ?(?:hour|hr|h|month|mo|year|yr|annum|week|wk|day)\b|,? (?:monthly|yearly|annually"
    rf"|hourly|weekly|gross|net|before tax|after tax|brutto|netto)\b"
    rf"| {german.EACH} {german.UNITS}| ?/ ?{german.UNITS})"
)
_BARE = (
    rf"{_NUM}k? ?{_A} ?(?:hour|hr|h)\b"
    r"|\d[\d.,']{2,}\d? ?(?:an?|per|/) ?(?:month|mo|year|yr|annum)\b"
    rf"|\d[\d.,']{{2,}}\d? (?:im|pro) {german.UNITS}"
    r"|\d[\d.,']{2,}\d? (?:gross|net|monthly|yearly|brutto|netto)\b"
)
AMOUNT = rf"(?:{_SIGN} ?{_NUM}k?|{_NUM} ?{_MONEY}){_PER}{{0,3}}|{_BARE}{_PER}{{0,2}}"

_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?"
_HOURS = (
    r"\b\d{1,2}(?:[.,]\d)? ?-?(?:h|hrs?|hours?)\b(?! (?:notice|before|after|ago))"
    rf"(?: ?{_A} (?:week|day|month))?"
    rf"|\b{_CLOCK} ?(?:-|–|to|till|until) ?{_CLOCK}\b"
    r"(?! ?(?:days|weeks|months|years|k\b|[€$£]|eur))"
)
# A name is known by its capitals, so these are looked for in the words as typed.
_CAPITALS = r"(?:(?:Mr|Mrs|Ms|Mx|Dr)\.? )?[^\W\d_a-z][\w'’\-]*(?: [^\W\d_a-z][\w'’\-]*){0,3}"
PERSON = re.compile(
    r"(?:\b(?i:ask for|report to|(?:my )?contact(?: person)?(?: is)?:?|look for|meet(?: with)?|see"
    r"|(?:my |the )?(?:boss|manager|supervisor|team ?lead|mentor|buddy)(?: is| will be|:))"
    rf"|(?i:{german.PERSON_LEADS}(?= (?!{german.NO_TOWN}\b)))"
    rf"|\b(?:bei|nach|an|Bei|Nach|An)(?= {german.TITLED})) (?P<name>{german.TITLED}|{_CAPITALS})"
)
PERSON_ALONE = re.compile(r"(?:ask for|report to) (?P<name>[a-z'’\-]+ [a-z'’\-]+)", re.IGNORECASE)
WHOM = re.compile(
    rf"\bwhom? (?:i (?:should |can |must |have to )?|to )ask for\b|{german.WHOM}", re.IGNORECASE
)
"""The person to ask for, not named."""
ASIDE_OF_WHOM = re.compile(rf",\s+(?={german.WHOM})", re.IGNORECASE)
"""The comma before such words in German: they belong to what stands before it."""
NO_PERSON = re.compile(
    r"\b(?:a|an|the|more|my|it|them|him|her|this|that|some|any|of|to|in|at|about|after|before)\b",
    re.IGNORECASE,
)
TOWN = re.compile(
    rf"\b(?:in|at|near) (?!(?i:{WEEKDAY}|{MONTH}|i|euros?|eur|usd|gbp|it|{german.NO_TOWN})\b)"
    r"[^\W\d_a-z][\w'’.\-]+(?: [^\W\d_a-z][\w'’.\-]+)?"
)

_SITE = r"(?:building|bldg\.?|room|rm\.?|hall|gate|warehouse|office|unit|floor)"
_STREET = r"(?:street|st\.|str\.|avenue|road|lane|square)"

_UNTIL = r"(?:un)?till?\b"
_NO_OTHER_DUTY = r"(?!.*\bto (?!decide|think|answer|reply|accept|say|sign|tell|let|make)\w)"
"""Not "until Friday to send the papers"."""
_MENTIONS: Sequence[tuple[Topic, str]] = (
    (
        Topic.BENEFITS,
        r"\b(?:sick|vacation|holiday) pay\b|\bpaid (?:holidays?|leave|vacation|time off)\b"
        r"|\b13th (?:month(?:ly)? )?salary\b|(?:\b\S+ )?\bbonus(?:es)?\b|\b(?:job|travel) ticket\b"
        r"|\b(?:health |dental |life )?insurance\b|\btravel (?:card|pass|costs?)\b"
        r"|(?:\b\d+ (?:\w+ )?days(?: of)? )?\b(?:holidays?|vacation|annual leave|days off|pto)\b"
        r"|\b(?:benefits?|pension|401k|retirement|dental|sick (?:leave|days)|gym|lunch(?:es)?"
        r"|meals?|canteen|discount|allowance|(?<!\d. )stock|shares|equity|childcare"
        r"|kindergarten)\b",
    ),
    (
        Topic.CONTRACT,
        r"\b(?:permanent|unlimited|temporary|fixed[- ]term|open[- ]ended|zero[- ]hours?)\b"
        r"|\bprobation(?:ary)?\b|\btrial (?:period|month|week|day)\b|\bnotice period\b|\bcontract\b"
        r"|\b(?:freelance|self[- ]employed|mini ?job|apprenticeship|internship)\b",
    ),
    (
        Topic.PAY,
        rf"{AMOUNT}|\b(?:starting |base )?(?:salary|pay(?:s|ment)?|wages?)\b|\bpaid\b",
    ),
    (
        Topic.ACCESS,
        r"\bpark(?:ing|ed)?\b|\bbadge\b|\bkey ?card\b|\baccess\b|\b(?:gate|door|entry) code\b"
        r"|\bkeys?\b|\bbike (?:rack|stand)\b|\b(?:bus|tram|shuttle|metro)\b|\btrain station\b",
    ),
    (
        Topic.EQUIPMENT,
        r"\b(?:laptop|computer|pc|headset|tools?|equipment|monitor|tablet|company car)\b"
        r"|\b(?:work|company|mobile|cell) ?phone\b",
    ),
    (
        Topic.PAPERS,
        r"\b(?:papers?|documents?|passport|id(?: card)?|certificates?|diploma|iban|visa|references"
        r"|work permit|driving licen[cs]e|cv|resume|photos?|social security(?: number| card)?)\b"
        r"|\bbank (?:details|account)\b|\btax (?:id|number|card)\b",
    ),
    (
        Topic.DRESS,
        r"\b(?:wear(?:ing)?|dress(?:ed)?(?: code)?|cloth(?:es|ing)|outfit|shoes?|boots|trainers"
        r"|sneakers|suit|tie|shirt|blouse|trousers|pants|jeans|uniform|apron|gloves|helmet|hard hat"
        r"|vest|hi-?vis|jacket|hairnet|overalls|scrubs|(?:smart |business )?casual|formal)\b",
    ),
    (
        Topic.HOURS,
        rf"{_HOURS}|\b(?:full|part)[- ]?time\b|\b(?:\w+ )?shifts?\b|\bnights\b|\bflexi ?time\b"
        r"|\bflexible hours\b|\b(?:working |work )?hours\b|\bweekends?\b"
        r"|\bmon(?:day)? ?(?:-|–|to|till) ?(?:thu(?:rsday)?|fri(?:day)?|sat(?:urday)?)\b",
    ),
    (
        Topic.PLACE,
        rf"\b{_SITE}(?![\w-])|\b\d+(?:st|nd|rd|th) floor\b|\b{_STREET}(?!\w)"
        r"|\b(?:site|department|dept|location|address|branch|wing|suite|plant|factory|campus"
        r"|headquarters|hq|reception|front desk|lobby|entrance)\b"
        r"|\bremote(?:ly)?\b|\bhome ?office\b|\bfrom home\b|\bhybrid\b",
    ),
    (
        Topic.REPLY_BY,
        r"\bextended(?: it| the (?:offer|deadline))?(?: to\b)?"
        r"|\b(?:answer|reply|respond|response|deci(?:de|sion)|let (?:them|him|her) know|get back"
        r"|accept|sign|confirm|tell (?:them|him|her)|say yes(?: or no)?|deadline|valid|expires?)\b"
        rf"|\b(?:(?:give|gives|gave|given|have|has|had|got)(?: me| us)?(?: time)?|time|wait)"
        rf"(?= {_UNTIL}{_NO_OTHER_DUTY})",
    ),
    (
        Topic.START,
        r"\bstart(?:s|ing)?(?: date| day| work(?:ing)?| there)?\b|\bbegin(?:s|ning)?\b"
        r"|\bfirst day(?: of work)?\b|\bjoin(?:ing)?\b|\bcommenc(?:e|es|ing)\b",
    ),
)
MENTIONS = tuple(
    (topic, re.compile(f"{words}|{german.MENTIONS[topic]}", re.IGNORECASE))
    for topic, words in _MENTIONS
)

_WHOLE: Mapping[Topic, str] = {
    Topic.PAY: AMOUNT,
    Topic.HOURS: rf"{_HOURS}|\b(?:full|part)[- ]?time\b|\bnight shifts?\b",
    Topic.DRESS: (
        r"\b(?:wear )?(?:safety|work|black|white|steel[- ]toed?|closed) (?:shoes|boots|clothes"
        r"|trousers|shirt)\b|\b(?:smart|business) casual\b"
    ),
    Topic.PLACE: (
        rf"\b(?:in |at )?(?:the )?{_SITE} (?:[a-z]|\d+\w?)\b"
        r"|\b(?:on the )?\d+(?:st|nd|rd|th) floor\b"
        r"|\b(?:in|at) (?:the )?(?:reception|front desk|lobby)\b"
    ),
    Topic.CONTRACT: r"\b(?:permanent|fixed[- ]term|open[- ]ended)(?: contract)?\b",
    Topic.BENEFITS: r"\b\d+ days(?: of)? (?:holidays?|vacation|leave|off)\b",
}
WHOLE = tuple(
    (topic, re.compile(words, re.IGNORECASE))
    for language in (_WHOLE, german.WHOLE)
    for topic, words in language.items()
)

_NAMED: Mapping[Topic, str] = {
    Topic.START: r"start(?:ing)?(?: date| day| time)?|first day|begin(?:ning)?|date|time",
    Topic.PLACE: r"place|location|where|address|department|office|site",
    Topic.DRESS: r"dress(?: code)?|clothes|clothing|wear|what to wear",
    Topic.HOURS: r"(?:working |work )?hours|working time",
    Topic.PAY: r"pay|salary|wages?|money",
    Topic.CONTRACT: r"contract|type of contract|probation",
    Topic.BENEFITS: r"benefits?|holidays?|vacation",
    Topic.ASK_FOR: r"(?:whom? to )?ask for|contact(?: person)?|boss|manager|supervisor",
    Topic.REPLY_BY: r"(?:reply|answer|respond|decide)(?: by)?|deadline|when to answer",
    Topic.PAPERS: r"papers(?: to bring)?|documents|bring|to bring",
    Topic.EQUIPMENT: r"equipment|tools",
    Topic.ACCESS: r"access(?: (?:or|and) parking)?|parking|badge",
}
NAMED = tuple(
    (topic, re.compile(words, re.IGNORECASE))
    for language in (_NAMED, german.NAMED)
    for topic, words in language.items()
)
"""What a topic is called, as a whole: before a colon, or as an answer to what something is."""

_LEADS: Mapping[Topic, str] = {
    Topic.PAY: r"(?:starting |base )?(?:salary|pay|wages?)(?: (?:is|will be|would be))?:? ",
    Topic.DRESS: r"(?:wear|dress code:?(?: is)?|wearing) ",
    Topic.HOURS: r"(?:working |work )?hours(?: are)?:? ",
    Topic.CONTRACT: r"contract(?: is)?:? (?=permanent|fixed|temp|unlimited|open)",
    Topic.PAPERS: r"bring ",
}
LEADS = {
    topic: re.compile("|".join(filter(None, (words, german.LEADS.get(topic)))), re.IGNORECASE)
    for topic, words in _LEADS.items()
}
"""What stands before the words of a topic, and is said by its label anyway."""

WRAPPING = re.compile(
    r"(?:and|also|so:?|then|but|plus|please|well|ok|oh"
    r"|(?:they|he|she) (?:also )?(?:said|told me|offered(?: me)?)(?: that)?"
    r"|(?:i|you|we) (?:just )?(?:have to|need to|must|should|shall|will|can|get|would|are to|am to)"
    r"(?: (?:get|have|be|also))?|i'll(?: (?:get|have|be))?|i'm|they (?:want|need|asked|told|give)"
    r" me(?: to)?|need to|have to|there (?:is|are|will be)|there's|it (?:is|will be)|it's|that's"
    rf"|the|to|{german.WRAPPING}) ",
    re.IGNORECASE,
)
"""What people say around it."""

NOT_KNOWN = re.compile(
    r"\b(?:not (?:yet )?(?:clear|known|fixed|decided|sure|settled|said)|unclear|unknown|no idea"
    r"|(?:do not|don'?t|didn'?t|did not|haven'?t|have not) (?:\w+ )?(?:know|say|said|tell|told"
    r"|mention(?:ed)?|talk(?:ed)?|discuss(?:ed)?|ask(?:ed)?)|to be (?:discussed|decided|confirmed"
    r"|agreed)|tb[dac]|(?:is|are|still) open|forgot"
    rf"|{german.NOT_KNOWN})\b",
    re.IGNORECASE,
)
"""That something is not known yet: it stays open."""

AN_APPOINTMENT = re.compile(
    rf"\b(?:pick|meet|call|wait|show|greet|collect)(?:s|ing)?\b|\b(?:{WEEKDAY}|{MONTH})\b"
    rf"|\b\d{{1,2}} ?[ap]m\b|\b\d{{1,2}}:\d\d\b|{german.AN_APPOINTMENT}",
    re.IGNORECASE,
)
"""A day, a time or somebody who comes: a place beside it is not, or not only, that of the work."""

VAGUE_START = re.compile(
    r"(?:asap|as soon as (?:possible|i can)|immediately|right away|at once|flexible"
    rf"|\b(?:{german.VAGUE_START})\b)",
    re.IGNORECASE,
)
SMALL_WORDS = re.compile(
    r"\b(?:in|at|on|the|and|with|an?|is|it|its|it's|to|i|i'm|we|my|for|will|of|they|said|from|be"
    r"|want|me|that|you|there|work(?:ing)?|date|am|are|by|as|have|should"
    rf"|{german.SMALL_WORDS})\b|[\s.,:;!\-–]+",
    re.IGNORECASE,
)
"""What may stand between parts that are understood, and says nothing by itself."""
