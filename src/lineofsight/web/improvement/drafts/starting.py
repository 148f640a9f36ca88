"""The draft that a document begins with: what was read, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lineofsight.formats.plans.dates import date_in
from lineofsight.web.improvement.drafts.leads import people_in

Data = dict[str, Any]
COLOURS = ("red", "amber", "yellow", "green", "blue")
"""Colours in the order that plans mean by them, the worst first. A person may say otherwise."""
FRONT_LINES = 40
OF_AREA = ("number", "title", "source", "aim", "measurable_success", "owner")


def draft_of_plan(read: Data) -> Data:
    """The draft of a plan. Its date is given as far as the document says it: "2017", "2017-09" or "2017-09-04"."""
    areas = [area for area in read["areas"] if any(area[name] for name in OF_AREA)]
    rows = [
        _action(row, areas.index(area) if area in areas else None) for area in read["areas"] for row in area["actions"]
    ]
    rows += [_recommendation(row) for row in read["recommendations"]]
    return {
        "front": {
            "title": read["title"] or "",
            "council": read["council"] or "",
            "dated": read["plan_date"] or "",
            "about": "",
            "asked_by": read["inspection"] or "",
        },
        "areas": [_area(area) for area in areas],
        "rows": rows,
        "scale": scale_of(read["rating_scale"], [row["rating"] for row in rows]),
        "people": people_in((row["lead"] for row in rows), read["counts"]["people"]),
        "left": _left(read),
        "looked": [],
    }


def draft_of_inspection(read: Data, lines: Iterable[tuple[int, str]]) -> Data:
    """The draft of an inspection. A letter is dated by its own date, a paper by the first day that its front names."""
    inspectors = ", ".join(read["inspectors"] or ())
    many = read["number_of_inspectors"]
    return {
        "front": {
            "title": read["title"] or "",
            "council": read["council"] or "",
            "framework": read["framework"] or "",
            "told_by": read["told_by"] or "",
            "dated": read["letter_on"] or _first_day(lines) or read["published_on"] or "",
            "began_on": read["visit"]["from"] or "",
            "ended_on": read["visit"]["to"] or "",
            "published_on": read["published_on"] or "",
            "inspectors": inspectors or (f"{many} inspectors" if many else ""),
        },
        "areas": [],
        "rows": [
            *(_judgement(each) for each in read["judgements"]),
            *(_need(each) for each in read["needs_to_improve"]),
        ],
        "scale": {},
        "people": {},
        "left": _left(read),
        "looked": [],
    }


def row_of(kind: str, **said: object) -> Data:
    """A row with everything that one can say; what is not said is blank."""
    blank = {"number": "", "heading": "", "words": "", "milestones": "", "evaluation": "", "points": [], "rating": ""}
    blank |= {"lead": "", "due": "", "due_on": "", "area": None, "lines": [0, 0], "is_parted": False, "left_out": False}
    return blank | {"kind": kind} | said


def scale_of(definitions: dict[str, str | None], ratings: Iterable[str]) -> Data:
    """The states that the document names or uses, the worst first where they are colours, and otherwise as it does."""
    names = dict.fromkeys(definitions)
    known = {name.casefold() for name in names}
    for rating in ratings:
        if rating and rating.casefold() not in known:
            known.add(rating.casefold())
            names[rating] = None
    states = [
        {"name": name, "definition": definitions.get(name) or "", "colour": _colour(name), "means": ""}
        for name in names
    ]
    if all(state["colour"] != "none" for state in states):
        states.sort(key=lambda state: COLOURS.index(state["colour"]))
    return {"by": "own", "states": states}


def _colour(name: str) -> str:
    return name.casefold() if name.casefold() in COLOURS else "none"


def _area(area: Data) -> Data:
    return {name: area[name] or "" for name in OF_AREA} | {"left_out": False}


def _action(row: Data, area: int | None) -> Data:
    return row_of(
        "sub_action" if row["kind"] == "sub-action" else "action",
        area=area,
        number=row["number"] or "",
        words=row["action"] or "",
        milestones=row["milestones"] or "",
        evaluation=row["evaluation"] or "",
        rating=row["rating"] or "",
        lead=row["lead"] or "",
        lines=row["lines"],
        **_due(row["due"]),
    )


def _recommendation(row: Data) -> Data:
    return row_of(
        "recommendation",
        number="" if row["number"] is None else str(row["number"]),
        words=row["text"],
        points=row["progress"],
        rating=row["rating"] or "",
        lead=row["owner"] or "",
        lines=row["lines"],
        **_due(row["due"]),
    )


def _due(said: str | None) -> dict[str, str]:
    """What is said of the due date, and the day where one is named in full."""
    day = date_in(said) if said else None
    return {"due": said or "", "due_on": day if day and len(day) == len("2025-01-31") else ""}


def _judgement(row: Data) -> Data:
    return row_of("judgement", heading=row["title"], words=row["as_written"], lines=row["lines"])


def _need(row: Data) -> Data:
    return row_of(
        "need",
        number=row["number"] or "",
        heading=row["heading"] or "",
        words=row["text"],
        points=row["sub_points"],
        lines=row["lines"],
        is_parted=row["parted"],
    )


def _left(read: Data) -> list[Data]:
    return [{"lines": left["lines"], "text": left["text"], "put": ""} for left in read["not_understood"]]


def _first_day(lines: Iterable[tuple[int, str]]) -> str | None:
    days = (date_in(text) for number, text in lines if number <= FRONT_LINES)
    return next((day for day in days if day and len(day) == len("2025-01-31")), None)
