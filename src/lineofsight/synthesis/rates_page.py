"""The reference page that puts England's rates beside those that a made-up council reaches."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lineofsight.synthesis.faults import FAULTS
from lineofsight.synthesis.targets import TARGETS

Row = dict[str, object]


def compare(rates: Mapping[str, float | None]) -> list[Row]:
    """A row a rate: England's, the council's, and how far off it is in percent of England's; unknown stays blank."""
    return [
        {
            "rate": target.title,
            "unit": target.unit,
            "England": target.england,
            "reached": None if (rate := rates[target.name]) is None else round(rate, 1),
            "off by %": None if rate is None else round(100 * (rate / target.england - 1), 1),
            "source": f"{target.source}, {target.year}",
        }
        for target in TARGETS
    ]


def rates_page(rates: Mapping[str, float | None], as_at: date, command: str) -> str:
    """The page in Markdown."""
    lines = [
        "# Rates of the made-up council",
        "",
        "England's published rates, and those that a council made with",
        "",
        f"    {command}",
        "",
        f"reaches in the year that ends on {as_at.day} {as_at:%B %Y}. A small part of the distance is tuning; most is",
        "chance, for a council of this size has a few hundred children in care. With another seed the council differs,",
        "as neighbouring councils do.",
        "",
        "| rate | unit | England | reached | off by % | source |",
        "| --- | --- | ---: | ---: | ---: | --- |",
    ]
    lines += [
        "| " + " | ".join("–" if cell is None else str(cell) for cell in row.values()) + " |" for row in compare(rates)
    ]
    lines += [
        "",
        "Sources: Department for Education, local authority interactive tool (LAIT) and explore education statistics",
        "(EES). Contains public sector information licensed under the Open Government Licence v3.0.",
        "",
        "## Faults put in on purpose",
        "",
        "With `--faults 0.01` (the default) each of these befalls one row in a hundred of its table, times its weight.",
        "With `--faults 0` none does.",
        "",
        "| fault | table | weight | what is wrong |",
        "| --- | --- | ---: | --- |",
    ]
    lines += [f"| `{fault.name}` | {fault.table} | {fault.weight:g} | {fault.about} |" for fault in FAULTS]
    return "\n".join(lines) + "\n"
