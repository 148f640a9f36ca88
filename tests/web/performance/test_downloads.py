"""Figures are taken away with their parts, their period and their address, by those who may."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.core.figures import NOT_AVAILABLE
from lineofsight.core.rating import Target
from lineofsight.web.performance.actions.targets import set_target
from tests.factories.web_accounts import someone
from tests.factories.web_performance import BLANK, a_definition, kept, whole

pytestmark = pytest.mark.django_db
HERE = "/indicators/assessments_in_time/download/"
BY_SEX = {"sex": {"female": [(50, 60)], "male": [(30, 40)]}}


@pytest.fixture
def head(client):
    user = someone("head_of_service")
    client.force_login(user)
    return user


def lines(client, path, **choice):
    answer = client.get(path, choice)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("role", "status"),
    (
        ("head_of_service", 200),
        ("pod_manager", 200),
        ("social_worker", 404),
        ("inspector", 404),
        ("elected_member", 404),
    ),
)
def test_figures_are_taken_away_only_by_those_who_may(client, role, status):
    kept((a_definition(), whole((80, 100))))
    client.force_login(someone(role))

    paths = (f"{HERE}csv/", f"{HERE}xlsx/", "/scorecard/download/csv/", "/scorecard/download/xlsx/")
    assert [client.get(path).status_code for path in paths] == [status] * 4


@pytest.mark.usefixtures("head")
def test_every_group_is_a_line_with_its_parts_and_its_address(client):
    kept((a_definition(), whole((80, 100)) | BY_SEX))
    found = lines(client, f"{HERE}csv/")

    assert [(line["Breakdown"], line["Group"], line["Numerator"], line["Denominator"]) for line in found] == [
        ("Whole service", "", "80.0", "100.0"),
        ("Sex", "Female", "50.0", "60.0"),
        ("Sex", "Male", "30.0", "40.0"),
    ]
    assert found[1]["Reference"].endswith("/assessments_in_time/2024-04-01..2024-04-30/sex=female/0123456789ab")
    assert {(line["From"], line["To"], line["As at"]) for line in found} == {("2024-04-01", "2024-04-30", "2024-04-30")}


@pytest.mark.usefixtures("head")
def test_what_is_not_known_is_blank_and_the_note_says_why(client):
    kept((a_definition(), whole((BLANK, BLANK))), notes={"assessments_in_time": NOT_AVAILABLE})
    (line,) = lines(client, f"{HERE}csv/")

    assert (line["Numerator"], line["Value"], line["Note"]) == ("", "", NOT_AVAILABLE)


@pytest.mark.usefixtures("head")
def test_a_workbook_says_what_the_figures_mean(client):
    kept((a_definition(), whole((80, 100))))
    answer = client.get(f"{HERE}xlsx/")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    said = dict(book.get_sheet_by_name("What it means").to_python())

    assert book.sheet_names == ["Figures", "What it means"]
    assert (said["Why it matters"], said["Which way is better"]) == (a_definition().because, "Higher is better")
    assert answer["Content-Disposition"] == 'attachment; filename="assessments_in_time-as-at-2024-04-30.xlsx"'


def test_the_scorecard_is_taken_away_as_it_stands(client, head):
    kept((a_definition(), whole((80, 100)) | {"team": {"Pod 1": [(1, 4)]}}))
    rule = Target(least=90)
    set_target(measure="assessments_in_time", rule=rule, from_on=date(2024, 4, 1), because="The plan", by=head)
    (service,) = lines(client, "/scorecard/download/csv/")
    (team,) = lines(client, "/scorecard/download/csv/", team="Pod 1")

    assert (service["Value"], service["Target"], service["Rating"]) == ("80.0", "at least 90", "not met")
    assert (team["Breakdown"], team["Group"], team["Value"]) == ("Team", "Pod 1", "25.0")


@pytest.mark.usefixtures("head")
def test_there_is_no_other_kind_of_file_and_no_other_indicator(client):
    kept((a_definition(), whole((80, 100))))
    paths = (f"{HERE}docx/", "/indicators/nothing/download/csv/", "/scorecard/download/docx/")

    assert [client.get(path).status_code for path in paths] == [404] * 3


@pytest.mark.usefixtures("head")
def test_before_anything_is_measured_there_is_nothing_to_take(client):
    assert [client.get(path).status_code for path in (f"{HERE}csv/", "/scorecard/download/csv/")] == [404, 404]
