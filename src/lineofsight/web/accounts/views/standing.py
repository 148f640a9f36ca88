"""Weighty changes to an account, each told in words on a page of its own before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.actions import accounts as actions
from lineofsight.web.accounts.forms.accounts import LeaveForm
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.accounts.views.accounts import done


@dataclass(frozen=True)
class Change:
    """A change by one button: what it is called, what comes of it, what is said when it is done, and what does it."""

    title: str
    about: str
    said: str
    action: Callable[..., object]
    is_warning: bool = False


CHANGES = {
    "close": Change(
        "Close the account",
        "They are signed out at once and cannot sign in again until somebody opens the account. What they did stays.",
        "The account is closed.",
        actions.close_account,
        is_warning=True,
    ),
    "open": Change(
        "Open the account again",
        "They can sign in again, with the roles that they still hold. Make sure that they have come back.",
        "The account is open.",
        actions.reopen_account,
    ),
    "second-factor": Change(
        "Take away their second factor",
        "For somebody who has lost their phone and their recovery codes. They are signed out everywhere, and set up a"
        " new second factor when they sign in. Make sure that it is they who ask: see them, or ring them on a number"
        " that you know.",
        "They will set up a new second factor when they sign in.",
        actions.remove_second_factor,
        is_warning=True,
    ),
}


@needs(Permission.MANAGE_ACCOUNTS)
def change_standing(request: HttpRequest, reference: UUID, what: str) -> HttpResponse:
    change = CHANGES[what]
    user = get_object_or_404(queries.accounts(), reference=reference)
    if request.method == "POST":
        try:
            change.action(user=user, by=request.user)
            messages.success(request, change.said)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        return redirect("account", user.reference)
    return render(request, "accounts/sure.html", {"heading": change.title, "account": user, "change": change})


@needs(Permission.MANAGE_ACCOUNTS)
def link(request: HttpRequest, reference: UUID) -> HttpResponse:
    """Give out a link once it is asked for. It is shown on this page, this once."""
    user = get_object_or_404(queries.accounts(), reference=reference)
    context = {"heading": "A link to choose a password", "account": user}
    if request.method == "POST":
        try:
            context["link"] = request.build_absolute_uri(actions.give_link(user=user, by=request.user))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("account", user.reference)
    return render(request, "accounts/link.html", context)


@needs(Permission.MANAGE_ACCOUNTS)
def leaver(request: HttpRequest, reference: UUID) -> HttpResponse:
    user = get_object_or_404(queries.accounts(), reference=reference)
    form = LeaveForm(request.POST or None, initial={"leaves_on": user.leaves_on})
    if form.is_valid() and done(form, actions.leave, user=user, on=form.cleaned_data["leaves_on"], by=request.user):
        messages.success(request, "Their roles and cover end with that day, and the account closes after it.")
        return redirect("account", user.reference)
    context = {"heading": f"{user.name} is leaving", "form": form, "button": "Save", "account": user}
    return render(request, "accounts/form.html", context)
