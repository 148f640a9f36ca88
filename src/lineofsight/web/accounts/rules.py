"""Guards for views: a page is opened by those whose roles hold its permission, and others are told there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from lineofsight.web.accounts.permissions import Permission

View = Callable[..., HttpResponse]


def needs(*permissions: Permission) -> Callable[[View], View]:
    """Let in only readers who have every one of these. The others get the same answer as for a page that is not."""

    def guarded(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
            if not all(request.reader.may(permission) for permission in permissions):
                raise Http404
            return view(request, *arguments, **named)

        answered.needs = permissions
        return answered

    return guarded
