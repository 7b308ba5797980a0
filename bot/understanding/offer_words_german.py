"""The German words that say what a piece of an offer is about, beside the English ones.

Nobody says which language they write in, so each stands beside its English twin; a word that
means something else in English ("Handy", "Pass") is not among them.
"""

from collections.abc import Mapping

from bot.advice.offer import Topic

UNITS = r"(?:stunde|std\.?|monat|jahr|woche|tag)(?!\w)"
EACH = r"(?:die|pro|im|am|je|in der)"

_UNTIL_DAY = r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
_MONTHS = r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_UHR = r"\d{1,2}(?:[:.]\d\d)?(?: ?uhr)?"
HOURS = (
    r"\b\d{1,2}(?:[.,]\d)?[- ]?(?:wochenstunden|stunden(?:-?woche)?|std\.?)(?!\w)"
    rf"(?:(?: {EACH} |/| ?/ ?){UNITS})?"
    rf"|\b(?:von )?{_UHR} bis {_UHR}\b"
)
FULL_TIME = r"\b(?:vollzeit|teilzeit)(?:stelle)?\b"
_SITE = r"(?:gebäude|halle|raum|tor|büro|etage|lager|werk|filiale)"
_SHOES = r"(?:sicherheits|arbeits|schutz)(?:schuhe?n?|stiefeln?)"
_CLOTHES = r"(?:dienst|arbeits|berufs|schutz)(?:be)?kleidung"

MENTIONS: Mapping[Topic, str] = {
    Topic.BENEFITS: (
        r"(?:\b\d+ (?:tage? |urlaubstage?\b)?)?(?:\b(?:bezahlte[rn]? )?(?:urlaub(?:s(?:tage?n?"
        r"|geld))?)\b)|\b\d+ urlaubstage?\b|\bweihnachtsgeld\b|\b1[34]\. ?(?:monats)?gehalt\b"
        r"|\b(?:job|deutschland|firmen)-?ticket\b|\b\w*zuschuss\b|\baltersvorsorge\b|\bkantine\b"
        r"|\brabatt\b|\bkita(?:platz)?\b|\bprovision\b|\bjobrad\b|\bprämien?\b"
    ),
    Topic.CONTRACT: (
        r"\b(?:arbeits)?vertrag\b|\b(?:un)?befristet\w*|\bprobezeit\b|\bprobearbeit\w*"
        r"|\bfestanstellung\b|\bkündigungsfrist\b|\bmini-?job\b|\bausbildung\b|\bpraktikum\b"
        r"|\bleiharbeit\b|\bzeitarbeit\b"
    ),
    Topic.PAY: (
        r"\b(?:einstiegs|monats|jahres|grund)?gehalt\b|\b(?:stunden)?lohn\b|\bbezahlung\b"
        r"|\bvergütung\b|\bverdien(?:e|en|st)\b|\b(?:brutto|netto)\b|\btarif(?:lohn|vertrag)?\b"
    ),
    Topic.ACCESS: (
        r"\bpark(?:platz|plätze|en|haus)\b|\btiefgarage\b|\b(?:werks|firmen)ausweis\b"
        r"|\bzugang(?:skarte)?\b|\bschlüssel\b|\btür-?code\b|\b(?:[us]|straßen)-?bahn\b"
        r"|\bhaltestelle\b|\bfahrradständer\b"
    ),
    Topic.EQUIPMENT: (
        r"\b(?:dienst|firmen)(?:wagen|handy|auto|laptop|rad)\b|\bwerkzeuge?\b|\brechner\b"
        r"|\bausrüstung\b"
    ),
    Topic.PAPERS: (
        r"\bunterlagen\b|\bpapiere\b|\b\w*zeugnis(?:se)?\b|\bsteuer-?(?:id|nummer|karte)\b"
        r"|\bsozialversicherungs(?:ausweis|nummer)\b|\b(?:personal)?ausweis\b|\breisepass\b"
        r"|\bbankverbindung\b|\bführerschein\b|\blebenslauf\b|\barbeitserlaubnis\b|\bpassfotos?\b"
        r"|\bkrankenkasse\w*|\bmitbringen\b"
    ),
    Topic.DRESS: (
        rf"\b{_CLOTHES}\b|\b{_SHOES}\b|\bkleid(?:ung|erordnung)\b|\bschuhe\b|\banzug\b|\bhemd\b"
        r"|\bbluse\b|\bkittel\b|\bschürze\b|\bschutzhelm\b|\bwarnweste\b|\bhandschuhe\b"
        r"|\bkrawatte\b|\bdress-?code\b|\banziehen\b"
    ),
    Topic.HOURS: (
        rf"{HOURS}|{FULL_TIME}|\b\w*schicht(?:en|dienst|betrieb)?\b|\bgleitzeit\b"
        r"|\b(?:kern)?arbeitszeit(?:en)?\b|\b(?:am )?wochenenden?\b|\büberstunden\b"
        r"|\b(?:montags?|mo) ?(?:-|–|bis) ?(?:donnerstags?|freitags?|samstags?|do|fr|sa)\b"
    ),
    Topic.PLACE: (
        rf"\b{_SITE}\b|\b\d+\. (?:stock|etage)\b|\berdgeschoss\b|\b(?:arbeits|stand)ort\b"
        r"|\b\w+(?:straße|strasse|str\.)(?!\w)|\badresse\b|\babteilung\b|\bempfang\b|\bpforte\b"
        r"|\beingang\b|\bvon zu ?hause\b"
    ),
    Topic.REPLY_BY: (
        r"\bantwort(?:en|e)?\b|\brückmeldung\b|\bmich (?=bis\b.*\bmelden\b)"
        r"|\bzu(?:zu)?sagen?\b|\bbescheid (?:geben|sagen)\b|\bentscheid(?:en|ung|e)\b"
        r"|\bbedenkzeit\b|\bfrist\b|\büberlegen\b|\bunterschreiben\b|\bverlänger(?:t|ung)\b"
        r"|\bzeit\b(?!.*\bzu (?!entscheiden|überlegen|antworten|sagen|unterschreiben)\w)"
    ),
    Topic.START: (
        r"\b(?:an)?fang(?:e|en|t)\b|\banzufangen\b|\b(?:arbeits|dienst)?beginn(?:e|en|t)?\b"
        r"|\bstarte(?:n|t)?\b|\berster (?:arbeits)?tag\b|\b(?:arbeits)?antritt\b"
        r"|\beintritt(?:sdatum)?\b|\bgeht(?: es|['’]?s)? los\b|\blos geht(?: es|['’]?s)?(?!\w)"
    ),
}

