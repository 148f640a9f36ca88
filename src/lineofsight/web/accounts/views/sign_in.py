"""Signing in and out, changing one's password, and going on to where one wanted to go."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.internal.stagekit import clear_login
from allauth.account.views import LoginView, LogoutView, PasswordChangeView
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator

from lineofsight.web.accounts.queries import current_appointments
from lineofsight.web.accounts.sign_in.directory import refused_where_it_cannot_be_reached

FORGET = '"cache", "storage"'
"""Not cookies: the one that a device is known by stays, and that of the session is removed by itself."""


class SignInView(LoginView):
    """One address for every way in: a name and password, the council's directory, or giving up and beginning anew."""

    @method_decorator(login_not_required)
    def dispatch(self, request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            if "start_again" in request.POST:
                return start_again(request)
            if "directory" in request.POST:
                return to_directory(request)
        return super().dispatch(request, *arguments, **named)

    def get_context_data(self, **named: object) -> dict[str, object]:
        directory = settings.DIRECTORY_NAME if settings.DIRECTORY_URL else ""
        return super().get_context_data(**named) | {"directory_name": directory}


def start_again(request: HttpRequest) -> HttpResponse:
    """Give up between password and code, to sign in as somebody else."""
    clear_login(request)
    return redirect("account_login")


@refused_where_it_cannot_be_reached
def to_directory(request: HttpRequest) -> HttpResponse:
    """To the council's directory, which sends the browser back to ``from_directory``."""
    return openid_connect.login(request, provider_id="directory")


@login_not_required
@refused_where_it_cannot_be_reached
def from_directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    return openid_connect.callback(request, provider_id=provider_id)


class SignOutView(LogoutView):
    """By POST at once; a GET asks first. The browser is told to forget what it kept of the pages."""

    def post(self, *arguments: object, **named: object) -> HttpResponse:
        response = super().post(*arguments, **named)
        response["Clear-Site-Data"] = FORGET
        return response


class ChangeOwnPasswordView(PasswordChangeView):
    """For those who have a password here; those who come through the directory change it there."""

    def dispatch(self, request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if not request.user.has_usable_password():
            raise Http404
        return super().dispatch(request, *arguments, **named)

    def form_valid(self, form: object) -> HttpResponse:
        response = super().form_valid(form)
        messages.success(self.request, "Your password is changed. You were signed out everywhere else.")
        return response


sign_in = SignInView.as_view()
sign_out = SignOutView.as_view()
sign_out.login_required = True  # the library opens it to everybody
sign_out.redirect_field_name = None  # who was not signed in is not led, by signing in, to signing out
change_password = ChangeOwnPasswordView.as_view()


def own_account(request: HttpRequest) -> HttpResponse:
    """What somebody may do today, and how they sign in."""
    held = current_appointments(request.user)
    return render(request, "accounts/own_account.html", {"heading": "Your account", "held": held})


def go_on(request: HttpRequest) -> HttpResponse:
    """From setting up a second factor to the page that was wanted before."""
    wanted = request.session.pop("wanted", "")
    return redirect(wanted or get_adapter(request).get_login_redirect_url(request))
