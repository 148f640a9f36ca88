"""Handing evidence in, opening it, verifying it and withdrawing it."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions import evidence as actions
from lineofsight.web.improvement.forms.progress import EvidenceForm, VerifyForm
from lineofsight.web.improvement.forms.records import WhyForm
from lineofsight.web.improvement.models import Evidence
from lineofsight.web.improvement.queries.evidence import evidence_named
from lineofsight.web.improvement.views.finding import or_404, the_action
from lineofsight.web.improvement.views.form_page import action_form_page


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def give_evidence(request: HttpRequest, reference: str) -> HttpResponse:
    """Hand in something that shows an action."""
    action = the_action(reference)
    form = EvidenceForm(request.POST or None, request.FILES or None)

    def write() -> None:
        actions.give_evidence(action=action, by=request.reader, **form.cleaned_data)

    done = "The evidence is handed in. It counts once somebody else has verified it."
    return action_form_page(request, action, form, write, ("Hand in evidence", "Hand it in", done), has_files=True)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def revise_evidence(request: HttpRequest, reference: str) -> HttpResponse:
    """Hand in a newer revision, which takes the place of this one and has to be verified anew."""
    evidence = the_evidence(reference)
    form = EvidenceForm(request.POST or None, request.FILES or None, initial={"words": evidence.words})

    def write() -> None:
        actions.give_evidence(action=evidence.action, revises=evidence, by=request.reader, **form.cleaned_data)

    said = (
        "Hand in a revision",
        "Hand it in",
        "The revision is handed in. It counts once somebody else has verified it.",
    )
    return action_form_page(request, evidence.action, form, write, said, note=evidence.words, has_files=True)


@needs(Permission.SEE_PLANS, Permission.VERIFY_EVIDENCE)
def verify_evidence(request: HttpRequest, reference: str) -> HttpResponse:
    """Say whether it shows what it is said to show."""
    evidence = the_evidence(reference)
    form = VerifyForm(request.POST or None)

    def write() -> None:
        actions.verify_evidence(evidence=evidence, by=request.reader, **form.cleaned_data)

    said = ("Verify evidence", "Save", "Your word on the evidence is saved.")
    return action_form_page(request, evidence.action, form, write, said, note=evidence.words, evidence=evidence)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def withdraw_evidence(request: HttpRequest, reference: str) -> HttpResponse:
    evidence = the_evidence(reference)
    form = WhyForm(request.POST or None, initial={"after": evidence.version})

    def write() -> None:
        actions.withdraw_evidence(evidence=evidence, by=request.reader, **form.cleaned_data)

    done = "The evidence is withdrawn. What rests on it has to be shown otherwise."
    said = ("Withdraw evidence", "Withdraw it", done)
    return action_form_page(request, evidence.action, form, write, said, note=evidence.words, evidence=evidence)


@needs(Permission.SEE_PLANS, Permission.OPEN_EVIDENCE)
def evidence_file(request: HttpRequest, reference: str) -> FileResponse:
    """The file as it was handed in. A browser is never asked to show it, only to keep it."""
    file = the_evidence(reference).file
    if file is None or not file.path.is_file():
        raise Http404
    return FileResponse(
        file.path.open("rb"), as_attachment=True, filename=file.name, content_type="application/octet-stream"
    )


def the_evidence(reference: str) -> Evidence:
    return or_404(evidence_named(reference))
