"""The headings under which reports and letters say what they found and what they ask for."""

from __future__ import annotations

import re

NEEDS = {
    "what needs to improve": re.compile(
        r"what (?:needs|does the .{1,60} need) to (?:be )?improved?"
        r"(?: in th(?:is|ese) areas? of (?:social work )?practice)?"
    ),
    "area for priority action": re.compile(r"areas? for (?:priority|immediate) action|priority and immediate action"),
    "recommendation": re.compile(r"(?:key |summary of )?recommendations"),
    "area for improvement": re.compile(r"areas? for improvement"),
    "area for development": re.compile(r"areas? for development"),
}
"""What each list asks for, by the words of its heading."""

TITLE = re.compile(
    r"(?i)^(?:(?:re-)?inspection of|(?:focused|monitoring) visit (?:to|of)|(?:annual )?unannounced inspection)\b"
)
"""How the title of a report or letter begins."""

OVERVIEW = re.compile(r"overview|(?:executive |overall )?summary(?: of (?:key )?findings)?")
SCOPE = re.compile(r"(?:the )?areas? covered by (?:the|this) visit")
FINDINGS = re.compile(
    r"(?:main |key |headline )?findings(?: and evaluation of progress)?|(?:the local authority's |areas of )?strengths?"
    r"|the service meets the requirements of statutory guidance in the following areas"
    r"|areas (?:of practice )?that met requirements"
    r"|(?:.{0,60}the )?following features of the service were identified"
)
CONTENTS = re.compile(r"contents")
OTHER = re.compile(
    r"summary for children and young people|information about (?:this|the) (?:local authority area|inspection)"
    r"|progress since the last inspection|the local safeguarding children board(?: \(lscb\))?|about this inspection"
    r"|the local authority|inspection judgements about the .{1,60}|what the inspection judgements mean"
    r"|the inspection team|context|main findings and judgements|record of main findings|our inspection team"
)
CLOSING = re.compile(
    r"yours sincerely\b.*|ofsted will take the findings .*|we will take the findings .*|i am copying this letter .*"
    r"|any areas? for development identified .*|the office for standards in education.*|thank you for .*"
)


def kind_of_needs(comparable_text: str) -> str:
    """What a list asks for, by its heading; blank where the text is no such heading."""
    return next((kind for kind, pattern in NEEDS.items() if pattern.fullmatch(comparable_text)), "")
