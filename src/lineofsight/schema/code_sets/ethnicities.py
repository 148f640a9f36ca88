"""Ethnicity.

The education department's main ethnic categories. REFU and NOBT are answers of a kind; blank says nothing at all.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

ethnicities = CodeSet(
    name="ethnicities",
    title="Ethnicity",
    codes={
        "WBRI": "White British",
        "WIRI": "White Irish",
        "WIRT": "Traveller of Irish heritage",
        "WROM": "Gypsy or Roma",
        "WOTH": "Any other White background",
        "MWBC": "White and Black Caribbean",
        "MWBA": "White and Black African",
        "MWAS": "White and Asian",
        "MOTH": "Any other mixed background",
        "AIND": "Indian",
        "APKN": "Pakistani",
        "ABAN": "Bangladeshi",
        "CHNE": "Chinese",
        "AOTH": "Any other Asian background",
        "BCRB": "Black Caribbean",
        "BAFR": "Black African",
        "BOTH": "Any other Black background",
        "OOTH": "Any other ethnic group",
        "REFU": "Refused to say",
        "NOBT": "Not yet obtained",
    },
)
