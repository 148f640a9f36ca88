"""Tests of success from their forms: where they start, what is refused, what they say of themselves, and their end."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.core.progress import Impact
from lineofsight.web.improvement.models import SuccessTest
from lineofsight.web.improvement.queries import tested as success
from lineofsight.web.improvement.queries.turning import said_of
from lineofsight.web.performance.models import Comparator
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import a_plan, a_priority, a_test, an_action, evidence, verified_evidence
from tests.factories.web_performance import a_definition, kept, whole

pytestmark = pytest.mark.django_db
NAME = "assessments_in_time"
MET, MISSED = (95, 100), (80, 100)
ADDRESS = "2025-03-31-test/assessments_in_time/2024-05-01..2024-05-31/whole/0123456789ab"
TYPED = {
    "words": "Nine in ten are in time",
    "least": "90",
    "sustained_months": "3",
    "by_on_day": "31",
    "by_on_month": "3",
    "by_on_year": "2025",
    "baseline": "80",
    "baseline_parts": "80 of 100",
    "baseline_on_day": "31",
    "baseline_on_month": "5",
    "baseline_on_year": "2024",
    "comparator": "England",
}


@pytest.fixture
def director(client):
    client.force_login(someone("director", name="Iris Mbeki"))
    return client


def published(**details):
    said = {"published_as": "assessments", "year": 2024, "period": "2023-24", "unit": "%", "decimals": 1}
    said |= {"value": 78.0, "england": 84.5, "region": "South East", "region_value": None, "neighbours": 82.25}
    return Comparator.objects.create(measure=NAME, **said | details)


def add(client, of, kind="indicator", measure=NAME, team="", **typed):
    name = "add_action_test" if hasattr(of, "due_on") else "add_area_test"
    address = f"{reverse(name, args=[of.reference])}?kind={kind}&measure={measure}&team={team}"
    return client.post(address, typed) if typed else client.get(address)


def page(client, action):
    return client.get(reverse("plan_action", args=[action.reference])).content.decode()


def test_the_figure_is_chosen_by_its_title_and_then_says_where_it_stands(director):
    kept((a_definition(title="Assessments finished in 45 working days"), whole(MET, MISSED)))
    published()
    action = an_action()

    chosen = director.get(reverse("add_action_test", args=[action.reference])).content.decode()
    asked = add(director, action).content.decode()

    assert "Assessments finished in 45 working days" in chosen
    assert "In May 2024 it was 80.0% (80 of 100), as at 31 May 2024." in asked
    for begins in ('value="80.0"', 'value="80 of 100"', "England: 84.5% in 2023-24", "Statistical neighbours: 82.2%"):
        assert begins in asked
    assert "Region (South East)" not in asked


def test_a_figure_must_be_chosen_where_a_figure_shows_it(director):
    kept((a_definition(), whole(MET)))

    assert "Choose the figure" in add(director, an_action(), measure="").content.decode()
    assert "Select a valid choice" in add(director, an_action(), measure="nobody_measures_this").content.decode()


def test_a_test_is_added_with_where_it_starts_and_the_address_of_that(director):
    kept((a_definition(), whole(MET, MISSED)))
    published()
    action = an_action()

    answer = add(director, action, **TYPED)

    test = action.tests.get()
    assert answer.status_code == 302
    assert (test.measure, test.least, test.most, test.sustained_months, test.comparator) == (
        NAME,
        90,
        None,
        3,
        "England",
    )
    assert (test.baseline, test.baseline_parts, test.baseline_on) == (80, "80 of 100", date(2024, 5, 31))
    assert test.baseline_address == ADDRESS
    assert test.changed_by.name == "Iris Mbeki"
    shown = page(director, action)
    assert "It was 80% (80 of 100) on 31 May 2024." in shown
    assert "84.5% in 2023-24, where ours is published as 78.0%" in shown


def test_another_start_than_todays_has_no_address(director):
    kept((a_definition(), whole(MET, MISSED)))

    add(director, an_action(), **TYPED | {"baseline": "75", "baseline_parts": "", "comparator": ""})

    assert (SuccessTest.objects.get().baseline, SuccessTest.objects.get().baseline_address) == (75, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    (
        ({"least": ""}, "Enter the least or the most that it must be"),
        ({"most": "70"}, "The most must be the same as or more than the least"),
        ({"baseline_parts": "52 of 81"}, "52 of 81 is 64.2%"),
        ({"baseline_parts": "most"}, "Write the parts like"),
        ({"baseline_parts": "0 of 0"}, "0 of 0 is no figure"),
        ({"baseline_on_day": "", "baseline_on_month": "", "baseline_on_year": ""}, "Enter the day of where it started"),
        ({"sustained_months": "0"}, "greater than or equal to 1"),
        ({"least": "nan"}, "Enter a number"),
        ({"comparator": "Scotland"}, "Select a valid choice"),
    ),
)
def test_what_is_refused(typed, said, director):
    kept((a_definition(), whole(MET, MISSED)))
    published()

    answer = add(director, an_action(), **TYPED | typed)

    assert said in answer.content.decode()
    assert SuccessTest.objects.count() == 0


def test_an_area_is_tested_by_a_document_with_its_own_date(director):
    area = a_priority(a_plan())
    action = an_action(area)
    shown = verified_evidence(action, dated_on=date(2024, 6, 30))
    evidence(an_action(), words="Of another area")

    asked = add(director, area, kind="document", measure="").content.decode()
    add(director, area, kind="document", measure="", words="A new policy", evidence=shown.pk)

    assert ("An audit of 20 records, 30 June 2024" in asked, "Of another area" in asked) == (True, False)
    test = area.tests.get()
    assert (test.evidence, success.tested([test], on=date(2024, 7, 1))[test.pk].impact) == (shown, Impact.MET)
    told = page(director, action)
    assert ("A test of the whole area" in told, "Its own date" in told) == (True, True)


def test_evidence_of_another_action_passes_nothing(director):
    other = verified_evidence(an_action())

    answer = add(director, an_action(), kind="audit", measure="", words="An audit", evidence=other.pk)

    assert "Select a valid choice" in answer.content.decode()


def test_a_test_is_changed_and_keeps_the_address_of_its_start(director):
    kept((a_definition(), whole(MET, MISSED)))
    published()
    action = an_action()
    add(director, action, **TYPED)
    test = action.tests.get()

    director.post(reverse("change_test", args=[test.reference]), TYPED | {"least": "95", "after": "1"})

    test.refresh_from_db()
    assert (test.least, test.version, test.baseline_address) == (95, 2, ADDRESS)


def test_of_two_who_change_a_test_the_second_sees_both(director):
    kept((a_definition(), whole(MET, MISSED)))
    test = a_test(an_action(), least=92.0)
    SuccessTest.objects.update(version=2)

    answer = director.post(reverse("change_test", args=[test.reference]), TYPED | {"comparator": "", "after": "1"})

    assert answer.status_code == 409
    assert ('<p class="govuk-body plan-words">92.0' in answer.content.decode()) is True
    again = director.post(reverse("change_test", args=[test.reference]), TYPED | {"comparator": "", "after": "2"})
    assert again.status_code == 302


def test_a_test_is_ended_and_put_back(director):
    action = an_action()
    test = a_test(action, words="Nine in ten")

    unsaid = director.post(reverse("end_test", args=[test.reference]), {"because": " ", "after": "1"})
    director.post(reverse("end_test", args=[test.reference]), {"because": "Agreed at the board", "after": "1"})
    ended = page(director, action)
    director.post(reverse("put_back_version", args=["test", test.reference, 1]), {"because": "A slip", "after": "2"})

    assert unsaid.status_code == 200
    assert "Tests that were ended (1)" in ended
    test.refresh_from_db()
    assert (test.withdrawn_at, test.version) == (None, 3)
    assert "Tests that were ended" not in page(director, action)


def test_whoever_may_not_change_plans_adds_and_ends_no_test(client):
    client.force_login(someone("pod_manager"))
    test = a_test(an_action())

    for address in (
        reverse("add_action_test", args=[test.action.reference]),
        reverse("change_test", args=[test.reference]),
        reverse("end_test", args=[test.reference]),
    ):
        assert client.get(address).status_code == 404
    assert reverse("change_test", args=[test.reference]) not in page(client, test.action)


def test_the_page_says_numerator_denominator_period_and_as_at(director):
    kept((a_definition(), whole(*[MISSED] * 11, MET)), first=date(2024, 6, 1))
    action = an_action()
    a_test(action)

    shown = page(director, action)

    for told in ("<dt>Numerator</dt> <dd>95</dd>", "<dt>Denominator</dt> <dd>100</dd>", "<dt>Period</dt> <dd>May 2025"):
        assert told in shown
    assert "<dt>As at</dt> <dd>31 May 2025</dd>" in shown
    assert "2025-03-31-test/assessments_in_time/2025-05-01..2025-05-31/whole/0123456789ab" in shown


MONTHS = (MISSED, MET, MET, MISSED)
NOT_AT_ALL = "None of the 2 months measured met the target."


@pytest.mark.parametrize(
    ("months", "details", "told"),
    (
        (
            MONTHS,
            {"by_on": date(2024, 6, 30)},
            (
                "The target was first met in May 2024, and in 2 of the 4 months.",
                "It was met by 30 June 2024, the day asked for.",
                "At least 90% would meet it. In July 2024 it took 90 of 100: 10 more than the 80.",
            ),
        ),
        (
            MONTHS[:3],
            {"by_on": date(2024, 5, 31), "sustained_months": 3, "baseline_on": date(2024, 4, 30)},
            (
                "The target was first met in May 2024, and in 2 of the 2 months since 30 April 2024.",
                "It was not met by 31 May 2024, the day asked for.",
                "1 more month of it one after another would meet it.",
            ),
        ),
        (
            (MISSED, MISSED),
            {"by_on": date(2024, 9, 10), "least": None, "most": 75.0},
            (
                NOT_AT_ALL,
                "It is to be met by 10 September 2024, which is 9 days away.",
                "At most 75% would meet it. In May 2024 it took 75 of 100: 5 fewer than the 80.",
            ),
        ),
        (
            (MISSED, MET),
            {"by_on": None},
            (
                "The target was first met in May 2024, and in 1 of the 2 months.",
                "2 more months of it one after another, and it counts as staying met.",
            ),
        ),
        (
            (MET, MET, MET),
            {"by_on": None},
            (
                "The target was first met in April 2024, and in 3 of the 3 months.",
                "One month that misses the target would turn it back.",
            ),
        ),
        (
            (MET,),
            {"by_on": None, "baseline_on": date(2024, 6, 30)},
            (
                "No month has ended since the start, 30 June 2024.",
                "2 more months of it one after another, and it counts as staying met.",
            ),
        ),
        (
            ((80, 100), (float("nan"), float("nan"))),
            {"by_on": None},
            (NOT_AT_ALL, "What is not known is not met: the figure has to be measured first."),
        ),
    ),
)
def test_a_test_says_when_it_was_met_and_what_would_turn_it(months, details, told):
    kept((a_definition(), whole(*months)))
    test = a_test(an_action(), **details)
    on = date(2024, 9, 1)

    assert said_of(success.tested([test], on=on)[test.pk], on=on) == told


def test_a_count_and_a_band_say_no_number_of_cases():
    kept((a_definition(kind="count", title="Open"), whole((80, float("nan")))))
    test = a_test(an_action(), by_on=None, least=90.0, most=95.0)
    on = date(2024, 9, 1)

    assert said_of(success.tested([test], on=on)[test.pk], on=on)[1] == "At least 90 and at most 95 would meet it."


def test_what_no_case_could_reach_says_no_number_of_cases():
    kept((a_definition(), whole(MISSED)))
    test = a_test(an_action(), by_on=None, least=101.0, sustained_months=2)
    on = date(2024, 9, 1)

    assert (
        said_of(success.tested([test], on=on)[test.pk], on=on)[1]
        == "At least 101% in 2 months one after another would meet it."
    )


def test_a_paper_says_that_somebody_else_must_verify_it():
    action = an_action()
    said = {"kind": "document", "measure": "", "least": None}
    without, shown = a_test(action, **said), a_test(action, evidence=verified_evidence(action), **said)
    found = success.tested([without, shown], on=date(2024, 9, 1))

    assert said_of(found[without.pk], on=date(2024, 9, 1)) == (
        "It is met once somebody else has verified what shows it.",
    )
    assert said_of(found[shown.pk], on=date(2024, 9, 1)) == ()


def reads(client, action):
    with CaptureQueriesContext(connection) as found:
        page(client, action)
    return len(found)


def test_reads_of_an_action_do_not_grow_with_its_tests(director):
    kept((a_definition(), whole(*[MISSED] * 11, MET)), first=date(2024, 6, 1))
    published()
    one, three = an_action(), an_action()
    for action, many in ((one, 1), (three, 3)):
        for number in range(many):
            a_test(action, least=90.0 + number, comparator="England")
    page(director, one)

    assert reads(director, one) == reads(director, three)


def test_what_is_published_for_nobody_is_said(director):
    kept((a_definition(), whole(MET)))
    action = an_action()
    a_test(action, comparator="Statistical neighbours")

    assert "nothing is published" in page(director, action)
