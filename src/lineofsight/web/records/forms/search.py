"""What somebody knows of a child whom they look for."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from lineofsight.web.common.forms import DateField

SHORTEST_NAME = 2


class SearchForm(forms.Form):
    """Any of these; those given must all be so."""

    name = forms.CharField(
        label="Name",
        required=False,
        max_length=200,
        help_text="First name, family name, or the beginning of either.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    born_on = DateField(
        label="Date of birth", called="the date of birth", required=False, help_text="For example, 27 3 2015"
    )
    number = forms.CharField(
        label="Reference or number",
        required=False,
        max_length=100,
        help_text="The whole reference here, or the child’s number in the case system.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "class": "govuk-input--width-20"}),
    )

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        if name and len(name) < SHORTEST_NAME:
            raise ValidationError("Enter at least 2 letters of the name")
        return name

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not any(said.values()):
            raise ValidationError("Enter a name, a date of birth or a number")
        return said
