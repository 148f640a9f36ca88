"""The tests of permission are tested: each of these faults, planted in a copy of the product, is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.access.planted import FAULTS, Fault

ROOT = Path(__file__).parents[3]
PARTS = ("src", "tests", "tools", "pyproject.toml")
WEB = Path("src/lineofsight/web")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "vendor", "browser", "*.pyc")
NAMES = [f"{number:02} {fault.file} {fault.noticed_by}" for number, fault in enumerate(FAULTS, 1)]


def test_there_are_sixty_of_them_or_more():
    assert len(FAULTS) >= 60


@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
def test_each_can_be_planted(fault):
    text = (ROOT / WEB / fault.file).read_text(encoding="utf-8")

    assert fault.planted(text) != text


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The product and its tests, to be spoilt."""
    folder = tmp_path_factory.mktemp("spoilt")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / part, folder / part)
    settings = folder / WEB / "settings/testing.py"
    kept = f'\nDATABASES["default"]["TEST"] = {{"NAME": "{folder}/spoilt.sqlite3"}}  # made once, for all faults\n'
    settings.write_text(settings.read_text(encoding="utf-8") + kept, encoding="utf-8")
    return folder


@pytest.mark.long
def test_without_a_fault_all_is_well(copy):
    files = sorted({fault.noticed_by for fault in FAULTS if not fault.noticed_by.startswith("page:")})
    pages = sorted({fault.noticed_by[5:] for fault in FAULTS if fault.noticed_by.startswith("page:")})

    assert run(copy, *files_of(files)).returncode == 0
    assert run(copy, *verdicts_of(pages)).returncode == 0


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
def test_each_is_noticed(copy, fault):
    place = copy / WEB / fault.file
    whole = place.read_text(encoding="utf-8")
    place.write_text(fault.planted(whole), encoding="utf-8")
    try:
        done = run(copy, *noticing(fault))
    finally:
        place.write_text(whole, encoding="utf-8")
        if "migrations" in fault.file:
            (copy / "spoilt.sqlite3").unlink(missing_ok=True)

    assert done.returncode == 1, done.stdout[-2000:] + done.stderr[-2000:]


def noticing(fault: Fault) -> list[str]:
    kind, _, page = fault.noticed_by.partition(":")
    return verdicts_of([page]) if kind == "page" else files_of([fault.noticed_by])


def files_of(files: list[str]) -> list[str]:
    """The tests in these files, up to the first that fails; where migrations are spoilt, in a database of their own."""
    database = "--create-db" if "test_append_only.py" in files else "--reuse-db"
    options = ["-q", "-x", "-p", "no:xdist", "--confcutdir=tests/web", database]
    return ["-m", "pytest", *options, *(f"tests/web/access/{file}" for file in files)]


def verdicts_of(pages: list[str]) -> list[str]:
    return ["tools/make_verdicts.py", "--check", *pages]


def run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV_"))}
    environment.pop("LINEOFSIGHT_DATABASE", None)
    environment |= {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=copy, env=environment, capture_output=True, text=True, check=False
    )
