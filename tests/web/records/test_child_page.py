"""The pages of one child: what they tell, whom they tell it, and what they do not make up."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.records.child_page.chronicles import chapters
from lineofsight.web.records.models import AccessLogEntry, Load, model_of
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_records import a_load, a_person, a_restriction, a_row, an_allocation
from tests.factories.web_trackers import a_deadline, queries_of, text_of

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 3)
PAGES = ("child", "child_timeline", *(f"child_{name}" for name in chapters()), "child_deadlines", "child_records")


@pytest.fixture(autouse=True)
def load():
    return a_load(as_at=DAY)


@pytest.fixture
def child():
    born = {"born_on": date(2015, 4, 10), "sex": "F", "ethnicity": ""}
    person = a_person("Ada", "Canaryname", child_id="C1", statuses=["child_protection", "early_help"], **born)
    an_allocation(person, worker_id="W1", worker_name="Jo Bloggs", team=a_team("Pod 1"), from_on=date(2025, 1, 6))
    return person


@pytest.fixture
def user():
    return someone("social_worker", worker_id="W1")


@pytest.fixture
def worker(client, user):
    """The browser of the child's worker."""
    client.force_login(user)
    return client


def page(client, name, person, *rest):
    return client.get(reverse(name, args=[person.reference, *rest]))


# ---------------------------------------------------------------- who may see it


@pytest.mark.parametrize("name", PAGES)
def test_a_worker_opens_each_page_of_their_child(worker, child, name):
    answer = page(worker, name, child)

    assert answer.status_code == 200
    assert "Ada Canaryname" in text_of(answer)


@pytest.mark.parametrize("name", PAGES)
def test_anothers_child_and_no_child_are_one_answer(worker, child, name):
    other = a_person("Bea", "Canaryother")
    an_allocation(other, worker_id="W2")
    theirs = page(worker, name, other)
    nobodys = worker.get(reverse(name, args=["a" * 12]))

    assert page(worker, name, child).status_code == 200
    assert (theirs.status_code, theirs.content) == (404, nobodys.content)
    assert b"Canaryother" not in theirs.content


@pytest.mark.parametrize("role", ("elected_member", "information_governance", "system_administrator"))
def test_a_role_without_children_is_told_there_is_no_such_page(client, child, role):
    client.force_login(someone(role))

    assert page(client, "child", child).status_code == 404


def test_every_page_that_was_shown_stands_in_the_log(worker, user, child):
    for name in PAGES:
        page(worker, name, child)

    looked_at = list(AccessLogEntry.objects.values_list("reader", "person", "what"))
    shown = ["overview", "timeline", *chapters(), "deadlines", "source records"]
    assert looked_at == [(user.pk, child.pk, f"child: {what}") for what in shown]


def test_a_row_of_another_child_is_not_opened_through_ones_own(worker, child, load):
    other = a_person("Bea", "Canaryother")
    row = a_row("referrals", other, load=load, referred_on=DAY)
    own = a_row("referrals", child, load=load, referred_on=DAY)

    assert page(worker, "child_record", child, "referrals", own.pk).status_code == 200
    assert page(worker, "child_record", child, "referrals", row.pk).status_code == 404
    assert page(worker, "child_record", child, "workers", row.pk).status_code == 404
    assert page(worker, "child_records_of_table", child, "workers").status_code == 404


# ---------------------------------------------------------------- who this is


def test_the_head_says_who_it_is_and_who_works_with_them(worker, child):
    said = text_of(page(worker, "child_timeline", child))

    assert "Date of birth 10 April 2015 (9 years 10 months)" in said
    assert "Jo Bloggs, Pod 1" in said
    assert said.index("Child protection plan") < said.index("Early help")


def test_what_is_blank_is_not_recorded(worker, child):
    said = text_of(page(worker, "child", child))

    assert "Sex Female" in said
    assert "Ethnicity Not recorded" in said


@pytest.mark.parametrize(
    ("facts", "age"),
    (
        ({"born_on": date(2024, 4, 2)}, "11 months"),
        ({"born_on": date(2025, 2, 20)}, "11 days"),
        ({"born_on": date(2015, 3, 3)}, "10 years"),
        ({"born_on": date(2015, 3, 4)}, "9 years 11 months"),
        ({"expected_birth_on": date(2025, 5, 1)}, "Unborn, expected on 1 May 2025"),
        ({"born_on": date(2010, 3, 3), "died_on": date(2012, 4, 3)}, "Died on 3 April 2012, aged 2 years 1 month"),
        ({"born_on": date(2025, 3, 4)}, "Born after these records"),
        ({}, "Age Not recorded"),
    ),
)
def test_an_age_is_counted_to_the_day_of_the_records(worker, facts, age):
    person = a_person(**facts)
    an_allocation(person, worker_id="W1")

    assert age in text_of(page(worker, "child", person))


def test_each_page_says_as_at_which_day_it_is(worker, child):
    for name in PAGES:
        assert "As at 3 March 2025." in text_of(page(worker, name, child))


