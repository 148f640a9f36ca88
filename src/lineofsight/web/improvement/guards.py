"""What the database itself refuses of a plan, whichever way it is asked: the last line behind forms and actions.

Nothing that was written down is changed or removed; no state that needs evidence is given without any; and nobody
verifies what they handed in, or led or owned at any time since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps.registry import Apps
from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor

from lineofsight.web.common.append_only import AppendOnly

WRITTEN_ONCE = (
    "claimanswer",
    "claimfound",
    "decision",
    "duechange",
    "insertedfigure",
    "keptfile",
    "planevent",
    "ratinggiven",
    "ratingpublished",
    "ratingscale",
    "ratingstate",
    "readfrom",
    "recurrencedecision",
    "signedoff",
    "statechange",
    "themedecision",
    "verification",
)
VERSIONS_OF = (
    "action",
    "answer",
    "dependency",
    "evidence",
    "inspection",
    "lead",
    "milestone",
    "objective",
    "optionspaper",
    "plan",
    "priority",
    "recommendation",
    "successtest",
    "update",
)
STAYS = "what was written down about a plan is never changed"


def append_only() -> list[AppendOnly]:
    """The guards of every table of plans whose rows are only added."""
    written = [AppendOnly(f"improvement_{name}", f"improvement_{name}", STAYS) for name in WRITTEN_ONCE]
    versions = [
        AppendOnly(f"improvement_historical{name}", f"versions_of_{name}", STAYS, key="history_id")
        for name in VERSIONS_OF
    ]
    return written + versions


@dataclass(frozen=True)
class Refusal:
    """That a new row of a table is refused where ``when``, a condition on ``NEW``, holds."""

    table: str
    name: str
    refused: str
    when: str

    def put_up(self, apps: Apps, schema_editor: Editor) -> None:
        """For a migration: from now on such rows are refused."""
        for statement in self.on(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def take_down(self, apps: Apps, schema_editor: Editor) -> None:
        """For taking the migration back."""
        for statement in self.off(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def on(self, vendor: str) -> list[str]:
        """The statements that put it in place, on a database of this kind."""
        return {"sqlite": self._on_sqlite, "postgresql": self._on_postgresql}[vendor]()

    def off(self, vendor: str) -> list[str]:
        """The statements that take it away."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER {self.name}"]
        return [f"DROP TRIGGER {self.name} ON {self.table}", f"DROP FUNCTION {self.name}()"]

    def _on_sqlite(self) -> list[str]:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{self.refused}'); END"
        return [f"CREATE TRIGGER {self.name} BEFORE INSERT ON {self.table} WHEN {self.when} {refuse}"]

    def _on_postgresql(self) -> list[str]:
        return [
            f"""CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {self.when} THEN
                    RAISE EXCEPTION '{self.refused}' USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END $$""",
            f"""CREATE TRIGGER {self.name} BEFORE INSERT ON {self.table}
            FOR EACH ROW EXECUTE FUNCTION {self.name}()""",
            # ALWAYS: a session that calls itself a replica is refused as well.
            f"ALTER TABLE {self.table} ENABLE ALWAYS TRIGGER {self.name}",
        ]


_NEEDS_EVIDENCE = "SELECT 1 FROM improvement_ratingstate given WHERE given.id = NEW.state_id AND given.needs_evidence"
_VERIFIED_EVIDENCE = """
    SELECT 1 FROM improvement_evidence shown
    JOIN improvement_verification checked ON checked.evidence_id = shown.id
    WHERE shown.action_id = NEW.action_id AND shown.withdrawn_at IS NULL AND checked.accepted
    AND NOT EXISTS (
        SELECT 1 FROM improvement_verification later
        WHERE later.evidence_id = shown.id AND later.id > checked.id
    )
    AND NOT EXISTS (
        SELECT 1 FROM improvement_evidence newer
        WHERE newer.revises_id = shown.id AND newer.withdrawn_at IS NULL
    )
"""

# To lead an action no longer, or move it to another's area, verify it, and take it back would be a way round: who led
# or owned it at any time since the evidence was handed in is as near to it as who does now.
_LED_IT = """
    SELECT 1 FROM improvement_lead lead
    WHERE lead.action_id = done.id AND lead.account_id = NEW.by_id
    AND (lead.withdrawn_at IS NULL OR lead.withdrawn_at >= shown.received_at)
"""
_OWNS_IT = "SELECT 1 FROM improvement_priority area WHERE area.id = done.priority_id AND area.owner_id = NEW.by_id"


def _still_said(version: str) -> str:
    """That a version was the latest of its record when the evidence was handed in, or came later."""
    table, name = version.split()
    return f"""NOT EXISTS (
        SELECT 1 FROM {table} after_{name}
        WHERE after_{name}.id = {name}.id AND after_{name}.history_id > {name}.history_id
        AND after_{name}.history_date <= shown.received_at
    )"""  # noqa: S608 - our own words


_OWNED_IT = f"""
    SELECT 1 FROM improvement_historicalpriority was
    WHERE was.owner_id = NEW.by_id AND {_still_said("improvement_historicalpriority was")}
    AND was.id IN (
        SELECT held.priority_id FROM improvement_historicalaction held
        WHERE held.id = done.id AND {_still_said("improvement_historicalaction held")}
    )
"""  # noqa: S608 - our own words

REFUSALS = (
    Refusal(
        "improvement_ratinggiven",
        "no_green_without_evidence",
        "this rating says that there is evidence, and there is none that has been verified",
        f"EXISTS ({_NEEDS_EVIDENCE}) AND NOT EXISTS ({_VERIFIED_EVIDENCE})",
    ),
    Refusal(
        "improvement_ratinggiven",
        "rating_by_own_scale",
        "an action is rated by the scale of its own plan",
        """NOT EXISTS (
            SELECT 1 FROM improvement_ratingstate given
            JOIN improvement_ratingscale scale ON scale.id = given.scale_id
            JOIN improvement_action rated ON rated.plan_id = scale.plan_id
            WHERE given.id = NEW.state_id AND rated.id = NEW.action_id
        )""",
    ),
    Refusal(
        "improvement_verification",
        "nobody_verifies_their_own",
        "evidence is verified by somebody who did not hand it in, and has not led or owned the action since",
        f"""EXISTS (
            SELECT 1 FROM improvement_evidence shown
            JOIN improvement_action done ON done.id = shown.action_id
            WHERE shown.id = NEW.evidence_id
            AND (NEW.by_id = shown.received_by_id OR EXISTS ({_LED_IT}) OR EXISTS ({_OWNS_IT}) OR EXISTS ({_OWNED_IT}))
        )""",  # noqa: S608 - our own words
    ),
)


@contextmanager
def refusals_lifted() -> Iterator[None]:
    """Within a transaction, take back in rows that were accepted long ago, in whatever order they come."""
    _run(statement for refusal in REFUSALS for statement in refusal.off(connection.vendor))
    yield
    connection.check_constraints()  # PostgreSQL alters no table that has checks outstanding
    _run(statement for refusal in REFUSALS for statement in refusal.on(connection.vendor))


def _run(statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
