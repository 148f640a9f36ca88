"""The floors: what each part of the product may know of the others."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "lineofsight"
KINDS = ("breakdowns", "derived", "indicators", "timescales")


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, by its full name, wherever in the file it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relatively"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def outside_imports(floor: str) -> set[str]:
    """The packages from outside the standard library and this product that a floor imports."""
    names = {name.partition(".")[0] for path in (SOURCE / floor).rglob("*.py") for name in imports_of(path)}
    return names - sys.stdlib_module_names - {"lineofsight"}


@pytest.mark.parametrize(
    ("floor", "allowed"),
    (
        ("core", set()),
        ("schema", {"ibis"}),
        ("library", {"ibis"}),
        ("formats", {"lxml", "markdown_it", "pypdfium2", "python_calamine", "xlsxwriter"}),
        ("documents", {"docx", "weasyprint"}),
    ),
)
def test_a_floor_uses_only_its_own_outside_libraries(floor, allowed):
    assert outside_imports(floor) <= allowed


def test_the_import_contracts_hold():
    program = Path(sys.executable).parent / "lint-imports"

    run = subprocess.run([program, "--no-logo"], cwd=SOURCE.parents[1], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("package", ("formats", *(f"library/{kind}" for kind in KINDS)))
def test_neighbours_of_one_kind_know_nothing_of_one_another(package):
    """Private neighbours (``_name``) may be shared, and themselves know none of those that share them."""
    name = f"lineofsight.{package.replace('/', '.')}"
    found = {
        f"{path.relative_to(SOURCE)} imports {imported}"
        for path in (SOURCE / package).rglob("*.py")
        for imported in imports_of(path)
        if (neighbour := neighbour_named(imported, name)) and neighbour != own_name(path, SOURCE / package)
    }

    assert found == set()


def neighbour_named(imported: str, package: str) -> str:
    """The public neighbour that an import reaches; empty where it is private or elsewhere."""
    if not imported.startswith(f"{package}."):
        return ""
    neighbour = imported.removeprefix(f"{package}.").partition(".")[0]
    return "" if neighbour.startswith("_") else neighbour


def own_name(path: Path, package: Path) -> str:
    return path.relative_to(package).parts[0].removesuffix(".py")


def test_finding_a_due_date_does_not_wait_for_an_engine():
    asked = "['due', 'assessment', '2024-04-02', '--format', 'json']"
    program = f"import sys; from lineofsight.__main__ import main; main({asked}); print('ibis' in sys.modules)"

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines()[-1] == "False"
