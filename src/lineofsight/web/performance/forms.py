"""What a reader may choose on the performance pages."""

from __future__ import annotations

from urllib.parse import urlencode

from django import forms

from lineofsight.core.breakdowns import NOT_RECORDED

EVERY = (
    ("month", "Latest month"),
    ("quarter", "Latest quarter"),
    ("year", "Latest year, April to March"),
    ("rolling-year", "Last 12 months"),
)


class FigureFilter(forms.Form):
    """For which team and which length of period figures are shown. What is left out is the whole service by month."""

    team = forms.ChoiceField(label="Team", required=False)
    every = forms.ChoiceField(label="Period", choices=EVERY, required=False)

    def __init__(self, *arguments: object, teams: tuple[str, ...] = (), **named: object) -> None:
        super().__init__(*arguments, **named)
        known = [(team, team) for team in teams if team != NOT_RECORDED]
        self.fields["team"].choices = [("", "Whole service"), *known]

    @property
    def chosen(self) -> tuple[str, str]:
        """The length of the period and the team; what cannot be chosen counts as left out."""
        said = self.cleaned_data if self.is_valid() else {}
        return said.get("every") or "month", said.get("team") or ""

    @property
    def chosen_words(self) -> str:
        """What is shown, as a heading says it."""
        every, team = self.chosen
        return f"{team or 'Whole service'}, {dict(EVERY)[every].lower()}"

    @property
    def query(self) -> str:
        """What was chosen, to be handed on to the next page by its address; blank where nothing was."""
        every, team = self.chosen
        said = ({"team": team} if team else {}) | ({"every": every} if every != "month" else {})
        return f"?{urlencode(said)}" if said else ""
