"""Wherever somebody is in improvement plans, the menu says so."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests.factories.web_improvement import a_plan, a_recommendation, an_action

pytestmark = pytest.mark.django_db
MARKED = re.compile(r'aria-current="(page|true)"><strong[^>]*>([^<]*)</strong>')


def marked(client, address):
    return MARKED.findall(client.get(address).content.decode())


def test_the_list_of_plans_is_the_place_itself(director):
    assert marked(director, reverse("plans")) == [("page", "Improvement plans")]


def test_every_page_of_the_app_belongs_to_the_place(director):
    asked, action, plan = a_recommendation(), an_action(), a_plan()
    addresses = (
        reverse("plan", args=[plan.reference]),
        reverse("plan_action", args=[action.reference]),
        reverse("change_action", args=[action.reference]),
        reverse("versions", args=["action", action.reference]),
        reverse("inspections"),
        reverse("recommendation", args=[asked.reference]),
        reverse("objectives"),
        reverse("documents"),
        reverse("boards"),
        reverse("themes"),
    )

    assert {address: marked(director, address) for address in addresses} == {
        address: [("true", "Improvement plans")] for address in addresses
    }


def test_no_other_page_does(director):
    assert marked(director, reverse("indicators")) == [("page", "Indicators")]
    assert marked(director, "/") == []
    assert "Improvement plans" in director.get("/").content.decode()
