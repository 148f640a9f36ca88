"""What was read from a document is corrected part by part before it is saved."""

from __future__ import annotations

import pytest

from lineofsight.web.improvement.models import Plan, ReadFrom
from tests.factories.web_accounts import someone
from tests.factories.web_documents import PLAN_ON, PLAN_TEXT, a_read_plan, filled, part_filled, saves, says_front


@pytest.fixture
def site(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("head_of_service"))
    return client


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
    [at] = [at for at, left in enumerate(document.draft["left"]) if "stands alone" in left["text"]]
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
def test_the_many_lines_that_are_left_of_a_long_document_come_some_at_a_time(site):
    lines = [f"Paragraph {number} tells of something else." for number in range(60)]
    document = a_read_plan(site, f"{PLAN_TEXT}\n" + "\n\n".join(lines))
    left = [each["text"] for each in document.draft["left"]]
    address = f"/documents-read/{document.reference}/left/"
    first, last = (left.index(lines[number]) for number in (0, -1))

    shown = site.get(address).content.decode()
    assert ("Keep and go on (1 of 2)" in shown, lines[0] in shown, lines[-1] in shown) == (True, True, False)
    answer = site.post(address, {"after": 2, f"left-{first}-to": "about", f"left-{last}-to": "about"})
    assert answer["Location"] == f"{address}?page=2"

    document.refresh_from_db()
    assert (document.draft["left"][last]["put"], "left" in document.draft["looked"]) == ("", False)
    site.post(f"{address}?page=2", {"after": 3, f"left-{last}-to": "about"})

    document.refresh_from_db()
    assert [at for at, each in enumerate(document.draft["left"]) if each["put"]] == [first, last]
    assert "left" in document.draft["looked"]


@pytest.mark.django_db
def test_a_part_shows_so_many_lines_that_are_left_and_the_rest_another_time(site):
    lines = [f"Paragraph {number} tells of something else." for number in range(60)]
    rows = PLAN_TEXT.splitlines(keepends=True)
    header = next(row for row in rows if row.startswith("No\t"))
    between = "\n".join(["", *lines, "", ""]).replace("\n", "\n\n")
    document = a_read_plan(site, "".join([*rows[:-1], between, header, rows[-1]]))
    forms = site.get(f"/documents-read/{document.reference}/parts/1/").context["forms"]

    assert (len(forms.rows), len(forms.left)) == (3, 50)


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
