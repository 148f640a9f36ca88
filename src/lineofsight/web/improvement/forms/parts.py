"""Forms for one part of a document: an area, its rows, the lines that nothing was understood from."""

from __future__ import annotations

from typing import Any

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import lines_of_text

Data = dict[str, Any]
POINTS_HELP = "One a line."
WORDS = {"action": "Action", "sub_action": "Action", "recommendation": "Recommendation, as this plan words it"}
WORDS |= {"need": "What needs to improve, word for word", "judgement": "Judgement"}
FIELDS = {
    "action": ("kind", "number", "words", "milestones", "evaluation", "rating", "lead", "due", "due_on"),
    "recommendation": ("number", "words", "points", "rating", "lead", "due", "due_on"),
    "need": ("number", "heading", "words", "points"),
    "judgement": ("heading", "words"),
}
FIELDS["sub_action"] = FIELDS["action"]
TEXTS = {"milestones": "Milestones", "evaluation": "Evaluation or progress"}
PLACES = {
    "action": {"words": "action", "milestones": "milestones", "evaluation": "evaluation or progress", "lead": "lead"},
    "recommendation": {"words": "recommendation", "points": "progress", "lead": "lead"},
    "need": {"words": "what needs to improve", "points": "a point under it"},
    "judgement": {"words": "judgement"},
}
PLACES["sub_action"] = PLACES["action"]
AREA_PLACES = {"title": "title", "source": "source", "aim": "aim", "measurable_success": "measurable success"}
AREA_PLACES |= {"owner": "owner"}


class AreaPart(forms.Form):
    """The words of one area."""

    number = forms.CharField(label="Number", max_length=30, required=False)
    title = lines_of_text("Area of development", rows=2)
    source = lines_of_text("Source", rows=2)
    aim = lines_of_text("Aim", rows=6)
    measurable_success = lines_of_text("Measurable success", rows=6)
    owner = forms.CharField(label="Owner", max_length=200, required=False)
    left_out = forms.BooleanField(
        label="Leave this area out", required=False, help_text="Its rows are saved without an area."
    )


class RowPart(forms.Form):
    """One row of the document, with the fields that its kind has."""

    kind = forms.ChoiceField(label="Kind", choices=[("action", "Action"), ("sub_action", "Sub-action")], required=False)
    number = forms.CharField(label="Number", max_length=30, required=False)

    def __init__(self, *arguments: object, row: Data, ratings: list[str], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.row = row
        kind = row["kind"]
        if "heading" in FIELDS[kind]:
            title = "Question" if kind == "judgement" else "Heading"
            self.fields["heading"] = forms.CharField(label=title, max_length=300, required=False)
        self.fields["words"] = lines_of_text(WORDS[kind], rows=2 if kind == "judgement" else _rows(row["words"]))
        for name, label in TEXTS.items():
            self.fields[name] = lines_of_text(label, rows=_rows(row[name]))
        self.fields["points"] = lines_of_text(
            "Progress" if kind == "recommendation" else "Points under it",
            rows=_rows("\n".join(row["points"])),
            help_text=POINTS_HELP,
        )
        known = {name.casefold(): name for name in ratings}
        self.fields["rating"] = forms.ChoiceField(
            label="Rating in the document",
            required=False,
            choices=[("", "Not rated"), *((each, each) for each in ratings)],
        )
        self.fields["lead"] = forms.CharField(label="Lead", max_length=300, required=False)
        self.fields["due"] = forms.CharField(label="Due, as the document says", max_length=200, required=False)
        self.fields["due_on"] = DateField(label="Due date, where it names a day", called="the due date", required=False)
        for name in [name for name in self.fields if name not in FIELDS[kind]]:
            del self.fields[name]
        self.fields["left_out"] = forms.BooleanField(label="Leave this row out", required=False)
        self.initial = {name: row[name] for name in self.fields}
        if "rating" in self.fields:
            self.initial["rating"] = known.get(row["rating"].casefold(), row["rating"])
        if "points" in self.fields:
            self.initial["points"] = "\n".join(row["points"])

    def said(self) -> Data:
        """The row as it is now."""
        said = {name: value or "" for name, value in self.cleaned_data.items()}
        said["left_out"] = bool(said["left_out"])
        if "points" in said:
            said["points"] = [line.strip() for line in said["points"].splitlines() if line.strip()]
        if "due_on" in said:
            said["due_on"] = said["due_on"].isoformat() if said["due_on"] else ""
        return self.row | said


class LeftPart(forms.Form):
    """Where the words of a line go that nothing was understood from."""

    to = forms.ChoiceField(label="Where does it belong?", required=False)

    def __init__(self, *arguments: object, places: list[tuple[str, str]], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["to"].choices = [("", "Nowhere: leave it out"), *places]


class NewRow(forms.Form):
    """A row that was missed."""

    words = lines_of_text("Words of a row that is missing here", rows=2)


class Rest(forms.Form):
    """What every page of a draft sends along: the version that was seen."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


def _rows(text: str) -> int:
    """A box as high as its text, so that nothing has to be scrolled for."""
    return max(2, min(12, sum(1 + len(line) // 55 for line in text.split("\n"))))
