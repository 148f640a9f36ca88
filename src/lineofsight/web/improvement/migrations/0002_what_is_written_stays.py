"""The database itself refuses to change what was written down, and a rating that says more than was shown."""

from __future__ import annotations

from django.db import migrations

from lineofsight.web.improvement.guards import REFUSALS, append_only

guards = append_only()


class Migration(migrations.Migration):
    dependencies = [("improvement", "0001_tables")]

    operations = [
        *(migrations.RunPython(guard.refuse_changes, guard.allow_changes) for guard in guards),
        *(migrations.RunPython(refusal.put_up, refusal.take_down) for refusal in REFUSALS),
    ]
