"""The database itself refuses to change or remove what was written down about accounts, whoever asks it."""

from __future__ import annotations

from django.db import migrations

from lineofsight.web.common.append_only import AppendOnly

guard = AppendOnly("accounts_accountevent", "account_events", "what was done about accounts is never changed")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_accounts")]

    operations = [migrations.RunPython(guard.refuse_changes, guard.allow_changes)]
