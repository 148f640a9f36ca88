"""Every address of the site, as the site's own list of addresses says, with something that stands in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from lineofsight.library.journey import AREAS
from tests.web.access.council import TRACKERS, Council, some_weeks_ago

PART = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
NOBODY = {
    "str": "nosuch",
    "slug": "nosuch",
    "path": "nosuch",
    "int": "0",
    "uuid": "0" * 8 + "-0000-0000-0000-" + "0" * 12,
}
CHILD = "children/<str:reference>/"
OF_A_CHILD = ("own", "other_team", "restricted")
STANDS_FOR = {
    "table": "referrals",
    "kind": "csv",
    "paper": "docx",
    "name": "referrals_received",
    "measure": "referrals_received",
}
"""What stands in an address wherever a part of this name does."""


@dataclass(frozen=True)
class Page:
    """One address of the site: its name (or its pattern where it has none), its pattern, and whether it is public."""

    name: str
    pattern: str
    is_public: bool

    @property
    def parts(self) -> dict[str, str]:
        return {found["name"]: found["kind"] or "str" for found in PART.finditer(self.pattern)}


def pages() -> list[Page]:
    """All of them, each once."""
    return sorted(set(_walk(get_resolver().url_patterns, "")), key=lambda page: (page.name, page.pattern))


def _walk(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[Page]:
    for each in patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, pattern)
        else:
            yield Page(each.name or pattern, pattern, not getattr(each.callback, "login_required", True))


def addresses(page: Page, council: Council) -> dict[str, str]:
    """The page's address for each thing that it can be about: a child by what they are to the worker, or one thing.

    ``none`` is about something that is not there. A page that is about nothing has one address only, called ``-``.
    """
    if not page.parts:
        return {"-": f"/{page.pattern}"}
    about = {"none": {name: NOBODY[kind] for name, kind in page.parts.items()}}
    if page.pattern.startswith((CHILD, "access-log/")):
        about |= {relation: _of_child(page, council, relation) for relation in OF_A_CHILD}
    else:
        about["one"] = about["none"] | _one(page, council)
    return {what: _filled(page.pattern, values) for what, values in about.items()}


def of_children(page: Page, council: Council) -> dict[str, str]:
    """The page's address for each child, where it is a page of a child."""
    if not page.pattern.startswith(CHILD):
        return {}
    return {relation: _filled(page.pattern, _of_child(page, council, relation)) for relation in council.people}


def _of_child(page: Page, council: Council, relation: str) -> dict[str, str]:
    person = council.people[relation]
    rows = {"number": str(_row_of(council, relation))}
    return (
        {name: NOBODY[kind] for name, kind in page.parts.items()} | STANDS_FOR | rows | {"reference": person.reference}
    )


def _row_of(council: Council, relation: str) -> int:
    from lineofsight.web.records.models import model_of  # noqa: PLC0415 - the records are there once Django is set up

    return model_of("referrals").objects.get(person=council.people[relation]).pk


def _one(page: Page, council: Council) -> dict[str, str]:
    """The parts of an address that is about no child, by where it stands."""
    samples = council.samples
    found = {
        "restrictions/": {"reference": samples["restriction"].reference},
        "glass/": {"reference": samples["glass"].reference},
        "accounts/teams/": {"number": samples["team"].pk},
        "accounts/": {"reference": samples["account"].reference},
        "accounts/cover/": {"number": samples["cover"].pk},
        "accounts/<uuid:reference>/role/": {
            "reference": samples["account"].reference,
            "number": samples["appointment"].pk,
        },
        "scorecard/": {"area": AREAS[0].name},
        "trackers/": {"name": TRACKERS[0]},
        "ways-to-target/": {"name": "assessments_in_time"},
        "duplicates/": {"number": samples["duplicate"].pk, "pk": samples["duplicate"].pk},
        "loads/": {"number": samples["load"].pk, "pk": samples["load"].pk},
    } | _of_plans(samples)
    fitting = [start for start in found if page.pattern.startswith(start)]
    own = found[max(fitting, key=len)] if fitting else {}
    return {name: str(value) for name, value in (STANDS_FOR | own).items()}


def _of_plans(samples: dict[str, object]) -> dict[str, dict[str, str]]:
    """The parts of addresses of improvement plans."""
    action = {"reference": samples["action"].reference, "version": "1", "now": "awaiting_verification"}
    return {
        "improvement-plans/": {"reference": samples["plan"].reference, "file": samples["sheet"].reference},
        "documents-read/": {"reference": samples["draft"].reference, "number": "1"},
        "documents-read/waiting/": {"reference": samples["waiting"].reference},
        "documents-read/<str:reference>/links/": {"reference": samples["document"].reference},
        "plan-areas/": {"reference": samples["area"].reference},
        "plan-actions/": action,
        "plan-milestones/": {"reference": samples["milestone"].reference},
        "plan-records/": {"noun": "action", "reference": samples["action"].reference, "version": "1"},
        "plan-tests/": {"reference": samples["test"].reference},
        "plan-aims/": {"reference": samples["aim"].reference},
        "plan-evidence/": {"reference": samples["evidence"].reference},
        "inspections/": {"reference": samples["inspection"].reference},
        "recommendations/": {"reference": samples["recommendation"].reference},
        "plan-claims/": {"reference": samples["claim"].reference},
        "plan-updates/": {"reference": samples["update"].reference},
        "plan-figures/": {"reference": samples["figure"].reference},
        "what-comes-back/proposals/": {"reference": samples["recurrence"].reference},
        "what-comes-back/themes/": {"name": "recording"},
        "improvement-boards/": {"reference": samples["board"].reference},
        "board-meetings/": {"reference": samples["meeting"].reference, "number": "1"},
        "board-items/": {"reference": samples["item"].reference},
        "board-tasks/": {"reference": samples["task"].reference},
        "board-seats/": {"reference": samples["seat"].reference},
        "board-escalations/": {"reference": samples["escalation"].reference},
    }


def _filled(pattern: str, values: dict[str, str]) -> str:
    """The address; where a page of children behind a figure is asked for, with the month in which there are some."""
    query = f"?period={some_weeks_ago():%Y-%m}" if "<str:name>/children/" in pattern else ""
    return "/" + PART.sub(lambda part: values[part["name"]], pattern) + query
