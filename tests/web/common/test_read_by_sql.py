"""What is read by SQL written once is what Django would have read."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.common.read_by_sql import Columns, Objects
from lineofsight.web.records.models import Deadline, Person
from tests.factories.web_accounts import a_team
from tests.factories.web_records import a_person
from tests.factories.web_trackers import a_deadline

pytestmark = pytest.mark.django_db
OF_DEADLINES = "FROM records_deadline LEFT JOIN accounts_team ON accounts_team.id = records_deadline.team_id"


@pytest.fixture
def deadline():
    return a_deadline(a_person("Ada", "Cole", born_on=date(2015, 3, 27)), due_on=date(2025, 3, 3), team=a_team("Pod 1"))


def test_an_object_holds_what_django_reads_and_what_more_was_asked_for(deadline):
    (found,) = Objects(Deadline, team_name="team__name").select(OF_DEADLINES)
    by_django = Deadline.objects.get()

    assert {name: getattr(found, name) for name in vars(by_django) if name != "_state"} == {
        name: value for name, value in vars(by_django).items() if name != "_state"
    }
    assert (found, found.team_name, found.person, found.get_deferred_fields()) == (
        deadline,
        "Pod 1",
        deadline.person,
        set(),
    )


def test_an_object_that_is_saved_is_changed_and_not_made_again(deadline):
    (found,) = Objects(Person).select("FROM records_person")
    found.forename = "Ida"
    found.save()

    assert [person.forename for person in Person.objects.all()] == ["Ida"]
    assert found == deadline.person


@pytest.mark.usefixtures("deadline")
def test_more_sql_is_read_after_the_fields():
    columns = Columns(Person, "forename", "born_on", also=("1 + 1", "(SELECT MAX(id) FROM records_load WHERE id < 0)"))

    assert [list(row) for row in columns.select("FROM records_person")] == [["Ada", date(2015, 3, 27), 2, None]]
