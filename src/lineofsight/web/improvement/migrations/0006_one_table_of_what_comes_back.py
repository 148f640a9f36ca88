"""What comes back stands in one table. That which was made before any was found was never written to, and goes."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("improvement", "0005_what_comes_back")]

    operations = [migrations.DeleteModel("Recurrence")]
