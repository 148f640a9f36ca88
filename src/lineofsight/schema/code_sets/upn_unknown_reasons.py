"""Reason there is no unique pupil number.

UN6 and UN7 belong to the children in need census; UN8 to UN10 to the special educational needs return.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

upn_unknown_reasons = CodeSet(
    name="upn_unknown_reasons",
    title="Reason there is no unique pupil number",
    codes={
        "UN1": "Not of school age and never given a number",
        "UN2": "Never attended a state school in England",
        "UN3": "Educated outside England",
        "UN4": "Newly looked after and number not yet known",
        "UN5": "Sources disagree, so no safe match",
        "UN6": "Newly in need and number not yet known",
        "UN7": "Referral without further action",
        "UN8": "New to the authority and number not yet known",
        "UN9": "Young person never in state education or training in England",
        "UN10": "Request ended before a number was known",
    },
)
