"""Forms for tests of success: first which figure or paper shows it, then how much of it, by when and for how long."""

from __future__ import annotations

import math
import re

from django import forms

from lineofsight.core.figures import value_of
from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import lines_of_text, shortened_words
from lineofsight.web.improvement.models import Evidence
from lineofsight.web.improvement.models.success_tests import KINDS
from lineofsight.web.performance.definitions import Definition

PARTS = re.compile(r"([\d,]+(?:\.\d+)?) of ([\d,]+(?:\.\d+)?)")
LONGEST = 60
"""Months: nobody plans further ahead than five years."""


class ChooseForm(forms.Form):
    """What shows it, sent by GET, so that the next page has an address."""

    kind = forms.ChoiceField(label="What will show it?", choices=KINDS, widget=forms.RadioSelect)
    measure = forms.ChoiceField(label="Which figure?", required=False)
    team = forms.ChoiceField(label="Of whom?", required=False)

    def __init__(self, *arguments: object, measures: list[tuple[str, str]], teams: list[str], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["measure"].choices = [("", "None: an audit or a document shows it"), *measures]
        self.fields["team"].choices = [("", "The whole service"), *((team, team) for team in teams)]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("kind") == "indicator" and not said.get("measure") and "measure" not in self.errors:
            self.add_error("measure", "Choose the figure")
        return said


class TestForm(forms.Form):
    """What every test says. ``after`` is the version that the writer saw, blank for a new test."""

    words = lines_of_text("What must be so?", required=True, rows=2, help_text="As somebody would say it to a child.")
    by_on = DateField(label="By when?", called="the day by which it must be so", required=False)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def said(self) -> dict[str, object]:
        """What the form says, by the names of the record."""
        return {name: value for name, value in self.cleaned_data.items() if name != "after"}


class FigureTestForm(TestForm):
    """A figure, how much of it, for how long, from where, and beside whom."""

    field_order = ("words", "least", "most", "by_on", "sustained_months", "baseline", "baseline_parts", "baseline_on")
    least = forms.FloatField(label="At least", required=False)
    most = forms.FloatField(label="At most", required=False)
    sustained_months = forms.IntegerField(
        label="For how many months one after another?", min_value=1, max_value=LONGEST, initial=1
    )
    baseline = forms.FloatField(label="Where it started", required=False)
    baseline_parts = forms.CharField(
        label="Its parts", required=False, max_length=100, help_text="As “57 of 75”. Leave blank if they are not known."
    )
    baseline_on = DateField(label="When that was", called="the day of where it started", required=False)
    comparator = forms.ChoiceField(label="Set beside", required=False)

    def __init__(
        self,
        *arguments: object,
        definition: Definition | None,
        beside: list[tuple[str, str]],
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        self.definition = definition
        sign = f" ({definition.sign.strip()})" if definition and definition.sign else ""
        for name in ("least", "most", "baseline"):
            self.fields[name].label += sign
        held = self.initial.get("comparator", "")
        others = [(held, f"{held}: nothing is published")] if held and held not in dict(beside) else []
        self.fields["comparator"].choices = [("", "Nobody"), *beside, *others]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        self._refuse_what_is_no_number(said)
        least, most = said.get("least"), said.get("most")
        if least is None and most is None and not {"least", "most"} & self.errors.keys():
            self.add_error("least", "Enter the least or the most that it must be")
        if least is not None and most is not None and least > most:
            self.add_error("most", "The most must be the same as or more than the least")
        if said.get("baseline") is not None and not said.get("baseline_on") and "baseline_on" not in self.errors:
            self.add_error("baseline_on", "Enter the day of where it started")
        if said.get("baseline_parts"):
            self._check_parts(said)
        return said

    def _refuse_what_is_no_number(self, said: dict[str, object]) -> None:
        for name in ("least", "most", "baseline"):
            if said.get(name) is not None and not math.isfinite(said[name]):
                self.add_error(name, "Enter a number")
                said[name] = None

    def _check_parts(self, said: dict[str, object]) -> None:
        """A figure that its own parts do not make is refused, with what they do make."""
        found = PARTS.fullmatch(said["baseline_parts"].strip())
        if not found:
            self.add_error("baseline_parts", "Write the parts like “57 of 75”")
            return
        if self.definition is None or self.definition.kind not in {"share", "rate"} or said.get("baseline") is None:
            return
        top, foot = (float(part.replace(",", "")) for part in found.groups())
        made = value_of(self.definition.kind, top, foot)
        places = self.definition.shown_decimals
        if made is None or not math.isclose(round(made, places), round(said["baseline"], places)):
            shown = self.definition.written(made) if made is not None else "no figure"
            self.add_error("baseline_parts", f"{said['baseline_parts']} is {shown}")


class PaperTestForm(TestForm):
    """An audit's result or a document, which counts once somebody else has verified it."""

    evidence = forms.TypedChoiceField(
        label="What shows it?",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Evidence of the action. It counts once somebody who neither handed it in, leads nor owns the "
        "action has verified it.",
    )

    def __init__(self, *arguments: object, evidence: list[Evidence], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["evidence"].choices = [
            ("", "Nothing has been handed in yet"),
            *(
                (each.pk, f"{shortened_words(each.words)}, {each.dated_on.day} {each.dated_on:%B %Y}")
                for each in evidence
            ),
        ]

    def said(self) -> dict[str, object]:
        said = super().said()
        return {name: value for name, value in said.items() if name != "evidence"} | {"evidence_id": said["evidence"]}
