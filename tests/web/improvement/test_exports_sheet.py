"""Many actions are changed on a sheet: row by row by the rules of the pages, shown first, then all saved or nothing."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from lineofsight.formats.figures_workbook import Sheet, workbook_of
from lineofsight.formats.filled_in import read_filled_in
from lineofsight.web.improvement.actions.plan_actions import change_action
from lineofsight.web.improvement.exports.bulk_sheet import AS_IT_STANDS, READ, SHEET, TO_FILL_IN
from lineofsight.web.improvement.models import DueChange, PlanEvent, RatingGiven, StateChange, Update
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    an_action,
    reader_as,
    verified_evidence,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
HEADINGS = (*AS_IT_STANDS, *TO_FILL_IN)


@pytest.fixture
def director(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    client.force_login(someone("director", name="Iris Mbeki"))
    return client


@pytest.fixture
def plan():
    return a_plan(title="Plan")


def row_of(action, **said):
    """A row of the sheet with these columns filled in."""
    values = {"Reference": action.reference, "Version": action.version, "No": action.number} | {
        heading.replace("_", " "): value for heading, value in said.items()
    }
    return tuple(values.get(heading) for heading in HEADINGS)


def filled(*rows, headings=HEADINGS):
    content = workbook_of([Sheet(SHEET, headings, rows)])
    return SimpleUploadedFile("filled.xlsx", content, content_type="application/octet-stream")


def handed_in(client, plan, *rows):
    answer = client.post(reverse("hand_in_sheet", args=[plan.reference]), {"file": filled(*rows)})
    assert answer.status_code == 200
    return answer


def saved(client, plan, *rows):
    shown = handed_in(client, plan, *rows)
    return client.post(reverse("save_sheet", args=[plan.reference, shown.context["kept"].reference]), follow=True)


def test_the_sheet_holds_every_action_and_blank_columns(director, plan, tmp_path):
    action = an_action(a_priority(plan), number="1.1", words="=SUM(A1)", leads=("Ann", "Bob"))

    answer = director.get(reverse("take_sheet", args=[plan.reference]))

    path = tmp_path / "sheet.xlsx"
    path.write_bytes(answer.content)
    [row] = read_filled_in(path, sheet=SHEET, headings=HEADINGS)
    assert row.cells == {
        "Reference": action.reference,
        "Version": "1",
        "No": "1.1",
        "Action": "=SUM(A1)",
        "State": "In progress",
        "Due": date(2024, 12, 31),
        "Lead": "Ann; Bob",
    }
    assert row.formulas == frozenset()
    assert set(READ) <= set(HEADINGS)


def test_a_sheet_just_taken_changes_nothing(director, plan):
    an_action(a_priority(plan))
    taken = director.get(reverse("take_sheet", args=[plan.reference])).content

    answer = director.post(
        reverse("hand_in_sheet", args=[plan.reference]), {"file": SimpleUploadedFile("s.xlsx", taken)}
    )

    assert "No row of this sheet has anything filled in" in answer.content.decode()


CHANGES = {
    "New_state": "Done, awaiting verification",
    "New_due_date": date(2025, 3, 31),
    "Reason_for_the_new_date": "Holidays",
    "New_lead": "Ann; Cem",
    "Update": "Half of it is done",
    "Update_is_of": "01/03/2024",
}


def test_what_would_change_is_shown_and_nothing_is_saved(director, plan):
    action = an_action(a_priority(plan), number="1", leads=("Ann",))

    shown = handed_in(director, plan, row_of(action, **CHANGES)).context["taken"]

    action.refresh_from_db()
    assert shown.rows[0].changes == [
        "Led by Ann, Cem",
        "Due 31 March 2025 instead of 31 December 2024: Holidays",
        "Done, awaiting verification instead of In progress",
        "Update of 1 March 2024: Half of it is done",
    ]
    assert (action.state, action.due_on, action.version) == ("in_progress", date(2024, 12, 31), 1)
    assert not Update.objects.exists()
    assert not PlanEvent.objects.exists()


def test_what_was_shown_is_saved_by_whom_it_was_handed_in(director, plan):
    action = an_action(a_priority(plan), number="1", leads=("Ann",))

    answer = saved(director, plan, row_of(action, **CHANGES))

    action.refresh_from_db()
    assert "4 changes saved from the sheet." in answer.content.decode()
    assert (action.state, action.due_on) == ("awaiting_verification", date(2025, 3, 31))
    assert [lead.words for lead in action.leads.filter(withdrawn_at=None)] == ["Ann", "Cem"]
    update = Update.objects.get()
    assert (update.words, update.said_on, update.changed_by.name) == (
        "Half of it is done",
        date(2024, 3, 1),
        "Iris Mbeki",
    )
    assert (DueChange.objects.get().because, DueChange.objects.get().by.name) == ("Holidays", "Iris Mbeki")
    assert StateChange.objects.get().by.name == "Iris Mbeki"
    assert PlanEvent.objects.filter(what="Sheet taken in", detail="4 changes in 1 rows").count() == 1


def refusals(client, plan, *rows):
    return handed_in(client, plan, *rows).context["taken"].refusals


def test_no_green_without_evidence(director, plan):
    action = an_action(a_priority(plan), number="1", state="awaiting_verification")

    [said] = refusals(director, plan, row_of(action, New_rating="green", Reason_for_the_rating="It is done"))

    assert said.startswith("Sheet Actions, row 2, New rating: ")
    assert "evidence" in said


def test_green_with_evidence_is_saved(director, plan):
    action = an_action(a_priority(plan), number="1", state="verified")
    verified_evidence(action)

    saved(director, plan, row_of(action, New_rating="Green", Reason_for_the_rating="All of it is shown"))

    given = RatingGiven.objects.get()
    assert (given.state.name, given.confirmed_by.name) == ("Green", "Iris Mbeki")


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(director, plan):
    action = an_action(a_priority(plan), number="1")
    row = row_of(action, New_lead="Cem")
    change_action(action=action, after=1, by=reader_as("head_of_service"), words="Put otherwise")

    [said] = refusals(director, plan, row)
    assert said.startswith("Sheet Actions, row 2, Version: Somebody has changed this action meanwhile: ")
    assert "the sheet has version 1, and it is version 2 now" in said


def test_one_problem_and_nothing_of_the_sheet_is_saved(director, plan):
    area = a_priority(plan)
    first, second = an_action(area, number="1"), an_action(area, number="2")
    rows = (row_of(first, Update="Half of it is done"), row_of(second, New_due_date=date(2025, 3, 31)))

    shown = handed_in(director, plan, *rows)
    address = reverse("save_sheet", args=[plan.reference, shown.context["kept"].reference])
    answer = director.post(address)

    assert shown.context["taken"].refusals == ["Sheet Actions, row 3, New due date: Say why the date moves"]
    assert "Save all of it" not in shown.content.decode()
    assert "Nothing was saved" in answer.content.decode()
    assert not Update.objects.exists()


@pytest.mark.parametrize(
    ("said", "refused"),
    (
        ({"New_state": "Closed"}, "New state: From In progress it can only go on to: Done, awaiting verification"),
        (
            {"New_due_date": "soon", "Reason_for_the_new_date": "x"},
            "New due date: This is not a date. Write it like 31/03/2025",
        ),
        (
            {"Reason_for_the_new_date": "x"},
            "Reason for the new date: Fill in New due date as well, or leave this blank",
        ),
        ({"New_rating": "Teal"}, "New rating: The ratings of this plan are: Red, Amber, Green"),
        (
            {"Update": "Done", "Update_is_of": TODAY + timedelta(days=1)},
            "Update: The day of an update cannot be in the future",
        ),
        ({"Version": None, "New_lead": "Cem"}, None),
    ),
)
def test_each_problem_says_where_it_stands(director, plan, said, refused):
    action = an_action(a_priority(plan), number="1")

    [found] = refusals(director, plan, row_of(action, **said))

    assert found.startswith(f"Sheet Actions, row 2, {refused or 'Version: Somebody has changed'}")


def test_an_action_of_another_plan_and_one_that_stands_twice_are_refused(director, plan):
    action, other = an_action(a_priority(plan)), an_action()
    rows = (row_of(other, New_lead="A"), row_of(action, New_lead="B"), row_of(action, New_lead="C"))

    assert refusals(director, plan, *rows) == [
        "Sheet Actions, row 2, Reference: There is no action of this reference in this plan",
        "Sheet Actions, row 3, Reference: This action stands in the sheet more than once",
        "Sheet Actions, row 4, Reference: This action stands in the sheet more than once",
    ]


def test_a_formula_is_no_value(director, plan):
    action = an_action(a_priority(plan))
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        place = book.add_worksheet(SHEET)
        place.write_row(0, 0, HEADINGS)
        place.write_row(1, 0, row_of(action))
        place.write_formula(1, HEADINGS.index("Update"), "=1+1", None, 2)

    address = reverse("hand_in_sheet", args=[plan.reference])
    answer = director.post(address, {"file": SimpleUploadedFile("s.xlsx", written.getvalue())})

    assert answer.context["taken"].refusals == [
        "Sheet Actions, row 2, Update: This cell holds a formula. Put its value there instead"
    ]


def test_who_may_not_change_leads_is_told_so(client, plan, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("pod_manager"))
    action = an_action(a_priority(plan))

    [said] = refusals(client, plan, row_of(action, New_lead="Cem"))

    assert said.startswith("Sheet Actions, row 2, New lead: This needs somebody who may add and change")


def test_nobody_saves_a_sheet_that_somebody_else_handed_in(client, director, plan):
    action = an_action(a_priority(plan))
    shown = handed_in(director, plan, row_of(action, Update="Done"))
    address = reverse("save_sheet", args=[plan.reference, shown.context["kept"].reference])
    client.force_login(someone("head_of_service"))

    assert client.post(address).status_code == 404
    assert not Update.objects.exists()


@pytest.mark.parametrize(
    ("file", "said"),
    (
        (SimpleUploadedFile("s.csv", b"a,b"), "The sheet must be an .xlsx file"),
        (SimpleUploadedFile("s.xlsx", b"a,b"), "s.xlsx is not an Excel workbook"),
        (filled(headings=("Reference",)), "has no column Version"),
    ),
)
def test_another_file_is_refused(director, plan, file, said):
    file.seek(0)

    answer = director.post(reverse("hand_in_sheet", args=[plan.reference]), {"file": file})

    assert said in answer.content.decode()


def test_a_workbook_and_csv_are_taken(director, plan, tmp_path):
    an_action(a_priority(plan, number="1", title="Help"), number="1.1", words="=cmd()", leads=("Ann",))

    book = director.get(reverse("take_plan", args=[plan.reference, "xlsx"]))
    table = director.get(reverse("take_plan", args=[plan.reference, "csv"]))

    path = tmp_path / "plan.xlsx"
    path.write_bytes(book.content)
    [row] = read_filled_in(path, sheet="Actions", headings=("No", "Action", "Lead", "State", "Due"))
    assert row.cells == {
        "No": "1.1",
        "Action": "=cmd()",
        "Lead": "Ann",
        "State": "In progress",
        "Due": date(2024, 12, 31),
    }
    assert row.formulas == frozenset()
    assert ",1.1,'=cmd()," in table.content.decode()


def test_as_many_reads_for_three_actions_as_for_one(director, django_assert_max_num_queries):
    def reads(actions):
        plan = a_plan()
        area = a_priority(plan)
        for _ in range(actions):
            an_action(area, leads=("Ann",))
        with django_assert_max_num_queries(200) as counted:
            director.get(reverse("take_sheet", args=[plan.reference]))
        return len(counted)

    assert reads(3) == reads(1)
