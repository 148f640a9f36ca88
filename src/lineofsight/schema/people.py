"""Canonical table people."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.sexes import sexes
from lineofsight.schema.code_sets.upn_unknown_reasons import upn_unknown_reasons

people = Table(
    name="people",
    ssd="ssd_person",
    title="People",
    about=(
        "One row for each person known to the council, most of them children; mothers and young adults stand here "
        "too. It is the hub that most other tables point at. Blank facts are common and never mean no. A child who is "
        "adopted and later returns has two rows by design, which must not be joined."
    ),
    columns=(
        Column(
            "child_id",
            Kind.TEXT,
            "The council's own number for the person; kept from year to year and never used again for another.",
            ssd="pers_person_id",
            key=True,
        ),
        Column(
            "legacy_id",
            Kind.TEXT,
            "The number that the person had in an earlier case system; blank where there was none.",
            ssd="pers_legacy_id",
        ),
        Column(
            "upn",
            Kind.TEXT,
            "Unique pupil number of 13 characters; blank for many under 5, so it cannot join every child.",
            ssd="pers_upn",
        ),
        Column(
            "forename",
            Kind.TEXT,
            "First name; not needed by any figure, and blank where a source leaves names out.",
            ssd="pers_forename",
        ),
        Column(
            "surname",
            Kind.TEXT,
            "Family name; not needed by any figure, and blank where a source leaves names out.",
            ssd="pers_surname",
        ),
        Column("sex", Kind.CODE, "Registered sex; U is an answer, blank is none.", ssd="pers_sex", codes=sexes),
        Column(
            "gender",
            Kind.TEXT,
            "How the person describes their gender, as the source wrote it; free text, so not safe to group by.",
            ssd="pers_gender",
        ),
        Column(
            "ethnicity",
            Kind.CODE,
            "Ethnic category; REFU and NOBT say what came of asking, and blank says nothing at all.",
            ssd="pers_ethnicity",
            codes=ethnicities,
        ),
        Column(
            "born_on",
            Kind.DATE,
            "Day of birth; blank for an unborn child. A birthday on the 15th may stand in for a day not known.",
            ssd="pers_dob",
        ),
        Column(
            "expected_birth_on",
            Kind.DATE,
            "Day on which an unborn child is due; blank once the real day of birth is recorded.",
            ssd="pers_expected_dob",
        ),
        Column(
            "died_on",
            Kind.DATE,
            "Day of death; blank for the living and wherever a death is not recorded.",
            ssd="pers_death_date",
        ),
        Column(
            "single_unique_id",
            Kind.TEXT,
            "A single number shared between agencies, where one is in use; blank nearly everywhere today.",
            ssd="pers_single_unique_id",
        ),
        Column(
            "common_child_id",
            Kind.TEXT,
            "NHS number of ten digits, shared with health services; blank where not matched.",
            ssd="pers_common_child_id",
        ),
        Column(
            "upn_unknown_reason",
            Kind.CODE,
            "Why there is no pupil number; expected to be blank wherever one is recorded.",
            ssd="pers_upn_unknown",
            codes=upn_unknown_reasons,
        ),
        Column(
            "has_ehc_plan",
            Kind.FLAG,
            "Whether an education, health and care plan is on record; blank is not recorded, not no.",
            ssd="pers_send_flag",
        ),
        Column(
            "is_mother",
            Kind.FLAG,
            "Whether the person is known to be a mother; worked out by the source and blank for most.",
            ssd="pers_is_mother",
        ),
        Column(
            "nationality",
            Kind.TEXT,
            "Country of origin, kept above all for unaccompanied asylum-seeking children; else often blank.",
            ssd="pers_nationality",
        ),
    ),
)
