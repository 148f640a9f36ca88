"""Signing in and out, and managing accounts. Nobody signs up, changes their own e-mail, or resets a password by it."""

from __future__ import annotations

from allauth.account.views import reauthenticate
from django.urls import include, path

from lineofsight.web.accounts.views import (
    accounts,
    appointments,
    cover,
    events,
    sign_in,
    standing,
    teams,
    unsaved,
    welcome,
)

sign_in_urls = [
    path("", sign_in.own_account, name="own_account"),
    path("login/", sign_in.sign_in, name="account_login"),
    path("directory/callback/", sign_in.from_directory, {"provider_id": "directory"}, name="openid_connect_callback"),
    path("logout/", sign_in.sign_out, name="account_logout"),
    path("confirm/", reauthenticate, name="account_reauthenticate"),
    path("password/", sign_in.change_password, name="account_change_password"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("continue/", sign_in.go_on, name="go_on"),
    path("welcome/<uuid:reference>/<str:token>/", welcome.choose_password, name="choose_password"),
    path("unsaved/<uuid:reference>/", unsaved.unsaved_form, name="unsaved_form"),
]
one_account_urls = [
    path("", accounts.account, name="account"),
    path("change/", accounts.change, name="change_account"),
    path("role/", appointments.give_role, name="give_role"),
    path("role/<int:number>/", appointments.end_role, name="end_role"),
    path("leaving/", standing.leaver, name="leaver"),
    path("link/", standing.link, name="link_to_choose_password"),
    *(path(f"{what}/", standing.change_standing, {"what": what}, name=f"account_{what}") for what in standing.CHANGES),
]
managing_urls = [
    path("", accounts.accounts, name="accounts"),
    path("add/", accounts.add, name="add_account"),
    path("roles/", appointments.roles, name="roles"),
    path("events/", events.events, name="account_events"),
    path("teams/", teams.teams, name="teams"),
    path("teams/add/", teams.add, name="add_team"),
    path("teams/<int:number>/", teams.change, name="change_team"),
    path("cover/", cover.cover, name="cover"),
    path("cover/arrange/", cover.arrange, name="arrange_cover"),
    path("cover/<int:number>/end/", cover.end, name="end_cover"),
    path("<uuid:reference>/", include(one_account_urls)),
]

urlpatterns = [
    path("account/", include(sign_in_urls)),
    path("accounts/", include(managing_urls)),
]
