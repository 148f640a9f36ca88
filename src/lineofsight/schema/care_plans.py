"""Canonical table care_plans."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

care_plans = Table(
    name="care_plans",
    ssd="ssd_cla_care_plan",
    title="Care plans",
    about=(
        "One row for each care plan of a looked-after child and the time it held. Several aims may be worked on at "
        "once, so a child can have more than one permanence plan; a child new to care has none yet."
    ),
    columns=(
        Column("care_plan_id", Kind.TEXT, "Number of the plan.", ssd="lacp_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The looked-after child the plan is for.",
            ssd="lacp_person_id",
            refers_to="people.child_id",
        ),
        Column("started_on", Kind.DATE, "Day from which the plan held.", ssd="lacp_cla_care_plan_start_date"),
        Column(
            "ended_on",
            Kind.DATE,
            "Day until which the plan held; blank for the present one.",
            ssd="lacp_cla_care_plan_end_date",
        ),
        Column(
            "permanence_plan",
            Kind.TEXT,
            "The aims for a lasting home, as the source packed them, usually JSON; blank until agreed.",
            ssd="lacp_cla_care_plan_json",
        ),
    ),
)
