"""Canonical table workers."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

workers = Table(
    name="workers",
    ssd="ssd_professionals",
    latest_only=True,
    title="Workers",
    about=(
        "One row for each professional, whether the council's own or a partner's. Workers who have left stay. It is "
        "today's picture with no history: a worker's present team says nothing about the past, for which involvements "
        "are read."
    ),
    columns=(
        Column(
            "worker_id",
            Kind.TEXT,
            "The case system's number for the worker; most other tables point at it, and orphans occur.",
            ssd="prof_professional_id",
            key=True,
        ),
        Column("staff_id", Kind.TEXT, "The payroll or staff number; blank for partners.", ssd="prof_staff_id"),
        Column("name", Kind.TEXT, "Name; shown only where the reader may see it.", ssd="prof_professional_name"),
        Column(
            "registration_number",
            Kind.TEXT,
            "Social Work England number; blank for those who are not social workers, and where not recorded.",
            ssd="prof_social_worker_registration_no",
        ),
        Column(
            "is_agency",
            Kind.FLAG,
            "Whether an agency worker; blank is not recorded and does not mean permanent.",
            ssd="prof_agency_worker_flag",
        ),
        Column("job_title", Kind.TEXT, "Title of the post, in the source's words.", ssd="prof_professional_job_title"),
        Column(
            "caseload",
            Kind.WHOLE,
            "Children held on the last 30 September, as the source worked it out; figures count afresh.",
            ssd="prof_professional_caseload",
        ),
        Column(
            "department", Kind.TEXT, "Team or body as text; not the team's number.", ssd="prof_professional_department"
        ),
        Column(
            "full_time_equivalent",
            Kind.DECIMAL,
            "Share of a full-time post, 1.0 being full; blank is not recorded and never 0.",
            ssd="prof_full_time_equivalency",
        ),
    ),
)
