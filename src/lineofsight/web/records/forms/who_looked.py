"""Whose log is asked for, and why names are to be shown."""

from __future__ import annotations

from django import forms

from lineofsight.web.records.forms.accounts import needed

PURPOSES = (
    ("subject access request", "The person, or somebody for them, has asked who looked"),
    ("complaint", "Somebody has complained"),
    ("suspected misuse", "A look may have been without good reason"),
    ("audit", "It is a check from time to time"),
)


class WhoseLogForm(forms.Form):
    number = forms.CharField(
        label="Reference or number of the person",
        max_length=100,
        error_messages=needed("Enter the reference or number of the person"),
        help_text="The whole reference, or the person’s number in the case system.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "class": "govuk-input--width-20"}),
    )


class NamesForm(forms.Form):
    """Names of staff are shown only for a reason, and that they were is logged."""

    purpose = forms.ChoiceField(
        label="Why do you need the names?",
        choices=PURPOSES,
        widget=forms.RadioSelect,
        error_messages=needed("Choose why you need the names"),
    )
