"""The bar of places holds what a reader may open, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.web.accounts.models import Appointment, User
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import reader_with
from lineofsight.web.common.navigation import PLACES, places_for


def test_every_place_asks_for_a_permission_that_there_is():
    assert {name for place in PLACES for name in place.permissions} - set(Permission.__members__) == set()


@pytest.mark.parametrize("role", ("social_worker", "system_administrator", "elected_member"))
def test_a_reader_is_shown_no_place_that_their_role_does_not_open(role):
    reader = reader_with(1, "Amina Okafor", (role,))

    shown = {name for place, _ in places_for(reader) for name in place.permissions}

    assert shown <= {permission.name for permission in reader.permissions}


@pytest.mark.django_db
def test_somebody_without_a_role_is_told_so(client):
    client.force_login(User.objects.create_user("amina", "amina@example.org", name="Amina Okafor"))

    assert "You hold no role today" in client.get("/").content.decode()


@pytest.mark.django_db
def test_a_page_says_who_is_signed_in(client):
    user = User.objects.create_user("amina", "amina@example.org", name="Amina Okafor")
    Appointment.objects.create(user=user, role="head_of_service", from_on=date(2020, 1, 1))
    client.force_login(user)

    assert "Amina Okafor" in client.get("/").content.decode()
