"""One history of one council: its inspections, plans and papers in the order of time, and what came back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from lineofsight.web.improvement.drafts.councils import council_key
from lineofsight.web.improvement.models import (
    Answer,
    Inspection,
    Plan,
    RatingGiven,
    RatingPublished,
    ReadDocument,
    Recommendation,
    Recurrence,
)


@dataclass(frozen=True)
class AskedBefore:
    """An earlier recommendation that came back, and how the council had rated what answered it by then.

    ``ratings`` are the words of each rating with the day that it is of; empty where nothing was rated.
    """

    recommendation: Recommendation
    ratings: tuple[tuple[str, date], ...]


@dataclass(frozen=True)
class Asked:
    """A recommendation with what it repeats."""

    recommendation: Recommendation
    before: tuple[AskedBefore, ...]


@dataclass(frozen=True)
class Moment:
    """Something of a council's history. ``on`` is blank where no date of it is known.

    ``ratings`` counts what a plan's own document rates, by word.
    """

    on: date | None
    kind: str
    title: str
    page: str
    reference: str
    asked: tuple[Asked, ...] = ()
    judgements: tuple[tuple[str, str], ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()
    actions: int = 0
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """The history of one council, year by year; what has no date comes last, under 0."""

    council: str
    years: tuple[tuple[int, tuple[Moment, ...]], ...]

    @property
    def moments(self) -> list[Moment]:
        return [moment for _, moments in self.years for moment in moments]


def councils() -> dict[str, str]:
    """Every council that has a plan or an inspection, by its key, as it is written most often."""
    names = [*Plan.objects.filter(withdrawn_at=None).values_list("council", flat=True)]
    names += Inspection.objects.filter(withdrawn_at=None).values_list("council", flat=True)
    written: dict[str, Counter[str]] = {}
    for name in filter(None, names):
        written.setdefault(council_key(name), Counter())[name] += 1
    return {key: max(found, key=lambda name: (found[name], name)) for key, found in sorted(written.items())}


def story_of(key: str) -> Story | None:
    """The history of the council of this key; None where there is none of that name."""
    council = councils().get(key)
    if council is None:
        return None
    moments = [*_inspections(key), *_plans(key), *_papers(key)]
    moments.sort(key=lambda moment: (moment.on is None, moment.on or date.min, moment.title))
    years = dict.fromkeys(moment.on.year if moment.on else 0 for moment in moments)
    return Story(
        council,
        tuple(
            (year, tuple(moment for moment in moments if (moment.on.year if moment.on else 0) == year))
            for year in years
        ),
    )


def _inspections(key: str) -> list[Moment]:
    asked = Recommendation.objects.filter(withdrawn_at=None).prefetch_related(
        Prefetch("asked_before", _returns(), to_attr="returns")
    )
    found = Inspection.objects.filter(withdrawn_at=None).prefetch_related(
        "judgements", Prefetch("recommendations", asked, to_attr="asked")
    )
    return [_inspection(each) for each in found if council_key(each.council) == key]


def _returns() -> object:
    """What came back, with every rating that the earlier recommendation's actions were given."""
    rated = Answer.objects.filter(withdrawn_at=None, action__withdrawn_at=None).prefetch_related(
        Prefetch("action__ratings", RatingGiven.objects.select_related("state")),
        Prefetch("action__published_ratings", RatingPublished.objects.all()),
    )
    same = Recurrence.objects.filter(decision="same").select_related("earlier__inspection")
    return same.prefetch_related(Prefetch("earlier__answers", rated, to_attr="rated_by"))


def _inspection(inspection: Inspection) -> Moment:
    on = inspection.began_on or inspection.published_on
    return Moment(
        on,
        inspection.get_source_display() if inspection.source != "not_said" else "Inspection",
        inspection.title,
        "inspection",
        inspection.reference,
        asked=tuple(_asked(each, on) for each in inspection.asked),
        judgements=tuple((each.question, each.answer) for each in inspection.judgements.all()),
    )


def _asked(asked: Recommendation, on: date | None) -> Asked:
    before = [AskedBefore(each.earlier, ratings_by(each.earlier, on)) for each in asked.returns]
    before.sort(key=lambda each: each.recommendation.inspection.began_on or date.min)
    return Asked(asked, tuple(before))


def ratings_by(asked: Recommendation, on: date | None) -> tuple[tuple[str, date], ...]:
    """The rating that each action answering it bore on a day, given here or by a document, the latest of each."""
    found = []
    for answer in asked.rated_by:
        given = [(each.rated_on, each.state.name) for each in answer.action.ratings.all()]
        given += [(each.rated_on, each.words) for each in answer.action.published_ratings.all()]
        stood = [pair for pair in given if on is None or pair[0] <= on]
        if stood:
            day, words = max(stood)
            found.append((words, day))
    return tuple(found)


def _plans(key: str) -> list[Moment]:
    found = Plan.objects.filter(withdrawn_at=None).prefetch_related("inspections", "actions__published_ratings")
    return [_plan(plan) for plan in found if council_key(plan.council) == key]


def _plan(plan: Plan) -> Moment:
    actions = [action for action in plan.actions.all() if action.withdrawn_at is None]
    rated = Counter(
        ratings[0].words.capitalize() for action in actions if (ratings := list(action.published_ratings.all()))
    )
    return Moment(
        plan.plan_on,
        "Plan",
        plan.title,
        "plan",
        plan.reference,
        ratings=tuple(sorted(rated.items())),
        actions=len(actions),
        answers=tuple(each.title for each in plan.inspections.all()),
    )


def _papers(key: str) -> list[Moment]:
    """Papers that tell of an inspection on a later day than it was."""
    found = ReadDocument.objects.filter(withdrawn_at=None, inspection__isnull=False, dated_on__isnull=False)
    found = found.select_related("inspection", "file").defer("lines", "read")
    return [
        Moment(each.dated_on, "Paper or letter", each.draft["front"]["title"], "document", each.reference)
        for each in found
        if council_key(each.inspection.council) == key
    ]
