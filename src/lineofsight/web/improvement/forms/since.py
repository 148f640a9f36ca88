"""The day since which changes are asked for."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils import timezone

from lineofsight.web.common.forms import DateField


class SinceForm(forms.Form):
    """A day that has passed."""

    day = DateField(label="Show what has changed since the end of", called="the day")

    def clean_day(self) -> date:
        day = self.cleaned_data["day"]
        if day >= timezone.localdate():
            raise forms.ValidationError("The day must have passed")
        return day
