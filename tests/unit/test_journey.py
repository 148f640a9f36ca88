"""Every indicator has its place on the child's journey, and what is shown first exists."""

from __future__ import annotations

import pytest

from lineofsight.library.journey import AREAS, JOURNEY, area_of
from lineofsight.library.subjects import all_indicators, all_measures


def place_of(name):
    said = all_indicators()[name]
    return area_of(name, [said.code, *(measure.code for measure in said.measures(name))])


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.name)
def test_the_headlines_of_an_area_are_measures_that_belong_to_it(area):
    places = {name: place_of(all_measures()[name].indicator) for name in area.headlines}

    assert places == dict.fromkeys(area.headlines, area)


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.name)
def test_an_area_shows_four_to_eight_headlines(area):
    assert 4 <= len(area.headlines) <= 8


def test_what_is_named_as_belonging_to_an_area_exists():
    named = {name for area in AREAS for name in area.also}

    assert named <= set(all_indicators())


def test_every_part_of_the_journey_belongs_to_one_area():
    assert sorted(letters for area in AREAS for letters in area.letters) == sorted(JOURNEY)


def test_every_indicator_has_a_code_or_is_placed_by_name():
    named = {name for area in AREAS for name in area.also}
    letters = {part for area in AREAS for part in area.letters}
    lost = [
        name
        for name, said in all_indicators().items()
        if name not in named
        and not {m.code[:2] for m in said.measures(name)} & letters
        and said.code[:2] not in letters
    ]

    assert lost == []


def test_what_fits_nowhere_stands_in_the_last_area():
    assert area_of("something_of_the_councils_own", [""]) is AREAS[-1]
