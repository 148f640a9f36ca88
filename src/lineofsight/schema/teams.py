"""Canonical table teams."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

teams = Table(
    name="teams",
    ssd="ssd_department",
    title="Teams",
    about=(
        "One row for each team or department, each pointing to the one above it. It is today's structure with no "
        "history, so a reorganisation changes what older figures are grouped under."
    ),
    columns=(
        Column(
            "team_id",
            Kind.TEXT,
            "Number of the team; some sources put the name here, which reads as an orphan elsewhere.",
            ssd="dept_team_id",
            key=True,
        ),
        Column(
            "name", Kind.TEXT, "What the team is called; it may change while the number stays.", ssd="dept_team_name"
        ),
        Column(
            "parent_team_id",
            Kind.TEXT,
            "Team or service above it; blank at the top.",
            ssd="dept_team_parent_id",
            refers_to="teams.team_id",
        ),
        Column("parent_name", Kind.TEXT, "Name of the one above, as the source wrote it.", ssd="dept_team_parent_name"),
    ),
)
