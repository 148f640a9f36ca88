"""What is imported is what is installed: people have the runtime list and no more, developers their own list."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOR_EXTRAS = {"lineofsight.engines.postgres"}
"""Modules that are imported only by those who installed the extra for them."""

STANDARD = set(sys.stdlib_module_names)

IMPORT_ALL = """
import importlib, pkgutil, sys
from importlib.abc import MetaPathFinder

class NotInstalled(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in withheld:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

withheld, left_out = set(sys.argv[1].split(",")), set(sys.argv[2].split(","))
sys.meta_path.insert(0, NotInstalled())
import django
django.setup()
import lineofsight
names = [module.name for module in pkgutil.walk_packages(lineofsight.__path__, "lineofsight.")]
wrong = []
for name in names:
    if name in left_out or name.rpartition(".")[2] in {"__main__", "wsgi"} or ".settings" in name:
        continue
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as missing:
        wrong.append(f"{name}: {missing}")
print(len(names))
sys.exit("; ".join(wrong) or 0)
"""


def pinned(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return {found.lower() for found in re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", text, re.MULTILINE)}


def named(distribution: str) -> str:
    return re.sub(r"[._]", "-", distribution).lower()


def withheld() -> set[str]:
    """The packages that stand in this environment and in no runtime list."""
    kept = {*map(named, pinned("runtime.txt")), "lineofsight"}
    return {package for package, whose in packages_distributions().items() if kept.isdisjoint(map(named, whose))}


@pytest.mark.parametrize("package", ("adbc_driver_postgresql", "playwright", "pyspark", "psycopg", "pytest"))
def test_what_only_developers_have_is_withheld(package):
    assert package in withheld()


def test_every_module_is_imported_with_the_runtime_list_alone():
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, ",".join(withheld()), ",".join(FOR_EXTRAS)],
        env={"DJANGO_SETTINGS_MODULE": "lineofsight.web.settings.demonstration", "PATH": "", "PYTHONPATH": "src"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, int(done.stdout or 0) > 500) == (0, True), done.stderr


def imported(file: Path) -> set[str]:
    """The packages that a program imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(str(node.module).partition(".")[0])
    return found


@pytest.mark.parametrize("folder", ("bench", "src", "tests", "tools"))
def test_every_package_that_is_imported_stands_in_a_list(folder):
    listed = {*map(named, pinned("dev.txt"))}
    known = {package for package, whose in packages_distributions().items() if listed & set(map(named, whose))}
    ours = {"bench", "lineofsight", "tests", "tools"}

    needed = {package: file for file in (ROOT / folder).rglob("*.py") for package in imported(file)}

    assert {package: str(file) for package, file in needed.items() if package not in known | ours | STANDARD} == {}
