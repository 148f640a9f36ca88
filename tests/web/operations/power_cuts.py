"""Plays power cuts: what reaches the disk is recorded, and then anything that was not yet synced is dropped or torn.

SQLite runs on a file system of ours that passes everything on and writes down each write, cut and sync. A power cut at
any moment leaves each file as it was at its last sync, with some of the later writes on top: the disk may have done
them in any order, and only half of one.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

DROPPED, TORN = 0.4, 0.1
SECTOR = 512


@dataclass(frozen=True)
class Step:
    """One thing that happened to a file, or (``saved``) that the program was told its transaction is safe."""

    what: str
    file: str = ""
    at: int = 0
    content: bytes = b""


@dataclass
class Tape:
    """All that happened, in order."""

    steps: list[Step] = field(default_factory=list)

    def saved(self, number: int) -> None:
        self.steps.append(Step("saved", at=number))


class RecordedFile(apsw.VFSFile):
    def __init__(self, tape: Tape, name: object, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._tape, self._name = tape, Path(name.filename() if isinstance(name, apsw.URIFilename) else name).name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        self._tape.steps.append(Step("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - SQLite's name
        self._tape.steps.append(Step("cut", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._tape.steps.append(Step("sync", self._name))
        super().xSync(flags)


class RecordedFiles(apsw.VFS):
    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        super().__init__(f"recorded-{id(tape)}", "")
        self.name = f"recorded-{id(tape)}"

    def xOpen(self, name: object, flags: list[int]) -> RecordedFile:  # noqa: N802 - SQLite's name
        return RecordedFile(self._tape, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        self._tape.steps.append(Step("delete", Path(filename).name))
        super().xDelete(filename, syncdir)


def record_saves(path: Path, opening: str, saves: int) -> Tape:
    """Save so many records, each a note and its entry in a log, on a database opened with these PRAGMAs."""
    tape = Tape()
    files = RecordedFiles(tape)
    connection = apsw.Connection(str(path), vfs=files.name)
    for pragma in filter(None, opening.split(";")):
        connection.execute(pragma)
    connection.execute("PRAGMA wal_autocheckpoint=20")
    connection.execute("CREATE TABLE notes (number INTEGER PRIMARY KEY, words TEXT)")
    connection.execute("CREATE TABLE log (number INTEGER PRIMARY KEY)")
    for number in range(saves):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO notes VALUES (?, ?)", (number, f"note {number} " * 40))
        connection.execute("INSERT INTO log VALUES (?)", (number,))
        connection.execute("COMMIT")
        tape.saved(number)
    connection.close()
    return tape


def cut_at(tape: Tape, moment: int, chance: random.Random) -> dict[str, bytes]:
    """The files as a power cut after so many steps may leave them."""
    files: dict[str, bytearray] = {}
    waiting: dict[str, list[Step]] = {}
    for step in tape.steps[:moment]:
        if step.what == "sync":
            for earlier in waiting.pop(step.file, ()):
                _apply(files, earlier)
        elif step.what == "delete":
            waiting.pop(step.file, None)
            files.pop(step.file, None)
        elif step.what != "saved":
            waiting.setdefault(step.file, []).append(step)
    for left in waiting.values():
        for step in left:
            fate = chance.random()
            if fate >= DROPPED:
                _apply(files, _torn(step, chance) if fate < DROPPED + TORN else step)
    return {name: bytes(content) for name, content in files.items()}


def _torn(step: Step, chance: random.Random) -> Step:
    kept = chance.randrange(0, len(step.content) + 1, SECTOR) if step.what == "write" else 0
    return Step(step.what, step.file, step.at, step.content[:kept])


def _apply(files: dict[str, bytearray], step: Step) -> None:
    content = files.setdefault(step.file, bytearray())
    if step.what == "cut":
        del content[step.at :]
        return
    if len(content) < step.at:
        content.extend(bytes(step.at - len(content)))
    content[step.at : step.at + len(step.content)] = step.content


@dataclass(frozen=True)
class AfterCut:
    """What a database holds after a power cut, and what it had told the program was safe by then."""

    is_sound: bool
    notes: set[int]
    log: set[int]
    promised: set[int]

    @property
    def lost(self) -> set[int]:
        return self.promised - (self.notes & self.log)

    @property
    def halved(self) -> set[int]:
        return self.notes ^ self.log


def after_cuts(tape: Tape, folder: Path, cuts: int, seed: int = 1) -> Iterator[AfterCut]:
    """Cut the power at so many moments by chance, start again each time, and look."""
    chance = random.Random(seed)
    first = next(number for number, step in enumerate(tape.steps) if step.what == "saved")
    for _ in range(cuts):
        moment = chance.randrange(first, len(tape.steps) + 1)
        yield _started_again(cut_at(tape, moment, chance), folder, _promised(tape, moment))


def _promised(tape: Tape, moment: int) -> set[int]:
    return {step.at for step in tape.steps[:moment] if step.what == "saved"}


def _started_again(files: dict[str, bytes], folder: Path, promised: set[int]) -> AfterCut:
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(content)
    connection = sqlite3.connect(folder / "records.sqlite3")
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        notes = {number for (number,) in connection.execute("SELECT number FROM notes")}
        log = {number for (number,) in connection.execute("SELECT number FROM log")}
    except sqlite3.DatabaseError:
        sound, notes, log = False, set(), set()
    finally:
        connection.close()
    return AfterCut(sound, notes, log, promised)
