"""Annex A: what is read, written and read again is the same; and whatever is handed in, nothing breaks."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.core.readings import Refused
from lineofsight.formats import annex_a
from lineofsight.formats._values import Problem, is_blank, read_date, read_flag, read_identifier, read_text, read_whole
from lineofsight.formats.annex_a.headings import Holds
from lineofsight.formats.annex_a.labels import Labels
from lineofsight.formats.annex_a.matching import annex_lists
from tests.factories.workbooks import AS_AT, headings, line, packed, parts, sheet_xml, workbook
from tests.factories.workbooks import annex_a as made

HALF_A_YEAR_AGO = date(2023, 12, 31)
NOT_WRITTEN = {"X1", "NO_CURRENT_ELIGIBILITY"}
SENTENCE = re.compile(r"annex\.xlsx [^\n]+\.")
STEPS_OF_A_PERIOD = (
    *("last_review_on", "last_visit_on", "reviewing_officer_on", "last_health_assessment_on", "last_dental_check_on"),
)

names = (
    st.text(alphabet="ABCdef =+-@'é\"<&.,", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: not is_blank(text))
)
recent_days = st.dates(HALF_A_YEAR_AGO, AS_AT)
past_days = st.dates(date(2010, 1, 1), AS_AT)
maybe_team = st.none() | names.map(lambda text: " ".join(text.split()))


def values_of(heading, days):
    """What may stand under a heading: Ofsted's labels for codes, days from the given ones, or nothing."""
    if isinstance(heading.holds, Labels):
        codes = sorted(set(heading.holds.codes.codes) - NOT_WRITTEN)
        return st.none() | st.sampled_from(codes).map(heading.holds.label)
    return (
        st.none()
        | {
            Holds.DATE: days,
            Holds.IDENTIFIER: st.integers(1, 10**9),
            Holds.TEXT: maybe_team,
            Holds.WHOLE: st.integers(0, 9),
            Holds.FLAG: st.sampled_from(("a) Yes", "b) No")),
            Holds.UNREAD: st.integers(0, 9),
        }[heading.holds]
    )


@st.composite
def lines_of(draw, number, about, **given_values):
    """One line of a list about a child: what is given stands as given, the rest may be anything."""
    found = {heading.name: draw(values_of(heading, past_days)) for heading in annex_lists()[number].headings}
    known = {name: value for name, value in about.items() if name in found}
    return line(number, **{**found, **known, **given_values})


@st.composite
def children(draw, child_id):
    """The lines about one child in all lists: each at most once, and none that contradicts another."""
    about = {
        "child_id": child_id,
        "gender": draw(st.sampled_from(("a) Male", "b) Female", "c) Not stated/recorded", "d) Neither", None))),
        "ethnicity": draw(st.sampled_from(("a) WBRI", "t) NOBT", None))),
        "born_on": draw(st.none() | st.dates(date(1999, 1, 1), AS_AT + timedelta(days=200))),
        "is_disabled": draw(st.sampled_from(("a) Yes", "b) No", None))),
        "is_unaccompanied": draw(st.sampled_from(("a) Yes", "b) No", None))),
        "team": draw(maybe_team),
        "worker": draw(maybe_team),
    }
    day, held = draw(recent_days), draw(st.none() | recent_days)
    yes_or_no = draw(st.sampled_from(("a) Yes", "b) No")))
    found = {
        1: lines_of(1, about, contacted_on=day),
        2: lines_of(2, about, started_on=day, ended_on=draw(st.none() | recent_days)),
        4: lines_of(4, about, started_on=day, needs_support=draw(st.sampled_from(("a) Yes", "b) No", None)))),
        5: lines_of(5, about, started_on=day, conference_on=held, conference_unnecessary=yes_or_no),
        7: lines_of(7, about, ended_on=draw(st.none() | recent_days)),
        9: lines_of(9, about),
        10: lines_of(10, about, entered_care_on=draw(past_days), decided_for_adoption_on=day, reversal_reason=None),
        11: lines_of(11, about, adopter_id=f"P{child_id}", enquired_on=day),
    }
    chosen = {number: draw(lines) for number, lines in found.items() if draw(st.booleans())}
    chosen |= draw(periods_of_care(about))
    return chosen | draw(needs(about, set(chosen)))


@st.composite
def periods_of_care(draw, about):
    if draw(st.booleans()):
        return {}
    started = draw(past_days)
    ended = draw(st.none() | st.dates(max(started, HALF_A_YEAR_AGO), AS_AT))
    steps = {name: draw(st.none() | st.dates(started, AS_AT)) for name in STEPS_OF_A_PERIOD}
    reason = {} if ended else {"end_reason": None}
    return {8: draw(lines_of(8, about, started_on=started, ended_on=ended, **steps, **reason))}


@st.composite
def needs(draw, about, other_lists):
    """List 6 with or without the referral of the same day in list 3, or a referral that led to nothing."""
    referred = draw(recent_days)
    if draw(st.booleans()):
        return {3: draw(lines_of(3, about, referred_on=referred, no_further_action="a) Yes"))}
    closed = draw(st.none() | recent_days)
    may_be_planned = closed is None and not {7, 8} & other_lists
    status = {"status": "c) Child in need plan" if may_be_planned and draw(st.booleans()) else "d) Open assessment"}
    reason = {} if closed else {"closure_reason": None}
    in_need = draw(lines_of(6, about, started_on=referred, closed_on=closed, **status, **reason))
    if draw(st.booleans()):
        return {6: in_need}
    return {3: draw(lines_of(3, about, referred_on=referred, no_further_action="b) No")), 6: in_need}


