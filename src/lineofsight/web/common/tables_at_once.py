"""Makes all tables of an app's first migration in one go.

One after another, each new table has Django render anew every model that has to do with it, and all that have to do
with accounts are most of them: with a hundred models that takes longer than all the rest of setting up.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


def tables_at_once(operations: Sequence[Operation]) -> list[Operation]:
    """For a first migration: the operations as ``makemigrations`` wrote them, done in one."""
    return [TablesAtOnce(operations)]


class TablesAtOnce(Operation):
    """Only operations that make tables, and add to the tables that they make, may be among them."""

    reduces_to_sql = True
    atomic = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # rendered once more, when all is known
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for name in self._names():
            schema_editor.create_model(to_state.apps.get_model(app_label, name))

    def database_backwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for name in reversed(self._names()):
            schema_editor.delete_model(from_state.apps.get_model(app_label, name))

    def describe(self) -> str:
        return f"Create {len(self._names())} tables"

    def _names(self) -> list[str]:
        return [operation.name for operation in self.operations if isinstance(operation, CreateModel)]
