"""Giving somebody a role, ending one, and what each role is."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.actions.appointments import appoint, end_appointment
from lineofsight.web.accounts.forms.accounts import AppointmentForm, EndForm
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.accounts.rules import needs
from lineofsight.web.accounts.views.accounts import done


@needs(Permission.MANAGE_ACCOUNTS)
def give_role(request: HttpRequest, reference: UUID) -> HttpResponse:
    user = get_object_or_404(queries.accounts(), reference=reference)
    form = AppointmentForm(request.POST or None)
    if form.is_valid() and done(form, appoint, user=user, by=request.user, **form.cleaned_data):
        messages.success(request, "The role is given.")
        return redirect("account", user.reference)
    context = {"heading": f"Give {user.name} a role", "form": form, "button": "Give role", "account": user}
    return render(request, "accounts/form.html", context)


@needs(Permission.MANAGE_ACCOUNTS)
def end_role(request: HttpRequest, reference: UUID, number: int) -> HttpResponse:
    user = get_object_or_404(queries.accounts(), reference=reference)
    held = get_object_or_404(queries.appointments_of(user), pk=number)
    form = EndForm(request.POST or None)
    to_on = form.cleaned_data["to_on"] if form.is_valid() else None
    if to_on and done(form, end_appointment, appointment=held, on=to_on, by=request.user):
        messages.success(request, "The role ends with that day.")
        return redirect("account", user.reference)
    heading = f"End the role of {ROLES[held.role].title.lower()}"
    context = {"heading": heading, "form": form, "button": "End role", "account": user}
    return render(request, "accounts/form.html", context)


def roles(request: HttpRequest) -> HttpResponse:
    """Every role and what it lets somebody do, for everybody who signs in."""
    rows = [(role, sorted(role.permissions, key=lambda permission: permission.value)) for role in ROLES.values()]
    return render(request, "accounts/roles.html", {"heading": "Roles", "rows": rows})
