"""The database itself refuses to change what was written down, and a rating that says more than was shown."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor

from lineofsight.web.improvement.board_guards import board_guards
from lineofsight.web.improvement.guards import REFUSALS, append_only

guards = (*append_only(), *board_guards())


def put_up(apps: Apps, schema_editor: Editor) -> None:
    for guard in guards:
        guard.refuse_changes(apps, schema_editor)
    for refusal in REFUSALS:
        refusal.put_up(apps, schema_editor)


def take_down(apps: Apps, schema_editor: Editor) -> None:
    for guard in guards:
        guard.allow_changes(apps, schema_editor)
    for refusal in REFUSALS:
        refusal.take_down(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("improvement", "0001_tables")]

    operations = [migrations.RunPython(put_up, take_down)]
