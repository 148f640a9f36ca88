"""Charts say in shapes and words what they show, and hold neither style nor script."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.control_charts import Meaning, control_chart
from lineofsight.documents.charts.comparison import ComparedBar, comparison_chart
from lineofsight.documents.charts.funnel import StageBar, funnel_chart
from lineofsight.documents.charts.icons import assurance_icon, variation_icon
from lineofsight.documents.charts.scales import Measured, round_steps
from lineofsight.documents.charts.sparkline import sparkline
from lineofsight.documents.charts.spread import GroupSpread, spread_chart
from lineofsight.documents.charts.trend import trend_chart

SHARE = Measured("{:.0f}%".format, 0, 100)
LEVEL = [80, 82] * 12
ORDINARY = [80, 82, 81, 80, 82, 81, 80, 82, 81, 80, 82, 81]


def read(svg):
    return ET.fromstring(svg)  # noqa: S314 - it was made by the test itself


def drawn(svg):
    """The shapes, each as its tag and classes, and the words, of a chart that is well formed."""
    root = read(svg)
    shapes = [(each.tag.rpartition("}")[2], each.get("class")) for each in root.iter()][1:]
    return root, shapes, [each.text for each in root.iter() if each.tag.endswith("}text")]


def said_of(svg):
    root = read(svg)
    return [root.find(f"{{http://www.w3.org/2000/svg}}{tag}").text for tag in ("title", "desc")]


def months(count):
    return [f"Month {number}" for number in range(1, count + 1)]


def trend(values, *, name="trend", title="Assessments in time", labels=None, **options):
    chart = control_chart(values, polarity="higher", **options)
    return trend_chart(chart, labels or months(len(values)), SHARE, name=name, title=title)


def shapes_of(svg, look):
    return [tag for tag, classes in drawn(svg)[1] if look in (classes or "").split()]


@pytest.mark.parametrize(
    "svg",
    (
        trend(ORDINARY, target=90),
        sparkline(control_chart(ORDINARY, polarity="higher"), SHARE, name="s", title="Months"),
        funnel_chart([StageBar("Contacts", 3, "3")], name="f", title="Funnel"),
        comparison_chart([ComparedBar("Ours", 3, "3")], name="c", title="Others"),
        variation_icon(control_chart(ORDINARY, polarity="higher"), name="v"),
        assurance_icon(control_chart(ORDINARY, polarity="higher", target=9), name="a"),
        spread_chart([GroupSpread("Girls", 50, "5 of 10")], 40, SHARE, name="g", title="By sex"),
    ),
    ids=("trend", "sparkline", "funnel", "comparison", "variation", "assurance", "spread"),
)
def test_every_chart_has_a_title_a_description_and_no_style_or_script(svg):
    root, _, _ = drawn(svg)

    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [each.get("id") for each in list(root)[:2]]
    assert all(said_of(svg))
    assert re.findall(r"<script|<style|style=|onload|href", svg) == []


@given(st.text(max_size=20))
def test_words_are_written_as_they_are_and_do_nothing(words):
    known = "".join(letter for letter in words if letter.isprintable())
    svg = funnel_chart([StageBar(f"<script>{known}</script>&", 1, known)], name="f", title=known)

    assert drawn(svg)[2][0] == f"<script>{known}</script>&"
    assert "<script" not in svg


def test_a_gap_and_a_new_beginning_break_the_line():
    assert len(shapes_of(trend(ORDINARY), "chart-line")) == 1
    assert len(shapes_of(trend([*ORDINARY[:5], None, *ORDINARY[5:]]), "chart-line")) == 2
    assert len(shapes_of(trend([*ORDINARY, *ORDINARY], rebased_at=[12]), "chart-line")) == 2


def test_a_month_without_a_figure_has_no_mark():
    assert len(shapes_of(trend([80, None, 82, 81]), "chart-point")) == 3


def test_what_is_not_ordinary_has_a_shape_of_its_own():
    better, worse = trend([*LEVEL, 95]), trend([*LEVEL, 60])
    changed = trend_chart(control_chart([*LEVEL, 95], polarity="neutral"), months(25), SHARE, name="t", title="T")

    assert shapes_of(better, "chart-improvement") == ["polygon", "polygon"]
    assert shapes_of(worse, "chart-concern") == ["polygon", "polygon"]
    assert shapes_of(changed, "chart-neutral") == ["rect", "rect"]
    assert set(shapes_of(better, "chart-common")) == {"circle"}


def test_a_known_change_is_an_upright_line_and_is_told():
    svg = trend([*ORDINARY, *ORDINARY], rebased_at=[12])

    assert shapes_of(svg, "chart-change") == ["line"]
    assert "Limits begin anew in Month 13." in said_of(svg)[1]


def test_the_description_tells_the_chart():
    assert said_of(trend([*LEVEL, 95], target=90)) == [
        "Assessments in time",
        (
            "25 of 25 months have a figure, from Month 1 to Month 25. The latest is 95%. The mean is 82%; the usual "
            "range 75% to 88%. The target is 90%. Not ordinary variation: 1 of them."
        ),
    ]
    assert said_of(trend(LEVEL))[1].endswith(" All is ordinary variation.")


def test_few_months_are_said_to_be_few():
    assert "from fewer than 12 months" in said_of(trend([80, 82, 81]))[1]


def test_limits_of_a_share_are_not_drawn_beyond_what_can_be():
    _, _, words = drawn(trend([97, 99, 98, 100, 96, 100, 97, 99, 98, 100, 96, 100]))

    assert [word for word in words if word and word.endswith("%")] == ["90%", "92%", "94%", "96%", "98%", "100%"]


def test_the_last_month_is_always_named():
    _, _, words = drawn(trend([80, 81] * 12, labels=[f"March {year}" for year in range(2001, 2025)]))

    assert "2024" in words


def test_a_chart_without_a_figure_says_so():
    assert said_of(trend([None, None]))[1] == "There is no figure in any month."
    assert said_of(trend([], labels=[]))[1] == "There is no figure in any month."


def test_a_sparkline_marks_the_latest_figure_only():
    svg = sparkline(control_chart([80, None, 82, 84], polarity="higher", target=90), SHARE, name="s", title="Months")

    assert len(shapes_of(svg, "chart-point")) == 1
    assert said_of(svg) == ["Months", "From 80% to 84%; lowest 80%, highest 84%."]


@pytest.mark.parametrize("values", ([], [80], [None, 80, None]))
def test_one_figure_makes_no_line(values):
    assert sparkline(control_chart(values, polarity="higher"), SHARE, name="s", title="Months") == ""


def test_a_sparkline_of_one_and_the_same_figure_is_level():
    svg = sparkline(control_chart([5, 5, 5], polarity="higher"), Measured(), name="s", title="Months")

    assert drawn(svg)[0].find("{http://www.w3.org/2000/svg}polyline").get("points") == "10,34 80,34 150,34"


def test_a_stage_that_is_not_known_has_no_bar():
    stages = [StageBar("Contacts", 200, "200"), StageBar("Referrals", 50, "50 of 200"), StageBar("Plans", None, "no")]
    svg = funnel_chart(stages, name="f", title="Funnel")
    bars = [each for each in drawn(svg)[0].iter() if each.get("class") == "chart-bar"]

    assert [float(bar.get("width")) for bar in bars] == [720, 180]
    assert said_of(svg)[1] == "Contacts: 200; Referrals: 50 of 200; Plans: no."


def test_a_funnel_without_a_stage_is_empty():
    assert shapes_of(funnel_chart([], name="f", title="Funnel"), "chart-bar") == []


def test_bars_begin_at_nought_and_who_has_no_figure_has_no_bar():
    bars = [ComparedBar("Ours", 50, "50%", is_ours=True), ComparedBar("England", 25, "25%")]
    svg = comparison_chart([*bars, ComparedBar("Neighbours", None, "no figure")], name="c", title="Others")
    found = [(e.get("class"), float(e.get("width"))) for e in drawn(svg)[0].iter() if e.tag.endswith("rect")]

    assert found == [("chart-bar", 420.0), ("chart-bar-other", 210.0)]
    assert shapes_of(comparison_chart([], name="c", title="Others"), "chart-bar") == []


def test_icons_have_a_letter_and_words():
    high, level = control_chart([*ORDINARY, 95], polarity="higher", target=90), control_chart([80], polarity="higher")

    assert drawn(variation_icon(high, name="v"))[2] == ["H"]
    assert said_of(variation_icon(high, name="v"))[0] == (
        "Improvement that is more than ordinary variation, towards the high end"
    )
    assert shapes_of(variation_icon(control_chart(ORDINARY, polarity="higher"), name="v"), "chart-line") == ["polyline"]
    assert [
        drawn(assurance_icon(control_chart(ORDINARY, polarity="higher", target=target), name="a"))[2]
        for target in (20, 81, 99)
    ] == [["P"], ["?"], ["F"]]
    assert (variation_icon(level, name="v"), assurance_icon(level, name="a")) == ("", "")


def test_a_group_too_small_to_tell_is_an_open_ring():
    groups = [
        GroupSpread("Girls", 70, "70 of 100", (40, 60), Meaning.IMPROVEMENT),
        GroupSpread("Boys", 50, "2 of 4"),
        GroupSpread("Unborn", None, "none to count"),
    ]
    svg = spread_chart(groups, 50, SHARE, name="g", title="By sex")

    assert shapes_of(svg, "chart-improvement") == ["polygon"]
    assert shapes_of(svg, "chart-small") == ["circle"]
    assert shapes_of(svg, "chart-range") == ["line"]
    assert said_of(svg)[1] == "The whole: 50%. Girls: 70 of 100; Boys: 2 of 4; Unborn: none to count."


def test_a_count_has_no_line_at_half_a_child():
    svg = trend_chart(
        control_chart([1, 2, 1], polarity="lower"),
        months(3),
        Measured("{:.0f}".format, 0, finest=1),
        name="t",
        title="T",
    )

    assert drawn(svg)[2][:5] == ["0", "1", "2", "3", "4"]


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_round_steps_enclose_both_ends(lowest, spread):
    steps = round_steps(lowest, lowest + spread)

    assert 2 <= len(steps) <= 6
    assert steps[0] - 1e-6 * abs(steps[0]) <= lowest
    assert steps[-1] + 1e-6 * abs(steps[-1]) >= lowest + spread
