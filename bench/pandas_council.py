"""The same figures in pandas, vectorised, from the same prepared facts: what a good analyst would write by hand.

It is given every advantage: its data frames are in memory with dates, flags and categories already typed and children
already numbered; rows are laid to periods once for all indicators that share them; conditions are worked out once; and
it neither counts what is not recorded nor looks up what a source can tell, both of which the product does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from bench.pandas_placing import (
    NOT_RECORDED,
    TURNS,
    Frame,
    PlaceStock,
    periods_frame,
    place_flow,
    place_stock_by_repeating,
    with_groups,
)
from lineofsight.core.indicators import When
from lineofsight.core.periods import Period
from lineofsight.engines.ibis_engine import Engine
from lineofsight.library.responsibility import on_the_day
from lineofsight.library.subjects import facts_name, stock_name

BREAKDOWNS = ("whole", "team", "ethnicity", "age_group")
Mask = Callable[[Frame], pd.Series]
Counts = pd.Series
"""A number for each period and group that has a row."""

Answers = dict[tuple[str, str], tuple[Counts | None, Counts]]
"""Numerators (of shares) and how many were counted, by measure and breakdown."""


@dataclass(frozen=True)
class Wanted:
    """One measure: which rows are counted and which of them achieved; ``children`` counts a child once."""

    name: str
    counted: Mask | None = None
    achieved: Mask | None = None
    children: bool = False


@dataclass(frozen=True)
class Pass:
    """The measures that are answered from one laying of a table's rows to periods."""

    subject: str
    wanted: tuple[Wanted, ...]
    columns: tuple[str, ...] = ()
    on: str = ""
    opened: str = ""
    closed: str = ""

    @property
    def when(self) -> When:
        return When(on=self.on, opened=self.opened, closed=self.closed)

    @property
    def stored_as(self) -> str:
        return facts_name(self.subject) if self.on else stock_name(self.subject, self.when)

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.on,) if self.on else ("held_from_on", "held_until_on")

    @property
    def team(self) -> str:
        return on_the_day("responsible_team", self.on) if self.on else "responsible_team"

    @property
    def all_columns(self) -> list[str]:
        opening = [self.opened] if self.opened else []
        columns = ["child_id", self.team, "by_ethnicity", *TURNS, *opening, *self.dates, *self.columns]
        return list(dict.fromkeys(columns))


def _own(d: Frame) -> pd.Series[bool]:
    return ~d.held_for_other_authority.fillna(value=False)


def _in_need(d: Frame) -> pd.Series[bool]:
    return ~d.no_further_action.fillna(value=False)


def _led_to_plan(d: Frame) -> pd.Series[bool]:
    return d.conference_held_on.notna() & d.conference_made_plan.fillna(value=False)


