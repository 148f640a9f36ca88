"""The published measures that we show, along the child's journey, each beside the code of our own indicator."""

from __future__ import annotations

from functools import partial

from lineofsight.formats.published_figures.measure import (
    AT_30_SEPTEMBER,
    AT_31_MARCH,
    BOTH_ENDS,
    COURTS,
    HIGHER,
    IN_NEED,
    LOOKED_AFTER,
    LOWER,
    PERCENT,
    POPULATION,
    RATE,
    SCHOOL_YEAR,
    WORKFORCE,
    YEAR_TO_SEPTEMBER,
    Measure,
)

_in_need = partial(Measure, census=IN_NEED)
_looked_after = partial(Measure, census=LOOKED_AFTER, decimals=0)
_workforce = partial(Measure, census=WORKFORCE, period=AT_30_SEPTEMBER)
_school = partial(Measure, period=SCHOOL_YEAR, polarity=LOWER, unit=PERCENT)

_HEALTH = "Counts only children looked after for all twelve months: a share of all looked after children differs."
_TWO_MEANINGS = "Two-year plans are counted both when they end and while open: the two must not be mixed."
_SOURCE_TITLE = "The source's own description calls it a count at 31 March; it counts plans that began."

FRONT_DOOR = (
    _in_need(name="CPP_Total_NumRef", code="RF-01", title="Referrals received", unit="referrals", decimals=0),
    _in_need(
        name="CPP_Total_Rateper10,000",
        code="RF-02",
        title="Referrals",
        unit=RATE,
        numerator="CPP_Total_NumRef",
        denominator=POPULATION,
    ),
    _in_need(
        name="ReReferral",
        code="RF-03",
        title="Re-referrals within 12 months",
        unit=PERCENT,
        polarity=BOTH_ENDS,
        numerator="referrals_repeated",
        denominator="CPP_Total_NumRef",
        note="A very low share can mean that families are turned away or held too long.",
    ),
    _in_need(name="CIN_Refferals_NFA", code="RF-04", title="Referrals with no further action", unit=PERCENT),
    _in_need(
        name="Referrals_AssessedNotNeed",
        code="RF-05",
        title="Assessed and found not in need",
        unit=PERCENT,
        note="A closing reason was added part-way through the series, so early and late years differ in meaning.",
    ),
    _in_need(name="RefBySource_Police_%", code="RF-08", title="Referrals from the police", unit=PERCENT),
    _in_need(name="RefBySource_Schl_%", code="RF-08", title="Referrals from schools", unit=PERCENT),
    _in_need(name="RefBySource_HealthServ_%", code="RF-08", title="Referrals from health services", unit=PERCENT),
)

ASSESSMENT = (
    _in_need(
        name="Continue_Assess_Comp",
        code="AS-03",
        title="Assessments within 45 working days",
        unit=PERCENT,
        polarity=HIGHER,
        note="Only finished assessments count: clearing old ones lowers it, leaving them open hides them.",
    ),
)