@st.composite
def workbooks(draw):
    found = [draw(children(f"C{number}")) for number in range(draw(st.integers(1, 4)))]
    return {number: [lines[number] for lines in found if number in lines] for number in annex_lists()}


def facts(reading):
    """All rows of a reading, whatever their order, without the line each came from."""
    return {
        table: sorted(
            map(repr, zip(*(values for name, values in columns.items() if name != "source_ref"), strict=True))
        )
        for table, columns in reading.tables.items()
    }


@given(workbooks())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_read_and_written_is_read_again(lists):
    with TemporaryDirectory() as folder:
        first = annex_a.read(made(Path(folder) / "first.xlsx", lists), authority="846", as_at=AS_AT)
        annex_a.write(first.tables, Path(folder) / "second.xlsx", as_at=AS_AT)
        second = annex_a.read(Path(folder) / "second.xlsx", authority="846", as_at=AS_AT)

    assert first.refusals == second.refusals == []
    assert facts(first) == facts(second)


cells = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates(date(1900, 3, 1))
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.sampled_from(("31/02/2024", "a) Yes", "q) 6: Police", "NULL", "=1+1", "01/05/2024", "N1 - x", "2024-05-01"))
)


@given(st.integers(1, 11), st.data())
def test_any_cells_are_taken_or_refused_line_by_line(number, data):
    width = len(headings(number))
    rows = data.draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=6))
    with TemporaryDirectory() as folder:
        path = made(Path(folder) / "annex.xlsx", {number: rows})
        reading = annex_a.read(path, authority="846", as_at=AS_AT)

    assert all(refusal.reason and "\n" not in refusal.reason for refusal in reading.refusals)
    assert len({refusal.line for refusal in reading.refusals}) == len(reading.refusals)
    assert reading.rows_taken() >= 0
    assert {len(set(map(len, columns.values()))) for columns in reading.tables.values()} <= {1}


@given(
    st.dictionaries(
        st.text(alphabet="List 0123456789-abc", min_size=1, max_size=12),
        st.lists(st.lists(cells, max_size=8), max_size=8),
        max_size=3,
    )
)
def test_any_sheets_are_read_or_refused_in_a_sentence(sheets):
    distinct = {name.strip().casefold(): rows for name, rows in sheets.items() if name.strip(" '")}
    with TemporaryDirectory() as folder:
        read_or_refuse(workbook(Path(folder) / "annex.xlsx", distinct or {"1": []}).read_bytes())


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_in_a_sentence(content):
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        read_or_refuse(start + content)


SOUND = packed(parts({"List 1": sheet_xml([headings(1), line(1, contacted_on=45300)])}))
SOUND_XML = sheet_xml([headings(1), line(1, contacted_on=45300)]).encode()


@given(st.data())
def test_a_workbook_with_bytes_changed_is_read_or_refused_in_a_sentence(data):
    read_or_refuse(damaged(SOUND, data))


@given(st.data())
def test_a_sheet_with_bytes_changed_is_read_or_refused_in_a_sentence(data):
    found = parts({"List 1": SOUND_XML})
    part = data.draw(st.sampled_from(sorted(found)))
    whole = found[part]
    read_or_refuse(packed(found | {part: damaged(whole if isinstance(whole, bytes) else whole.encode(), data)}))


@given(
    st.lists(
        st.sampled_from(
            (
                "<row>",
                '<row r="9">',
                "</row>",
                "<c>",
                '<c r="B9">',
                '<c r="zz9" t="s">',
                "<v>1</v>",
                "</c>",
                "<f>1</f>",
                '<c r="A1" t="e"><v>#DIV/0!</v></c>',
                "<is><t>x</t></is>",
                "<!-- -->",
                "<![CDATA[x]]>",
                "&#0;",
                "\x00",
            )
        ),
        max_size=12,
    )
)
def test_any_pieces_of_a_sheet_are_read_or_refused_in_a_sentence(pieces):
    read_or_refuse(
        packed(parts({"List 1": SOUND_XML.replace(b"</sheetData>", "".join(pieces).encode() + b"</sheetData>")}))
    )


def damaged(content, data):
    """The content with a few stretches replaced, cut out or repeated."""
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, max(len(content) - 1, 0)))
        end = start + data.draw(st.integers(0, 40))
        content = (
            content[:start]
            + data.draw(st.sampled_from((b"", content[start:end] * 2)) | st.binary(max_size=8))
            + content[end:]
        )
    return content


def read_or_refuse(content):
    """Read a file; the only thing that may go wrong is a refusal in one plain sentence."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "annex.xlsx"
        path.write_bytes(content)
        assert annex_a.recognises(path) in {True, False}
        try:
            annex_a.read(path, authority="846", as_at=None)
        except Refused as refused:
            said = str(refused)
        else:
            said = "annex.xlsx is read."
    assert SENTENCE.fullmatch(said)


@pytest.mark.parametrize("read", (read_date, read_flag, read_identifier, read_text, read_whole))
@given(cells | st.text() | st.floats() | st.datetimes() | st.times() | st.timedeltas())
def test_any_value_is_read_or_is_a_problem(read, value):
    assert type(read(value)) in {type(None), str, bool, int, date, Problem}
