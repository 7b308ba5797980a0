"""Whom an application goes through: "via Randstad", "über die Agentur Muster"."""

import re

_MAX_WORDS = 6
_NO_AGENCY = re.compile(
    r"\b(?:phone|telephone|video|zoom|teams|skype|meet|facetime|whatsapp|online|call|chat|e-?mail"
    r"|mail|post|text|letter|website|site|portal|app|form|advert|ad|linkedin|indeed|xing|stepstone"
    r"|glassdoor|monster|facebook|friends?|family|colleagues?|neighbou?rs?|mum|mom|dad|brother"
    r"|sister|uncle|aunt|cousin|wife|husband|school|university|referral|network|i|we|you|they|he"
    r"|she|it|is|was|telefon|anruf|anzeige|freund\w*|bekannte\w*|ich|wir|sie|er)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^(?:(?:an?|the|my) )?(?:\w+ )?agency (?:(?:called|named) )?(?=\S)"
    r"|^(?:(?:die|eine) )?(?:agentur|zeitarbeitsfirma|personalvermittlung) (?=\S)",
    re.IGNORECASE,
)


def agency_named(tail: str) -> str | None:
    """Its name in what follows "via": not how they met ("via Zoom"), nor where the advert was."""
    if len(tail.split()) > _MAX_WORDS or _NO_AGENCY.search(tail):
        return None
    return _CALLED.sub("", tail)
