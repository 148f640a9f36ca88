"""Documents that were read: the list of them, one of them, and what they can be linked to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lineofsight.core.kept_rating_scales import Data
from lineofsight.core.themes import stems
from lineofsight.web.improvement.drafts.councils import council_key
from lineofsight.web.improvement.models import (
    Action,
    Inspection,
    Plan,
    Priority,
    ReadDocument,
    Recommendation,
    Update,
    WaitingDocument,
)

PAGES = {"plan": "plan", "action": "plan_action", "inspection": "inspection", "recommendation": "recommendation"}
TITLES = {"priority": "Area", "update": "Progress"}
MODELS = {"action": Action, "inspection": Inspection, "plan": Plan, "priority": Priority}
MODELS |= {"recommendation": Recommendation, "update": Update}


@dataclass(frozen=True)
class Made:
    """A record that a document became, or that was changed by it, with the lines; both 0 where no line says it.

    ``page`` is the name of the record's page, blank where it has none.
    """

    title: str
    words: str
    page: str
    reference: str
    first: int
    last: int


def documents() -> list[ReadDocument]:
    """Every document that was not discarded, those that are not saved yet first."""
    found = ReadDocument.objects.filter(withdrawn_at=None).defer("lines", "read", "draft")
    found = found.select_related("file", "plan", "inspection", "received_by")
    return sorted(found, key=lambda document: document.saved_at is not None)


def document_named(reference: str) -> ReadDocument | None:
    """The document of this reference, unless it was discarded."""
    found = ReadDocument.objects.select_related("file", "plan", "inspection", "received_by", "saved_by")
    return found.filter(reference=reference, withdrawn_at=None).first()


def waiting_documents() -> list[WaitingDocument]:
    """Every document that is still to be read, or could not be and was not discarded."""
    found = WaitingDocument.objects.filter(document=None, withdrawn_at=None)
    return list(found.select_related("file", "received_by"))


def waiting_named(reference: str) -> WaitingDocument | None:
    """The waiting document of this reference, unless it was discarded; also once it is read."""
    found = WaitingDocument.objects.select_related("file", "received_by", "document")
    return found.filter(reference=reference, withdrawn_at=None).first()


def made_of(document: ReadDocument) -> list[Made]:
    """Everything that a document became, in its order."""
    rows = list(document.made.all())
    found = {}
    for kind, model in MODELS.items():
        about = [row.about for row in rows if row.kind == kind]
        found |= {each.reference: str(each) for each in model.objects.filter(reference__in=about)} if about else {}
    return [
        Made(
            TITLES.get(row.kind, row.kind.capitalize()),
            found.get(row.about, ""),
            PAGES.get(row.kind, ""),
            row.about,
            row.first,
            row.last,
        )
        for row in rows
    ]


def plan_choices() -> list[tuple[str, str]]:
    """Every plan in use, by reference and title."""
    found = Plan.objects.filter(withdrawn_at=None).order_by("-plan_on", "-pk")
    return [(plan.reference, _dated(plan.title, plan.council, plan.plan_on)) for plan in found]


def inspection_choices() -> list[tuple[str, str]]:
    """Every inspection in use, by reference and title."""
    found = Inspection.objects.filter(withdrawn_at=None).order_by("-published_on", "-began_on", "-pk")
    return [(each.reference, _dated(each.title, each.council, each.published_on or each.began_on)) for each in found]


def same_plan(title: str, council: str) -> str:
    """The reference of the plan that looks like an earlier version of this one; blank where none does."""
    found = Plan.objects.filter(withdrawn_at=None).order_by("-plan_on", "-pk")
    name = stems(re.sub(r"\d+", "", title))
    alike = [
        plan
        for plan in found
        if stems(re.sub(r"\d+", "", plan.title)) == name and council_key(plan.council) == council_key(council)
    ]
    return alike[0].reference if alike else ""


def saved_before(document: ReadDocument) -> ReadDocument | None:
    """An earlier document that is the same file, byte for byte, and was saved."""
    found = ReadDocument.objects.filter(file__sha256=document.file.sha256, saved_at__isnull=False, withdrawn_at=None)
    return found.exclude(pk=document.pk).select_related("file").defer("lines", "read", "draft").first()


def scale_kept_by(reference: str) -> Data | None:
    """The scale that a plan is rated by now."""
    plan = Plan.objects.filter(reference=reference).first() if reference else None
    scale = plan.scales.first() if plan else None
    return scale.said if scale else None


def _dated(title: str, council: str, day: object) -> str:
    about = ", ".join(part for part in (council, f"{day:%Y}" if day else "") if part)
    return f"{title} ({about})" if about else title
