"""Which columns of the Department for Education's open tables hold which measure.

They add three things to the interactive tool: why a council has no figure, the counts behind a share, and measures
and years that the tool leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Series:
    """One measure in an open table: the column of its values, on the lines where other columns say ``where``."""

    measure: str
    column: str
    where: Mapping[str, str] = field(default_factory=dict)


_LEAVERS_HOUSED = {"care_leaver_age": "19 to 21 years", "breakdown": "Accommodation considered suitable"}
_YOUNG_LEAVERS_HOUSED = {"care_leaver_age": "17 to 18 years", "breakdown": "Accommodation considered suitable"}
_LEAVERS_BUSY = {"care_leaver_age": "19 to 21 years", "breakdown": "Total in education, employment or training"}
_YOUNG_LEAVERS_BUSY = {"care_leaver_age": "17 to 18 years", "breakdown": "Total in education, employment or training"}
_LEAVERS_ASKED = {"care_leaver_age": "19 to 21 years", "breakdown": "Total"}
_LEAVERS_NOT_BUSY = {
    "care_leaver_age": "19 to 21 years",
    "breakdown": "Total not in education, employment or training",
}
_LEAVERS_STUDYING = {
    "care_leaver_age": "19 to 21 years",
    "breakdown": "Higher education i.e. studies beyond A level",
}
_LONG_LOOKED_AFTER = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years"
_SCHOOL_MOVES = {"cla_group": "CLA on 31 March", "move_measure": "Mid-year moves"}


def _looked_after(kind: str) -> dict[str, str]:
    return {"population_type": f"Children {kind} each year"}


def _health(breakdown: str) -> dict[str, str]:
    return {"characteristic": "Health assessments: Children looked after all ages", "breakdown": breakdown}


def _difficulties(breakdown: str) -> dict[str, str]:
    return {"characteristic": "Ages 5 to 16 years with SDQ score", "breakdown": breakdown}


SERIES = (
    Series("children_in_need_at_31_march", "At31_episodes", {"category": "Children in Need"}),
    Series("CPP_Total_NumRef", "referral_count"),
    Series("referrals_repeated", "rereferral_count"),
    Series("ReReferral", "rereferral_percent"),
    Series("CIN_Refferals_NFA", "no_further_action_percent"),
    Series("Referrals_AssessedNotNeed", "not_in_need_percent"),
    Series("CPP_Abuse", "CPP_start"),
    Series("ReRegCPR", "CPP_subsequent"),
    Series("PrevRegCPR", "CPP_subsequent_percent"),
    Series("CPP_Num", "CPP_At31"),
    Series("plans_open_two_years", "2_years_or_more"),
    Series("CPPlans2yrsActive", "2_years_or_more_percent"),
    Series("LACnum", "children_count", _looked_after("looked after on 31 March")),
    Series("LAC", "rate_per_10000", _looked_after("looked after on 31 March")),
    Series("LACnum_Start", "children_count", _looked_after("starting to be looked after")),
    Series("LAC_Start_Rate", "rate_per_10000", _looked_after("starting to be looked after")),
    Series("LACceased", "children_count", _looked_after("ceasing to be looked after")),
    Series("LAC_Cease_Rate", "rate_per_10000", _looked_after("ceasing to be looked after")),
    Series(
        "LACStable_2016on",
        "children_percent",
        {"cla_group": "CLA on 31 March", "placement_stability": "With 3 or more placements during the year"},
    ),
    Series(
        "placements_three_in_two_years",
        "children_percent",
        {"placement_stability": "With 3 or more placements during the previous 2 years"},
    ),
    Series(
        "LAC_LongStable%",
        "children_percent",
        {"placement_stability": "Living with the same carer for at least 2 years"},
    ),
    Series(
        "looked_after_long_under_16",
        "children_count",
        {"cla_group": _LONG_LOOKED_AFTER, "placement_stability": "Total children"},
    ),
    Series("LACHealth%", "children_percent", _health("Had their annual health assessment")),
    Series("looked_after_health_assessed", "children_count", _health("Had their annual health assessment")),
    Series("LACDental%", "children_percent", _health("Had their teeth checked by a dentist")),
    Series("looked_after_teeth_checked", "children_count", _health("Had their teeth checked by a dentist")),
    Series("LACVaccinations%", "children_percent", _health("Had their immunisations up to date")),
    Series("looked_after_immunised", "children_count", _health("Had their immunisations up to date")),
    Series("looked_after_12_months", "children_count", _health("Total all ages")),
    Series("Emotional_LAC", "children_count", _difficulties("SDQ average score")),
    Series("sdq_returned", "children_percent", _difficulties("SDQ score was received")),
    Series("sdq_concern", "children_percent", _difficulties("SDQ score is a cause for concern")),
    Series(
        "LACSubstance",
        "children_percent",
        {"breakdown": "Identified as having a substance misuse problem"},
    ),
    Series(
        "LAC_Convictions",
        "children_percent",
        {"breakdown": "Convicted or subject to youth cautions, or youth conditional cautions during the year"},
    ),
    Series("Stability_SocialWorker", "percentage", {"sw_stability": "3 or more social workers during the year"}),
    Series("looked_after_three_workers", "number", {"sw_stability": "3 or more social workers during the year"}),
    Series("looked_after_workers_known", "number", {"sw_stability": "Total children"}),
    Series(
        "Stability_School",
        "percentage",
        _SCHOOL_MOVES | {"school_stability": "With one or more mid-year moves during the year"},
    ),
    Series(
        "looked_after_school_moves",
        "number",
        _SCHOOL_MOVES | {"school_stability": "With one or more mid-year moves during the year"},
    ),
    Series("looked_after_at_school", "number", _SCHOOL_MOVES | {"school_stability": "Total children"}),
    Series("CareLeaverAcc", "care_leaver_percent", _LEAVERS_HOUSED),
    Series("NoCareLeaverAcc", "care_leaver_count", _LEAVERS_HOUSED),
    Series("care_leavers_17_18_accommodation", "care_leaver_percent", _YOUNG_LEAVERS_HOUSED),
    Series("CareLeaverEET", "care_leaver_percent", _LEAVERS_BUSY),
    Series("CareLeaverEETNum", "care_leaver_count", _LEAVERS_BUSY),
    Series("care_leavers_activity_asked", "care_leaver_count", _LEAVERS_ASKED),
    Series("care_leavers_17_18_activity", "care_leaver_percent", _YOUNG_LEAVERS_BUSY),
    Series("CareLeaversNEET", "care_leaver_percent", _LEAVERS_NOT_BUSY),
    Series("LAC_19_HE", "care_leaver_percent", _LEAVERS_STUDYING),
    Series("Work_Force_NoSW", "inpost_fte"),
    Series("Work_Force_TO_Rate", "turnover_rate_fte"),
    Series("Work_Force_Agecy_Rate", "agency_rate_fte"),
    Series("Work_Force_Vac_Rate", "vacancy_rate_fte"),
    Series("Vacancies_cover", "vacancy_agency_cover_rate_fte"),
    Series("Work_Force_AvgNumCase_SW", "caseload_fte"),
    Series("Work_Force_SWAbsence", "absence_rate_fte"),
)
