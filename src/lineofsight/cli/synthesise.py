"""Make the records of a council that does not exist, or of a whole nation of them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lineofsight.cli._presentation import progress_shown, show
from lineofsight.core.readings import Progress, Refused
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.formats import annex_a, ssd
from lineofsight.synthesis.council import coverage_of
from lineofsight.synthesis.nation import Plan, make_nation, plan_nation
from lineofsight.synthesis.rates import reached
from lineofsight.synthesis.rates_page import compare, rates_page

AS_AT = date(2025, 3, 31)
"""The last day of the year that England's rates in the generator were published for."""

EARLIEST = date(2012, 1, 1)
LATEST = date(2038, 12, 31)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--authority", type=_code, metavar="CODE", help="three-digit code of the council, such as 846")
    which.add_argument(
        "--authorities", type=_whole(1, 153), metavar="NUMBER", help="make that many councils; 153 make a nation"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument(
        "--children",
        type=_whole(1, 1_000_000),
        default=20_000,
        metavar="NUMBER",
        help="children in the records; with --authorities, in those of a council of average size (default: 20000)",
    )
    parser.add_argument(
        "--years", type=_whole(1, 15), default=6, metavar="NUMBER", help="how many years of records (default: 6)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="NUMBER", help="another number makes another council (default: 1)"
    )
    parser.add_argument(
        "--as-at", type=_day, default=AS_AT, metavar="DATE", help=f"the last day of the records (default: {AS_AT})"
    )
    parser.add_argument(
        "--faults", type=_share, default=0.01, metavar="SHARE", help="rows spoiled in each way (default: 0.01)"
    )
    parser.add_argument(
        "--processes", type=_whole(1, 64), default=1, metavar="NUMBER", help="councils made at once (default: 1)"
    )
    parser.add_argument("--page", type=Path, metavar="FILE", help="also write a council's rates as a page in Markdown")
    parser.add_argument("--format", choices=sorted(WRITERS), default="parquet", help="what to write (default: parquet)")


def run(options: argparse.Namespace) -> int:
    """Make and write; for a single council, also show how near it comes to England's rates."""
    plans = _plans(options)
    with progress_shown() as progress:
        found = WRITERS[options.format](plans, options, progress)
    if found is not None:
        show(compare(found), "table")
        if options.page:
            options.page.write_text(rates_page(found, options.as_at, _command(options)), encoding="utf-8")
    return 0


def _command(options: argparse.Namespace) -> str:
    """The command that makes the same council again, but for options left as they are."""
    words = f"--children {options.children} --years {options.years} --seed {options.seed}"
    return f"lineofsight synthesise --out DIR --authority {options.authority} {words}"


def _plans(options: argparse.Namespace) -> list[Plan]:
    plan = Plan(options.authority or "", options.children, options.years, options.seed, options.as_at, options.faults)
    return [plan] if options.authority else plan_nation(plan, options.authorities)


# ---------------------------------------------------------------- what to write

Rates = dict[str, float | None]


def _write_parquet(plans: list[Plan], options: argparse.Namespace, progress: Progress) -> Rates | None:
    """One snapshot in the store that is the folder, each council in turn; the next load or measure can use it."""
    with SnapshotWriter(options.out, as_at=options.as_at) as writer:
        for number, (plan, tables) in enumerate(make_nation(plans, options.processes, progress), start=1):
            writer.add(plan.authority, tables, coverage_of(tables))
            progress(f"council {plan.authority} written", number, len(plans))
            rates = reached(tables, options.as_at) if len(plans) == 1 else None
        snapshot = writer.finish(notes=[_note(options)])
    rows = sum(snapshot.manifest.rows.values())
    print(f"Snapshot {snapshot.id} in {options.out}: councils {len(plans)}, rows {rows:,}")
    return rates


def _write_ssd(plans: list[Plan], options: argparse.Namespace, progress: Progress) -> Rates | None:
    """A folder of files a council: the folder itself for a single one, else a folder in it named by each code."""
    return _write_each(plans, options, progress, ssd.write, "")


def _write_annex_a(plans: list[Plan], options: argparse.Namespace, progress: Progress) -> Rates | None:
    """A workbook a council, as it would be handed over on the last day."""
    return _write_each(plans, options, progress, annex_a.write, "Annex_A.xlsx")


def _write_each(
    plans: list[Plan], options: argparse.Namespace, progress: Progress, write: Callable[..., None], name: str
) -> Rates | None:
    folders = {plan.authority: options.out / ("" if len(plans) == 1 else plan.authority) for plan in plans}
    for folder in folders.values():
        _refuse_to_overwrite(folder / name)
    rates = None
    for number, (plan, tables) in enumerate(make_nation(plans, options.processes, progress), start=1):
        folder = folders[plan.authority]
        folder.mkdir(parents=True, exist_ok=True)
        write(tables, folder / name, as_at=options.as_at)
        progress(f"council {plan.authority} written", number, len(plans))
        rates = reached(tables, options.as_at) if len(plans) == 1 else None
    print(f"Written: {options.out / name if len(plans) == 1 else options.out}, councils {len(plans)}")
    return rates


def _refuse_to_overwrite(path: Path) -> None:
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise Refused(f"{path} is there already. Choose a folder that is new or empty, so that nothing is overwritten.")


def _note(options: argparse.Namespace) -> str:
    which = f"council {options.authority}" if options.authority else f"{options.authorities} councils"
    return (
        f"synthetic: {options.children} children, {options.years} years, seed {options.seed}, "
        f"faults {options.faults:g}, {which}: made up, about nobody"
    )


WRITERS: dict[str, Callable[[list[Plan], argparse.Namespace, Progress], Rates | None]] = {
    "annex_a": _write_annex_a,
    "parquet": _write_parquet,
    "ssd": _write_ssd,
}


# ---------------------------------------------------------------- what was asked


def _code(text: str) -> str:
    if not re.fullmatch(r"[0-9]{3}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a three-digit code, such as 846")
    return text


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} to {most}")
        return int(text)

    return whole


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a share from 0 to 1, such as 0.01")
    return share


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day, such as 2025-03-31") from error
    if not EARLIEST <= day <= LATEST:
        raise argparse.ArgumentTypeError(f"{text} is outside {EARLIEST} to {LATEST}, for which a council can be made")
    return day
