"""Guards for views: a page is opened by those whose roles hold its permission, and others are told there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from lineofsight.web.accounts.permissions import Permission

View = Callable[..., HttpResponse]


def needs(*permissions: Permission) -> Callable[[View], View]:
    """Let in only readers who have every one of these. The others get the same answer as for a page that is not."""
    return _guard(permissions, all)


def needs_any(*permissions: Permission) -> Callable[[View], View]:
    """Let in readers who have at least one of these."""
    return _guard(permissions, any)


def _guard(permissions: tuple[Permission, ...], enough: Callable[[Iterable[bool]], bool]) -> Callable[[View], View]:

    def guarded(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
            if not enough(request.reader.may(permission) for permission in permissions):
                raise Http404
            return view(request, *arguments, **named)

        answered.needs = permissions
        return answered

    return guarded
