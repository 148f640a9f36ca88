"""The words that Ofsted's Annex A uses for each code, and the other words that councils' systems use instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lineofsight.core.tables import CodeSet
from lineofsight.formats._values import code_reader
from lineofsight.schema.code_sets.abuse_categories import abuse_categories
from lineofsight.schema.code_sets.closure_reasons import closure_reasons
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.genders import genders
from lineofsight.schema.code_sets.primary_needs import primary_needs
from lineofsight.schema.code_sets.referral_sources import referral_sources

ONE_AFTER_ANOTHER = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, eq=False)
class Labels:
    """One closed list: its codes, Ofsted's label for each, and other labels met in practice.

    A code for which Ofsted's template has no label is written as the code and its description.
    """

    codes: CodeSet
    labels: Mapping[str, str]
    also: Mapping[str, str | None] = field(default_factory=dict)
    called: str = ""

    def reader(self) -> Callable[[object], object]:
        """Reads any usual form of these labels."""
        official = {label: code for code, label in self.labels.items()}
        return code_reader(self.codes.codes, {**self.also, **official}, self.called or self.codes.title.lower())

    def label(self, code: object) -> str:
        """How the code is written in Annex A."""
        return self.labels.get(str(code)) or f"{code}: {self.codes.codes.get(str(code), code)}"


def lettered(forms: Mapping[str, str]) -> dict[str, str]:
    """Ofsted's way of numbering its choices: a), b), c) ..."""
    return {code: f"{letter}) {form}" for letter, (code, form) in zip(ONE_AFTER_ANOTHER, forms.items(), strict=False)}


GENDER = Labels(
    genders,
    lettered({"M": "Male", "F": "Female", "U": "Not stated/recorded", "N": "Neither"}),
    {"unknown": "U", "not stated": "U", "not recorded": "U", "not known": "U", "indeterminate": "U"},
    called="gender",
)

ETHNICITY = Labels(
    ethnicities,
    lettered(
        {
            code: code
            for code in (
                *("WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND"),
                *("APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"),
            )
        }
    ),
    {
        "unknown": None,
        "not known": None,
        "not recorded": None,
        "refused": "REFU",
        "information not yet obtained": "NOBT",
        "gypsy/roma": "WROM",
        "caribbean": "BCRB",
        "african": "BAFR",
    },
)

_SOURCES = {
    **dict.fromkeys(("1A", "1B", "1C", "1D"), "Individual"),
    "2A": "Schools",
    "2B": "Education services",
    **dict.fromkeys(("3A", "3B", "3C", "3D", "3E", "3F"), "Health services"),
    "4": "Housing",
    **dict.fromkeys(("5A", "5B", "5C"), "LA services"),
    "6": "Police",
    "7": "Other legal agency",
    "8": "Other",
    "9": "Anonymous",
    "10": "Unknown",
}

REFERRAL_SOURCE = Labels(
    referral_sources,
    {**lettered({code: f"{code}: {words}" for code, words in _SOURCES.items()}), "5D": "p1) 5D: LA services"},
    {"schools": "2A", "education services": "2B", "other": "8", "unknown": "10", "early help": "5D"},
)

PRIMARY_NEED = Labels(
    primary_needs,
    {
        code: f"{code} - {words}"
        for code, words in {
            "N1": "Abuse or neglect",
            "N2": "Child’s disability",
            "N3": "Parental disability or illness",
            "N4": "Family in acute stress",
            "N5": "Family dysfunction",
            "N6": "Socially unacceptable behaviour",
            "N7": "Low income",
            "N8": "Absent parenting",
            "N9": "Cases other than children in need",
            "N0": "Not stated",
        }.items()
    },
    {
        "abuse or neglect": "N1",
        "parental disability or illness": "N3",
        "parents illness or disability": "N3",
        "cases other than children in need": "N9",
        "not cin": "N9",
    },
)

CLOSURE_REASON = Labels(
    closure_reasons,
    {
        code: f"{code} - {words}"
        for code, words in {
            "RC1": "Adopted",
            "RC2": "Died",
            "RC3": "Child arrangements order",
            "RC4": "Special guardianship order",
            "RC5": "Transferred to services of another local authority",
            "RC6": "Transferred to adult social care services",
            "RC7": "Services ceased for any other reason, including child no longer in need",
            "RC8": "Case closed after assessment, no further action",
            "RC9": "Case closed after assessment, referred to early help",
        }.items()
    },
    {
        "residence order": "RC3",
        "transfer to another la": "RC5",
        "transfer to adult social services": "RC6",
        "'other' incl. child no longer in need": "RC7",
        "child not in need after assessment": "RC8",
    },
)

CASE_STATUS = Labels(
    CodeSet(
        "case_statuses",
        "Case status",
        {"CLA": "Looked after", "CPP": "Protection plan", "CIN": "In need", "ASS": "Assessment", "END": "Closed"},
    ),
    lettered(
        {
            "CLA": "Looked after child",
            "CPP": "Child Protection plan",
            "CIN": "Child in need plan",
            "ASS": "Open assessment",
            "END": "Closed episode",
        }
    ),
)

ABUSE_CATEGORY = Labels(
    abuse_categories,
    lettered(
        {
            "NEG": "Neglect",
            "PHY": "Physical abuse",
            "SAB": "Sexual abuse",
            "EMO": "Emotional abuse",
            "MUL": "Multiple/not recommended",
        }
    ),
    {"multiple": "MUL", "not recommended": "MUL", "physical": "PHY", "sexual": "SAB", "emotional": "EMO"},
)
