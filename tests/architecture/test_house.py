"""The house style, as far as a machine can see it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workers import COSTLY, SERVICES

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "tools", "bench", "docs", "requirements", ".ci")
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".sh", ".csv", ".json", ".sql", ""}
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
VAGUE = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "base"}
GENERATED = "do not edit by hand"

# One letter of each word stands in brackets, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.~}/-])/(?:wor[k]|roo[t]|hom[e]|tm[p])/\w")
REGISTRY = re.compile(r"(?:pyp[i]|pythonhoste[d]|npmj[s]|mave[n])\.(?:org|com)|--(?:extra-)?index-ur[l]|--find-link[s]")


def texts() -> list[Path]:
    """Every file of the product that a person wrote or that is handed on."""
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    found += [path for path in ROOT.iterdir() if not path.name.startswith(".")]
    return sorted(path for path in found if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts)


def programs(*folders: str) -> list[Path]:
    return [path for path in texts() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]


def lines_matching(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def test_no_file_holds_more_than_one_can_read():
    long = {
        str(path.relative_to(ROOT)): len(lines)
        for path in programs("src", "tests", "tools", "bench")
        if len(lines := path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
        and "migrations" not in path.parts
        and GENERATED not in "\n".join(lines[:8])
    }

    assert long == {}


def test_no_function_holds_more_than_one_can_read():
    long = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in programs("src", "tools", "bench")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_names_say_what_is_in_them():
    parts = {
        part.removesuffix(".py")
        for path in programs("src", "tests", "tools", "bench")
        for part in path.relative_to(ROOT).parts
    }

    assert {part for part in parts if part in VAGUE or part.rpartition("_")[2] in VAGUE - {"manager", "base"}} == set()


def test_nothing_knows_the_machine_it_was_written_on():
    assert lines_matching(MACHINE_PATH) == []


def test_nothing_names_a_package_registry():
    assert lines_matching(REGISTRY) == []


def test_a_rule_is_ignored_only_with_its_reason():
    bare = re.compile(r"# (?:noqa|type: ignore)(?!(?:: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|\[[a-z, -]+\]) +(?:-|#) \w)")
    programs_only = [line for line in lines_matching(bare) if ".py:" in line and "test_house" not in line]

    assert programs_only == []


@pytest.mark.parametrize(
    "folder", ("unit", "spec", "generative", "integration", "functional", "architecture", "factories")
)
def test_a_test_is_skipped_only_with_its_reason(folder):
    silent = [
        f"{path.name}:{call.lineno}"
        for path in programs("tests")
        if folder in path.parts
        for name, call in calls(path)
        if (
            name in {"pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail"}
            and "reason" not in {word.arg for word in call.keywords}
        )
        or (name in {"pytest.skip", "pytest.importorskip"} and not (call.args or call.keywords))
    ]

    assert silent == []


def test_tests_use_the_real_thing_and_do_not_wait():
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in programs("tests")
        if path != Path(__file__)
        for word in ("unittest.mock", "MagicMock", "time.sleep", "mocker.")
        if word in path.read_text(encoding="utf-8")
    ]

    assert found == []


def test_the_tests_that_are_begun_first_are_there():
    assert [unit for unit in COSTLY if unit not in SERVICES and not (ROOT / unit).exists()] == []
