"""Read an improvement plan from a document, and say what was understood of it.

It takes Word documents, PDFs, Excel workbooks, web pages, Markdown and plain text. What was not understood is listed
with its lines; a document that holds no plan is said to hold none. Exit code 0: done; 1: the file was refused, with
the reason in one sentence; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from textwrap import shorten

from lineofsight.cli._presentation import Row, show_one, show_table
from lineofsight.core.written_plans import WrittenArea, WrittenPlan, as_json
from lineofsight.formats.plans import read_plan, said_of

FORMATS = ("table", "json")
WIDTH = 58
"""How many letters of long words a table shows."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("read",), help="what to do: read a plan from a file")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .docx, .pdf, .xlsx, .html, .md or .txt file")
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to show the plan (default: table)")


def run(options: argparse.Namespace) -> int:
    plan = read_plan(options.file)
    said = said_of(plan, options.file.name)
    if options.format == "json":
        show_one(as_json(plan))
        print(f"lineofsight: {said}", file=sys.stderr)
    else:
        print_plan(plan, said)
    return 0


def print_plan(plan: WrittenPlan, said: str) -> None:
    """What a plan says of itself, its scale, its actions and recommendations, and what was not understood."""
    print(said)
    front: Row = {
        "title": plan.title,
        "council": plan.council,
        "date": plan.plan_date,
        "inspection": plan.inspection,
    }
    show_table([{"of the plan": name, "says": value} for name, value in front.items()])
    _show("Rating scale", [{"rating": name, "meaning": _short(meaning)} for name, meaning in plan.rating_scale.items()])
    for area in plan.areas:
        _show(heading_of(area), action_rows(area, plan) or [{"actions": "none"}])
    _show("Recommendations", recommendation_rows(plan))
    left = [{"lines": lines_said(each.lines), "text": _short(each.text)} for each in plan.not_understood]
    _show("Not understood", left)
    print("\nLong words are cut short here; --format json has them whole, with the milestones.")


def heading_of(area: WrittenArea) -> str:
    """An area's number, title and owner; what the plan does not say is left out."""
    title = " ".join(each for each in ("Area", area.number, area.title) if each)
    return f"{title} (owner: {area.owner})" if area.owner else title


def action_rows(area: WrittenArea, plan: WrittenPlan) -> list[Row]:
    return [
        {
            "no": action.number,
            "action": _short(action.action),
            "evaluation": _short(action.evaluation),
            "rating": action.rating,
            "lead": lead_said(action.lead, plan),
            "due": action.due,
            "lines": lines_said(action.lines),
        }
        for action in area.actions
    ]


def lead_said(lead: str | None, plan: WrittenPlan) -> str | None:
    """A lead as the plan writes it, with the names behind the initials where the plan tells them."""
    names = [
        name for short, name in plan.people.items() if lead is not None and short in lead.replace("/", " ").split()
    ]
    return f"{lead} ({', '.join(names)})" if names else lead


def recommendation_rows(plan: WrittenPlan) -> list[Row]:
    return [
        {
            "no": each.number,
            "recommendation": _short(each.text),
            "progress": _short(" • ".join(each.progress)),
            "rating": each.rating,
            "owner": each.owner,
            "due": each.due,
            "lines": lines_said(each.lines),
        }
        for each in plan.recommendations
    ]


def _show(heading: str, rows: list[Row]) -> None:
    if rows:
        print(f"\n{heading}")
        show_table(rows)


def _short(words: str | None) -> str | None:
    return shorten(words, WIDTH, placeholder=" …") if words else words


def lines_said(lines: tuple[int, int]) -> str:
    first, last = lines
    return str(first) if first == last else f"{first}-{last}"
