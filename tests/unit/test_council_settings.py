from __future__ import annotations

from datetime import date, datetime

import pytest

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.council_settings import CouncilRule, Settings, settings_from
from lineofsight.core.readings import Refused


def test_nothing_set_is_nothing_changed():
    assert settings_from({}) == Settings()


def test_everything_that_can_be_set():
    settings = settings_from(
        {
            "authority": "846",
            "closures": ["2024-12-27", date(2024, 12, 30)],
            "terms": [["2024-01-02", "2024-03-28"]],
            "switched_on": ["family_group_decision_making"],
            "timescales": {
                "child_in_need_visit": {"length": 15, "unit": "Working-Days", "counting": "beginning_with"},
                "initial_assessment": [
                    {"length": 8, "from": "2011-01-01"},
                    {"length": 7, "from": date(2010, 1, 1), "to": "2010-12-31"},
                ],
            },
        }
    )
    seven = CouncilRule(length=7, applies_from=date(2010, 1, 1), applies_to=date(2010, 12, 31))
    assert settings == Settings(
        authority="846",
        closures=frozenset({date(2024, 12, 27), date(2024, 12, 30)}),
        terms=((date(2024, 1, 2), date(2024, 3, 28)),),
        switched_on=frozenset({"family_group_decision_making"}),
        rules={
            "child_in_need_visit": (CouncilRule(length=15, unit=Unit.WORKING_DAYS, counting=Counting.BEGINNING_WITH),),
            "initial_assessment": (CouncilRule(length=8, applies_from=date(2011, 1, 1)), seven),
        },
    )
    assert settings.rule_for("initial_assessment", date(2010, 6, 1)) == seven
    assert settings.rule_for("initial_assessment", date(2009, 6, 1)) is None
    assert settings.rule_for("assessment", date(2024, 6, 1)) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    (
        ([], "The settings must be a table"),
        ({"colour": "blue"}, "colour is not a setting"),
        ({"authority": 846}, "three-digit code"),
        ({"authority": "Brent"}, "three-digit code"),
        ({"closures": "2024-12-27"}, "closures must be a list"),
        ({"closures": ["Christmas"]}, '"Christmas", which is not a date'),
        ({"closures": ["2024-02-30"]}, "not a date"),
        ({"closures": [datetime(2024, 12, 27, 9)]}, "not a date"),  # noqa: DTZ001 - no day at all
        ({"terms": [["2024-01-02"]]}, "first and its last day"),
        ({"terms": ["2024-01-02"]}, "each of the terms must be a list"),
        ({"terms": [["2024-03-28", "2024-01-02"]]}, "ends before it begins"),
        ({"switched_on": [1]}, "names of timescales"),
        ({"timescales": []}, "timescales must be a table"),
        ({"timescales": {"assessment": 45}}, "assessment must be a table"),
        ({"timescales": {"assessment": {}}}, "needs a length"),
        ({"timescales": {"assessment": {"length": "45"}}}, "needs a length"),
        ({"timescales": {"assessment": {"length": True}}}, "needs a length"),
        ({"timescales": {"assessment": {"length": 0}}}, "needs a length"),
        ({"timescales": {"assessment": {"length": 45, "units": "days"}}}, "units is not a setting"),
        (
            {"timescales": {"assessment": {"length": 45, "unit": "days"}}},
            '"days" where one of these is needed: working',
        ),
        ({"timescales": {"assessment": {"length": 45, "from": "2024-02-01", "to": "2024-01-01"}}}, "ends before it"),
        ({"timescales": {"assessment": [{"length": 45}, {"length": 40}]}}, "hold on the same day"),
        (
            {"timescales": {"assessment": [{"length": 45, "to": "2024-01-01"}, {"length": 40, "from": "2024-01-01"}]}},
            "hold on the same day",
        ),
    ),
)
def test_settings_that_are_not_understood_are_refused(data, reason):
    with pytest.raises(Refused, match=reason):
        settings_from(data)
