"""What a reader chose to see, and what of the page is the same for everybody who chose it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest

from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.forms import FigureFilter
from lineofsight.web.performance.queries.workers import workers_to_choose
from lineofsight.web.performance.remembered import remembered


def chosen_in(request: HttpRequest, moment: Moment) -> FigureFilter:
    """Whose figures and which periods the address asks for; workers are offered to those who answer for them."""
    chosen = FigureFilter(request.GET, teams=moment.groups.get("team", ()))
    chosen.offer_workers(workers_to_choose(chosen.team_name, reader=request.reader))
    return chosen


def made_for(moment: Moment, chosen: FigureFilter, made_of: tuple[object, ...], make: Callable[[], dict]) -> dict:
    """What ``make`` makes: remembered for all who ask the same, unless it names workers, which few may see."""
    if chosen.offers_workers:
        return make()
    return remembered(moment, (*made_of, chosen.length, chosen.team_name), make)
