"""The checker of pages finds what it is there to find, and nothing in a page that is right."""

from __future__ import annotations

import pytest

from tests.web.common.validity import faults_of

RIGHT = """<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><h1>A</h1><h2>B</h2>
<form><label for="a">A</label><input id="a" name="a" aria-describedby="b"><p id="b">hint</p></form>
<table><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table></main></body></html>"""


def test_a_page_that_is_right_has_no_faults():
    assert faults_of(RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    (
        ('id="b"', 'id="a"', "id 'a' stands 2 times"),
        ('for="a"', 'for="c"', "for points at 'c', which is not there"),
        ('for="a"', "", "field 'a' has no label"),
        ("<h2>B</h2>", "<h3>B</h3>", "a heading of level 3 follows on one of level 1"),
        ("<h1>A</h1>", "", "there are 0 first headings"),
        ('<th scope="col">A</th>', "<td>A</td>", "table 1 has no headers"),
        (' scope="col"', "", "line 3: <th> does not say whether it heads a row or a column"),
        ("hint</p>", "hint<div></div></p>", "line 2: <div> stands within <p>"),
        ("<td>1</td>", "<td>1", "line 3: </tr> closes <td>"),
        (
            "<h2>",
            '<h2 style="x">',
            "line 1: <h2> carries style or script of its own, which the browser is told to refuse",
        ),
        ("<h2>", '<h2 class="a" class="b">', "line 1: <h2> says class twice"),
        ("<td>1</td>", '<td><img src="x"></td>', "line 3: <img> has no words in its place"),
        ("<td>1</td>", "<td><li></li></td>", "line 3: <li> stands in <td>"),
    ),
)
def test_a_fault_is_found(right, wrong, fault):
    assert fault in faults_of(RIGHT.replace(right, wrong, 1))
