"""Differences by ethnicity, age, sex and disability: each group of a share beside the whole, and what can be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.control_charts import Meaning
from lineofsight.core.differences import Difference, GroupDifference, difference, verdict
from lineofsight.core.figures import WHOLE
from lineofsight.documents.charts.spread import GroupSpread, spread_chart
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import (
    Figure,
    Moment,
    labelled,
    place_among_groups,
    said_of_flow,
    said_of_stock,
)
from lineofsight.web.performance.glances import Kept
from lineofsight.web.performance.models import KeptFigures
from lineofsight.web.performance.queries.kept import definition_of, definitions_of, groups_of

CHARACTERISTICS = {"ethnicity": "Ethnicity", "age_group": "Age", "sex": "Sex", "disability": "Disability"}
FARTHEST_FIRST = (Difference.CLEAR, Difference.PERHAPS)


@dataclass(frozen=True)
class GroupFound:
    """A group whose share lies further from the whole's than chance would usually put it, in words."""

    measure: str
    title: str
    by: str
    group: str
    figure: str
    parts: str
    whole: str
    verdict: Difference
    end: str
    order: tuple[object, ...]


@dataclass(frozen=True)
class Overview:
    """Every group that lies far out, the farthest first, and how many groups were looked at to find them."""

    found: tuple[GroupFound, ...]
    counts: dict[Difference, int]
    shares: int

    @property
    def looked_at(self) -> int:
        """The groups that were large enough to tell anything."""
        return sum(self.counts.values()) - self.too_few

    @property
    def too_few(self) -> int:
        return self.counts.get(Difference.TOO_FEW, 0)

    @property
    def clear(self) -> int:
        return self.counts.get(Difference.CLEAR, 0)

    @property
    def perhaps(self) -> int:
        return self.counts.get(Difference.PERHAPS, 0)

    @property
    def by_chance_alone(self) -> int:
        """How many of those looked at would lie beyond the usual range if no group were different, at the most."""
        return round(self.looked_at * 0.05)


def overview(moment: Moment, *, every: str, characteristic: str = "") -> Overview:
    """The groups of every share that lie far out, in the latest period of a length."""
    at = moment.every[every][-1]
    chosen = [characteristic] if characteristic else list(CHARACTERISTICS)
    shares = {name: each for name, each in definitions_of(moment).items() if each.kind == "share"}
    kept = KeptFigures.objects.filter(measured=moment.number, breakdown__in=[WHOLE, *chosen], measure__in=shares)
    wholes: dict[str, tuple[int, int]] = {}
    rows = []
    for measure, breakdown, groups, numbers in kept.values_list("measure", "breakdown", "groups", "numbers"):
        parts = list(parts_at(Kept.opened(groups, len(moment.periods), bytes(numbers)), at))
        if breakdown == WHOLE:
            wholes.update((measure, (top, foot)) for _, top, foot in parts)
        else:
            rows += [(measure, breakdown, *part) for part in parts]
    counts: Counter[Difference] = Counter()
    found = []
    for measure, breakdown, group, top, foot in rows:
        if group == NOT_RECORDED or not foot or not wholes.get(measure, (0, 0))[1]:
            continue
        whole = wholes[measure][0] * 100 / wholes[measure][1]
        told = verdict(top, foot, whole)
        counts[told] += 1
        if told in FARTHEST_FIRST:
            found.append(_found(shares[measure], (breakdown, group), (top, foot), whole, told))
    return Overview(tuple(sorted(found, key=lambda each: each.order)), dict(counts), len(wholes))


def parts_at(kept: Kept, at: int) -> Iterator[tuple[str, int, int]]:
    """Numerator and denominator of each group in one period; those that are not known are left out.

    A share whose parts are no whole numbers weighs its cases, so that nothing can be said of chance: it is left out.
    """
    for group, top, foot in kept.all_parts(at):
        if _are_whole(top, foot):
            yield group, int(top), int(foot)


def _found(
    definition: Definition, cell: tuple[str, str], parts: tuple[int, int], whole: float, told: Difference
) -> GroupFound:
    (characteristic, group), (top, foot) = cell, parts
    share = top * 100 / foot
    end = end_of(definition, share > whole)
    return GroupFound(
        measure=definition.name,
        title=definition.title,
        by=CHARACTERISTICS[characteristic],
        group=labelled(characteristic, group),
        figure=definition.written(share),
        parts=f"{top:,} of {foot:,}",
        whole=definition.written(whole),
        verdict=told,
        end=end,
        order=(FARTHEST_FIRST.index(told), end != "worse", -abs(share - whole), definition.title, group),
    )


