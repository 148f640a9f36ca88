"""The way to a target, from figures and deadlines to the page."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.library.next_cases import NEXT_CASES, Joins
from lineofsight.library.subjects import all_indicators
from lineofsight.web.performance.horizons import horizons
from lineofsight.web.performance.measuring.figures import periods_by_length
from lineofsight.web.performance.models import Target
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.way_to_target import way_of
from lineofsight.web.records.models import AccessLogEntry
from lineofsight.web.trackers.definitions import all_trackers
from tests.factories.web_accounts import a_team, someone
from tests.factories.web_kept import AS_AT, kept_figures
from tests.factories.web_records import a_person, a_restriction, an_allocation
from tests.factories.web_trackers import a_deadline, queries_of, text_of

pytestmark = pytest.mark.django_db

SOON, LATE = date(2025, 6, 20), date(2025, 6, 2)


def a_target(measure="assessments_in_time", least=90.0):
    return Target.objects.create(measure=measure, least=least, from_on=date(2024, 4, 1), set_by=someone("director"))


def open_assessments(many, due_on, **said):
    person = a_person()
    return [a_deadline(person, due_on=due_on, tracker="assessment", **said) for _ in range(many)]


def way(name="assessments_in_time", **options):
    return way_of(current_moment(), name, **options)


def test_every_next_case_names_an_indicator_that_is_a_share_and_a_tracker():
    assert {all_indicators()[name].kind for name in NEXT_CASES} == {"share"}
    assert {each.tracker for each in NEXT_CASES.values()} <= set(all_trackers())


def test_open_late_and_counted_cases_are_added_up():
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target(least=80.0)
    open_assessments(3, SOON)
    open_assessments(2, LATE)
    open_assessments(1, date(2026, 5, 1))

    position = way().way.position

    # April, May and June so far, each 8 of 10
    assert (position.in_time, position.counted, position.late, position.open_in_time) == (24, 30, 2, 3)
    assert (way().way.needed, way().way.position.in_all) == (None, 35)
    assert way().open_sentence == "Even with all 3 to come in time it would be 77.1%."


def test_the_usual_pace_brings_cases_that_have_not_begun():
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target(least=80.0)
    open_assessments(3, SOON)

    found = way(horizon="year").at_pace

    # 120 in 365 days are 97 in the 294 days from 10 June to 31 March
    assert (found.position.not_begun, found.position.in_all) == (94, 127)
    assert found.needed == 78  # 102 of 127 are 80.3 per cent; 101 are 79.5
    assert way().sentence == ("78 of the next 97 assessments must be in time. About 94 of these have not begun yet.")


@pytest.mark.parametrize(
    ("horizon", "counted"), (("year", 30), ("quarter", 30), ("month", 10), ("rolling-year", 120), ("nonsense", 30))
)
def test_the_stretch_says_which_months_count(horizon, counted):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target()

    assert way(horizon=horizon).way.position.counted == counted


def test_of_a_rolling_year_the_months_that_will_have_fallen_out_are_not_counted():
    """The 12 months to 30 June 2025 begin in July 2024, eleven months and a part before the as-at day."""
    found = [each for each in horizons(AS_AT, Joins.WHEN_DONE) if each.name == "rolling-year"]

    assert [(each.from_on, each.by_on) for each in found] == [(date(2024, 7, 1), date(2025, 6, 30))]


def test_a_case_that_joins_when_it_falls_due_is_not_counted_twice():
    kept_figures({"contacts_decided_in_time": {"whole": {"whole": (8, 10)}}})
    a_target("contacts_decided_in_time")
    person = a_person()
    for due_on in (AS_AT, SOON, LATE):
        a_deadline(person, due_on=due_on, tracker="contact_decision")

    position = way("contacts_decided_in_time").way.position

    # what is due today is in the 30 already and still to come; what is late is in the 30 for good
    assert (position.counted, position.late, position.open_in_time) == (29, 0, 2)


def test_a_case_that_joins_when_it_starts_is_taken_out_while_it_is_open():
    kept_figures({"return_interviews_within_72_hours": {"whole": {"whole": (8, 10)}}})
    a_target("return_interviews_within_72_hours")
    a_deadline(a_person(), due_on=SOON, tracker="return_interview")
    a_deadline(a_person(), due_on=LATE, tracker="return_interview")

    position = way("return_interviews_within_72_hours").way.position

    assert (position.counted, position.late, position.open_in_time) == (29, 0, 1)


def test_how_things_stand_on_a_day_is_reached_by_what_is_done_before_it():
    kept_figures({"child_protection_visits_in_time": {"whole": {"whole": (8, 10)}}})
    a_target("child_protection_visits_in_time")
    person = a_person()
    for due_on in (LATE, SOON, date(2025, 6, 30), date(2025, 7, 9)):
        a_deadline(person, due_on=due_on, tracker="child_protection_visit")

    found = way("child_protection_visits_in_time")

    # two may be in time on 30 June without anything being done: due that day, and after it
    assert (found.way.position.counted, found.way.position.open_in_time, found.way.needed) == (2, 2, 2)
    assert found.sentence == "Of the 2 that are overdue or fall due before that day, 2 must be done by then."
    assert found.at_pace is None


def test_what_cannot_be_told_is_not_told():
    kept_figures({"assessments_in_time": {"whole": {"whole": (None, None)}}})
    without_target = way().sentence
    a_target()

    assert without_target == "No target of “at least” so much is set for that day."
    assert (way().way, way().sentence) == (None, "The figure is not available from this source.")
    assert way("children_in_need") is None
    assert way("conferences_in_time") is None


def only_this_month(in_time, cases):
    """Figures of June so far, and none before it, so that there is no usual pace."""
    every = periods_by_length(AS_AT)
    periods = dict.fromkeys(period for found in every.values() for period in found)
    parts = [(in_time, cases) if str(each) == "2025-06-01..2025-06-10" else (0, 0) for each in periods]
    kept_figures({"assessments_in_time": {"whole": {"whole": parts}}})


def test_a_target_that_is_certain_and_one_that_nothing_can_change_say_so():
    only_this_month(10, 10)
    a_target(least=50.0)

    assert way().sentence == "It is reached."
    open_assessments(2, SOON)
    assert way().sentence == "It is reached whatever happens to those to come."
    only_this_month(1, 10)
    assert way().sentence == "Even with all 2 to come in time it would be 25.0%."


def test_where_nothing_is_open_and_nothing_will_come_the_figure_stays_as_it_is():
    only_this_month(1, 10)
    a_target(least=50.0)

    assert way().sentence == "It will be 10.0%, and nothing that is open can change it."


def test_nothing_counted_and_nothing_open_says_so():
    kept_figures({"assessments_in_time": {"whole": {"whole": (0, 0)}}})
    a_target()

    assert way().sentence == "Nothing has been counted, and nothing is open."


def test_a_team_has_its_own_figures_and_deadlines():
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}, "team": {"Pod 1": (4, 5), "Pod 2": (4, 5)}}})
    a_target()
    team = a_team("Pod 1")
    open_assessments(1, SOON, team=team)
    open_assessments(4, SOON)

    assert (way(team="Pod 1").way.position.counted, way(team="Pod 1").way.position.to_come) == (15, 1)


def test_the_page_shows_the_sums_and_the_next_children(client):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target(least=80.0)
    ada, ben = a_person("Ada", "Nextone"), a_person("Ben", "Overdue")
    for person, due_on in ((ada, SOON), (ben, LATE)):
        a_deadline(person, due_on=due_on, tracker="assessment")
    user = someone("head_of_service")
    client.force_login(user)

    page = text_of(client.get("/ways-to-target/assessments_in_time/?until=month"))

    assert "Target: at least 80% by 30 June 2025 , counted since 1 June 2025" in page
    assert "Counted already 10" in page
    assert "Open and late: each will count, and not as in time 1" in page
    assert "Ada Nextone 20 June 2025" in page
    assert "Ben Overdue" not in page
    assert list(AccessLogEntry.objects.values_list("person", "reader", "what")) == [
        (ada.pk, user.pk, "way to a target: next deadlines")
    ]


def test_who_sees_figures_only_is_shown_no_child(client):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target()
    person = a_person("Ada", "Nextone")
    a_deadline(person, due_on=SOON, tracker="assessment", worker_id="w1")
    an_allocation(person, worker_id="w1")

    pages = {}
    for name, worker_id in (("hers", "w1"), ("another's", "w2")):
        client.force_login(someone("social_worker", worker_id=worker_id))
        pages[name] = text_of(client.get("/ways-to-target/assessments_in_time/"))

    assert ["Ada Nextone" in pages[name] for name in pages] == [True, False]
    assert all("Counted already" in page for page in pages.values())


def test_a_restricted_child_is_counted_and_not_named(client):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    a_target()
    person = a_person("Ada", "Nextone")
    a_deadline(person, due_on=SOON, tracker="assessment")
    client.force_login(someone("performance_analyst"))
    before = text_of(client.get("/ways-to-target/assessments_in_time/"))
    a_restriction(person, owner=someone("director"))

    after = text_of(client.get("/ways-to-target/assessments_in_time/"))

    assert ("Ada Nextone" in before, "Ada Nextone" in after) == (True, False)
    assert "Open, and can still be in time 1" in after


def test_the_list_says_what_must_happen_for_each(client):
    kept_figures({name: {"whole": {"whole": (8, 10)}} for name in NEXT_CASES})
    a_target(least=90.0)
    open_assessments(45, SOON)
    client.force_login(someone("director"))

    page = text_of(client.get("/ways-to-target/"))

    assert "Can be reached 91 of the next 97 assessments must be in time. About 52" in page
    assert page.count("No target of “at least” so much is set for that day.") == len(NEXT_CASES) - 1


@pytest.mark.parametrize("address", ("/ways-to-target/", "/ways-to-target/assessments_in_time/"))
def test_a_page_asks_as_much_for_three_deadlines_as_for_one(client, address):
    kept_figures({name: {"whole": {"whole": (8, 10)}} for name in NEXT_CASES})
    a_target()
    client.force_login(someone("head_of_service"))
    open_assessments(1, SOON)
    client.get(address)
    one = queries_of(lambda: client.get(address))
    open_assessments(1, SOON)
    open_assessments(1, SOON)

    assert queries_of(lambda: client.get(address)) == one


def test_without_figures_the_pages_say_so(client):
    client.force_login(someone("director"))

    assert "No figures have been measured yet" in text_of(client.get("/ways-to-target/"))
    assert client.get("/ways-to-target/assessments_in_time/").status_code == 404


@pytest.mark.parametrize("name", ("children_in_need", "nothing", "conferences_in_time"))
def test_an_indicator_whose_next_cases_are_not_tracked_or_measured_has_no_way(client, name):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    client.force_login(someone("director"))

    assert client.get(f"/ways-to-target/{name}/").status_code == 404


@pytest.mark.parametrize("role", ("elected_member", "business_support", "system_administrator"))
def test_who_may_not_see_figures_is_told_there_is_no_page(client, role):
    kept_figures({"assessments_in_time": {"whole": {"whole": (8, 10)}}})
    client.force_login(someone(role))

    assert [client.get(f"/ways-to-target/{rest}").status_code for rest in ("", "assessments_in_time/")] == [404, 404]
