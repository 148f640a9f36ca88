"""Adding, changing and ending tests of success: of an action, or of a whole area."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.success_tests import add_test, change_test, end_test
from lineofsight.web.improvement.forms.records import WhyForm
from lineofsight.web.improvement.forms.success_tests import ChooseForm, FigureTestForm, PaperTestForm, TestForm
from lineofsight.web.improvement.models import Action, Priority, SuccessTest
from lineofsight.web.improvement.queries.baselines import (
    Standing,
    definition_named,
    measures_to_choose,
    standing_today,
    teams_to_choose,
)
from lineofsight.web.improvement.queries.beside import published_of
from lineofsight.web.improvement.queries.editing import area_named
from lineofsight.web.improvement.queries.success_tests import evidence_to_choose, named_test
from lineofsight.web.improvement.queries.versions import page_about
from lineofsight.web.improvement.views.finding import or_404, the_action
from lineofsight.web.improvement.views.form_page import form_page

HELD = (
    "words",
    "least",
    "most",
    "by_on",
    "sustained_months",
    "baseline",
    "baseline_parts",
    "baseline_on",
    "comparator",
)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_to_action(request: HttpRequest, reference: str) -> HttpResponse:
    """A new test of one action."""
    return _added(request, the_action(reference))


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_to_area(request: HttpRequest, reference: str) -> HttpResponse:
    """A new test of an area, which counts for each of its actions that has none of its own."""
    return _added(request, or_404(area_named(reference)))


def _added(request: HttpRequest, of: Action | Priority) -> HttpResponse:
    """First what shows it is chosen; the second page begins with where the figure chosen stands today."""
    measures = measures_to_choose() if request.reader.may(Permission.SEE_FIGURES) else []
    choice = ChooseForm(
        request.GET or None, measures=measures, teams=teams_to_choose(), initial={"kind": "indicator", "team": ""}
    )
    if not choice.is_valid():
        page = {"heading": "Add a test of success", "caption": str(of), "button": "Continue", "back": page_about(of)}
        return render(request, "improvement/choose_test.html", page | {"form": choice})
    chosen = choice.cleaned_data
    is_figure = chosen["kind"] == "indicator"
    today = standing_today(chosen["measure"], chosen["team"]) if is_figure else None
    form = _form(request, chosen | {"team": chosen["team"] if is_figure else ""}, of, _beginning(chosen, today))

    def write() -> None:
        said = form.said() | {"kind": chosen["kind"]}
        if is_figure:
            said |= {"measure": chosen["measure"], "team": chosen["team"], "baseline_address": _address(form, today)}
        add_test(of=of, by=request.reader, **said)

    said = ("Add a test of success", "Add this test", "The test of success is added.")
    return _written(request, of, form, write, said, note=today.words if today else "")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change(request: HttpRequest, reference: str) -> HttpResponse:
    """A test in other words, or with another target. Which figure it is about stays: end it, and add another."""
    test = or_404(named_test(reference))
    of = test.action or test.priority
    may_see = request.reader.may(Permission.SEE_FIGURES)
    today = standing_today(test.measure, test.team) if test.kind == "indicator" and may_see else None
    held = {name: getattr(test, name) for name in HELD} | {"evidence": test.evidence_id, "after": test.version}
    form = _form(request, {"kind": test.kind, "measure": test.measure, "team": test.team}, of, held)

    def write() -> None:
        said = form.said()
        if test.kind == "indicator":
            said["baseline_address"] = _address(form, today) or _address_held(form, test)
        change_test(test=test, after=form.cleaned_data["after"] or 0, by=request.reader, **said)

    said = ("Change this test of success", "Save", "The test of success is changed.")
    return _written(request, of, form, write, said, note=today.words if today else "")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def end(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a test out of use, and say why. Its versions stay, and any of them can be put back."""
    test = or_404(named_test(reference))
    form = WhyForm(request.POST or None, initial={"after": test.version})

    def write() -> None:
        end_test(test=test, by=request.reader, **form.cleaned_data)

    said = ("End this test of success", "End it", "The test of success is ended.")
    return _written(request, test.action or test.priority, form, write, said, note=test.words)


def _form(request: HttpRequest, chosen: dict[str, str], of: Action | Priority, initial: dict[str, object]) -> TestForm:
    """The form of a test of this kind."""
    data = request.POST or None
    if chosen["kind"] != "indicator":
        return PaperTestForm(data, evidence=evidence_to_choose(of), initial=initial)
    beside = [] if chosen["team"] else published_of(chosen["measure"])
    return FigureTestForm(data, definition=definition_named(chosen["measure"]), beside=beside, initial=initial)


def _beginning(chosen: dict[str, str], today: Standing | None) -> dict[str, object]:
    """What a new test begins with: the figure of today, its parts, and the day that it tells of."""
    if today is None:
        return {"sustained_months": 1}
    start = {"baseline": today.value, "baseline_parts": today.figure.parts, "baseline_on": today.on}
    return start | {"words": today.definition.title, "sustained_months": 1}


def _address(form: TestForm, today: Standing | None) -> str:
    """The address of today's figure, where the test starts from just that; blank where somebody wrote another one."""
    said = form.cleaned_data
    is_today = today is not None and (said["baseline"], said["baseline_on"]) == (today.value, today.on)
    return today.address if is_today and said["baseline_parts"] in {"", today.figure.parts} else ""


def _address_held(form: TestForm, test: SuccessTest) -> str:
    """The address that the start had, as long as the start stays what it was."""
    names = ("baseline", "baseline_on", "baseline_parts")
    is_same = all(form.cleaned_data[name] == getattr(test, name) for name in names)
    return test.baseline_address if is_same else ""


def _written(
    request: HttpRequest,
    of: Action | Priority,
    form: Form,
    write: Callable[[], object],
    said: tuple[str, str, str],
    **more: object,
) -> HttpResponse:
    return form_page(request, form, write, said=said, back=page_about(of), caption=str(of), **more)
