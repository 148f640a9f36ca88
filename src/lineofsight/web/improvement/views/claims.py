"""Claims to check: those of a plan, those of a document, and answering one."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.claims import answer_claim, check_document_read, check_plan
from lineofsight.web.improvement.forms.claims import ClaimAnswerForm
from lineofsight.web.improvement.queries.claims import (
    ClaimShown,
    ClaimsOfPlan,
    claim_named,
    claims_of_document,
    claims_of_plan,
)
from lineofsight.web.improvement.queries.documents import document_named
from lineofsight.web.improvement.views.finding import PLACES, is_done, or_404, the_plan

ON_A_PAGE = 50


@needs(Permission.SEE_PLANS)
def plan_claims(request: HttpRequest, reference: str) -> HttpResponse:
    """Every number of a plan with its verdict, the worst first."""
    plan = the_plan(reference)
    check_plan(plan)
    places = [(title, reverse(name, args=[reference]), name == "plan_claims") for title, name in PLACES]
    page = {"heading": plan.title, "plan": plan, "places": places, "place": "Claims to check"}
    return _listed(request, "improvement/plan_claims.html", claims_of_plan(plan, reader=request.reader), page)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def document_claims(request: HttpRequest, reference: str) -> HttpResponse:
    """Every number of a document that was read, with its verdict."""
    document = or_404(document_named(reference))
    check_document_read(document)
    page = {"heading": "Claims to check", "document": document}
    return _listed(request, "improvement/document_claims.html", claims_of_document(document), page)


def _listed(request: HttpRequest, template: str, found: ClaimsOfPlan, page: dict[str, object]) -> HttpResponse:
    """Those that ask for something; all of them where ``all`` is asked for."""
    claims = found.claims if "all" in request.GET else found.asking
    page |= {
        "found": found,
        "hidden": len(found.claims) - len(claims),
        "page": Paginator(claims, ON_A_PAGE).get_page(request.GET.get("page")),
        "may_answer": request.reader.may(Permission.WRITE_PLANS),
    }
    return render(request, template, page)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def claim(request: HttpRequest, reference: str) -> HttpResponse:
    """Answer one claim: it was corrected, or it stands, and why. One of a draft only for whoever may open the draft."""
    found = or_404(claim_named(reference))
    draft = found.row.text.document
    if draft and not draft.saved_at and not request.reader.may(Permission.CHANGE_PLANS):
        raise Http404
    form = ClaimAnswerForm(request.POST or None)

    def write() -> None:
        answer_claim(claim=found.row, by=request.reader, **form.cleaned_data)

    back = _back(found)
    if form.is_valid() and is_done(form, write):
        messages.success(request, "Your answer is saved.")
        return redirect(back[0], back[1])
    page = {"heading": "Answer a claim", "claim": found, "form": form, "back": back}
    return render(request, "improvement/claim.html", page)


def _back(found: ClaimShown) -> tuple[str, str, str]:
    text = found.row.text
    if text.action:
        return ("plan_action", text.action.reference, "The action")
    if text.plan:
        return ("plan_claims", text.plan.reference, "Claims to check")
    return ("document_claims", text.document.reference, "Claims to check")
