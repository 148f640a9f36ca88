"""Forms for updates that are changed or signed off."""

from __future__ import annotations

from django import forms

from lineofsight.web.improvement.forms.plans import lines_of_text
from lineofsight.web.improvement.forms.progress import NAME_NOBODY


class ChangeUpdateForm(forms.Form):
    """Other words for an update. ``after`` is the version that the writer saw."""

    words = lines_of_text(
        "What has been done, and what difference has it made?", required=True, rows=6, help_text=NAME_NOBODY
    )
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class SignOffForm(forms.Form):
    """Only which version was seen."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
