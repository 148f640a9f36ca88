"""Each engine answers all worked examples once a session."""

from __future__ import annotations

import pytest

from lineofsight.engines.ibis_engine import Engine
from tests.spec.worked_examples import Answers, answers

_ANSWERED: dict[str, Answers] = {}


@pytest.fixture
def engine_answers(engine: Engine) -> Answers:
    """What the engine at hand makes of all examples."""
    if engine.dialect not in _ANSWERED:
        _ANSWERED[engine.dialect] = answers(engine)
    return _ANSWERED[engine.dialect]
