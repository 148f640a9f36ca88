"""The published documents of one council, when they are there: what came back in it, and a slip that is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from lineofsight.web.improvement.actions.claims import check_document_read, check_plan
from lineofsight.web.improvement.actions.documents import change_draft
from lineofsight.web.improvement.actions.importing import save_as_inspection, save_as_plan
from lineofsight.web.improvement.actions.recurrences import compare_all
from lineofsight.web.improvement.actions.waiting_documents import hand_in_document
from lineofsight.web.improvement.queries.claims import claims_of_document, claims_of_plan
from lineofsight.web.improvement.queries.recurrences import proposals, themes_asked
from tests.factories.web_improvement import reader_as

SEEDS = Path(__file__).parents[4] / "shared" / "mission" / "seeds"
DATED = {"000": "2017-09-01", "001": "2019-11-11", "002": "2010-12-01", "003": "2012-03-01", "004": "2020-03-18"}
KINDS = {"000": "plan", "001": "inspection", "002": "plan", "003": "inspection", "004": "inspection"}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.exists(), reason="the published documents are not part of the product"),
]


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def saved(number):
    """A document received, dated and saved as what it is."""
    by, [path] = reader_as("director"), SEEDS.glob(f"{number}_*")
    handed_in = SimpleUploadedFile(path.name, path.read_bytes())
    document = hand_in_document(handed_in=handed_in, kind=KINDS[number], by=by)
    draft = document.draft
    draft["front"] |= {"dated": DATED[number]}
    if draft["front"].get("asked_by"):
        draft["front"] |= {"new_inspection": draft["front"]["asked_by"], "new_source": "ofsted"}
    change_draft(document=document, after=document.version, draft=draft, by=by)
    save = save_as_plan if KINDS[number] == "plan" else save_as_inspection
    save(document=document, after=document.version, by=by)
    document.refresh_from_db()
    return document


def test_what_one_council_was_asked_for_again_is_proposed():
    for number in DATED:
        saved(number)
    compare_all()

    years = {theme.name: theme.years for theme in themes_asked() if theme.is_main}
    undecided, _ = proposals()

    assert years["children_in_need"] == "2010, 2015, 2018 and 2020"
    assert years["recording"] == "2010, 2015, 2018 and 2020"
    assert {2010, 2015, 2018, 2020} <= {side.year for each in undecided for side in (each.earlier, each.later)}
    assert not {each.earlier.council for each in undecided} ^ {each.later.council for each in undecided}


def test_the_slip_of_the_paper_of_2019_is_flagged():
    document = saved("001")
    check_document_read(document)
    check_document_read(document)

    first = claims_of_document(document).claims[0]

    assert (first.row.verdict, first.row.line) == ("does not agree", 51)
    assert first.row.sentence.startswith("52 of 81 is 64.2%, not 63%")


def test_the_plan_of_2010_is_checked_in_its_own_words_and_in_the_rest_of_its_document():
    plan = saved("002").plan
    check_plan(plan)

    sentences = [claim.row.sentence for claim in claims_of_plan(plan, reader=reader_as("director")).claims]

    assert any(sentence.startswith("352 of 406 is 86.7%, not 86%") for sentence in sentences)
