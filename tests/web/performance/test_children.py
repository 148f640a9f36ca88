"""The children behind a figure are shown to those who may see them, and each of them is logged first."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from lineofsight.engines.rows_behind import rows_question
from lineofsight.library.subjects import all_measures
from lineofsight.web.performance.queries import children as children_queries
from lineofsight.web.records.models import AccessLogEntry
from tests.factories.snapshots import a_snapshot
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_performance import a_definition, kept, whole
from tests.factories.web_records import a_person, a_restriction, an_allocation

pytestmark = pytest.mark.django_db
HERE = "/indicators/assessments_in_time/children/"
MAY = {"period": "2023-05"}
CANARIES = ("Canaryann", "Canarybob", "Canarycat")
BY_SEX = {"sex": {"female": [(1, 1)], "male": [(0, 2)]}}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    finished = (("Ann", "2023-04-03"), ("Bob", "2023-01-03"), ("Cat", "2023-01-04"))
    assessments = [
        {"child_id": child, "started_on": day, "authorised_on": "2023-05-02", "assessment_id": f"A-{child}"}
        for child, day in finished
    ]
    people = [{"child_id": child, "sex": "F" if child == "Ann" else "M"} for child, _ in finished]
    return a_snapshot(tmp_path_factory.mktemp("store"), {"people": people, "assessments": assessments})


@pytest.fixture(autouse=True)
def figures(snapshot, settings):
    """One of three assessments was in time, and the store holds the three children."""
    settings.SNAPSHOTS = snapshot.path.parents[1]
    asked = rows_question(all_measures()["assessments_in_time"], ("sex",))
    said = {"sql": asked.sql, "table": asked.table, "keys": asked.keys, "groups": asked.groups}
    told = whole((1, 3)) | BY_SEX
    return kept((a_definition(), told), first=date(2023, 5, 1), snapshot=snapshot.id, rows=said)


@pytest.fixture
def people():
    return [a_person("Ada", name, child_id=name.removeprefix("Canary").capitalize()) for name in CANARIES]


def page(client, role="head_of_service", *, path=HERE, user=None, **choice):
    client.force_login(user or someone(role))
    answer = client.get(path, MAY | choice)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def names_in(shown):
    return [name for name in CANARIES if name in shown]


@pytest.mark.usefixtures("people")
def test_each_child_is_shown_with_whether_it_counted_and_where_it_was_read(client):
    shown = page(client)

    assert names_in(shown) == list(CANARIES)
    assert ("A-Ann" in shown, "example, sheet assessments, line 1" in shown, "3 records counted" in shown) == (
        True,
        True,
        True,
    )
    assert "The figure is <strong>33.3%</strong> (1 of 3)" in shown


def test_whoever_is_shown_stands_in_the_log(client, people):
    page(client)

    assert sorted(AccessLogEntry.objects.values_list("person", flat=True)) == sorted(each.pk for each in people)
    assert set(AccessLogEntry.objects.values_list("what", flat=True)) == {"children behind a figure"}


@pytest.mark.parametrize("role", ("democratic_services", "elected_member", "system_administrator", "business_support"))
@pytest.mark.usefixtures("people")
def test_who_may_not_see_figures_or_children_is_told_that_there_is_no_such_page(client, role):
    client.force_login(someone(role))

    assert client.get(HERE, MAY).status_code == 404


def test_children_who_are_not_the_readers_are_counted_and_not_named(client, people):
    team = a_team("Pod 1")
    an_allocation(people[0], team=team)
    shown = page(client, user=someone("pod_manager", team=team))

    assert names_in(shown) == ["Canaryann"]
    assert "2 of" not in shown.replace("1 of 3", "")
    assert "2 records of these are about children whom you may not see, and not listed" in shown
    assert ("A-Bob" in shown, "example, sheet assessments, line 2" in shown) == (False, False)
    assert list(AccessLogEntry.objects.values_list("person", flat=True)) == [people[0].pk]


def test_a_restricted_child_is_counted_and_not_named(client, people):
    a_restriction(people[1], owner=someone("director"))
    shown = page(client, "quality_auditor")

    assert names_in(shown) == ["Canaryann", "Canarycat"]
    assert "1 record of these is about children whom you may not see" in shown


def test_whoever_has_no_child_behind_the_figure_sees_none(client, people):
    shown = page(client, "social_worker")

    assert names_in(shown) == []
    assert "There is nobody here whom you may see." in shown
    assert len(people) == 3


@pytest.mark.parametrize(
    ("which", "expected"),
    (("achieved", ["Canaryann"]), ("not-achieved", ["Canarybob", "Canarycat"]), ("not-recorded", [])),
)
@pytest.mark.usefixtures("people")
def test_those_that_counted_as_achieved_can_be_told_from_the_others(client, which, expected):
    assert names_in(page(client, which=which)) == expected


@pytest.mark.usefixtures("people")
def test_the_children_of_one_group(client):
    assert names_in(page(client, by="sex", group="female")) == ["Canaryann"]


@pytest.mark.parametrize(
    "choice",
    (
        {"period": "2023-06"},
        {"period": "soon"},
        {"period": ""},
        MAY | {"which": "any"},
        MAY | {"by": "authority", "group": "846"},
        MAY | {"by": "team", "group": "Pod 1"},
        MAY | {"by": "sex", "group": "' OR 1=1 --"},
    ),
)
@pytest.mark.usefixtures("people")
def test_a_figure_that_is_not_there_is_not_found(client, choice):
    client.force_login(someone("head_of_service"))

    assert client.get(HERE, choice).status_code == 404


@pytest.mark.usefixtures("people")
def test_more_records_than_a_list_is_good_for_are_not_listed(client, monkeypatch):
    monkeypatch.setattr(children_queries, "MOST_ROWS", 2)
    shown = page(client)

    assert names_in(shown) == []
    assert "More than" in shown
    assert client.get(f"{HERE}download/csv/", MAY).status_code == 404


@pytest.mark.parametrize(
    ("role", "status"),
    (
        ("head_of_service", 200),
        ("performance_analyst", 200),
        ("director", 404),
        ("quality_auditor", 404),
        ("social_worker", 404),
    ),
)
@pytest.mark.usefixtures("people")
def test_lists_of_children_are_taken_away_only_by_those_who_may(client, role, status):
    client.force_login(someone(role))

    assert [client.get(f"{HERE}download/{kind}/", MAY).status_code for kind in ("csv", "xlsx")] == [status, status]
    assert AccessLogEntry.objects.exists() == (status == 200)


def test_a_list_taken_away_holds_who_was_shown_and_is_logged(client, people):
    client.force_login(someone("head_of_service"))
    content = client.get(f"{HERE}download/xlsx/", MAY | {"which": "not-achieved"}).content
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = book.get_sheet_by_name("Children").to_python()

    assert [row[:5] for row in rows] == [
        ["Reference", "Child", "Achieved", "Amount", "Record"],
        [people[1].reference, "Ada Canarybob", "no", "", "A-Bob"],
        [people[2].reference, "Ada Canarycat", "no", "", "A-Cat"],
    ]
    logged = AccessLogEntry.objects.values_list("person", "what")
    assert sorted(logged) == sorted((each.pk, "list of children taken away") for each in people[1:])


def test_a_name_is_never_run_by_a_spreadsheet(client):
    a_person("=HYPERLINK(1)", "Canaryann", child_id="Ann")
    client.force_login(someone("head_of_service"))
    content = client.get(f"{HERE}download/csv/", MAY).content.decode()

    assert ",'=HYPERLINK(1) Canaryann," in content


def test_as_many_questions_are_asked_for_three_children_as_for_one(client):
    client.force_login(someone("head_of_service"))
    counts = []
    for names in (CANARIES[:1], CANARIES[1:]):
        for name in names:
            a_person("Ada", name, child_id=name.removeprefix("Canary").capitalize())
        with CaptureQueriesContext(connection) as asked:
            client.get(HERE, MAY)
        counts.append(len(asked))

    assert counts[0] == counts[1]
