"""Addresses of the improvement pages."""

from __future__ import annotations

urlpatterns: list[object] = []
