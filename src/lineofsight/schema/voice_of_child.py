"""voice_of_child."""

from lineofsight.core.tables import Column, Kind, Table

voice_of_child = Table(
    name="voice_of_child",
    ssd="ssd_voice_of_child",
    title="",
    about="",
    columns=(
        Column("voice_of_child_id", Kind.TEXT, "", ssd="voch_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="voch_person_id", refers_to="people.child_id"),
        Column("worries_explained", Kind.FLAG, "", ssd="voch_explained_worries"),
        Column("story_helped", Kind.FLAG, "", ssd="voch_story_help_understand"),
        Column("agrees_with_worker", Kind.FLAG, "", ssd="voch_agree_worker"),
        Column("plan_keeps_safe", Kind.FLAG, "", ssd="voch_plan_safe"),
        Column("drawing_helped", Kind.FLAG, "", ssd="voch_tablet_help_explain"),
    ),
)
