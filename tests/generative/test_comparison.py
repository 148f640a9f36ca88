"""Places found by counting agree with places found by sorting, whatever the figures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.comparison import as_published, neighbours_average, standing

CODES = st.integers(201, 943).map(str)
FIGURES = st.floats(0, 500, allow_nan=False).map(lambda value: round(value, 2))
FIELDS = st.dictionaries(CODES, FIGURES, min_size=1, max_size=40)
POLARITIES = st.sampled_from(["higher", "lower", "neutral", "bad at both ends"])


@given(FIELDS, POLARITIES, st.integers(0, 2))
def test_the_place_is_that_in_a_sorted_list_and_ties_share_it(values, polarity, decimals):
    in_order = sorted((as_published(value, decimals) for value in values.values()), reverse=polarity != "lower")
    for code, value in values.items():
        found = standing(values, code, polarity=polarity, decimals=decimals)
        own = as_published(value, decimals)
        assert found.place == in_order.index(own) + 1
        assert found.tied_with == in_order.count(own) - 1
        assert found.authorities_with_data == len(values)
        assert found.place + found.tied_with <= len(values)
        assert 1 <= found.quarter <= 4


@given(FIELDS, POLARITIES)
def test_turning_the_polarity_round_turns_the_places_round(values, polarity):
    turned = {"higher": "lower", "lower": "higher"}.get(polarity)
    for code in values if turned else ():
        one = standing(values, code, polarity=polarity, decimals=1)
        other = standing(values, code, polarity=turned, decimals=1)
        assert one.place + other.place + one.tied_with == len(values) + 1


@given(FIELDS, st.lists(CODES, max_size=10, unique=True))
def test_the_average_lies_between_the_neighbours_and_counts_them(values, neighbours):
    found = neighbours_average(values, neighbours)
    held = [values[code] for code in neighbours if code in values]
    assert (found.with_data, found.named) == (len(held), len(neighbours))
    assert (found.mean is None) == (not held)
    if held:
        assert min(held) - 1e-9 <= found.mean <= max(held) + 1e-9
