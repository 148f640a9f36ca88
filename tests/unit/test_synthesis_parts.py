"""The parts from which a made-up council is built."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.readings import Refused
from lineofsight.synthesis import days
from lineofsight.synthesis.authorities import CHILDREN_UNDER_18, share_of
from lineofsight.synthesis.chance import Chance, EvenChance, Weights
from lineofsight.synthesis.council import make_council
from lineofsight.synthesis.faults import FAULTS, NOBODY, NOWHERE
from lineofsight.synthesis.frame import frame_of, same_day
from lineofsight.synthesis.ledger import Ledger
from lineofsight.synthesis.nation import Plan, make_nation, plan_nation
from lineofsight.synthesis.rates_page import rates_page
from lineofsight.synthesis.targets import TARGETS
from lineofsight.synthesis.teams import set_up_teams

AS_AT = date(2025, 3, 31)
PLAN = Plan(authority="", children=80, years=2, seed=3, as_at=AS_AT, faults=0.0)


# ---------------------------------------------------------------- chance


def test_chance_is_the_same_for_the_same_names_and_differs_for_others():
    assert [Chance("a", 1).draw() for _ in range(2)] == [0.3319052505526885] * 2
    assert Chance("a", 1).draw() != Chance("a", 2).draw()


def test_weights_decide_how_often_an_option_is_drawn():
    chance = Chance("weights")
    drawn = [chance.weigh(Weights({"often": 9, "never": 0, "seldom": 1})) for _ in range(2000)]

    assert 1700 < drawn.count("often") < 1900
    assert drawn.count("never") == 0


def test_survival_is_drawn_within_the_curve():
    chance = Chance("survival")
    drawn = [chance.along(((1.0, 10), (0.5, 20), (0.0, 40))) for _ in range(2000)]

    assert (min(drawn), max(drawn)) == (10, 39)
    assert 900 < sum(day < 20 for day in drawn) < 1100


def test_even_chance_fills_the_range_evenly():
    chance = EvenChance(0.41421356, "even")
    drawn = [chance.happens(0.25) for _ in range(400)]

    assert 98 <= sum(drawn) <= 102


# ---------------------------------------------------------------- days


@pytest.mark.parametrize(
    ("start", "number", "end"),
    (
        (date(2023, 12, 14), 15, date(2024, 1, 9)),
        (date(2024, 3, 30), 1, date(2024, 4, 2)),
        (date(2024, 3, 30), 0, date(2024, 4, 2)),
        (date(2024, 4, 3), 0, date(2024, 4, 3)),
    ),
)
def test_working_days_are_added_as_the_law_counts_them(start, number, end):
    assert days.to_date(days.add_working_days(start.toordinal(), number)) == end


def test_working_days_between_leave_the_first_day_out():
    assert days.working_days_between(date(2023, 12, 14).toordinal(), date(2024, 1, 9).toordinal()) == 15


def test_outside_the_known_years_every_weekday_is_a_working_day():
    assert days.is_working_day(date(1975, 12, 25))
    assert not days.is_working_day(date(1975, 12, 27))


def test_a_birthday_on_29_february_falls_on_1_march_in_other_years():
    assert days.to_date(days.birthday(date(2004, 2, 29).toordinal(), 18)) == date(2022, 3, 1)
    assert same_day(date(2024, 2, 29), 1) == date(2023, 2, 28)


def test_fewer_families_come_in_august():
    arrivals = days.Arrivals(Chance("arrivals"), date(2022, 1, 1).toordinal(), date(2024, 12, 31).toordinal())
    months = [days.month_on(arrivals.next()) for _ in range(6000)]

    assert months.count(8) < 0.75 * months.count(7)


def test_repeated_days_stop_before_the_end():
    found = list(days.every(Chance("every"), date(2024, 1, 1).toordinal(), date(2024, 3, 1).toordinal(), 14, 14))

    assert [days.to_date(day) for day in found] == [
        date(2024, 1, 15),
        date(2024, 1, 29),
        date(2024, 2, 12),
        date(2024, 2, 26),
    ]


# ---------------------------------------------------------------- teams, ledger


def test_a_larger_council_has_more_pods():
    names = {
        children: sum(
            team.name.startswith("Pod") for team in set_up_teams(frame_of("846", children, 6, 1, AS_AT)).teams
        )
        for children in (500, 20_000, 90_000)
    }

    assert names == {500: 2, 20_000: 4, 90_000: 6}


def test_strain_is_greatest_in_a_team_in_trouble_and_never_more_than_1():
    frame = frame_of("846", 20_000, 6, 1, AS_AT)
    teams = set_up_teams(frame)
    trouble = teams.troubles[0]
    quiet, hard = frame.as_at - 30, trouble.started + 60

    assert teams.strain(trouble.team, quiet) < 0.02 < teams.strain(trouble.team - 1, hard)
    assert teams.strain(trouble.team, hard) == pytest.approx(teams.strain(trouble.team - 1, hard) + trouble.depth)


def test_a_ledger_refuses_a_column_the_table_does_not_have():
    with pytest.raises(KeyError, match="no_such_column"):
        Ledger().table("assessments", "no_such_column")


# ---------------------------------------------------------------- faults


@pytest.fixture(scope="module")
def spoiled():
    return make_council("846", 600, 4, 1, AS_AT, faults=0.2)


def test_without_faults_nothing_is_wrong_and_with_them_everything_listed_is(spoiled):
    clean = make_council("846", 600, 4, 1, AS_AT, faults=0)

    for tables, some in ((clean, False), (spoiled, True)):
        assessments, people, plans = tables["assessments"], tables["people"], tables["child_in_need_plans"]
        placements, referrals = tables["placements"], tables["referrals"]
        found = {
            "child_seen_blank": sum(map(is_blank_when_done, assessments["authorised_on"], assessments["child_seen"]))
            > 0.1 * len(assessments["child_id"]),
            "ethnicity_blank": None in people["ethnicity"],
            "born_blank": sum(day is None for day in people["born_on"]) > 5,
            "authorised_before_start": any(map(is_before, assessments["authorised_on"], assessments["started_on"])),
            "forgotten": any(map(is_forgotten, assessments["authorised_on"], assessments["started_on"])),
            "plan_ended_before_start": any(map(is_before, plans["ended_on"], plans["started_on"])),
            "placement_ended_before_start": any(map(is_before, placements["ended_on"], placements["started_on"])),
            "contact_of_nobody": NOBODY in tables["contacts"]["child_id"],
            "assessment_without_referral": NOWHERE in assessments["referral_id"],
            "need_blank": None in referrals["primary_need"],
            "team_blank": None in referrals["team_id"],
            "visit_in_the_future": max(tables["child_protection_visits"]["visited_on"]) > AS_AT,
            "distance_blank": None in placements["distance_in_miles"],
            "entered_twice": len(people["child_id"]) > 600,
        }
        assert found == {fault.name: some for fault in FAULTS}


def is_blank_when_done(authorised_on, child_seen):
    return authorised_on is not None and child_seen is None


def is_before(end, start):
    return end is not None and start is not None and end < start


def is_forgotten(authorised_on, started_on):
    return authorised_on is None and (AS_AT - started_on).days > 800


def test_a_child_entered_twice_looks_the_same_under_another_number(spoiled):
    people = spoiled["people"]
    first = len(people["child_id"]) - 1
    twin = people["child_id"].index(people["child_id"][first].replace("D", "C"))

    assert [people[name][first] for name in ("forename", "surname", "sex", "born_on")] == [
        people[name][twin] for name in ("forename", "surname", "sex", "born_on")
    ]
    assert people["source_ref"][first] == f"synthetic#people!{first + 1}"


# ---------------------------------------------------------------- a nation


def test_the_list_holds_every_council_once_and_average_ones_have_share_1():
    assert len(CHILDREN_UNDER_18) == 153
    assert [code for code in CHILDREN_UNDER_18 if len(code) != 3] == []
    assert share_of("000") == 1.0
    assert share_of("846") == pytest.approx(0.585, abs=0.01)


def test_a_nation_is_spread_over_the_list_and_sized_by_share():
    plans = plan_nation(PLAN, 153)

    assert [plan.authority for plan in plans] == sorted(CHILDREN_UNDER_18)
    assert [plan.authority for plan in plan_nation(PLAN, 2)] == ["201", "807"]
    assert {plan.authority: plan.children for plan in plans}["330"] == round(80 * share_of("330"))
    assert min(plan.children for plan in plans) == 50


def test_more_councils_than_there_are_is_refused():
    with pytest.raises(Refused, match="153 councils"):
        plan_nation(PLAN, 154)


def test_two_processes_make_the_same_nation_in_the_same_order():
    plans = plan_nation(PLAN, 4)

    assert list(make_nation(plans, 2)) == list(make_nation(plans, 1))


# ---------------------------------------------------------------- the page


def test_the_page_shows_every_rate_and_fault_and_a_dash_for_what_is_unknown():
    page = rates_page(dict.fromkeys((target.name for target in TARGETS), None), AS_AT, "lineofsight synthesise")

    assert [target.title for target in TARGETS if f"| {target.title} |" not in page] == []
    assert [fault.name for fault in FAULTS if f"`{fault.name}`" not in page] == []
    assert "| – | – |" in page
