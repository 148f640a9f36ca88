"""Tests of success: what becomes of each, from what was measured and from what was verified."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.core.progress import Impact
from lineofsight.web.improvement.queries import tested as success
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import a_test, an_action, evidence, verified_evidence
from tests.factories.web_performance import a_definition, kept, whole

pytestmark = pytest.mark.django_db
LATER = date(2026, 1, 1)
MET, MISSED, BLANK = (95, 100), (80, 100), (float("nan"), float("nan"))


def outcome(*months, **details):
    """What becomes of a test that 90% are in time, by these months."""
    if months:
        kept((a_definition(), whole(*months)))
    test = a_test(an_action(), **details)
    found = success.tested([test], on=LATER)[test.pk]
    return found.impact, found.words


@pytest.mark.parametrize(
    ("months", "asked", "impact", "words"),
    (
        ((MISSED, MET), 1, Impact.MET, "95.0% (95 of 100) in May 2024; the target is met."),
        ((MET, MET, MET), 1, Impact.SUSTAINED, "the target is met, for 3 months one after another."),
        ((MET, MISSED), 1, Impact.NOT_MET, "80.0% (80 of 100) in May 2024; the target is not met."),
        ((MISSED, MET, MET), 3, Impact.NOT_MET, "met for 2 months one after another, of the 3 that are asked for."),
        ((MET, MET), 2, Impact.SUSTAINED, "the target is met, for 2 months one after another."),
        ((MET, BLANK), 1, Impact.UNKNOWN, "The figure is not available from this source."),
        ((), 1, Impact.UNKNOWN, "The figure is not available from this source."),
    ),
)
def test_a_figure_is_tested_by_its_months(months, asked, impact, words):
    found = outcome(*months, sustained_months=asked)

    assert (found[0], found[1].endswith(words)) == (impact, True), found[1]


def test_a_measure_that_is_not_kept_is_not_known():
    assert outcome(MET, measure="nobody_measures_this")[0] is Impact.UNKNOWN


def test_a_target_of_at_most():
    assert outcome(MET, least=None, most=50.0)[0] is Impact.NOT_MET


def test_months_after_the_day_do_not_count():
    kept((a_definition(), whole(MISSED, MET)))
    test = a_test(an_action())

    assert success.tested([test], on=date(2024, 5, 30))[test.pk].impact is Impact.NOT_MET
    assert success.tested([test], on=date(2024, 5, 31))[test.pk].impact is Impact.MET


def test_a_paper_passes_once_somebody_else_has_verified_it():
    action = an_action()
    said = {"kind": "document", "measure": "", "least": None}
    without, offered = a_test(action, **said), a_test(action, evidence=evidence(action), **said)
    shown = a_test(action, evidence=verified_evidence(action), **said)

    found = success.tested([without, offered, shown], on=LATER)

    assert [found[test.pk].impact for test in (without, offered, shown)] == [Impact.UNKNOWN, Impact.UNKNOWN, Impact.MET]
    assert found[offered.pk].words == "Evidence of 30 June 2024 is handed in and not verified."


def test_the_page_of_an_action_draws_the_figure_with_its_target(client):
    client.force_login(someone("director"))
    kept((a_definition(), whole(*[MISSED] * 11, MET)), first=date(2024, 6, 1))
    action = an_action()
    a_test(action, baseline=80.0, baseline_on=date(2024, 1, 1), team="")

    shown = client.get(reverse("plan_action", args=[action.reference])).content.decode()

    assert "95.0% (95 of 100) in May 2025" in shown
    assert "It was 80% on 1 January 2024." in shown
    assert "chart-target" in shown
    assert "The way to it by" in shown


def test_a_figure_of_a_team_is_that_teams(client):
    client.force_login(someone("director"))
    kept((a_definition(), whole(MISSED) | {"team": {"Pod 1": [MET]}}))
    action = an_action()
    a_test(action, team="Pod 1")

    shown = client.get(reverse("plan_action", args=[action.reference])).content.decode()

    assert "95.0% (95 of 100) in April 2024" in shown


def test_whoever_sees_no_figures_sees_none_here(client):
    client.force_login(someone("democratic_services"))
    kept((a_definition(), whole(MET)))
    action = an_action()
    a_test(action, words="Nine in ten are in time")

    shown = client.get(reverse("plan_action", args=[action.reference])).content.decode()

    assert "Nine in ten are in time" in shown
    assert "95.0%" not in shown
