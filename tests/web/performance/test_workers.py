"""Figures by worker are shown to those who answer for the worker, and to nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.records.models import model_of
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_performance import a_definition, kept
from tests.factories.web_records import a_load, a_person, an_allocation

pytestmark = pytest.mark.django_db
WORKERS = {"W1": "Worker Canaryone", "W2": "Worker Canarytwo"}


@pytest.fixture
def teams():
    """Two teams with a worker each, and a figure of each worker."""
    load, teams = a_load(), [a_team("Pod 1"), a_team("Pod 2")]
    for (number, name), team in zip(WORKERS.items(), teams, strict=True):
        model_of("workers").objects.create(
            load=load, system="test", authority="846", worker_id=number, name=name, source_ref="example#workers!1"
        )
        an_allocation(a_person(is_open=True), worker_id=number, team=team)
    told = {
        "whole": {"whole": [(50, 100), (60, 100)]},
        "team": {"Pod 1": [(5, 10), (6, 10)], "Pod 2": [(45, 90), (54, 90)]},
        "worker": {"W1": [(3, 4), (1, 3)], "W2": [(1, 7), (2, 9)]},
    }
    no_rows = {"sql": "", "table": "facts_assessments", "keys": [], "groups": {"worker": "by_worker"}}
    kept((a_definition(), told), first=date(2026, 2, 1), rows=no_rows)
    return teams


def shown(client, path="/scorecard/", **choice):
    answer = client.get(path, choice)
    return " ".join(answer.content.decode().split())


def test_a_manager_chooses_among_the_workers_of_their_own_team(client, teams):
    client.force_login(someone("pod_manager", team=teams[0]))
    page = shown(client)

    assert ("Canaryone" in page, "Canarytwo" in page) == (True, False)


def test_a_manager_sees_the_figure_of_a_worker_with_its_parts(client, teams):
    client.force_login(someone("pod_manager", team=teams[0]))
    page = shown(client, worker="W1")

    assert "Worker Canaryone, latest month" in page
    assert '33.3%</strong> <span class="figures-parts">1 of 3</span>' in page


def test_the_page_of_an_indicator_shows_the_figure_of_a_worker(client, teams):
    client.force_login(someone("pod_manager", team=teams[0]))
    page = shown(client, "/indicators/assessments_in_time/", worker="W1")

    assert "Worker Canaryone, latest month" in page
    assert ("33.3%" in page, "1 of 3" in page) == (True, True)


@pytest.mark.parametrize("path", ("/scorecard/", "/indicators/assessments_in_time/", "/scorecard/download/csv/"))
def test_a_manager_asking_for_a_worker_of_another_team_is_shown_the_service(client, teams, path):
    client.force_login(someone("pod_manager", team=teams[0]))
    page = shown(client, path, worker="W2")

    assert ("22.2" in page, "Canarytwo" in page, "60" in page) == (False, False, True)


@pytest.mark.usefixtures("teams")
@pytest.mark.parametrize("role", ("social_worker", "quality_auditor", "independent_reviewing_officer"))
def test_who_answers_for_no_worker_is_offered_none_and_shown_none(client, role):
    client.force_login(someone(role))
    page = shown(client, worker="W1", team="Pod 1")

    assert ("33.3" in page, "Canaryone" in page) == (False, False)
    assert "Pod 1, latest month" in page


@pytest.mark.usefixtures("teams")
def test_a_head_of_service_chooses_the_team_and_then_its_worker(client):
    client.force_login(someone("head_of_service"))

    assert "Canary" not in shown(client)
    assert ("Canaryone" in (page := shown(client, team="Pod 1")), "Canarytwo" in page) == (True, False)
    assert "Worker Canaryone, latest month" in shown(client, team="Pod 1", worker="W1")


def test_the_children_behind_a_workers_figure_are_for_those_who_answer_for_them(client, teams):
    client.force_login(someone("pod_manager", team=teams[0]))
    path, figure = "/indicators/assessments_in_time/children/", {"period": "2026-03", "by": "worker"}

    assert client.get(path, figure | {"group": "W2"}).status_code == 404
    assert client.get(path, figure | {"group": "W1"}).status_code == 200
