"""The database itself refuses to change or remove what stands in the access log, whoever asks it."""

from __future__ import annotations

from django.db import migrations

from lineofsight.web.common.append_only import AppendOnly

guard = AppendOnly("records_accesslogentry", "access_log", "the access log is never changed")


class Migration(migrations.Migration):
    dependencies = [("records", "0001_tables")]

    operations = [migrations.RunPython(guard.refuse_changes, guard.allow_changes)]
