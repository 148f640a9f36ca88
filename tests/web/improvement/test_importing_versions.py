"""A newer version of a plan: what it changes is shown, a person accepts it, and what was before stays."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.improvement.drafts.changes import KnownArea, KnownRow, area_key, compared
from lineofsight.web.improvement.drafts.starting import row_of
from lineofsight.web.improvement.models import Action, Plan, RatingPublished
from tests.factories.web_accounts import someone
from tests.factories.web_documents import PLAN_TEXT, handed_in, read_through_the_site, saves, says_front

FIRST_ON, NEXT_ON = date(2024, 4, 1), date(2024, 10, 1)
NEXT_TEXT = (
    PLAN_TEXT.replace("Write the supervision policy", "Write and publish the supervision policy")
    .replace("One was held\tAMBER", "Both were held\tGREEN")
    .replace("30/09/2024", "30/11/2024")
    .replace("Thirty records\t\t\tTB", "Thirty records\t\tRED\tTB")
    + "4\tAsk social workers how supervision helps\tSurvey\t\tAMBER\tRH\t31/01/2025\n"
)


@pytest.fixture
def site(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("head_of_service"))
    return client


def the_first(site):
    document = read_through_the_site(site, handed_in(PLAN_TEXT))
    says_front(site, document, plan_on=FIRST_ON)
    saves(site, document)
    return Plan.objects.get()


def the_next(site, plan, text=NEXT_TEXT, on=NEXT_ON):
    document = read_through_the_site(site, handed_in(text, "next.txt"))
    says_front(site, document, plan_on=on, newer_of=plan.reference)
    document.refresh_from_db()
    return document


def accepts(site, document, leaving=()):
    """Accept every change that is shown but these kinds."""
    address = f"/documents-read/{document.reference}/changes/"
    changes = site.get(address).context["compared"].changes
    return site.post(
        address,
        {
            "after": document.version,
            "seen": [change.key for change in changes],
            "accept": [change.key for change in changes if change.kind not in leaving],
        },
        follow=True,
    )


def shown(site, document):
    changes = site.get(f"/documents-read/{document.reference}/changes/").context["compared"].changes
    return {(change.kind, change.differences[0][1:] if change.differences else change.title) for change in changes}


@pytest.mark.django_db
def test_the_earlier_version_is_found_by_its_title(site):
    plan = the_first(site)
    document = read_through_the_site(site, handed_in(NEXT_TEXT, "next.txt"))

    form = site.get(f"/documents-read/{document.reference}/front/").context["form"]
    assert form["newer_of"].value() == plan.reference


@pytest.mark.django_db
def test_what_it_changes_is_shown(site):
    document = the_next(site, the_first(site))

    assert shown(site, document) == {
        ("worded", ("Write the supervision policy", "Write and publish the supervision policy")),
        ("worded", ("One was held", "Both were held")),
        ("rated", ("AMBER", "GREEN")),
        ("rated", ("", "RED")),
        ("due", ("2024-09-30", "2024-11-30")),
        ("added", "4 Ask social workers how supervision helps"),
    }


@pytest.mark.django_db
def test_what_is_accepted_is_changed_and_the_history_kept(site):
    plan = the_first(site)
    document = the_next(site, plan)
    accepts(site, document)

    plan.refresh_from_db()
    document.refresh_from_db()
    assert Plan.objects.get() == plan == document.plan
    assert (plan.plan_on, plan.history.get(version=1).plan_on) == (NEXT_ON, FIRST_ON)
    first, second, third, fourth = plan.actions.order_by("order")
    assert first.words == "Write and publish the supervision policy"
    assert first.history.get(version=1).words == "Write the supervision policy"
    assert [(each.words, each.rated_on) for each in second.published_ratings.all()] == [
        ("GREEN", NEXT_ON),
        ("AMBER", FIRST_ON),
    ]
    assert [(each.words, each.rated_on) for each in first.published_ratings.all()] == [
        ("GREEN", NEXT_ON),
        ("GREEN", FIRST_ON),
    ]
    moved = second.due_changes.get()
    assert (moved.was_on, moved.now_on, moved.because) == (
        date(2024, 9, 30),
        date(2024, 11, 30),
        "As in the version of 1 October 2024",
    )
    assert third.published_ratings.get().words == "RED"
    assert (fourth.words, fourth.published_ratings.get().rated_on) == (
        "Ask social workers how supervision helps",
        NEXT_ON,
    )
    assert plan.scales.count() == 1
    assert {rating.state.name for rating in RatingPublished.objects.all()} == {"RED", "AMBER", "GREEN"}


@pytest.mark.django_db
def test_what_is_not_accepted_stays(site):
    plan = the_first(site)
    accepts(site, the_next(site, plan), leaving=("worded", "rated", "added", "due"))

    first, second, third = plan.actions.order_by("order")
    assert first.words == "Write the supervision policy"
    assert [each.words for each in second.published_ratings.all()] == ["AMBER"]
    assert second.due_on == date(2024, 9, 30)
    assert third.published_ratings.count() == 0


@pytest.mark.django_db
def test_what_is_no_longer_there_is_withdrawn_and_not_lost(site):
    plan = the_first(site)
    text = "".join(line for line in PLAN_TEXT.splitlines(keepends=True) if "Audit supervision" not in line)
    document = the_next(site, plan, text)
    assert shown(site, document) == {("removed", "3 Audit supervision records")}
    accepts(site, document)

    gone = Action.objects.get(number="3")
    assert gone.withdrawn_at is not None
    assert gone.history.first().history_change_reason == "Not in the version of 1 October 2024"


@pytest.mark.django_db
def test_an_older_version_changes_nothing(site):
    plan = the_first(site)
    document = the_next(site, plan, on=date(2023, 1, 1))
    answer = accepts(site, document)

    assert "The plan here is of 1 April 2024" in answer.content.decode()
    assert plan.actions.count() == 3


@pytest.mark.django_db
def test_what_has_been_changed_meanwhile_is_looked_at_again(site):
    plan = the_first(site)
    document = the_next(site, plan)
    answer = site.post(
        f"/documents-read/{document.reference}/changes/",
        {"after": document.version, "seen": ["worded-0"], "accept": ["worded-0"]},
        follow=True,
    )

    assert "The plan has been changed meanwhile" in answer.content.decode()
    assert plan.actions.get(number="1").words == "Write the supervision policy"


@pytest.mark.django_db
def test_it_is_not_saved_as_a_plan_of_its_own(site):
    document = the_next(site, the_first(site))
    answer = saves(site, document)

    assert "Look at what has changed and accept it" in answer.content.decode()
    assert Plan.objects.count() == 1


def a_draft(*rows, areas=()):
    return {
        "areas": [
            {"number": "", "title": title, "source": "", "aim": "", "measurable_success": "", "owner": ""}
            | {"left_out": False}
            for title in areas
        ],
        "rows": list(rows),
        "people": {},
    }


def test_rows_are_matched_by_words_when_their_numbers_have_moved():
    known = [
        KnownRow("a", "action", "", "Train managers in supervision", "1"),
        KnownRow("b", "action", "", "Audit the records of visits", "2"),
    ]
    draft = a_draft(
        row_of("action", number="1", words="Audit the records of visits"),
        row_of("action", number="2", words="Train all managers in supervision"),
    )

    assert compared(draft, known, []).rows == {0: "b", 1: "a"}


def test_one_number_alone_makes_no_match():
    known = [KnownRow("a", "action", "", "Train managers in supervision", "1")]
    found = compared(a_draft(row_of("action", number="1", words="Publish the fostering offer")), known, [])

    assert [change.kind for change in found.changes] == ["added", "removed"]


def test_the_same_words_are_told_apart_by_their_areas():
    known = [
        KnownRow("a", "action", area_key("", "Front door"), "Review progress"),
        KnownRow("b", "action", area_key("", "Care leavers"), "Review progress"),
    ]
    areas = [KnownArea("x", "", "Front door"), KnownArea("y", "", "Care leavers")]
    draft = a_draft(
        row_of("action", words="Review progress", area=0),
        row_of("action", words="Review progress", area=1),
        areas=("Care leavers", "Front door"),
    )
    found = compared(draft, known, areas)

    assert (found.rows, found.areas, found.changes) == ({0: "b", 1: "a"}, {0: "y", 1: "x"}, ())


def test_a_blank_in_the_newer_version_is_no_change():
    known = [
        KnownRow("a", "action", "", "Train managers", "1", milestones="Two sessions", rating="GREEN", leads=("RH",))
    ]

    assert compared(a_draft(row_of("action", number="1", words="Train managers")), known, []).changes == ()
