"""Lists whose choice stands in the address: what is no choice counts as none, and what counts is what is shown."""

from __future__ import annotations

import re

import pytest
from django.http import QueryDict

from lineofsight.web.common.choices import choice, drawn

DAYS = [("7", "7 days"), ("28", "28 days")]


@pytest.mark.parametrize(
    ("query", "chosen"), (("", "28"), ("within=7", "7"), ("within=28", "28"), ("within=8", "28"), ("within=", "28"))
)
def test_what_is_chosen_is_what_the_list_shows(query, chosen):
    within = choice(QueryDict(query), "within", "Within", DAYS, usual="28")
    shown = re.findall(r'<option value="(\w*)" selected', drawn((within,)))

    assert (within.chosen, within.words, shown) == (chosen, f"{chosen} days", [chosen])


def test_the_same_lists_are_drawn_once_and_others_anew():
    lists = [choice(QueryDict(query), "within", "Within", DAYS) for query in ("", "", "within=7")]
    first, again, other = (drawn((each,), (("show", "due"),)) for each in lists)

    assert (first is again, first == other) == (True, False)
    assert '<input type="hidden" name="show" value="due"' in first


def test_a_name_is_words_and_never_a_mark():
    assert "<b>" not in drawn((choice(QueryDict(""), "team", "<b>Team", [("<b>", "<b>Pod")]),))
