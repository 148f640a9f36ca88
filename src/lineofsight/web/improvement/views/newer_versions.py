"""What a newer version of a plan changes, for somebody to accept."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.newer_versions import take_over
from lineofsight.web.improvement.drafts.checking import in_the_way_of_a_plan
from lineofsight.web.improvement.queries.newer_versions import changes_by, plan_of_which
from lineofsight.web.improvement.views.documents import MAY, the_draft


@needs(*MAY)
def document_changes(request: HttpRequest, reference: str) -> HttpResponse:
    """Every change, ticked; what is not accepted stays as it is in the plan."""
    found = the_draft(reference)
    plan = plan_of_which(found) if found.is_plan else None
    if plan is None:
        raise Http404
    if in_the_way_of_a_plan(found.draft):
        return redirect("document", reference)
    if request.method == "POST":
        after = request.POST.get("after", "")
        said = {
            "after": int(after) if after.isdecimal() else 0,
            "accepted": set(request.POST.getlist("accept")),
            "seen": set(request.POST.getlist("seen")),
        }
        try:
            take_over(document=found, by=request.reader, **said)
        except ValidationError as refused:
            for message in refused.messages:
                messages.error(request, message)
            return redirect("document_changes", reference)
        messages.success(request, "The plan is changed as you accepted. What was before stays in its history.")
        return redirect("document_links", reference)
    compared = changes_by(found, plan)
    changed = {change.place for change in compared.changes if change.kind not in {"area", "added", "removed"}}
    same = len(compared.rows) - len(changed)
    page = {"heading": "What has changed", "document": found, "plan": plan, "compared": compared, "same": same}
    return render(request, "improvement/document_changes.html", page)
