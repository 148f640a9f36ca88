"""teams."""

from lineofsight.core.tables import Column, Kind, Table

teams = Table(
    name="teams",
    ssd="ssd_department",
    title="",
    about="",
    columns=(
        Column("team_id", Kind.TEXT, "", ssd="dept_team_id", key=True),
        Column("name", Kind.TEXT, "", ssd="dept_team_name"),
        Column("parent_team_id", Kind.TEXT, "", ssd="dept_team_parent_id", refers_to="teams.team_id"),
        Column("parent_name", Kind.TEXT, "", ssd="dept_team_parent_name"),
    ),
)