WHOLE: Mapping[Topic, str] = {
    Topic.HOURS: rf"{HOURS}|{FULL_TIME}",
    Topic.DRESS: rf"\b{_SHOES}\b",
    Topic.PLACE: rf"\b(?:in |im )?{_SITE} (?:[a-z]|\d+\w?)\b|\b(?:im )?\d+\. stock\b",
    Topic.CONTRACT: r"\b(?:un)?befristet(?:er vertrag)?\b|\b\d+ monate probezeit\b",
    Topic.BENEFITS: r"\b\d+ (?:tage urlaub|urlaubstage)\b",
}

NAMED: Mapping[Topic, str] = {
    Topic.START: r"(?:arbeits)?beginn|erster (?:arbeits)?tag|eintritt|anfang",
    Topic.PLACE: r"(?:arbeits|stand)?ort|adresse|abteilung|wo",
    Topic.DRESS: r"kleidung|(?:arbeits|dienst)kleidung|kleiderordnung",
    Topic.HOURS: r"arbeitszeit(?:en)?|stunden",
    Topic.PAY: r"gehalt|lohn|bezahlung|geld|verdienst|vergütung",
    Topic.CONTRACT: r"(?:arbeits)?vertrag|probezeit",
    Topic.BENEFITS: r"urlaub|extras|leistungen|zusatzleistungen",
    Topic.ASK_FOR: r"ansprechpartner(?:in)?|kontakt|chef(?:in)?|vorgesetzter?|teamleiter(?:in)?",
    Topic.REPLY_BY: r"antwort(?: bis)?|frist|rückmeldung(?: bis)?|bescheid(?: bis)?",
    Topic.PAPERS: r"unterlagen|papiere|mitbringen",
    Topic.EQUIPMENT: r"ausrüstung|werkzeug",
    Topic.ACCESS: r"zugang|parken|parkplatz",
}

