"""The five published documents, handed in through the site, become one history of one council, and another's apart."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lineofsight.web.improvement.models import (
    Action,
    Inspection,
    Lead,
    Plan,
    PossibleRecurrence,
    RatingPublished,
    ReadFrom,
    Recommendation,
    RecurrenceDecision,
    Update,
)
from tests.factories.web_accounts import someone
from tests.factories.web_documents import handed_in, read_through_the_site, saves, says_front

MISSION = Path(__file__).parents[4] / "shared" / "mission"
COUNCIL = "Brighton & Hove"


@pytest.fixture(scope="module")
def truth():
    path = MISSION / "seed_truth.json"
    if not path.is_file():
        pytest.skip(f"the published documents are not here: {path}")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def site(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("head_of_service"))
    return client


def reads(site, truth, number, kind, **said):
    """Hand in a published document, say what it is about, and save it as it was read."""
    document = read_through_the_site(site, handed_in(MISSION / "seeds" / truth[number]["file"]), kind)
    says_front(site, document, **said)
    answer = saves(site, document)
    assert answer.redirect_chain[0][0] == f"/documents-read/{document.reference}/links/"
    document.refresh_from_db()
    return document


def numbers_of(rating, actions):
    return sum(bool(action.published_ratings.filter(words__iexact=rating)) for action in actions)


@pytest.mark.django_db
def test_the_plan_of_2010_is_saved_whole(site, truth):
    expected = truth["002"]["counts"]
    document = reads(site, truth, "002", "plan", plan_on=date(2010, 11, 1))

    plan = document.plan
    actions = list(plan.actions.all())
    assert Counter(action.kind for action in actions) == {"action": 39, "sub_action": 2}
    assert (numbers_of("green", actions), numbers_of("amber", actions)) == (22, 18)
    assert sum(not action.published_ratings.exists() for action in actions) == 1
    assert plan.priorities.count() == 8
    assert {rating.rated_on for rating in RatingPublished.objects.all()} == {date(2010, 11, 1)}
    assert {rating.state.name for rating in RatingPublished.objects.all()} == {"GREEN", "AMBER"}
    assert sum(not action.leads.exists() for action in actions) == 12
    assert Lead.objects.filter(words="RH (Richard Hakin)").count() == 1
    assert all(action.parent for action in actions if action.kind == "sub_action")
    lines = dict(ReadFrom.objects.filter(kind="action").values_list("about", "first"))
    assert lines[plan.actions.get(priority__number="1", number="1").reference] == 36
    assert expected


@pytest.mark.django_db
def test_one_history_of_one_council(site, truth):
    reads(
        site,
        truth,
        "002",
        "plan",
        plan_on=date(2010, 11, 1),
        new_inspection="Unannounced inspection of contact, referral and assessment",
        new_source="ofsted",
        new_on=date(2010, 8, 17),
    )
    earlier = Plan.objects.get()
    reads(
        site,
        truth,
        "000",
        "plan",
        plan_on=date(2017, 9, 30),
        follows=earlier.reference,
        new_inspection="Single inspection, April and May 2015",
        new_source="ofsted",
        new_on=date(2015, 4, 14),
    )
    paper = reads(site, truth, "001", "inspection")
    brent = reads(site, truth, "003", "inspection")
    letter = reads(site, truth, "004", "inspection")

    plan = Plan.objects.get(plan_on=date(2017, 9, 30))
    assert plan.follows == earlier
    answers = plan.actions.filter(kind="recommendation")
    assert answers.count() == truth["000"]["counts"]["recommendations"] == 11
    assert Update.objects.filter(action__plan=plan).count() == truth["000"]["counts"]["progress_bullets"] == 25
    assert numbers_of("green", answers) == truth["000"]["counts"]["green"] == 9
    assert numbers_of("amber", answers) == truth["000"]["counts"]["amber"] == 2
    assert plan.scales.get().states.get(name="GREEN").needs_evidence is True
    assert [(each.inspection.council, each.inspection.recommendations.count()) for each in (paper, brent, letter)] == [
        ("Brighton & Hove", 5),
        ("Brent", 12),
        ("Brighton and Hove", 3),
    ]
    assert (paper.dated_on, letter.dated_on) == (date(2019, 11, 11), date(2020, 3, 18))
    assert Recommendation.objects.exclude(inspection=brent.inspection).count() == 11 + 5 + 3
    assert Action.objects.filter(plan=plan, answers__isnull=True).count() == 0
    assert Inspection.objects.count() == 5


@pytest.mark.django_db
def test_the_story_tells_it_in_order(site, truth):
    test_one_history_of_one_council(site, truth)

    story = site.get("/our-story/?council=brighton and hove").context["story"]
    told = [(year, [(moment.kind, len(moment.asked)) for moment in moments]) for year, moments in story.years]
    assert told == [
        (2010, [("Ofsted", 8), ("Plan", 0)]),
        (2015, [("Ofsted", 11)]),
        (2017, [("Plan", 0)]),
        (2018, [("Ofsted", 5)]),
        (2019, [("Paper or letter", 0)]),
        (2020, [("Ofsted", 3), ("Paper or letter", 0)]),
    ]
    assert dict(story.moments[1].ratings) == {"Green": 22, "Amber": 18}
    assert {moment.title for moment in site.get("/our-story/?council=brent").context["story"].moments} == {
        "Safeguarding and Looked After Children Action Plan 2011/2012"
    }


@pytest.mark.django_db
def test_what_came_back_is_told_with_the_rating_that_it_bore(site, truth):
    test_one_history_of_one_council(site, truth)
    earlier = Recommendation.objects.get(inspection__began_on=date(2015, 4, 14), number="2")
    later = Recommendation.objects.get(inspectors_words__startswith="The recording of visits")
    pair = PossibleRecurrence.objects.create(
        earlier_kind="recommendation",
        earlier=earlier.reference,
        later_kind="recommendation",
        later=later.reference,
        score=0.5,
        because="Both are about visits.",
    )
    address = "/our-story/?council=brighton and hove"

    def told():
        moments = site.get(address).context["story"].moments
        return [
            (each.asked.reference, [(before.asked.reference, before.ratings) for before in each.before])
            for moment in moments
            for each in moment.asked
            if each.before
        ]

    assert told() == []
    RecurrenceDecision.objects.create(recurrence=pair, answer="same", by=someone("head_of_service"))
    assert told() == [(later.reference, [(earlier.reference, (("Amber", date(2017, 9, 30)),))])]