def test_old_records_say_so_loudly_and_new_ones_do_not(worker, child):
    assert "What was done since 3 March 2025 is not in them." in text_of(page(worker, "child", child))

    a_load(as_at=timezone.localdate() - timedelta(days=1))
    said = text_of(page(worker, "child", child))
    assert "What was done since" not in said
    assert "As at" in said


def test_where_nothing_was_loaded_it_is_today(worker):
    person = a_person(born_on=timezone.localdate() - timedelta(days=3))
    an_allocation(person, worker_id="W1")
    Load.objects.update(undone_at=timezone.now())

    assert "Nothing has been loaded yet." in text_of(page(worker, "child", person))
    assert "3 days" in text_of(page(worker, "child", person))


# ---------------------------------------------------------------- warnings


def test_warnings_stand_above_the_rest(worker, user, child, load):
    a_row("missing_episodes", child, load=load, started_on=date(2025, 3, 1), kind="M")
    a_row("child_protection_plans", child, load=load, started_on=date(2023, 12, 3))
    a_restriction(child, owner=user)

    said = text_of(page(worker, "child", child))
    assert said.index("Restricted record: family of staff") < said.index("Missing since 1 March 2025.")
    assert said.index("Missing since") < said.index("plan for 15 months or longer, since 3 December 2023")
    assert said.index("15 months or longer") < said.index("Who this is")


def test_nothing_is_warned_of_that_is_over_or_not_yet_so(worker, user, child, load):
    a_row("missing_episodes", child, load=load, started_on=date(2025, 2, 1), ended_on=date(2025, 2, 2))
    a_row("child_protection_plans", child, load=load, started_on=date(2023, 12, 4))
    a_restriction(child, owner=user, lifted_on=DAY)

    assert "Warning" not in text_of(page(worker, "child", child)).replace("Warning These records are", "")


def test_an_open_case_that_nobody_holds_is_loud(worker):
    person = a_person()
    an_allocation(person, worker_id="W1", holds_case=False, role="Reviewing officer")

    assert "Nobody is allocated to this open case." in text_of(page(worker, "child", person))


# ---------------------------------------------------------------- timeline


def test_the_timeline_is_most_recent_first_with_its_source(worker, child, load):
    a_row("referrals", child, load=load, referred_on=date(2025, 1, 6), primary_need=None)
    a_row("assessments", child, load=load, started_on=date(2025, 1, 8), authorised_on=date(2025, 2, 10))

    said = text_of(page(worker, "child_timeline", child))
    order = [said.index(title) for title in ("Assessment authorised", "Assessment began", "Referral received")]
    assert order == sorted(order)
    assert "10 February 2025" in said
    assert "Primary need Not recorded" in said
    assert "test, sheet referrals, line" in said
    assert "3 entries from everything that was loaded" in said


def test_a_time_is_told_only_where_one_was_recorded(worker, child, load):
    a_row("return_interviews", child, load=load, held_at=datetime(2025, 2, 1, 16, 5, tzinfo=UTC))
    a_row("child_in_need_visits", child, load=load, visited_on=date(2025, 2, 2))

    said = text_of(page(worker, "child_timeline", child))
    assert "1 February 2025 at 4:05pm" in said
    assert "Child in need visit 2 February 2025" in said
    assert "00:00" not in said
    assert "midnight" not in said


def test_workers_are_told_by_name_where_it_is_known(worker, child, load):
    model_of("workers").objects.create(
        load=load, system="test", authority="846", source_ref="test!1", worker_id="W7", name="Sam Carer"
    )
    a_row("supervisions", child, load=load, supervised_on=date(2025, 2, 3), worker_id="W7")
    a_row("supervisions", child, load=load, supervised_on=date(2025, 2, 4), worker_id="W8")

    said = text_of(page(worker, "child_timeline", child))
    assert "Worker Sam Carer" in said
    assert "Worker W8" in said


def test_where_a_child_lives_is_in_no_list(worker, child, load):
    a_row("placements", child, load=load, started_on=DAY, kind="U4", postcode="ZZ991CANARY")
    a_row("addresses", child, load=load, started_on=DAY, postcode="ZZ992CANARY")

    told = b"".join(page(worker, name, child).content for name in PAGES)
    assert b"Fostered by another carer, long term" in told
    assert b"CANARY" not in told


# ---------------------------------------------------------------- lists and records


@pytest.mark.parametrize("name", chapters())
def test_an_empty_chapter_says_so(worker, child, name):
    answer = page(worker, f"child_{name}", child)

    assert "Nothing loaded" in text_of(answer)
    assert [
        listing.table.title for listing in answer.context["empty"] if listing.table.title not in text_of(answer)
    ] == []


def test_a_list_is_newest_first_and_codes_are_in_words(worker, child, load):
    a_row("referrals", child, load=load, referred_on=date(2024, 1, 6), primary_need="N1")
    a_row("referrals", child, load=load, referred_on=None)
    a_row("referrals", child, load=load, referred_on=date(2025, 1, 6), primary_need="N8", no_further_action=False)

    said = text_of(page(worker, "child_assessments", child))
    assert said.index("6 January 2025") < said.index("6 January 2024") < said.rindex("Not recorded")


