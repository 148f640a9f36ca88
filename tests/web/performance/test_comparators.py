"""Published figures stand beside ours as they were published, and what is invented is said to be."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from lineofsight.core.readings import Refused
from lineofsight.web.performance.actions.comparators import load_comparators
from lineofsight.web.performance.demonstration import TARGETS, set_the_scene
from lineofsight.web.performance.models import Comparator, Target
from lineofsight.web.performance.queries.comparators import latest_comparators
from tests.factories.web_accounts import someone
from tests.factories.web_performance import a_definition, kept, whole
from tests.fixtures.published import figure, figures_file, small_folder

pytestmark = pytest.mark.django_db
IN_TIME = "assessments_in_time"


def page(client, path="/scorecard/", **choice):
    return " ".join(client.get(path, choice).content.decode().split())


def test_our_council_stands_beside_england_its_region_and_its_neighbours(tmp_path):
    load_comparators(small_folder(tmp_path))
    found = latest_comparators()[IN_TIME]

    assert (found.year, found.value_shown, found.england_shown) == (2025, "90.5%", "85.0%")
    assert (found.region, found.region_shown) == ("South East", "88.0%")
    assert (found.neighbours_model, found.neighbours_with_data, found.neighbours_named) == ("2025-05", 2, 3)
    assert (found.neighbours_shown, found.standing) == ("82.8%", "1st of 3, tied with 1")
    assert not found.is_invented


def test_every_year_is_kept_and_what_was_loaded_before_goes(tmp_path):
    for _ in range(2):
        load_comparators(small_folder(tmp_path))

    assert list(Comparator.objects.filter(measure=IN_TIME).values_list("year", flat=True)) == [2025, 2024]


def test_counts_are_left_out_since_a_place_among_them_follows_size(tmp_path):
    load_comparators(small_folder(tmp_path))

    assert not Comparator.objects.filter(published_as="LACnum").exists()
    assert Comparator.objects.filter(published_as="LAC").exists()


def test_files_without_our_council_are_refused(tmp_path, settings):
    figures_file(tmp_path, [figure("LAC", "850", 2025, 60)])
    settings.AUTHORITY = "846"

    with pytest.raises(Refused, match="whose code is 846"):
        load_comparators(tmp_path)


def test_a_model_that_was_not_read_is_refused_by_the_command_in_plain_words(tmp_path):
    with pytest.raises(CommandError, match="no model of statistical neighbours called 1999"):
        call_command("load_comparators", small_folder(tmp_path), neighbours="1999")


def test_the_command_says_how_much_stands_beside_ours_now(tmp_path, capsys):
    call_command("load_comparators", small_folder(tmp_path))

    assert capsys.readouterr().out == f"{Comparator.objects.count()} published figures now stand beside ours.\n"


def test_others_stand_on_the_scorecard_of_the_whole_service_and_not_of_a_team(client, tmp_path):
    kept((a_definition(), whole((80, 100)) | {"team": {"Pod 1": [(1, 4)]}}))
    load_comparators(small_folder(tmp_path))
    client.force_login(someone("head_of_service"))

    assert "<dt>England</dt><dd>85.0%</dd>" in page(client)
    assert "Was 1st of 3, tied with 1, year ending 31 March 2025" in page(client)
    assert "England" not in page(client, team="Pod 1")


def test_what_is_published_after_the_page_was_made_is_on_it_at_once(client, tmp_path):
    kept((a_definition(), whole((80, 100))))
    client.force_login(someone("head_of_service"))
    assert "England" not in page(client)

    load_comparators(small_folder(tmp_path))

    assert "England" in page(client)


def test_the_indicators_page_names_the_model_and_tells_every_year(client, tmp_path):
    kept((a_definition(), whole((80, 100))))
    load_comparators(small_folder(tmp_path))
    client.force_login(someone("head_of_service"))
    shown = page(client, f"/indicators/{IN_TIME}/")

    said = ("the model 2025-05", "Year ending 31 March 2025", "Year ending 31 March 2024", "2 of 3 have a figure")
    assert [words for words in said if words not in shown] == []
    assert "invented" not in shown


def test_the_demonstration_has_targets_and_invented_others_round_its_own_figures(client):
    definitions = [a_definition(), a_definition("referral_rate", kind="rate", code="RF-02")]
    kept(*((one, whole(*[(80, 100)] * 12)) for one in definitions), first=date(2024, 4, 1), lengths={"year": 12})
    director = someone("director")
    set_the_scene(by=director, authority="846", from_on=date(2024, 4, 1))
    client.force_login(director)

    assert set(Target.objects.values_list("measure", flat=True)) == set(TARGETS)
    found = latest_comparators()
    assert (found[IN_TIME].value, found[IN_TIME].year, found[IN_TIME].is_invented) == (80, 2025, True)
    assert 100 < found[IN_TIME].authorities_with_data < 130
    assert "(invented)" in page(client)


def test_without_figures_the_demonstration_has_targets_alone():
    set_the_scene(by=someone("director"), authority="846", from_on=date(2024, 4, 1))

    assert (Target.objects.count(), Comparator.objects.count()) == (len(TARGETS), 0)
