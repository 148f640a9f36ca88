"""One part of a document beside what was understood of it: an area and its actions, or some recommendations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.documents import change_draft
from lineofsight.web.improvement.drafts.correcting import corrected, looked_at, put
from lineofsight.web.improvement.drafts.parts import Part, left_in, parts_of
from lineofsight.web.improvement.forms.parts import AREA_PLACES, PLACES, AreaPart, LeftPart, NewRow, Rest, RowPart
from lineofsight.web.improvement.models import ReadDocument
from lineofsight.web.improvement.views.documents import MAY, the_draft
from lineofsight.web.improvement.views.drafts import MEANWHILE

Data = dict[str, Any]
MOST_LEFT = 50
"""Passages that were not understood on one page: a browser sends no more than some hundreds of fields."""


@dataclass
class Beside:
    """Something that was understood, or was not, beside the lines that it was read from."""

    title: str
    lines: list[tuple[int, str, str]]
    form: Form
    is_left: bool = False
    row: Data = field(default_factory=dict)


@needs(*MAY)
def document_part(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """The lines of one part beside its rows, each of which can be corrected, left out or added to."""
    found = the_draft(reference)
    parts = parts_of(found.draft)
    if not 1 <= number <= len(parts):
        raise Http404
    part = parts[number - 1]
    forms = PartForms(request, found, part)
    if request.method == "POST" and forms.are_valid():
        try:
            change_draft(document=found, after=forms.after, draft=forms.draft(), by=request.reader)
        except ChangedMeanwhile:
            messages.warning(request, MEANWHILE)
            return redirect(request.path)
        messages.success(request, f"{part.title}: your corrections are kept.")
        if "next" in request.POST and number < len(parts):
            return redirect("document_part", reference, number + 1)
        return redirect("document", reference)
    page = {
        "heading": part.title,
        "document": found,
        "part": part,
        "number": number,
        "many": len(parts),
        "forms": forms,
        "is_last": number == len(parts),
    }
    return render(request, "improvement/document_part.html", page)


class PartForms:
    """Every form of one part."""

    def __init__(self, request: HttpRequest, found: ReadDocument, part: Part) -> None:
        self.found, self.part = found, part
        self.texts, self.taken_as = _texts(found), _taken_as(found)
        data = request.POST if request.method == "POST" else None
        draft = found.draft
        self.rest = Rest(data, initial={"after": found.version})
        self.new = NewRow(data, prefix="new")
        self.area = None
        if part.has_head:
            self.area = AreaPart(data, prefix="area", initial=draft["areas"][part.area])
        ratings = [state["name"] for state in draft["scale"].get("states", ())]
        self.rows = {
            place: RowPart(data, prefix=f"row-{place}", row=draft["rows"][place], ratings=ratings)
            for place in part.rows
        }
        places = self._places()
        self.left = {
            at: LeftPart(data, prefix=f"left-{at}", places=places)
            for at in [at for at in left_in(draft, part) if not draft["left"][at]["put"]][:MOST_LEFT]
        }

    @property
    def all(self) -> list[Form]:
        return [self.rest, self.new, *([self.area] if self.area else []), *self.rows.values(), *self.left.values()]

    def are_valid(self) -> bool:
        """Whether all of them are; every one is asked, so that every problem is told at once."""
        valid = [form.is_valid() for form in self.all]
        return all(valid)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Each problem with the field that it is in."""
        return [
            (field.id_for_label or field.auto_id, message)
            for form in self.all
            if form.is_bound
            for field in form
            for message in field.errors
        ]

    @property
    def after(self) -> int:
        return self.rest.cleaned_data["after"]

    def draft(self) -> Data:
        """The draft as it is corrected here."""
        changed = corrected(
            self.found.draft,
            self.part,
            area=self.area.cleaned_data if self.area else None,
            rows={place: form.said() for place, form in self.rows.items()},
            new_words=self.new.cleaned_data["words"],
        )
        return put(changed, self.part, {at: form.cleaned_data["to"] for at, form in self.left.items()})

    @property
    def head_lines(self) -> list[tuple[int, str, str]]:
        """The lines of the part before its first row, but for those that were not understood."""
        starts = [row["lines"][0] for row in self._read_rows if row["lines"][0]]
        if not self.part.first or not starts:
            return []
        left = {number for at in self.left for number in range(*_span(self.found.draft["left"][at]["lines"]))}
        lines = self._lines(self.part.first, min(starts) - 1)
        return [line for line in lines if line[0] not in left and line[2] != "ruler"]

    @property
    def beside(self) -> list[Beside]:
        """Rows and lines that were not understood, in the order of the document; what somebody added comes last."""
        found = []
        for place, form in self.rows.items():
            row = self.found.draft["rows"][place]
            found.append(Beside(_titled(row), self._lines(*row["lines"]), form, row=row))
        for at, form in self.left.items():
            lines = self.found.draft["left"][at]["lines"]
            found.append(Beside("Not understood", self._lines(*lines), form, is_left=True))
        return sorted(found, key=lambda each: each.lines[0][0] if each.lines else len(self.texts) + 1)

    @property
    def _read_rows(self) -> list[Data]:
        return [self.found.draft["rows"][place] for place in self.part.rows]

    def _lines(self, first: int, last: int) -> list[tuple[int, str, str]]:
        """Lines with their numbers, texts and what each was taken as; blank ones say nothing."""
        numbers = range(max(first, 1), last + 1)
        return [(at, self.texts[at], self.taken_as.get(at, "")) for at in numbers if self.texts.get(at, "").strip()]

    def _places(self) -> list[tuple[str, str]]:
        """Where a line of this part can go: the area, any of its rows, or a row of its own."""
        places = []
        if self.area:
            places += [(f"area {name}", f"The area: {words}") for name, words in AREA_PLACES.items()]
        for place, row in zip(self.part.rows, self._read_rows, strict=True):
            title, fields = _titled(row), PLACES[row["kind"]]
            places += [(f"row {place} {name}", f"{title}: {words}") for name, words in fields.items()]
        return [*places, (f"new {self.part.kind}", "A row of its own")]


