"""A figure is told with its parts, its period and its reason, and what is not known is never told as 0."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lineofsight.core.figures import NO_POPULATION, NOT_AVAILABLE, FigureReference
from lineofsight.core.periods import Period
from lineofsight.web.performance.figures import Figure, Moment, Series, Whose, blank_figures
from tests.factories.web_performance import a_definition

MAY = Period.parse("2024-05")


def a_figure(numerator=12.0, denominator=40.0, value=30.0, *, note="", period=MAY, not_recorded=None, **said):
    return Figure(a_definition(**said), period, "whole", "whole", numerator, denominator, value, not_recorded, note)


@pytest.mark.parametrize(
    ("figure", "shown", "parts"),
    (
        (a_figure(), "30.0%", "12 of 40"),
        (a_figure(0, 40, 0), "0.0%", "0 of 40"),
        (a_figure(0, 0, None), "none to count", "0 of 0"),
        (a_figure(None, None, None, note=NOT_AVAILABLE), NOT_AVAILABLE, ""),
        (a_figure(None, None, None), NOT_AVAILABLE, ""),
        (a_figure(1204, None, 1204, kind="count"), "1,204", ""),
        (a_figure(0, None, 0, kind="count"), "0", ""),
        (a_figure(None, 3, 41.5, kind="median"), "41.5", "from 3"),
        (a_figure(None, 0, None, kind="median"), "none to count", "from 0"),
        (a_figure(332, 46612, 71.226, kind="rate"), "71.2 per 10,000", "332 of 46,612"),
        (a_figure(332, None, None, kind="rate", note=NO_POPULATION), NO_POPULATION, "332"),
        (a_figure(31.5, 2, 15.75, kind="average"), "15.8", "31.5 of 2"),
    ),
)
def test_a_figure_is_told_with_its_parts(figure, shown, parts):
    assert (figure.shown, figure.parts) == (shown, parts)


def test_blanks_among_the_cases_are_told():
    assert (a_figure(not_recorded=3.0).blanks, a_figure(not_recorded=0.0).blanks) == ("3 not recorded", "")


def test_a_stock_is_told_by_its_day_and_a_flow_by_its_stretch():
    year = Period.parse("2023-04..2024-03")

    assert a_figure(is_stock=True).words == "31 May 2024"
    assert [a_figure(period=period).words for period in (MAY, year)] == ["May 2024", "April 2023 to March 2024"]
    assert a_figure(period=Period.parse("2024-04-01..2024-05-15")).words == "1 April 2024 to 15 May 2024"


def test_a_reference_leads_back_to_the_figure():
    found = FigureReference.parse(a_figure().reference("2024-05-31-abc"))

    assert (found.snapshot, found.measure, found.period) == ("2024-05-31-abc", "assessments_in_time", MAY)
    assert found.fingerprint == a_definition().fingerprint


@pytest.mark.parametrize(("is_stock", "expected"), ((True, Period.parse("2024-06-01..2024-06-15")), (False, MAY)))
def test_today_counts_for_a_stock_and_only_a_whole_month_for_a_flow(is_stock, expected):
    figures = tuple(
        a_figure(period=Period.parse(text), is_stock=is_stock) for text in ("2024-05", "2024-06-01..2024-06-15")
    )
    series = Series(figures[0].definition, figures)

    assert series.latest.period == expected
    assert [figure.period for figure in series.finished] == [MAY]


def test_nothing_that_is_over_is_the_latest_of_nothing():
    unfinished = a_figure(period=Period.parse("2024-06-01..2024-06-15"))

    assert Series(unfinished.definition, (unfinished,)).latest is None


def test_a_group_without_a_case_has_no_figure_of_another():
    now = datetime(2024, 6, 1, tzinfo=UTC)
    moment = Moment(1, "s", date(2024, 5, 31), now, now, (MAY,), {"month": (0,)}, {}, "")
    (figure,) = blank_figures(moment, a_definition(), Whose("team", "Pod 9"))

    assert (figure.shown, figure.value, figure.is_known) == ("no case in any period", None, False)
