"""Forms for handing in a document, and for saying what it is about before it is saved."""

from __future__ import annotations

from django import forms

from lineofsight.core.kept_rating_scales import scale_from_data
from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import LINES, lines_of_text
from lineofsight.web.improvement.models.inspections import SOURCES
from lineofsight.web.improvement.models.read_documents import KINDS
from lineofsight.web.improvement.models.scales import COLOURS
from lineofsight.web.improvement.rules import KINDS_OF_DOCUMENT, LARGEST_DOCUMENT
from lineofsight.web.improvement.scales import library_scales

MEGABYTES = LARGEST_DOCUMENT // 1024**2
MORE_STATES = 2
"""Empty places for states of the scale that no action of the document has."""


class UploadForm(forms.Form):
    """A document, and what it is."""

    kind = forms.ChoiceField(label="What is it?", choices=KINDS, widget=forms.RadioSelect)
    file = forms.FileField(
        label="The document",
        help_text=f"One of these kinds: {', '.join(KINDS_OF_DOCUMENT)}, of up to {MEGABYTES} MB. "
        "Take out the names of children first. Nothing becomes a plan before you have looked through it.",
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(KINDS_OF_DOCUMENT)}),
    )


class PlanFrontForm(forms.Form):
    """What a plan says of itself, and what it belongs to."""

    title = forms.CharField(label="Title", max_length=300)
    council = forms.CharField(label="Council", max_length=200, required=False)
    plan_on = DateField(label="Date of the plan", called="the date of the plan")
    about = lines_of_text("What it is about", rows=3)
    newer_of = forms.ChoiceField(
        label="Is it a newer version of a plan that is here?",
        required=False,
        help_text="Then you see what has changed, and what you accept is changed in that plan.",
    )
    follows = forms.ChoiceField(label="Or does it take over from an earlier plan?", required=False)
    inspections = forms.MultipleChoiceField(
        label="Which inspections does it answer?", required=False, widget=forms.CheckboxSelectMultiple
    )
    new_inspection = forms.CharField(
        label="An inspection that is not here yet", max_length=300, required=False, help_text="Its name, with the year."
    )
    new_source = forms.ChoiceField(label="Who carried that one out", choices=SOURCES, required=False)
    new_on = DateField(
        label="First day of that one",
        called="the first day",
        required=False,
        help_text="Without it the inspection has no place in the council’s story.",
    )
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self,
        *arguments: object,
        plans: list[tuple[str, str]],
        inspections: list[tuple[str, str]],
        dated: str = "",
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["newer_of"].choices = [("", "No, it is a plan of its own"), *plans]
        self.fields["follows"].choices = [("", "No"), *plans]
        self.fields["inspections"].choices = inspections
        self.fields["plan_on"].help_text = _dated(dated)
        without = [*(() if plans else ("newer_of", "follows")), *(() if inspections else ("inspections",))]
        for name in without:
            del self.fields[name]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("newer_of") and said.get("follows"):
            self.add_error("follows", "A newer version of a plan takes over from none. Choose one of the two")
        return said


class InspectionFrontForm(forms.Form):
    """What a report, a letter or a paper says of the inspection that it tells of."""

    title = forms.CharField(label="Title", max_length=300)
    same_as = forms.ChoiceField(
        label="Does it tell of an inspection that is here?",
        required=False,
        help_text="What it adds is added to that one, and what stands there stays.",
    )
    council = forms.CharField(label="Council", max_length=200, required=False)
    source = forms.ChoiceField(label="Who inspected", choices=SOURCES)
    dated_on = DateField(label="Date of this document", called="the date of this document", required=False)
    began_on = DateField(label="First day of the inspection", called="the first day", required=False)
    ended_on = DateField(label="Last day of the inspection", called="the last day", required=False)
    published_on = DateField(label="Published", called="the day it was published", required=False)
    inspectors = lines_of_text("Inspectors", rows=2)
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *arguments: object, inspections: list[tuple[str, str]], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["same_as"].choices = [("", "No, it is one of its own"), *inspections]
        if not inspections:
            del self.fields["same_as"]


