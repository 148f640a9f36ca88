"""The page behind the link that a new colleague is given, by which they choose a password. It opens once."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from lineofsight.web.accounts.actions.accounts import choose_first_password
from lineofsight.web.accounts.forms.sign_in import NewPasswordForm
from lineofsight.web.accounts.sign_in.links import account_behind


@login_not_required
@sensitive_post_parameters("password1", "password2")
def choose_password(request: HttpRequest, reference: UUID, token: str) -> HttpResponse:
    user = account_behind(reference, token)
    if user is None:
        return render(request, "accounts/link_not_valid.html", {"heading": "This link cannot be used"}, status=404)
    form = NewPasswordForm(request.POST or None, user=user)
    if form.is_valid():
        choose_first_password(user=user, password=form.cleaned_data["password1"], by=user)
        messages.success(request, "Your password is set. Sign in with it.")
        return redirect("account_login")
    return render(request, "accounts/choose_password.html", {"heading": "Choose a password", "form": form})
