"""Accounts close by themselves: unused for 60 days, or left. A session of a closed one is dead by the next request."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.test import Client

from lineofsight.web.accounts.actions.accounts import close_account, leave, reopen_account
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.standing import closed_because
from tests.factories.web_accounts import an_app, appointed, gives_both, gives_password, signed_in, someone

pytestmark = pytest.mark.django_db


def status(client):
    return client.get("/accounts/roles/").status_code


@pytest.mark.parametrize(("days", "is_let_in"), ((60, True), (61, False)))
def test_sixty_days_without_use_close_an_account(client, days, is_let_in):
    with time_machine.travel("2025-03-03 09:00:00+00:00") as clock:
        user = someone()
        gives_both(client, user, an_app(user))
        client.post("/account/logout/")
        clock.shift(days * 24 * 60 * 60)

        assert (gives_password(Client(), user).status_code == 302) == is_let_in


def test_no_stale_account_is_open_a_year_on():
    with time_machine.travel("2025-03-03 09:00:00+00:00") as clock:
        for leaves_on in (None, date(2025, 4, 1), date(2027, 1, 1)):
            someone(leaves_on=leaves_on)
        open_now = [closed_because(user) for user in User.objects.order_by("pk")]
        clock.shift(365 * 24 * 60 * 60)
        open_then = [closed_because(user) for user in User.objects.order_by("pk")]

    assert open_now == ["", "", ""]
    assert open_then == ["not used for 60 days", "they have left", "not used for 60 days"]


def test_a_session_is_dead_the_day_after_the_last_day(client):
    with time_machine.travel("2025-03-03 22:00:00+00:00") as clock:
        user = someone(leaves_on=date(2025, 3, 3))
        signed_in(client, user)
        before = status(client)
        clock.shift(2 * 60 * 60 + 10)
        client.session.save()

        assert (before, status(client)) == (200, 302)


def test_a_session_is_dead_once_the_account_is_closed(client):
    user, by = someone(), someone("system_administrator")
    signed_in(client, user)
    before = status(client)
    close_account(user=User.objects.get(pk=user.pk), by=by)

    assert (before, status(client), gives_password(Client(), user).status_code) == (200, 302, 200)


def test_a_session_from_before_stays_dead_when_the_account_is_opened_again(client):
    user, by = someone(), someone("system_administrator")
    signed_in(client, user)
    close_account(user=user, by=by)
    reopen_account(user=user, by=by)

    assert (status(client), gives_password(Client(), user).status_code) == (302, 302)


def test_a_leavers_roles_end_with_their_last_day():
    user, by = someone("social_worker"), someone("system_administrator")
    appointed(user, "pod_manager", from_on=date(2099, 1, 1))
    leave(user=user, on=date(2050, 3, 3), by=by)

    assert [(held.role, held.to_on) for held in user.appointments.all()] == [("social_worker", date(2050, 3, 3))]


def test_an_account_that_was_opened_again_counts_its_days_anew(client):
    with time_machine.travel("2025-03-03 09:00:00+00:00") as clock:
        user, by = someone(), someone("system_administrator")
        clock.shift(90 * 24 * 60 * 60)
        closed = gives_password(client, user).status_code
        reopen_account(user=user, by=by)

        assert (closed, gives_password(client, user).status_code) == (200, 302)
