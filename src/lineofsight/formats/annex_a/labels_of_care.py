"""The words that Annex A uses for the codes of lists 8 to 11: care, leaving care and adoption."""

from __future__ import annotations

from lineofsight.core.tables import CodeSet
from lineofsight.formats.annex_a.labels import Labels, lettered
from lineofsight.schema.code_sets.accommodation_suitability import accommodation_suitability
from lineofsight.schema.code_sets.adopter_leaving_reasons import adopter_leaving_reasons
from lineofsight.schema.code_sets.adoption_reversal_reasons import adoption_reversal_reasons
from lineofsight.schema.code_sets.care_leaver_accommodation import care_leaver_accommodation
from lineofsight.schema.code_sets.care_leaver_activities import care_leaver_activities
from lineofsight.schema.code_sets.care_leaver_eligibilities import care_leaver_eligibilities
from lineofsight.schema.code_sets.episode_end_reasons import episode_end_reasons
from lineofsight.schema.code_sets.in_touch import in_touch
from lineofsight.schema.code_sets.legal_statuses import legal_statuses
from lineofsight.schema.code_sets.placement_kinds import placement_kinds
from lineofsight.schema.code_sets.placement_providers import placement_providers

LEGAL_STATUS = Labels(
    legal_statuses,
    {
        code: f"{code}: {words}"
        for code, words in {
            "C1": "Interim care order",
            "C2": "Full care order",
            "D1": "Freed for adoption",
            "E1": "Placement order",
            "V2": "Accommodated under S20",
        }.items()
    },
    {
        "ico": "C1",
        "interim care orders": "C1",
        "interim care order": "C1",
        "fco": "C2",
        "full care orders": "C2",
        "freed for adoption": "D1",
        "placement order granted": "E1",
        "placement order": "E1",
        "accommodated under s20": "V2",
        "s20": "V2",
        "section 20": "V2",
    },
)

END_REASON = Labels(
    episode_end_reasons,
    {
        **lettered(
            {
                "E11": "E11: Adopted - application unopposed",
                "E12": "E12: Adopted - consent dispensed",
                "E2": "E2: Died",
                "E3": "E3: Care taken by another LA",
                "E4A": "E4A: Returned home to live with parents or relatives - part of planning",
                "E4B": "E4B: Returned home to live with parents or relatives - not part of planning",
                "E13": "E13: Parents, relatives or other with no parental responsibility",
                "E41": "E41: Residence order granted",
                "E45": "E45: Special Guardianship Orders - former carer relative/friend",
                "E46": "E46: Special Guardianship Orders - former carer other",
                "E47": "E47: Special Guardianship Orders - relative/friend",
                "E48": "E48: Special Guardianship Orders - other",
                "E5": "E5: Moved into independent living - supported",
                "E6": "E6: Moved into independent living - no support",
                "E7": "E7: Transferred to residential care funded by adult social services",
                "E9": "E9: Sentenced to custody",
                "E14": "E14: Accommodation on remand ended",
                "E15": "E15: Age assessment determined child was 18 or over",
                "E16": "E16: Child moved abroad",
                "E8": "E8: Care ceased for any other reason",
            }
        ),
        "E17": "v) E17: Aged 18 (or over) and remained with current carers (inc under staying put arrangements)",
    },
)

PLACEMENT_KIND = Labels(
    placement_kinds,
    lettered(
        {
            "U1": "U1: Foster placement - relatives - long term",
            "U2": "U2: Foster placement - relative - FFA",
            "U3": "U3: Foster placement - relative - not FFA",
            "U4": "U4: Foster placement - long term",
            "U5": "U5: Foster placement - FFA",
            "U6": "U6: Foster placement - not FFA",
            "A3": "A3: Placed for adoption - consent - current foster",
            "A4": "A4: Placed for adoption - consent - not foster",
            "A5": "A5: Placed for adoption - order - foster",
            "A6": "A6: Placed for adoption - order - not foster",
            "P1": "P1: Placed with parents",
            "P2": "P2: Independent living",
            "P3": "P3: Residential employment",
            "H5": "H5: Residential accommodation",
            "K1": "K1: Secure Children’s Homes",
            "K2": "K2: Children’s Homes",
            "R1": "R1: Residential Care Home",
            "R2": "R2: NHS/Health Trust",
            "R3": "R3: Family Centre or Mother and Baby Unit",
            "R5": "R5: Young Offender Institution",
            "S1": "S1: Residential school",
            "Z1": "Z1: Other placements",
            "T0": "T0: Temporary placement",
            "T1": "T1: Temporary placement - hospital",
            "T2": "T2: Temporary placement - holiday",
            "T3": "T3: Temporary placement - carer holiday",
        }
    ),
)

