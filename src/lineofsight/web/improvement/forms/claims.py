"""The form for answering a claim."""

from __future__ import annotations

from django import forms

from lineofsight.web.improvement.forms.plans import lines_of_text
from lineofsight.web.improvement.models.claims import CLAIM_ANSWERS


class ClaimAnswerForm(forms.Form):
    """Whether it was corrected, or why it stands."""

    answer = forms.ChoiceField(label="What do you say to it?", choices=CLAIM_ANSWERS, widget=forms.RadioSelect)
    because = lines_of_text("Why?", rows=3, help_text="You must say why if it stands. Name no child and no worker.")
