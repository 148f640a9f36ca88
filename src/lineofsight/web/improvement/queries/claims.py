"""The claims that were found in a plan, an action or a document, with what somebody said to them, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lineofsight.core.claims.checking import Verdict
from lineofsight.core.claims.linked import LinkedFigure as FigureBeside
from lineofsight.core.claims.linked import check_against
from lineofsight.core.claims.stated import Claim, find_claims
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.checking_claims import ASKING, COLOURS, RIGHT, WORST_FIRST, WRONG, weight_of
from lineofsight.web.improvement.marks import MARK
from lineofsight.web.improvement.models import (
    Action,
    ClaimAnswer,
    ClaimFound,
    LinkedFigure,
    Plan,
    ReadDocument,
    SuccessTest,
)
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of

UNITS = {"share": "%", "rate": "per 10,000", "count": "count"}
TITLES = {WRONG: "Wrong by their own words", ASKING: "Something is missing", RIGHT: "Nothing to correct"}


@dataclass(frozen=True)
class Beside:
    """What the linked figure of the same period says of a claim. ``address`` leads to the figure."""

    definition: Definition
    verdict: str
    sentence: str
    address: str

    @property
    def agrees(self) -> bool:
        return self.verdict == Verdict.AGREES


@dataclass(frozen=True)
class ClaimShown:
    """One finding with the latest answer to it, blank while nobody gave one, and linked figures of its period."""

    row: ClaimFound
    answer: ClaimAnswer | None = None
    beside: tuple[Beside, ...] = ()

    @property
    def weight(self) -> str:
        return weight_of(self.row.verdict)

    @property
    def title(self) -> str:
        """The heading that it stands under."""
        return TITLES[self.weight]

    @property
    def colour(self) -> str:
        return COLOURS[self.weight]

    @property
    def is_open(self) -> bool:
        """Whether it asks for something that nobody has answered."""
        return self.answer is None and (self.weight != RIGHT or any(not each.agrees for each in self.beside))

    @property
    def place(self) -> tuple[bool, int, int]:
        """Where it stands in a list: what nobody has answered first, the worst first, then in the order of the text."""
        return self.answer is not None, WORST_FIRST.index(self.row.verdict), self.row.pk


@dataclass(frozen=True)
class ClaimsOfPlan:
    """Every claim of a plan or a document, the worst first, with how many there are of each weight."""

    claims: tuple[ClaimShown, ...]

    @property
    def counts(self) -> list[tuple[str, str, int]]:
        """For each weight its title, its colour and how many nobody has answered; and how many are answered."""
        many = Counter(claim.weight for claim in self.claims if claim.answer is None)
        return [(TITLES[weight], COLOURS[weight], many[weight]) for weight in TITLES]

    @property
    def asking(self) -> tuple[ClaimShown, ...]:
        """Those that ask for something, were answered, or stand beside a figure: what a person has to look at."""
        return tuple(claim for claim in self.claims if claim.weight != RIGHT or claim.answer or claim.beside)

    @property
    def answered(self) -> int:
        return sum(claim.answer is not None for claim in self.claims)


def claims_of_plan(plan: Plan, *, reader: Reader) -> ClaimsOfPlan:
    """The claims of everything that is written in a plan, and of what its document says beside."""
    rows = list(_in_use().filter(text__plan=plan, text__document=None))
    read = _in_use().filter(text__document__plan=plan)
    told = {(row.words, row.sentence) for row in rows}
    rows += [row for row in read if (row.words, row.sentence) not in told]
    figures = _Figures(plan, reader, rows)
    return ClaimsOfPlan(tuple(sorted(_shown(rows, figures), key=lambda claim: claim.place)))


def claims_of_document(document: ReadDocument) -> ClaimsOfPlan:
    """The claims of a document that was read."""
    rows = list(_in_use().filter(text__document=document))
    return ClaimsOfPlan(tuple(sorted(_shown(rows, None), key=lambda claim: claim.place)))


def claims_of_action(action: Action, *, reader: Reader) -> dict[tuple[str, str], list[ClaimShown]]:
    """The claims of what is written of an action, by the reference of the record and the name of its text."""
    rows = list(_in_use().filter(text__action=action))
    found: dict[tuple[str, str], list[ClaimShown]] = {}
    for claim in _shown(rows, _Figures(action.plan, reader, rows)):
        found.setdefault((claim.row.text.about, claim.row.text.field), []).append(claim)
    return found


def measures_of(action: Action) -> list[str]:
    """The figures that an action is linked to or tested by."""
    return _measures(action.plan).get(action.pk, [])


def differing(action: Action, words: str, *, reader: Reader) -> list[str]:
    """What the linked figures of the same periods say against these words, before they are saved."""
    claims = [claim for claim in find_claims(MARK.sub(" ", words)) if claim.period]
    figures = _Figures(action.plan, reader, claims)
    found = [beside for claim in claims for beside in figures.against(claim, action)]
    return [f"{each.definition.title}: {each.sentence}" for each in found if not each.agrees]


def claim_named(reference: str) -> ClaimShown | None:
    """One claim with everything that was said to it (``row.said``)."""
    rows = list(_in_use().filter(reference=reference))
    if not rows:
        return None
    rows[0].said = list(_answers_to(rows))
    return _shown(rows, None)[0]


def _in_use() -> object:
    """Findings of texts as they stand now, of records and plans that are in use."""
    found = ClaimFound.objects.filter(text__replaced_at=None, text__action__withdrawn_at=None)
    found = found.exclude(text__plan__withdrawn_at__isnull=False)
    return found.select_related("text__action", "text__plan", "text__document__file").order_by("text", "line", "pk")


def _shown(rows: Sequence[ClaimFound], figures: _Figures | None) -> list[ClaimShown]:
    said = {_key(answer.claim): answer for answer in _answers_to(rows)}
    return [ClaimShown(row, said.get(_key(row)), figures.beside(row) if figures else ()) for row in rows]


def _answers_to(rows: Iterable[ClaimFound]) -> Iterable[ClaimAnswer]:
    """The answers to these findings, or to the same findings when the text around them was another, in their order."""
    rows = list(rows)
    keys = {_key(row) for row in rows}
    found = ClaimAnswer.objects.filter(claim__text__about__in={row.text.about for row in rows})
    return [answer for answer in found.select_related("claim__text", "by") if _key(answer.claim) in keys]


def _key(row: ClaimFound) -> tuple[str, str, str, str]:
    return row.text.about, row.text.field, row.words, row.sentence


class _Figures:
    """The figures that are linked to a plan's actions, as far as this reader may see figures."""

    def __init__(self, plan: Plan, reader: Reader, rows: Sequence[object]) -> None:
        self.linked = _measures(plan) if rows and reader.may(Permission.SEE_FIGURES) else {}
        self.moment = current_moment() if self.linked else None
        known = definitions_of(self.moment) if self.moment else {}
        wanted = {name for names in self.linked.values() for name in names if name in known}
        found = figures_of(self.moment, [known[name] for name in sorted(wanted)]) if wanted else {}
        self.by_period = {name: {figure.period: figure for figure in figures} for name, figures in found.items()}
        self.definitions = known

    def beside(self, row: ClaimFound) -> tuple[Beside, ...]:
        """What each linked figure of the claim's own period says; nothing for a claim that names no period."""
        action = row.text.action
        claim = _claim_of(row) if action and row.kind and action.pk in self.linked else None
        return self.against(claim, action) if claim else ()

    def against(self, claim: Claim, action: Action) -> tuple[Beside, ...]:
        """What each figure that is linked to an action says of a claim."""
        if claim.period is None or claim.period.period is None:
            return ()
        names = [name for name in self.linked.get(action.pk, ()) if name in self.by_period]
        found = [self._compared(claim, name) for name in names]
        return tuple(each for each in found if each)

    def _compared(self, claim: Claim, name: str) -> Beside | None:
        figure = self._of_period(claim, name)
        definition = self.definitions[name]
        if figure is None or definition.kind not in UNITS:
            return None
        found = check_against(claim, _plain(figure, definition))
        if found.verdict not in {Verdict.AGREES, Verdict.DISAGREES}:
            return None
        return Beside(definition, str(found.verdict), found.sentence, figure.reference(self.moment.snapshot))

    def _of_period(self, claim: Claim, name: str) -> Figure | None:
        spoken, figures = claim.period, self.by_period[name]
        if spoken.role == "as at":
            return next((figure for period, figure in figures.items() if period.to_on == spoken.period.to_on), None)
        return figures.get(spoken.period)


def _plain(figure: Figure, definition: Definition) -> FigureBeside:
    return FigureBeside(
        numerator=None if figure.numerator is None else int(figure.numerator),
        denominator=None if figure.denominator is None else int(figure.denominator),
        value=None if figure.value is None else Fraction(figure.value).limit_denominator(10**6),
        unit=UNITS[definition.kind],
        period=figure.period,
    )


def _claim_of(row: ClaimFound) -> Claim | None:
    """The claim itself, read again from the sentence that holds it."""
    return next((claim for claim in find_claims(row.said_in) if claim.words == row.words), None)


def _measures(plan: Plan) -> Mapping[int, list[str]]:
    """The figures that each action of a plan is linked to, or tested by, or that its area is tested by."""
    found: dict[int, list[str]] = {}
    tests = SuccessTest.objects.filter(withdrawn_at=None, kind="indicator", team="")
    of_areas: dict[int, list[str]] = {}
    for area, measure in tests.filter(priority__plan=plan).values_list("priority", "measure"):
        of_areas.setdefault(area, []).append(measure)
    if of_areas:
        for action, area in plan.actions.filter(priority__in=of_areas).values_list("pk", "priority"):
            found[action] = [*of_areas[area]]
    linked = LinkedFigure.objects.filter(withdrawn_at=None, action__plan=plan)
    for action, measure in [
        *tests.filter(action__plan=plan).values_list("action", "measure"),
        *linked.values_list("action", "indicator"),
    ]:
        found.setdefault(action, []).append(measure)
    return {action: list(dict.fromkeys(names)) for action, names in found.items()}
