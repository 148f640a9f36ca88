"""What must be said to break the glass, to agree as the second person, and to review."""

from __future__ import annotations

from django import forms

from lineofsight.web.records.forms.accounts import needed
from lineofsight.web.records.models import BrokenGlass


class BreakGlassForm(forms.Form):
    number = forms.CharField(
        label="Reference or number of the one record",
        max_length=100,
        error_messages=needed("Enter the reference or number of the record"),
        help_text="The whole reference, or the child’s number in the case system, exactly as it is written there.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "class": "govuk-input--width-20"}),
    )
    category = forms.ChoiceField(
        label="What is it about?",
        choices=BrokenGlass.CATEGORIES,
        widget=forms.RadioSelect,
        error_messages=needed("Choose what it is about"),
    )
    reason = forms.CharField(
        label="Why do you need this record now?",
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages=needed("Enter why you need this record now"),
    )
    understood = forms.BooleanField(
        label="I know that this is recorded, that the information guardian is told, and that it will be reviewed",
        error_messages=needed("Say that you know it is recorded and reviewed"),
    )


class SecondForm(forms.Form):
    """The answer of the second person where a record is sealed."""

    agreed = forms.TypedChoiceField(
        label="May the record be opened for an hour?",
        choices=[("yes", "Yes, open it for an hour"), ("no", "No, it stays sealed")],
        error_messages=needed("Choose whether it may be opened"),
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect,
    )


class ReviewForm(forms.Form):
    was_right = forms.TypedChoiceField(
        label="Was it right to open this record?",
        choices=[("yes", "Yes"), ("no", "No")],
        error_messages=needed("Choose whether it was right"),
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect,
    )
    said = forms.CharField(
        label="What did you find?",
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages=needed("Enter what you found"),
    )
