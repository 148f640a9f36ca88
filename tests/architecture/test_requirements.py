"""What is installed for users is what was tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LISTS = Path(__file__).parents[2] / "requirements"
PIN = re.compile(r"^([\w.-]+)==([^ ;]+)(?: ; ([^\\]+?))? *\\?$", re.MULTILINE)


def pins(name: str) -> set[tuple[str, str, str]]:
    """Every package of a list with its version and the machines it is meant for."""
    return set(PIN.findall((LISTS / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ("runtime.txt", "setup.txt"))
def test_a_list_holds_only_what_the_tests_run_with(name):
    versions = {(package, version) for package, version, _ in pins(name)}

    assert versions != set()
    assert versions <= {(package, version) for package, version, _ in pins("dev.txt")}


@pytest.mark.parametrize("name", ("dev.txt", "runtime.txt", "setup.txt"))
def test_every_pin_has_its_hash(name):
    blocks = re.split(r"\n(?=[\w.-]+==)", (LISTS / name).read_text(encoding="utf-8"))[1:]

    assert len(blocks) == len(pins(name))
    assert [block.partition("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []
