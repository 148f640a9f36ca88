"""Where a figure stands today, which a new test begins from; and the figures and teams to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.core.figures import WHOLE
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of, series_of


@dataclass(frozen=True)
class Standing:
    """The figure of the last month that was over. ``as_at`` is the day that the figures were told of."""

    definition: Definition
    figure: Figure
    as_at: date
    address: str

    @property
    def value(self) -> float:
        """The value, with the decimals that it is shown with."""
        return round(self.figure.value, self.definition.shown_decimals)

    @property
    def on(self) -> date:
        """The last day that it tells of."""
        return self.figure.period.to_on

    @property
    def words(self) -> str:
        """The figure as a sentence: "In May 2024 it was 76.0% (57 of 75), as told on 10 June 2024."."""
        parts = f" ({self.figure.parts})" if self.figure.parts else ""
        when = "On" if self.definition.is_stock else "In"
        return f"{when} {self.figure.words} it was {self.figure.shown}{parts}, as at {day(self.as_at)}."


def measures_to_choose() -> list[tuple[str, str]]:
    """Every figure that is measured, by its name and title, in the order of the titles."""
    moment = current_moment()
    found = definitions_of(moment).values() if moment else ()
    return sorted(((one.name, one.title) for one in found), key=lambda pair: pair[1].casefold())


def teams_to_choose() -> list[str]:
    moment = current_moment()
    return list(moment.groups.get("team", ())) if moment else []


def definition_named(measure: str) -> Definition | None:
    """What a figure means; None where it is not measured."""
    moment = current_moment()
    return definitions_of(moment).get(measure) if moment else None


def standing_today(measure: str, team: str) -> Standing | None:
    """Where a figure stands for the whole service or a team; None where no finished month of it is known."""
    moment = current_moment()
    definition = definitions_of(moment).get(measure) if moment else None
    if definition is None:
        return None
    cut = ("team", team) if team else (WHOLE, WHOLE)
    figures = figures_of(moment, [definition], *cut).get(measure)
    months = series_of(moment, figures, "month").finished if figures else ()
    if not months or months[-1].value is None:
        return None
    return Standing(definition, months[-1], moment.as_at, months[-1].reference(moment.snapshot))
