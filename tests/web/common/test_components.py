"""Our components say what the package's own published examples say, word for word and mark for mark."""

from __future__ import annotations

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory

from tests.web.common.markup import normalised, published

HIDDEN_WORDS = (("span", (("class", "govuk-visually-hidden"),)), "name", "/span")


def said_by_us(template: str, **context: object) -> list[object]:
    return normalised(render_to_string(f"components/{template}.html", context))


@pytest.mark.parametrize("name", ("default", "grey", "red", "green", "orange"))
def test_tag(name):
    options, html = published("tag", name)
    colour = options.get("classes", "").removeprefix("govuk-tag--")

    assert said_by_us("tag", text=options["text"], colour=colour) == normalised(html)


@pytest.mark.parametrize("name", ("default", "with type as success"))
def test_notification_banner(name):
    options, html = published("notification-banner", name)
    ours = said_by_us("notification_banner", text=options["text"], is_success=options.get("type") == "success")

    assert ours == normalised(html)


def test_breadcrumbs():
    options, html = published("breadcrumbs", "default")
    crumbs = [(item["text"], item["href"]) for item in options["items"]]

    assert said_by_us("breadcrumbs", crumbs=crumbs) == normalised(html)


def test_back_link():
    options, html = published("back-link", "with custom text and link")

    assert said_by_us("back_link", address=options["href"], text=options["text"]) == normalised(html)


def test_details():
    options, html = published("details", "default")

    assert said_by_us("details", summary=options["summaryText"], text=options["text"]) == normalised(html)


def test_inset():
    options, html = published("inset-text", "default")

    assert said_by_us("inset", text=options["text"]) == normalised(html)


def test_warning_text():
    options, html = published("warning-text", "default")

    assert said_by_us("warning_text", text=options["text"]) == normalised(html)


def test_summary_list():
    options, html = published("summary-list", "single action with anchor")
    (row,) = options["rows"]
    told = {"key": row["key"]["text"], "value": row["value"]["text"], "change": row["actions"]["items"][0]["href"]}
    ours = [words if words != "Change" else "First action" for words in said_by_us("summary_list", rows=[told])]

    assert [words for words in ours if words not in HIDDEN_WORDS] == normalised(html)


def test_summary_list_says_that_a_value_is_not_recorded():
    said = said_by_us("summary_list", rows=[{"key": "Born", "value": None}, {"key": "Siblings", "value": 0}])

    assert [words for words in said if isinstance(words, str) and "/" not in words] == [
        "Born",
        "not recorded",
        "Siblings",
        "0",
    ]


def test_summary_list_rows_without_a_change_link_leave_room_for_it():
    rows = [{"key": "Name", "value": "Amina", "change": "#"}, {"key": "Born", "value": "2015"}]
    (plain,) = [part for part in said_by_us("summary_list", rows=rows) if "no-actions" in str(part)]

    assert plain == ("div", (("class", "govuk-summary-list__row govuk-summary-list__row--no-actions"),))


def test_pagination():
    _, html = published("pagination", "with many pages")
    page = Paginator(range(400), 10).page(10)
    ours = render_to_string("components/pagination.html", {"page": page}, RequestFactory().get("/list/?team=3"))

    expected = html
    for number in (1, 8, 9, 10, 11, 12, 40):
        expected = expected.replace(f'"/page/{number}"', f'"?team=3&amp;page={number}"')
    expected = expected.replace('"/previous"', '"?team=3&amp;page=9"').replace('"/next"', '"?team=3&amp;page=11"')
    assert normalised(ours) == normalised(expected)
