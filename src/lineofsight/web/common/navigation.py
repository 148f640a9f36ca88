"""What stands in the bar at the head of every page: the places, in order, each for those who may go there."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True)
class Place:
    """A place in the site. ``permission`` is the name of what somebody must be permitted to go there."""

    title: str
    url_name: str
    permission: str
    about: str


PLACES = (
    Place("My work", "my_work", "SEE_DEADLINES", "What is due, overdue and coming for your children."),
    Place("Scorecard", "scorecard", "SEE_FIGURES", "How the service is doing along the child’s journey."),
    Place(
        "Indicators", "indicators", "SEE_FIGURES", "Every figure: what it means, how it moves, who stands behind it."
    ),
    Place("Trackers", "trackers", "SEE_DEADLINES", "Assessments, visits, reviews and the rest, by team and worker."),
    Place("Search", "search", "SEE_CHILDREN", "Find a child by name, date of birth or number."),
    Place("Loads", "loads", "LOAD_RECORDS", "Files loaded into the records, what was refused, and undoing a load."),
    Place("Duplicates", "duplicates", "DECIDE_DUPLICATES", "Records that may be of one person, for you to decide."),
    Place("Restrictions", "restrictions", "RESTRICT_RECORDS", "Records that few may open, why, and when to review."),
    Place("Broken glass", "glass", "REVIEW_BREAK_GLASS", "Records opened beyond somebody’s reach, for you to review."),
    Place("Access log", "access_log", "READ_ACCESS_LOG", "Who looked at whose record, and when."),
    Place("Accounts", "accounts", "MANAGE_ACCOUNTS", "People who sign in, their roles, teams and cover."),
)


def address_of(url_name: str, *arguments: object) -> str:
    """The address of a page by its name; blank where the site has no such page."""
    try:
        return reverse(url_name, args=arguments)
    except NoReverseMatch:
        return ""


def places_for(reader: object) -> list[tuple[Place, str]]:
    """The places that a reader may go to, each with its address. Nobody signed in has none."""
    permitted = {permission.name for permission in getattr(reader, "permissions", ())}
    found = [(place, address_of(place.url_name)) for place in PLACES if place.permission in permitted]
    return [(place, address) for place, address in found if address]
