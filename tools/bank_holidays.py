"""Write src/lineofsight/core/bank_holidays.py again from the ``holidays`` library.

Run it after a one-off bank holiday has been proclaimed and the library has taken it up:
``.venv/bin/python tools/bank_holidays.py``. A unit test fails while the written days and the library differ.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays

FIRST_YEAR = 1990
LAST_YEAR = 2040
TARGET = Path(__file__).parent.parent / "src" / "lineofsight" / "core" / "bank_holidays.py"
SATURDAY = 5

OPENING = '''"""Bank holidays of England and Wales on Monday to Friday, every one-off among them.

Written by ``tools/bank_holidays.py`` from the ``holidays`` library: do not edit by hand.
Years that have not been proclaimed yet hold the standing rules only, so a future one-off is not among them.
"""

from __future__ import annotations

from datetime import date

FIRST_DAY = date({first}, 1, 1)
LAST_DAY = date({last}, 12, 31)

_DAYS = """
{days}
"""

BANK_HOLIDAYS = frozenset(date.fromisoformat(day) for day in _DAYS.split())
'''


def weekday_bank_holidays(first_year: int, last_year: int) -> list[date]:
    """Every bank holiday of England on Monday to Friday in those years, in order (Wales has the same ones)."""
    days = holidays.country_holidays("GB", subdiv="ENG", years=range(first_year, last_year + 1))
    return sorted(day for day in days if day.weekday() < SATURDAY)


def write(target: Path = TARGET) -> None:
    """Write the days, one year a line."""
    days = weekday_bank_holidays(FIRST_YEAR, LAST_YEAR)
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    lines = (" ".join(day.isoformat() for day in days if day.year == year) for year in years)
    target.write_text(OPENING.format(first=FIRST_YEAR, last=LAST_YEAR, days="\n".join(lines)), encoding="utf-8")


if __name__ == "__main__":
    write()
