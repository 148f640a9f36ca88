"""The page of an indicator tells what it means, how it moves and how it differs."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lineofsight.core.figures import NOT_AVAILABLE
from lineofsight.core.rating import Target
from lineofsight.web.performance.actions.targets import record_change, set_target
from tests.factories.web_accounts import someone
from tests.factories.web_performance import BLANK, a_definition, kept, whole

pytestmark = pytest.mark.django_db
IN_TIME = a_definition(
    title="Assessments in time", note="Only finished ones count.", source="Working together", code="AS-03"
)
STEADY = [(80 + step % 3, 100) for step in range(24)]
BY_SEX = {"sex": {"female": [(50, 60)] * 24, "male": [(20, 25)] * 24, "not recorded": [(10, 15)] * 24}}
HERE = "/indicators/assessments_in_time/"


@pytest.fixture
def head(client):
    user = someone("head_of_service")
    client.force_login(user)
    return user


def page(client, path=HERE, **choice):
    answer = client.get(path, choice)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("role", ("democratic_services", "system_administrator", "business_support"))
def test_who_may_not_see_figures_is_told_that_there_is_no_such_page(client, role):
    kept((IN_TIME, whole(*STEADY)))
    client.force_login(someone(role))

    assert [client.get(path).status_code for path in (HERE, "/indicators/")] == [404, 404]


@pytest.mark.usefixtures("head")
def test_an_indicator_that_is_not_there_is_not_found(client):
    assert client.get(HERE).status_code == 404
    kept((IN_TIME, whole(*STEADY)))

    assert client.get("/indicators/nothing_at_all/").status_code == 404


@pytest.mark.usefixtures("head")
def test_the_definition_stands_in_plain_words(client):
    kept((IN_TIME, whole(*STEADY)))
    shown = page(client)

    said = (IN_TIME.title, IN_TIME.because, IN_TIME.note, IN_TIME.source, "Higher is better", "AS-03")
    assert [words for words in said if words not in shown] == []
    assert "2026-03-31-" not in shown
    assert "2025-03-31-test/assessments_in_time/2026-03-01..2026-03-31/whole/0123456789ab" in shown


@pytest.mark.usefixtures("head")
def test_the_trend_is_a_chart_with_a_table_that_says_the_same(client):
    kept((IN_TIME, whole(*STEADY)))
    shown = page(client)

    assert 'class="chart chart-trend"' in shown
    assert shown.count("82.0%") > 3
    assert "April 2024</th>" in shown
    assert "80 of 100" in shown


def test_a_known_change_is_told_where_the_limits_begin_anew(client, head):
    kept((IN_TIME, whole(*STEADY)))
    record_change(measure=IN_TIME.name, changed_on=date(2025, 6, 9), what="A second team", by=head)
    shown = page(client)

    assert "Limits worked out anew from 9 June 2025: A second team" in shown
    assert shown.count("Limits begin anew.") == 1


@pytest.mark.usefixtures("head")
def test_groups_stand_with_the_numbers_behind_them_and_their_difference_from_the_whole(client):
    kept((IN_TIME, whole(*[(80, 100)] * 24) | BY_SEX))
    shown = page(client)

    assert [words in shown for words in ("50 of 60", "+3.3 points", "20 of 25", "0.0 points", "−13.3 points")] == [
        True
    ] * 5


@pytest.mark.usefixtures("head")
def test_a_small_group_is_marked_and_a_warning_given(client):
    kept((IN_TIME, whole(*[(80, 100)] * 24) | BY_SEX))
    shown = page(client)

    assert shown.count('<span class="figures-small">fewer than 20 cases</span>') == 1
    assert "a difference may be chance" in shown


@pytest.mark.usefixtures("head")
def test_groups_of_a_count_are_shares_of_all(client):
    count = a_definition("referrals_received", kind="count")
    told = whole(*[(40, BLANK)] * 2) | {"sex": {"female": [(30, BLANK)] * 2, "male": [(10, BLANK)] * 2}}
    kept((count, told))
    shown = page(client, "/indicators/referrals_received/")

    assert ("75.0%" in shown, "25.0%" in shown, "Share of all" in shown) == (True, True, True)


@pytest.mark.usefixtures("head")
def test_what_the_source_cannot_tell_is_not_available_and_not_0(client):
    kept(
        (IN_TIME, whole((BLANK, BLANK)) | {"sex": {"female": [(BLANK, BLANK)]}}),
        notes={IN_TIME.name: NOT_AVAILABLE},
    )
    shown = page(client)

    assert f'<p class="figures-headline__value">{NOT_AVAILABLE}</p>' in shown
    assert ("0.0%" in shown, "See the children behind it" in shown) == (False, False)


def test_the_rule_by_which_a_figure_is_rated_stands_beside_the_rating(client, head):
    kept((IN_TIME, whole(*STEADY)))
    rule = Target(least=85, tolerance=5)
    set_target(measure=IN_TIME.name, rule=rule, from_on=date(2026, 1, 1), because="The plan", by=head)
    shown = page(client)

    assert "Near</strong>" in shown
    assert (
        "Target: at least 85%. Met at 85% or more. Near if it misses by up to 5 percentage points, else not met."
        in shown
    )


@pytest.mark.usefixtures("head")
def test_a_team_without_a_case_has_no_figure_of_the_whole(client):
    other = a_definition("child_seen", area="assessment")
    kept((IN_TIME, whole(*STEADY)), (other, whole(*STEADY) | {"team": {"Pod 1": [(1, 4)] * 24}}))
    shown = page(client, team="Pod 1")

    assert '<p class="figures-headline__value">no case in any period</p>' in shown
    assert '<p class="figures-headline__value">82.0%</p>' in page(client)


@pytest.mark.parametrize(
    ("role", "offered"),
    (
        ("head_of_service", ["children", "download", "target"]),
        ("quality_auditor", ["children"]),
        ("inspector", ["children"]),
        ("director", ["children", "download", "target"]),
    ),
)
def test_only_what_somebody_may_do_is_offered(client, role, offered):
    kept((IN_TIME, whole(*STEADY)))
    client.force_login(someone(role))
    shown = page(client)

    assert [word for word in ("children", "download", "target") if f'href="{HERE}{word}/' in shown] == offered


@pytest.mark.usefixtures("head")
def test_as_many_questions_are_asked_for_three_groups_as_for_one(client):
    counts = []
    for many in (1, 3):
        kept((IN_TIME, whole(*STEADY) | {"sex": dict(list(BY_SEX["sex"].items())[:many])}))
        with CaptureQueriesContext(connection) as asked:
            client.get(HERE)
        counts.append(len(asked))

    assert counts[0] == counts[1]


@pytest.mark.usefixtures("head")
def test_words_of_a_definition_are_never_markup(client):
    kept((a_definition(title="<script>alert(1)</script>", note="<b>bold</b>"), whole(*STEADY)))
    shown = client.get(HERE).content.decode() + client.get("/scorecard/assessment/").content.decode()

    assert ("<script>alert" in shown, "<b>bold" in shown, "&lt;script&gt;" in shown) == (False, False, True)


@pytest.mark.usefixtures("head")
def test_ages_stand_from_the_youngest_and_what_is_not_recorded_last(client):
    ages = ("10 to 15", "not recorded", "5 to 9", "18 and over", "under 1")
    by_age = a_definition(cuts={"age_group": "Age group"})
    kept((by_age, whole(*STEADY) | {"age_group": dict.fromkeys(ages, STEADY)}))
    shown = page(client)

    places = [shown.index(age) for age in ("Under 1", "5 to 9", "10 to 15", "18 and over", "Not recorded")]
    assert places == sorted(places)
