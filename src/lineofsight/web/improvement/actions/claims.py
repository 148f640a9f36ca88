"""Keeping what checking the claims of a plan came to, and what somebody says to a finding."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lineofsight.core.claims.checking import Finding, Verdict
from lineofsight.core.claims.documents import check_document, used_twice
from lineofsight.core.claims.numbers import Kind
from lineofsight.core.claims.stated import find_claims
from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused
from lineofsight.formats.papers_to_check import passages_in
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.checking_claims import Found, claims_in, placed
from lineofsight.web.improvement.models import (
    Action,
    Changeable,
    CheckedText,
    ClaimAnswer,
    ClaimFound,
    Milestone,
    Plan,
    PlanEvent,
    Priority,
    ReadDocument,
    Update,
)
from lineofsight.web.improvement.models.claims import EXPLAINED
from lineofsight.web.improvement.rules import require

FIELDS = {
    "update": ("words",),
    "milestone": ("words",),
    "action": ("words", "milestones_words", "evaluation_words"),
    "priority": ("title", "measurable_success"),
}
"""The texts of each kind of record that are checked."""
SHARES = {str(Kind.SHARE), str(Kind.PARTS)}


@dataclass(frozen=True)
class Text:
    """One text of a plan: which it is, what it says, the day that it speaks from, and what it belongs to."""

    kind: str
    about: str
    field: str
    words: str
    dated_on: date | None
    section: str
    action: Action | None

    @property
    def digest(self) -> str:
        return sha256(self.words.encode()).hexdigest()


def check_saved(record: Changeable) -> None:
    """Check what has just been saved, where it is a record with words to check."""
    if record._meta.model_name in FIELDS:
        check_record(record)


@transaction.atomic
def check_record(record: Update | Milestone | Action | Priority) -> None:
    """Check the texts of one record as they stand now, where they are others than were checked before."""
    plan = record.plan if isinstance(record, Action | Priority) else record.action.plan
    _check(plan, _texts_of(record, plan))


@transaction.atomic
def check_plan(plan: Plan) -> None:
    """Check every text of a plan that has not been checked as it stands, and the documents that it was read from."""
    actions = list(plan.actions.filter(withdrawn_at=None))
    own = {"action__in": actions, "withdrawn_at": None}
    records = [*plan.priorities.filter(withdrawn_at=None), *actions]
    records += [*Update.objects.filter(**own).select_related("action__plan")]
    records += [*Milestone.objects.filter(**own).select_related("action__plan")]
    _check(plan, [text for record in records for text in _texts_of(record, plan)])
    for document in plan.read_from.filter(withdrawn_at=None).select_related("file"):
        check_document_read(document)


@transaction.atomic
def check_document_read(document: ReadDocument) -> None:
    """Check the whole of a document that was read, once, as it was handed in."""
    digest = document.file.sha256
    ReadDocument.objects.select_for_update().get(pk=document.pk)
    if not CheckedText.objects.filter(about=document.reference, replaced_at=None, digest=digest).exists():
        text = Text("readdocument", document.reference, "lines", "", document.dated_on, "", None)
        _keep(text, digest, _found_in(document), document.plan, document)


@transaction.atomic
def answer_claim(*, claim: ClaimFound, answer: str, by: Reader, because: str = "") -> ClaimAnswer:
    """Say to a finding that it has been corrected, or why it stands. A later answer takes the place of this one.

    Raises:
        ValidationError: it is said to stand, and nobody says why.
    """
    require(by, Permission.WRITE_PLANS)
    if answer == EXPLAINED and not because.strip():
        raise ValidationError({"because": "Say why it stands"})
    made = ClaimAnswer.objects.create(claim=claim, answer=answer, because=because, at=clock.now(), by_id=by.user_id)
    PlanEvent.objects.create(
        what="Claim answered",
        plan=claim.text.plan,
        kind="claimfound",
        about=claim.reference,
        detail=f"{claim.sentence} {made.get_answer_display()}{f': {because}' if because else ''}"[:2_000],
        at=clock.now(),
        by_id=by.user_id,
    )
    return made


def _texts_of(record: Update | Milestone | Action | Priority, plan: Plan) -> list[Text]:
    kind = record._meta.model_name
    action = record if isinstance(record, Action) else getattr(record, "action", None)
    number = action.number if action else record.number
    section = f"{'action' if action else 'area'} {number}".strip()
    return [
        Text(kind, record.reference, field, getattr(record, field), _dated(record, field, plan), section, action)
        for field in FIELDS[kind]
    ]


def _dated(record: Update | Milestone | Action | Priority, field: str, plan: Plan) -> date | None:
    """The day that a text speaks from. What is to be done is of no day: it speaks of what is to come."""
    if isinstance(record, Update):
        return record.said_on
    if field != "evaluation_words":
        return None
    return plan.plan_on if plan.document_id else timezone.localdate(record.changed_at)


def _check(plan: Plan, texts: Iterable[Text]) -> None:
    texts = list(texts)
    if not _unchecked(texts):
        return
    Plan.objects.select_for_update().get(pk=plan.pk)  # of two who come at once, one checks and the other has found
    for text, before in _unchecked(texts):
        if before:
            before.replaced_at = clock.now()
            before.save()
        found = claims_in(text.words, section=text.section, dated_on=text.dated_on)
        _keep(text, text.digest, [*found, *_said_elsewhere(text, found, plan)], plan, None)


def _unchecked(texts: Sequence[Text]) -> list[tuple[Text, CheckedText | None]]:
    """The texts that were not checked as they stand, each with what was checked before; blank ones have no need."""
    known = CheckedText.objects.filter(about__in={text.about for text in texts}, replaced_at=None)
    held = {(row.about, row.field): row for row in known}
    pairs = [(text, held.get((text.about, text.field))) for text in texts]
    return [(text, row) for text, row in pairs if (row.digest != text.digest if row else text.words)]


def _keep(text: Text, digest: str, found: Iterable[Found], plan: Plan | None, document: ReadDocument | None) -> None:
    row = CheckedText.objects.create(
        plan=plan,
        action=text.action,
        document=document,
        kind=text.kind,
        about=text.about,
        field=text.field,
        digest=digest,
        dated_on=text.dated_on,
        checked_at=clock.now(),
    )
    ClaimFound.objects.bulk_create(ClaimFound(text=row, **vars(each)) for each in found)


def _said_elsewhere(text: Text, found: Iterable[Found], plan: Plan) -> list[Found]:
    """Percentages that another text of the plan puts forward in nearly the same words, for something else."""
    words = {each.words for each in found if each.kind in SHARES}
    if not words:
        return []
    others = ClaimFound.objects.filter(text__plan=plan, text__replaced_at=None, text__document=None, words__in=words)
    others = others.filter(kind__in=SHARES).exclude(text__about=text.about).exclude(verdict=Verdict.REPEATED)
    claims = [replace(claim, section=text.section) for claim in find_claims(text.words)]
    twice: list[Finding] = []
    for other in others:
        alike = [claim for claim in claims if claim.words == other.words]
        twice += [
            finding
            for claim in alike
            for finding in used_twice([replace(claim, section=other.section, sentence=other.said_in), claim])
        ]
    return placed(twice, text.words)


def _found_in(document: ReadDocument) -> list[Found]:
    """What is found in the file of a document, with its lines. A file that is gone or cannot be read has nothing."""
    path, suffix = document.file.path, Path(document.file.name).suffix.lower()
    if not path.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / f"document{suffix}"
        copyfile(path, copied)
        try:
            passages = passages_in(copied)
        except Refused:
            return []
    dated = Period(document.dated_on, document.dated_on) if document.dated_on else None
    return [replace(each, start=None, end=None) for each in placed(check_document(passages, dated=dated), "")]
