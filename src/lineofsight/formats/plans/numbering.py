"""The numbers that stand before areas, actions and recommendations, in all the ways in which people write them."""

from __future__ import annotations

import re

KIND = r"(?:priority|theme|area|objective|outcome|recommendation|action|work ?stream|rec|improvement)(?: area)?"
NUMBER = r"[A-Za-z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?"
LETTER = r"(?<=\s)(?-i:[A-Z])(?=\s*[.:)–—-]|$)"
WITH_KIND = re.compile(
    rf"^{KIND}\s*(?P<number>{NUMBER}|{LETTER})\s*[.):–—-]*\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
WITH_MARK = re.compile(rf"^\(?(?P<number>{NUMBER})\s*[.):](?!\d)\s*(?:[–—-]\s)?(?P<rest>\S.*)$", re.DOTALL)
BEFORE_CAPITAL = re.compile(r"^(?P<number>\d{1,2}[a-z]?(?:\.\d{1,2})*)\s+(?P<rest>[A-Z‘'\"“].*)$", re.DOTALL)
TITLE_OF_AREA = re.compile(
    rf"^(?:priority|theme|area|objective|outcome|work ?stream|improvement|recommendation)(?: area)?\s*"
    rf"(?:{NUMBER}|{LETTER})\s*(?:[.:)–—-]|$)",
    re.IGNORECASE,
)
ALONE = re.compile(rf"^\(?(?P<number>{NUMBER}|[a-z]|[ivx]+)[.):]*$", re.IGNORECASE)
CONTINUED = re.compile(r"\s*\(?\b(?:cont(?:inued|['’]?d|\.)?)\)?\.?$", re.IGNORECASE)


def split_number(text: str) -> tuple[str | None, str]:
    """The number before a text, without its marks, and the text.

    >>> split_number("5a. Review"), split_number("Priority 2: Leadership"), split_number("Theme B – Recording")
    (('5a', 'Review'), ('2', 'Leadership'), ('B', 'Recording'))
    >>> split_number("30 section 47 enquiries"), split_number("Action a day later")
    ((None, '30 section 47 enquiries'), (None, 'Action a day later'))
    """
    for pattern in (WITH_KIND, WITH_MARK, BEFORE_CAPITAL):
        found = pattern.match(text)
        if found:
            return found["number"], found["rest"].strip()
    return None, text


def number_alone(text: str) -> str | None:
    """The number in a cell that holds nothing else; nothing where it holds something else.

    >>> number_alone("1)"), number_alone("Action 3"), number_alone("2 (cont.)"), number_alone("Evaluation")
    ('1', '3', '2', None)
    """
    words = CONTINUED.sub("", text)
    found = ALONE.match(words)
    if found:
        return found["number"]
    kind = WITH_KIND.match(words)
    return kind["number"] if kind and not kind["rest"] else None
