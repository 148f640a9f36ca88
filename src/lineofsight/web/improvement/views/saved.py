"""Saving a change from a form. Where somebody else has changed the record meanwhile, both texts are shown."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Field, Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.models import Changeable
from lineofsight.web.improvement.views.finding import is_done

CONFLICT = 409


def saved(  # noqa: PLR0913 - what is saved, how, and where it leads
    request: HttpRequest,
    form: Form,
    write: Callable[[], object],
    *,
    page: dict[str, object],
    to: tuple[str, ...],
    done: str = "Your changes are saved.",
) -> HttpResponse:
    """Where ``to`` leads once it is written; both texts where somebody else has written meanwhile."""
    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, done)
            return redirect(*to)
    except ChangedMeanwhile as conflict:
        said = page | {"latest": conflict.latest, "rows": _both(form, conflict.latest)}
        form.data = form.data.copy()
        form.data["after"] = str(conflict.latest.version)
        return render(request, "improvement/conflict.html", said, status=CONFLICT)
    return render(request, "improvement/form.html", page)


def _both(form: Form, latest: Changeable) -> list[tuple[str, object, object]]:
    """What both say of each thing that they say otherwise: its title, their text and yours."""
    names = {field.name for field in latest._meta.concrete_fields} - {"id", "reference"}
    pairs = [
        (field, getattr(latest, latest._meta.get_field(name).attname), form.cleaned_data.get(name))
        for name, field in form.fields.items()
        if name in names
    ]
    return [
        (field.label, _told(field, theirs), _told(field, yours))
        for field, theirs, yours in pairs
        if (theirs or "") != (yours or "")
    ]


def _told(field: Field, value: object) -> object:
    """What was chosen from a list, in the words of the list."""
    return dict(getattr(field, "choices", ())).get(value, value)
