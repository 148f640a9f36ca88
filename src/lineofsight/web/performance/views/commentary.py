"""The page on which somebody says what is behind a figure."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.performance.actions.commentary import WrittenMeanwhile, write_commentary
from lineofsight.web.performance.queries.commentary import commentary_on, versions_of
from lineofsight.web.performance.queries.definitions import definition_of

CONFLICT = 409


class CommentaryForm(forms.Form):
    """The words, and the version that the writer saw when they began."""

    words = forms.CharField(
        label="What is behind this figure?",
        help_text="Say what changed and why, and what is being done. Name no child and no worker.",
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


@needs(Permission.SEE_FIGURES, Permission.WRITE_COMMENTARY)
def commentary(request: HttpRequest, measure: str) -> HttpResponse:
    """Write about a measure. Where somebody else has written meanwhile, both texts are shown and nothing is lost."""
    definition = definition_of(measure)
    if definition is None:
        raise Http404
    latest = commentary_on(measure)
    form = CommentaryForm(request.POST or None, initial=_starting_from(latest))
    if not form.is_valid():
        return render(request, "performance/commentary.html", _page(definition, form))
    try:
        write_commentary(measure=measure, by=request.reader, **form.cleaned_data)
    except WrittenMeanwhile as conflict:
        yours = form.cleaned_data["words"]
        again = CommentaryForm(initial={"words": yours, "after": conflict.latest.number})
        page = _page(definition, again) | {"theirs": conflict.latest, "yours": yours}
        return render(request, "performance/commentary_conflict.html", page, status=CONFLICT)
    return redirect("indicator", measure)


@needs(Permission.SEE_FIGURES)
def commentary_versions(request: HttpRequest, measure: str) -> HttpResponse:
    """Everything that was ever said about a measure, the latest first."""
    definition = definition_of(measure)
    if definition is None:
        raise Http404
    page = {"definition": definition, "versions": versions_of(measure), "heading": "What has been said"}
    return render(request, "performance/commentary_versions.html", page)


def _starting_from(latest: object) -> dict[str, object]:
    return {"words": latest.words, "after": latest.number} if latest else {"after": 0}


def _page(definition: object, form: CommentaryForm) -> dict[str, object]:
    return {"definition": definition, "form": form, "heading": "What is behind this figure?"}
