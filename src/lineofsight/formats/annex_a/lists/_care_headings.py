"""The 34 headings of list 8."""

from __future__ import annotations

from lineofsight.formats.annex_a.headings import (
    ABOUT_THE_CHILD,
    DISABLED,
    WHO_WORKS_WITH_THE_CHILD,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.labels import PRIMARY_NEED
from lineofsight.formats.annex_a.labels_of_care import (
    END_REASON,
    LEGAL_STATUS,
    PERMANENCE_PLAN,
    PLACEMENT_KIND,
    PLACEMENT_LOCATION,
    PLACEMENT_PROVIDER,
)

HEADINGS = (
    *ABOUT_THE_CHILD,
    Heading(
        "is_unaccompanied",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        Holds.FLAG,
        ("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))", "UASC"),
    ),
    DISABLED,
    Heading("started_on", "Date Started to be Looked After", Holds.DATE),
    Heading("primary_need", "Child's Category of Need", PRIMARY_NEED, ("Category of Need",)),
    Heading(
        "is_second_period",
        "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
        Holds.UNREAD,
    ),
    Heading("legal_status_on", "Start date of current legal status", Holds.DATE),
    Heading("legal_status", "Child's Legal Status", LEGAL_STATUS, ("Legal Status",)),
    Heading("last_review_on", "Date of Latest Statutory Review", Holds.DATE),
    Heading("last_visit_on", "Date of Last Social Work Visit", Holds.DATE),
    Heading("permanence_plan", "What is the permanence plan for this child?", PERMANENCE_PLAN, ("Permanence Plan",)),
    Heading("reviewing_officer_on", "Date of Last IRO Visit / Contact to the Child", Holds.DATE),
    Heading("last_health_assessment_on", "Date of Last Health Assessment", Holds.DATE),
    Heading("last_dental_check_on", "Date of Last Dental Check", Holds.DATE),
    Heading("placements", "Number of Placements in the Last 12 months", Holds.UNREAD),
    Heading("ended_on", "Date Ceased to be Looked After", Holds.DATE),
    Heading("end_reason", "Reason Ceased to be Looked After", END_REASON),
    Heading("placed_on", "Start Date of Most Recent Placement", Holds.DATE),
    Heading("placement_kind", "Placement Type", PLACEMENT_KIND),
    Heading("provider", "Placement Provider", PLACEMENT_PROVIDER),
    Heading("postcode", "Placement postcode", Holds.TEXT),
    Heading("urn", "URN of Placement", Holds.IDENTIFIER, ("Placement URN",)),
    Heading("location", "Placement Location", PLACEMENT_LOCATION),
    Heading("authority_of_placement", "LA of Placement", Holds.UNREAD),
    Heading(
        "missing_episodes",
        "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
        Holds.UNREAD,
    ),
    Heading(
        "absent_episodes",
        "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
        Holds.UNREAD,
    ),
    Heading(
        "interview_offered",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        Holds.UNREAD,
    ),
    Heading(
        "interview_accepted",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        Holds.UNREAD,
    ),
    *WHO_WORKS_WITH_THE_CHILD,
)