@needs(*MAY)
def document_left(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line that nothing was understood from, and where it is to go; of a long document some at a time."""
    found = the_draft(reference)
    data = request.POST if request.method == "POST" else None
    kinds = {"new action": "An action of its own", "new recommendation": "A recommendation of its own"}
    if found.is_plan:
        places = [("about", "What the plan is about"), *kinds.items()]
    else:
        places = [("new need", "Something that needs to improve")]
    rest = Rest(data, initial={"after": found.version})
    pages = Paginator(range(len(found.draft["left"])), MOST_LEFT)
    page = pages.get_page(request.GET.get("page"))
    forms = {
        at: LeftPart(data, prefix=f"left-{at}", places=places) for at in page if not found.draft["left"][at]["put"]
    }
    if request.method == "POST" and all(form.is_valid() for form in (rest, *forms.values())):
        chosen = {at: form.cleaned_data["to"] for at, form in forms.items()}
        try:
            draft = put(found.draft, None, chosen)
            draft = draft if page.has_next() else looked_at(draft, "left")
            change_draft(document=found, after=rest.cleaned_data["after"], draft=draft, by=request.reader)
        except ChangedMeanwhile:
            messages.warning(request, MEANWHILE)
            return redirect(request.get_full_path())
        messages.success(request, "It is kept where each of these lines goes.")
        if page.has_next():
            return redirect(f"{request.path}?page={page.next_page_number()}")
        return redirect("document", reference)
    shown = {
        "heading": "What was not understood",
        "document": found,
        "page": page,
        "rest": rest,
        "rows": [(found.draft["left"][at], form, _part_of(found, at)) for at, form in forms.items()],
    }
    return render(request, "improvement/document_left.html", shown)


def _part_of(found: ReadDocument, at: int) -> int | None:
    """The part that a line stands in, where it can go into any field."""
    parts = parts_of(found.draft)
    return next((number for number, part in enumerate(parts, 1) if at in left_in(found.draft, part)), None)


def _titled(row: Data) -> str:
    names = {"action": "Action", "sub_action": "Sub-action", "recommendation": "Recommendation", "need": "Item"}
    name = f"{names.get(row['kind'], 'Judgement')} {row['number']}".strip()
    return name if row["number"] else f"{name}: {Truncator(row['words'] or row['heading']).words(6)}"


def _texts(found: ReadDocument) -> dict[int, str]:
    return {number: text.replace("\t", "  |  ") for number, text in found.lines}


def _taken_as(found: ReadDocument) -> dict[int, str]:
    """What each line was understood as."""
    return {
        number: what.replace("_", " ")
        for first, last, what in found.read["understood"]
        for number in range(first, last + 1)
    }


def _span(lines: list[int]) -> tuple[int, int]:
    return lines[0], lines[1] + 1
