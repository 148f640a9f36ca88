"""Writing an update, changing one that is not signed off, and signing it off."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions import progress
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.signing_off import sign_off
from lineofsight.web.improvement.checking_claims import wrong_in
from lineofsight.web.improvement.forms.progress import UpdateForm
from lineofsight.web.improvement.forms.updates import ChangeUpdateForm, SignOffForm
from lineofsight.web.improvement.models import Action
from lineofsight.web.improvement.queries.claims import differing, measures_of
from lineofsight.web.improvement.queries.inserted import (
    is_signed_off,
    offered,
    problems_of,
    update_named,
    updates_said,
)
from lineofsight.web.improvement.views.finding import is_done, or_404, the_action
from lineofsight.web.improvement.views.form_page import both_texts

MEANWHILE = "Somebody else has changed this update meanwhile. These are the words as they are now."


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def write_update(request: HttpRequest, reference: str) -> HttpResponse:
    """Say how an action goes. Numbers that cannot be right are told first, and may be saved all the same."""
    action = the_action(reference)
    form = UpdateForm(request.POST or None, initial={"said_on": timezone.localdate()})

    def write() -> None:
        progress.write_update(action=action, by=request.reader, **form.cleaned_data)

    return _saved(request, action, form, write, heading="Write an update")


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def change_update(request: HttpRequest, reference: str) -> HttpResponse:
    """Put an update that was written here, and is not signed off, into other words. No word that was typed is lost."""
    update = or_404(update_named(reference))
    if request.method != "POST" and is_signed_off(update):
        raise Http404
    initial = {"words": update.words, "after": update.version}
    form = ChangeUpdateForm(request.POST or None, initial=initial)

    def write() -> None:
        said = form.cleaned_data
        progress.change_update(update=update, after=said["after"], words=said["words"], by=request.reader)

    try:
        return _saved(request, update.action, form, write, heading="Change this update", said_on=update.said_on)
    except ChangedMeanwhile as conflict:
        page = {"caption": str(update.action), "back": ("plan_action", update.action.reference, "The action")}
        return both_texts(request, form, conflict.latest, page | {"form": form})


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def sign_off_update(request: HttpRequest, reference: str) -> HttpResponse:
    """The update with its figures as they stand now, to be frozen so."""
    update = or_404(update_named(reference))
    if is_signed_off(update):
        raise Http404
    form = SignOffForm(request.POST or None, initial={"after": update.version})

    def write() -> None:
        sign_off(update=update, after=form.cleaned_data["after"], by=request.reader)

    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, "The update is signed off. Its figures stay as they are now.")
            return redirect("plan_action", update.action.reference)
    except ChangedMeanwhile:
        messages.warning(request, MEANWHILE)
        return redirect("sign_off_update", reference)
    said = updates_said([update], reader=request.reader)[update.pk]
    page = {"heading": "Sign off this update", "update": update, "action": update.action, "said": said, "form": form}
    return render(request, "improvement/sign_off.html", page)


def _saved(  # noqa: PLR0913 - what is saved, how, and in which words
    request: HttpRequest,
    action: Action,
    form: UpdateForm,
    write: Callable[[], None],
    *,
    heading: str,
    said_on: object = None,
) -> HttpResponse:
    """Back on the action's page once it is saved; else the form, with what is wrong with it."""
    warnings: list[str] = []
    if form.is_valid():
        words = form.cleaned_data["words"]
        for problem in problems_of(words, reader=request.reader):
            form.add_error("words", problem)
        wrong = wrong_in(words, dated_on=form.cleaned_data.get("said_on") or said_on)
        warnings = [found.sentence for found in wrong] + differing(action, words, reader=request.reader)
        is_accepted = "save_anyway" in request.POST or not warnings
        if form.is_valid() and is_accepted and is_done(form, write):
            messages.success(request, "The update is saved.")
            return redirect("plan_action", action.reference)
    first, others = offered(measures_of(action)) if request.reader.may(Permission.SEE_FIGURES) else ([], [])
    page = {
        "heading": heading,
        "action": action,
        "form": form,
        "warnings": dict.fromkeys(warnings) if not form.errors else (),
        "first": first,
        "others": others,
    }
    return render(request, "improvement/update.html", page)
