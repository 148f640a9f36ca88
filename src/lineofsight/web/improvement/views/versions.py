"""Every version of a record, whatever it is, and putting an earlier one back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.putting_back import put_back_record
from lineofsight.web.improvement.forms.records import WhyForm
from lineofsight.web.improvement.queries.versions import page_about, record_named, versions_of
from lineofsight.web.improvement.rules import written_by
from lineofsight.web.improvement.views.finding import is_done, or_404
from lineofsight.web.improvement.views.form_page import CONFLICT, follow_on

MEANWHILE = "Somebody else has changed it meanwhile. Look at its earlier versions before you put this one back"


@needs(Permission.SEE_PLANS)
def versions(request: HttpRequest, noun: str, reference: str) -> HttpResponse:
    """What each version of a record changed, the latest first."""
    record = or_404(record_named(noun, reference))
    page = {
        "heading": "Earlier versions",
        "record": record,
        "noun": noun,
        "versions": versions_of(record),
        "may_change": request.reader.may(written_by(record._meta.model_name)),
        "back": page_about(record),
    }
    return render(request, "improvement/versions.html", page)


@needs(Permission.SEE_PLANS)
def put_back_version(request: HttpRequest, noun: str, reference: str, version: int) -> HttpResponse:
    """Write an earlier version anew, as the latest, and say why."""
    record = or_404(record_named(noun, reference))
    if not request.reader.may(written_by(record._meta.model_name)):
        raise Http404
    earlier = or_404(next((each for each in versions_of(record) if each.version == version), None))
    form = WhyForm(request.POST or None, initial={"after": record.version})

    def write() -> None:
        put_back_record(record=record, version=version, by=request.reader, **form.cleaned_data)

    status = 200
    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, "The earlier version is put back.")
            return redirect(*(part for part in page_about(record)[:2] if part))
    except ChangedMeanwhile as conflict:
        form.add_error(None, MEANWHILE)
        follow_on(form, conflict.latest)
        status = CONFLICT
    page = {
        "heading": f"Put back version {version}",
        "caption": str(record),
        "note": str(earlier),
        "form": form,
        "button": "Put it back",
        "address": reverse("versions", args=[noun, reference]),
    }
    return render(request, "improvement/put_back.html", page, status=status)
