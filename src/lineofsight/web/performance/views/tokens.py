"""Somebody's own tokens for other programs: making one, seeing them, revoking one."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.actions.tokens import make_token, revoke_token
from lineofsight.web.performance.queries.tokens import NEEDED, token_of, tokens_of
from lineofsight.web.performance.scopes import SCOPES

DAYS = (("30", "30 days"), ("90", "90 days"), ("365", "A year"))
HEADING = "Figures in other programs"


class TokenForm(forms.Form):
    """What a token is for, what it opens, and how long."""

    name = forms.CharField(
        label="What is it for?",
        help_text="For example “Power BI report for the improvement board”.",
        max_length=100,
        error_messages={"required": "Say what the token is for"},
    )
    scopes = forms.MultipleChoiceField(
        label="What may the program read?",
        choices=list(SCOPES.items()),
        initial=list(SCOPES),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose what the program may read"},
    )
    days = forms.ChoiceField(
        label="For how long?",
        choices=DAYS,
        initial="90",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose for how long"},
    )


@needs(*NEEDED)
@sensitive_variables("secret")
def tokens(request: HttpRequest) -> HttpResponse:
    """The reader's tokens. One that has just been made is shown with its secret, this once."""
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        expires_on = timezone.localdate() + timedelta(days=int(said["days"]))
        _, secret = make_token(name=said["name"], scopes=said["scopes"], expires_on=expires_on, by=request.user)
        form = TokenForm()
    context = {
        "heading": HEADING,
        "form": form,
        "secret": secret,
        "tokens": tokens_of(request.user),
        "today": timezone.localdate(),
        "scopes": SCOPES,
    }
    return render(request, "performance/tokens.html", context)


@needs(*NEEDED)
@require_POST
def revoke(request: HttpRequest, reference: UUID) -> HttpResponse:
    """Have one of the reader's own tokens open nothing any more."""
    token = token_of(request.user, reference)
    if token is None:
        raise Http404
    revoke_token(token=token, by=request.user)
    return redirect("tokens")
