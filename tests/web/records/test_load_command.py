"""Files into the records by command: what was taken and refused comes back, and a refusal changes nothing."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from lineofsight.formats import ssd
from lineofsight.synthesis.council import make_council
from lineofsight.web.records.models import Load, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A small council's files in the sector's standard layout."""
    path = tmp_path_factory.mktemp("ssd")
    ssd.write(make_council("846", 60, 2, 5, date(2025, 3, 31)), path, as_at=date(2025, 3, 31))
    return path


def loaded(*arguments: object) -> dict[str, object]:
    said = StringIO()
    call_command("load_records", *map(str, arguments), stdout=said)
    return json.loads(said.getvalue())


def test_files_are_loaded_and_the_answer_says_what_became_of_them(folder):
    answer = loaded(folder, "--as-at=2025-03-31", "--source=the system")

    made = Load.objects.get()
    assert (answer["load"], answer["source"], answer["authority"]) == (made.reference, "the system", "846")
    assert (answer["as_at"], made.as_at, made.made_by) == ("2025-03-31", date(2025, 3, 31), None)
    assert answer["taken"]["people"]["new"] == Person.objects.count()
    assert [file["rows_taken"] > 0 for file in answer["files"] if file["name"] == "ssd_person.csv"] == [True]


def test_the_same_files_again_change_nothing(folder):
    loaded(folder)
    taken = loaded(folder)["taken"]

    assert sum(counts["new"] + counts["changed"] for counts in taken.values()) == 0
    assert taken["people"]["same"] == Person.objects.count()


def test_what_is_refused_says_why_and_changes_nothing(tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        call_command("load_records", str(tmp_path / "nothing"))

    assert stop.value.code == 1
    assert json.loads(capsys.readouterr().out) == {"refused_because": f"{tmp_path / 'nothing'} does not exist."}
    assert Load.objects.count() == 0
