"""The scorecard tells what is well, what is not and what has changed, to those who may see figures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from lineofsight.core.figures import NOT_AVAILABLE
from lineofsight.core.rating import Target
from lineofsight.web.performance.actions.targets import record_change, set_target, take_target_back
from tests.factories.web_accounts import someone
from tests.factories.web_performance import BLANK, a_definition, kept, whole
from tests.factories.web_records import a_load

pytestmark = pytest.mark.django_db
STEADY = [(80 + step % 3, 100) for step in range(24)]
BACKLOG = a_definition(
    "assessments_open_and_overdue", polarity="lower", is_stock=True, title="Open assessments past 45 working days"
)
IN_TIME = a_definition(title="Assessments in time", pairs_with=BACKLOG.name)


@pytest.fixture
def head(client):
    user = someone("head_of_service")
    client.force_login(user)
    return user


def page(client, **choice):
    answer = client.get("/scorecard/", choice)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("role", ("democratic_services", "elected_member", "system_administrator", "business_support"))
def test_who_may_not_see_figures_is_told_that_there_is_no_such_page(client, role):
    kept((IN_TIME, whole(*STEADY)))
    client.force_login(someone(role))

    assert [client.get(path).status_code for path in ("/scorecard/", "/scorecard/care/")] == [404, 404]


@pytest.mark.usefixtures("head")
def test_before_anything_is_measured_the_page_says_so(client):
    assert "No figures have been measured yet" in page(client)
    assert b"No figures have been measured yet" in client.get("/scorecard/care/").content


@pytest.mark.usefixtures("head")
def test_a_figure_stands_with_its_parts_its_period_and_the_moment_it_is_of(client):
    kept((IN_TIME, whole(*STEADY)))
    shown = page(client)

    assert '82.0%</strong> <span class="figures-parts">82 of 100</span>' in shown
    assert "March 2026" in shown
    assert "Figures as at <strong>31 March 2026</strong>" in shown
    assert "These figures are stale" not in shown


@pytest.mark.usefixtures("head")
def test_a_completed_only_figure_stands_beside_its_backlog(client):
    kept((IN_TIME, whole(*STEADY)), (BACKLOG, whole(*[(7, 50)] * 24)))

    assert "Beside it: open assessments past 45 working days, <strong>14.0%</strong> (7 of 50)" in page(client)


@pytest.mark.usefixtures("head")
def test_what_the_source_cannot_tell_is_not_available_and_not_0(client):
    kept((IN_TIME, whole((BLANK, BLANK))), notes={IN_TIME.name: NOT_AVAILABLE})
    shown = page(client)

    assert f'<span class="site-blank">{NOT_AVAILABLE}</span>' in shown
    assert "0.0%" not in shown


def test_what_misses_its_target_needs_attention(client, head):
    kept((IN_TIME, whole(*STEADY)))
    assert 'Going well <span class="figures-glance__count">0' in page(client)

    set_target(measure=IN_TIME.name, rule=Target(least=95), from_on=date(2026, 1, 1), because="The plan", by=head)
    shown = page(client)

    assert 'Needs attention <span class="figures-glance__count">1' in shown
    assert "target not met, will not be met unless something changes" in shown
    assert "Not met</strong>" in shown


def test_what_meets_its_target_goes_well_until_the_target_is_taken_back(client, head):
    kept((IN_TIME, whole(*STEADY)))
    told = {"measure": IN_TIME.name, "because": "The plan", "by": head}
    set_target(rule=Target(least=70), from_on=date(2026, 1, 1), **told)
    assert 'Going well <span class="figures-glance__count">1' in page(client)

    take_target_back(from_on=date(2026, 2, 1), **told)

    assert 'Going well <span class="figures-glance__count">0' in page(client)


def test_a_target_of_a_later_day_does_not_count_yet(client, head):
    kept((IN_TIME, whole(*STEADY)))
    set_target(measure=IN_TIME.name, rule=Target(least=95), from_on=date(2026, 4, 1), because="Next year", by=head)

    assert 'Needs attention <span class="figures-glance__count">0' in page(client)


def test_a_fall_has_changed_and_a_known_change_explains_it(client, head):
    fallen = [*STEADY[:16], *[(40 + step % 3, 100) for step in range(8)]]
    kept((IN_TIME, whole(*fallen)))
    assert "Getting worse" in page(client)

    record_change(measure=IN_TIME.name, changed_on=date(2025, 8, 1), what="Another way of counting", by=head)

    assert "Getting worse" not in page(client)


@pytest.mark.usefixtures("head")
def test_the_figures_of_a_team(client):
    told = whole(*STEADY) | {"team": {"Pod 1": [(1, 4)] * 24, "Pod 2": [(3, 4)] * 24}}
    kept((IN_TIME, told), (BACKLOG, whole(*[(7, 50)] * 24)))
    shown = page(client, team="Pod 2")

    assert "Pod 2, latest month" in shown
    assert "75.0%" in shown
    assert "25.0%" not in shown
    assert "Open assessments" not in shown


@pytest.mark.usefixtures("head")
def test_a_team_that_is_not_there_counts_as_the_whole_service(client):
    kept((IN_TIME, whole(*STEADY)))

    assert "Whole service, latest month" in page(client, team="<script>alert(1)</script>", every="never")


@pytest.mark.usefixtures("head")
def test_old_figures_are_called_stale(client, settings):
    settings.FIGURES_STALE_AFTER_HOURS = 26
    kept((IN_TIME, whole(*STEADY)), told_at=timezone.now() - timedelta(days=3))

    assert "These figures are stale. They are 3 days old." in page(client)


@pytest.mark.usefixtures("head")
def test_figures_that_the_records_have_left_behind_are_called_stale(client):
    kept((IN_TIME, whole(*STEADY)), told_at=timezone.now() - timedelta(hours=2))
    assert "stale" not in page(client)

    a_load()

    assert "These figures are stale. The records have changed since." in page(client)


@pytest.mark.usefixtures("head")
def test_a_record_loaded_just_now_is_said_to_be_on_its_way(client):
    kept((IN_TIME, whole(*STEADY)))
    a_load()
    shown = page(client)

    assert "The records have changed since; new figures are on their way." in shown
    assert "stale" not in shown


@pytest.mark.usefixtures("head")
def test_an_area_shows_all_its_indicators_and_an_unknown_one_is_not_there(client):
    other = a_definition("assessments_started", title="Assessments started", kind="count")
    kept((IN_TIME, whole(*STEADY)), (other, whole(*[(9, BLANK)] * 24)))

    assert b"Assessments started" not in client.get("/scorecard/").content
    assert b"Assessments started" in client.get("/scorecard/assessment/").content
    assert client.get("/scorecard/nowhere/").status_code == 404


@pytest.mark.usefixtures("head")
def test_as_many_questions_are_asked_for_three_rows_as_for_one(client):
    counts = []
    names = ("assessments_in_time", "child_seen_in_assessment", "assessments_finished")
    for many in (1, 3):
        kept(*((a_definition(name, pairs_with="assessments_in_time"), whole(*STEADY)) for name in names[:many]))
        for path in ("/scorecard/", "/scorecard/assessment/", "/indicators/"):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                client.get(path)
            counts.append((path, len(asked)))

    assert counts[:3] == counts[3:]


@pytest.mark.usefixtures("head")
def test_what_is_the_same_for_everybody_is_made_once(client):
    kept((IN_TIME, whole(*STEADY)))
    with CaptureQueriesContext(connection) as first:
        client.get("/scorecard/")
    with CaptureQueriesContext(connection) as second:
        client.get("/scorecard/")

    assert len(first) - len(second) == 5
