"""What is brought in from the packages carries nobody else's brand, and asks for nothing that is not here."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tools import assets

ROOT = Path(__file__).parents[3]
BRAND = re.compile("GDS Transport|govuk-crest|footer__crown|logotype-crown|/assets/|sourceMappingURL", re.IGNORECASE)


def test_letters_and_pictures_of_another_brand_are_taken_out():
    sheet = (
        '@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2) format("woff2")}'
        ".a{font-family:GDS Transport,arial,sans-serif}"
        ".govuk-footer__crown{display:block}.b:before{background:url(/assets/images/govuk-crest.svg)}"
        ".c{background-image:url(/assets/images/icon-tick.svg)}/*# sourceMappingURL=a.css.map */"
    )

    plain = ".a{font-family:Arial,sans-serif}.c{background-image:url(images/icon-tick.svg)}\n"
    assert assets.unbranded(sheet) == plain
    assert assets.pictures_of(plain) == {"icon-tick.svg"}


def test_what_is_served_is_unbranded_and_whole():
    if not assets.VENDOR.is_dir():
        pytest.skip("the packages are not brought in: run tools/assets.py")
    served = {path.name: path.read_text(encoding="utf-8") for path in assets.VENDOR.glob("*.*s")}
    pictures = {picture for text in served.values() for picture in assets.pictures_of(text)}

    assert set(served) == set(assets.SHEETS) | set(assets.SCRIPTS)
    assert {name: BRAND.findall(text) for name, text in served.items() if BRAND.search(text)} == {}
    assert {picture for picture in pictures if not (assets.VENDOR / "images" / picture).is_file()} == set()


def test_every_package_is_pinned_by_its_hash_and_by_no_address():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = {name: told for name, told in lock.items() if name}

    assert len(packages) >= len(assets.OWNERS)
    assert [name for name, told in packages.items() if not told["integrity"].startswith("sha512-")] == []
    assert [name for name, told in packages.items() if "resolved" in told] == []