def test_a_source_record_is_told_in_full(worker, child, load):
    row = a_row("referrals", child, load=load, referred_on=DAY, no_further_action=False, primary_need="N1")
    row.outcome = '{"OUTCOME_NFA": "N", "OUTCOME_PLAN": ""}'
    row.save()

    said = text_of(page(worker, "child_record", child, "referrals", row.pk))
    assert "From test, sheet referrals, line" in said
    assert "Day the referral came in; without it the row cannot be placed in any period." in said
    assert "(code N1)" in said
    assert "never read as no. No" in said
    assert "Outcome nfa: N" in said
    assert "as drawn on 3 March 2025" in said
    assert "blank on open cases" not in said
    assert "Not recorded" in said


def test_records_are_counted_and_listed(worker, child, load):
    for _ in range(2):
        a_row("referrals", child, load=load)
    a_row("referrals", a_person("Bea", "Other"), load=load)

    assert "Referrals 2" in text_of(page(worker, "child_records", child))
    assert "Record 2 of 2" in text_of(page(worker, "child_records_of_table", child, "referrals"))
    assert "No record of this kind" in text_of(page(worker, "child_records_of_table", child, "assessments"))


# ---------------------------------------------------------------- family


def test_only_relatives_whom_the_reader_may_see_are_told(worker, child, load):
    sister, hidden = a_person("Bea", "Canarysister", born_on=date(2020, 3, 3)), a_person("Cy", "Canaryhidden")
    an_allocation(sister, worker_id="W1")
    for member in (child, sister, hidden):
        a_row("family_members", member, load=load, family_id="F1")
    a_row("family_members", a_person("Di", "Canarystranger"), load=load, family_id="F2")

    said = text_of(page(worker, "child_family", child))
    assert "Bea Canarysister , 5 years" in said
    assert "Canaryhidden" not in said
    assert "Canarystranger" not in said
    assert AccessLogEntry.objects.filter(person=sister.pk, what="child: family").count() == 1
    assert AccessLogEntry.objects.filter(person=hidden.pk).count() == 0


# ---------------------------------------------------------------- deadlines


def test_deadlines_stand_apart_with_their_rule(worker, child):
    a_deadline(child, due_on=date(2025, 2, 28))
    a_deadline(child, due_on=DAY, timescale="child_protection_visit_four_weeks")
    a_deadline(child, due_on=None)
    a_deadline(child, due_on=date(2024, 5, 1), met_on=date(2024, 5, 1))
    a_deadline(child, due_on=date(2024, 5, 1), met_on=date(2024, 5, 3))
    a_deadline(child, due_on=date(2024, 6, 3), ended_on=date(2024, 6, 5))
    a_deadline(child, due_on=date(2024, 6, 3), ended_on=date(2024, 6, 2))

    answer = page(worker, "child_deadlines", child)
    found = answer.context["clocks"]
    assert [each.standing.words for each in found.running] == ["Overdue", "Due today", "No due date"]
    assert [each.standing.words for each in found.missed] == ["Stopped, not met", "Met late"]
    assert [each.standing.words for each in found.finished] == ["No longer needed", "Met in time"]
    said = text_of(answer)
    assert "1 working day late" in said
    assert "The assessment is authorised within 45 working days of" in said
    assert "Working Together to Safeguard Children" in said


def test_a_rule_that_is_local_or_not_checked_says_so(worker, child):
    a_deadline(child, due_on=DAY, timescale="child_in_need_visit")
    a_deadline(child, due_on=DAY, timescale="of_another_version")

    said = text_of(page(worker, "child_deadlines", child))
    assert "Local rule" in said
    assert "Of another version" in said


# ---------------------------------------------------------------- what it costs


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_no_more_for_three_rows_than_for_one(worker, child, load, name):
    def rows():
        for table in ("referrals", "placements", "child_in_need_visits", "sdq_scores", "involvements"):
            a_row(table, child, load=load, worker_id="W1", started_on=DAY, referred_on=DAY, visited_on=DAY)
        sister = a_person("Bea", "Sister")
        an_allocation(sister, worker_id="W1")
        a_row("family_members", sister, load=load, family_id="F1")
        a_deadline(child, due_on=DAY)

    a_row("family_members", child, load=load, family_id="F1")
    rows()
    at_one = queries_of(lambda: page(worker, name, child))
    rows()
    rows()

    assert queries_of(lambda: page(worker, name, child)) == at_one


@pytest.mark.parametrize(("role", "offered"), (("head_of_service", True), ("quality_auditor", False)))
def test_restricting_the_record_is_offered_to_those_who_may(client, child, role, offered):
    client.force_login(someone(role))
    address = reverse("restrict_record", args=[child.reference])

    assert (address in page(client, "child", child).content.decode()) is offered
