"""Targets and published figures for the demonstration council: all of them invented, and said to be."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from lineofsight.core.periods import Period
from lineofsight.core.rating import Target
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.formats.published_figures.ours import indicator_names
from lineofsight.synthesis.published import write_published
from lineofsight.web.accounts.models import User
from lineofsight.web.performance.actions.comparators import load_comparators
from lineofsight.web.performance.actions.targets import set_target
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of

TARGETS = {
    "contacts_decided_in_time": Target(least=95, tolerance=5),
    "referrals_decided_in_time": Target(least=95, tolerance=5),
    "re_referrals": Target(least=10, most=20, tolerance=3),
    "assessments_in_time": Target(least=90, tolerance=5),
    "assessments_open_and_overdue": Target(most=10, tolerance=5),
    "child_seen_in_assessment": Target(least=95, tolerance=3),
    "conferences_in_time": Target(least=85, tolerance=5),
    "child_protection_visits_in_time": Target(least=90, tolerance=5),
    "protection_reviews_in_time": Target(least=95, tolerance=3),
    "repeat_plans_within_two_years": Target(least=3, most=12, tolerance=3),
    "plans_lasting_two_years_open": Target(most=3, tolerance=2),
    "child_in_need_visits_in_time": Target(least=85, tolerance=5),
    "care_visits_in_time": Target(least=95, tolerance=5),
    "care_reviews_all_in_time": Target(least=95, tolerance=3),
    "three_or_more_placements": Target(most=10, tolerance=2),
    "long_term_placement_stability": Target(least=70, tolerance=5),
    "care_leavers_in_touch": Target(least=95, tolerance=3),
    "care_leavers_in_suitable_homes": Target(least=90, tolerance=5),
    "care_leavers_in_education_or_work": Target(least=60, tolerance=5),
    "pathway_plans_in_place": Target(least=95, tolerance=5),
    "return_interviews_within_72_hours": Target(least=80, tolerance=10),
    "cases_supervised_in_three_months": Target(least=90, tolerance=5),
    "average_caseload": Target(most=17, tolerance=2),
}
WHY = "Invented for the demonstration."


def set_the_scene(*, by: User, authority: str, from_on: date) -> None:
    """Set targets, and invent published figures round what has been measured, where anything has been."""
    for measure, rule in TARGETS.items():
        set_target(measure=measure, rule=rule, from_on=from_on, because=WHY, by=by)
    moment = current_moment()
    if moment:
        with TemporaryDirectory() as folder:
            write_published(Path(folder), authority, _as_if_published(moment))
            load_comparators(Path(folder), is_invented=True)


def _as_if_published(moment: Moment) -> dict[str, dict[int, tuple[float, int]]]:
    """Our own figures of whole years, under the names by which such figures are published."""
    definitions, ours = definitions_of(moment), indicator_names()
    figures = figures_of(moment, [definitions[name] for name in ours.values() if name in definitions])
    found: dict[str, dict[int, tuple[float, int]]] = defaultdict(dict)
    for published, name in ours.items():
        for place in moment.every["year"] if name in figures else ():
            figure = figures[name][place]
            if figure.value is not None and _is_a_year(figure):
                found[published][figure.period.to_on.year] = (figure.value, MEASURES[published].decimals)
    return dict(found)


def _is_a_year(figure: Figure) -> bool:
    period = figure.period
    return period == Period(period.to_on.replace(year=period.to_on.year - 1, month=4, day=1), period.to_on)