PROTECTION = (
    _in_need(name="Section_47", code="CP-02", title="Section 47 enquiries", unit=RATE),
    _in_need(
        name="CP_conf_15days",
        code="CP-06",
        title="First conferences within 15 working days",
        unit=PERCENT,
        polarity=HIGHER,
        note="Counts children at conferences that were held. The bands by days in the same tables drop children whose "
        "days are invalid, so they give another answer.",
    ),
    _in_need(name="ISCP_Conf", code="CP-07", title="First conferences", unit=RATE, note="Includes children moved in."),
    _in_need(name="CPP_Num", code="CP-09", title="Children on a plan", unit="children", decimals=0, period=AT_31_MARCH),
    _in_need(
        name="CPP_rate",
        code="CP-10",
        title="Children on a plan",
        unit=RATE,
        period=AT_31_MARCH,
        numerator="CPP_Num",
        denominator=POPULATION,
    ),
    _in_need(name="CPP_Abuse", code="CP-11", title="Plans started", unit="plans", decimals=0, note=_SOURCE_TITLE),
    _in_need(
        name="CPP_Abuse_Rate",
        code="CP-11",
        title="Plans started",
        unit=RATE,
        numerator="CPP_Abuse",
        denominator=POPULATION,
    ),
    _in_need(name="DeRegCPR", code="CP-12", title="Plans ended", unit=RATE),
    _in_need(
        name="PrevRegCPR",
        code="CP-13",
        title="Second or later plan",
        unit=PERCENT,
        polarity=BOTH_ENDS,
        numerator="ReRegCPR",
        denominator="CPP_Abuse",
        note="A very low share can mean that plans are hard to come by. Only plans of this council are known.",
    ),
    _in_need(
        name="CPPlans2yrs",
        code="CP-15",
        title="Plans of 2 years or more, ended",
        unit=PERCENT,
        polarity=LOWER,
        note=f"{_TWO_MEANINGS} Ending old plans raises this one.",
    ),
    _in_need(
        name="CPPlans2yrsActive",
        code="CP-16",
        title="Plans of 2 years or more, open",
        unit=PERCENT,
        polarity=LOWER,
        period=AT_31_MARCH,
        numerator="plans_open_two_years",
        denominator="CPP_Num",
        note=_TWO_MEANINGS,
    ),
    _in_need(
        name="RevCP",
        code="CP-18",
        title="Plans with every review in time",
        unit=PERCENT,
        polarity=HIGHER,
        period=AT_31_MARCH,
        numerator="CPP_Reviewed_InReqTimeScl",
        denominator="CPP_31March_3MnthorMore",
        note="A child counts only when every review of the year was in time: it is not the share of reviews.",
    ),
    Measure(name="CareApplications", code="PL-05", title="Care applications", unit=RATE, census=COURTS),
)

CHILDREN_IN_NEED = (
    _in_need(
        name="children_in_need_at_31_march",
        code="CN-01",
        title="Children in need",
        unit="children",
        decimals=0,
        period=AT_31_MARCH,
        note="Takes in children on plans, looked after, leaving care and unborn.",
    ),
    _in_need(
        name="CIN",
        code="CN-01",
        title="Children in need",
        unit=RATE,
        period=AT_31_MARCH,
        numerator="children_in_need_at_31_march",
        denominator=POPULATION,
        note="Takes in children on plans, looked after, leaving care and unborn.",
    ),
    _in_need(name="CINTime3months", title="In need for under 3 months", unit=PERCENT, period=AT_31_MARCH),
    _in_need(
        name="CINTime2more",
        code="CN-09",
        title="In need for 2 years or more",
        unit=PERCENT,
        period=AT_31_MARCH,
        note="Disabled children, who need help for long, weigh heavily in it.",
    ),
    _in_need(name="CINCease3months", title="Ended within 3 months", unit=PERCENT),
    _in_need(name="CINCease2more", title="Ended after 2 years or more", unit=PERCENT),
    _school(name="CINPermAbsent_3Term", title="In need, persistently absent", census=IN_NEED),
    _school(name="CPPPerAbs_3Term", title="On a plan, persistently absent", census=IN_NEED),
    _school(name="CINPermExclusion", title="In need, permanently excluded", census=IN_NEED, decimals=2),
)

