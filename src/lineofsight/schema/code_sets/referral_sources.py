"""Source of a contact or referral.

Who told the council. 5D came in later than the rest.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

referral_sources = CodeSet(
    name="referral_sources",
    title="Source of a contact or referral",
    codes={
        "1A": "Family member, relative or carer",
        "1B": "Acquaintance, neighbour or child minder",
        "1C": "The child",
        "1D": "Another individual",
        "2A": "School",
        "2B": "Education service",
        "3A": "General practitioner",
        "3B": "Health visitor",
        "3C": "School nurse",
        "3D": "Other primary health service",
        "3E": "Accident and emergency",
        "3F": "Other health service",
        "4": "Housing",
        "5A": "Council social care",
        "5B": "Another council department",
        "5C": "Another council's services",
        "5D": "Early help",
        "6": "Police",
        "7": "Other legal agency",
        "8": "Another source",
        "9": "Anonymous",
        "10": "Not known",
    },
)
