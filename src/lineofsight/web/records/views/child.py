"""The pages of one child. Nothing can be changed on them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.core.chronology import Chapter
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.common.navigation import addresses_of
from lineofsight.web.records.child_page.chronicles import chapters
from lineofsight.web.records.child_page.deadlines import clocks
from lineofsight.web.records.child_page.family import relatives
from lineofsight.web.records.child_page.header import Header, header_of
from lineofsight.web.records.child_page.listings import listings
from lineofsight.web.records.child_page.overview import overview
from lineofsight.web.records.child_page.source_records import counts_of_rows, record, records_in
from lineofsight.web.records.child_page.timeline import timeline, told

MOMENTS_ON_A_PAGE = 50


@needs(Permission.SEE_CHILDREN)
def child_overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where a link to a child leads."""
    header = header_of(reference, reader=request.reader, what="overview")
    return _page(request, header, "overview", {"overview": overview(header, reader=request.reader)}, here="child")


@needs(Permission.SEE_CHILDREN)
def child_timeline(request: HttpRequest, reference: str) -> HttpResponse:
    header = header_of(reference, reader=request.reader, what="timeline")
    happenings = Paginator(timeline(header.person, reader=request.reader), MOMENTS_ON_A_PAGE)
    page = happenings.get_page(request.GET.get("page"))
    return _page(request, header, "timeline", {"page": page, "told": told(list(page))})


@needs(Permission.SEE_CHILDREN)
def child_chapter(request: HttpRequest, reference: str, chapter: str) -> HttpResponse:
    """One chapter of the record. Its name stands in the address, and others have no address."""
    header, title = header_of(reference, reader=request.reader, what=chapter), chapters()[chapter]
    found = listings(header.person, title, reader=request.reader)
    told_of = {"chapter": title, "listings": found, "empty": [listing for listing in found if not listing.lines]}
    if title is Chapter.FAMILY:
        told_of["relatives"] = relatives(header.person, header.as_at.day, reader=request.reader)
    return _page(request, header, "chapter", told_of, here=f"child_{chapter}")


@needs(Permission.SEE_CHILDREN, Permission.SEE_DEADLINES)
def child_deadlines(request: HttpRequest, reference: str) -> HttpResponse:
    header = header_of(reference, reader=request.reader, what="deadlines")
    found = clocks(header.person, header.as_at.day, reader=request.reader)
    return _page(request, header, "deadlines", {"clocks": found})


@needs(Permission.SEE_CHILDREN)
def child_records(request: HttpRequest, reference: str) -> HttpResponse:
    header = header_of(reference, reader=request.reader, what="source records")
    return _page(request, header, "records", {"counts": counts_of_rows(header.person)})


@needs(Permission.SEE_CHILDREN)
def child_records_of_table(request: HttpRequest, reference: str, table: str) -> HttpResponse:
    header = header_of(reference, reader=request.reader, what="source records")
    found, rows = records_in(header.person, table, reader=request.reader)
    return _page(request, header, "records_of_table", {"table": found, "rows": rows}, here="child_records")


@needs(Permission.SEE_CHILDREN)
def child_record(request: HttpRequest, reference: str, table: str, number: int) -> HttpResponse:
    header = header_of(reference, reader=request.reader, what="source record")
    found = record(header.person, table, number, reader=request.reader)
    return _page(request, header, "record", {"record": found}, here="child_records")


def _page(request: HttpRequest, header: Header, name: str, told_of: dict[str, object], here: str = "") -> HttpResponse:
    places = _places(request, header.person.reference, here or f"child_{name}")
    title = next(title for title, _, is_here in places if is_here)
    context = {"header": header, "heading": str(header.person), "title": title, "places": places} | told_of
    context["may_restrict"] = request.reader.may(Permission.RESTRICT_RECORDS)
    return render(request, f"records/child_{name}.html", context)


def _places(request: HttpRequest, reference: str, here: str) -> list[tuple[str, str, bool]]:
    """The child's pages that the reader may open, each with its address, and which of them this one is."""
    named = [("Overview", "child"), ("Timeline", "child_timeline")]
    named += [(chapter.value, f"child_{name}") for name, chapter in chapters().items()]
    if request.reader.may(Permission.SEE_DEADLINES):
        named.append(("Deadlines", "child_deadlines"))
    named.append(("Source records", "child_records"))
    return [(title, addresses_of(name)(reference), name == here) for title, name in named]
