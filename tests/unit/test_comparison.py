"""Places, ties and averages."""

from __future__ import annotations

from lineofsight.core.comparison import NeighboursAverage, Standing, as_published, neighbours_average, standing

VALUES = {"846": 96.0, "811": 96.0, "393": 96.0, "304": 84.0, "330": 98.0}


def test_higher_is_better_counts_from_the_highest_and_shows_ties():
    found = standing(VALUES, "846", polarity="higher", decimals=0)
    assert found == Standing(2, 2, 5, 2, is_best_first=True)
    assert str(found) == "2nd of 5, tied with 2"


def test_lower_is_better_counts_from_the_lowest():
    assert standing(VALUES, "304", polarity="lower", decimals=0) == Standing(1, 0, 5, 1, is_best_first=True)
    assert standing(VALUES, "330", polarity="lower", decimals=0) == Standing(5, 0, 5, 4, is_best_first=True)


def test_where_no_end_is_better_the_place_counts_from_the_highest():
    for polarity in ("neutral", "bad at both ends"):
        found = standing(VALUES, "330", polarity=polarity, decimals=0)
        assert found == Standing(1, 0, 5, 1, is_best_first=False)
        assert str(found) == "1st highest of 5"


def test_an_authority_without_a_figure_has_no_place():
    assert standing(VALUES, "999", polarity="higher", decimals=0) is None


def test_figures_that_are_the_same_as_published_tie_whatever_lies_behind_them():
    found = standing({"846": 71.226, "850": 71.4, "304": 71.6}, "846", polarity="higher", decimals=0)
    assert found == Standing(2, 1, 3, 3, is_best_first=True)


def test_the_quarter_is_that_of_the_place():
    values = {str(code): float(code) for code in range(8)}
    quarters = [standing(values, str(code), polarity="higher", decimals=0).quarter for code in range(7, -1, -1)]
    assert quarters == [1, 1, 2, 2, 3, 3, 4, 4]


def test_the_neighbours_average_leaves_out_those_without_a_figure():
    assert neighbours_average(VALUES, ["304", "330", "999"]) == NeighboursAverage(91.0, 2, 3)


def test_no_neighbour_with_a_figure_gives_no_average():
    assert neighbours_average(VALUES, ["999"]) == NeighboursAverage(None, 0, 1)
    assert neighbours_average(VALUES, []) == NeighboursAverage(None, 0, 0)


def test_halves_are_rounded_away_from_nought():
    assert [as_published(value, 0) for value in (0.5, 1.5, 2.5, -0.5)] == [1, 2, 3, -1]
    assert as_published(88.85, 1) == 88.9
    assert isinstance(as_published(332.0, 0), int)
