"""Invented published figures are read as real ones are, and lie round our own."""

from __future__ import annotations

from lineofsight.formats.published_figures import read_published_figures
from lineofsight.synthesis.published import COUNCILS, MODEL, NEIGHBOURS, write_published

OURS = {"Continue_Assess_Comp": {2024: (70.0, 1), 2025: (88.5, 1)}, "ISCP_Conf": {2025: (140.0, 1)}}


def test_our_figure_stands_among_invented_ones(tmp_path):
    write_published(tmp_path, "846", OURS)
    figures = read_published_figures(tmp_path)
    held = figures.authority_values("Continue_Assess_Comp", 2025)

    assert (held["846"], len(held)) == (88.5, COUNCILS + 1)
    assert max(held.values()) <= 100
    assert max(figures.authority_values("ISCP_Conf", 2025).values()) > 140
    assert figures.years_of("Continue_Assess_Comp") == [2024, 2025]
    assert len(figures.neighbours[MODEL]["846"]) == NEIGHBOURS
    assert figures.cell("Continue_Assess_Comp", 2025, "England").value is not None
    assert figures.cell("Continue_Assess_Comp", 2025, figures.region_of("846")).value is not None


def test_the_same_seed_invents_the_same(tmp_path):
    written = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        write_published(tmp_path / name, "846", OURS, seed)
        written.append((tmp_path / name / "figures.csv").read_text())

    assert (written[0] == written[1], written[0] == written[2]) == (True, False)
