"""The files of evidence go with a whole plan and come in again; nothing comes in as one that was not handed in."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from django.urls import reverse

from lineofsight.core.readings import Refused
from lineofsight.web.improvement.actions.taking_in import take_in_plan
from lineofsight.web.improvement.exports.whole import LEFT_OUT
from lineofsight.web.improvement.models import Evidence, KeptFile, Plan
from tests.factories.web_accounts import someone
from tests.factories.web_exports import as_written, written_elsewhere
from tests.factories.web_improvement import a_kept_file, a_plan, a_stored_file, an_action, evidence, verified_evidence

pytestmark = pytest.mark.django_db
CONTENT = b"45 of 50 records were in time"
DIGEST = sha256(CONTENT).hexdigest()
MEDIA = "improvement"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def a_plan_with_a_file():
    action = an_action(plan=a_plan(title="Shown"))
    verified_evidence(action, file=a_stored_file(CONTENT))
    return action.plan


def from_elsewhere(media, make=a_plan_with_a_file):
    """What another site wrote, as a site gets it that has none of its files."""
    whole = json.loads(written_elsewhere(make))
    for path in list(media.rglob("*")):
        path.unlink() if path.is_file() else None
    return whole


def taken_in(whole):
    return take_in_plan(json.dumps(whole).encode())


def kept_in(media):
    return {path.name: path.read_bytes() for path in Path(media).rglob("*") if path.is_file()}


def test_a_file_of_evidence_comes_in_and_is_handed_out_as_it_was(client, media):
    taken_in(from_elsewhere(media))

    client.force_login(someone("director"))
    answer = client.get(reverse("evidence_file", args=[Evidence.objects.get().reference]))
    assert b"".join(answer.streaming_content) == CONTENT
    assert kept_in(media) == {DIGEST: CONTENT}


def test_a_file_that_is_here_already_stays(media):
    whole = from_elsewhere(media)
    a_stored_file(CONTENT)

    taken_in(whole)

    assert kept_in(media) == {DIGEST: CONTENT}
    assert KeptFile.objects.filter(sha256=DIGEST).count() == 2


def test_the_file_says_what_is_not_in_it(media):
    whole = from_elsewhere(media)

    assert whole["left_out"] == list(LEFT_OUT)
    assert whole["files"] == {DIGEST: b64encode(CONTENT).decode()}


def a_plan_with_withdrawn_evidence():
    plan = a_plan_with_a_file()
    Evidence.objects.update(withdrawn_at="2024-07-01T00:00:00Z")
    return plan


def a_plan_whose_file_is_lost():
    action = an_action()
    evidence(action, file=a_kept_file("lost.pdf"))
    return action.plan


def a_plan_with_more_than_goes_along():
    plan = a_plan_with_a_file()
    evidence(an_action(plan=plan), file=a_kept_file("large.pdf", b"x" * 5))
    KeptFile.objects.get(name="large.pdf").path.parent.mkdir(parents=True, exist_ok=True)
    KeptFile.objects.get(name="large.pdf").path.write_bytes(b"x" * 5)
    return plan


@pytest.mark.parametrize(
    ("make", "files", "said"),
    (
        (a_plan_with_withdrawn_evidence, [], []),
        (a_plan_whose_file_is_lost, [], ["The file “lost.pdf”: its bytes are not where they were kept."]),
        (
            a_plan_with_more_than_goes_along,
            [sha256(b"x" * 5).hexdigest()],
            ["The file “audit.pdf”: all files together are larger than 0 MB."],
        ),
    ),
)
def test_what_does_not_go_along_is_named_and_the_rest_comes_in(media, monkeypatch, make, files, said):
    monkeypatch.setattr("lineofsight.web.improvement.exports.evidence_files.MOST_TOGETHER", 30)
    whole = from_elsewhere(media, make)

    assert (list(whole["files"]), whole["left_out"]) == (files, [*LEFT_OUT, *said])
    assert taken_in(whole) == Plan.objects.get()
    assert list(kept_in(media)) == files


@pytest.mark.parametrize(("role", "files"), (("director", [DIGEST]), ("democratic_services", [])))
def test_only_whoever_may_open_evidence_takes_its_files(client, role, files):
    client.force_login(someone(role))
    plan = a_plan_with_a_file()

    whole = json.loads(client.get(reverse("take_plan_whole", args=[plan.reference])).getvalue())

    assert list(whole["files"]) == files
    assert ("may not open them" in "".join(whole["left_out"])) == (files == [])
    assert whole["tables"] == json.loads(as_written(plan))["tables"]


def of_file(whole, **said):
    whole["tables"]["keptfile"][0] |= said


def with_files(whole, **files):
    whole["files"] = files


SPOILED = {
    "other bytes": (lambda whole: whole["files"].update({DIGEST: b64encode(b"Other").decode()}), "“audit.pdf” is not"),
    "other size": (lambda whole: of_file(whole, size=1), "“audit.pdf” is not the one"),
    "no base64": (lambda whole: whole["files"].update({DIGEST: "%%%%"}), "changed afterwards"),
    "nobody's file": (lambda whole: whole["files"].update({"0" * 64: ""}), "A file is not the one"),
    "no files": (lambda whole: whole.pop("files"), "changed afterwards"),
    "a list": (lambda whole: whole.update(files=[]), "changed afterwards"),
    "a number": (lambda whole: whole["files"].update({DIGEST: 7}), "changed afterwards"),
    "a program": (lambda whole: of_file(whole, name="audit.exe"), "must be one of these kinds"),
    "a path for a name": (lambda whole: of_file(whole, name="../audit.pdf"), "a name or a digest"),
    "a path for a digest": (lambda whole: of_file(whole, sha256="../../../../etc/passwd"), "a name or a digest"),
    "an empty file": (
        lambda whole: (
            of_file(whole, size=0, sha256=sha256().hexdigest()),
            with_files(whole, **{sha256().hexdigest(): ""}),
        ),
        "The file is empty",
    ),
}


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_not_the_file_that_was_handed_in_is_refused_and_nothing_is_kept(media, how):
    whole = from_elsewhere(media)
    spoil, said = SPOILED[how]
    spoil(whole)

    with pytest.raises(Refused, match=said):
        taken_in(whole)

    assert (Plan.objects.count(), KeptFile.objects.count(), kept_in(media)) == (0, 0, {})


def test_a_file_too_large_for_an_upload_is_too_large_here(media, monkeypatch):
    whole = from_elsewhere(media)
    monkeypatch.setattr("lineofsight.web.improvement.actions.files.LARGEST_FILE", 10)

    with pytest.raises(Refused, match="must be smaller than"):
        taken_in(whole)

    assert (Plan.objects.count(), kept_in(media)) == (0, {})


def test_a_file_that_is_here_with_other_bytes_under_its_reference_is_refused(media):
    whole = from_elsewhere(media)
    ours = a_kept_file("ours.pdf", b"Ours", reference=whole["tables"]["keptfile"][0]["reference"])

    with pytest.raises(Refused, match="changed afterwards"):
        taken_in(whole)

    assert (list(KeptFile.objects.all()), Plan.objects.count(), kept_in(media)) == ([ours], 0, {})
