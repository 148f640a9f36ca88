"""The engines that every definition must agree on. A new engine is one more line here, and joins every such test."""

from __future__ import annotations

import pytest

ENGINES = (
    pytest.param("duckdb"),
    pytest.param("postgres", marks=pytest.mark.postgres),
    pytest.param("spark", marks=pytest.mark.spark),
)
