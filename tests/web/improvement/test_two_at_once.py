"""Where two people write at once, the second loses no word and sees both texts."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from lineofsight.web.improvement.actions.changing import change, set_in_place
from lineofsight.web.improvement.actions.plan_actions import link_recommendations, set_dependencies
from lineofsight.web.improvement.actions.signing_off import sign_off
from lineofsight.web.improvement.models import Update
from tests.factories.web_accounts import someone
from tests.factories.web_boards import a_board
from tests.factories.web_improvement import a_milestone, a_recommendation, an_action, evidence, kept, reader_as

pytestmark = pytest.mark.django_db
SLIP = "Of 81 care leavers, 52 (63%) were in touch."
AFTER_2 = 'name="after" value="2"'


@pytest.fixture
def writer(client):
    client.force_login(someone("pod_manager"))
    return client


def an_update():
    """An update that somebody else has changed since it was written."""
    update = kept(Update(action=an_action(), said_on=date(2024, 5, 1), words="Two of five teams"))
    change(record=update, after=1, values={"words": "Three of five teams"}, by=reader_as(), plan=None)
    return update


def sent(client, update, **typed):
    answer = client.post(reverse("change_update", args=[update.reference]), typed)
    return answer.status_code, answer.content.decode()


def test_an_update_that_was_changed_meanwhile_is_shown_in_both_texts(writer):
    update = an_update()

    status, shown = sent(writer, update, words="Four of five teams", after=1)

    assert (status, AFTER_2 in shown) == (409, True)
    assert ("Three of five teams" in shown, ">Four of five teams</textarea>" in shown) == (True, True)
    assert update.history.count() == 2


def test_claims_that_nobody_answered_lose_no_word_whoever_else_saves(writer):
    update = an_update()
    warned, with_claims = sent(writer, update, words=SLIP, after=1)
    status, both = sent(writer, update, words=SLIP, after=1, save_anyway="yes")
    again, with_claims_again = sent(writer, update, words=SLIP, after=2)
    saved, _ = sent(writer, update, words=SLIP, after=2, save_anyway="yes")

    assert (warned, status, again, saved) == (200, 409, 200, 302)
    for shown in (with_claims, both, with_claims_again):
        assert f">{SLIP}</textarea>" in shown
    assert ("not 63%" in with_claims, "Three of five teams" in both) == (True, True)
    update.refresh_from_db()
    assert update.words == SLIP


def test_an_update_that_was_signed_off_meanwhile_leaves_what_was_typed(writer):
    update = an_update()
    sign_off(update=update, after=2, by=reader_as())

    status, shown = sent(writer, update, words="Four of five teams", after=2)

    assert status == 200
    assert "This update has been signed off, so its words stay" in shown
    assert ">Four of five teams</textarea>" in shown


def test_a_board_that_was_changed_meanwhile_is_shown_in_both_texts(client):
    client.force_login(someone("democratic_services"))
    board = a_board(name="First")
    change(record=board, after=1, values={"name": "Second"}, by=reader_as(), plan=None)
    typed = {"name": "Third", "meetings_before": "2", "months_before": "3", "after": "1"}

    answer = client.post(reverse("change_board", args=[board.reference]), typed)

    shown = answer.content.decode()
    assert (answer.status_code, AFTER_2 in shown) == (409, True)
    assert ("Second" in shown, 'value="Third"' in shown) == (True, True)


def test_the_reason_for_putting_back_is_kept(writer):
    update = an_update()
    address = reverse("put_back_version", args=["update", update.reference, 1])

    answer = writer.post(address, {"because": "It was right before", "after": "1"})

    shown = answer.content.decode()
    assert (answer.status_code, AFTER_2 in shown) == (409, True)
    assert ">It was right before</textarea>" in shown


def test_evidence_that_was_changed_meanwhile_is_shown_and_not_withdrawn(writer):
    shown = evidence(an_action(), words="Of 20")
    change(record=shown, after=1, values={"words": "Of 30"}, by=reader_as(), plan=None)

    answer = writer.post(reverse("withdraw_evidence", args=[shown.reference]), {"because": "A slip", "after": "1"})

    shown.refresh_from_db()
    page = answer.content.decode()
    assert (answer.status_code, shown.withdrawn_at) == (409, None)
    assert (">A slip</textarea>" in page, ">Of 30</div>" in page, "Two versions" in page) == (True, True, False)


def test_what_stands_beside_and_was_changed_meanwhile_is_not_moved():
    action = an_action()
    first, second = (a_milestone(action, words=words, order=at) for at, words in enumerate(("One", "Two")))
    seen = type(first).objects.get(pk=first.pk)
    change(record=first, after=1, values={"words": "One, reworded"}, by=reader_as(), plan=None)

    with pytest.raises(ValidationError, match="one of those beside it"):
        set_in_place(record=second, others=[seen], place=1, by=reader_as(), plan=action.plan, because="Order")


def test_leads_that_somebody_else_named_meanwhile_are_not_written_over(client):
    action = an_action(words="Do it", leads=("RH",))
    client.force_login(someone("director"))
    typed = {"words": "Do it", "number": action.number, "priority": action.priority_id, "after": "1"}
    address = reverse("change_action", args=[action.reference])

    client.post(address, typed | {"leads": "TB"})
    answer = client.post(address, typed | {"leads": "RH", "words": "Do it now"})

    shown = answer.content.decode()
    assert answer.status_code == 409
    assert all(f">{words}\n</p>" in shown for words in ("TB", "RH", "Do it", "Do it now"))
    assert [lead.words for lead in action.leads.filter(withdrawn_at=None)] == ["TB"]


def test_lines_that_both_left_as_they_were_are_not_shown_as_different(client):
    action = an_action(words="Do it", milestones_words="By May\nBy June", partners=["Police", "Schools forum"])
    client.force_login(someone("director"))
    typed = {"number": action.number, "priority": action.priority_id, "after": "1"}
    typed |= {"milestones_words": "By May\r\nBy June", "partners": "Police\r\nSchools forum"}
    address = reverse("change_action", args=[action.reference])

    client.post(address, typed | {"words": "Do it soon"})
    answer = client.post(address, typed | {"words": "Do it now"})

    shown = answer.content.decode()
    told = shown.partition("Two versions")[2].partition("<form")[0]
    assert answer.status_code == 409
    assert [title in told for title in (">Action<", ">Milestones<", ">Partner agencies<")] == [True, False, False]


@pytest.mark.parametrize("change", (link_recommendations, set_dependencies))
def test_other_links_of_an_action_are_a_new_version_of_it(change):
    action = an_action()
    wanted = {"recommendations": [a_recommendation()]} if change is link_recommendations else {}
    wanted = wanted or {"waits_for": [an_action(action.priority)]}

    change(action=action, by=reader_as(), **wanted)

    action.refresh_from_db()
    assert (action.version, action.history.count()) == (2, 2)


def test_members_whom_somebody_else_chose_meanwhile_are_not_written_over(client):
    client.force_login(someone("democratic_services"))
    member, board = someone("director"), a_board(name="The board")
    plans = [each.plan_id for each in board.oversights.all()]
    typed = {"name": "The board", "meetings_before": "2", "months_before": "3", "plans": plans, "after": "1"}
    address = reverse("change_board", args=[board.reference])

    client.post(address, typed | {"members": [member.pk]})
    answer = client.post(address, typed)

    assert answer.status_code == 409
    assert f">{member.name}\n</p>" in answer.content.decode()
    assert [seat.account for seat in board.seats.filter(withdrawn_at=None)] == [member]