CARE = (
    _looked_after(name="LACnum", code="LA-01", title="Children looked after", unit="children", period=AT_31_MARCH),
    _looked_after(
        name="LAC",
        code="LA-01",
        title="Children looked after",
        unit=RATE,
        period=AT_31_MARCH,
        numerator="LACnum",
        denominator=POPULATION,
    ),
    _looked_after(name="LACnum_Start", code="LA-02", title="Started to be looked after", unit="children"),
    _looked_after(
        name="LAC_Start_Rate",
        code="LA-02",
        title="Started to be looked after",
        unit=RATE,
        numerator="LACnum_Start",
        denominator=POPULATION,
    ),
    _looked_after(name="LACceased", code="LA-02", title="Ceased to be looked after", unit="children"),
    _looked_after(
        name="LAC_Cease_Rate",
        code="LA-02",
        title="Ceased to be looked after",
        unit=RATE,
        numerator="LACceased",
        denominator=POPULATION,
    ),
    _looked_after(
        name="Unacc_Asylmn_Seek_Childn",
        code="LA-03",
        title="Unaccompanied asylum seekers",
        unit="children",
        period=AT_31_MARCH,
    ),
    _looked_after(
        name="Unacc_Asylmn_Seek_Childn%",
        code="LA-03",
        title="Unaccompanied asylum seekers",
        unit=PERCENT,
        period=AT_31_MARCH,
        numerator="Unacc_Asylmn_Seek_Childn",
        denominator="LACnum",
    ),
    _looked_after(
        name="LACStable_2016on",
        code="LA-05",
        title="3 or more placements in the year",
        unit=PERCENT,
        polarity=LOWER,
        period=AT_31_MARCH,
        numerator="LACStableNum_2016on",
        denominator="LACnum",
        note="A carer who changes from an agency to the council shows as a move although the child stayed.",
    ),
    _looked_after(
        name="LAC_LongStable%",
        code="LA-06",
        title="Same placement for 2 years or more",
        unit=PERCENT,
        polarity=HIGHER,
        period=AT_31_MARCH,
        numerator="LAC_LongStableNum",
        denominator="looked_after_long_under_16",
    ),
    _looked_after(
        name="placements_three_in_two_years",
        title="3 or more placements in 2 years",
        unit=PERCENT,
        polarity=LOWER,
        period=AT_31_MARCH,
    ),
    _looked_after(
        name="LACDistance",
        code="LA-07",
        title="Over 20 miles away, out of area",
        unit=PERCENT,
        polarity=LOWER,
        period=AT_31_MARCH,
    ),
    _looked_after(
        name="LACHealth%",
        code="LA-10",
        title="Health assessment up to date",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="looked_after_health_assessed",
        denominator="looked_after_12_months",
        note=_HEALTH,
    ),
    _looked_after(
        name="LACDental%",
        code="LA-11",
        title="Teeth checked",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="looked_after_teeth_checked",
        denominator="looked_after_12_months",
        note=f"{_HEALTH} A child who refused counts as not checked.",
    ),
    _looked_after(
        name="LACVaccinations%",
        code="LA-12",
        title="Immunisations up to date",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="looked_after_immunised",
        denominator="looked_after_12_months",
        note=_HEALTH,
    ),
    _looked_after(
        name="Emotional_LAC",
        code="LA-13",
        title="Strengths and difficulties score",
        unit="points",
        polarity=LOWER,
        decimals=1,
        note="The mean of the scores returned, which can be few.",
    ),
    _looked_after(name="sdq_returned", title="Difficulties score returned", unit=PERCENT, polarity=HIGHER),
    _looked_after(name="sdq_concern", title="Score a cause for concern", unit=PERCENT, polarity=LOWER),
    _looked_after(name="LACSubstance", title="Substance misuse", unit=PERCENT, polarity=LOWER, note=_HEALTH),
    _looked_after(
        name="Children_missing",
        title="Went missing from placement",
        unit=PERCENT,
        note="Says nothing of interviews on return.",
    ),
    _looked_after(
        name="LAC_Pers_Abs",
        code="LA-15",
        title="Persistently absent from school",
        unit=PERCENT,
        polarity=LOWER,
        decimals=1,
        period=SCHOOL_YEAR,
    ),
    _looked_after(
        name="Stability_SocialWorker",
        code="LA-17",
        title="3 or more social workers in the year",
        unit=PERCENT,
        polarity=LOWER,
        numerator="looked_after_three_workers",
        denominator="looked_after_workers_known",
        note="Counts different workers: one who returns is not a change.",
    ),
    _looked_after(
        name="LAC_Convictions",
        code="LA-18",
        title="Convicted or cautioned",
        unit=PERCENT,
        polarity=LOWER,
        note=f"{_HEALTH} Aged 10 and over.",
    ),
    _looked_after(
        name="Stability_School",
        code="NF-03",
        title="Moved school in mid-year",
        unit=PERCENT,
        polarity=LOWER,
        numerator="looked_after_school_moves",
        denominator="looked_after_at_school",
    ),
    _looked_after(name="LAC_Foster_Placements", code="LA-20", title="In foster care", unit=PERCENT, period=AT_31_MARCH),
    _looked_after(
        name="LAC_SecHome_And_ChildHome", code="LA-20", title="In children's homes", unit=PERCENT, period=AT_31_MARCH
    ),
    _looked_after(
        name="LAC_Ind_SInd_Liv_Arr", code="LA-20", title="In supported living", unit=PERCENT, period=AT_31_MARCH
    ),
    _looked_after(
        name="LAC_Parents_OR_Others", code="LA-20", title="Placed with parents", unit=PERCENT, period=AT_31_MARCH
    ),
    _looked_after(
        name="LAC_ceased_SGO%",
        code="LA-19",
        title="Left care by special guardianship",
        unit=PERCENT,
        numerator="LAC_ceased_SGO",
        denominator="LACceased",
    ),
    _looked_after(name="LAC_ceased_CAO%", code="LA-19", title="Left by child arrangements order", unit=PERCENT),
    _looked_after(
        name="%_of LAC Adopted",
        code="AD-03",
        title="Left care by adoption",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="No_of LAC Adopted",
        denominator="LACceased",
    ),
)

