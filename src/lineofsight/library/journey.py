"""The child's journey: in which order figures are shown, and which of them are shown first in each area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

JOURNEY = {
    "FD": "The front door",
    "EH": "Early help",
    "RF": "Referrals",
    "AS": "Assessments",
    "CP": "Protection",
    "CN": "Children in need",
    "PL": "Before the court",
    "LA": "In care",
    "MI": "Missing",
    "CL": "Leaving care",
    "AD": "Adoption",
    "QA": "Oversight",
    "WF": "Workers",
    "NF": "National Framework",
    "RQ": "Regions",
}
"""The child's journey, by the first letters of the indicators' codes, in the order in which it is shown."""


@dataclass(frozen=True)
class Area:
    """A stretch of the journey that has a section of the scorecard.

    ``letters`` are the beginnings of the codes of its indicators, and ``also`` names indicators that belong to it
    whatever their code. ``headlines`` are the measures shown first, in their order; the others stand on a page of
    their own.
    """

    name: str
    title: str
    letters: tuple[str, ...]
    headlines: tuple[str, ...]
    also: tuple[str, ...] = ()


AREAS = (
    Area(
        "front-door",
        "Front door",
        ("FD", "EH", "RF"),
        (
            "contacts_received",
            "contacts_decided_in_time",
            "referrals_received",
            "referrals_decided_in_time",
            "re_referrals",
            "referrals_no_further_action",
            "children_in_early_help",
        ),
        also=("children_referred", "journey_funnel"),
    ),
    Area(
        "assessment",
        "Assessment",
        ("AS",),
        (
            "assessments_finished",
            "assessments_in_time",
            "assessments_open_and_overdue",
            "days_to_finish_an_assessment",
            "child_seen_in_assessment",
        ),
        also=("assessments_started", "days_to_finish_an_assessment"),
    ),
    Area(
        "protection",
        "Protection",
        ("CP",),
        (
            "section_47_enquiries_started",
            "conferences_in_time",
            "conferences_leading_to_plan",
            "children_on_protection_plan",
            "child_protection_visits_in_time",
            "protection_reviews_in_time",
            "repeat_plans_within_two_years",
            "plans_lasting_two_years_open",
        ),
        also=("section_47_funnel", "days_from_enquiry_to_conference", "days_on_protection_plan"),
    ),
    Area(
        "children-in-need",
        "Children in need",
        ("CN", "PL"),
        (
            "children_in_need",
            "children_with_allocated_worker",
            "child_in_need_visits_in_time",
            "children_in_need_two_years",
            "families_in_pre_proceedings",
            "pre_proceedings_over_sixteen_weeks",
        ),
        also=("children_with_allocated_worker",),
    ),
    Area(
        "care",
        "Care",
        ("LA", "AD", "NF"),
        (
            "children_looked_after",
            "children_starting_care",
            "children_leaving_care",
            "care_visits_in_time",
            "care_reviews_all_in_time",
            "three_or_more_placements",
            "long_term_placement_stability",
            "placed_far_outside_area",
        ),
    ),
    Area(
        "leaving-care",
        "Leaving care",
        ("CL",),
        (
            "care_leavers_in_touch",
            "care_leavers_in_suitable_homes",
            "care_leavers_in_education_or_work",
            "pathway_plans_in_place",
            "pathway_plans_reviewed_in_time",
        ),
        also=("care_leavers_supported", "care_leavers_who_came_alone"),
    ),
    Area(
        "missing",
        "Missing",
        ("MI",),
        (
            "children_missing_from_care",
            "return_interviews_offered",
            "return_interviews_within_72_hours",
            "missing_children_with_return_interview",
            "children_missing_three_times_in_90_days",
        ),
        also=(
            "children_missing_from_care",
            "children_missing_three_times_in_90_days",
            "return_interviews_accepted",
            "return_interviews_offered",
        ),
    ),
    Area(
        "oversight",
        "Oversight",
        ("QA", "WF", "RQ"),
        (
            "cases_supervised_in_three_months",
            "average_caseload",
            "caseload_per_worker",
            "three_or_more_social_workers",
            "agency_social_workers",
        ),
        also=("caseload_per_worker", "three_or_more_social_workers"),
    ),
)
"""The areas of the scorecard, in the order of the journey."""


def area_of(indicator: str, codes: Iterable[str]) -> Area:
    """The area that an indicator belongs to, by its name and the codes of it and its stages.

    What fits nowhere, as a council's own definitions may, stands in the last area.

    >>> area_of("assessments_in_time", ["AS-03"]).title, area_of("children_missing_from_care", ["LA-14"]).title
    ('Assessment', 'Missing')
    """
    named = next((area for area in AREAS if indicator in area.also), None)
    letters = {code[:2] for code in codes if code}
    by_code = next((area for area in AREAS if letters & set(area.letters)), None)
    return named or by_code or AREAS[-1]
