"""The package's published examples, and HTML as a list of what it says, so that two ways of writing it compare."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[3] / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
VOID = {"br", "hr", "img", "input", "link", "meta", "path"}
"""Elements that have nothing inside; `path` is written both as one and as a pair."""


class Normalised(HTMLParser):
    """HTML as a list of what it says: tags with their attributes in order of name, and words without stray space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[object] = []

    def handle_starttag(self, tag, attrs):
        told = {name: " ".join((value or "").split()) for name, value in attrs}
        self.said.append((tag, tuple(sorted(told.items()))))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.said.append(f"/{tag}")

    def handle_data(self, data):
        if words := " ".join(data.split()):
            self.said.append(words)


def normalised(html: str) -> list[object]:
    reader = Normalised()
    reader.feed(html)
    return reader.said


def published(component: str, name: str) -> tuple[dict, str]:
    """The options and the HTML of one of the package's examples."""
    if not PACKAGE.is_dir():
        pytest.skip("the packages are not in node_modules: run tools/assets.py")
    examples = json.loads((PACKAGE / component / "fixtures.json").read_text(encoding="utf-8"))["fixtures"]
    found = next(example for example in examples if example["name"] == name)
    return found["options"], found["html"]
