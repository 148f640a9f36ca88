"""What a token may open: each scope in words, as its maker chooses it."""

from __future__ import annotations

FIGURES = "figures"
INDICATORS = "indicators"

SCOPES = {
    FIGURES: "Figures of the service, its teams and groups of children",
    INDICATORS: "What each indicator means",
}
