"""Canonical table return_interviews."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

return_interviews = Table(
    name="return_interviews",
    ssd="",
    title="Return interviews",
    about=(
        "One row for each return interview due after a missing episode, with the time of each step. The 72 hours run "
        "from the child's return, so hours matter. The SSD has no place for it: it holds whether one was offered and "
        "accepted, beside the missing episode, and no times. A blank time is a step not taken or not recorded."
    ),
    columns=(
        Column("return_interview_id", Kind.TEXT, "Number of the row. The SSD has no place for it.", key=True),
        Column(
            "missing_episode_id",
            Kind.TEXT,
            "Missing episode it follows; one episode may have two tries. The SSD has no place for it.",
            refers_to="missing_episodes.missing_episode_id",
        ),
        Column(
            "child_id", Kind.TEXT, "The child who came back. The SSD has no place for it.", refers_to="people.child_id"
        ),
        Column(
            "returned_at",
            Kind.TIME,
            "When the child came back; the clock starts here. Blank leaves it unmeasured. The SSD has no place for it.",
        ),
        Column(
            "offered_at",
            Kind.TIME,
            "When an interview was offered; blank is not recorded. The SSD has no place for it.",
        ),
        Column(
            "held_at",
            Kind.TIME,
            "When it took place; blank where refused, still to come or not recorded. The SSD has no place for it.",
        ),
    ),
)
