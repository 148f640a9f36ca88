"""A sealed file is read whole and unchanged, or not at all."""

from __future__ import annotations

import io
import random

import pytest

from lineofsight.web.operations import sealed_files
from lineofsight.web.operations.sealed_files import Broken, SealedWriter, unsealed

KEY = "a key"


def sealed(content: bytes, piece: int = 1) -> bytes:
    file = io.BytesIO()
    writer = SealedWriter(file, KEY)
    for start in range(0, len(content), piece):
        writer.write(content[start : start + piece])
    writer.close()
    return file.getvalue()


def read(written: bytes, key: str = KEY) -> bytes:
    return b"".join(unsealed(io.BytesIO(written), key))


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    monkeypatch.setattr(sealed_files, "PIECE", 64)


@pytest.mark.parametrize("length", (0, 1, 63, 64, 65, 128, 129, 1000))
def test_what_was_written_is_read(length):
    content = random.Random(length).randbytes(length)

    assert read(sealed(content, 50)) == content


def test_nothing_of_it_can_be_seen():
    assert b"a child's name" not in sealed(b"a child's name")


def test_another_key_opens_nothing():
    with pytest.raises(Broken):
        read(sealed(b"content"), "another key")


def test_any_change_is_found():
    whole, chance = sealed(random.Random(1).randbytes(1000), 100), random.Random(2)
    for _ in range(300):
        with pytest.raises(Broken):
            read(spoilt(whole, chance))


def spoilt(whole: bytes, chance: random.Random) -> bytes:
    """A byte changed, the end cut off, something added, a piece taken out, or two pieces changed about."""
    first, length = len(sealed_files.MARK) + 16, 64 + 16
    pieces = [whole[place : place + length] for place in range(first, len(whole), length)]
    place = chance.randrange(len(whole))
    one, other = sorted(chance.sample(range(len(pieces)), 2))
    ways = (
        whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :],
        whole[:place],
        whole + bytes([place % 256]),
        whole[:first] + b"".join(pieces[:one] + pieces[one + 1 :]),
        whole[:first]
        + b"".join([*pieces[:one], pieces[other], *pieces[one + 1 : other], pieces[one], *pieces[other + 1 :]]),
    )
    return ways[chance.randrange(len(ways))]
