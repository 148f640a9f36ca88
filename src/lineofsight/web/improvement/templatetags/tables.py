"""Tables: what stands around their rows on every page."""

from __future__ import annotations

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()
NUMERIC = "#"


@register.simple_block_tag
def table(content: SafeString, *, of: str, caption: str, columns: str, classes: str = "") -> SafeString:
    """The rows within, under headings, in a part of the page that scrolls by itself where it is too wide.

    ``of`` says what it is a table of, and ``caption`` how it is ordered: both are heard and not seen. ``columns`` are
    the headings with a bar between them; one that begins with ``#`` stands above numbers.
    """
    titles = [title.strip() for title in columns.split("|")]
    headings = [(title.removeprefix(NUMERIC), title.startswith(NUMERIC)) for title in titles]
    said = {"rows": content, "of": of, "caption": caption, "headings": headings, "classes": classes}
    return render_to_string("improvement/parts/table.html", said)
