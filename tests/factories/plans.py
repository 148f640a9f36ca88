"""Improvement plans of a council that does not exist, each in the layouts that councils use, with what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from lineofsight.core.written_plans import (
    ACTION,
    SUB_ACTION,
    WrittenAction,
    WrittenArea,
    WrittenPlan,
    WrittenRecommendation,
)
from tests.factories.documents import Box, Look, PageBreak, Part, Table, Text, row, write_document

NOWHERE = (0, 0)
RAG = ("Red", "Amber", "Green")
BRAG = ("Blue", "Red", "Amber", "Green")
NUMERIC = ("1", "2", "3", "4")
FIVE_STATES = ("Not started", "Off track", "At risk", "On track", "Completed")
MEANINGS = (
    "Work has not begun, or is held up by something that the board must decide.",
    "Work has begun and is later than was agreed.",
    "Work goes on as agreed and there is evidence of it.",
    "The change is made, it is in daily use and two audits have found it.",
    "The change is made and an audit has found it.",
)
PEOPLE = ("Oduya Marsh", "Petra Lindqvist", "Samir Holt", "Una Fairweather", "Tomas Reed")
DOING = ("Review", "Strengthen", "Launch", "Audit", "Embed", "Rewrite", "Agree", "Publish")
WHAT = (
    "the supervision policy for social workers and their managers",
    "the recording of visits so that the child's voice is heard",
    "a shared threshold document with the police and health visitors",
    "the tracker for pre-proceedings work in every team",
    "return interviews for children who go missing",
    "the pathway plans of young people who leave care",
    "chronologies and genograms in every open case",
    "private fostering arrangements across the borough",
)
STEPS = (
    "Draft shared with partners by the spring.",
    "Sessions held with every team; thirty cases looked at.",
    "Workshop with managers, then a pilot in two teams.",
    "Dates agreed with the chair of the board.",
)
TOLD = (
    "Sessions were held and the first audit is done.",
    "The pilot has begun in one team and is well received.",
    "Work was delayed while posts were vacant.",
    "All teams use it; 42 of 50 cases met the standard.",
)
TITLES = ("Leadership and management", "Front door and thresholds", "Quality of practice", "Care leavers")
AIMS = ("Every child is seen and heard in good time.", "Managers know the quality of what is done.")
SUCCESSES = ("Nine in ten audits find supervision good.", "Re-referrals fall below twenty in a hundred.")


@dataclass(frozen=True)
class Labelled:
    """A document and what a person would find in it."""

    name: str
    layout: str
    kind: str
    parts: tuple[Part, ...]
    truth: WrittenPlan
    look: Look = field(default_factory=Look)

    def write(self, folder: Path) -> Path:
        return write_document(self.parts, folder / self.name, self.look)


def an_action(chance: Random, number: str | None, scale: Sequence[str], kind: str = ACTION) -> WrittenAction:
    """An action; every third has no lead, no due date or no rating."""
    one, other = chance.sample(PEOPLE, 2)
    short = "".join(part[0] for part in one.split())
    leads = (one, short, f"{one}/{other}", f"{short} and team managers", None)
    dues = ("31/03/2026", "End of June 2026", "Ongoing", "Autumn", None)
    return WrittenAction(
        number,
        kind,
        f"{chance.choice(DOING)} {chance.choice(WHAT)}",
        chance.choice(STEPS),
        chance.choice((*TOLD, None)),
        chance.choice((*scale, *scale, None)),
        chance.choice(leads),
        chance.choice(dues),
        NOWHERE,
    )


def an_area(chance: Random, number: str, scale: Sequence[str], actions: int = 3) -> WrittenArea:
    made = [an_action(chance, str(place), scale) for place in range(1, actions + 1)]
    return WrittenArea(
        number,
        TITLES[(int(number) - 1) % len(TITLES)],
        "Ofsted inspection 2024",
        chance.choice(AIMS),
        chance.choice(SUCCESSES),
        PEOPLE[(int(number) - 1) % len(PEOPLE)],
        tuple(made),
    )


def a_plan(seed: int, scale: Sequence[str] = RAG, areas: int = 2) -> WrittenPlan:
    chance = Random(seed)
    meanings = dict(zip(scale, MEANINGS, strict=False))
    return WrittenPlan(
        "Children's Services Improvement Plan: updated March 2025",
        "Westmouth",
        "2025-03",
        "Ofsted inspection 2024",
        meanings,
        tuple(an_area(chance, str(number), scale) for number in range(1, areas + 1)),
        (),
        (),
    )


FRONT = (
    Text("Westmouth Borough Council", 1),
    Text("Children's Services Improvement Plan: updated March 2025", 2),
    Text("This plan was made in response to the Ofsted inspection 2024."),
)


def front(plan: WrittenPlan) -> list[Part]:
    rows = [row("Rating", "What it means"), *[row(name, said or "") for name, said in plan.rating_scale.items()]]
    return [*FRONT, Text("Rating scale", 3), Table(tuple(rows))]


# ---------------------------------------------------------------- the layouts

HEADINGS = {
    "number": ("No", "Ref", "Action no.", "#"),
    "action": ("Action(s)", "What we will do", "Key actions", "Activity"),
    "milestones": ("Milestone(s)", "Key milestones", "Steps"),
    "evaluation": ("Evaluation against milestones", "Progress update", "Comments", "Impact and evidence"),
    "rating": ("RAG rating", "BRAG", "Status", "Rating"),
    "lead": ("Lead", "Lead officer", "Who", "Person responsible"),
    "due": ("By when", "Timescale", "Due date", "Target completion date"),
}
COLUMNS = ("number", "action", "milestones", "evaluation", "rating", "lead", "due")


def said(action: WrittenAction, column: str) -> str:
    return getattr(action, column) or ""


def columns_of(chance: Random, names: Sequence[str], *, in_order: bool) -> tuple[list[str], list[str]]:
    order = list(names) if in_order else [names[0], *chance.sample(list(names[1:]), len(names) - 1)]
    return order, [chance.choice(HEADINGS[name]) for name in order]


def only(plan: WrittenPlan, columns: Sequence[str], particulars: Sequence[str]) -> WrittenPlan:
    """The plan with only what a layout has a place for."""
    blank_action = dict.fromkeys({*COLUMNS} - {*columns})
    blank_area = dict.fromkeys({"source", "aim", "measurable_success", "owner"} - {*particulars})
    areas = tuple(
        replace(area, actions=tuple(replace(action, **blank_action) for action in area.actions), **blank_area)
        for area in plan.areas
    )
    return replace(plan, areas=areas)


def with_sub_actions(plan: WrittenPlan, chance: Random, scale: Sequence[str]) -> WrittenPlan:
    """The plan with a sub-action after the first action of each area."""
    areas = []
    for area in plan.areas:
        first, *others = area.actions
        part = replace(an_action(chance, None, scale, SUB_ACTION), evaluation="Completed")
        areas.append(replace(area, actions=(first, part, *others)))
    return replace(plan, areas=tuple(areas))


def particulars(plan: WrittenPlan, chance: Random, scale: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """Small tables over a table of actions for each area, with sub-actions that have no number."""
    plan = with_sub_actions(plan, chance, scale)
    order, headings = columns_of(chance, COLUMNS[:6], in_order=True)
    parts = front(plan)
    for area in plan.areas:
        for label, text in (
            ("Area of Development", f"{area.number}. {area.title}"),
            ("Source", area.source),
            ("Aim", area.aim),
            ("Measurable Success", area.measurable_success),
            ("Owner", area.owner),
        ):
            parts.append(Table((row(label, text or ""),), has_header=False))
        rows = [row(*[said(action, name) for name in order]) for action in area.actions]
        parts.append(Table((row(*headings), *rows)))
    return parts, only(plan, COLUMNS[:6], ("source", "aim", "measurable_success", "owner"))


def under_headings(plan: WrittenPlan, chance: Random, _: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """A heading for each area, labelled lines, and columns in any order."""
    parts = front(plan)
    for area in plan.areas:
        order, headings = columns_of(chance, COLUMNS, in_order=False)
        parts += [
            Text(f"Priority {area.number}: {area.title}", 2),
            Text(f"Owner: {area.owner}"),
            Text(f"Aim: {area.aim}"),
            Table((row(*headings), *[row(*[said(action, name) for name in order]) for action in area.actions])),
        ]
    return parts, only(plan, COLUMNS, ("aim", "owner"))


def across(plan: WrittenPlan, chance: Random, _: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """One table; the title of each area stands across it."""
    names = ("number", "action", "lead", "due", "rating", "evaluation")
    order, headings = columns_of(chance, names, in_order=True)
    rows = [row(*headings)]
    for area in plan.areas:
        rows.append(row(Box(f"Priority {area.number}: {area.title}", across=len(order))))
        rows += [row(*[said(action, name) for name in order]) for action in area.actions]
    return [*front(plan), Table(tuple(rows))], only(plan, names, ())


def down(plan: WrittenPlan, chance: Random, _: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """One table; the area stands in a first cell that reaches down over its actions."""
    names = ("number", "action", "lead", "due", "rating")
    order, headings = columns_of(chance, names, in_order=False)
    rows = [row("Priority", *headings)]
    for area in plan.areas:
        for place, action in enumerate(area.actions):
            cells = [said(action, name) for name in order]
            title = Box(f"{area.number}. {area.title}", down=len(area.actions))
            rows.append(row(*([title] if place == 0 else []), *cells))
    return [*front(plan), Table(tuple(rows))], only(plan, names, ())


def recommended(plan: WrittenPlan, chance: Random, _: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """Recommendations, each with actions beside it."""
    names = ("action", "milestones", "lead", "due", "rating", "evaluation")
    order, headings = columns_of(chance, names, in_order=True)
    rows = [row("Recommendation", *headings)]
    found, areas = [], []
    for area in plan.areas:
        text = f"Improve {area.title.lower() if area.title else ''} so that children are safer."
        found.append(WrittenRecommendation(area.number, text, (), None, None, None, NOWHERE))
        areas.append(replace(area, title=text))
        for place, action in enumerate(area.actions):
            first = [Box(f"{area.number}. {text}", down=len(area.actions))] if place == 0 else []
            rows.append(row(*first, *[said(action, name) for name in order]))
    truth = replace(plan, areas=tuple(areas), recommendations=tuple(found))
    return [*front(plan), Table(tuple(rows))], only(truth, names, ())


def told_of(plan: WrittenPlan, chance: Random, scale: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """Recommendations with points of progress and a rating, over pages that repeat title and headings."""
    found = []
    for number in range(1, 7):
        points = tuple(chance.sample(TOLD, chance.randint(1, 3)))
        text = f"{chance.choice(DOING)} {chance.choice(WHAT)}."
        found.append(WrittenRecommendation(str(number), text, points, chance.choice(scale), None, None, NOWHERE))
    header = row("Recommendation", "Progress update: what have we done?", "RAG March 2025")
    parts: list[Part] = front(plan)
    for start in (0, 3):
        rows = [
            row(f"{each.number}. {each.text}", Box(points=each.progress), each.rating or "")
            for each in found[start : start + 3]
        ]
        parts += [PageBreak(), *FRONT[:2], Table((header, *rows))] if start else [Table((header, *rows))]
    return parts, replace(plan, areas=(), recommendations=tuple(found))


def continued(plan: WrittenPlan, chance: Random, _: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """A table over two pages, whose last row goes on under the repeated header."""
    names = ("number", "action", "evaluation", "rating", "lead")
    order, headings = columns_of(chance, names, in_order=True)
    area = replace(plan.areas[0], actions=(*plan.areas[0].actions, *plan.areas[0].actions[:2]))
    actions = [replace(action, number=str(place)) for place, action in enumerate(area.actions, start=1)]
    actions[2] = replace(actions[2], evaluation="The pilot has begun and the teams have agreed to widen it in May")
    rows = [row(*[said(action, name) for name in order]) for action in actions]
    begun, rest = "The pilot has begun and the teams", "have agreed to widen it in May"
    place = order.index("evaluation")
    rows[2] = tuple(Box(begun) if at == place else box for at, box in enumerate(rows[2]))
    going_on = row(*[rest if name == "evaluation" else "" for name in order])
    parts = [
        *front(plan),
        Text(f"Priority {area.number}: {area.title}", 2),
        Table((row(*headings), *rows[:3])),
        PageBreak(),
        Table((row(*headings), going_on, *rows[3:])),
    ]
    truth = replace(plan, areas=(replace(area, actions=tuple(actions)),))
    return parts, only(truth, names, ())


def nothing(plan: WrittenPlan, _: Random, __: Sequence[str]) -> tuple[list[Part], WrittenPlan]:
    """A report of progress with no plan in it."""
    parts = [
        Text("Westmouth Borough Council", 1),
        Text("Report on children's services", 2),
        Text("Members are asked to note the work of the service in the past quarter."),
        Text("Caseloads", 3),
        Table((row("Team", "Social workers", "Children"), row("North", "12", "180"), row("South", "11", "171"))),
        Text("Recruitment goes on and two managers have joined."),
    ]
    empty = replace(
        plan, title="Report on children's services", plan_date=None, inspection=None, rating_scale={}, areas=()
    )
    return parts, empty


Layout = Callable[[WrittenPlan, Random, Sequence[str]], tuple[list[Part], WrittenPlan]]
LAYOUTS: dict[str, Layout] = {
    "particulars": particulars,
    "under headings": under_headings,
    "title across": across,
    "area down the side": down,
    "recommendations with actions": recommended,
    "progress on recommendations": told_of,
    "continued over a page": continued,
    "no plan": nothing,
}
KINDS = (".docx", ".pdf", ".xlsx", ".html", ".md", ".txt")
SCALES = (RAG, BRAG, NUMERIC, FIVE_STATES)
UNRULED = Look(is_ruled=False)
LARGE = Look(css="body { font: 12pt serif } th { background: #ddd }", running_head="Westmouth - Official")


def corpus() -> list[Labelled]:
    """Every layout in every kind of document, ruled and unruled PDF, with each scale in turn."""
    found = []
    for place, (layout, lay) in enumerate(LAYOUTS.items()):
        for at, kind in enumerate((*KINDS, ".pdf")):
            seed = place * 100 + at
            scale = SCALES[(place + at) % len(SCALES)]
            parts, truth = lay(a_plan(seed, scale), Random(seed), scale)
            is_unruled = at == len(KINDS)
            look = UNRULED if is_unruled else LARGE if at % 2 else Look()
            name = f"{layout.replace(' ', '_')}{'_unruled' if is_unruled else ''}{kind}"
            shown = ".pdf without rules" if is_unruled else kind
            found.append(Labelled(name, layout, shown, tuple(parts), truth, look))
    return found
