"""Forms for the sheet on which many actions are changed."""

from __future__ import annotations

from django import forms

MOST_BYTES = 5 * 1024 * 1024


class SheetForm(forms.Form):
    """The sheet as somebody filled it in."""

    file = forms.FileField(
        label="The sheet, filled in",
        help_text="The .xlsx file that you took from this page. Nothing is saved yet: you see first what would change.",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(".xlsx"):
            raise forms.ValidationError("The sheet must be an .xlsx file")
        if file.size > MOST_BYTES:
            raise forms.ValidationError(f"The sheet must be smaller than {MOST_BYTES // 1024**2} MB")
        return file
