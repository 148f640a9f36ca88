"""The database itself refuses to change or remove what was written down about accounts, whoever asks it.

A table without rows may be emptied, since nothing is lost by it.
"""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor

TABLE = "accounts_accountevent"
REFUSED = "what was done about accounts is never changed"

ON = {
    "sqlite": [
        f"""CREATE TRIGGER account_events_no_{event.lower()} BEFORE {event} ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"""
        for event in ("UPDATE", "DELETE")
    ]
    + [
        # INSERT OR REPLACE removes the row in the way, and no trigger hears of it.
        f"""CREATE TRIGGER account_events_no_replace BEFORE INSERT ON {TABLE}
        WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"""  # noqa: S608 - both names are written above
    ],
    "postgresql": [
        f"""CREATE FUNCTION account_events_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'TRUNCATE' OR EXISTS (SELECT 1 FROM {TABLE}) THEN
                RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'insufficient_privilege';
            END IF;
            RETURN NULL;
        END $$""",  # noqa: S608 - both names are written above
        f"""CREATE TRIGGER account_events_no_change BEFORE UPDATE OR DELETE ON {TABLE}
        FOR EACH ROW EXECUTE FUNCTION account_events_refuse()""",
        f"""CREATE TRIGGER account_events_no_truncate BEFORE TRUNCATE ON {TABLE}
        FOR EACH STATEMENT EXECUTE FUNCTION account_events_refuse()""",
        f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER account_events_no_change",
        f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER account_events_no_truncate",
    ],
}
OFF = {
    "sqlite": [f"DROP TRIGGER account_events_no_{what}" for what in ("update", "delete", "replace")],
    "postgresql": [
        f"DROP TRIGGER account_events_no_change ON {TABLE}",
        f"DROP TRIGGER account_events_no_truncate ON {TABLE}",
        "DROP FUNCTION account_events_refuse()",
    ],
}


def refuse_changes(apps: Apps, schema_editor: Editor) -> None:
    for statement in ON[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def allow_changes(apps: Apps, schema_editor: Editor) -> None:
    for statement in OFF[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_accounts")]

    operations = [migrations.RunPython(refuse_changes, allow_changes)]
