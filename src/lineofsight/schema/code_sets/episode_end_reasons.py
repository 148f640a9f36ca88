"""Reason a care episode ended.

Every code but X1 also ends the period of care. E1, E4, E43 and E44 are older codes.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

episode_end_reasons = CodeSet(
    name="episode_end_reasons",
    title="Reason a care episode ended",
    codes={
        "X1": "Next episode begins the same day",
        "E1": "Adopted (older code)",
        "E11": "Adopted, application unopposed",
        "E12": "Adopted, court dispensed with consent",
        "E2": "Died",
        "E3": "Care taken over by another UK authority",
        "E4": "Returned home (older code)",
        "E4A": "Returned home as planned",
        "E4B": "Returned home, not as planned",
        "E13": "Went to live with people without parental responsibility",
        "E41": "Child arrangements (or residence) order about where to live",
        "E43": "Special guardianship to former foster carers (older code)",
        "E44": "Special guardianship to people other than former foster carers (older code)",
        "E45": "Special guardianship to former foster carers who are relatives or friends",
        "E46": "Special guardianship to former foster carers who are not relatives or friends",
        "E47": "Special guardianship to relatives or friends who were not foster carers",
        "E48": "Special guardianship to other people",
        "E5": "Independent living with formal support",
        "E6": "Independent living without formal support",
        "E7": "Residential care paid for by adult social care",
        "E8": "Another reason",
        "E9": "Sentenced to custody",
        "E14": "Remand ended",
        "E15": "Found by age assessment to be 18 or over",
        "E16": "Moved abroad",
        "E17": "Turned 18 and stayed with the same carers",
    },
)
