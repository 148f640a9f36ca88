"""Forms for what is changed and can be put back: plans, inspections, what they asked for, aims, milestones, evidence.

``after`` is the version that the writer saw; it goes along with every one of them.
"""

from __future__ import annotations

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import NOT_SAID, lines_of_text, place_among
from lineofsight.web.improvement.forms.progress import NAME_NOBODY
from lineofsight.web.improvement.models.inspections import SOURCES
from lineofsight.web.improvement.models.objectives import LEVELS


class After(forms.Form):
    """A form of one version of a record."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class ChangePlanForm(After):
    title = forms.CharField(label="Title", max_length=300)
    council = forms.CharField(label="Council", max_length=200, required=False)
    plan_on = DateField(label="Date of the plan", called="the date of the plan", required=False)
    about = lines_of_text("What it is about")
    closed_on = DateField(
        label="Closed on", called="the day on which it was closed", required=False, help_text="Blank while it runs."
    )


class InspectionForm(After):
    source = forms.ChoiceField(label="By", choices=SOURCES)
    title = forms.CharField(label="Title", max_length=300)
    council = forms.CharField(label="Council", max_length=200, required=False)
    began_on = DateField(label="First day", called="the first day", required=False)
    ended_on = DateField(label="Last day", called="the last day", required=False)
    published_on = DateField(label="Published", called="the day it was published", required=False)
    inspectors = lines_of_text("Who inspected", rows=2)

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if (ended := said.get("ended_on")) and (began := said.get("began_on")) and ended < began:
            self.add_error("ended_on", "The last day must be the same as or after the first day")
        return said


class RecommendationForm(After):
    number = forms.CharField(label="Number", max_length=30, required=False)
    heading = forms.CharField(label="Heading", max_length=300, required=False)
    inspectors_words = lines_of_text("The inspectors’ words", help_text="As they stand in the report, word for word.")
    council_words = lines_of_text("The council’s words", help_text="As the plan puts it.")

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not said.get("inspectors_words") and not said.get("council_words"):
            self.add_error("inspectors_words", "Enter the inspectors’ words or the council’s")
        return said


class AimForm(forms.Form):
    """An aim of the plans above. ``after`` is blank for a new one."""

    level = forms.ChoiceField(label="Of which plan?", choices=LEVELS)
    title = forms.CharField(label="Aim", max_length=300)
    words = lines_of_text("In more words", rows=3)
    parent = forms.TypedChoiceField(label="Serves", required=False, coerce=int, empty_value=None)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *arguments: object, aims: list[tuple[int, str]], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["parent"].choices = [NOT_SAID, *aims]


class ChangeMilestoneForm(After):
    """What a milestone says, when it is due and was reached, and where it stands among the others."""

    words = lines_of_text("Milestone", required=True, rows=2)
    due_on = DateField(label="Due", called="the due date", required=False)
    done_on = DateField(
        label="Reached on", called="the day it was reached", required=False, help_text="Leave blank if it was not."
    )

    def __init__(self, *arguments: object, others: list[str], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["place"] = place_among(others)


class EvidenceWordsForm(After):
    words = lines_of_text("What does it show?", required=True, rows=3, help_text=NAME_NOBODY)
    dated_on = DateField(
        label="Its own date", called="the date that it bears", help_text="Not the day of handing it in."
    )


class WhyForm(After):
    """Why an earlier version is put back, or something is taken out of use."""

    because = lines_of_text("Why?", required=True, rows=3)
