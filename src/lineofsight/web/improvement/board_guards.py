"""What the database refuses of boards: minutes are never changed, nor the agenda of a meeting that was held."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.web.common.append_only import AppendOnly
from lineofsight.web.improvement.guards import STAYS

WRITTEN_ONCE = ("minute", "minutelink", "monitoringentry")
VERSIONS_OF = ("board", "seat", "oversight", "meeting", "agendaitem", "task", "escalation")
HELD = "the agenda of a meeting that was held is never changed"


@dataclass(frozen=True)
class FrozenAgenda(AppendOnly):
    """Rows of the agenda may be changed until their meeting is held. What a backup brings back may always come in."""

    def _sqlite_on(self) -> list[str]:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{self.refused}'); END"
        return [
            f"CREATE TRIGGER {self.name}_no_{event.lower()} BEFORE {event} ON {self.table} "
            f"WHEN {_was_held('OLD')} {refuse}"
            for event in ("UPDATE", "DELETE")
        ]

    def _sqlite_off(self) -> list[str]:
        return [f"DROP TRIGGER {self.name}_no_{what}" for what in ("update", "delete")]

    def _postgresql_on(self) -> list[str]:
        function = f"{self.name}_refuses()"
        return [
            f"""CREATE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {_was_held("OLD")} THEN
                    RAISE EXCEPTION '{self.refused}' USING ERRCODE = 'insufficient_privilege';
                END IF;
                IF TG_OP = 'DELETE' THEN
                    RETURN OLD;
                END IF;
                RETURN NEW;
            END $$""",
            f"""CREATE TRIGGER {self.name}_no_change BEFORE UPDATE OR DELETE ON {self.table}
            FOR EACH ROW EXECUTE FUNCTION {function}""",
            # ALWAYS: a session that calls itself a replica is refused as well.
            f"ALTER TABLE {self.table} ENABLE ALWAYS TRIGGER {self.name}_no_change",
        ]

    def _postgresql_off(self) -> list[str]:
        return [f"DROP TRIGGER {self.name}_no_change ON {self.table}", f"DROP FUNCTION {self.name}_refuses()"]


def _was_held(row: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM improvement_meeting held "  # noqa: S608 - our own names
        f"WHERE held.id = {row}.meeting_id AND held.held_at IS NOT NULL)"
    )


def board_guards() -> list[AppendOnly]:
    """The guards of every table of boards whose rows stay."""
    written = [AppendOnly(f"improvement_{name}", f"improvement_{name}", STAYS) for name in WRITTEN_ONCE]
    versions = [
        AppendOnly(f"improvement_historical{name}", f"versions_of_{name}", STAYS, key="history_id")
        for name in VERSIONS_OF
    ]
    return [*written, *versions, FrozenAgenda("improvement_agendaitem", "improvement_agendaitem", HELD)]
