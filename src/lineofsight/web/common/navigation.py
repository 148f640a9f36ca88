"""What stands in the bar at the head of every page: the places, in order, each for those who may go there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.urls import NoReverseMatch, get_script_prefix, reverse

from lineofsight.web.common.references import REFERENCE_LENGTH

_ANY = "2" * REFERENCE_LENGTH


@dataclass(frozen=True)
class Place:
    """A place in the site. ``permissions`` are the names of all that opens it.

    ``first_for`` names the roles whose work begins there: their home page puts it first. ``app`` is the part of the
    site all of whose pages belong to the place, where they do not all stand under its address.
    What does not stand in the bar, lest that be long, is found on the home page and from a place that does.
    """

    title: str
    url_name: str
    permissions: tuple[str, ...]
    about: str
    first_for: tuple[str, ...] = ()
    stands_in_bar: bool = True
    app: str = ""


PLACES = (
    Place(
        "My work",
        "my_work",
        ("SEE_DEADLINES",),
        "What is due, overdue and coming for the children you work with.",
        ("social_worker", "personal_adviser", "independent_reviewing_officer"),
    ),
    Place(
        "My team",
        "my_team",
        ("SEE_DEADLINES", "SEE_FIGURES_BY_WORKER"),
        "What is due and overdue in your teams, worker by worker, and children without an allocated worker.",
        ("pod_manager",),
    ),
    Place(
        "Scorecard",
        "scorecard",
        ("SEE_FIGURES",),
        "How the service is doing along the child’s journey: against its targets, its past and other councils.",
        ("head_of_service", "director", "inspector"),
    ),
    Place(
        "Indicators", "indicators", ("SEE_FIGURES",), "What each figure means, how it moves, and what stands behind it."
    ),
    Place(
        "Ways to target",
        "ways_to_target",
        ("SEE_FIGURES",),
        "What must happen from today for each target to be reached, and what is out of reach.",
        stands_in_bar=False,
    ),
    Place(
        "Funnel",
        "funnel",
        ("SEE_FIGURES",),
        "How many contacts become referrals, assessments, enquiries, conferences and plans.",
        stands_in_bar=False,
    ),
    Place(
        "Differences",
        "differences",
        ("SEE_FIGURES",),
        "Figures by ethnicity, age, sex and disability, with the numbers behind them.",
        stands_in_bar=False,
    ),
    Place(
        "Improvement plans",
        "plans",
        ("SEE_PLANS",),
        "What inspectors asked for, what is done about it, and what shows that it made a difference.",
        ("democratic_services",),
        app="improvement",
    ),
    Place(
        "Improvement boards",
        "boards",
        ("SEE_PLANS",),
        "Meetings of the boards: agendas, minutes, what changed since the last, and what is escalated.",
        stands_in_bar=False,
    ),
    Place(
        "My improvement work",
        "my_improvement_work",
        ("SEE_PLANS",),
        "Actions that you lead or own, evidence that waits for you, and tasks from boards.",
        stands_in_bar=False,
    ),
    Place(
        "Trackers",
        "trackers",
        ("SEE_DEADLINES",),
        "Assessments, visits, reviews and the rest: what is due, overdue and coming, by team and worker.",
        ("business_support",),
    ),
    Place(
        "Search",
        "search",
        ("SEE_CHILDREN",),
        "Find a child by name, date of birth or number.",
        ("quality_auditor",),
    ),
    Place(
        "Loads",
        "loads",
        ("LOAD_RECORDS",),
        "Files loaded into the records: what was taken, what was refused and why, and undoing a load.",
        ("performance_analyst",),
    ),
    Place("Duplicates", "duplicates", ("DECIDE_DUPLICATES",), "Records that may be of one person, for you to decide."),
    Place(
        "Restrictions",
        "restrictions",
        ("RESTRICT_RECORDS",),
        "Records that few may open, why, and when to review them.",
    ),
    Place(
        "Broken glass", "glass", ("REVIEW_BREAK_GLASS",), "Records opened beyond somebody’s reach, for you to review."
    ),
    Place(
        "Access log",
        "access_log",
        ("READ_ACCESS_LOG",),
        "Who looked at whose record, when and why.",
        ("information_governance",),
    ),
    Place(
        "Accounts",
        "accounts",
        ("MANAGE_ACCOUNTS",),
        "People who sign in: their roles, teams, cover, and last day.",
        ("system_administrator",),
    ),
)


def address_of(url_name: str, *arguments: object) -> str:
    """The address of a page by its name; blank where the site has no such page."""
    return _address(url_name, arguments, settings.ROOT_URLCONF, get_script_prefix())


@lru_cache(maxsize=1000)
def _address(url_name: str, arguments: tuple[object, ...], _urls: str, _prefix: str) -> str:
    """Found once for each set of addresses, and each place on the server that they stand under."""
    try:
        return reverse(url_name, args=arguments)
    except NoReverseMatch:
        return ""


def addresses_of(url_name: str) -> Callable[[str], str]:
    """How the address of a page is made from a reference, for a list with many of them: found once, not for each."""
    pattern = address_of(url_name, _ANY)
    return lambda reference: pattern.replace(_ANY, reference)


def places_for(reader: object) -> list[tuple[Place, str]]:
    """The places that a reader may go to, each with its address. Nobody signed in has none."""
    return places_opened_by(getattr(reader, "permissions", ()))


def places_opened_by(permissions: Iterable[object]) -> list[tuple[Place, str]]:
    """The places that these permissions open, each with its address."""
    permitted = {permission.name for permission in permissions}
    found = [(place, address_of(place.url_name)) for place in PLACES if permitted.issuperset(place.permissions)]
    return [(place, address) for place, address in found if address]


def first_of(places: list[tuple[Place, str]], roles: Iterable[str]) -> list[tuple[Place, str]]:
    """These places, with those first that the work of these roles begins at."""
    held = set(roles)
    return sorted(places, key=lambda found: held.isdisjoint(found[0].first_for))
