"""The trackers: what counts as overdue and due, who may see it, and what a filter leaves."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest
from django.urls import reverse

from lineofsight.web.records.models import AccessLogEntry
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_records import a_load, a_person, an_allocation
from tests.factories.web_trackers import a_deadline, queries_of, text_of

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 3)  # a Monday
TRACKER = "assessment"


@pytest.fixture(autouse=True)
def load():
    return a_load(as_at=DAY)


@pytest.fixture
def team():
    return a_team("Pod 1")


@pytest.fixture
def manager(client, team):
    """The browser of somebody who manages the team."""
    client.force_login(someone("pod_manager", team=team))
    return client


@pytest.fixture
def head_of_service(client):
    client.force_login(someone("head_of_service"))
    return client


def a_child(team, name="Canary", worker_id="W1"):
    person = a_person("Ada", name)
    an_allocation(person, worker_id=worker_id, team=team)
    return person


def due(team, days, **said):
    """A child of the team with a deadline so many days after the day; blank for none."""
    person = a_child(team, said.pop("name", f"Canary{days}"))
    due_on = None if days is None else DAY + timedelta(days=days)
    return a_deadline(person, due_on=due_on, team=team, worker_id=said.pop("worker_id", "W1"), **said)


def tracker(client, tracker=TRACKER, **query):
    return client.get(reverse("tracker", args=[tracker]), query)


def names(answer):
    return [line.person.surname for line in answer.context["lines"]]


# ---------------------------------------------------------------- boundaries


def test_what_is_due_today_is_not_overdue(manager, team):
    for days in (-2, -1, 0, 7, 8, 28, 29, None):
        due(team, days)
    due(team, -1, name="Met", met_on=DAY)
    due(team, -1, name="Stopped", ended_on=DAY)

    assert names(tracker(manager)) == ["Canary-2", "Canary-1"]
    assert names(tracker(manager, show="due", within=7)) == ["Canary0", "Canary7"]
    assert names(tracker(manager, show="due")) == ["Canary0", "Canary7", "Canary8", "Canary28"]
    assert names(tracker(manager, show="coming", within=7)) == ["Canary8", "Canary28", "Canary29"]
    assert names(tracker(manager, show="undated")) == ["CanaryNone"]
    assert len(names(tracker(manager, show="open"))) == 8


def test_what_is_met_on_the_day_it_was_due_is_in_time(manager, team):
    due(team, -5, name="InTime", met_on=DAY - timedelta(days=5))
    due(team, -5, name="Late", met_on=DAY - timedelta(days=4))
    due(team, -9, name="LateBefore", met_on=DAY - timedelta(days=8))
    due(team, -400, name="LongAgo", met_on=DAY - timedelta(days=366))
    due(team, None, name="Undated", met_on=DAY)

    assert names(tracker(manager, show="late")) == ["Late", "LateBefore"]


def test_the_index_counts_as_the_trackers_do(manager, team):
    for days in (-2, -1, 0, 7, 8, 28, 29, None, None):
        due(team, days)

    found = next(each for each in manager.get(reverse("trackers")).context["counts"] if each.name == TRACKER)
    assert (found.overdue, found.in_7_days, found.in_28_days, found.without_date) == (2, 2, 4, 2)


def test_unknown_is_told_apart_and_is_not_none(manager, team):
    due(team, None)

    said = text_of(tracker(manager, show="undated"))
    assert "Not recorded" in said
    assert "a due date cannot be worked out" in said
    assert "No due date (1)" in said
    assert "Overdue (0)" in said


@pytest.mark.parametrize(
    ("timescale", "due_on", "words"),
    (
        ("assessment", date(2025, 2, 28), "1 working day late"),  # due on a Friday, as at a Monday
        ("assessment", date(2025, 3, 1), "1 working day late"),
        ("assessment", date(2025, 2, 21), "6 working days late"),
        ("child_protection_visit_four_weeks", date(2025, 2, 28), "3 calendar days late"),
        ("child_protection_visit_four_weeks", date(2025, 3, 2), "1 calendar day late"),
        ("of_another_version", date(2025, 2, 28), "3 calendar days late"),
        ("assessment", date(1899, 3, 3), "46,021 calendar days late"),  # before the known bank holidays
    ),
)
def test_days_late_are_counted_in_the_rules_own_calendar(manager, team, timescale, due_on, words):
    person = a_child(team)
    a_deadline(person, due_on=due_on, timescale=timescale, team=team)

    assert words in text_of(tracker(manager))


def test_a_weekend_is_less_than_a_working_day(manager, team):
    a_load(as_at=date(2025, 3, 8))
    a_deadline(a_child(team), due_on=date(2025, 3, 7), team=team)

    assert "less than 1 working day late" in text_of(tracker(manager))


def test_days_left_are_told_too(manager, team):
    due(team, 4)
    due(team, 0)

    said = text_of(tracker(manager, show="due"))
    assert "4 working days left" in said
    assert "Due today" in said


# ---------------------------------------------------------------- who may see it


def test_only_children_within_reach_are_counted_and_shown(manager, team):
    due(team, -1, name="Ours")
    due(a_team("Pod 2"), -1, name="Canarytheirs")

    answer = tracker(manager)
    assert names(answer) == ["Ours"]
    assert "Overdue (1)" in text_of(answer)
    assert b"Canarytheirs" not in answer.content
    assert b"Pod 2" not in answer.content


def test_a_team_under_ones_own_is_ones_own(manager, team):
    due(a_team("Pod 1a", parent=team), -1, name="Ours")

    assert names(tracker(manager)) == ["Ours"]


def test_only_those_shown_stand_in_the_log(manager, team):
    shown, other = due(team, -1), due(team, 1)

    tracker(manager)

    assert list(AccessLogEntry.objects.values_list("person", "what")) == [(shown.person_id, "tracker: assessment")]
    assert other.person_id != shown.person_id


def test_workers_are_told_to_managers_only(client, team):
    due(team, -1, worker_id="W-CANARY")
    client.force_login(someone("business_support", team=team))
    support = tracker(client)
    client.force_login(someone("pod_manager", team=team))

    assert (names(support), b"W-CANARY" in support.content) == (["Canary-1"], False)
    assert b"W-CANARY" in tracker(client).content


@pytest.mark.parametrize("role", ("elected_member", "information_governance", "system_administrator"))
def test_a_role_without_deadlines_is_told_there_is_no_such_page(client, role):
    client.force_login(someone(role))

    assert {client.get(reverse(name)).status_code for name in ("trackers", "my_work", "my_team")} == {404}
    assert tracker(client).status_code == 404


def test_there_is_no_tracker_of_another_name(manager):
    assert tracker(manager, "shoe_sizes").status_code == 404


# ---------------------------------------------------------------- filters and order


def test_a_team_is_chosen_with_those_under_it(head_of_service, team):
    due(team, -1, name="One")
    due(a_team("Pod 1a", parent=team), -2, name="Under")
    due(a_team("Pod 2"), -3, name="Two")

    assert names(tracker(head_of_service, team=team.pk)) == ["Under", "One"]
    assert "Pod 1" in text_of(tracker(head_of_service, team=team.pk))


def test_a_worker_is_chosen_and_so_is_nobody(manager, team):
    due(team, -1, name="One", worker_id="W1")
    due(team, -2, name="Two", worker_id="W2")
    due(team, -3, name="None", worker_id="")

    assert names(tracker(manager, worker="W2")) == ["Two"]
    assert names(tracker(manager, worker="-")) == ["None"]


def test_what_is_no_choice_is_taken_as_not_chosen(manager, team):
    due(team, -1, name="One")

    odd = {"team": "999999", "show": "everything", "within": "x", "sort": "shoe", "page": "x"}
    assert names(tracker(manager, **odd)) == ["One"]


def test_columns_are_sorted_by_links(manager, team):
    due(team, -1, name="Beech", started_on=date(2025, 1, 2))
    due(team, -2, name="Alder", started_on=date(2025, 1, 3))

    assert names(tracker(manager)) == ["Alder", "Beech"]
    assert names(tracker(manager, sort="-due")) == ["Beech", "Alder"]
    assert names(tracker(manager, sort="child")) == ["Alder", "Beech"]
    assert names(tracker(manager, sort="-child")) == ["Beech", "Alder"]
    assert names(tracker(manager, sort="started")) == ["Beech", "Alder"]
    page = tracker(manager, sort="child").content.decode()
    assert 'aria-sort="ascending"><a class="govuk-link govuk-link--no-visited-state" href="?sort=-child"' in page


def test_twenty_five_stand_on_a_page(manager, team):
    for days in range(26):
        due(team, -days - 1, name=f"Child{days:02}")

    assert len(names(tracker(manager))) == 25
    assert names(tracker(manager, page=2)) == ["Child00"]
    assert "page=2" in tracker(manager, sort="due").content.decode()


@pytest.mark.parametrize("show", ("overdue", "due", "coming", "undated", "late", "open"))
def test_an_empty_tracker_says_what_that_means(manager, show):
    answer = tracker(manager, show=show)

    assert answer.context["show"].empty in text_of(answer)
    assert "As at 3 March 2025." in text_of(answer)


# ---------------------------------------------------------------- download


def download(client, **query):
    return client.get(reverse("tracker_download", args=[TRACKER]), query)


def test_a_download_holds_what_the_page_shows_and_is_logged(head_of_service, team):
    late, other = due(team, -7, name="=HYPERLINK()"), due(team, 1)

    answer = download(head_of_service)
    rows = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    assert [(row["Child"], row["Due"], row["Days late"], row["Unit"]) for row in rows] == [
        ("Ada =HYPERLINK()", "2025-02-24", "5", "working days")
    ]
    assert answer["Content-Disposition"] == 'attachment; filename="assessment-overdue-as-at-2025-03-03.csv"'
    assert list(AccessLogEntry.objects.values_list("person", "what")) == [
        (late.person_id, "download: tracker assessment")
    ]
    assert other.person_id != late.person_id


def test_no_cell_of_a_download_is_a_formula(head_of_service):
    person = a_person("=1+1", "Canary")
    a_deadline(person, due_on=date(2025, 2, 3), team=a_team("@SUM(A1)"), worker_id="\n=2")

    written = io.StringIO(download(head_of_service).content.decode("utf-8-sig"))
    cells = [cell for row in csv.reader(written) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\n"))] == []
    assert {"'=1+1 Canary", "'@SUM(A1)", "'\n=2"} <= set(cells)


def test_who_may_not_take_children_away_may_not_download(manager, team):
    due(team, -1)

    assert download(manager).status_code == 404
    assert "children.csv" not in tracker(manager).content.decode()


# ---------------------------------------------------------------- what it costs


@pytest.mark.parametrize("name", ("trackers", "tracker"))
def test_a_page_asks_no_more_for_three_rows_than_for_one(manager, team, name):
    address = reverse(name, args=[TRACKER] if name == "tracker" else [])
    due(team, -1, worker_id="W1")
    at_one = queries_of(lambda: manager.get(address))
    due(team, -2, worker_id="W2")
    due(a_team("Under", parent=team), -3, worker_id="W3")

    assert queries_of(lambda: manager.get(address)) == at_one
