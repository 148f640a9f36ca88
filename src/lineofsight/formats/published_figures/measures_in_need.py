"""The published measures of referrals, assessments, protection and children in need."""

from __future__ import annotations

from functools import partial

from lineofsight.formats.published_figures.measure import (
    AT_31_MARCH,
    BOTH_ENDS,
    COURTS,
    HIGHER,
    IN_NEED,
    LOWER,
    PERCENT,
    POPULATION,
    RATE,
    SCHOOL_YEAR,
    Measure,
)

_in_need = partial(Measure, census=IN_NEED)
_school = partial(Measure, period=SCHOOL_YEAR, polarity=LOWER, unit=PERCENT)

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
