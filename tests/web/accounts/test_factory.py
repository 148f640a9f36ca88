"""Tests sign people in as they say they do."""

from __future__ import annotations

import pytest

from tests.factories.web_accounts import a_team, signed_in, someone


@pytest.mark.django_db
def test_someone_signed_in_opens_the_home_page(client):
    user = someone("pod_manager", team=a_team("Pod 1"), worker_id="W1")

    assert signed_in(client, user).get("/").status_code == 200
