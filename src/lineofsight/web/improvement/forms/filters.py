"""What of a plan is to be shown: sent by GET, so that what is shown has an address."""

from __future__ import annotations

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import shortened_words
from lineofsight.web.improvement.queries.table import NOT_RATED, PlanShown, Wanted


class PlanFilter(forms.Form):
    """Which actions of a plan to show. What stands in an address and is no choice is taken as not chosen."""

    rating = forms.ChoiceField(label="Rating", required=False)
    lead = forms.ChoiceField(label="Lead", required=False)
    area = forms.ChoiceField(label="Area", required=False)
    overdue = forms.BooleanField(label="Overdue only", required=False)

    def __init__(self, data: object, *, shown: PlanShown) -> None:
        super().__init__(data)
        ratings = [(name, "Not rated" if name == NOT_RATED else name) for name, _, _ in shown.counts]
        areas = {area.priority.reference: titled(area.priority) for area in shown.areas if area.priority}
        self.fields["rating"].choices = [("", "All ratings"), *ratings]
        self.fields["lead"].choices = [("", "All leads"), *((name, name) for name in shown.leads)]
        self.fields["area"].choices = [("", "All areas"), *areas.items()]
        self.is_valid()

    @property
    def wanted(self) -> Wanted:
        said = self.cleaned_data
        return Wanted(said.get("rating", ""), said.get("lead", ""), said.get("area", ""), bool(said.get("overdue")))

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """The name of each filter that is set, with what was chosen in words."""
        found = [
            (name, dict(self.fields[name].choices)[self.cleaned_data[name]])
            for name in ("rating", "lead", "area")
            if self.cleaned_data.get(name)
        ]
        return [*found, ("overdue", "Overdue only")] if self.cleaned_data.get("overdue") else found


class PastDayForm(forms.Form):
    """The day as of which a plan is to be shown."""

    day = DateField(label="Show the plan as it was recorded on", called="the day")


def titled(area: object) -> str:
    """An area's number and as much of its title as fits a list."""
    return shortened_words(f"{area.number} {area.title}".strip())
