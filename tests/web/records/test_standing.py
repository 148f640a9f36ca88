"""Today's picture of a person: facts from the newest source that tells each, tags by weight, who works with them."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.accounts.models import Team
from lineofsight.web.records import standing
from lineofsight.web.records.models import Allocation, Deadline, Person
from lineofsight.web.records.working_out import work_out
from tests.factories.loads import AS_AT, load_rows
from tests.factories.web_accounts import a_team

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example", "born_on": "2015-02-28", "sex": "F"}
SINCE = {"child_id": "c1", "started_on": "2025-01-06"}
REFERRAL = {"child_id": "c1", "referred_on": "2025-01-06"}


def statuses(**rows: list[dict[str, object]]) -> list[str]:
    load_rows({"people": [ADA], **rows})
    return Person.objects.get().statuses


def test_each_fact_is_from_the_newest_load_that_tells_it():
    load_rows({"people": [ADA | {"upn": "A1", "ethnicity": "WBRI"}]}, source="one")
    load_rows({"people": [{"child_id": "x", "upn": "A1", "forename": "Adah", "born_on": None}]}, source="other")

    person = Person.objects.get()

    assert (person.forename, person.surname, person.sex, person.ethnicity) == ("Adah", "Example", "F", "WBRI")
    assert person.born_on == date(2015, 2, 28)


@pytest.mark.parametrize(
    ("rows", "tags"),
    (
        ({}, []),
        ({"referrals": [REFERRAL]}, ["child_in_need"]),
        ({"referrals": [REFERRAL | {"no_further_action": True}]}, []),
        ({"referrals": [REFERRAL | {"closed_on": "2025-03-01"}]}, []),
        ({"referrals": [REFERRAL | {"closed_on": "2025-04-15"}]}, ["child_in_need"]),
        ({"child_protection_plans": [SINCE], "referrals": [REFERRAL]}, ["child_protection"]),
        ({"care_episodes": [SINCE], "child_protection_plans": [SINCE]}, ["child_protection", "looked_after"]),
        ({"care_episodes": [SINCE], "legal_statuses": [SINCE | {"legal_status": "V4"}]}, []),
        (
            {
                "care_episodes": [SINCE],
                "legal_statuses": [SINCE | {"legal_status": "V4"}, SINCE | {"legal_status": "C2"}],
            },
            ["looked_after"],
        ),
        ({"care_leavers": [{"child_id": "c1"}], "care_episodes": [SINCE]}, ["looked_after"]),
        ({"care_leavers": [{"child_id": "c1"}]}, ["care_leaver"]),
        ({"care_leavers": [{"child_id": "c1", "in_touch": "DIED"}]}, []),
        ({"early_help_episodes": [SINCE]}, ["early_help"]),
        ({"early_help_episodes": [SINCE], "referrals": [REFERRAL]}, ["child_in_need"]),
        (
            {"section_47_enquiries": [SINCE], "missing_episodes": [SINCE], "referrals": [REFERRAL]},
            ["missing", "section_47", "child_in_need"],
        ),
    ),
)
def test_tags_stand_by_weight_less_those_that_another_makes_needless(rows, tags):
    assert statuses(**rows) == tags
    assert Person.objects.get().is_open == bool(tags)


def test_an_assessment_not_signed_off_is_open_work():
    assert statuses(assessments=[SINCE]) == []
    assert Person.objects.get().is_open


# ---------------------------------------------------------------- who works with them


TEAMS = {"teams": [{"team_id": "T1", "name": "First"}, {"team_id": "T2", "name": "Second", "parent_team_id": "T1"}]}


def allocations() -> list[tuple[str, str, str | None, bool]]:
    found = Allocation.objects.order_by("from_on", "worker_id")
    return [(one.worker_id, one.worker_name, one.team and one.team.name, one.holds_case) for one in found]


def involved(worker: str, role: str | None, **said: object) -> dict[str, object]:
    return {"child_id": "c1", "worker_id": worker, "role": role, "team_id": "T2", "started_on": "2025-01-06"} | said


def test_whoever_took_the_case_on_last_holds_it():
    load_rows(
        TEAMS
        | {
            "people": [ADA],
            "workers": [{"worker_id": "w2", "name": "Wren"}],
            "involvements": [
                involved("w1", "Allocated social worker"),
                involved("w2", None, started_on="2025-02-03"),
                involved("w3", "Independent reviewing officer", started_on="2025-03-03"),
                involved("w4", "Social worker", ended_on="2025-03-03"),
                involved("w5", "Social worker", started_on="2025-04-07"),
            ],
        }
    )

    assert allocations() == [
        ("w1", "", "Second", False),
        ("w2", "Wren", "Second", True),
        ("w3", "", "Second", False),
    ]


def test_teams_stand_in_their_tree_and_follow_the_case_system():
    ours = a_team("Ours")
    load_rows(TEAMS | {"involvements": [involved("w1", None, team_id="A team by name")]})

    found = {team.name: team for team in Team.objects.exclude(pk=ours.pk)}
    assert set(found) == {"First", "Second", "A team by name"}
    assert found["Second"].parent == found["First"]

    load_rows({"teams": [{"team_id": "T1", "name": "Front door"}]})
    assert Team.objects.get(team_id="T1").name == "Front door"
    assert Team.objects.get(pk=ours.pk).name == "Ours"


def test_where_a_team_stands_is_an_administrators_to_say_where_the_case_system_does_not():
    load_rows({"teams": [{"team_id": "T1", "name": "First"}]})
    above = a_team("Service")
    Team.objects.filter(team_id="T1").update(parent=above)

    load_rows({"teams": [{"team_id": "T1", "name": "First again"}]})

    assert Team.objects.get(team_id="T1").parent == above


def test_one_person_can_be_worked_out_alone():
    load_rows({"people": [ADA, ADA | {"child_id": "c2", "forename": "Ben"}], "involvements": [involved("w1", None)]})
    one, other = Person.objects.order_by("pk")
    Person.objects.update(forename="changed")
    Allocation.objects.all().delete()

    work_out([one.pk])

    assert [*Person.objects.order_by("pk").values_list("forename", flat=True)] == ["Ada", "changed"]
    assert Allocation.objects.get().person == one
    assert other.allocations.count() == 0


def test_what_is_the_same_is_not_written_again(django_assert_max_num_queries):
    load_rows(TEAMS | {"people": [ADA], "involvements": [involved("w1", None)], "assessments": [SINCE]})
    before = [Allocation.objects.get().pk, Deadline.objects.get().pk]

    with django_assert_max_num_queries(40):
        standing.refresh()
    work_out()

    assert [Allocation.objects.get().pk, Deadline.objects.get().pk] == before


def test_the_picture_takes_no_query_for_each_person(django_assert_num_queries, django_assert_max_num_queries):
    def loaded(children: int) -> None:
        names = [f"c{number}" for number in range(children)]
        load_rows(
            {
                "people": [{"child_id": name} for name in names],
                "involvements": [involved("w1", None, child_id=name, involvement_id=name) for name in names],
                "assessments": [SINCE | {"child_id": name, "assessment_id": name} for name in names],
            }
        )

    loaded(1)
    with django_assert_max_num_queries(200) as one:
        work_out()
    loaded(3)
    with django_assert_num_queries(len(one)):
        work_out()


def test_a_file_drawn_long_ago_is_pictured_as_at_its_day():
    load_rows({"people": [ADA], "referrals": [REFERRAL | {"closed_on": "2025-04-15"}]}, as_at=AS_AT)

    assert Person.objects.get().statuses == ["child_in_need"]
