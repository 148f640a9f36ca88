"""One person for each human being: joined on numbers only, never on a name, and never against what is known."""

from __future__ import annotations

import pytest

from lineofsight.core.readings import Refused
from lineofsight.web.records.actions import join_people, keep_apart, part_people
from lineofsight.web.records.models import Identity, Joined, Person, PossibleDuplicate, model_of
from tests.factories.loads import load_rows
from tests.factories.web_accounts import someone
from tests.factories.web_records import a_restriction

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example", "born_on": "2015-02-28"}


def people() -> list[set[str]]:
    """The numbers of each person."""
    return [set(person.identities.values_list("child_id", flat=True)) for person in Person.objects.order_by("pk")]


def offered() -> list[str]:
    return list(PossibleDuplicate.objects.filter(decision="").order_by("pk").values_list("because", flat=True))


def from_two(one: dict[str, object], other: dict[str, object]) -> None:
    load_rows({"people": [ADA | one]}, source="one")
    load_rows({"people": [ADA | {"child_id": "x"} | other]}, source="other")


@pytest.mark.parametrize("number", ("upn", "common_child_id", "single_unique_id"))
def test_the_same_number_in_two_sources_is_one_person(number):
    from_two({number: "A 123"}, {number: "a123", "forename": "Adah", "surname": "Other"})

    assert people() == [{"c1", "x"}]
    assert offered() == []


def test_a_former_number_counts_where_the_dates_of_birth_are_the_same():
    from_two({"child_id": "17"}, {"legacy_id": "17", "forename": "Zoe", "surname": "Other"})

    assert people() == [{"17", "x"}]


def test_a_former_number_means_nothing_where_a_date_of_birth_is_not_known():
    from_two({"child_id": "17", "born_on": None}, {"legacy_id": "17"})

    assert people() == [{"17"}, {"x"}]


def test_the_same_name_and_date_of_birth_are_offered_and_not_joined():
    from_two({}, {})

    assert people() == [{"c1"}, {"x"}]
    assert offered() == ["the same surname and date of birth, and forenames that are alike"]


def test_a_number_does_not_join_people_born_on_different_days():
    from_two({"upn": "A1"}, {"upn": "A1", "born_on": "2016-02-28"})

    assert people() == [{"c1"}, {"x"}]
    assert offered() == ["the same pupil number"]


def test_a_number_that_stands_twice_in_one_source_joins_nobody():
    load_rows({"people": [ADA | {"upn": "A1"}, ADA | {"child_id": "c2", "upn": "A1", "forename": "Ben"}]}, source="one")
    load_rows({"people": [{"child_id": "x", "upn": "A1"}]}, source="other")

    assert people() == [{"c1"}, {"c2"}, {"x"}]
    assert set(offered()) == {"the same pupil number"}


def test_numbers_may_tie_three_sources_together():
    load_rows({"people": [ADA | {"upn": "A1"}]}, source="one")
    load_rows({"people": [{"child_id": "x", "common_child_id": "999"}]}, source="two")
    load_rows({"people": [{"child_id": "y", "upn": "A1", "common_child_id": "999"}]}, source="three")

    assert people() == [{"c1", "x", "y"}]
    assert Joined.objects.get().because == "The same NHS number, pupil number"


def test_a_number_learnt_later_joins_two_who_were_known():
    from_two({"upn": "A1"}, {"forename": "Zoe"})
    rows = {"people": [ADA | {"child_id": "x", "upn": "A1"}], "contacts": [{"contact_id": "k", "child_id": "x"}]}

    load_rows(rows, source="other")

    assert people() == [{"c1", "x"}]
    assert {row.person_id for row in model_of("contacts").objects.all()} == {Person.objects.get().pk}


@pytest.mark.parametrize(
    "adopted",
    (
        {"permanence": [{"child_id": "c1", "ordered_on": "2020-01-06", "order_kind": "ADOPTION"}]},
        {"care_episodes": [{"child_id": "c1", "started_on": "2019-01-07", "end_reason": "E12"}]},
    ),
)
def test_the_two_records_of_an_adopted_child_are_neither_joined_nor_offered(adopted):
    load_rows({"people": [ADA | {"upn": "A1"}], **adopted}, source="one")
    load_rows({"people": [ADA | {"child_id": "x", "upn": "A1"}]}, source="other")

    assert (people(), offered()) == ([{"c1"}, {"x"}], [])