PASSES = (
    Pass(
        "referrals",
        (
            Wanted("referrals_received"),
            Wanted("re_referrals", achieved=lambda d: d.referred_on <= d.twelve_months_after_previous_on),
            Wanted("referrals_no_further_action", achieved=lambda d: d.no_further_action.fillna(value=False)),
        ),
        ("twelve_months_after_previous_on", "no_further_action"),
        on="referred_on",
    ),
    Pass(
        "referrals",
        (
            Wanted("children_in_need", _in_need, children=True),
            Wanted("children_in_need_two_years", _in_need, lambda d: d.referred_on <= d.two_years_before, True),
        ),
        ("no_further_action",),
        opened="referred_on",
        closed="closed_on",
    ),
    Pass(
        "assessments",
        (
            Wanted("assessments_finished"),
            Wanted(
                "assessments_in_time",
                achieved=lambda d: (d.authorised_on <= d.due_on) & (d.authorised_on >= d.started_on),
            ),
            Wanted(
                "child_seen_in_assessment",
                lambda d: d.born_or_expected_on.isna() | (d.born_or_expected_on <= d.authorised_on),
                lambda d: d.child_seen.fillna(value=False),
            ),
        ),
        ("started_on", "due_on", "child_seen", "born_or_expected_on"),
        on="authorised_on",
    ),
    Pass(
        "assessments",
        (Wanted("assessments_open_and_overdue", achieved=lambda d: d.due_on < d.as_at),),
        ("due_on",),
        opened="started_on",
        closed="authorised_on",
    ),
    Pass(
        "section_47_enquiries",
        (
            Wanted("section_47_enquiries_started"),
            Wanted("section_47_funnel.conference", achieved=lambda d: d.conference_held_on.notna()),
            Wanted("section_47_funnel.plan", achieved=_led_to_plan),
            Wanted("section_47_funnel.plan_of_conference", lambda d: d.conference_held_on.notna(), _led_to_plan),
        ),
        ("conference_held_on", "conference_made_plan"),
        on="started_on",
    ),
    Pass(
        "conferences",
        (
            Wanted("conferences_held"),
            Wanted("conferences_leading_to_plan", achieved=lambda d: d.plan_made.fillna(value=False)),
            Wanted(
                "conferences_in_time",
                lambda d: ~d.transferred_in.fillna(value=False),
                lambda d: (d.held_on <= d.due_on) & (d.held_on >= d.enquiry_started_on),
            ),
        ),
        ("plan_made", "transferred_in", "due_on", "enquiry_started_on"),
        on="held_on",
    ),
    Pass(
        "child_protection_plans",
        (
            Wanted("children_on_protection_plan", _own, children=True),
            Wanted("plans_lasting_two_years_open", _own, lambda d: d.two_years_on <= d.as_at, True),
            Wanted("plans_over_fifteen_months", lambda d: _own(d) & (d.fifteen_months_on < d.as_at), None, True),
            Wanted(
                "plans_over_eighteen_months_share",
                _own,
                lambda d: d.eighteen_months_on.isna() | (d.eighteen_months_on < d.as_at),
                True,
            ),
        ),
        ("held_for_other_authority", "two_years_on", "fifteen_months_on", "eighteen_months_on"),
        opened="started_on",
        closed="ended_on",
    ),
    Pass(
        "child_protection_plans",
        (
            Wanted("protection_plans_started", _own),
            Wanted("repeat_plans_ever", _own, lambda d: d.first_started_on < d.started_on),
            Wanted(
                "repeat_plans_within_two_years",
                _own,
                lambda d: (d.first_started_on < d.started_on) & (d.started_on <= d.two_years_after_previous_on),
            ),
        ),
        ("held_for_other_authority", "first_started_on", "two_years_after_previous_on"),
        on="started_on",
    ),
    Pass(
        "child_protection_plans",
        (
            Wanted("protection_plans_ended", _own),
            Wanted("plans_lasting_two_years_ended", _own, lambda d: d.ended_on >= d.two_years_on),
        ),
        ("held_for_other_authority", "two_years_on"),
        on="ended_on",
    ),
    Pass(
        "child_protection_visit_intervals",
        (
            Wanted(
                "child_protection_visits_in_time",
                lambda d: d.last_event_on.notna() | (d.due_on < d.as_at),
                lambda d: d.last_event_on.notna() & (d.due_on >= d.as_at),
                True,
            ),
            Wanted(
                "seen_alone_at_last_protection_visit",
                lambda d: d.last_event_on.notna(),
                lambda d: d.seen_alone.fillna(value=False),
                True,
            ),
        ),
        ("last_event_on", "due_on", "seen_alone"),
        opened="from_on",
        closed="until_on",
    ),
    Pass(
        "child_protection_review_intervals",
        (
            Wanted(
                "protection_reviews_in_time",
                lambda d: d.three_months_on_plan_on.isna() | (d.three_months_on_plan_on <= d.as_at),
                lambda d: (
                    (d.due_on >= d.as_at)
                    & (d.last_late_review_on.isna() | (d.last_late_review_on <= d.twelve_months_before))
                ),
                True,
            ),
        ),
        ("three_months_on_plan_on", "due_on", "last_late_review_on"),
        opened="from_on",
        closed="until_on",
    ),
    Pass(
        "child_in_need_stretches",
        (Wanted("children_on_child_in_need_plan", children=True),),
        opened="from_on",
        closed="until_on",
    ),
    Pass(
        "periods_of_care",
        (Wanted("children_looked_after", lambda d: ~d.is_short_break, children=True),),
        ("is_short_break",),
        opened="started_on",
        closed="ended_on",
    ),
    Pass(
        "periods_of_care",
        (Wanted("children_starting_care", lambda d: ~d.is_short_break, children=True),),
        ("is_short_break",),
        on="started_on",
    ),
    Pass(
        "home_intervals",
        (
            Wanted(
                "three_or_more_placements",
                achieved=lambda d: d.third_last_left_on > d.twelve_months_before,
                children=True,
            ),
        ),
        ("third_last_left_on",),
        opened="from_on",
        closed="until_on",
    ),
)
ONE_BY_ONE = tuple(replace(found, wanted=(wanted,)) for found in PASSES for wanted in found.wanted)
"""Each measure by itself, as they stand in a notebook or a script that has grown an indicator at a time."""

