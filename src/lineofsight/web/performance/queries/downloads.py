"""Figures and lists as tables for a spreadsheet. Every figure has its parts, its period and its address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lineofsight.core.figures import WHOLE
from lineofsight.formats.figures_workbook import Cell, Sheet
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import WORKER, Figure, Moment, labelled
from lineofsight.web.performance.queries.children import Behind, ChildrenBehind
from lineofsight.web.performance.queries.kept import definition_of, groups_of
from lineofsight.web.performance.queries.scorecard import Scorecard

FIGURE_HEADINGS = (
    "Indicator", "Code", "From", "To", "Breakdown", "Group", "Numerator", "Denominator", "Value", "Unit of the value",
    "Unit of count", "Not recorded", "Note", "As at", "Reference",
)  # fmt: skip
SCORECARD_HEADINGS = (*FIGURE_HEADINGS, "Target", "Rating", "Variation")
CHILD_HEADINGS = ("Reference", "Child", "Achieved", "Amount", "Record", "Source")
UNITS = {"share": "per cent", "rate": "per 10,000 children", "count": "number"}


def figures_to_take(moment: Moment, name: str, *, every: str) -> list[Sheet] | None:
    """Every figure of one measure, for the whole and all groups; then what it means. None where there is no such."""
    found = definition_of(moment, name)
    if found is None:
        return None
    definition, _ = found
    cuts = groups_of(moment, definition, [WHOLE, *definition.cuts])
    rows = [
        figure_cells(figures[place], moment)
        for cut in (WHOLE, *definition.cuts)
        for figures in cuts.get(cut, {}).values()
        for place in moment.every[every]
    ]
    return [Sheet("Figures", FIGURE_HEADINGS, rows), _about(definition, moment)]


def scorecard_to_take(moment: Moment, scorecard: Scorecard) -> list[Sheet]:
    """A line for each indicator of the scorecard as it stands on the page."""
    rows = [
        [
            *figure_cells(row.figure, moment),
            str(row.target) if row.target else None,
            str(row.rating) if row.rating else None,
            str(row.variation) if row.variation else None,
        ]
        for row in scorecard.rows
    ]
    return [Sheet("Scorecard", SCORECARD_HEADINGS, rows)]


def children_to_take(found: ChildrenBehind, rows: Sequence[Behind], moment: Moment) -> list[Sheet]:
    """The records behind a figure. ``rows`` have been through ``shown``, so that the log tells who took whom away."""
    lines = [
        [
            each.person.reference,
            str(each.person),
            each.row.is_achieved,
            each.row.amount,
            each.row.key,
            each.row.source_ref,
        ]
        for each in rows
    ]
    about = [
        *zip(FIGURE_HEADINGS, figure_cells(found.figure, moment), strict=True),
        ("Records not listed", found.hidden),
    ]
    return [Sheet("Children", CHILD_HEADINGS, lines), Sheet("Figure", ("What", "Said"), about)]


def figure_cells(figure: Figure, moment: Moment) -> list[Cell]:
    """One figure as a line; what is not known is blank, and the note says why."""
    definition = figure.definition
    return [
        definition.title,
        definition.code,
        figure.period.from_on,
        figure.period.to_on,
        ({WHOLE: "Whole service", WORKER: "Worker"} | dict(definition.cuts))[figure.breakdown],
        labelled(figure.breakdown, figure.group) if figure.breakdown != WHOLE else "",
        figure.numerator,
        figure.denominator,
        figure.value,
        UNITS.get(definition.kind, definition.unit),
        definition.unit,
        figure.not_recorded,
        figure.note or ("" if figure.value is not None else figure.shown),
        moment.as_at,
        figure.reference(moment.snapshot),
    ]


def _about(definition: Definition, moment: Moment) -> Sheet:
    return Sheet("What it means", ("What", "Said"), list(_said(definition, moment)))


def _said(definition: Definition, moment: Moment) -> Iterator[tuple[str, Cell]]:
    yield "Indicator", definition.title
    yield "Why it matters", definition.because
    yield "What is counted", definition.unit
    yield "When", "as at the end of each period" if definition.is_stock else "over the whole of each period"
    yield "Which way is better", definition.direction
    yield "Source of the definition", definition.source
    yield "Note", definition.note
    yield "Meaning (fingerprint)", definition.fingerprint
    yield "Snapshot", moment.snapshot
    yield "As at", moment.as_at
