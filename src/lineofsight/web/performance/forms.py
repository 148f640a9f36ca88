"""What a reader may choose on the performance pages."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django import forms

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.rating import Target
from lineofsight.web.common.forms import DateField
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import WORKER, Whose

EVERY = (
    ("month", "Latest month"),
    ("quarter", "Latest quarter"),
    ("year", "Latest year, April to March"),
    ("rolling-year", "Last 12 months"),
)


class FigureFilter(forms.Form):
    """Whose figures are shown, of which length of period. What is left out is the whole service by month.

    What stands in an address and cannot be chosen counts as left out.
    """

    team = forms.ChoiceField(label="Team", required=False)
    every = forms.ChoiceField(label="Period", choices=EVERY, required=False)

    def __init__(self, *arguments: object, teams: tuple[str, ...] = (), **named: object) -> None:
        super().__init__(*arguments, **named)
        known = [(team, team) for team in teams if team != NOT_RECORDED]
        self.fields["team"].choices = [("", "Whole service"), *known]

    def offer_workers(self, workers: Sequence[tuple[str, str]]) -> None:
        """Let a worker be chosen as well, where there are any to choose from."""
        if workers:
            choices = [("", "All workers"), *workers]
            self.fields["worker"] = forms.ChoiceField(label="Worker", choices=choices, required=False)
            self.order_fields(("team", "worker", "every"))
            self.full_clean()

    @property
    def offers_workers(self) -> bool:
        """Whether what is shown depends on who reads it."""
        return "worker" in self.fields

    @property
    def length(self) -> str:
        """The length of the period."""
        return self._said("every") or "month"

    @property
    def team_name(self) -> str:
        """The name of the team; blank for the whole service."""
        return self._said("team")

    @property
    def worker_number(self) -> str:
        """The number of the worker; blank for all."""
        return self._said("worker")

    @property
    def whose(self) -> Whose:
        """Whose figures are asked for. A worker's are theirs in whichever team they held a child."""
        if self.worker_number:
            return Whose(WORKER, self.worker_number)
        return Whose("team", self.team_name) if self.team_name else Whose()

    def _said(self, name: str) -> str:
        self.is_valid()
        return str(self.cleaned_data.get(name) or "")

    @property
    def chosen_words(self) -> str:
        """What is shown, as a heading says it."""
        worker = dict(self.fields["worker"].choices)[self.worker_number] if self.worker_number else ""
        return f"{worker or self.team_name or 'Whole service'}, {dict(EVERY)[self.length].lower()}"

    @property
    def query(self) -> str:
        """What was chosen, to be handed on to the next page by its address; blank where nothing was."""
        every = self.length if self.length != "month" else ""
        said = {"team": self.team_name, "worker": self.worker_number, "every": every}
        said = {name: value for name, value in said.items() if value}
        return f"?{urlencode(said)}" if said else ""


class TargetForm(forms.Form):
    """What a measure's figures ought to be. Which ends it has follows from which way is better."""

    least = forms.FloatField(label="At least", required=False)
    most = forms.FloatField(label="At most", required=False)
    tolerance = forms.FloatField(
        label="Near the target if it misses by up to",
        help_text="In the figure’s own unit, such as percentage points. Leave blank if only meeting it will do.",
        required=False,
        min_value=0,
    )
    from_on = DateField(label="From", called="the day from which the target counts")
    because = forms.CharField(
        label="Why this target?",
        help_text="Where it comes from: the improvement plan, the national average, a decision of the board.",
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *arguments: object, definition: Definition, **named: object) -> None:
        super().__init__(*arguments, **named)
        unneeded = {"higher": "most", "lower": "least"}.get(definition.polarity)
        if unneeded:
            del self.fields[unneeded]
        ends = [self.fields[name] for name in ("least", "most") if name in self.fields]
        for field in ends:
            field.help_text = (
                f"{definition.direction}. Leave blank to take the target back."
                if unneeded
                else (f"{definition.direction}. Leave both blank to take the target back.")
            )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        ends = {name: said.get(name) for name in ("least", "most", "tolerance")}
        if not self.errors and self.is_set:
            try:
                said["rule"] = Target(**ends | {"tolerance": ends["tolerance"] or 0})
            except ValueError as wrong:
                raise forms.ValidationError(str(wrong)) from None
        return said

    @property
    def is_set(self) -> bool:
        """Whether it says what figures ought to be; one that does not takes the target back."""
        return any(self.cleaned_data.get(name) is not None for name in ("least", "most"))


class KnownChangeForm(forms.Form):
    """Something known that changed the service, from which the limits are worked out anew."""

    changed_on = DateField(label="When did it change?", called="the day on which it changed")
    what = forms.CharField(
        label="What changed?",
        help_text="Such as “A second front-door team started”. Name no child and no worker.",
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
