"""The doctor finds what must not be, and says how to mend it."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from lineofsight.web.operations import doctor, serving
from lineofsight.web.operations.serving import is_loopback, refuse_what_is_wrong, works_inside

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_sound_site(settings, tmp_path):
    settings.SECRET_KEY = "0123456789" * 5
    settings.ALLOWED_HOSTS = ["lineofsight.council.gov.uk"]
    settings.HOME, settings.SNAPSHOTS = tmp_path, tmp_path / "store"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    (settings.STATIC_ROOT / "staticfiles.json").write_text("{}")


def wrong(processes: int = 1) -> list[str]:
    return [finding.wrong for finding in doctor.examine(processes=processes) if finding.refuses]


def test_a_sound_site_has_nothing_wrong():
    assert wrong() == []


def test_debug_is_refused(settings):
    settings.DEBUG = True

    assert wrong() == ["DEBUG is on, which shows records to strangers when something fails."]


@pytest.mark.parametrize("key", ("not set", "too short"))
def test_a_key_that_can_be_guessed_is_refused(settings, key):
    settings.SECRET_KEY = key

    assert wrong() == ["LINEOFSIGHT_SECRET_KEY is missing or short, so sessions could be forged."]


@pytest.mark.parametrize("hosts", ([], ["*"]))
def test_a_site_that_answers_to_any_name_is_refused(settings, hosts):
    settings.ALLOWED_HOSTS = hosts

    assert wrong() == ["LINEOFSIGHT_HOSTS does not say under which names the site is reached."]


def test_a_site_without_a_second_factor_is_refused(settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != doctor.SECOND_FACTOR]

    assert wrong() == ["Accounts could open children's records with a password alone."]


@pytest.mark.parametrize(
    ("vendor", "processes", "version", "refused"),
    (
        ("sqlite", 2, (3, 40, 1), True),
        ("sqlite", 2, (3, 51, 2), True),
        ("sqlite", 2, (3, 51, 3), False),
        ("sqlite", 1, (3, 40, 1), False),
        ("postgresql", 2, (3, 40, 1), False),
    ),
)
def test_an_affected_sqlite_is_refused_for_several_processes(monkeypatch, vendor, processes, version, refused):
    monkeypatch.setattr(doctor.connection, "vendor", vendor)

    assert bool(list(doctor.sqlite_at_risk(processes, version))) is refused


def test_a_store_that_cannot_be_written_is_refused(settings, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    settings.SNAPSHOTS = tmp_path / "file" / "store"

    assert wrong() == [f"The folder {settings.SNAPSHOTS} cannot be written: Not a directory."]


def test_pages_without_their_look_are_refused(settings):
    (settings.STATIC_ROOT / "staticfiles.json").unlink()

    assert wrong() == ["The pages' style sheets have not been put in place."]


def test_every_finding_says_how_to_mend_it(settings):
    settings.SECRET_KEY, settings.ALLOWED_HOSTS, settings.AUTHORITY = "short", [], ""

    assert [bool(finding.mend) for finding in doctor.examine()] == [True] * 3


def test_the_command_ends_with_1_where_the_site_may_not_start(settings, capsys):
    settings.DEBUG = True

    with pytest.raises(SystemExit, match="1"):
        call_command("doctor")
    assert "Take DEBUG out." in capsys.readouterr().out


@pytest.mark.parametrize("host", ("0.0.0.0", "10.0.0.5", "council.gov.uk", "::"))  # noqa: S104 - these are refused
def test_the_demonstration_is_shown_to_this_machine_only(settings, host):
    settings.DEMONSTRATION = True

    with pytest.raises(CommandError, match="The demonstration is for this machine only"):
        refuse_what_is_wrong(host, 1)


@pytest.mark.parametrize("host", ("127.0.0.1", "localhost", "::1", "[::1]"))
def test_the_demonstration_may_be_shown_to_this_machine(settings, host):
    settings.DEMONSTRATION = True

    assert is_loopback(host)
    refuse_what_is_wrong(host, 1)


@pytest.mark.parametrize(
    ("demonstration", "processes", "expected"), ((True, 1, True), (True, 2, False), (False, 1, False))
)
def test_a_demonstration_does_its_own_background_work(settings, monkeypatch, demonstration, processes, expected):
    settings.DEMONSTRATION = demonstration
    monkeypatch.setattr(serving, "FIRST_SOUND_SQLITE", (3,))

    assert works_inside(processes) == expected
