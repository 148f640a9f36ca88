"""A file that is refused, whatever its format, leaves the store as it was and says why in plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from tests.factories.snapshots import a_snapshot
from tests.fixtures.broken_csv import broken_files, broken_rows
from tests.fixtures.broken_figures import broken_populations, broken_published
from tests.fixtures.broken_workbooks import broken_workbooks

WORKBOOKS = [case for case in broken_workbooks() if case.refused]
FOLDERS = broken_files()
POPULATIONS, PUBLISHED = broken_populations(), broken_published()
SENTENCE = re.compile(r"lineofsight: [^\n]*\.\n")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store that holds a snapshot already. No test may change it."""
    place = tmp_path_factory.mktemp("kept")
    a_snapshot(place, {"people": [{"child_id": "1"}]})
    return place


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder: its bytes, and when it was last written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.mark.parametrize("case", (*WORKBOOKS, *FOLDERS, *POPULATIONS), ids=lambda case: case.name)
def test_a_load_that_is_refused_leaves_no_trace(case, tmp_path, store, capsys):
    before = content(store)

    code = main(["load", str(case.write(tmp_path)), "--authority", "846", "--store", str(store)])

    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert SENTENCE.fullmatch(said.err.rpartition("\r")[2])
    assert content(store) == before


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: case.name)
def test_published_figures_that_cannot_be_trusted_are_refused(case, tmp_path, capsys):
    code = main(["compare", "--with", str(case.write(tmp_path)), "--authority", "846"])

    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert case.refused in said.err
    assert SENTENCE.fullmatch(said.err)


@pytest.mark.parametrize("case", POPULATIONS, ids=lambda case: case.name)
def test_numbers_of_children_that_cannot_be_trusted_are_refused_with_their_reason(case, tmp_path, capsys):
    main(["load", str(case.write(tmp_path)), "--authority", "846", "--store", str(tmp_path / "store")])

    assert case.refused in capsys.readouterr().err


def test_the_corpus_of_broken_files_is_large():
    by_format = {
        "annex_a": len(broken_workbooks()),
        "ssd": len(FOLDERS) + len(broken_rows()),
        "populations": len(POPULATIONS),
        "published_figures": len(PUBLISHED),
    }

    assert by_format == {"annex_a": 107, "ssd": 49, "populations": 3, "published_figures": 10}
    assert sum(by_format.values()) >= 60
