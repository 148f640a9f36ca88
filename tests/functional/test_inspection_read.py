"""`lineofsight inspection read`: tables for people, JSON for programs, one sentence for what cannot be read."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from tests.factories import inspection_documents as documents
from tests.factories.printed_documents import Heading, Items, Paragraph, pdf_file, text_file

SHARED = Path(__file__).parents[3] / "shared"
needs_the_seeds = pytest.mark.skipif(not SHARED.exists(), reason="the published documents are not part of the product")


@pytest.fixture
def ask(capsys):
    """Run `lineofsight inspection read` and hand back its exit code, what it answered and what it complained of."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main(["inspection", "read", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_a_person_sees_what_was_read_and_what_was_passed_over(ask, tmp_path):
    path = text_file(tmp_path, documents.single_inspection_report("Coastshire"))
    code, out, err = ask(path)
    lines = [" ".join(line.split()) for line in out.splitlines()]

    assert (code, err) == (0, "")
    assert "framework single_inspection" in lines
    assert "visit 2015-04-21 to 2015-05-14" in lines
    assert "Adoption performance Outstanding" in lines
    assert [line for line in lines if line.startswith(("Recommendations", "3. ", "- "))] == [
        "Recommendations",
        "3. The oversight by managers of:",
        "- the pre-proceedings process",
        "- private fostering",
        "- children missing education",
    ]
    assert any(line.endswith("Contents") for line in lines[lines.index("Not understood") :])


