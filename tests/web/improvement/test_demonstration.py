"""The invented council's two years of improvement are acted out through the product's own actions."""

from __future__ import annotations

import pytest
from django.utils import timezone

from lineofsight.web.improvement.demonstration.acting import act_out
from lineofsight.web.improvement.models import RatingGiven
from lineofsight.web.improvement.queries.standing import actions_with_people, standings
from tests.factories.web_accounts import a_team, someone

ROLES = (
    "director",
    "head_of_service",
    "pod_manager",
    "quality_auditor",
    "performance_analyst",
    "democratic_services",
)


@pytest.mark.django_db
def test_the_story_is_acted_out(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    people = {role: someone(role, team=a_team() if role == "pod_manager" else None) for role in ROLES}

    plan = act_out(people=people, on=timezone.localdate())

    found = {each.action.number: each for each in standings(actions_with_people(plan.actions.all()), plan=plan)}
    assert found["2.1"].given.state.name == found["3.1"].given.state.name == "Green"
    assert found["1.2"].facts.delivery.revised == 2
    assert found["1.2"].is_overdue is True
    assert found["4.2"].given.state.name == "Red"
    assert RatingGiven.objects.filter(is_override=True).count() == 1
    first = plan.history.order_by("version").first()
    assert (timezone.now() - first.history_date).days >= 699
