"""A document is handed in, looked through, corrected part by part, and only then saved. A refused one leaves nothing."""

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
    PLAN_TEXT,
    filled,
    handed_in,
    part_filled,
    read_through_the_site,
    saves,
    says_front,
    uploads,
)
from tests.factories.web_improvement import an_inspection

PLAN_ON = date(2024, 4, 1)


@pytest.fixture
def site(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("head_of_service"))
    return client


def a_read_plan(site, text=PLAN_TEXT, **said):
    document = read_through_the_site(site, handed_in(text))
    says_front(site, document, plan_on=PLAN_ON, **said)
    return document


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
def test_a_part_is_corrected(site):
    document = a_read_plan(site)
    given = part_filled(site, document, 1)
    given |= {
        "area-title": "Supervision of social workers",
        "row-0-words": "Write and publish the policy",
        "row-0-rating": "AMBER",
        "row-1-left_out": "on",
        "row-2-lead": "TB/Head of Service",
        "new-words": "Tell all staff",
    }
    answer = site.post(f"/documents-read/{document.reference}/parts/1/", given)
    assert answer.status_code == 302
    saves(site, document)

    plan = Plan.objects.get()
    assert plan.priorities.get().title == "Supervision of social workers"
    assert [action.words for action in plan.actions.order_by("order")] == [
        "Write and publish the policy",
        "Audit supervision records",
        "Tell all staff",
    ]
    assert plan.actions.get(words="Write and publish the policy").published_ratings.get().words == "AMBER"
    assert [lead.words for lead in plan.actions.get(number="3").leads.all()] == ["TB", "Head of Service"]
    document.refresh_from_db()
    assert document.read["areas"][0]["actions"][1]["action"] == "Train all managers"


@pytest.mark.django_db
def test_a_wrong_date_is_told_and_nothing_is_kept(site):
    document = a_read_plan(site)
    given = part_filled(site, document, 1) | {"row-0-due_on_day": "31", "row-0-due_on_month": "2"}
    answer = site.post(f"/documents-read/{document.reference}/parts/1/", given)

    assert "The due date must be a real date" in answer.content.decode()
    before = document.version
    document.refresh_from_db()
    assert document.version == before + 1  # the front, and nothing since


@pytest.mark.django_db
def test_a_line_that_was_not_understood_is_put_where_it_belongs(site):
    text = PLAN_TEXT.replace("3\tAudit", "A line that stands alone between two rows\n3\tAudit")
    document = a_read_plan(site, text)
    [at] = [at for at, left in enumerate(document.draft["left"]) if "stands alone" in left["text"]] or [None]
    if at is None:
        pytest.skip("the reader has understood the line")
    given = part_filled(site, document, 1) | {f"left-{at}-to": "row 1 evaluation"}
    site.post(f"/documents-read/{document.reference}/parts/1/", given)

    document.refresh_from_db()
    assert document.draft["rows"][1]["evaluation"] == "One was held\nA line that stands alone between two rows"
    assert document.draft["left"][at]["put"] == "row 1 evaluation"


@pytest.mark.django_db
def test_the_lines_that_are_left_go_where_a_person_says(site):
    document = a_read_plan(site, f"{PLAN_TEXT}\nThe board meets each month.\n\nLaunch a helpline for carers.\n")
    left = [each["text"] for each in document.draft["left"]]
    form = {"after": 2}
    form |= {f"left-{left.index('The board meets each month.')}-to": "about"}
    form |= {f"left-{left.index('Launch a helpline for carers.')}-to": "new action"}
    site.post(f"/documents-read/{document.reference}/left/", form)
    saves(site, document)

    plan = Plan.objects.get()
    assert plan.about == "The board meets each month."
    helpline = plan.actions.get(words="Launch a helpline for carers.")
    assert helpline.priority is None
    assert ReadFrom.objects.get(about=helpline.reference).first > 0


@pytest.mark.django_db
def test_initials_are_given_names_and_accounts(site):
    colleague = someone("head_of_service", name="Tom Best")
    document = a_read_plan(site)
    address = f"/documents-read/{document.reference}/people/"
    form = site.get(address).context["form"]
    at = form.people.index("TB")
    site.post(address, filled(form) | {f"name-{at}": "Tom Best", f"account-{at}": colleague.pk})
    saves(site, document)

    lead = Plan.objects.get().actions.get(number="3").leads.get()
    assert (lead.words, lead.account) == ("TB (Tom Best)", colleague)


@pytest.mark.django_db
def test_ratings_are_said_to_mean_the_states_of_a_known_scale(site):
    document = a_read_plan(site)
    address = f"/documents-read/{document.reference}/ratings/"
    chosen = filled(site.get(address).context["form"]) | {"by": "three_colours_with_evidence"}
    assert site.post(address, chosen).headers["Location"] == address
    site.post(address, filled(site.get(address).context["form"]))
    saves(site, document)

    scale = Plan.objects.get().scales.get()
    assert scale.library_scale == "three_colours_with_evidence"
    assert scale.scale.can_propose is True
    assert [(state.name, state.meaning, state.definition) for state in scale.states.all()] == [
        ("RED", "Red", "Not started."),
        ("AMBER", "Amber", "Started, with some delay."),
        ("GREEN", "Green", "Completed and there is evidence of it."),
    ]


@pytest.mark.django_db
def test_meanings_of_some_ratings_only_stand_in_the_way(site):
    document = a_read_plan(site)
    address = f"/documents-read/{document.reference}/ratings/"
    site.post(address, filled(site.get(address).context["form"]) | {"by": "on_track"})
    site.post(address, filled(site.get(address).context["form"]) | {"means-0": ""})
    answer = saves(site, document)

    assert "Say what these ratings mean" in answer.content.decode()
    assert Plan.objects.count() == 0


@pytest.mark.django_db
def test_somebody_who_saw_an_older_version_keeps_nothing(site):
    document = a_read_plan(site)
    given = part_filled(site, document, 1)
    says_front(site, document, title="Another title", plan_on=PLAN_ON)
    answer = site.post(f"/documents-read/{document.reference}/parts/1/", given | {"row-0-words": "Mine"}, follow=True)

    assert "Somebody else has changed this document meanwhile" in answer.content.decode()
    document.refresh_from_db()
    assert document.draft["rows"][0]["words"] == "Write the supervision policy"
    assert document.draft["front"]["title"] == "Another title"


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
