"""What there is, is documented: the reference is current, links lead somewhere, commands explain themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineofsight.__main__ import command_names, help_line
from tools import make_reference

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")


@pytest.mark.parametrize("page", make_reference.PAGES)
def test_a_reference_page_says_what_the_code_says(page):
    text = make_reference.text_of(page)

    assert (page, make_reference.is_current(page, text)) == (page, True), "stale or missing: run `make docs`"


@pytest.mark.parametrize("command", command_names())
def test_a_command_explains_itself_and_stands_in_the_readme(command):
    assert help_line(command)
    assert f"lineofsight {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document):
    targets = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]

    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_decisions_are_numbered_without_a_gap():
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "decisions").glob("*.md"))

    assert numbers == list(range(1, len(numbers) + 1))