PLACEMENT_PROVIDER = Labels(
    placement_providers,
    lettered(
        {
            "PR0": "PR0: Parents/Parental responsibility",
            "PR1": "PR1: Own provision",
            "PR2": "PR2: Other LA provision",
            "PR3": "PR3: Other public provision",
            "PR4": "PR4: Private provision",
            "PR5": "PR5: Voluntary/third sector",
        }
    ),
    {"own la": "PR1", "own provision": "PR1", "private": "PR4", "private provision": "PR4"},
)

PERMANENCE_PLAN = Labels(
    CodeSet(
        "permanence_plans",
        "Permanence plan",
        {
            "Return to family": "Return to family",
            "Adoption": "Adoption",
            "SGO/CAO": "Special guardianship or child arrangements order",
            "Supported living in the community": "Supported living in the community",
            "Long-term residential placement": "Long term residential placement",
            "Long-term fostering": "Long term fostering",
            "Other": "Other",
        },
    ),
    lettered(
        {
            word: word
            for word in (
                *("Return to family", "Adoption", "SGO/CAO", "Supported living in the community"),
                *("Long-term residential placement", "Long-term fostering", "Other"),
            )
        }
    ),
)

PLACEMENT_LOCATION = Labels(
    CodeSet("placement_locations", "Placement location", {"IN": "In", "OUT": "Out"}),
    lettered({"IN": "In", "OUT": "Out"}),
    {"inside": "IN", "outside": "OUT"},
)

ELIGIBILITY = Labels(
    care_leaver_eligibilities,
    lettered(
        {
            "RELEVANT": "Relevant child",
            "FORMER_RELEVANT": "Former relevant child",
            "QUALIFYING": "Qualifying care leaver",
            "ELIGIBLE": "Eligible child",
        }
    ),
)

IN_TOUCH = Labels(
    in_touch,
    lettered({"YES": "Yes", "NO": "No", "DIED": "Died", "REFU": "Refu", "NREQ": "NREQ", "RHOM": "Rhom"}),
    {"y": "YES", "n": "NO", "not recorded": None, "unknown": None},
)

ACCOMMODATION = Labels(
    care_leaver_accommodation,
    {
        code: f"{code}: {words}"
        for code, words in {
            "B": "Parents/relatives",
            "C": "Community home / residential care",
            "D": "Semi-independent, transitional accommodation and self-contained accommodation",
            "E": "Supported lodgings",
            "G": "Abroad",
            "H": "Deported",
            "K": "Ordinary lodgings, without formal support",
            "R": "Residence not known",
            "S": "No fixed abode / homeless",
            "T": "Foyers and similar supported accommodation",
            "U": "Independent living",
            "V": "Emergency accommodation",
            "W": "Bed and breakfast",
            "X": "In custody",
            "Y": "Other accommodation",
            "Z": "With former foster carers",
        }.items()
    },
)

SUITABILITY = Labels(
    accommodation_suitability,
    lettered({"1": "Suitable", "2": "Unsuitable"}),
    {"not suitable": "2", "not in touch or not recorded": None},
)

ACTIVITY = Labels(
    care_leaver_activities,
    {
        code: f"{code}: {words}"
        for code, words in {
            "F1": "Full time in higher education",
            "P1": "Part time in higher education",
            "F2": "Full time in education other than higher",
            "P2": "Part time in education other than higher",
            "F3": "Full time in training or employment",
            "P3": "Part time in training or employment",
            "F4": "Young person engaged full time in an apprenticeship",
            "P4": "Young person engaged part time in an apprenticeship",
            "F5": "Young person engaged full time in training or employment (not apprenticeship)",
            "P5": "Young person engaged part time in training or employment (not apprenticeship)",
            "G4": "Not in education, employment or training - illness or disability",
            "G5": "Not in education, employment or training - other",
            "G6": "Not in education, employment or training - pregnancy or parenting",
        }.items()
    },
)

REVERSAL_REASON = Labels(
    adoption_reversal_reasons,
    {
        code: f"{code} - {words}"
        for code, words in {
            "RD1": "The child’s needs changed subsequent to the decision",
            "RD2": "The Court did not make a placement order",
            "RD3": "Prospective adopters could not be found",
            "RD4": "Any other reason",
        }.items()
    },
    {"child's needs changed": "RD1", "court did not make a po": "RD2", "prospective adopters cannot be found": "RD3"},
)

LEAVING_REASON = Labels(
    adopter_leaving_reasons,
    lettered({"WITHDREW": "Withdrew", "ON_HOLD": "Process on hold", "REFUSED": "Application refused"}),
)
