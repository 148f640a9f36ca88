"""Forms for plans, areas and actions."""

from __future__ import annotations

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.models import Action, Plan
from lineofsight.web.improvement.scales import library_scales

LINES = {"rows": 4}
NOT_SAID, NOBODY = ("", "Not said"), ("", "Nobody yet")


def lines_of_text(label: str, *, required: bool = False, rows: int = 4, help_text: str = "") -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=20_000,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        strip=True,
    )


def place_among(others: list[str]) -> forms.TypedChoiceField:
    """Where something stands among others, from 1 on; they are named by their words, in their order."""
    after = [(place, f"After “{shortened_words(words)}”") for place, words in enumerate(others, start=2)]
    return forms.TypedChoiceField(label="Where does it stand?", coerce=int, choices=[(1, "First"), *after])


class PlanForm(forms.Form):
    """A new plan, with the scale that it is rated by."""

    title = forms.CharField(label="Title", max_length=300)
    council = forms.CharField(label="Council", max_length=200, required=False)
    plan_on = DateField(label="Date of the plan", called="the date of the plan")
    about = lines_of_text("What it is about")
    scale = forms.ChoiceField(
        label="Rating scale",
        help_text="The scale whose definitions the plan uses. It cannot be changed afterwards; a plan may get "
        "another one from a later day.",
    )

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["scale"].choices = [(name, scale.title) for name, scale in library_scales().items()]


class AreaForm(forms.Form):
    """One area of a plan. ``after`` is the version that the writer saw, blank for a new area.

    ``others`` are the titles of the areas beside one that is changed; a new one stands after them.
    """

    number = forms.CharField(label="Number", max_length=30, required=False)
    title = lines_of_text("Area of development", required=True, rows=2)
    source = lines_of_text("Source", rows=2)
    aim = lines_of_text("Aim")
    measurable_success = lines_of_text(
        "Measurable success", help_text="What will be different for children, and how it shows."
    )
    owner_words = forms.CharField(label="Owner, as the plan says", max_length=200, required=False)
    owner = forms.TypedChoiceField(
        label="Owner’s account",
        help_text="Whoever owns an area verifies nothing in it.",
        required=False,
        coerce=int,
        empty_value=None,
    )
    objective = forms.TypedChoiceField(label="Serves", required=False, coerce=int, empty_value=None)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *arguments: object,
        people: list[tuple[int, str]],
        aims: list[tuple[int, str]],
        others: list[str] | None = None,
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["owner"].choices = [NOBODY, *people]
        self.fields["objective"].choices = [NOT_SAID, *aims]
        if others is not None:
            self.fields["place"] = place_among(others)


class ActionForm(forms.Form):
    """One action. Its due day and its state are asked for when it is added, and afterwards moved by their own steps."""

    number = forms.CharField(label="Number", max_length=30, required=False)
    priority = forms.TypedChoiceField(label="Area", required=False, coerce=int, empty_value=None)
    words = lines_of_text("Action", required=True)
    milestones_words = lines_of_text("Milestones")
    evaluation_words = lines_of_text("Evaluation against milestones")
    leads = lines_of_text("Leads", rows=2, help_text="One a line, as the plan names them.")
    account = forms.TypedChoiceField(
        label="Account of the first lead",
        help_text="Whoever leads an action verifies nothing of it.",
        required=False,
        coerce=int,
        empty_value=None,
    )
    partners = lines_of_text("Partner agencies", rows=2, help_text="One a line.")
    start_on = DateField(label="Start", called="the start", required=False)
    due_on = DateField(label="Due", called="the due date", required=False)
    due_words = forms.CharField(
        label="Due, in words", help_text="Where the plan says no date: “Ongoing”.", max_length=200, required=False
    )
    answers = forms.TypedMultipleChoiceField(
        label="Answers these recommendations", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    waits_for = forms.TypedMultipleChoiceField(
        label="Cannot be done before these actions", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *arguments: object,
        plan: Plan,
        people: list[tuple[int, str]],
        action: Action | None = None,
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        areas = plan.priorities.filter(withdrawn_at=None)
        others = plan.actions.filter(withdrawn_at=None).exclude(pk=action.pk if action else None)
        self.fields["priority"].choices = [("", "No area"), *((area.pk, shortened(area)) for area in areas)]
        self.fields["account"].choices = [NOBODY, *people]
        self.fields["waits_for"].choices = [(each.pk, shortened(each)) for each in others]
        asked = [each for source in plan.inspections.all() for each in source.recommendations.filter(withdrawn_at=None)]
        self.fields["answers"].choices = [(each.pk, shortened(each)) for each in asked]
        for name in ("answers", "waits_for"):
            if not self.fields[name].choices:
                del self.fields[name]
        if action:
            del self.fields["due_on"]


def shortened(row: object) -> str:
    """As much of what a row says as can be read in a list."""
    said = str(row) if isinstance(row, Action) else f"{row.number} {row}".strip()
    return f"{said[:117]}…" if len(said) > 120 else said  # noqa: PLR2004 - two lines


def shortened_words(words: str) -> str:
    """As much of a text as fits one line of a list."""
    return f"{words[:57]}…" if len(words) > 60 else words  # noqa: PLR2004 - as wide as a phone
