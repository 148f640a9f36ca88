"""What must be said to decide whether two people are one."""

from __future__ import annotations

from django import forms

from lineofsight.web.records.forms.accounts import needed

SAME, TWO = "same", "two"


class DecidePairForm(forms.Form):
    decision = forms.ChoiceField(
        label="Are they one person?",
        choices=[
            (SAME, "Yes, one person: bring their records together"),
            (TWO, "No, two people: do not ask again"),
        ],
        widget=forms.RadioSelect,
        error_messages=needed("Choose whether they are one person or two"),
        help_text="Records that were brought together can be parted again.",
    )
