"""Comparing everything that was asked for, and what a named person says of what may have come back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.core.likeness import recurrences
from lineofsight.library.find_theme import all_themes
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.models import (
    Comparison,
    PlanEvent,
    PossibleRecurrence,
    RecurrenceDecision,
    ThemeDecision,
)
from lineofsight.web.improvement.models.recurrences import OTHER, SAME
from lineofsight.web.improvement.queries.asked import Asked, all_asked, digest_of
from lineofsight.web.improvement.rules import require


@transaction.atomic
def compare_all() -> Comparison:
    """Propose anew what may have come back, where anything asked for has changed since it was last compared.

    A proposal that somebody has decided stays, though its words be different now. Nobody is asked: it decides nothing.
    """
    asked = [each for each in all_asked() if each.year is not None]
    digest, last = digest_of(asked), Comparison.objects.select_for_update().first()
    if last and last.digest == digest:
        return last
    kinds = {each.reference: each.kind for each in asked}
    known = {(row.earlier, row.later): row for row in PossibleRecurrence.objects.all()}
    pairs, _ = recurrences((each.item for each in asked), all_themes())
    kept = set()
    for pair in pairs:
        earlier, later = pair.earlier.name, pair.later.name
        row = known.get((earlier, later)) or PossibleRecurrence(earlier=earlier, later=later)
        row.earlier_kind, row.later_kind = kinds[earlier], kinds[later]
        row.score, row.because = round(pair.likeness.score, 4), pair.likeness.sentence
        row.themes = list(pair.likeness.themes)
        row.save()
        kept.add(row.pk)
    PossibleRecurrence.objects.exclude(pk__in=kept).filter(decisions=None).delete()
    return Comparison.objects.create(digest=digest, at=clock.now())


@transaction.atomic
def decide_recurrence(  # noqa: PLR0913 - what a decision is made of
    *, recurrence: PossibleRecurrence, answer: str, by: Reader, theme: str = "", own_theme: str = "", because: str = ""
) -> RecurrenceDecision:
    """Say whether it is the same thing that came back, and what it is about. A later decision takes its place.

    ``theme`` names a theme of the library; ``own_theme`` is one in the decider's own words.

    Raises:
        ValidationError: it came back, and nobody says what it is about; or it did not, and nobody says why.
    """
    require(by, Permission.CHANGE_PLANS)
    name, title = theme_named(theme, own_theme)
    if answer == SAME and not name:
        raise ValidationError({"theme": "Choose what both are about, or name it"})
    if answer == OTHER and not because.strip():
        raise ValidationError({"because": "Say in what they differ"})
    made = RecurrenceDecision.objects.create(
        recurrence=recurrence, answer=answer, because=because, at=clock.now(), by_id=by.user_id
    )
    if answer == SAME:
        for kind, about in _sides(recurrence):
            _say(kind, about, (name, title), because, by, is_about=True)
    _note(made.get_answer_display(), "possiblerecurrence", recurrence.reference, because or recurrence.because, by)
    return made


@transaction.atomic
def set_theme(*, theme: str, title: str, about: Collection[Asked], shown: Iterable[Asked], by: Reader) -> int:
    """Say of each thing shown whether it is about a theme; how many were said anew."""
    require(by, Permission.CHANGE_PLANS)
    many = 0
    for each in shown:
        is_about = each in about
        if is_about != is_said_to_be(each.reference, theme):
            _say(each.kind, each.reference, (theme, title), "", by, is_about=is_about)
            many += 1
    if many:
        _note("Said what is about a theme", "theme", theme[:12], f"{title or theme}: {many} said anew", by)
    return many


def theme_named(theme: str, own_theme: str) -> tuple[str, str]:
    """The name that a theme goes by, and its title where it is not one of the library.

    >>> theme_named("recording", ""), theme_named("", "Out-of-hours work")
    (('recording', ''), ('own_out_of_hours_work', 'Out-of-hours work'))
    """
    words = own_theme.strip()
    if words:
        return f"own_{re.sub(r'[^a-z0-9]+', '_', words.lower()).strip('_')}"[:100], words[:100]
    return theme, ""


def is_said_to_be(reference: str, theme: str) -> bool:
    """Whether the latest word on it is that it is about the theme."""
    latest = ThemeDecision.objects.filter(about=reference, theme=theme).last()
    return latest is not None and latest.is_about


def _sides(recurrence: PossibleRecurrence) -> list[tuple[str, str]]:
    return [(recurrence.earlier_kind, recurrence.earlier), (recurrence.later_kind, recurrence.later)]


def _say(  # noqa: PLR0913 - what a decision is made of
    kind: str, about: str, theme: tuple[str, str], because: str, by: Reader, *, is_about: bool
) -> None:
    name, title = theme
    ThemeDecision.objects.create(
        kind=kind,
        about=about,
        theme=name,
        title=title,
        is_about=is_about,
        because=because,
        at=clock.now(),
        by_id=by.user_id,
    )


def _note(what: str, kind: str, about: str, detail: str, by: Reader) -> None:
    PlanEvent.objects.create(what=what, kind=kind, about=about, detail=detail[:2_000], at=clock.now(), by_id=by.user_id)
