"""The list of accounts, and each account: what it is, what it may do, and what was done about it."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.actions.accounts import add_account, change_account
from lineofsight.web.accounts.forms.accounts import AccountForm, SearchForm
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.accounts.sign_in.seen import has_second_factor
from lineofsight.web.accounts.standing import closed_because

A_PAGE = 50
NEWEST = 20


@needs(Permission.MANAGE_ACCOUNTS)
def accounts(request: HttpRequest) -> HttpResponse:
    """Everybody with an account. A name that is looked for is posted, so that it stands in no address."""
    form = SearchForm(request.POST or None)
    matching = form.cleaned_data["matching"] if form.is_valid() else ""
    page = Paginator(queries.accounts(matching=matching), A_PAGE).get_page(request.GET.get("page"))
    rows = [(user, closed_because(user)) for user in page]
    context = {"heading": "Accounts", "form": form, "page": page, "rows": rows, "matching": matching}
    return render(request, "accounts/accounts.html", context)


@needs(Permission.MANAGE_ACCOUNTS)
def account(request: HttpRequest, reference: UUID) -> HttpResponse:
    user = get_object_or_404(queries.accounts(), reference=reference)
    context = {
        "heading": user.name,
        "account": user,
        "facts": facts(user),
        "closed_because": closed_because(user),
        "appointments": queries.appointments_of(user),
        "events": queries.events(about=user)[:NEWEST],
        "is_own": user.pk == request.user.pk,
    }
    return render(request, "accounts/account.html", context)


@needs(Permission.MANAGE_ACCOUNTS)
def add(request: HttpRequest) -> HttpResponse:
    form = AccountForm(request.POST or None)
    if form.is_valid() and (user := done(form, add_account, by=request.user, **form.cleaned_data)):
        return redirect("account", user.reference)
    return render(request, "accounts/form.html", {"heading": "Add an account", "form": form, "button": "Add account"})


@needs(Permission.MANAGE_ACCOUNTS)
def change(request: HttpRequest, reference: UUID) -> HttpResponse:
    user = get_object_or_404(queries.accounts(), reference=reference)
    said = {name: getattr(user, name) for name in AccountForm.base_fields}
    form = AccountForm(request.POST or None, initial=said)
    if form.is_valid() and done(form, change_account, user=user, by=request.user, **form.cleaned_data):
        return redirect("account", user.reference)
    context = {"heading": f"Change {user.name}", "form": form, "button": "Save", "account": user}
    return render(request, "accounts/form.html", context)


def facts(user: object) -> list[tuple[str, object]]:
    """What an account is, as pairs of a name and what is so."""
    return [
        ("E-mail address", user.email),
        ("User name", user.username),
        ("Number in the case system", user.worker_id or "None"),
        ("Password here", "Set" if user.has_usable_password() else "None: signs in through the directory or a link"),
        ("Second factor", "Set up" if has_second_factor(user) else "Not set up yet"),
        ("Last signed in", user.last_login),
        ("Last day in post", user.leaves_on),
    ]


def done(form: object, action: object, **said: object) -> object:
    """What an action gives back; where it refuses, the form says why, and nothing is given back."""
    try:
        return action(**said) or True
    except ValidationError as refusal:
        for field, errors in sorted(getattr(refusal, "error_dict", {None: refusal}).items(), key=str):
            form.add_error(field if field in form.fields else None, errors)
    return None
