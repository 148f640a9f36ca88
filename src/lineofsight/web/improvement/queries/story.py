"""One history of one council: its inspections, plans and papers in the order of time, and what came back."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from lineofsight.web.improvement.drafts.councils import council_key
from lineofsight.web.improvement.models import Inspection, Plan, RatingGiven, RatingPublished, ReadDocument
from lineofsight.web.improvement.models.recurrences import SAME
from lineofsight.web.improvement.queries.asked import Asked, all_asked
from lineofsight.web.improvement.queries.recurrences import decided

Rated = dict[int, list[tuple[date, str]]]


@dataclass(frozen=True)
class AskedBefore:
    """Something asked for earlier that came back, and how what answered it was rated by then.

    ``ratings`` are the words of each rating with the day that it is of; empty where nothing was rated.
    """

    asked: Asked
    ratings: tuple[tuple[str, date], ...]


@dataclass(frozen=True)
class AskedNow:
    """Something asked for, with what a person has said that it repeats."""

    asked: Asked
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
    asked: tuple[AskedNow, ...] = ()
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
    asked = _asked()
    moments = [*_inspections(key, asked), *_plans(key, asked), *_papers(key)]
    moments.sort(key=lambda moment: (moment.on is None, moment.on or date.min, moment.title))
    years = dict.fromkeys(moment.on.year if moment.on else 0 for moment in moments)
    return Story(
        council,
        tuple(
            (year, tuple(moment for moment in moments if (moment.on.year if moment.on else 0) == year))
            for year in years
        ),
    )


def _asked() -> dict[str, list[AskedNow]]:
    """Everything that was asked for, by the inspection that asked, or by the plan that alone tells of it.

    Of what inspectors found without asking for anything, only what came back is told.
    """
    repeated = defaultdict(list)
    for each in decided():
        if each.decision.answer == SAME:
            repeated[each.later.reference].append((each.earlier, each.later))
    numbers = [number for pairs in repeated.values() for earlier, _ in pairs for number in earlier.actions]
    rated, found = _ratings(numbers), defaultdict(list)
    for asked in all_asked():
        pairs = sorted(repeated[asked.reference], key=lambda pair: pair[0].year or 0)
        before = tuple(AskedBefore(earlier, _by_then(earlier, later, rated)) for earlier, later in pairs)
        if asked.kind != "finding" or before:
            found[asked.inspection].append(AskedNow(asked, before))
    return found


def _ratings(actions: list[int]) -> Rated:
    """Every rating of these actions, given here or by a document."""
    found: Rated = defaultdict(list)
    given = RatingGiven.objects.filter(action__in=actions).values_list("action", "rated_on", "state__name")
    published = RatingPublished.objects.filter(action__in=actions).values_list("action", "rated_on", "words")
    for action, on, words in [*given, *published]:
        found[action].append((on, words))
    return found


def _by_then(earlier: Asked, later: Asked, rated: Rated) -> tuple[tuple[str, date], ...]:
    """The rating that each action bore when it was asked for again, the latest of each."""
    until = later.asked_on or (date(later.year, 1, 1) if later.year else date.max)
    stood = [[pair for pair in rated[action] if pair[0] <= until] for action in earlier.actions]
    return tuple((words, on) for on, words in (max(pairs) for pairs in stood if pairs))


def _inspections(key: str, asked: dict[str, list[AskedNow]]) -> list[Moment]:
    found = Inspection.objects.filter(withdrawn_at=None).prefetch_related("judgements")
    return [_inspection(each, asked) for each in found if council_key(each.council) == key]


def _inspection(inspection: Inspection, asked: dict[str, list[AskedNow]]) -> Moment:
    return Moment(
        inspection.began_on or inspection.published_on,
        inspection.get_source_display() if inspection.source != "not_said" else "Inspection",
        inspection.title,
        "inspection",
        inspection.reference,
        asked=tuple(asked.get(inspection.reference, ())),
        judgements=tuple((each.question, each.answer) for each in inspection.judgements.all()),
    )


def _plans(key: str, asked: dict[str, list[AskedNow]]) -> list[Moment]:
    found = Plan.objects.filter(withdrawn_at=None).prefetch_related("inspections", "actions__published_ratings")
    return [_plan(plan, asked) for plan in found if council_key(plan.council) == key]


def _plan(plan: Plan, asked: dict[str, list[AskedNow]]) -> Moment:
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
        asked=tuple(asked.get(plan.reference, ())),
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
