"""Tables whose rows the database itself refuses to change or remove, whoever asks it.

A table without rows may be emptied, since nothing is lost by it.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor


@dataclass(frozen=True)
class AppendOnly:
    """The triggers of one table. ``name`` begins theirs, and ``refused`` is what is said to whoever tries.

    ``key`` is the column that a row is known by.
    """

    table: str
    name: str
    refused: str
    key: str = "id"

    def refuse_changes(self, apps: Apps, schema_editor: Editor) -> None:
        """For a migration: from now on rows are only added."""
        for statement in self.on(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def allow_changes(self, apps: Apps, schema_editor: Editor) -> None:
        """For taking the migration back."""
        for statement in self.off(schema_editor.connection.vendor):
            schema_editor.execute(statement, params=None)

    def on(self, vendor: str) -> list[str]:
        """The statements that put the guard in place, on a database of this kind."""
        return {"sqlite": self._sqlite_on, "postgresql": self._postgresql_on}[vendor]()

    def off(self, vendor: str) -> list[str]:
        """The statements that take it away."""
        return {"sqlite": self._sqlite_off, "postgresql": self._postgresql_off}[vendor]()

    def _sqlite_on(self) -> list[str]:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{self.refused}'); END"
        return [
            *(
                f"CREATE TRIGGER {self.name}_no_{event.lower()} BEFORE {event} ON {self.table} {refuse}"
                for event in ("UPDATE", "DELETE")
            ),
            # INSERT OR REPLACE removes the row in the way, and no trigger hears of it.
            (
                f"CREATE TRIGGER {self.name}_no_replace BEFORE INSERT ON {self.table} "  # noqa: S608 - our own names
                f"WHEN EXISTS (SELECT 1 FROM {self.table} WHERE {self.key} = NEW.{self.key}) {refuse}"
            ),
        ]

    def _sqlite_off(self) -> list[str]:
        return [f"DROP TRIGGER {self.name}_no_{what}" for what in ("update", "delete", "replace")]

    def _postgresql_on(self) -> list[str]:
        function = f"{self.name}_refuses()"
        return [
            f"""CREATE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP <> 'TRUNCATE' OR EXISTS (SELECT 1 FROM {self.table}) THEN
                    RAISE EXCEPTION '{self.refused}' USING ERRCODE = 'insufficient_privilege';
                END IF;
                RETURN NULL;
            END $$""",  # noqa: S608 - our own names
            f"""CREATE TRIGGER {self.name}_no_change BEFORE UPDATE OR DELETE ON {self.table}
            FOR EACH ROW EXECUTE FUNCTION {function}""",
            f"""CREATE TRIGGER {self.name}_no_truncate BEFORE TRUNCATE ON {self.table}
            FOR EACH STATEMENT EXECUTE FUNCTION {function}""",
            # ALWAYS: a session that calls itself a replica is refused as well.
            f"ALTER TABLE {self.table} ENABLE ALWAYS TRIGGER {self.name}_no_change",
            f"ALTER TABLE {self.table} ENABLE ALWAYS TRIGGER {self.name}_no_truncate",
        ]

    def _postgresql_off(self) -> list[str]:
        return [
            f"DROP TRIGGER {self.name}_no_change ON {self.table}",
            f"DROP TRIGGER {self.name}_no_truncate ON {self.table}",
            f"DROP FUNCTION {self.name}_refuses()",
        ]
