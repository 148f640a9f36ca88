"""Who may see whom: by allocation, team and role; not what is restricted; and for an hour, behind broken glass."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.http import Http404
from django.utils import timezone

from lineofsight.web.records import queries
from lineofsight.web.records.asked_deadlines import FoundDeadlines, counts_by, counts_of
from lineofsight.web.records.conditions import Condition
from lineofsight.web.records.models import AccessLogEntry, Deadline
from lineofsight.web.records.queries import (
    KEPT_BACK,
    child,
    children,
    children_numbered,
    deadlines,
    deadlines_of,
    look,
    people_behind,
    restricted_references,
    rows_of,
)
from tests.factories.web_access import a_reader
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_records import a_broken_glass, a_person, a_restriction, a_row, an_allocation
from tests.factories.web_trackers import a_deadline

pytestmark = pytest.mark.django_db
EVERYBODY = {"allocated", "team", "below", "elsewhere", "nobody's"}


@pytest.fixture
def place():
    """A team with one under it, and another; a child allocated to worker w1, one to each team, and one to nobody."""
    above, other = a_team(), a_team()
    below = a_team(parent=above)
    an_allocation(a_person("allocated"), worker_id="w1", team=other)
    an_allocation(a_person("team"), worker_id="w2", team=above)
    an_allocation(a_person("below"), worker_id="w3", team=below)
    an_allocation(a_person("elsewhere"), worker_id="w4", team=other)
    a_person("nobody's")
    return frozenset({above.pk, below.pk})


def seen(reader):
    return {person.forename for person in children(reader=reader)}


@pytest.mark.parametrize(
    ("role", "expected"),
    (
        ("social_worker", {"allocated"}),
        ("personal_adviser", {"allocated"}),
        ("independent_reviewing_officer", {"allocated"}),
        ("pod_manager", {"allocated", "team", "below"}),
        ("business_support", {"allocated", "team", "below"}),
        ("head_of_service", EVERYBODY),
        ("quality_auditor", EVERYBODY),
        ("performance_analyst", EVERYBODY),
        ("director", EVERYBODY),
        ("inspector", EVERYBODY),
        ("democratic_services", set()),
        ("elected_member", set()),
        ("partner_referrer", set()),
        ("information_governance", set()),
        ("system_administrator", set()),
    ),
)
def test_reach_by_role(place, role, expected):
    assert seen(a_reader(role, teams=place, workers=frozenset({"w1"}))) == expected


@pytest.mark.usefixtures("place")
def test_a_blank_worker_number_is_nobodys():
    an_allocation(a_person("unallocated"), worker_id="")

    assert seen(a_reader("social_worker", workers=frozenset({""}))) == set()


@pytest.mark.usefixtures("place")
def test_a_worker_without_children_sees_none():
    assert seen(a_reader("social_worker", workers=frozenset({"w9"}))) == set()


@pytest.fixture
def restricted():
    """A restricted child and an open one, both allocated to worker w1."""
    owner, named = someone("head_of_service"), someone("social_worker")
    for name in ("restricted", "open"):
        an_allocation(a_person(name), worker_id="w1")
    person = children(reader=a_reader("inspector")).get(forename="restricted")
    return a_restriction(person, owner=owner, shared_with=[named])


@pytest.mark.parametrize("role", ("social_worker", "quality_auditor", "performance_analyst", "director", "inspector"))
@pytest.mark.usefixtures("restricted")
def test_a_restricted_record_is_beyond_every_reach(role):
    assert seen(a_reader(role, user_id=0, workers=frozenset({"w1"}))) == {"open"}


def test_a_restricted_record_is_open_to_its_owner_to_those_named_and_to_a_role_that_opens_it(restricted):
    named = restricted.shared_with.get().user_id
    workers = frozenset({"w1"})

    assert seen(a_reader("inspector", user_id=restricted.owner_id)) == {"restricted", "open"}
    assert seen(a_reader("social_worker", user_id=named, workers=workers)) == {"restricted", "open"}
    assert seen(a_reader("head_of_service", user_id=0)) == {"restricted", "open"}


def test_being_named_widens_no_reach(restricted):
    named = restricted.shared_with.get().user_id

    assert seen(a_reader("social_worker", user_id=named, workers=frozenset({"w9"}))) == set()


def test_each_of_two_restrictions_must_be_open_to_the_reader(restricted):
    a_restriction(restricted.person, owner=someone("head_of_service"), kind="high_profile")

    assert seen(a_reader("inspector", user_id=restricted.owner_id)) == {"open"}


def test_a_lifted_restriction_keeps_nobody_out(restricted):
    restricted.lifted_on = timezone.localdate()
    restricted.save()

    assert seen(a_reader("inspector", user_id=0)) == {"restricted", "open"}


def test_a_restricted_record_within_reach_is_listed_by_its_reference(restricted):
    reference = restricted.person.reference

    assert restricted_references(reader=a_reader("inspector", user_id=0)) == [reference]
    assert restricted_references(reader=a_reader("social_worker", user_id=0, workers=frozenset({"w9"}))) == []
    assert restricted_references(reader=a_reader("inspector", user_id=restricted.owner_id)) == []


def test_that_an_adopted_childs_record_exists_is_not_told(restricted):
    a_restriction(restricted.person, owner=someone("head_of_service"), kind="adoption")

    assert restricted_references(reader=a_reader("inspector", user_id=0)) == []


@pytest.mark.usefixtures("place")
def test_broken_glass_opens_one_record_to_one_person_for_an_hour(time_machine):
    user, person = someone("social_worker"), children(reader=a_reader("inspector")).get(forename="elsewhere")
    a_broken_glass(person, user=user)

    assert seen(a_reader("social_worker", user_id=user.pk)) == {"elsewhere"}
    assert seen(a_reader("social_worker", user_id=user.pk + 1)) == set()
    assert seen(a_reader("business_support", user_id=user.pk)) == set()

    time_machine.move_to(timezone.now() + timedelta(minutes=60, seconds=1))
    assert seen(a_reader("social_worker", user_id=user.pk)) == set()


@pytest.mark.usefixtures("place")
def test_glass_that_waits_for_a_second_person_opens_nothing():
    user, person = someone("social_worker"), children(reader=a_reader("inspector")).get(forename="elsewhere")
    a_broken_glass(person, user=user, needs_second=True, until_at=None)

    assert seen(a_reader("social_worker", user_id=user.pk)) == set()


def test_a_look_through_broken_glass_says_so_in_the_log():
    user, person, own = someone("social_worker"), a_person("beyond"), a_person("own")
    an_allocation(own, worker_id="w1")
    glass = a_broken_glass(person, user=user, category="duty")
    reader = a_reader("social_worker", user_id=user.pk, workers=frozenset({"w1"}))

    child(person.reference, reader=reader, what="overview")
    child(own.reference, reader=reader, what="overview")

    logged = AccessLogEntry.objects.values_list("person", "broken_glass", "purpose")
    assert list(logged) == [(person.pk, glass.pk, "duty"), (own.pk, None, "")]


@pytest.mark.usefixtures("place")
def test_not_yours_and_no_such_are_one_answer_and_leave_no_entry():
    reader, other = a_reader("social_worker", workers=frozenset({"w1"})), a_person("other")

    for reference in (other.reference, "nosuchperson"):
        with pytest.raises(Http404):
            child(reference, reader=reader, what="overview")

    assert AccessLogEntry.objects.count() == 0


@pytest.mark.usefixtures("restricted")
def test_deadlines_are_those_of_the_people_seen():
    for person in children(reader=a_reader("head_of_service")):
        told = {"subject_table": "assessments", "subject_key": "1", "started_on": date(2025, 3, 3)}
        Deadline.objects.create(person=person, tracker="assessments", timescale="assessment", **told)

    assert {found.person.forename for found in deadlines(reader=a_reader("inspector", user_id=0))} == {"open"}
    assert deadlines(reader=a_reader("head_of_service", user_id=0)).count() == 2
    assert deadlines(reader=a_reader("information_governance")).count() == 0


@pytest.mark.usefixtures("restricted")
def test_behind_a_figure_stand_only_people_whom_the_reader_sees():
    numbers = {
        person.forename: (found.authority, found.child_id)
        for person in children(reader=a_reader("head_of_service"))
        for found in person.identities.all()
    }

    behind = people_behind([*numbers.values(), ("846", "nobody")], reader=a_reader("inspector", user_id=0))

    assert {key: person.forename for key, person in behind.items()} == {numbers["open"]: "open"}


def test_a_page_with_fifty_people_is_one_insert(django_assert_num_queries):
    people, reader = [a_person() for _ in range(50)], a_reader("inspector")

    locking = connection.vendor == "postgresql"
    with django_assert_num_queries(5 + locking) as captured:  # people; begin, where the log ends, entries, commit
        look(children(reader=reader), reader=reader, what="list")

    assert sum("INSERT" in query["sql"] for query in captured.captured_queries) == 1
    assert set(AccessLogEntry.objects.values_list("person", flat=True)) == {person.pk for person in people}


@pytest.fixture
def housed():
    """A child with an address and a placement, and a way to read what is told of them."""
    person = a_person("housed")
    a_row("addresses", person, postcode="ZE29TN", lines="1 Harbour Row", kind="home")
    a_row("placements", person, postcode="ZE29TN", urn="SC123456", kind="U1")
    return person


def where(person, reader):
    home, placement = rows_of(person, "addresses", reader=reader), rows_of(person, "placements", reader=reader)
    return [(row["postcode"], row.get("lines") or row.get("urn"), row["kind"]) for row in home + placement]


TOLD = [("ZE29TN", "1 Harbour Row", "home"), ("ZE29TN", "SC123456", "U1")]
NOT_TOLD = [(KEPT_BACK, KEPT_BACK, "home"), (KEPT_BACK, KEPT_BACK, "U1")]


def test_where_a_child_lives_is_told_where_nothing_restricts_it(housed):
    assert where(housed, a_reader("inspector", user_id=0)) == TOLD


@pytest.mark.parametrize("kind", ("risk", "adoption", "staff_family"))
def test_a_restricted_address_is_told_to_owner_named_and_opening_roles_only(housed, kind):
    owner, named = someone("head_of_service"), someone("social_worker")
    a_restriction(housed, owner=owner, shared_with=[named], kind=kind, addresses_only=True)

    assert where(housed, a_reader("inspector", user_id=owner.pk)) == TOLD
    assert where(housed, a_reader("inspector", user_id=named.pk)) == TOLD
    assert where(housed, a_reader("head_of_service", user_id=0)) == TOLD
    assert where(housed, a_reader("inspector", user_id=0)) == NOT_TOLD


@pytest.mark.parametrize(("kind", "expected"), (("risk", NOT_TOLD), ("adoption", NOT_TOLD), ("high_profile", TOLD)))
def test_broken_glass_opens_a_record_but_not_a_secret_address(housed, kind, expected):
    user = someone("social_worker")
    a_restriction(housed, owner=someone("head_of_service"), kind=kind)
    a_broken_glass(housed, user=user)

    assert where(housed, a_reader("social_worker", user_id=user.pk)) == expected


def test_no_row_is_given_of_somebody_who_is_not_the_readers(housed):
    assert rows_of(housed, "addresses", reader=a_reader("social_worker")) == []


# ---------------------------------------------------------------- what the gate gave, and what only looks like it


@pytest.fixture
def shut():
    """A child with a row and a deadline, whom worker w1 sees and w9 does not."""
    person = a_person("Ada")
    an_allocation(person, worker_id="w1")
    a_row("referrals", person)
    a_deadline(person, due_on=date(2025, 3, 3))
    return person


def told(person, reader):
    return len(rows_of(person, "referrals", reader=reader)), len(deadlines_of(person, reader=reader))


def worker(number):
    return a_reader("social_worker", user_id=0, workers=frozenset({number}))


def test_whom_the_gate_gave_is_read_without_asking_again(shut, django_assert_num_queries):
    reader = worker("w1")
    person = child(shut.reference, reader=reader, what="overview")

    with django_assert_num_queries(2):  # rows, and deadlines
        assert told(person, reader) == (1, 1)


def test_somebody_who_did_not_come_through_the_gate_is_read_only_if_the_gate_would_give_them(shut):
    assert told(shut, worker("w1")) == (1, 1)
    assert told(shut, worker("w9")) == (0, 0)


def test_whom_the_gate_gave_to_another_is_not_given(shut):
    person = child(shut.reference, reader=worker("w1"), what="overview")

    assert told(person, worker("w9")) == (0, 0)


def test_what_the_gate_gave_is_good_for_that_person_alone(shut):
    other, reader = a_person("Bea"), worker("w1")
    a_row("referrals", other)
    given = child(shut.reference, reader=reader, what="overview")
    other.given = given.given

    assert told(other, reader) == (0, 0)


def test_a_word_of_ones_own_is_no_proof(shut):
    reader = worker("w9")
    shut.given = SimpleNamespace(person=shut.pk, reader=reader)

    assert told(shut, reader) == (0, 0)


def test_a_crowd_is_asked_for_in_parts_and_each_part_by_the_same_gate(monkeypatch):
    monkeypatch.setattr(queries, "CROWD", 2)
    own, others = [a_person() for _ in range(5)], [a_person() for _ in range(3)]
    for person in own:
        an_allocation(person, worker_id="w1")
    numbers = [person.pk for person in own + others]

    found = children_numbered(numbers, reader=worker("w1"))

    assert sorted(person.pk for person in found) == sorted(person.pk for person in own)
    assert children_numbered([], reader=worker("w1")) == []


@pytest.mark.parametrize(
    ("condition", "expected"),
    (
        (~Condition("1 = 0 AND 1 = 0"), True),
        (~Condition("1 = 1 OR 1 = 1"), False),
        (Condition("1 = 1 OR 1 = 1") & Condition("1 = 0 "), False),
        (Condition("1 = 0 ") & Condition("1 = 1 OR 1 = 1"), False),
        (Condition("1 = 1 ") | Condition("1 = 0 AND 1 = 0"), True),
    ),
)
def test_a_condition_stays_whole_within_another(condition, expected):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 WHERE {condition.sql}")
        assert (cursor.fetchone() is not None) == expected


def test_deadlines_are_counted_alike_whether_all_are_seen_or_all_but_those_restricted():
    asked = Condition("tracker = %s", ("assessment",))
    each = {
        "early": Condition("due_on < %s", (date(2025, 3, 2),)),
        "none": Condition("due_on IS NULL"),
        "all": Condition("1 = 1"),
    }
    closed = a_person()
    for due_on in (date(2025, 3, 1), date(2025, 3, 3), None):
        a_deadline(a_person(), due_on=due_on)
        a_deadline(closed, due_on=due_on)
    a_restriction(closed, owner=someone("head_of_service"))

    counted = {
        role: counts_of(each, asked, reader=a_reader(role, user_id=0)) for role in ("head_of_service", "inspector")
    }

    assert counted == {
        "head_of_service": {"early": 2, "none": 2, "all": 6},
        "inspector": {"early": 1, "none": 1, "all": 3},
    }


def test_deadlines_are_found_and_counted_of_the_people_seen(shut):
    asked, each = Condition("due_on = %s", (date(2025, 3, 3),)), {"all": Condition("1 = 1")}

    def found(reader):
        deadlines = FoundDeadlines(asked, "records_deadline.id", reader)
        return (
            [one.person_id for one in deadlines],
            deadlines.count(),
            counts_by(("tracker",), each, asked, reader=reader),
        )

    assert found(worker("w1")) == ([shut.pk], 1, [(("assessment",), {"all": 1})])
    assert found(worker("w9")) == ([], 0, [])
