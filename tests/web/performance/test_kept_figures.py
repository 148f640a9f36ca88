"""Every figure that is kept is the figure that the engine measures, and what cannot be told is not 0."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from lineofsight.core.figures import NOT_AVAILABLE, WHOLE
from lineofsight.core.periods import Period
from lineofsight.engines.measuring import Asked, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.rows_behind import RowsBehind, RowsQuestion
from lineofsight.library.subjects import all_measures
from lineofsight.web.performance import kept_figures
from lineofsight.web.performance.kept_figures import _measured, keep, keep_figures_of
from lineofsight.web.performance.measuring.figures import periods_by_length
from lineofsight.web.performance.models import KeptFigures, MeasuredSnapshot, Target
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of
from lineofsight.web.records.feed import after_snapshot
from lineofsight.web.records.models import SnapshotMade
from tests.factories.snapshots import a_snapshot
from tests.factories.web_accounts import someone
from tests.factories.web_performance import a_definition, kept, whole

AS_AT = date(2023, 6, 15)
GIVEN = {
    "people": [
        {"child_id": "Ann", "sex": "F", "born_on": "2010-01-01"},
        {"child_id": "Bob", "sex": "M", "born_on": "2015-01-01"},
    ],
    "assessments": [
        {"child_id": "Ann", "started_on": "2023-04-03", "authorised_on": "2023-05-02"},
        {"child_id": "Bob", "started_on": "2023-01-03", "authorised_on": "2023-05-09"},
        {"child_id": "Bob", "started_on": "2023-02-01"},
    ],
}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return a_snapshot(tmp_path_factory.mktemp("store"), GIVEN, as_at=AS_AT)


@pytest.fixture(scope="module")
def measured(snapshot):
    """Measured once for all tests of this file, by a program of its own, as the site has it done."""
    return _measured(None, store=snapshot.path.parents[1])


@pytest.mark.django_db
def test_what_is_kept_is_what_is_measured(snapshot, measured):
    keep(measured)
    moment = current_moment()
    names = (
        "assessments_in_time",
        "assessments_open_and_overdue",
        "days_to_finish_an_assessment",
        "referrals_received",
    )
    measures = tuple(all_measures()[name] for name in names)
    engine, held = open_for_measuring(snapshot, measures)
    blocks = measure(engine, held, Asked(measures, moment.periods, (WHOLE, "team", "sex", "age_group")))
    definitions = definitions_of(moment)

    for block in blocks:
        for group in block.groups:
            found = figures_of(moment, [definitions[block.measure.name]], block.breakdown, group)
            expected = [row for row in block.rows(snapshot.id) if row["group"] == group]
            assert [
                (
                    each.numerator,
                    each.denominator,
                    each.value,
                    each.not_recorded,
                    each.note,
                    each.reference(snapshot.id),
                )
                for each in found[block.measure.name]
            ] == [
                (row["numerator"], row["denominator"], row["value"], row["not_recorded"], row["note"], row["reference"])
                for row in expected
            ]


@pytest.mark.django_db
def test_what_the_source_cannot_tell_is_not_available_and_never_0(measured):
    keep(measured)
    moment = current_moment()
    name = "children_on_protection_plan"
    figures = figures_of(moment, [definitions_of(moment)[name]])[name]

    assert {figure.shown for figure in figures} == {NOT_AVAILABLE}
    assert {(figure.value, figure.numerator) for figure in figures} == {(None, None)}


def test_every_measure_tells_how_the_rows_behind_it_are_found(snapshot, measured):
    behind, latest = RowsBehind(), Period.parse("2023-05")
    asked = {each["measure"]: RowsQuestion(**each["rows"]) for each in measured["definitions"]}
    counted = {
        name: len(behind.fetch(question, snapshot.files(question.table), latest)) for name, question in asked.items()
    }

    assert set(counted) == set(all_measures())
    assert {name: count for name, count in counted.items() if count and name.startswith("assessments_in")} == {
        "assessments_in_time": 2
    }


def test_an_indicator_is_kept_with_its_words_and_its_worked_examples(measured):
    found = next(each for each in measured["definitions"] if each["measure"] == "assessments_in_time")

    assert found["said"]["title"] == "Assessments finished within 45 working days"
    assert set(found["said"]["cuts"]) == {"age_group", "disability", "ethnicity", "primary_need", "sex", "team"}
    assert found["examples"][0]["gives"].count(" of ") == 1


def test_what_is_kept_is_small(measured):
    assert sum(len(each["numbers"]) for each in measured["figures"]) < 2_000_000


@pytest.mark.parametrize(
    ("as_at", "length", "first", "last", "how_many"),
    (
        (date(2025, 3, 31), "month", "2019-04", "2025-03", 72),
        (date(2025, 3, 31), "quarter", "2019-04-01..2019-06-30", "2025-01-01..2025-03-31", 24),
        (date(2025, 3, 31), "year", "2019-04-01..2020-03-31", "2024-04-01..2025-03-31", 6),
        (date(2025, 3, 31), "rolling-year", "2019-04-01..2020-03-31", "2024-04-01..2025-03-31", 61),
        (date(2023, 6, 15), "month", "2017-07", "2023-06-01..2023-06-15", 72),
        (date(2023, 6, 15), "quarter", "2018-04-01..2018-06-30", "2023-04-01..2023-06-15", 21),
        (date(2023, 6, 15), "year", "2018-04-01..2019-03-31", "2023-04-01..2023-06-15", 6),
        (date(2023, 6, 15), "rolling-year", "2017-07-01..2018-06-30", "2022-07-01..2023-06-15", 61),
        (date(2024, 4, 1), "year", "2019-04-01..2020-03-31", "2024-04-01..2024-04-01", 6),
    ),
)
def test_seventy_two_months_and_what_they_make_up(as_at, length, first, last, how_many):
    found = periods_by_length(as_at)[length]

    assert (found[0], found[-1], len(found)) == (Period.parse(first), Period.parse(last), how_many)


@pytest.mark.django_db
def test_the_figures_of_two_snapshots_are_kept_and_those_of_older_ones_go():
    for number in range(4):
        kept((a_definition(), whole((1, 2))), snapshot=f"snapshot {number}")

    assert [each.snapshot for each in MeasuredSnapshot.objects.all()] == ["snapshot 3", "snapshot 2"]
    assert KeptFigures.objects.count() == 2
    assert current_moment().snapshot == "snapshot 3"


@pytest.mark.django_db
def test_measuring_a_snapshot_again_takes_the_place_of_what_was_kept():
    kept((a_definition(), whole((1, 2))))
    kept((a_definition(), whole((2, 2))))
    moment = current_moment()

    assert MeasuredSnapshot.objects.count() == 1
    assert figures_of(moment, definitions_of(moment).values())["assessments_in_time"][0].value == 100


@pytest.mark.django_db
def test_the_records_have_the_figures_of_each_new_snapshot_kept(measured, monkeypatch):
    made = SnapshotMade(snapshot=measured["snapshot"], made_at=timezone.now() - timedelta(minutes=1))
    asked = []
    monkeypatch.setattr(kept_figures, "_measured", lambda snapshot, **_: asked.append(snapshot) or measured)
    keep_figures_of(made)

    assert (keep_figures_of in after_snapshot, asked) == (True, [made.snapshot])
    assert (current_moment().snapshot, current_moment().told_at) == (made.snapshot, made.made_at)


@pytest.mark.django_db
def test_a_snapshot_that_is_not_there_is_refused_in_plain_words(snapshot, settings):
    settings.SNAPSHOTS = snapshot.path.parents[1]

    with pytest.raises(CommandError, match="holds no snapshot 2001-01-01"):
        call_command("keep_figures", snapshot="2001-01-01-000000000000")


@pytest.mark.django_db
def test_a_moment_is_read_once_and_anew_whenever_the_figures_or_what_they_stand_beside_change():
    made = kept((a_definition(), whole((8, 10))))
    first, again = current_moment(), current_moment()
    MeasuredSnapshot.objects.filter(pk=made.pk).update(groups={"team": ["Pod 1"]})
    with_groups = current_moment()
    Target.objects.create(measure="assessments_in_time", least=90.0, from_on=AS_AT, set_by=someone())
    with_target = current_moment()

    assert first is again
    assert (first.groups.get("team"), with_groups.groups["team"]) == (None, ("Pod 1",))
    assert len({first.edition, with_target.edition}) == 2
