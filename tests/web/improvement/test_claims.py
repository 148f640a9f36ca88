"""Claims: what is found when words are saved, shown beside them, warned of before, and answered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.claims import answer_claim, check_plan
from lineofsight.web.improvement.actions.plan_actions import add_action, add_priority, change_action
from lineofsight.web.improvement.actions.progress import add_milestone, change_update, write_update
from lineofsight.web.improvement.checking_claims import claims_in
from lineofsight.web.improvement.models import CheckedText, ClaimAnswer, ClaimFound, Update
from lineofsight.web.improvement.queries.claims import claims_of_action, claims_of_plan
from tests.factories.web_accounts import someone
from tests.factories.web_documents import a_draft_of
from tests.factories.web_improvement import a_plan, a_priority, a_test, an_action, kept, reader_as
from tests.factories.web_kept import kept_figures
from tests.factories.web_pages import page

pytestmark = pytest.mark.django_db
SLIP = "63% (52 out of 81) of the cases audited were good."
RIGHT = "64% (52 out of 81) of the cases audited were good."
TODAY = timezone.localdate()


@pytest.fixture
def action():
    return an_action(words="Audit cases", number="2.1")


def an_update(action, words, on=date(2024, 6, 1)):
    return write_update(action=action, words=words, said_on=on, by=reader_as("pod_manager"))


def verdicts():
    return list(ClaimFound.objects.filter(text__replaced_at=None).values_list("verdict", flat=True))


def sent(words, **more):
    on = {"said_on_day": TODAY.day, "said_on_month": TODAY.month, "said_on_year": TODAY.year}
    return on | {"words": words} | more


# ---------------------------------------------------------------- found at save


def test_a_slip_is_found_when_an_update_is_saved(action):
    an_update(action, SLIP)

    found = ClaimFound.objects.get(verdict="does not agree")
    assert found.sentence.startswith("52 of 81 is 64.2%, not 63%")
    assert (SLIP[found.start : found.end], found.said_in, found.text.dated_on) == ("63%", SLIP, date(2024, 6, 1))


def test_what_is_changed_is_checked_anew_and_what_was_found_before_stays(action):
    update = an_update(action, SLIP)
    change_update(update=update, after=1, words=RIGHT, by=reader_as("pod_manager"))

    assert verdicts() == ["agrees"]
    assert ClaimFound.objects.count() == 2


def test_every_text_of_a_plan_is_checked_when_it_is_saved():
    by, plan = reader_as("director"), a_plan()
    area = add_priority(plan=plan, by=by, title="Area", measurable_success="62% by March 2030")
    action = add_action(
        plan=plan, by=by, priority=area, words="Do it", evaluation_words=SLIP, milestones_words="3 of 2"
    )
    add_milestone(action=action, words="9 of 8 trained", by=by)

    assert sorted(verdicts()) == ["does not agree", "does not agree", "does not agree", "parts unknown"]


def test_a_change_that_leaves_the_words_checks_nothing_again(action):
    by = reader_as("director")
    changed = change_action(action=action, after=1, evaluation_words=SLIP, by=by)
    before = CheckedText.objects.count()
    change_action(action=changed, after=2, number="9", by=by)

    assert CheckedText.objects.count() == before


def test_a_period_that_was_not_over_is_told_by_the_day_of_the_update(action):
    an_update(action, "8 of 9 (89%) were in time in April 2024.", on=date(2024, 4, 10))

    assert "period not complete" in verdicts()


def test_the_same_evidence_for_two_actions_is_told(action):
    an_update(action, "Audits show that 90% of plans were good or better this year.")
    an_update(an_action(plan=action.plan, number="5"), "Audits show that 90% of plans were good or better this year.")

    assert verdicts().count("used twice") == 1


def test_what_was_there_before_is_checked_when_the_plan_is_looked_at(action):
    kept(Update(action=action, words=SLIP, said_on=date(2024, 6, 1)))
    assert verdicts() == []

    check_plan(action.plan)
    check_plan(action.plan)

    assert verdicts() == ["does not agree"]


def test_marks_of_figures_are_no_claims():
    assert claims_in("It was [[assessments_in_time 2024-10]].") == []


def test_words_said_twice_on_a_line_are_each_found_in_their_place():
    found = claims_in("9 of 8 here, and 9 of 8 there.")

    assert [(each.start, each.end) for each in found] == [(0, 6), (17, 23)]


def test_the_database_refuses_to_change_what_was_found(action):
    an_update(action, SLIP)

    with pytest.raises(DatabaseError), transaction.atomic():
        ClaimFound.objects.update(sentence="All is well.")


# ---------------------------------------------------------------- shown


def test_a_claim_stands_beside_the_words_on_the_page_of_the_action(director, action):
    an_update(action, SLIP)

    shown = page(director, "plan_action", action.reference)

    assert '<mark class="claim-words">63%</mark>' in shown
    assert "52 of 81 is 64.2%, not 63%" in shown


def test_what_is_right_is_not_marked(director, action):
    an_update(action, RIGHT)

    shown = page(director, "plan_action", action.reference)

    assert ("claim-words" in shown, RIGHT in shown) == (False, True)


def test_words_are_never_markup(director, action):
    an_update(action, f"<script>{SLIP}</script>")

    assert "<script>63%" not in page(director, "plan_action", action.reference)


def test_claims_of_a_plan_come_the_worst_first(director, action):
    an_update(action, f"{RIGHT} Of the 161 care leavers, 96% were in touch.")
    an_update(action, SLIP)

    found = claims_of_plan(action.plan, reader=reader_as("director"))
    shown = page(director, "plan_claims", action.plan.reference, all="yes")
    asking = page(director, "plan_claims", action.plan.reference)

    assert ("1 number with nothing to correct" in asking, "52 of 81 is 64%" in asking) == (True, False)
    assert [claim.row.verdict for claim in found.claims] == ["does not agree", "one part unknown", "agrees"]
    assert [many for _, _, many in found.counts] == [1, 1, 1]
    assert shown.index("not 63%") < shown.index("154 or 155") < shown.index("52 of 81 is 64%")


def test_claims_of_a_withdrawn_action_are_not_shown(action):
    an_update(action, SLIP)
    other = an_action(plan=action.plan)
    an_update(other, "9 of 8 were seen.")
    action.withdrawn_at = timezone.now()
    kept(action)

    found = claims_of_plan(action.plan, reader=reader_as("director"))

    assert [claim.row.words for claim in found.claims] == ["9 of 8"]


@pytest.mark.parametrize(("name", "reads"), (("plan_claims", 23), ("plan_action", 64)))
def test_reads_of_claims_do_not_grow(name, reads, director, django_assert_max_num_queries):
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    seen = []
    for many in (1, 3):
        area = a_priority()
        action = an_action(area)
        a_test(action)
        for number in range(many):
            an_update(action, f"{50 + number}% (52 out of 81) were in time in October 2024.")
        check_plan(action.plan)
        about = action.plan if name == "plan_claims" else action
        with django_assert_max_num_queries(reads) as context:
            page(director, name, about.reference)
        seen.append(len(context))
    assert seen[0] == seen[1]


# ---------------------------------------------------------------- beside the linked figure


@pytest.mark.parametrize(
    ("words", "verdicts_beside"),
    (
        ("In April 2025, 76% were in time.", ["does not agree"]),
        ("In April 2025, 83% were in time.", ["agrees"]),
        ("In April 2015, 76% were in time.", []),
        ("76% were in time.", []),
        ("In April 2025, 76 referrals came.", []),
    ),
)
def test_a_claim_stands_beside_the_linked_figure_of_its_own_period(action, words, verdicts_beside):
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    a_test(action)
    an_update(action, words, on=date(2025, 6, 1))

    found = claims_of_action(action, reader=reader_as("director"))
    beside = [each for claims in found.values() for claim in claims for each in claim.beside]

    assert [each.verdict for each in beside] == verdicts_beside


def test_the_linked_figure_is_not_shown_to_whoever_may_not_see_figures(action):
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    a_test(action)
    an_update(action, "In April 2025, 76% were in time.", on=date(2025, 6, 1))

    found = claims_of_action(action, reader=reader_as("democratic_services"))

    assert [claim.beside for claims in found.values() for claim in claims] == [()]


# ---------------------------------------------------------------- warned of before saving


def test_a_slip_is_told_before_it_is_saved_and_nothing_is_saved(director, action):
    answer = director.post(reverse("write_update", args=[action.reference]), sent(SLIP))

    shown = answer.content.decode()
    assert "52 of 81 is 64.2%, not 63%" in shown
    assert ("Save anyway" in shown, "Check again and save" in shown) == (True, True)
    assert Update.objects.count() == 0


def test_it_may_be_saved_anyway(director, action):
    answer = director.post(reverse("write_update", args=[action.reference]), sent(SLIP, save_anyway="yes"))

    assert answer.status_code == 302
    assert Update.objects.get().words == SLIP


def test_what_is_right_is_saved_at_once(director, action):
    director.post(reverse("write_update", args=[action.reference]), sent(RIGHT))

    assert Update.objects.get().words == RIGHT


def test_a_claim_against_the_linked_figure_is_told_before_it_is_saved(director, action):
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    a_test(action)
    words = "In April 2025, 76% were in time."

    shown = director.post(reverse("write_update", args=[action.reference]), sent(words)).content.decode()

    assert "76% is claimed; the indicator says 83.0% (83 of 100)" in shown
    assert Update.objects.count() == 0


def test_an_update_is_changed_on_its_page_with_the_same_warning(director, action):
    update = an_update(action, RIGHT)
    address = reverse("change_update", args=[update.reference])

    warned = director.post(address, {"words": SLIP, "after": 1}).content.decode()
    saved = director.post(address, {"words": SLIP, "after": 1, "save_anyway": "yes"})

    assert ("not 63%" in warned, saved.status_code) == (True, 302)
    assert Update.objects.get().words == SLIP


# ---------------------------------------------------------------- answered


def the_slip(action):
    an_update(action, SLIP)
    return ClaimFound.objects.get(verdict="does not agree")


def test_an_answer_is_attributed_and_the_claim_goes_to_the_end(director, action):
    claim = the_slip(action)
    an_update(action, "Of the 161 care leavers, 96% were in touch.")

    answer = director.post(
        reverse("claim", args=[claim.reference]), {"answer": "explained", "because": "Printed so in the paper"}
    )

    assert answer.status_code == 302
    found = claims_of_plan(action.plan, reader=reader_as("director"))
    assert [claim.row.verdict for claim in found.claims] == ["one part unknown", "does not agree"]
    shown = page(director, "plan_action", action.reference)
    assert ("Printed so in the paper" in shown, "Iris Mbeki" in shown) == (True, True)
    assert 'claim-words">63%' not in shown


def test_an_answer_holds_for_the_same_finding_in_other_words_around_it(action):
    claim = the_slip(action)
    answer_claim(claim=claim, answer="explained", because="So printed", by=reader_as("pod_manager"))
    update = Update.objects.get()
    change_update(update=update, after=1, words=f"{SLIP} More follows.", by=reader_as("pod_manager"))

    [found] = claims_of_plan(action.plan, reader=reader_as("director")).claims

    assert found.row.pk != claim.pk
    assert found.answer.because == "So printed"


@pytest.mark.parametrize(("role", "status"), (("pod_manager", 404), ("performance_analyst", 200)))
def test_a_claim_of_a_draft_is_shown_to_who_may_open_the_draft(role, status, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    draft = a_draft_of(a_plan())
    text = CheckedText.objects.create(kind="readdocument", about=draft.reference, document=draft, digest="1")
    found = ClaimFound.objects.create(text=text, verdict="does not agree", words="63%", sentence="It is not.")
    client.force_login(someone(role))

    assert client.get(reverse("claim", args=[found.reference])).status_code == status


def test_what_stands_is_explained_and_by_somebody_who_may_write(action):
    claim = the_slip(action)

    with pytest.raises(ValidationError):
        answer_claim(claim=claim, answer="explained", by=reader_as("pod_manager"))
    with pytest.raises(PermissionDenied):
        answer_claim(claim=claim, answer="corrected", by=reader_as("democratic_services"))
    assert ClaimAnswer.objects.count() == 0


def test_an_answer_without_its_reason_comes_back_with_the_form(director, action):
    claim = the_slip(action)

    shown = director.post(reverse("claim", args=[claim.reference]), {"answer": "explained"}).content.decode()

    assert "Say why it stands" in shown
    assert director.get(reverse("claim", args=["nosuch"])).status_code == 404


def test_the_last_day_of_an_update_is_not_in_the_future(director, action):
    tomorrow = TODAY + timedelta(days=1)
    on = {"said_on_day": tomorrow.day, "said_on_month": tomorrow.month, "said_on_year": tomorrow.year}

    shown = director.post(reverse("write_update", args=[action.reference]), on | {"words": RIGHT}).content.decode()

    assert "cannot be in the future" in shown
