"""Loading files into the records as one dated batch, and undoing a batch whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from django.db import transaction

from lineofsight.core.manifests import MOST_REFUSALS, SourceFile
from lineofsight.core.readings import Coverage, Progress, Reading, Refusal, Refused, no_progress
from lineofsight.engines.joined_readings import JoinedReadings, file_counts, join_readings
from lineofsight.engines.snapshots import sha256_of
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.teams import teams_as_they_stand
from lineofsight.web.records import undoing
from lineofsight.web.records.loading import take_table
from lineofsight.web.records.matching import people_for
from lineofsight.web.records.models import TABLES, Load
from lineofsight.web.records.rows import one_at_a_time
from lineofsight.web.records.working_out import work_out

LONGEST_SOURCE = 100


@transaction.atomic
def load(  # noqa: PLR0913 - the facts that a load is listed by
    readings: Sequence[Reading],
    *,
    source: str,
    authority: str,
    as_at: date,
    by: User | None,
    progress: Progress = no_progress,
) -> Load:
    """Take everything that was read into the records: all of it or, where something goes wrong, nothing.

    ``source`` names the system that the rows come from: a row is found again by it and its key, so the same system
    must be called the same each time. ``by`` is blank for a nightly load that nobody started.

    Raises:
        Refused: two files have the same name, or the source has no name.
    """
    if not 0 < len(source.strip()) <= LONGEST_SOURCE:
        raise Refused("Say in up to 100 letters which system the files come from, such as “case system”.")
    one_at_a_time()
    joined = join_readings(readings, TABLES)
    made = Load.objects.create(source=source.strip(), authority=authority, as_at=as_at, made_by=by)
    refusals = _take(made, joined, progress)
    _describe(made, joined, refusals)
    progress("Working out what follows", 0, 0)
    before = teams_as_they_stand()
    work_out()
    now = teams_as_they_stand()
    made.teams_before = {team: before.get(team, (None, None)) for team in now if before.get(team) != now[team]}
    made.save()
    return made


@transaction.atomic
def undo(load: Load, *, by: User | None) -> Load:
    """Put everything back as it stood before the load.

    Raises:
        Refused: it has been undone already, or a later load has changed rows that it brought.
    """
    one_at_a_time()
    found = Load.objects.select_for_update(of=("self",)).get(pk=load.pk)
    undoing.undo(found, by=by)
    work_out()
    undoing.forget_teams_of(found)
    return found


def _take(made: Load, joined: JoinedReadings, progress: Progress) -> list[Refusal]:
    people = people_for(made, joined.tables)
    refusals = [refusal for reading in joined.readings for refusal in reading.refusals]
    for done, (name, columns) in enumerate(joined.tables.items()):
        progress(f"Taking {name}", done, len(joined.tables))
        taken = take_table(made, TABLES[name], columns, joined.coverage.get(name), people)
        made.taken[name] = {"new": taken.new, "changed": taken.changed, "same": taken.same}
        refusals += taken.refusals
    return refusals


def _describe(made: Load, joined: JoinedReadings, refusals: Sequence[Refusal]) -> None:
    made.files = [
        asdict(SourceFile(Path(file).name, reading.format, sha256_of(Path(file)), *counts))
        for reading in joined.readings
        for file, counts in file_counts(reading).items()
    ]
    made.refusals = [asdict(refusal) for refusal in refusals[:MOST_REFUSALS]]
    made.refusals_in_all = len(refusals)
    made.notes = list(joined.notes)
    made.coverage = {name: _as_json(coverage) for name, coverage in joined.coverage.items()}


def _as_json(coverage: Coverage) -> dict[str, object]:
    days = {
        name: day.isoformat() if day else None
        for name, day in (("from_on", coverage.from_on), ("to_on", coverage.to_on))
    }
    return {"columns": sorted(coverage.columns), "history": coverage.history, **days}
