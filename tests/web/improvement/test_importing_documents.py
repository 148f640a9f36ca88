"""A document is handed in and read, and saved only once somebody has looked; a refused one leaves nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lineofsight.web.improvement.models import (
    Action,
    Inspection,
    KeptFile,
    LinkedFigure,
    Plan,
    PlanEvent,
    RatingPublished,
    ReadDocument,
    ReadFrom,
    Recommendation,
)
from tests.factories.web_accounts import someone
from tests.factories.web_documents import (
    LETTER_TEXT,
    PLAN_ON,
    PLAN_TEXT,
    a_read_plan,
    handed_in,
    read_through_the_site,
    saves,
    says_front,
    uploads,
)
from tests.factories.web_improvement import an_inspection


@pytest.fixture
def site(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("head_of_service"))
    return client


@pytest.mark.django_db
def test_a_plan_is_read_and_nothing_is_saved_yet(site):
    document = read_through_the_site(site, handed_in(PLAN_TEXT))

    assert Plan.objects.count() == Action.objects.count() == 0
    assert [row["words"] for row in document.draft["rows"]] == [
        "Write the supervision policy",
        "Train all managers",
        "Audit supervision records",
    ]
    assert [row["rating"] for row in document.draft["rows"]] == ["GREEN", "AMBER", ""]
    assert document.draft["people"]["RH"]["name"] == "Rose Hall"
    assert PlanEvent.objects.get(what="Document received").about == document.reference
    assert "plan.txt" in site.get("/documents-read/").content.decode()


REFUSED = {
    "another kind": (b"MZ", "plan.exe", "The file must be one of these kinds"),
    "empty": (b" \n", "plan.txt", "plan.txt holds no plan"),
    "no plan": (b"Minutes of a meeting.\n\nAll were there.\n", "minutes.txt", "minutes.txt holds no plan"),
    "damaged": (b"PK\x03\x04 not an archive", "plan.docx", "plan.docx"),
    "a picture called a plan": (b"\x89PNG\r\n\x1a\n\x00\x00", "plan.pdf", "plan.pdf is not a document"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", REFUSED)
def test_a_refused_file_gets_one_sentence_and_leaves_nothing(site, case, tmp_path):
    content, name, sentence = REFUSED[case]
    answer = uploads(site, handed_in(content, name))

    said = [message for field in answer.context["form"] for message in field.errors]
    said += answer.context["form"].non_field_errors()
    assert len(said) == 1
    assert sentence in said[0]
    assert "document." not in said[0]
    assert ReadDocument.objects.count() == KeptFile.objects.count() == PlanEvent.objects.count() == 0
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.django_db
def test_a_file_that_is_too_large_is_refused(site, monkeypatch):
    monkeypatch.setattr("lineofsight.web.improvement.actions.documents.LARGEST_DOCUMENT", 100)
    answer = uploads(site, handed_in(PLAN_TEXT))

    assert "The file must be smaller than" in answer.content.decode()
    assert ReadDocument.objects.count() == 0


@pytest.mark.django_db
def test_a_name_is_not_trusted_and_a_page_of_the_web_is_never_shown(site):
    page = "<html><body><script>alert(1)</script><h1>Plan</h1>" + TABLE_IN_HTML + "</body></html>"
    document = read_through_the_site(site, SimpleUploadedFile("<b>plan</b>.html", page.encode()))

    shown = site.get(f"/documents-read/{document.reference}/").content.decode()
    assert "<b>plan</b>" not in shown
    assert "<script>alert" not in shown
    answer = site.get(f"/documents-read/{document.reference}/file/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert b"".join(answer.streaming_content) == page.encode()


TABLE_IN_HTML = (
    "<table><tr><th>No</th><th>Action</th><th>RAG</th><th>Lead</th></tr>"
    "<tr><td>1</td><td>Write the policy</td><td>GREEN</td><td>RH</td></tr>"
    "<tr><td>2</td><td>Train the managers</td><td>AMBER</td><td>RH</td></tr></table>"
)


@pytest.mark.django_db
def test_a_plan_is_saved_with_its_lines_ratings_and_leads(site):
    document = a_read_plan(site, new_inspection="Inspection of 2023", new_source="ofsted")
    saves(site, document)

    plan = Plan.objects.get()
    document.refresh_from_db()
    assert (document.plan, document.saved_by_id) == (plan, plan.changed_by_id)
    assert [each.title for each in plan.inspections.all()] == ["Inspection of 2023"]
    first, second, third = plan.actions.order_by("order")
    assert (first.words, first.due_on, first.state) == ("Write the supervision policy", date(2024, 5, 31), "agreed")
    assert [lead.words for lead in second.leads.all()] == ["RH (Rose Hall)", "TB"]
    assert [(each.words, each.state.name, each.rated_on) for each in RatingPublished.objects.order_by("pk")] == [
        ("GREEN", "GREEN", PLAN_ON),
        ("AMBER", "AMBER", PLAN_ON),
    ]
    assert third.published_ratings.count() == 0
    line = PLAN_TEXT.splitlines().index(next(each for each in PLAN_TEXT.splitlines() if "Train all" in each)) + 1
    made = ReadFrom.objects.get(about=second.reference)
    assert (made.first, made.last, made.document) == (line, line, document)
    assert plan.scales.get().states.get(name="GREEN").needs_evidence is True


@pytest.mark.django_db
def test_it_is_not_saved_before_it_is_dated(site):
    document = read_through_the_site(site, handed_in(PLAN_TEXT))
    answer = saves(site, document)

    assert "Say which day the plan is of" in answer.content.decode()
    assert Plan.objects.count() == 0


@pytest.mark.django_db
def test_it_is_saved_once(site):
    document = a_read_plan(site)
    saves(site, document)
    answer = site.post(f"/documents-read/{document.reference}/save/", {"after": document.version})

    assert answer.status_code == 404
    assert Plan.objects.count() == 1


@pytest.mark.django_db
def test_what_records_have_no_room_for_is_told_before(site):
    document = a_read_plan(site)
    document.draft["rows"][2]["lead"] = "x" * 500
    document.save()

    assert "Shorten this lead to 200 characters" in saves(site, document).content.decode()
    assert Plan.objects.count() == 0


@pytest.mark.django_db
def test_nothing_is_half_saved(site):
    document = a_read_plan(site, new_inspection="Inspection of 2023")
    document.draft["rows"][2]["kind"] = "action"
    document.draft["rows"][2] |= {"due_on": "2024-05-01", "milestones": None}
    document.save()
    saves(site, document)

    assert Plan.objects.count() == Action.objects.count() == Inspection.objects.count() == ReadFrom.objects.count() == 0


@pytest.mark.django_db
def test_a_draft_is_discarded(site):
    document = a_read_plan(site)
    site.post(f"/documents-read/{document.reference}/discard/")

    assert site.get(f"/documents-read/{document.reference}/").status_code == 404
    assert "plan.txt" not in site.get("/documents-read/").content.decode()


@pytest.mark.django_db
def test_the_same_file_again_is_said_to_be_the_same(site):
    saves(site, a_read_plan(site))
    again = read_through_the_site(site, handed_in(PLAN_TEXT, "once-more.txt"))

    assert "The very same file was saved" in site.get(f"/documents-read/{again.reference}/").content.decode()


@pytest.mark.django_db
def test_a_letter_is_saved_as_an_inspection(site):
    document = read_through_the_site(site, handed_in(LETTER_TEXT, "letter.txt"), "inspection")
    says_front(site, document)
    saves(site, document)

    inspection = Inspection.objects.get()
    assert (inspection.source, inspection.framework, inspection.council) == ("ofsted", "focused_visit", "Invented")
    assert [each.inspectors_words for each in inspection.recommendations.all()] == [
        "The recording of visits to children.",
        "The follow-up to audits so that practice improves.",
    ]


@pytest.mark.django_db
def test_what_an_inspection_has_already_is_not_added_twice(site):
    known = an_inspection(title="Focused visit")
    Recommendation.objects.create(
        inspection=known, number="1", council_words="The recording of visits to children", order=0
    )
    document = read_through_the_site(site, handed_in(LETTER_TEXT, "letter.txt"), "inspection")
    says_front(site, document, same_as=known.reference)
    saves(site, document)

    assert Inspection.objects.get() == known
    assert [(each.council_words, each.inspectors_words) for each in known.recommendations.all()] == [
        ("The recording of visits to children", "The recording of visits to children."),
        ("", "The follow-up to audits so that practice improves."),
    ]


@pytest.mark.django_db
def test_figures_are_linked_that_somebody_ticks(site):
    document = a_read_plan(site, PLAN_TEXT.replace("Train all managers", "Finish every assessment in time"))
    saves(site, document)
    address = f"/documents-read/{document.reference}/links/"
    action = Action.objects.get(number="2")
    rows = {each.record: each for each, _ in site.get(address).context["rows"]}
    assert "assessments_in_time" in rows[action].figures
    assert rows[action].linked == ()
    assert LinkedFigure.objects.count() == 0

    site.post(address, {action.reference: ["assessments_in_time", "made_up"]})
    assert [(each.action, each.indicator) for each in LinkedFigure.objects.all()] == [(action, "assessments_in_time")]

    site.post(address, {})
    assert LinkedFigure.objects.get().withdrawn_at is not None


@pytest.mark.django_db
@pytest.mark.parametrize("role", ("social_worker", "democratic_services", "quality_auditor"))
def test_somebody_who_may_not_change_plans_finds_no_such_page(client, role):
    client.force_login(someone(role))

    assert [client.get(address).status_code for address in ("/documents-read/", "/documents-read/add/")] == [404, 404]
    assert uploads(client, handed_in(PLAN_TEXT)).status_code == 404


def reads_of(site, address):
    """How many queries a page asks."""
    with CaptureQueriesContext(connection) as asked:
        assert site.get(address).status_code == 200
        return len(asked)


@pytest.mark.django_db
def test_as_many_reads_for_three_documents_as_for_one(site):
    saves(site, a_read_plan(site))
    one = reads_of(site, "/documents-read/")
    for name in ("second", "third"):
        read_through_the_site(site, handed_in(PLAN_TEXT, f"{name}.txt"))

    assert 0 < reads_of(site, "/documents-read/") == one


@pytest.mark.django_db
def test_as_many_reads_for_three_rows_as_for_two(site):
    rows = PLAN_TEXT.splitlines(keepends=True)
    short, long = a_read_plan(site, "".join(rows[:-1])), a_read_plan(site)
    for pages in (("", "parts/1/", "people/", "left/"), ("", "links/")):
        for page in pages:
            two, three = (reads_of(site, f"/documents-read/{each.reference}/{page}") for each in (short, long))
            assert 0 < two == three, page
        for document in (short, long):
            document.refresh_from_db()
            if not document.saved_at:
                saves(site, document)
