"""A form on a page of its own. Where somebody else has changed the record meanwhile, both texts are shown."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Field, Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.models import Action, Changeable
from lineofsight.web.improvement.views.finding import is_done

CONFLICT = 409


def form_page(  # noqa: PLR0913 - what is written, how, in which words, and where it leads
    request: HttpRequest,
    form: Form,
    write: Callable[[], object],
    *,
    said: tuple[str, str, str],
    back: tuple[str, str | None, str],
    to: tuple[str, ...] | None = None,
    **more: object,
) -> HttpResponse:
    """Where ``to`` leads (back where it is blank) once it is written; else the form, with why it is not.

    ``said`` are the heading, the words of the button, and what is said once it is done. What somebody else has changed
    meanwhile is not written over: both texts are shown, and the form is sent again from the version that stands now.
    """
    heading, button, done = said
    page = {"heading": heading, "form": form, "button": button, "back": back} | more
    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, done)
            return redirect(*(to or [part for part in back[:2] if part]))
    except ChangedMeanwhile as conflict:
        return both_texts(request, form, conflict.latest, page)
    return render(request, "improvement/form.html", page)


def action_form_page(
    request: HttpRequest,
    action: Action,
    form: Form,
    write: Callable[[], object],
    said: tuple[str, str, str],
    **more: object,
) -> HttpResponse:
    """Back on the action's page once it is written; else the form, under the words of the action."""
    back = ("plan_action", action.reference, "The action")
    return form_page(request, form, write, said=said, back=back, caption=str(action), **more)


def both_texts(request: HttpRequest, form: Form, latest: Changeable, page: dict[str, object]) -> HttpResponse:
    """The record as somebody else has saved it beside what was typed, in a form that follows on their version."""
    said = page | {"latest": latest, "rows": _both(form, latest)}
    follow_on(form, latest)
    return render(request, "improvement/conflict.html", said, status=CONFLICT)


def follow_on(form: Form, latest: Changeable) -> None:
    """Have a form that is sent again follow on the version that stands now."""
    form.data = form.data.copy()
    form.data["after"] = str(latest.version)


def _both(form: Form, latest: Changeable) -> list[tuple[str, object, object]]:
    """What both say of each thing that they say otherwise: its title, their text and yours.

    Theirs is what the record says now; of what stands beside it, as those who lead it, what the form begins with now.
    """
    now = form.initial | {field.name: getattr(latest, field.attname) for field in latest._meta.concrete_fields}
    shown = [(name, field) for name, field in form.fields.items() if name in now and not field.widget.is_hidden]
    told = [(field.label, _told(field, now[name]), _told(field, form.cleaned_data.get(name))) for name, field in shown]
    return [(title, theirs, yours) for title, theirs, yours in told if (theirs or "") != (yours or "")]


def _told(field: Field, value: object) -> object:
    """What was chosen from a list, in the words of the list; lines as one text, whichever way a browser ends them."""
    words = dict(getattr(field, "choices", ()))
    if isinstance(value, list | tuple):
        return "\n".join(str(words.get(each, each)) for each in value)
    told = words.get(value, value)
    return "\n".join(told.splitlines()) if isinstance(told, str) else told
