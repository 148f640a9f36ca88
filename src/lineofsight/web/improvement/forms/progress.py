"""Forms for how an action goes."""

from __future__ import annotations

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import lines_of_text
from lineofsight.web.improvement.models import RatingState
from lineofsight.web.improvement.rules import KINDS_OF_FILE

NAME_NOBODY = "Name no child and no worker."


class UpdateForm(forms.Form):
    """What is said of an action."""

    said_on = DateField(label="As of", called="the day that the update is of")
    words = lines_of_text(
        "What has been done, and what difference has it made?", required=True, rows=6, help_text=NAME_NOBODY
    )


class MoveForm(forms.Form):
    """A new due day. ``was_on`` is the one that the writer saw."""

    to_on = DateField(label="New due date", called="the new due date")
    because = lines_of_text("Why does it move?", required=True, help_text="Everybody who sees the plan sees this.")
    was_on = forms.DateField(widget=forms.HiddenInput, required=False)


class StepForm(forms.Form):
    """A step from one state to another."""

    because = lines_of_text("Why?", help_text=NAME_NOBODY)
    was = forms.CharField(widget=forms.HiddenInput, max_length=25)

    def __init__(self, *arguments: object, needs_reason: bool, **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["because"].required = needs_reason
        if not needs_reason:
            self.fields["because"].label = "Anything to add? (optional)"


class MilestoneForm(forms.Form):
    """A step of an action that can be ticked off."""

    words = lines_of_text("Milestone", required=True, rows=2)
    due_on = DateField(label="Due", called="the due date", required=False)


class EvidenceForm(forms.Form):
    """A file, or the address of a figure, and what it shows."""

    words = lines_of_text("What does it show?", required=True, rows=3, help_text=NAME_NOBODY)
    dated_on = DateField(
        label="Its own date", called="the date that it bears", help_text="Not the day of handing it in."
    )
    file = forms.FileField(
        label="File",
        required=False,
        help_text=f"One of these kinds: {', '.join(KINDS_OF_FILE)}. Take out the names of children first.",
    )
    figure = forms.CharField(
        label="Or the address of a figure",
        required=False,
        max_length=500,
        help_text="As it stands at the foot of the figure’s page.",
    )


class VerifyForm(forms.Form):
    """Whether evidence shows what it is said to show."""

    accepted = forms.TypedChoiceField(
        label="Does it show what it is said to show?",
        choices=[("yes", "Yes, I have looked at it and it does"), ("no", "No")],
        coerce=lambda value: value == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
    )
    because = lines_of_text("Why not, or what did you check?", rows=3, help_text="You must say why if it does not.")


class RatingForm(forms.Form):
    """The rating to confirm. Another one than is proposed needs a reason."""

    state = forms.TypedChoiceField(label="Rating", coerce=int, widget=forms.RadioSelect)
    rated_on = DateField(label="As of", called="the day that the rating is of")
    because = lines_of_text("If it is not as proposed, why not?", rows=3, help_text="This stays beside the rating.")

    def __init__(self, *arguments: object, states: list[RatingState], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["state"].choices = [
            (state.pk, f"{state.name}: {state.definition}" if state.definition else state.name) for state in states
        ]