def test_adoption_that_comes_with_the_second_load_counts_as_well():
    load_rows({"people": [ADA | {"upn": "A1"}]}, source="one")
    order = {"child_id": "x", "ordered_on": "2020-01-06", "order_kind": "ADOPTION"}
    load_rows({"people": [ADA | {"child_id": "x", "upn": "A1"}], "permanence": [order]}, source="other")

    assert (people(), offered()) == ([{"c1"}, {"x"}], [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    (
        ({}, {"forename": "Ben"}, 0),
        ({"forename": "Sam"}, {"forename": "Samuel"}, 1),
        ({"forename": "Jon"}, {"forename": "John"}, 1),
        ({"forename": None}, {"forename": "Ben"}, 1),
        ({"surname": None}, {"surname": None}, 0),
        ({"born_on": "2015-02-03"}, {"born_on": "2015-03-02"}, 1),
        ({"born_on": "2015-02-03"}, {"born_on": "2015-03-04"}, 0),
    ),
)
def test_names_near_enough_are_offered(one, other, found):
    load_rows({"people": [ADA | one, ADA | {"child_id": "c2"} | other]})

    assert len(offered()) == found


# ---------------------------------------------------------------- somebody decides


def test_joining_brings_everything_under_who_was_known_first():
    load_rows({"people": [ADA, ADA | {"child_id": "c2"}], "contacts": [{"contact_id": "k", "child_id": "c2"}]})
    first, second = Person.objects.order_by("pk")
    a_restriction(second, owner=someone("head_of_service"))
    analyst = someone("performance_analyst")

    joined = join_people(pair=PossibleDuplicate.objects.get(), by=analyst)

    assert (joined.person, joined.gone, joined.reference) == (first, second.pk, second.reference)
    assert (joined.joined_by, joined.load) == (analyst, None)
    assert people() == [{"c1", "c2"}]
    assert model_of("contacts").objects.get().person == first
    assert first.restrictions.count() == 1
    assert offered() == []


def test_parting_sends_everything_back_and_offers_them_no_more():
    load_rows({"people": [ADA, ADA | {"child_id": "c2"}], "contacts": [{"contact_id": "k", "child_id": "c2"}]})
    before = [*Person.objects.order_by("pk").values()]
    a_restriction(Person.objects.last(), owner=someone("head_of_service"))
    analyst = someone("performance_analyst")
    joined = join_people(pair=PossibleDuplicate.objects.get(), by=analyst)

    person = part_people(joined=joined, by=analyst)

    assert [*Person.objects.order_by("pk").values()] == before
    assert model_of("contacts").objects.get().person == person
    assert person.restrictions.count() == 1
    assert (PossibleDuplicate.objects.get().decision, offered()) == ("two", [])
    with pytest.raises(Refused, match="already"):
        part_people(joined=joined, by=analyst)


def test_those_who_were_parted_are_not_joined_by_a_number():
    from_two({}, {})
    analyst = someone("performance_analyst")
    keep_apart(pair=PossibleDuplicate.objects.get(), by=analyst)

    load_rows({"people": [ADA | {"upn": "A1"}]}, source="one")
    load_rows({"people": [ADA | {"child_id": "x", "upn": "A1"}]}, source="other")

    assert people() == [{"c1"}, {"x"}]
    assert PossibleDuplicate.objects.get().decided_by == analyst


def test_who_is_known_to_be_another_stays_so_after_a_join():
    load_rows({"people": [ADA | {"child_id": f"c{number}"} for number in (1, 2, 3)]})
    analyst = someone("performance_analyst")
    first, second, third = Person.objects.order_by("pk")
    keep_apart(pair=PossibleDuplicate.objects.get(first=second, second=third), by=analyst)

    join_people(pair=PossibleDuplicate.objects.get(first=first, second=second), by=analyst)

    decided = PossibleDuplicate.objects.get(decision="two")
    assert {decided.first_id, decided.second_id} == {first.pk, third.pk}


def test_a_pair_is_decided_once_and_an_adopted_child_never_joined():
    load_rows({"people": [ADA, ADA | {"child_id": "c2"}]})
    analyst = someone("performance_analyst")
    pair = PossibleDuplicate.objects.get()
    order = {"child_id": "c1", "ordered_on": "2020-01-06", "order_kind": "ADOPTION"}
    model_of("permanence").objects.create(
        **order,
        person=pair.first,
        load=Identity.objects.first().load,
        system="case system",
        authority="846",
        source_ref="test",
    )

    with pytest.raises(Refused, match="adopted"):
        join_people(pair=pair, by=analyst)
    keep_apart(pair=pair, by=analyst)
    with pytest.raises(Refused, match="already"):
        join_people(pair=pair, by=analyst)