def test_a_passage_over_several_lines_says_so(ask, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(
        "Dear Sam\n\nThis sentence has been broken\nby the page.\n\nA focused visit to Coastshire children's "
        "services was made.\n\nThis letter summarises the findings."
    )

    assert "3 to 4" in ask(path)[1]


def test_a_document_read_whole_lists_nothing_as_not_understood(ask, tmp_path):
    path = text_file(
        tmp_path,
        [
            Heading("Focused visit to Coastshire children's services"),
            Heading("Findings"),
            Paragraph("Dear Sam, all is well."),
        ],
    )
    code, out, _ = ask(path)

    assert code == 0
    assert "Not understood" not in out
    assert "What needs to improve" not in out


def test_json_holds_all(ask, tmp_path):
    path = pdf_file(tmp_path, documents.focused_visit_letter("Coastshire"))
    code, out, _ = ask(path, "--format", "json")
    told = json.loads(out)

    assert (code, told["council"], told["graded"], len(told["needs_to_improve"])) == (0, "Coastshire", False, 5)


def test_a_document_without_an_inspection_gives_nothing_and_says_so(ask, tmp_path):
    path = text_file(tmp_path, [Paragraph("A recipe for bread.")])
    code, out, err = ask(path, "--format", "json")

    assert (code, err) == (0, "report.txt tells of no inspection that is known here.\n")
    assert json.loads(out)["told_by"] is None


@pytest.mark.parametrize(
    "content",
    (
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04" + b"\x00" * 100,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"MZ\x90\x00\x03\x00\x00\x00",
    ),
)
@pytest.mark.parametrize("ending", ("txt", "pdf", "docx"))
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(ask, tmp_path, content, ending):
    path = tmp_path / f"report.{ending}"
    path.write_bytes(content)
    code, out, err = ask(path)

    assert (code, out) == (1, "")
    assert err.startswith("lineofsight: ")
    assert err.count("\n") == 1


def test_a_file_that_is_not_there_is_refused_and_a_wrong_call_explained(ask, tmp_path):
    assert ask(tmp_path / "absent.pdf")[0] == 1
    with pytest.raises(SystemExit, match="2"):
        main(["inspection", "write", "report.pdf"])


# ---------------------------------------------------------------- published documents


@needs_the_seeds
def test_the_published_letter_of_2020_is_read_as_by_hand(ask):
    truth = json.loads((SHARED / "mission" / "seed_truth.json").read_text())["004"]
    _, out, _ = ask(SHARED / "mission" / "seeds" / truth["file"], "--format", "json")
    told = json.loads(out)

    assert {
        "council": told["council"],
        "title": told["title"],
        "letter_date": told["letter_on"],
        "visit": "..".join(told["visit"].values()),
        "addressee": told["addressed_to"],
        "inspectors": told["inspectors"],
        "graded": told["graded"],
        "needs": [(need["lines"][0], need["text"]) for need in told["needs_to_improve"]],
        "overview": [passage["lines"][0] for passage in told["overview"]],
        "findings": [(passage["lines"][0], passage["text"]) for passage in told["findings"]],
        "judgements": told["judgements"],
    } == {
        **{name: truth[name] for name in ("council", "title", "letter_date", "visit", "addressee", "inspectors")},
        "graded": False,
        "needs": [(need["line"], need["text"]) for need in truth["needs_to_improve"]],
        "overview": truth["overview_paragraph_lines"],
        "findings": [(finding["line"], finding["text"]) for finding in truth["findings"]],
        "judgements": [],
    }


@needs_the_seeds
def test_the_committee_report_of_2019_tells_of_the_inspection_of_2018(ask):
    truth = json.loads((SHARED / "mission" / "seed_truth.json").read_text())["001"]
    _, out, _ = ask(SHARED / "mission" / "seeds" / truth["file"], "--format", "json")
    told = json.loads(out)

    assert (
        told["title"],
        told["council"],
        told["notified_on"],
        told["published_on"],
        told["number_of_inspectors"],
    ) == (
        truth["title"],
        truth["council"],
        truth["inspection"]["notified"],
        truth["inspection"]["published"],
        truth["inspection"]["inspectors"],
    )
    assert "..".join(told["visit"].values()) == truth["inspection"]["on_site"]
    assert {each["judgement"]: each["as_written"] for each in told["judgements"]} == {
        "overall": truth["judgements"]["overall"],
        "leaders": truth["judgements"]["impact_of_leaders"],
        "help_and_protection": truth["judgements"]["help_and_protection"],
        "in_care_and_care_leavers": truth["judgements"]["children_in_care_and_care_leavers"],
    }
    assert [(need["lines"][0], need["text"]) for need in told["needs_to_improve"]] == [
        (need["line"], need["text"]) for need in truth["recommendations"]
    ]


@needs_the_seeds
def test_the_scrutiny_report_of_2012_tells_of_the_inspection_before_it(ask):
    truth = json.loads((SHARED / "mission" / "seed_truth.json").read_text())["003"]
    _, out, _ = ask(SHARED / "mission" / "seeds" / truth["file"], "--format", "json")
    told = json.loads(out)

    assert (told["council"], told["framework"], told["judgements"][0]["as_written"]) == (
        truth["council"],
        "safeguarding_and_looked_after",
        truth["overall"],
    )
    assert [need["text"] for need in told["needs_to_improve"]] == [
        area["text"] for area in (*truth["safeguarding_areas"], *truth["lac_areas"])
    ]


@needs_the_seeds
def test_areas_that_were_really_published_are_read_back_word_for_word(tmp_path, ask):
    path = SHARED / "data" / "ofsted_areas_for_improvement.csv"
    with path.open(newline="", encoding="utf-8") as rows:
        reports: dict[str, list[dict[str, str]]] = {}
        for row in csv.DictReader(rows):
            reports.setdefault(f"{row['urn']} {row['file']}", []).append(row)
    for areas in list(reports.values())[::3]:
        asked = [" ".join(row["area_for_improvement"].split()) for row in areas]
        dates, council = areas[0]["inspection_dates"], areas[0]["la"].title()
        parts = documents.services_report(council, dates, documents.GRADES_OF_2024, inspector="Ada Reed")
        parts = [part if part != Items(documents.ASKED) else Items(asked) for part in parts]
        told = json.loads(ask(text_file(tmp_path, parts), "--format", "json")[1])

        assert [need["text"] for need in told["needs_to_improve"]] == asked
        assert told["visit"]["from"]
