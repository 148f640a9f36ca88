"""What somebody typed and sent when their session was over: kept for them alone, and offered again once signed in.

It is sealed with a key of the account, given to nobody else, and thrown away after a day. Files that were attached and
anything from the pages for signing in are not kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from lineofsight.web.accounts.models import UnsavedForm, User
from lineofsight.web.accounts.sealing import CannotOpen, seal, unseal

KEPT_FOR = timedelta(days=1)
MOST = 20
KEPT_NAME = "unsaved_form"
"""A form that is sent again bears its reference under this name, and is thrown away once it is saved."""
_NOT_KEPT = {"csrfmiddlewaretoken", KEPT_NAME}
_SECRET = ("password", "code", "credential")


@dataclass(frozen=True)
class Typed:
    """An address within the site, and the fields that were sent to it in their order."""

    path: str
    fields: list[tuple[str, str]]

    @property
    def texts(self) -> list[tuple[str, str]]:
        """What a person wrote, with the name of its field in words. Ticks and numbers are not told."""
        return [(name.replace("_", " ").capitalize(), text) for name, text in self.fields if " " in text.strip()]


def keep_form(request: HttpRequest, user_id: int) -> UnsavedForm | None:
    """Keep what was sent with this request for an account. ``None`` where there is nothing to keep."""
    if request.method != "POST" or request.content_type not in {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    }:
        return None
    fields = [(name, text) for name, texts in request.POST.lists() for text in texts if is_kept(name)]
    if not any(text.strip() for _, text in fields):
        return None
    written = json.dumps({"path": request.get_full_path(), "fields": fields})
    kept = UnsavedForm.objects.create(user_id=user_id, sealed=seal(written, purpose=f"account {user_id}"))
    throw_away_old(user_id)
    return kept


def is_kept(name: str) -> bool:
    return name not in _NOT_KEPT and not any(secret in name.lower() for secret in _SECRET)


def typed_in(kept: UnsavedForm) -> Typed | None:
    """What was typed; ``None`` where it no longer opens."""
    try:
        written = json.loads(unseal(kept.sealed, purpose=f"account {kept.user_id}"))
    except CannotOpen:
        return None
    return Typed(written["path"], [(name, text) for name, text in written["fields"]])


def unsaved_forms(user: User) -> QuerySet[UnsavedForm]:
    return UnsavedForm.objects.filter(user=user, kept_at__gt=timezone.now() - KEPT_FOR)


def newest_unsaved_form(user: User) -> UnsavedForm | None:
    return unsaved_forms(user).first()


def throw_away(user: User, reference: UUID | str) -> None:
    """Throw one away: it was saved, or is not wanted. A reference that is none is passed over."""
    try:
        unsaved_forms(user).filter(reference=UUID(str(reference))).delete()
    except ValueError:
        return


def throw_away_old(user_id: int) -> None:
    UnsavedForm.objects.filter(kept_at__lte=timezone.now() - KEPT_FOR).delete()
    beyond = UnsavedForm.objects.filter(user_id=user_id).values_list("pk", flat=True)[MOST:]
    UnsavedForm.objects.filter(pk__in=list(beyond)).delete()
