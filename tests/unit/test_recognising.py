"""Which authority a set of files is about."""

from __future__ import annotations

import pytest

from lineofsight.core.readings import Reading, Refused
from lineofsight.formats.recognising import only_authority


def about(*codes: str) -> list[Reading]:
    return [Reading("ssd", [], {"people": {"authority": [code], "source_ref": ["people.csv!2"]}}) for code in codes]


@pytest.mark.parametrize(("readings", "given"), ((about("846"), ""), (about("846", "846"), "846"), ([], "846")))
def test_the_one_authority_is_found(readings, given):
    assert only_authority(readings, given) == "846"


@pytest.mark.parametrize(
    ("readings", "given", "said"),
    (
        (about("846", "304"), "", "The files are about more than one authority: 304, 846. Load one at a time."),
        (about("304"), "846", "The files are about more than one authority: 304, 846. Load one at a time."),
        ([], "", "The files do not say which authority they are about. Say so, for example: --authority 846."),
    ),
)
def test_several_or_none_are_refused(readings, given, said):
    with pytest.raises(Refused) as refusal:
        only_authority(readings, given)

    assert str(refusal.value) == said
