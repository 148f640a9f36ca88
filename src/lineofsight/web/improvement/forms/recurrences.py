"""Forms for what may have come back."""

from __future__ import annotations

from django import forms

from lineofsight.library.find_theme import all_themes
from lineofsight.web.improvement.forms.plans import lines_of_text
from lineofsight.web.improvement.models.recurrences import ANSWERS


class RecurrenceForm(forms.Form):
    """Whether it came back, and what it is about."""

    answer = forms.ChoiceField(label="Is it the same thing?", choices=ANSWERS, widget=forms.RadioSelect)
    theme = forms.ChoiceField(label="What is it about?", required=False, help_text="If it came back.")
    own_theme = forms.CharField(label="Or name it in your own words", required=False, max_length=100)
    because = lines_of_text("Why?", rows=3, help_text="You must say in what they differ, if it is another matter.")

    def __init__(self, *arguments: object, shared: list[str], own: dict[str, str], **named: object) -> None:
        super().__init__(*arguments, **named)
        titles = {name: theme.title for name, theme in all_themes().items()} | own
        others = sorted(set(titles) - set(shared), key=titles.get)
        self.fields["theme"].choices = [
            ("", "Choose"),
            *((name, f"{titles[name]} (both speak of it)") for name in shared),
            *((name, titles[name]) for name in others),
        ]
        self.fields["theme"].initial = shared[0] if shared else ""


class ThemeForm(forms.Form):
    """Which of the things shown are about a theme."""

    about = forms.MultipleChoiceField(
        label="Which of these ask for it?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *arguments: object, items: list[tuple[str, str]], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["about"].choices = items