LEAVING_CARE = (
    _looked_after(
        name="CareLeaverAcc",
        code="CL-01",
        title="In suitable accommodation, 19 to 21",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="NoCareLeaverAcc",
        denominator="NoCareLeavers",
        note="Young people abroad, deported or whose home is unknown are left out of the denominator.",
    ),
    _looked_after(
        name="CareLeaverEET",
        code="CL-02",
        title="Education, work or training, 19 to 21",
        unit=PERCENT,
        polarity=HIGHER,
        numerator="CareLeaverEETNum",
        denominator="care_leavers_activity_asked",
        note="Young people out of touch count in the denominator, unlike for accommodation.",
    ),
    _looked_after(name="CareLeaversNEET", title="Not in work or training, 19 to 21", unit=PERCENT, polarity=LOWER),
    _looked_after(
        name="CareLeavers_LA_NotInTouch",
        title="Out of touch, 19 to 21",
        unit=PERCENT,
        polarity=LOWER,
        note="The other side of our CL-03, which counts those in touch.",
    ),
    _looked_after(name="StayingPut", code="CL-07", title="Staying put", unit=PERCENT, polarity=HIGHER),
    _looked_after(name="LAC_19_HE", code="CL-08", title="In higher education, 19 to 21", unit=PERCENT, polarity=HIGHER),
    _looked_after(
        name="care_leavers_17_18_accommodation",
        title="In suitable accommodation, 17 to 18",
        unit=PERCENT,
        polarity=HIGHER,
    ),
    _looked_after(
        name="care_leavers_17_18_activity",
        title="Education, work or training, 17 to 18",
        unit=PERCENT,
        polarity=HIGHER,
    ),
)

WORKFORCE_MEASURES = (
    _workforce(name="Work_Force_NoSW", code="RQ-04", title="Social workers", unit="full-time equivalents"),
    _workforce(name="Work_Force_Vac_Rate", code="WF-01", title="Vacancies", unit=PERCENT, polarity=LOWER),
    _workforce(
        name="Work_Force_TO_Rate",
        code="WF-02",
        title="Turnover",
        unit=PERCENT,
        polarity=LOWER,
        period=YEAR_TO_SEPTEMBER,
    ),
    _workforce(name="Work_Force_Agecy_Rate", code="WF-03", title="Agency workers", unit=PERCENT, polarity=LOWER),
    _workforce(
        name="Work_Force_AvgNumCase_SW",
        code="WF-04",
        title="Average caseload",
        unit="cases per worker",
        polarity=LOWER,
    ),
    _workforce(
        name="Work_Force_SWAbsence",
        code="WF-05",
        title="Sickness absence",
        unit=PERCENT,
        polarity=LOWER,
        period=YEAR_TO_SEPTEMBER,
    ),
    _workforce(name="Vacancies_cover", title="Vacancies covered by agency workers", unit=PERCENT),
    _workforce(name="Social_Work_Caseholders_%", title="Social workers who hold cases", unit=PERCENT),
)

JOURNEY: dict[str, tuple[Measure, ...]] = {
    "Front door": FRONT_DOOR,
    "Assessment": ASSESSMENT,
    "Protection": PROTECTION,
    "Children in need": CHILDREN_IN_NEED,
    "Care": CARE,
    "Leaving care": LEAVING_CARE,
    "Workforce": WORKFORCE_MEASURES,
}
"""The measures by the part of the child's journey that they speak of, in its order."""

OTHER = "Other published measures"

MEASURES: dict[str, Measure] = {measure.name: measure for part in JOURNEY.values() for measure in part}


def part_of_journey(name: str) -> str:
    """The part of the journey that a measure belongs to; "Other published measures" for one we have not placed.

    >>> part_of_journey("LAC"), part_of_journey("FirstYJS")
    ('Care', 'Other published measures')
    """
    return next((part for part, measures in JOURNEY.items() if any(one.name == name for one in measures)), OTHER)
