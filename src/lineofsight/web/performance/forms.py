"""What a reader may choose on the performance pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from django import forms
from django.utils.safestring import SafeString

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.rating import Target
from lineofsight.web.common.choices import Choice, choice, drawn
from lineofsight.web.common.forms import DateField
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import WORKER, Whose

EVERY = (
    ("month", "Latest month"),
    ("quarter", "Latest quarter"),
    ("year", "Latest year, April to March"),
    ("rolling-year", "Last 12 months"),
)


class FigureFilter:
    """Whose figures are shown, of which length of period. What is left out is the whole service by month.

    What stands in an address and cannot be chosen counts as left out.
    """

    def __init__(self, query: Mapping[str, str], *, teams: Iterable[str] = ()) -> None:
        self._query = query
        self._team = team_in(query, teams)
        self._every = choice(query, "every", "Period", EVERY, usual="month")
        self._worker: Choice | None = None

    def offer_workers(self, workers: Sequence[tuple[str, str]]) -> None:
        """Let a worker be chosen as well, where there are any to choose from."""
        if workers:
            self._worker = choice(self._query, "worker", "Worker", [("", "All workers"), *workers])

    @property
    def offers_workers(self) -> bool:
        """Whether what is shown depends on who reads it."""
        return self._worker is not None

    @property
    def length(self) -> str:
        """The length of the period."""
        return self._every.chosen

    @property
    def team_name(self) -> str:
        """The name of the team; blank for the whole service."""
        return self._team.chosen

    @property
    def worker_number(self) -> str:
        """The number of the worker; blank for all."""
        return self._worker.chosen if self._worker else ""

    @property
    def whose(self) -> Whose:
        """Whose figures are asked for. A worker's are theirs in whichever team they held a child."""
        if self.worker_number:
            return Whose(WORKER, self.worker_number)
        return Whose("team", self.team_name) if self.team_name else Whose()

    @property
    def chosen_words(self) -> str:
        """What is shown, as a heading says it."""
        whose = self._worker if self._worker and self._worker.chosen else self._team
        return f"{whose.words}, {self._every.words.lower()}"

    @property
    def query(self) -> str:
        """What was chosen, to be handed on to the next page by its address; blank where nothing was."""
        every = self.length if self.length != "month" else ""
        said = {"team": self.team_name, "worker": self.worker_number, "every": every}
        said = {name: value for name, value in said.items() if value}
        return f"?{urlencode(said)}" if said else ""

    def __str__(self) -> SafeString:
        return drawn(tuple(each for each in (self._team, self._worker, self._every) if each))


def team_in(query: Mapping[str, str], teams: Iterable[str]) -> Choice:
    """The team that an address asks for; blank for the whole service."""
    known = ((team, team) for team in teams if team != NOT_RECORDED)
    return choice(query, "team", "Team", [("", "Whole service"), *known])


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
