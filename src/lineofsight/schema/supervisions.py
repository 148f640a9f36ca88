"""supervisions."""

from lineofsight.core.tables import Column, Kind, Table

supervisions = Table(
    name="supervisions",
    ssd="",
    title="",
    about="",
    columns=(
        Column("supervision_id", Kind.TEXT, "", key=True),
        Column("child_id", Kind.TEXT, "", refers_to="people.child_id"),
        Column("worker_id", Kind.TEXT, "", refers_to="workers.worker_id"),
        Column("supervised_on", Kind.DATE, ""),
    ),
)