LEADS: Mapping[Topic, str] = {
    Topic.PAY: r"(?:gehalt|lohn|bezahlung|verdienst|vergütung)(?: (?:ist|sind|beträgt))?:? ",
    Topic.DRESS: r"kleidung:? ",
    Topic.HOURS: r"arbeitszeit(?:en)?(?: (?:ist|sind))?:? ",
    Topic.CONTRACT: r"vertrag(?: ist)?:? (?=(?:un)?befristet)",
}

PERSON_LEADS = (
    r"(?:(?:mein[e]?|der|die) )?(?:ansprechpartner(?:in)?|chef(?:in)?|vorgesetzter?"
    r"|kontakt(?:person)?|teamleiter(?:in)?|leiter(?:in)?|mentor(?:in)?)(?: (?:ist|heißt|wird)|:)"
)
TITLED = r"(?:(?:Frau|Herrn?)(?: Dr\.?| Prof\.?)*) [^\W\d_a-z][\w'’\-]*"
NO_TOWN = (
    rf"(?:{_UNTIL_DAY}|{_MONTHS}|\w+(?:zeit|ung|heit|keit|schaft|fall|wochen?|monate?n?|tagen"
    r"|stunden|schicht(?:en)?|geschoss|sprache)|aussicht|raten|bar|kürze|ruhe|ordnung|voll|teil)"
)
"""What stands after "in" with a capital, and is no town: every German noun has one."""

WRAPPING = (
    r"und|auch|dann|aber|dazu|außerdem|dass es|(?:sie|die) (?:haben )?(?:mir )?"
    r"(?:gesagt|sagten|sagen)(?: dass)?"
    r"|ich (?:soll|muss|kann|darf|bekomme?|kriege?|habe|hätte|werde|verdiene)"
    r"(?: (?:auch|dann))?|es gibt|(?:da )?gibt(?: es|['’]?s)|das (?:ist|sind)|es (?:ist|sind)"
    r"|der|die|das|den|dem"
)
WHOM = r"\b(?:nach wem|an wen|bei wem) ich (?:mich )?(?:fragen|wenden|melden)\b"
NOT_KNOWN = (
    r"(?:noch )?nicht (?:bekannt|klar|fest|geklärt|besprochen|gesagt|entschieden|erwähnt)"
    r"|noch offen|unklar|wei(?:ß|ss)(?: ich)? (?:noch )?nicht|keine ahnung"
    r"|(?:wird|werden) noch (?:\w+ )?(?:besprochen|geklärt|gesagt|entschieden|vereinbart)"
)
AN_APPOINTMENT = (
    rf"\b(?:abholen|holt|holen|treffen|trifft|warten|wartet|melden|{_UNTIL_DAY}|{_MONTHS})\b"
    r"|\b\d{1,2} ?uhr\b"
)
VAGUE_START = (
    r"(?:ab )?sofort|so (?:bald|schnell) wie möglich|so(?:bald|schnell) ich kann|baldmöglichst"
    r"|schnellstmöglich|flexibel"
)
SMALL_WORDS = (
    r"ich|wir|mein|meine|der|die|das|den|dem|ist|sind|um|ab|im|und|mit|soll|muss|müssen|kann|darf"
    r"|an|bei|es|dass|sie|haben|habe|hab|gesagt|wird|für|zu|da|dort|los|anfangen|fragen|melden|uhr"
    r"|werde|mich|mir|sich|dann|also|arbeit|zum|zur|von"
)
MONTH_NEXT = r"mär|mrz|mai|okt|dez"
SHORT_FORMS = r"std|nr|ca|inkl|exkl|bzw|evtl|ggf|tel|hr|fr|gr"
_MATTER = r"(?:(?:den|das|dem) )?(?:vertrag|gehalt|lohn)"
TALK_ABOUT = rf"(?:über|wegen|zum|für) {_MATTER}(?: und {_MATTER})?"
TALK_NAMED = (
    r"(?:(?:das|der|mein|unser|ein) )?(?:(?:vertrags|gehalts)gespräch"
    rf"|(?:gespräch|termin|treffen|telefonat) {TALK_ABOUT})"
)
