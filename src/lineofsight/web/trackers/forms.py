"""The filters of the trackers' pages: sent by GET, so that a filtered page has an address."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms

from lineofsight.web.common.forms import Choices
from lineofsight.web.trackers.shows import FOUR_WEEKS, SHOWS, WEEK

NOBODY = "-"
WITHIN = ((WEEK, "7 days"), (14, "14 days"), (FOUR_WEEKS, "28 days"))
ANY_TEAM, ANY_WORKER = ("", "All teams"), ("", "All workers")


class TrackerFilter(forms.Form):
    """Which deadlines of a tracker to show. What stands in an address and is no choice is taken as not chosen."""

    show = forms.CharField(required=False, widget=forms.HiddenInput)
    within = forms.TypedChoiceField(
        label="Due soon means within", choices=WITHIN, coerce=int, required=False, widget=Choices
    )
    team = forms.ChoiceField(label="Team", required=False, widget=Choices)

    def __init__(self, data: object, *, teams: Iterable[tuple[int, str]]) -> None:
        super().__init__(data)
        self.fields["team"].choices = [ANY_TEAM, *((str(number), name) for number, name in teams)]
        if len(self.fields["team"].choices) == 1:
            del self.fields["team"]
        self.is_valid()

    def offer_workers(self, workers: Iterable[tuple[str, str]]) -> None:
        """Let a worker be chosen as well, where there are any to choose from."""
        choices = [ANY_WORKER, *workers]
        if len(choices) > 1:
            self.fields["worker"] = forms.ChoiceField(label="Worker", required=False, choices=choices, widget=Choices)
            self.full_clean()

    def chosen(self, name: str) -> str:
        """What was chosen; blank where nothing, or nothing that there is."""
        return str(self.cleaned_data.get(name, "") or "")

    @property
    def shown(self) -> str:
        """The name of what is to be shown."""
        asked = self.chosen("show")
        return asked if asked in SHOWS else "overdue"

    @property
    def days(self) -> int:
        """How many days "due soon" looks ahead."""
        return int(self.chosen("within") or FOUR_WEEKS)


class TeamFilter(forms.Form):
    """Which team's workers to show."""

    team = forms.ChoiceField(label="Team", required=False, widget=Choices)

    def __init__(self, data: object, *, teams: Iterable[tuple[int, str]]) -> None:
        super().__init__(data)
        self.fields["team"].choices = [ANY_TEAM, *((str(number), name) for number, name in teams)]
        self.is_valid()

    @property
    def team_number(self) -> int | None:
        """The team that was chosen, if any."""
        asked = self.cleaned_data.get("team", "")
        return int(asked) if asked else None

    @property
    def team_name(self) -> str:
        """The name of the team that was chosen; blank for all."""
        return dict(self.fields["team"].choices)[str(self.team_number)] if self.team_number else ""
