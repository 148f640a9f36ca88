"""workers."""

from lineofsight.core.tables import Column, Kind, Table

workers = Table(
    name="workers",
    ssd="ssd_professionals",
    title="",
    about="",
    columns=(
        Column("worker_id", Kind.TEXT, "", ssd="prof_professional_id", key=True),
        Column("staff_id", Kind.TEXT, "", ssd="prof_staff_id"),
        Column("name", Kind.TEXT, "", ssd="prof_professional_name"),
        Column("registration_number", Kind.TEXT, "", ssd="prof_social_worker_registration_no"),
        Column("is_agency", Kind.FLAG, "", ssd="prof_agency_worker_flag"),
        Column("job_title", Kind.TEXT, "", ssd="prof_professional_job_title"),
        Column("caseload", Kind.WHOLE, "", ssd="prof_professional_caseload"),
        Column("department", Kind.TEXT, "", ssd="prof_professional_department"),
        Column("full_time_equivalent", Kind.DECIMAL, "", ssd="prof_full_time_equivalency"),
    ),
)
