"""Whose plan it is: the council's name as the document writes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

ENGLISH = """Barking and Dagenham|Barnet|Barnsley|Bath and North East Somerset|Bedford|Bexley|Birmingham|
Blackburn with Darwen|Blackpool|Bolton|Bournemouth, Christchurch and Poole|Bracknell Forest|Bradford|Brent|
Brighton and Hove|Bristol|Bromley|Buckinghamshire|Bury|Calderdale|Cambridgeshire|Camden|Central Bedfordshire|
Cheshire East|Cheshire West and Chester|Cornwall|Coventry|Croydon|Cumberland|Cumbria|Darlington|Derby|Derbyshire|
Devon|Doncaster|Dorset|Dudley|Durham|Ealing|East Riding of Yorkshire|East Sussex|Enfield|Essex|Gateshead|
Gloucestershire|Greenwich|Hackney|Halton|Hammersmith and Fulham|Hampshire|Haringey|Harrow|Hartlepool|Havering|
Herefordshire|Hertfordshire|Hillingdon|Hounslow|Isle of Wight|Isles of Scilly|Islington|Kensington and Chelsea|Kent|
Kingston upon Hull|Kingston upon Thames|Kirklees|Knowsley|Lambeth|Lancashire|Leeds|Leicester|Leicestershire|Lewisham|
Lincolnshire|Liverpool|Luton|Manchester|Medway|Merton|Middlesbrough|Milton Keynes|Newcastle upon Tyne|Newham|Norfolk|
North East Lincolnshire|North Lincolnshire|North Northamptonshire|North Somerset|North Tyneside|North Yorkshire|
Northamptonshire|Northumberland|Nottingham|Nottinghamshire|Oldham|Oxfordshire|Peterborough|Plymouth|Portsmouth|
Reading|Redbridge|Redcar and Cleveland|Richmond upon Thames|Rochdale|Rotherham|Rutland|Salford|Sandwell|Sefton|
Sheffield|Shropshire|Slough|Solihull|Somerset|South Gloucestershire|South Tyneside|Southampton|Southend-on-Sea|
Southwark|St Helens|Staffordshire|Stockport|Stockton-on-Tees|Stoke-on-Trent|Suffolk|Sunderland|Surrey|Sutton|Swindon|
Tameside|Telford and Wrekin|Thurrock|Torbay|Tower Hamlets|Trafford|Wakefield|Walsall|Waltham Forest|Wandsworth|
Warrington|Warwickshire|West Berkshire|West Northamptonshire|West Sussex|Westminster|Westmorland and Furness|Wigan|
Wiltshire|Windsor and Maidenhead|Wirral|Wokingham|Wolverhampton|Worcestershire|York""".replace("\n", "")
ALSO_WORDS = {"Reading", "Bury"}
"""Names that are also words: they count only before the word Council."""

WORD = r"[A-Z][\w’'.-]+"
NAME = rf"{WORD}(?: (?:(?:and|upon|on|of|the|in|with|&) )?{WORD}){{0,4}}"
KIND = r"(?:(?:City and County|County|City|Metropolitan Borough|Borough|Metropolitan District|Unitary) )?Council"
COUNCIL = re.compile(rf"\b(?P<name>{NAME}?) {KIND}\b(?! Tax)")
BOROUGH = re.compile(rf"\b(?:London|Royal|Metropolitan) Borough of (?P<name>{NAME})")
KNOWN = re.compile(
    r"\b(?P<name>"
    + "|".join(
        name.replace(" and ", " (?:and|&) ")
        for name in sorted(ENGLISH.split("|"), key=len, reverse=True)
        if name not in ALSO_WORDS
    )
    + r")\b"
)
LEADING = re.compile(r"^(?:(?:The|An?|In|At|For|To|Of|Our|By|With|This|That|Report|Plan)\b ?)+")
NEVER = re.compile(
    r"\b(?:children|youth|parish|town|safeguarding|research|scrutiny|school|health|privy|local|british|one|county|city)\b",
    re.IGNORECASE,
)
"""Words that stand before "Council" and name none of ours."""


def council_in(titles: Sequence[str], texts: Sequence[str]) -> str | None:
    """The council's name without the word "Council": from the title, else the one that the text names most often.

    Where a document writes the same name with "&" and with "and", the sign is taken for the council's own way.

    >>> council_in(["Westmouth Borough Council: Improvement Plan"], [])
    'Westmouth'
    >>> council_in(["Action plan"], ["Progress in Telford and Wrekin", "Telford & Wrekin's early help"])
    'Telford & Wrekin'
    """
    found = _most_named(titles) or _most_named(texts)
    if found is None:
        return None
    signed = found.replace(" and ", " & ")
    return signed if any(signed in text for text in (*titles, *texts)) else found


def is_only_council(text: str) -> bool:
    """Whether a heading says whose the document is and nothing more.

    >>> is_only_council("Westmouth Borough Council"), is_only_council("Westmouth Council: Improvement Plan")
    (True, False)
    """
    return any(pattern.fullmatch(text.strip(" :–-")) for pattern in (COUNCIL, BOROUGH, KNOWN))


def _most_named(texts: Iterable[str]) -> str | None:
    """The name that stands most often, whether with "&" or with "and", as it is written first."""
    counted: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text in texts:
        for pattern in (COUNCIL, BOROUGH, KNOWN):
            for found in pattern.finditer(text):
                name = LEADING.sub("", found["name"]).strip()
                if name and not NEVER.search(name):
                    same = name.replace("&", "and")
                    written.setdefault(same, name)
                    counted[same] += 1
    return written[max(counted, key=lambda name: counted[name])] if counted else None
