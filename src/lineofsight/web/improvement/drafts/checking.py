"""What a draft will become, and what stands in the way of saving it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from lineofsight.core.rating_scales import RatingScale, State, scale_of_a_document, with_meanings_of
from lineofsight.core.readings import Refused
from lineofsight.web.improvement.drafts.leads import leads_of
from lineofsight.web.improvement.drafts.parts import ACTIONS
from lineofsight.web.improvement.scales import library_scales

Data = dict[str, Any]
OWN, KEPT = "own", "kept"
FEWEST_STATES = 2
LONGEST = {"number": 30, "due": 200, "heading": 300, "rating": 60, "title": 300, "council": 200, "owner": 200}
LONGEST_LEAD = 200


def rows_of(draft: Data, *kinds: str) -> list[Data]:
    """The rows of these kinds that are not left out."""
    return [row for row in draft["rows"] if row["kind"] in kinds and not row["left_out"]]


def day_of(text: str) -> date | None:
    """The day that a draft holds as text; blank where it is blank, or is less than a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def in_the_way_of_a_plan(draft: Data) -> list[str]:
    """What has to be said before a plan can be saved; empty where nothing has."""
    front, rows = draft["front"], rows_of(draft, *ACTIONS, "recommendation")
    found = []
    if not front["title"]:
        found.append("Say what the plan is called")
    if day_of(front["dated"]) is None:
        found.append("Say which day the plan is of: ratings and progress read from it bear that day")
    if not rows:
        found.append("Keep at least one action or recommendation")
    if any(not row["words"].strip() for row in rows):
        found.append("Give every row its words, or leave it out")
    found += _too_long(draft)
    asked_by = front.get("inspections") or front.get("new_inspection") or front.get("newer_of")
    if rows_of(draft, "recommendation") and not asked_by:
        found.append("Say which inspection the recommendations come from")
    if draft["scale"]["by"] != KEPT:
        try:
            scale_from(draft)
        except Refused as refused:
            found.append(str(refused).rstrip("."))
    elif unknown := _words_without_a_state(draft):
        found.append(f"Say which rating of the plan’s scale these mean: {', '.join(unknown)}")
    return found


def in_the_way_of_an_inspection(draft: Data) -> list[str]:
    """The same for an inspection."""
    found = [] if draft["front"]["title"] else ["Say what the inspection is called"]
    first, last = day_of(draft["front"]["began_on"]), day_of(draft["front"]["ended_on"])
    if first and last and last < first:
        found.append("The last day of the inspection must be the same as or after its first")
    if any(not row["words"].strip() for row in rows_of(draft, "need", "judgement")):
        found.append("Give every row its words, or leave it out")
    return found + _too_long(draft)


def to_think_about(draft: Data) -> list[str]:
    """What may well be right, and is worth a second look before it is saved."""
    rows = rows_of(draft, *ACTIONS, "recommendation")
    found = []
    numbers = Counter((row["area"], row["number"]) for row in rows if row["number"] and row["kind"] in ACTIONS)
    if twice := sorted({number for (_, number), many in numbers.items() if many > 1}):
        found.append(f"These numbers stand twice in one area: {', '.join(twice)}")
    if unrated := sum(not row["rating"] for row in rows):
        found.append(f"{unrated} of {len(rows)} rows {'has' if unrated == 1 else 'have'} no rating")
    parted = sum(row["is_parted"] for row in rows_of(draft, "need"))
    if parted:
        found.append(f"{parted} items stood in one sentence and were parted at its commas: read them in the document")
    if open_lines := sum(not left["put"] for left in draft["left"]):
        found.append(f"{open_lines} passages of the document go nowhere: they stay with the document only")
    return found


def _too_long(draft: Data) -> list[str]:
    """What has to be shortened, since records have no room for it."""
    kept = [draft["front"], *(area for area in draft["areas"] if not area["left_out"])]
    kept += [row for row in draft["rows"] if not row["left_out"]]
    found = [(name, said[name], most) for said in kept for name, most in LONGEST.items() if name in said]
    leads = [row["lead"] for row in draft["rows"] if not row["left_out"]]
    found += [("lead", words, LONGEST_LEAD) for lead in leads for words, _ in leads_of(lead, draft["people"])]
    return [f"Shorten this {name} to {most} characters: {text[:60]}…" for name, text, most in found if len(text) > most]


def scale_from(draft: Data) -> RatingScale | None:
    """The scale of the document, with the meanings that somebody gave; None where it has no two ratings.

    Raises:
        Refused: meanings are given, and not of each rating, once; or two ratings have one name.
    """
    states, by = draft["scale"]["states"], draft["scale"]["by"]
    if len(states) < FEWEST_STATES:
        return None
    scale = scale_of_a_document("The ratings of the document", {each["name"]: each["definition"] for each in states})
    if len(scale.states) != len(states):
        raise Refused("Give each rating of the scale a name of its own.")
    colours = {each["name"]: each["colour"] if each["colour"] != "none" else "" for each in states}
    coloured: tuple[State, ...] = tuple(replace(each, colour=colours[each.name]) for each in scale.states)
    scale = replace(scale, states=coloured)
    if by in (OWN, KEPT):
        return scale
    if unsaid := [each["name"] for each in states if not each["means"]]:
        raise Refused(f"Say what these ratings mean, or that nobody has said: {', '.join(unsaid)}.")
    try:
        return with_meanings_of(scale, library_scales()[by], {each["name"]: each["means"] for each in states})
    except Refused:
        raise Refused(
            "Each rating must mean another one of the scale that you chose, and one of them its worst. Add the ratings "
            "that the document does not use, or say that nobody has said what they mean."
        ) from None


def _words_without_a_state(draft: Data) -> list[str]:
    used = {row["rating"].casefold() for row in draft["rows"] if row["rating"] and not row["left_out"]}
    return [each["name"] for each in draft["scale"]["states"] if each["name"].casefold() in used and not each["means"]]
