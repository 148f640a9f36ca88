"""Files that can be read only with the key, and only if not one byte of them was changed, lost or added.

The content is cut into pieces, each encrypted and sealed (AES-256-GCM) with its place and with whether it is the last.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK = b"line of sight sealed file 1\n"
PIECE = 1 << 20
_SALT, _SEAL = 16, 16
_PLACE = struct.Struct(">IQ")


class Broken(Exception):  # noqa: N818 - a damaged file is an ordinary answer
    """The file is not one of ours, not sealed with this key, or not as it was written."""


class SealedWriter:
    """A file to write into, once through; closing it seals the last piece."""

    def __init__(self, file: IO[bytes], key: str) -> None:
        salt = os.urandom(_SALT)
        self._file, self._cipher, self._place, self._waiting = file, _cipher(key, salt), 0, bytearray()
        file.write(MARK + salt)

    def write(self, content: bytes) -> int:
        self._waiting += content
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return len(content)

    def flush(self) -> None:
        """Nothing may leave before its piece is full."""

    def close(self) -> None:
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_PLACE.pack(int(last), self._place), piece, None))
        self._place += 1


def unsealed(file: IO[bytes], key: str) -> Iterator[bytes]:
    """The content, piece by piece.

    Raises:
        Broken: at the first piece that is not what was written; what came before it was.
    """
    if file.read(len(MARK)) != MARK:
        raise Broken
    cipher, place = _cipher(key, file.read(_SALT)), 0
    piece = file.read(PIECE + _SEAL)
    while piece:
        following = file.read(PIECE + _SEAL)
        try:
            yield cipher.decrypt(_PLACE.pack(int(not following), place), piece, None)
        except InvalidTag as error:
            raise Broken from error
        piece, place = following, place + 1
    if not place:
        raise Broken


def _cipher(key: str, salt: bytes) -> AESGCM:
    derived = HKDF(hashes.SHA256(), length=32, salt=salt, info=MARK).derive(key.encode())
    return AESGCM(derived)
