"""The funnel page: a cohort from stage to stage."""

from __future__ import annotations

import pytest

from lineofsight.library.subjects import all_indicators
from lineofsight.web.performance.queries.funnel import funnel_page, funnels
from lineofsight.web.performance.queries.kept import current_moment
from tests.factories.web_accounts import someone
from tests.factories.web_kept import kept_figures
from tests.factories.web_trackers import queries_of, text_of

pytestmark = pytest.mark.django_db

ENQUIRIES = {
    "section_47_funnel.enquiries": (711, None),
    "section_47_funnel.conference": (406, 711),
    "section_47_funnel.plan": (352, 711),
    "section_47_funnel.plan_of_conference": (352, 406),
}
JOURNEY = {
    measure.name: parts
    for measure, parts in zip(
        all_indicators()["journey_funnel"].measures("journey_funnel"),
        ((10, None), (8, 10), (6, 10), (6, 8), (4, 10), (4, 6), (2, 10), (2, 4), (0, 10), (0, 2)),
        strict=True,
    )
}


def kept(figures, teams=()):
    cuts = {
        name: {"whole": {"whole": parts}, **({"team": dict.fromkeys(teams, parts)} if teams else {})}
        for name, parts in figures.items()
    }
    return kept_figures(cuts)


def test_the_shares_that_nobody_told():
    """Papers have told 711, 406 and 352, and never that 49.5 per cent of the enquiries led to a plan."""
    kept(ENQUIRIES)
    moment = current_moment()
    rows = funnel_page(moment, funnels(moment)["section_47_funnel"], every="year").cohort.rows

    assert [row.number for row in rows] == [711, 406, 352]
    assert [round(row.of_start.value, 1) for row in rows[1:]] == [57.1, 49.5]
    assert [round(row.of_before.value, 1) for row in rows[1:]] == [57.1, 86.7]
    assert [row.words for row in rows] == ["711", "406 of 711, 57%", "352 of 406, 87%; 50% of all"]


def test_the_whole_way_has_a_row_a_stage():
    kept(JOURNEY)
    moment = current_moment()
    page = funnel_page(moment, funnels(moment)["journey_funnel"], every="month")

    assert [(row.title, row.number) for row in page.cohort.rows] == [
        ("Contacts received", 10),
        ("Followed by a referral", 8),
        ("Referral assessed", 6),
        ("Assessed, and enquired into under section 47", 4),
        ("Enquiry followed by an initial conference", 2),
        ("Conference that made a plan", 0),
    ]
    assert [row.of_before.parts for row in page.cohort.rows[1:]] == ["8 of 10", "6 of 8", "4 of 6", "2 of 4", "0 of 2"]
    assert page.cohort.is_small


def test_a_stage_that_the_source_does_not_tell_says_so():
    kept(ENQUIRIES | {"section_47_funnel.plan": (None, None), "section_47_funnel.plan_of_conference": (None, None)})
    moment = current_moment()
    rows = funnel_page(moment, funnels(moment)["section_47_funnel"], every="year").cohort.rows

    assert (rows[2].number, rows[2].words) == (None, "not available from this source")


def test_of_nothing_there_is_no_share():
    kept(dict.fromkeys(ENQUIRIES, (0, 0)) | {"section_47_funnel.enquiries": (0, None)})
    moment = current_moment()
    rows = funnel_page(moment, funnels(moment)["section_47_funnel"], every="year").cohort.rows

    assert [row.words for row in rows] == ["0", "0", "0"]


def test_cohorts_of_which_the_source_does_not_tell_are_left_out():
    kept(dict.fromkeys(ENQUIRIES, (None, None)))
    moment = current_moment()
    page = funnel_page(moment, funnels(moment)["section_47_funnel"], every="year")

    assert (page.cohort.is_known, page.cohort.is_small, page.earlier, page.by_team) == (False, False, (), ())


def test_rolling_years_are_told_a_year_apart():
    kept(ENQUIRIES)
    moment = current_moment()
    page = funnel_page(moment, funnels(moment)["section_47_funnel"], every="rolling-year")

    assert [each.label for each in page.earlier][:2] == ["July 2023 to June 2024", "July 2022 to June 2023"]


def test_the_page_shows_chart_table_and_teams(client):
    kept(JOURNEY | ENQUIRIES, teams=("Pod 1", "Pod 2"))
    client.force_login(someone("head_of_service"))

    answer = client.get("/funnel/?funnel=section_47_funnel&every=year")
    page = text_of(answer)

    assert '<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-funnel"' in answer.content.decode()
    assert "Followed by a plan 352 87% (352 of 406) 50% (352 of 711)" in page
    assert "Pod 1 711 406 57% 352 87%" in page
    assert "Counted are enquiries (one a child)." in page


def test_a_team_and_an_earlier_cohort_can_be_chosen(client):
    kept(JOURNEY, teams=("Pod 1",))
    client.force_login(someone("pod_manager"))

    page = text_of(client.get("/funnel/?team=Pod+1&every=quarter&ending=2024-12-31"))

    assert "Pod 1, began in October 2024 to December 2024" in page
    assert "July 2024 to September 2024" in page
    assert "By team" not in page


@pytest.mark.parametrize("query", ("?funnel=x&team=y&every=z&ending=never", ""))
def test_what_cannot_be_chosen_counts_as_left_out(client, query):
    kept(JOURNEY)
    client.force_login(someone("director"))

    assert "Whole service, began in 1 July 2024 to 10 June 2025" in text_of(client.get(f"/funnel/{query}"))


def test_one_team_costs_as_much_as_three(client):
    client.force_login(someone("director"))
    kept(JOURNEY, teams=("Pod 1",))
    client.get("/funnel/")
    one = queries_of(lambda: client.get("/funnel/"))
    kept(JOURNEY, teams=("Pod 1", "Pod 2", "Pod 3"))

    assert queries_of(lambda: client.get("/funnel/")) == one


def test_without_figures_or_funnels_there_is_nothing_to_show(client):
    client.force_login(someone("director"))
    before = text_of(client.get("/funnel/"))
    kept({"assessments_in_time": (1, 2)})

    assert "No figures have been measured yet" in before
    assert "No figures have been measured yet" in text_of(client.get("/funnel/"))


@pytest.mark.parametrize("role", ("elected_member", "business_support", "system_administrator"))
def test_who_may_not_see_figures_is_told_there_is_no_page(client, role):
    kept(JOURNEY)
    client.force_login(someone(role))

    assert client.get("/funnel/").status_code == 404