class ScaleForm(forms.Form):
    """By what the plan is rated: its own words, what they mean, and which colours they are shown in.

    ``scale`` is the scale of the draft; ``kept`` the scale of the plan that this is a newer version of.
    """

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, *arguments: object, scale: dict[str, object], kept: dict[str, object] | None = None, **named: object
    ) -> None:
        super().__init__(*arguments, **named)
        self.scale = scale
        self.states = [*scale["states"], *({"name": ""} for _ in range(MORE_STATES))]
        choices = [("own", "The document’s own words. Nobody has said yet what they call for, so nothing is proposed")]
        if kept:
            choices.insert(0, ("kept", f"The scale that the plan has: {kept['title']}"))
        choices += [(name, f"The document’s own words, meaning the same as: {each.title}") for name, each in _library()]
        self.fields["by"] = forms.ChoiceField(
            label="What do the ratings mean?", choices=choices, initial=scale["by"], widget=forms.RadioSelect
        )
        by = self.data.get("by", scale["by"]) if self.is_bound else scale["by"]
        self.known = _states_of(by, kept)
        for at, state in enumerate(self.states):
            self._add_state(at, state)

    def _add_state(self, at: int, state: dict[str, str]) -> None:
        self.fields[f"name-{at}"] = forms.CharField(
            label="Rating", max_length=60, required=False, initial=state["name"], disabled=bool(state["name"])
        )
        self.fields[f"definition-{at}"] = forms.CharField(
            label="Definition, as the document gives it",
            max_length=2_000,
            required=False,
            initial=state.get("definition"),
            widget=forms.Textarea(attrs=LINES | {"rows": 3}),
        )
        self.fields[f"colour-{at}"] = forms.ChoiceField(
            label="Shown in", choices=COLOURS, required=False, initial=state.get("colour") or "none"
        )
        if self.known:
            same = next((name for name in self.known if name.casefold() == state["name"].casefold()), "")
            self.fields[f"means-{at}"] = forms.ChoiceField(
                label="Means the same as",
                required=False,
                choices=[("", "Not said"), *((name, f"{name}: {words}") for name, words in self.known.items())],
                initial=state.get("means") or same,
            )
        self.fields[f"order-{at}"] = forms.IntegerField(
            label="Place, where 1 is the worst", required=False, min_value=1, max_value=20, initial=at + 1
        )

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each state under its name."""
        return [
            (state["name"] or "Another rating of the scale", [self[name] for name in self._names(at)])
            for at, state in enumerate(self.states)
        ]

    def _names(self, at: int) -> list[str]:
        names = [f"{name}-{at}" for name in ("name", "definition", "colour", "means", "order")]
        return [name for name in names if name in self.fields and not (self.states[at]["name"] and "name" in name)]

    def said(self) -> dict[str, object]:
        """The scale as the draft keeps it, its states from the worst to the best."""
        found = []
        for at, _ in enumerate(self.states):
            state = {name: self.cleaned_data.get(f"{name}-{at}") or "" for name in ("name", "definition", "colour")}
            state["means"] = self.cleaned_data.get(f"means-{at}") or ""
            if state["name"].strip():
                found.append((self.cleaned_data.get(f"order-{at}") or at + 1, state | {"name": state["name"].strip()}))
        found.sort(key=lambda pair: pair[0])
        return {"by": self.cleaned_data["by"], "states": [state for _, state in found]}


def _library() -> list[tuple[str, object]]:
    return list(library_scales().items())


def _states_of(by: str, kept: dict[str, object] | None) -> dict[str, str]:
    """The states that ratings can be said to mean the same as, with their definitions."""
    if by == "kept" and kept:
        return {state.name: state.definition for state in scale_from_data(kept).states}
    scale = library_scales().get(by)
    return {state.name: state.definition for state in scale.states} if scale else {}


def _dated(dated: str) -> str:
    """What the document says of its date, where that is no whole date."""
    if not dated:
        return "The document gives no date. Ratings read from it will bear this one."
    return f"The document says {dated}. Ratings read from it will bear this date."


class PeopleForm(forms.Form):
    """Who the leads are: a name behind the initials, and an account where there is one."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self,
        *arguments: object,
        people: dict[str, dict[str, object]],
        accounts: list[tuple[int, str]],
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        self.people = list(people)
        for at, (short, person) in enumerate(people.items()):
            self.fields[f"name-{at}"] = forms.CharField(
                label="Name", max_length=150, required=False, initial=person["name"]
            )
            self.fields[f"account-{at}"] = forms.TypedChoiceField(
                label="Account",
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", "None"), *accounts],
                initial=person["account"],
            )
            for name, titled in (("name", "Name"), ("account", "Account")):
                self.fields[f"{name}-{at}"].label = f"{titled} of {short}"

    @property
    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        return [(short, self[f"name-{at}"], self[f"account-{at}"]) for at, short in enumerate(self.people)]

    def said(self) -> dict[str, dict[str, object]]:
        given = self.cleaned_data
        return {
            short: {"name": given[f"name-{at}"].strip(), "account": given[f"account-{at}"]}
            for at, short in enumerate(self.people)
        }
