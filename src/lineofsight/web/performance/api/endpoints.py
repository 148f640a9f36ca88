"""What other programs can ask for: what each indicator means, and its figures."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI, Query
from ninja.errors import HttpError, ValidationError

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import first_day, last_day
from lineofsight.web.performance.api.authentication import ByToken, Token, for_people_and_programs, open_to
from lineofsight.web.performance.api.schemas import Every, Figures, Indicators, Problem
from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.queries.for_programs import Asked, CannotAnswer, definition_rows, figure_rows
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.scopes import FIGURES, INDICATORS

A_MINUTE = "60/min"
NOT_ASKED_RIGHT, NOT_YET = 422, 503
MONTH_OR_DAY = r"^\d{4}-\d\d(-\d\d)?$"

api = NinjaAPI(
    title="Line of Sight",
    version="1",
    description="Figures of a council's children's services, for other programs. It tells of no child.",
    docs_url=None,
    docs_decorator=for_people_and_programs,
    urls_namespace="api",
    auth=Token(),
    throttle=[ByToken(A_MINUTE)],
)
REFUSALS = {401: Problem, 403: Problem, 422: Problem, 429: Problem, 503: Problem}


@api.get(
    "/indicators", response={200: Indicators, **REFUSALS}, url_name="api_indicators", summary="What each one means"
)
def indicators(request: HttpRequest) -> dict[str, object]:
    """Every measure as it was defined when the figures were measured."""
    open_to(request, INDICATORS)
    moment = _now()
    return _told(moment) | {"indicators": definition_rows(moment)}


@api.get("/figures", response={200: Figures, **REFUSALS}, url_name="api_figures", by_alias=True, summary="Figures")
def figures(  # noqa: PLR0913 - each is a part of what is asked for
    request: HttpRequest,
    *,
    indicator: Annotated[list[str], Query(description="Names or codes; all where none is named.")] = [],  # noqa: B006 - the library copies it
    every: Annotated[Every, Query(description="How long the periods are.")] = "month",
    from_on: Annotated[
        str | None, Query(alias="from", pattern=MONTH_OR_DAY, description="First month (2024-04) or day.")
    ] = None,
    to_on: Annotated[
        str | None, Query(alias="to", pattern=MONTH_OR_DAY, description="Last month (2025-03) or day.")
    ] = None,
    by: Annotated[str, Query(description="A breakdown, such as team; else the whole.")] = WHOLE,
    group: Annotated[str, Query(description="One group of the breakdown only.")] = "",
) -> dict[str, object]:
    """Figures, one for each indicator, group and period. 50,000 are answered at once."""
    open_to(request, FIGURES)
    moment = _now()
    try:
        first = first_day(from_on) if from_on else date.min
        last = last_day(to_on) if to_on else date.max
        found = figure_rows(moment, Asked(indicator, every, first, last, by, group))
    except (CannotAnswer, ValueError) as refusal:
        raise HttpError(NOT_ASKED_RIGHT, str(refusal)) from None
    return _told(moment) | {"figures": found}


@api.exception_handler(ValidationError)
def say_what_is_wrong(request: HttpRequest, refusal: ValidationError) -> HttpResponse:
    """The first thing that was not asked right, in a sentence."""
    first = refusal.errors[0]
    detail = f"{first['loc'][-1]}: {first['msg']}."
    return api.create_response(request, {"detail": detail}, status=NOT_ASKED_RIGHT)


def _now() -> Moment:
    moment = current_moment()
    if moment is None:
        raise HttpError(NOT_YET, "No figures have been measured yet. Ask again in a few minutes.")
    return moment


def _told(moment: Moment) -> dict[str, object]:
    return {"snapshot": moment.snapshot, "as_at": moment.as_at, "told_at": moment.told_at}


def addresses() -> tuple[list[URLPattern], str, str]:
    """The addresses of the interface. They do not ask for a session, but each for a token, or for either."""
    patterns, app, namespace = api.urls
    for each in patterns:
        each.callback.login_required = each.name == "api-root"
    return patterns, app, namespace
