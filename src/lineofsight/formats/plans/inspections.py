"""Which inspection a plan answers, in the plan's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

KIND = r"(?:inspection|review|visit|peer challenge|SIF|ILACS|JTAI|JAR|SLAC)"
YEAR = r"(?:[A-Z][a-z]+(?:/[A-Z][a-z]+)? )?\d{4}"
IN_TITLE = re.compile(
    rf"\b(?:(?:Ofsted|CQC|Joint) )?(?:[A-Z]\w+ ){{0,3}}{KIND}\b(?: (?:of|to|under) [^:.–]+?)?,? (?:in |of |\()?{YEAR}"
)
SHORT_KIND = re.compile(rf"\b(?:SIF|ILACS|JTAI|JAR|SLAC)\b,? (?:in |\()?{YEAR}")
VISIT = re.compile(r"\b(?:focused|monitoring) visit to [^.:]+", re.IGNORECASE)
ANSWERED = re.compile(
    rf"\b(?:result of|response to|responds to|responding to|following|arising from|after|further to|resulting from)"
    rf" (?:the |an? )?(?P<what>[^.;:]*?\b{KIND}\b[^.;:]*)",
    re.IGNORECASE,
)
LONGEST = 200


def inspection_in(titles: Sequence[str], paragraphs: Sequence[str]) -> str | None:
    """The inspection that a title names with its year, or that a paragraph says the plan answers.

    >>> inspection_in(["Children's Social Work: SIF April/May 2015"], [])
    'SIF April/May 2015'
    >>> inspection_in([], ["The plan is a result of the annual inspection of contact."])
    'annual inspection of contact'
    """
    for pattern in (SHORT_KIND, IN_TITLE, VISIT):
        for title in titles:
            found = pattern.search(title)
            if found:
                return found[0].strip(" (")
    for paragraph in paragraphs:
        answered = ANSWERED.search(paragraph)
        if answered and len(answered["what"]) <= LONGEST:
            return answered["what"].strip()
    return None
