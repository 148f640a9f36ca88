"""England's published rates that a made-up council aims at.

Facts only. The sources are the Department for Education's local authority interactive tool (LAIT) and its statistics
pages (EES); years end on 31 March, but for the workforce, which is counted on 30 September of the year before.
"""

from __future__ import annotations

from dataclasses import dataclass

AGENCY = 0.13
CASELOAD = 15.2


@dataclass(frozen=True)
class Target:
    """One published rate.

    ``near`` is how far off a council of 20,000 children may be and still count as like England:
    whichever is more, a tenth of the rate or two of a percentage's points.
    """

    name: str
    title: str
    unit: str
    england: float
    source: str
    year: int = 2025

    def near(self) -> float:
        tenth = self.england / 10
        return max(tenth, 2.0) if self.unit == "%" else tenth


RATE = "per 10,000 children"

TARGETS = (
    Target("referrals", "Referrals in the year", RATE, 519.4, "LAIT CPP_Total_Rateper10,000"),
    Target("referrals_from_police", "Referrals that came from the police", "%", 28.3, "LAIT RefBySource_Police_%"),
    Target("referrals_from_schools", "Referrals that came from schools", "%", 20.6, "LAIT RefBySource_Schl_%"),
    Target("re_referrals", "Referrals within 12 months of the child's previous one", "%", 22.6, "LAIT ReReferral"),
    Target("referrals_no_action", "Referrals with no further action", "%", 6.5, "LAIT CIN_Refferals_NFA"),
    Target("assessments_in_time", "Assessments done within 45 working days", "%", 85.7, "LAIT Continue_Assess_Comp"),
    Target("in_need", "Children in need on the last day", RATE, 330.3, "LAIT CIN"),
    Target("enquiries", "Section 47 enquiries in the year", RATE, 189.3, "LAIT Section_47"),
    Target("conferences", "Initial child protection conferences in the year", RATE, 59.2, "LAIT ISCP_Conf"),
    Target("conferences_in_time", "Conferences within 15 working days", "%", 81.4, "LAIT CP_conf_15days"),
    Target("plans_starting", "Child protection plans starting in the year", RATE, 50.8, "LAIT CPP_Abuse_Rate"),
    Target("plans_open", "Children on a child protection plan on the last day", RATE, 40.6, "LAIT CPP_rate"),
    Target("repeat_plans", "Plans starting for a child who had one before", "%", 24.5, "LAIT PrevRegCPR; EES d3"),
    Target("long_plans_open", "Open plans of two years or more", "%", 2.3, "LAIT CPPlans2yrsActive; EES d5"),
    Target("long_plans_ceasing", "Plans ceasing after two years or more", "%", 4.4, "LAIT CPPlans2yrs"),
    Target("plan_reviews_in_time", "Children on a plan with every review in time", "%", 90.6, "LAIT RevCP"),
    Target("in_care", "Children looked after on the last day", RATE, 67.0, "LAIT LAC"),
    Target("entering_care", "Children starting to be looked after in the year", RATE, 26.0, "LAIT LAC_Start_Rate"),
    Target("leaving_care", "Children ceasing to be looked after in the year", RATE, 28.0, "LAIT LAC_Cease_Rate"),
    Target("alone", "Looked-after children who came to the country alone", "%", 8.0, "LAIT Unacc_Asylmn_Seek_Childn%"),
    Target("fostered", "Looked-after children in foster placements", "%", 67.0, "LAIT LAC_Foster_Placements"),
    Target("far_from_home", "Placed over 20 miles away, outside the area", "%", 18.0, "LAIT LACDistance"),
    Target("three_placements", "With three or more placements in the year", "%", 10.0, "LAIT LACStable_2016on"),
    Target("stable", "In care for long and two years in the same placement", "%", 69.0, "LAIT LAC_LongStable%"),
    Target("missing", "Looked after in the year and went missing", "%", 11.0, "LAIT Children_missing"),
    Target("questionnaire", "Strengths and difficulties score", "average", 14.9, "LAIT Emotional_LAC"),
    Target("health_assessments", "Health assessment in the year", "%", 90.0, "LAIT LACHealth%"),
    Target("dental_checks", "Teeth checked in the year", "%", 81.0, "LAIT LACDental%"),
    Target("immunised", "Immunisations up to date", "%", 84.0, "LAIT LACVaccinations%"),
    Target("convicted", "Aged 10 or over and convicted in the year", "%", 2.0, "LAIT LAC_Convictions"),
    Target("substance_misuse", "Known to misuse substances", "%", 3.0, "LAIT LACSubstance"),
    Target(
        "three_workers", "With three or more social workers in the year", "%", 27.0, "EES social worker count", 2024
    ),
    Target("adopted", "Of those who left care, adopted", "%", 9.0, "LAIT %_of LAC Adopted"),
    Target("special_guardians", "Of those who left care, to special guardians", "%", 12.0, "LAIT LAC_ceased_SGO%"),
    Target("suitable_homes", "Care leavers of 19 to 21 in a suitable home", "%", 89.0, "LAIT CareLeaverAcc"),
    Target("active", "Care leavers of 19 to 21 in education, work or training", "%", 54.0, "LAIT CareLeaverEET"),
    Target("out_of_touch", "Care leavers of 19 to 21 not in touch", "%", 4.0, "LAIT CareLeavers_LA_NotInTouch"),
    Target("agency", "Work done by agency workers, by hours", "%", AGENCY * 100, "LAIT Work_Force_Agecy_Rate"),
    Target("caseload", "Children to each full-time case holder", "average", CASELOAD, "LAIT Work_Force_AvgNumCase_SW"),
)
