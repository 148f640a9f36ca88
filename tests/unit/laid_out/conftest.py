"""A file of any name and content, laid out."""

from __future__ import annotations

import pytest

from lineofsight.formats._laid_out import lay_out


@pytest.fixture
def laid(tmp_path):
    """Lay out a file of a name and content."""

    def out(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return lay_out(path)

    return out
