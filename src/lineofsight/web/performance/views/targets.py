"""Setting the target of an indicator, and saying that something known has changed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.actions.targets import record_change, set_target, take_target_back
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.forms import KnownChangeForm, TargetForm
from lineofsight.web.performance.queries.definitions import definition_of
from lineofsight.web.performance.queries.targets import targets_of


@needs(Permission.SEE_FIGURES, Permission.SET_TARGETS)
def set_targets(request: HttpRequest, name: str) -> HttpResponse:
    """Set a measure's target from a day on, or take it back."""
    definition = _defined(name)
    form = TargetForm(request.POST or None, definition=definition, initial={"from_on": timezone.localdate()})
    if not form.is_valid():
        page = {"heading": "Set a target", "definition": definition, "form": form, "targets": targets_of(name)}
        return render(request, "performance/set_target.html", page)
    said = form.cleaned_data
    told = {"measure": name, "from_on": said["from_on"], "because": said["because"], "by": request.user}
    if form.is_set:
        set_target(rule=said["rule"], **told)
    else:
        take_target_back(**told)
    messages.success(request, "The target has been set." if form.is_set else "The target has been taken back.")
    return redirect("indicator", name)


@needs(Permission.SEE_FIGURES, Permission.SET_TARGETS)
def record_known_change(request: HttpRequest, name: str) -> HttpResponse:
    """Say that something known changed the service, so that a measure's limits begin anew."""
    definition = _defined(name)
    form = KnownChangeForm(request.POST or None)
    if not form.is_valid():
        page = {"heading": "Record a known change", "definition": definition, "form": form}
        return render(request, "performance/record_change.html", page)
    record_change(measure=name, by=request.user, **form.cleaned_data)
    messages.success(request, "The change has been recorded. The limits begin anew from it.")
    return redirect("indicator", name)


def _defined(name: str) -> Definition:
    definition = definition_of(name)
    if definition is None:
        raise Http404
    return definition