MEASURES = tuple(wanted.name for found in PASSES for wanted in found.wanted)


def frames_of(engine: Engine) -> dict[str, Frame]:
    """The prepared rows of one council that our engine reads, as typed data frames. Not part of what is timed."""
    columns: dict[str, set[str]] = {}
    for found in PASSES:
        columns.setdefault(found.stored_as, set()).update(found.all_columns)
    frames = {name: _fetched(engine, name, sorted(wanted)) for name, wanted in columns.items()}
    children = pd.Index(pd.concat([frame["child_id"] for frame in frames.values()]).dropna().unique())
    return {name: frame.assign(child_id=children.get_indexer(frame["child_id"])) for name, frame in frames.items()}


def _fetched(engine: Engine, stored: str, columns: Sequence[str]) -> Frame:
    """Flags may be blank, teams and ethnic groups are categories, and children become whole numbers (blank is -1)."""
    table = engine.fetch(f'SELECT {", ".join(columns)} FROM "{stored}"')  # noqa: S608 - our own names
    flags = [field.name for field in table.schema if str(field.type) == "bool"]
    frame = table.to_pandas(date_as_object=False)
    teams = [name for name in columns if name.startswith("responsible_team")]
    frame = frame.assign(**{name: frame[name].fillna(NOT_RECORDED) for name in teams})
    return frame.astype({**dict.fromkeys(flags, "boolean"), **dict.fromkeys([*teams, "by_ethnicity"], "category")})


def measure_in_pandas(
    frames: dict[str, Frame],
    periods: Sequence[Period],
    place_stock: PlaceStock = place_stock_by_repeating,
    passes: Sequence[Pass] = PASSES,
) -> Answers:
    """Every measure for every period, cut by every breakdown."""
    days = periods_frame(periods)
    return {key: parts for found in passes for key, parts in _one_pass(found, frames, days, place_stock)}


def _one_pass(
    found: Pass, frames: dict[str, Frame], days: Frame, place_stock: PlaceStock
) -> Iterator[tuple[tuple[str, str], tuple[Counts | None, Counts]]]:
    rows = frames[found.stored_as][found.all_columns]
    placed = place_flow(rows, found.on, days) if found.on else place_stock(rows, *found.dates, days)
    placed = with_groups(placed.rename(columns={found.team: "by_team"}))
    placed = _with_masks(placed, found.wanted)
    masks = [name for name in placed.columns if name.startswith(("counted:", "achieved:"))]
    for breakdown in BREAKDOWNS:
        keys = ["period", f"by_{breakdown}"]
        sums = _sums(placed, keys, masks, children=found.wanted[0].children)
        for wanted in found.wanted:
            achieved = sums[f"achieved:{wanted.name}"] if wanted.achieved else None
            yield (wanted.name, breakdown), (achieved, sums[f"counted:{wanted.name}"])


def _with_masks(placed: Frame, wanted: Sequence[Wanted]) -> Frame:
    masks: dict[str, pd.Series[bool]] = {}
    for one in wanted:
        counted = one.counted(placed) if one.counted else pd.Series(data=True, index=placed.index)
        masks[f"counted:{one.name}"] = counted.astype(bool)
        if one.achieved:
            masks[f"achieved:{one.name}"] = (counted & one.achieved(placed)).astype(bool)
    return placed.assign(**masks)


def _sums(placed: Frame, keys: list[str], masks: list[str], *, children: bool) -> Frame:
    """The masks added up by period and group; of children, those with several rows there are counted once."""
    if not children:
        return placed.groupby(keys, observed=True)[masks].sum()
    known = placed[placed["child_id"] >= 0]
    several = known.duplicated([*keys, "child_id"], keep=False)
    if not several.any():
        return known.groupby(keys, observed=True)[masks].sum()
    once = known[several].groupby([*keys, "child_id"], observed=True)[masks].any().groupby(keys, observed=True).sum()
    return known[~several].groupby(keys, observed=True)[masks].sum().add(once, fill_value=0)
