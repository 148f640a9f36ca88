"""Differences between groups of children: what is told, what is called chance, and what is too small."""

from __future__ import annotations

import pytest

from lineofsight.core.differences import Difference
from lineofsight.web.performance.queries.differences import differences_page, overview
from lineofsight.web.performance.queries.kept import current_moment
from tests.factories.web_accounts import someone
from tests.factories.web_kept import kept_figures
from tests.factories.web_trackers import queries_of, text_of

pytestmark = pytest.mark.django_db

GROUPS = {
    "White": (810, 1000),
    "Black": (60, 100),
    "Asian": (71, 100),
    "Mixed": (3, 4),
    "not recorded": (5, 50),
}


def kept(measure="assessments_in_time", groups=GROUPS, whole=(1000, 1250), cut="ethnicity"):
    return kept_figures({measure: {"whole": {"whole": whole}, cut: groups}})


def found(**options):
    return overview(current_moment(), **{"every": "rolling-year"} | options)


def test_only_what_lies_beyond_chance_is_listed_the_farthest_first():
    kept()

    assert [(row.group, row.verdict, row.end, row.figure, row.parts, row.whole) for row in found().found] == [
        ("Black", Difference.CLEAR, "worse", "60.0%", "60 of 100", "80.0%"),
        ("Asian", Difference.PERHAPS, "worse", "71.0%", "71 of 100", "80.0%"),
    ]


def test_how_many_were_looked_at_is_told_and_blanks_are_no_group():
    kept()
    seen = found()

    assert (seen.shares, seen.looked_at, seen.too_few, seen.clear, seen.perhaps) == (1, 3, 1, 1, 1)
    assert seen.by_chance_alone == 0


def test_one_characteristic_can_be_chosen():
    kept()

    assert [row.group for row in found(characteristic="ethnicity").found] == ["Black", "Asian"]
    assert found(characteristic="sex").found == ()


@pytest.mark.parametrize(
    ("measure", "end"), (("assessments_open_and_overdue", "better"), ("referrals_no_further_action", "lower"))
)
def test_which_end_is_better_is_the_indicators_to_say(measure, end):
    kept(measure)

    assert {row.end for row in found().found} == {end}


def test_a_share_that_weighs_its_cases_or_is_not_told_is_left_out():
    kept(groups={"Black": (0.5, 30.0), "Asian": (None, None), "White": (0, 0)})

    assert (found().looked_at, found().too_few) == (0, 0)


def test_without_a_whole_nothing_is_set_beside_it():
    kept(whole=(None, None))

    assert found().looked_at == 0
    shown = differences_page(current_moment(), "assessments_in_time", every="month").shown
    assert [(each.chart, {row.words for row in each.rows}) for each in shown] == [
        ("", {"", "not recorded, so of no group"})
    ]


def test_the_groups_of_one_share():
    kept()
    page = differences_page(current_moment(), "assessments_in_time", every="month")
    rows = {row.label: row for row in page.shown[0].rows}

    assert {label: row.words for label, row in rows.items()} == {
        "White": "no further from the whole than chance would put it",
        "Black": "much further from the whole than chance would put it: worse",
        "Asian": "further from the whole than chance would usually put it: worse",
        "Mixed": "too few to tell",
        "Not recorded": "not recorded, so of no group",
    }
    assert (rows["Black"].by_chance, rows["Mixed"].by_chance) == ("72% to 88%", "")
    assert page.shown[0].has_small


def test_ages_come_from_the_youngest_on():
    groups = ("1 to 4", "10 to 15", "5 to 9", "not recorded", "under 1", "unborn")
    kept(groups=dict.fromkeys(groups, (80, 100)), cut="age_group")
    (shown,) = differences_page(current_moment(), "assessments_in_time", every="month").shown

    assert [row.label for row in shown.rows] == ["Unborn", "Under 1", "1 to 4", "5 to 9", "10 to 15", "Not recorded"]


def test_the_page_warns_and_shows_the_numbers_behind(client):
    kept()
    client.force_login(someone("head_of_service"))

    page = text_of(client.get("/differences/"))

    assert "Looked at: 3 groups of children in 1 share. Much further from the whole" in page
    assert "Too few to tell anything, with fewer than 20 cases: 1 group more." in page
    assert "Black Ethnicity 60.0% 60 of 100 80.0% Worse, much further from the whole than chance would put it" in page


def test_the_page_of_one_share_has_a_chart_and_a_fair_warning(client):
    kept()
    client.force_login(someone("director"))

    answer = client.get("/differences/assessments_in_time/?every=month")
    page = text_of(answer)

    assert 'class="chart chart-spread"' in answer.content.decode()
    assert "Mixed small numbers 75.0% 3 of 4 Too few to tell" in page
    assert "do not publish it" in page


def test_a_page_with_nothing_far_out_says_so(client):
    kept(groups={"White": (80, 100)})
    client.force_login(someone("director"))

    assert "No group that is large enough to tell" in text_of(client.get("/differences/?by=x&every=y"))


@pytest.mark.parametrize("address", ("/differences/", "/differences/assessments_in_time/"))
def test_one_group_costs_as_much_as_three(client, address):
    client.force_login(someone("director"))
    kept(groups={"White": (80, 100)})
    client.get(address)
    kept(groups={"White": (80, 100)})
    one = queries_of(lambda: client.get(address))
    kept()

    assert queries_of(lambda: client.get(address)) == one


@pytest.mark.parametrize("name", ("contacts_received", "nothing"))
def test_what_is_no_share_has_no_page(client, name):
    kept_figures({"contacts_received": {"whole": {"whole": (5, None)}}})
    client.force_login(someone("director"))

    assert client.get(f"/differences/{name}/").status_code == 404


def test_before_anything_is_measured_the_pages_say_so(client):
    client.force_login(someone("director"))

    assert "No figures have been measured yet" in text_of(client.get("/differences/"))
    assert client.get("/differences/assessments_in_time/").status_code == 404


@pytest.mark.parametrize("role", ("elected_member", "business_support", "system_administrator"))
def test_who_may_not_see_figures_is_told_there_is_no_page(client, role):
    kept()
    client.force_login(someone(role))

    assert [client.get(f"/differences/{rest}").status_code for rest in ("", "assessments_in_time/")] == [404, 404]
