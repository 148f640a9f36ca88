"""How well plans are read: precision and recall by field and by layout, over documents made by the tests' factories.

    python -m bench.plans [--pages 300] [--wrong]

It prints a table for each, and how long a long document takes and how much memory. It fails where a long document
takes more than 30 seconds or a gigabyte.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pypdfium2

from bench.timing import peak_memory_mib
from lineofsight.formats.plans import read_plan
from tests.factories.documents import write_document
from tests.factories.plans import RAG, Labelled, a_plan, an_area, corpus, under_headings
from tests.factories.scores import Found, Score, compared

MOST_SECONDS = 30
MOST_MIB = 1024
PAGES = 300
PAGES_MADE = 20
ACTIONS_OF_A_PAGE = 9


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.plans", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, help="how many pages the long document has; 0: none")
    parser.add_argument("--wrong", action="store_true", help="list what was read wrongly")
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        return read_only(options.only)
    with tempfile.TemporaryDirectory() as folder:
        found = list(scored(corpus(), Path(folder)))
        print_scores("Field", scores_by(found, "field"))
        print_scores("Layout", scores_by(found, "layout"))
        print_scores("Kind of document", scores_by(found, "kind"))
        print(f"{len({each.document for each in found})} documents")
        if options.wrong:
            for each in found:
                if not each.is_right:
                    print(f"{each.document}: {each.field} of {each.of}: {each.expected!r} was read as {each.read!r}")
        return is_quick_with(Path(folder), options.pages) if options.pages else 0


def scored(documents: Iterable[Labelled], folder: Path) -> Iterator[Found]:
    """Every field of every document, as it is and as it was read."""
    for document in documents:
        yield from compared(document, read_plan(document.write(folder)))


def scores_by(found: Iterable[Found], name: str) -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    for each in found:
        scores[getattr(each, name)].count(each)
    return scores


def print_scores(heading: str, scores: Mapping[str, Score]) -> None:
    print(f"\n{heading:32} precision   recall    told    read")
    for name, score in scores.items():
        print(f"{name:32} {score.precision:9.1%} {score.recall:8.1%} {score.told:7,} {score.read:7,}")


def is_quick_with(folder: Path, pages: int) -> int:
    """Read a long document of each kind, each in a process of its own; 1 where it takes too long or too much."""
    code = 0
    for kind in (".docx", ".html", ".pdf"):
        path = long_plan(folder, kind, pages)
        command = [sys.executable, "-m", "bench.plans", "--only", str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        lines, actions, seconds, held = (float(each) for each in told)
        size = f"{kind} of {pages} pages ({path.stat().st_size / 1024 / 1024:.1f} MB, {lines:,.0f} lines)"
        print(f"{size}: {actions:,.0f} actions in {seconds:.1f} s, at most {held:,.0f} MiB held")
        if seconds > MOST_SECONDS or held > MOST_MIB:
            code = 1
    return code


def read_only(path: Path) -> int:
    """Read one document, and say how many lines and actions it has, how long it took, and how much memory."""
    started = time.perf_counter()
    plan = read_plan(path)
    seconds = time.perf_counter() - started
    print(len(plan.understood) + len(plan.not_understood), len(plan.actions), seconds, peak_memory_mib())
    return 0


def long_plan(folder: Path, kind: str, pages: int) -> Path:
    """A plan of so many pages, in landscape; of a PDF some pages are made, and then repeated."""
    made = min(pages, PAGES_MADE) if kind == ".pdf" else pages
    chance = Random(7)
    plan = a_plan(7, areas=0)
    areas = tuple(an_area(chance, str(number), RAG, ACTIONS_OF_A_PAGE) for number in range(1, made + 1))
    parts, _ = under_headings(replace(plan, areas=areas), chance, RAG)
    path = write_document(parts, folder / f"long{kind}")
    return repeated(path, pages) if kind == ".pdf" else path


def repeated(path: Path, pages: int) -> Path:
    """A PDF whose pages are taken again and again until there are so many."""
    once, whole = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument.new()
    while len(whole) < pages:
        whole.import_pages(once, list(range(min(len(once), pages - len(whole)))))
    whole.save(path.with_stem("repeated"))
    return path.with_stem("repeated")


if __name__ == "__main__":
    sys.exit(main())
