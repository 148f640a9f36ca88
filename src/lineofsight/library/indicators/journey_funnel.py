"""Contacts followed to referral, assessment, enquiry, conference and plan."""

from lineofsight.core.indicators import Example, Funnel, Stage, during
from lineofsight.library.expressions import row

indicator = Funnel(
    title="Contacts followed through to a child protection plan",
    because="Every step tells how many children go on to the next, and where the way from worry to help narrows.",
    subject="contacts",
    unit="contacts (one a child)",
    when=during("contacted_on"),
    stages=(
        Stage("contacts", "Contacts received"),
        Stage("referral", "Followed by a referral", row.led_to_referral),
        Stage("assessment", "Referral assessed", row.led_to_assessment),
        Stage("enquiry", "Assessed, and enquired into under section 47", row.led_to_enquiry),
        Stage("conference", "Enquiry followed by an initial conference", row.led_to_conference),
        Stage("plan", "Conference that made a plan", row.led_to_plan),
    ),
    source="The sector's tables, joined by the child and by the referral; no return publishes the whole way.",
    note=(
        "A cohort: the contacts are those received in the period, whenever the rest followed, so the shares of recent "
        "months still grow. A referral comes of the latest contact about the child in the 10 working days before it (a "
        "local setting), so of several contacts about one worry only the last goes on. Each step needs the one before."
    ),
    decimals=0,
    pairs_with="section_47_funnel",
    examples=(
        Example(
            says="Of three contacts two become referrals, one is assessed, enquired into, conferred about and planned.",
            given={
                "contacts": [
                    {"contact_id": "1", "child_id": "a", "contacted_on": "2023-05-02"},
                    {"contact_id": "2", "child_id": "b", "contacted_on": "2023-05-02"},
                    {"contact_id": "3", "child_id": "c", "contacted_on": "2023-05-31"},
                    {"contact_id": "4", "child_id": "d", "contacted_on": "2023-06-01"},
                ],
                "referrals": [
                    {"referral_id": "ra", "child_id": "a", "referred_on": "2023-05-02"},
                    {"referral_id": "rb", "child_id": "b", "referred_on": "2023-05-03"},
                    {"referral_id": "rd", "child_id": "d", "referred_on": "2023-06-01"},
                ],
                "assessments": [{"child_id": "a", "referral_id": "ra", "started_on": "2023-05-04"}],
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "referral_id": "ra", "started_on": "2023-06-12"}
                ],
                "conferences": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "held_on": "2023-06-28", "plan_made": True}
                ],
            },
            period="2023-05",
            gives={
                "contacts": 3,
                "referral": (2, 3),
                "assessment": (1, 3),
                "assessment_of_referral": (1, 2),
                "enquiry": (1, 3),
                "enquiry_of_assessment": (1, 1),
                "conference": (1, 3),
                "conference_of_enquiry": (1, 1),
                "plan": (1, 3),
                "plan_of_conference": (1, 1),
            },
        ),
        Example(
            says="Of two contacts about one worry the later leads to the referral; the 10th working day still counts.",
            given={
                "contacts": [
                    {"contact_id": "1", "child_id": "a", "contacted_on": "2023-05-02"},
                    {"contact_id": "2", "child_id": "a", "contacted_on": "2023-05-03"},
                    {"contact_id": "3", "child_id": "b", "contacted_on": "2023-05-02"},
                    {"contact_id": "4", "child_id": "c", "contacted_on": "2023-05-02"},
                ],
                "referrals": [
                    {"referral_id": "ra", "child_id": "a", "referred_on": "2023-05-04"},
                    {"referral_id": "rb", "child_id": "b", "referred_on": "2023-05-17"},
                    {"referral_id": "rc", "child_id": "c", "referred_on": "2023-05-18"},
                ],
            },
            period="2023-05",
            gives={"contacts": 4, "referral": (2, 4), "assessment": (0, 4), "assessment_of_referral": (0, 2)},
        ),
        Example(
            says="An enquiry without an assessment, and a referral before the contact, are steps that were not taken.",
            given={
                "contacts": [
                    {"contact_id": "1", "child_id": "a", "contacted_on": "2023-05-02"},
                    {"contact_id": "2", "child_id": "b", "contacted_on": "2023-05-02"},
                ],
                "referrals": [
                    {"referral_id": "ra", "child_id": "a", "referred_on": "2023-05-02"},
                    {"referral_id": "rb", "child_id": "b", "referred_on": "2023-05-01"},
                ],
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "referral_id": "ra", "started_on": "2023-05-12"}
                ],
            },
            period="2023-05",
            gives={"contacts": 2, "referral": (1, 2), "assessment": (0, 2), "enquiry": (0, 2), "plan": (0, 2)},
        ),
        Example(
            says="One about a child nobody could name leads to nothing that can be followed, and still counts.",
            given={
                "contacts": [{"contact_id": "1", "child_id": None, "contacted_on": "2023-05-02"}],
                "referrals": [{"referral_id": "r", "child_id": None, "referred_on": "2023-05-02"}],
            },
            period="2023-05",
            gives={"contacts": 1, "referral": (0, 1), "plan_of_conference": (0, 0)},
        ),
    ),
)
