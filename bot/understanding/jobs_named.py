"""The job, where a piece of a line says nothing else: "warehouse job", "role: nurse"."""

import re

_JOB_ALONE = re.compile(
    r"(?:for )?(?:(?:an?|the) )?(?!.*\b(?:i|we|you|they|he|she|it|is|was|got|get|have|found|want"
    r"|me|us|offer(?:s|ed)?|g[ai]ve|accepted|refused|rejected|declined|filled"
    r"|another|other|new|different|this|that|any|some|my|your|their|no|not|good|nice|dream|same)\b)"
    r"(?P<role>.+) (?:job|role|position|post|vacancy)",
    re.IGNORECASE,
)
_ROLE_NAMED = re.compile(
    r"(?:the )?(?:role|position|job|stelle)(?::| as| als) (?P<named>\S.*)"
    r"|(?:role|stelle) (?!.*\b(?:is|was|has|had|been|filled|gone|taken|closed|frozen|cancelled"
    r"|canceled|on hold|ist|war|wurde|weg|besetzt|vergeben)\b)(?P<bare>\S.*)",
    re.IGNORECASE,
)
"""The word for it, and then the role: "role: nurse", "role nurse"."""
_IT_IS = re.compile(r"(?:it['’]?s|it (?:is|was)) (?=(?:for )?(?:an?|the) )", re.IGNORECASE)


def job_named(piece: str) -> str | None:
    """The role in words that name it and nothing else; None for any others."""
    bare = _IT_IS.sub("", piece, count=1)
    if job := _JOB_ALONE.fullmatch(bare):
        return job["role"]
    called = _ROLE_NAMED.fullmatch(bare)
    return (called["named"] or called["bare"]) if called else None