def end_of(definition: Definition, is_above: bool) -> str:  # noqa: FBT001 - which side is a fact, not a switch
    """On which side of the whole a group lies: better or worse where one end is better, else higher or lower."""
    if definition.polarity not in {"higher", "lower"}:
        return "higher" if is_above else "lower"
    return "better" if is_above == (definition.polarity == "higher") else "worse"


# ---------------------------------------------------------------- one indicator


@dataclass(frozen=True)
class GroupRow:
    """One group of a share, with what can be said of it. ``told`` is None where it has no case, or none is known."""

    label: str
    figure: Figure
    told: GroupDifference | None
    end: str

    @property
    def words(self) -> str:
        """What can be said of it, and on which side it lies."""
        if self.told is None:
            return "not recorded, so of no group" if self.figure.group == NOT_RECORDED else ""
        far = self.told.verdict in FARTHEST_FIRST
        return f"{self.told.verdict}: {self.end}" if far else str(self.told.verdict)

    @property
    def by_chance(self) -> str:
        """The range by chance in words; blank where there is none."""
        found = self.told.by_chance if self.told else None
        return f"{found.lower:.0f}% to {found.upper:.0f}%" if found else ""


@dataclass(frozen=True)
class CharacteristicShown:
    """The groups by one characteristic, as a table and as a chart."""

    name: str
    title: str
    rows: tuple[GroupRow, ...]
    chart: str

    @property
    def has_small(self) -> bool:
        """Whether a warning is due."""
        return any(row.told and row.told.is_small for row in self.rows)


@dataclass(frozen=True)
class DifferencesPage:
    """One share and its groups, all in one period."""

    definition: Definition
    whole: Figure
    shown: tuple[CharacteristicShown, ...]

    @property
    def period(self) -> str:
        """The period in words."""
        said = said_of_stock if self.definition.is_stock else said_of_flow
        return said(self.whole.period)


def differences_page(moment: Moment, name: str, *, every: str) -> DifferencesPage | None:
    """The groups of a share in the latest period of a length; None where it is no share."""
    found = definition_of(moment, name)
    if found is None or found[0].kind != "share":
        return None
    definition, at = found[0], moment.every[every][-1]
    kept = groups_of(moment, definition, [WHOLE, *CHARACTERISTICS])
    whole = kept[WHOLE][WHOLE][at]
    cut = {
        cut: sorted((figures[at] for figures in kept[cut].values()), key=place_among_groups)
        for cut in CHARACTERISTICS
        if cut in kept
    }
    return DifferencesPage(
        definition, whole, tuple(_shown(definition, whole, name, figures) for name, figures in cut.items())
    )


def _shown(definition: Definition, whole: Figure, name: str, figures: Sequence[Figure]) -> CharacteristicShown:
    rows = tuple(_row(definition, whole, figure) for figure in figures)
    title = f"{definition.title}, by {CHARACTERISTICS[name].lower()}"
    chart = ""
    if whole.value is not None:
        groups = [_spread(row) for row in rows]
        chart = spread_chart(groups, whole.value, definition.measured, name=f"spread-{name}", title=title)
    return CharacteristicShown(name, CHARACTERISTICS[name], rows, chart)


def _row(definition: Definition, whole: Figure, figure: Figure) -> GroupRow:
    label = labelled(figure.breakdown, figure.group)
    top, foot = figure.numerator, figure.denominator
    if figure.group == NOT_RECORDED or whole.value is None or not foot or not _are_whole(top, foot):
        return GroupRow(label, figure, None, "")
    told = difference(int(top), int(foot), whole.value)
    return GroupRow(label, figure, told, end_of(definition, told.is_above))


def _are_whole(*parts: float | None) -> bool:
    return all(part is not None and float(part).is_integer() for part in parts)


_MEANINGS = {
    "better": Meaning.IMPROVEMENT,
    "worse": Meaning.CONCERN,
    "higher": Meaning.NEUTRAL,
    "lower": Meaning.NEUTRAL,
}


def _spread(row: GroupRow) -> GroupSpread:
    told = row.told
    words = ", ".join(part for part in (row.figure.shown, row.figure.parts, row.words) if part)
    by_chance = (told.by_chance.lower, told.by_chance.upper) if told and told.by_chance else None
    meaning = _MEANINGS[row.end] if told and told.verdict in FARTHEST_FIRST else Meaning.COMMON
    return GroupSpread(row.label, row.figure.value, words, by_chance, meaning)
