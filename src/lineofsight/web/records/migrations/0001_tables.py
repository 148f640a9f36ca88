import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import lineofsight.web.records.models.references
from lineofsight.web.common.tables_at_once import tables_at_once


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_events_are_append_only"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = tables_at_once(
        [
            migrations.CreateModel(
                name="SnapshotMade",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("snapshot", models.CharField(max_length=100)),
                    ("as_at", models.DateField()),
                    ("made_at", models.DateTimeField()),
                    ("mark", models.TextField(default="")),
                    ("is_current", models.BooleanField(default=False, verbose_name="figures are shown from it")),
                ],
                options={
                    "ordering": ("-made_at",),
                },
            ),
            migrations.CreateModel(
                name="AccessLogEntry",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("at", models.DateTimeField()),
                    ("reader", models.BigIntegerField()),
                    ("person", models.BigIntegerField()),
                    ("what", models.CharField(max_length=100, verbose_name="page or file on which it was shown")),
                    ("purpose", models.CharField(blank=True, max_length=100)),
                    ("roles", models.CharField(max_length=500, verbose_name="roles held at the time")),
                    ("broken_glass", models.BigIntegerField(null=True)),
                    ("digest", models.CharField(max_length=64)),
                ],
                options={
                    "ordering": ("pk",),
                    "indexes": [
                        models.Index(fields=["person", "at"], name="access_log_of_person"),
                        models.Index(fields=["reader", "at"], name="access_log_of_reader"),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Load",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "reference",
                        models.CharField(
                            default=lineofsight.web.records.models.references.new_reference,
                            editable=False,
                            max_length=12,
                            unique=True,
                        ),
                    ),
                    ("source", models.CharField(max_length=100, verbose_name="system that the files came from")),
                    ("authority", models.CharField(max_length=3)),
                    ("as_at", models.DateField(verbose_name="day on which the files were drawn")),
                    ("made_at", models.DateTimeField(auto_now_add=True)),
                    ("files", models.JSONField(default=list)),
                    ("taken", models.JSONField(default=dict, verbose_name="rows taken, by table")),
                    ("refusals", models.JSONField(default=list)),
                    ("refusals_in_all", models.IntegerField(default=0)),
                    ("notes", models.JSONField(default=list)),
                    ("coverage", models.JSONField(default=dict, verbose_name="what the source can tell, by table")),
                    ("teams_before", models.JSONField(default=dict, verbose_name="teams as they were before it")),
                    ("undone_at", models.DateTimeField(null=True)),
                    (
                        "made_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "undone_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                ],
                options={
                    "ordering": ("-made_at", "-pk"),
                },
            ),
            migrations.CreateModel(
                name="Person",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "reference",
                        models.CharField(
                            default=lineofsight.web.records.models.references.new_reference,
                            editable=False,
                            max_length=12,
                            unique=True,
                        ),
                    ),
                    ("forename", models.TextField(blank=True)),
                    ("surname", models.TextField(blank=True)),
                    ("born_on", models.DateField(null=True)),
                    ("expected_birth_on", models.DateField(null=True)),
                    ("died_on", models.DateField(null=True)),
                    ("sex", models.TextField(blank=True)),
                    ("ethnicity", models.TextField(blank=True)),
                    ("is_open", models.BooleanField(db_index=True, default=False, verbose_name="has open work")),
                    ("statuses", models.JSONField(default=list, verbose_name="status tags, the weightiest first")),
                ],
                options={
                    "verbose_name_plural": "people",
                    "indexes": [models.Index(fields=["surname", "forename"], name="people_by_name")],
                },
            ),
            migrations.CreateModel(
                name="Joined",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("gone", models.BigIntegerField(db_index=True)),
                    ("reference", models.CharField(max_length=12)),
                    ("because", models.TextField()),
                    ("moved", models.JSONField(default=dict, verbose_name="primary keys of what came over, by table")),
                    ("joined_at", models.DateTimeField(auto_now_add=True)),
                    ("parted_at", models.DateTimeField(null=True)),
                    (
                        "joined_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "parted_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "load",
                        models.ForeignKey(
                            null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="joined", to="records.person"
                        ),
                    ),
                ],
                options={
                    "verbose_name_plural": "joined",
                    "ordering": ("-pk",),
                },
            ),
            migrations.CreateModel(
                name="Allocation",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("worker_id", models.CharField(blank=True, db_index=True, max_length=100)),
                    ("worker_name", models.TextField(blank=True)),
                    ("role", models.TextField(blank=True)),
                    ("holds_case", models.BooleanField(default=False, verbose_name="is the allocated worker")),
                    ("from_on", models.DateField(null=True)),
                    (
                        "team",
                        models.ForeignKey(
                            null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="allocations", to="records.person"
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="Restriction",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "reference",
                        models.CharField(
                            default=lineofsight.web.records.models.references.new_reference,
                            editable=False,
                            max_length=12,
                            unique=True,
                        ),
                    ),
                    (
                        "kind",
                        models.CharField(
                            choices=[
                                ("staff_family", "Family of staff"),
                                ("high_profile", "In the public eye"),
                                ("adoption", "Adoption"),
                                ("risk", "At risk if found"),
                            ],
                            max_length=20,
                        ),
                    ),
                    (
                        "addresses_only",
                        models.BooleanField(default=False, verbose_name="only where the person lives is restricted"),
                    ),
                    ("reason", models.TextField()),
                    ("from_on", models.DateField()),
                    ("review_on", models.DateField(db_index=True)),
                    ("lifted_on", models.DateField(null=True)),
                    (
                        "made_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "owner",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="restrictions",
                            to="records.person",
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="RestrictionDecision",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("at", models.DateTimeField()),
                    (
                        "decision",
                        models.CharField(
                            choices=[("keep", "Kept"), ("lift", "Lifted"), ("share", "Shared")], max_length=10
                        ),
                    ),
                    ("reason", models.TextField()),
                    (
                        "by",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                        ),
                    ),
                    (
                        "restriction",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="decisions",
                            to="records.restriction",
                        ),
                    ),
                ],
                options={
                    "ordering": ("at",),
                },
            ),
            migrations.CreateModel(
                name="ReturnInterviews",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("return_interview_id", models.TextField(blank=True, null=True)),
                    ("missing_episode_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("returned_at", models.DateTimeField(blank=True, null=True)),
                    ("offered_at", models.DateTimeField(blank=True, null=True)),
                    ("held_at", models.DateTimeField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_return_interviews",
                },
            ),
            migrations.CreateModel(
                name="SdqScores",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("sdq_score_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("completed_on", models.DateField(blank=True, null=True)),
                    ("score", models.BigIntegerField(blank=True, null=True)),
                    ("reason_not_completed", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_sdq_scores",
                },
            ),
            migrations.CreateModel(
                name="Section47Enquiries",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("section_47_enquiry_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("no_further_action", models.BooleanField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_section_47_enquiries",
                },
            ),
            migrations.CreateModel(
                name="SendRecords",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("send_record_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("upn", models.TextField(blank=True, null=True)),
                    ("uln", models.TextField(blank=True, null=True)),
                    ("upn_unknown_reason", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_send_records",
                },
            ),
            migrations.CreateModel(
                name="SharedWith",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "restriction",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="shared_with",
                            to="records.restriction",
                        ),
                    ),
                    (
                        "user",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                        ),
                    ),
                ],
            ),
            migrations.CreateModel(
                name="SpecialEducationalNeeds",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("special_educational_need_id", models.TextField(blank=True, null=True)),
                    ("ehc_active_plan_id", models.TextField(blank=True, null=True)),
                    ("need", models.TextField(blank=True, null=True)),
                    ("rank", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_special_educational_needs",
                },
            ),
            migrations.CreateModel(
                name="SubstanceMisuse",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("substance_misuse_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("identified_on", models.DateField(blank=True, null=True)),
                    ("substance", models.TextField(blank=True, null=True)),
                    ("help_received", models.BooleanField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_substance_misuse",
                },
            ),
            migrations.CreateModel(
                name="Supervisions",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("supervision_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    ("supervised_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_supervisions",
                },
            ),
            migrations.CreateModel(
                name="Teams",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("name", models.TextField(blank=True, null=True)),
                    ("parent_team_id", models.TextField(blank=True, null=True)),
                    ("parent_name", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_teams",
                },
            ),
            migrations.CreateModel(
                name="VoiceOfChild",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("voice_of_child_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("worries_explained", models.BooleanField(blank=True, null=True)),
                    ("story_helped", models.BooleanField(blank=True, null=True)),
                    ("agrees_with_worker", models.BooleanField(blank=True, null=True)),
                    ("plan_keeps_safe", models.BooleanField(blank=True, null=True)),
                    ("drawing_helped", models.BooleanField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_voice_of_child",
                },
            ),
            migrations.CreateModel(
                name="Workers",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    ("staff_id", models.TextField(blank=True, null=True)),
                    ("name", models.TextField(blank=True, null=True)),
                    ("registration_number", models.TextField(blank=True, null=True)),
                    ("is_agency", models.BooleanField(blank=True, null=True)),
                    ("job_title", models.TextField(blank=True, null=True)),
                    ("caseload", models.BigIntegerField(blank=True, null=True)),
                    ("department", models.TextField(blank=True, null=True)),
                    ("full_time_equivalent", models.FloatField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_workers",
                    "indexes": [models.Index(fields=["worker_id"], name="workers_by_number")],
                },
            ),
            migrations.CreateModel(
                name="EhcRequests",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("ehc_request_id", models.TextField(blank=True, null=True)),
                    ("send_record_id", models.TextField(blank=True, null=True)),
                    ("requested_on", models.DateField(blank=True, null=True)),
                    ("decided_on", models.DateField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_ehc_requests",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "ehc_request_id"), name="ehc_requests_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="EhcNamedPlans",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("ehc_named_plan_id", models.TextField(blank=True, null=True)),
                    ("ehc_assessment_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ceased_on", models.DateField(blank=True, null=True)),
                    ("cease_reason", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_ehc_named_plans",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "ehc_named_plan_id"), name="ehc_named_plans_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="EhcAssessments",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("ehc_assessment_id", models.TextField(blank=True, null=True)),
                    ("ehc_request_id", models.TextField(blank=True, null=True)),
                    ("decided_on", models.DateField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("exception_applies", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_ehc_assessments",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "ehc_assessment_id"), name="ehc_assessments_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="EhcActivePlans",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("ehc_active_plan_id", models.TextField(blank=True, null=True)),
                    ("ehc_request_id", models.TextField(blank=True, null=True)),
                    ("last_reviewed_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_ehc_active_plans",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "ehc_active_plan_id"), name="ehc_active_plans_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Displaced",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("table", models.CharField(max_length=100)),
                    ("row", models.BigIntegerField(verbose_name="the row's number in its table")),
                    ("before", models.JSONField()),
                    (
                        "brought_by",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="changed_since", to="records.load"
                        ),
                    ),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="displaced", to="records.load"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("load", "table", "row"), name="displaced_once_a_load")
                    ],
                },
            ),
            migrations.CreateModel(
                name="AssessmentFactors",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("factors_record_id", models.TextField(blank=True, null=True)),
                    ("assessment_id", models.TextField(blank=True, null=True)),
                    ("factor", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_assessment_factors",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "factors_record_id", "factor"),
                            name="assessment_factors_once",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Adopters",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("adopter_id", models.TextField(blank=True, null=True)),
                    ("family_id", models.TextField(blank=True, null=True)),
                    ("gender", models.TextField(blank=True, null=True)),
                    ("ethnicity", models.TextField(blank=True, null=True)),
                    ("is_disabled", models.BooleanField(blank=True, null=True)),
                    ("fostering_for_adoption", models.BooleanField(blank=True, null=True)),
                    ("enquired_on", models.DateField(blank=True, null=True)),
                    ("stage_one_started_on", models.DateField(blank=True, null=True)),
                    ("stage_one_ended_on", models.DateField(blank=True, null=True)),
                    ("stage_two_started_on", models.DateField(blank=True, null=True)),
                    ("stage_two_ended_on", models.DateField(blank=True, null=True)),
                    ("applied_on", models.DateField(blank=True, null=True)),
                    ("approved_on", models.DateField(blank=True, null=True)),
                    ("matched_on", models.DateField(blank=True, null=True)),
                    ("child_placed_on", models.DateField(blank=True, null=True)),
                    ("children_placed", models.BigIntegerField(blank=True, null=True)),
                    ("ordered_on", models.DateField(blank=True, null=True)),
                    ("left_on", models.DateField(blank=True, null=True)),
                    ("leaving_reason", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_adopters",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "adopter_id"), name="adopters_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Permanence",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("permanence_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("period_of_care_id", models.TextField(blank=True, null=True)),
                    ("decided_for_adoption_on", models.DateField(blank=True, null=True)),
                    ("part_of_sibling_group", models.BooleanField(blank=True, null=True)),
                    ("siblings_placed_together", models.BigIntegerField(blank=True, null=True)),
                    ("siblings_placed_apart", models.BigIntegerField(blank=True, null=True)),
                    ("fostering_for_adoption_decided_on", models.DateField(blank=True, null=True)),
                    ("placement_ordered_on", models.DateField(blank=True, null=True)),
                    ("matched_on", models.DateField(blank=True, null=True)),
                    ("adopter_sex", models.TextField(blank=True, null=True)),
                    ("adopter_legal_status", models.TextField(blank=True, null=True)),
                    ("number_of_adopters", models.BigIntegerField(blank=True, null=True)),
                    ("placed_for_adoption_on", models.DateField(blank=True, null=True)),
                    ("adopted_by_carer", models.BooleanField(blank=True, null=True)),
                    ("placed_with_foster_carer_on", models.DateField(blank=True, null=True)),
                    ("placed_for_fostering_for_adoption_on", models.DateField(blank=True, null=True)),
                    ("provider_urn", models.TextField(blank=True, null=True)),
                    ("decision_reversed_on", models.DateField(blank=True, null=True)),
                    ("reversal_reason", models.TextField(blank=True, null=True)),
                    ("ordered_on", models.DateField(blank=True, null=True)),
                    ("order_kind", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    ("entered_care_on", models.DateField(blank=True, null=True)),
                    ("family_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_permanence",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "permanence_id"), name="permanence_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="People",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("legacy_id", models.TextField(blank=True, null=True)),
                    ("upn", models.TextField(blank=True, null=True)),
                    ("forename", models.TextField(blank=True, null=True)),
                    ("surname", models.TextField(blank=True, null=True)),
                    ("sex", models.TextField(blank=True, null=True)),
                    ("gender", models.TextField(blank=True, null=True)),
                    ("ethnicity", models.TextField(blank=True, null=True)),
                    ("born_on", models.DateField(blank=True, null=True)),
                    ("expected_birth_on", models.DateField(blank=True, null=True)),
                    ("died_on", models.DateField(blank=True, null=True)),
                    ("single_unique_id", models.TextField(blank=True, null=True)),
                    ("common_child_id", models.TextField(blank=True, null=True)),
                    ("upn_unknown_reason", models.TextField(blank=True, null=True)),
                    ("has_ehc_plan", models.BooleanField(blank=True, null=True)),
                    ("is_mother", models.BooleanField(blank=True, null=True)),
                    ("nationality", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_people",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "child_id"), name="people_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Mothers",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("mother_record_id", models.TextField(blank=True, null=True)),
                    ("mother_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("child_born_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_mothers",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "mother_record_id", "child_id"), name="mothers_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="MissingEpisodes",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("missing_episode_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("kind", models.TextField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("return_interview_offered", models.TextField(blank=True, null=True)),
                    ("return_interview_accepted", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_missing_episodes",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "missing_episode_id"), name="missing_episodes_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="LinkedIdentifiers",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("linked_identifier_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("kind", models.TextField(blank=True, null=True)),
                    ("value", models.TextField(blank=True, null=True)),
                    ("valid_from_on", models.DateField(blank=True, null=True)),
                    ("valid_to_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_linked_identifiers",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "linked_identifier_id"), name="linked_identifiers_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="LegalStatuses",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("legal_status_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("legal_status", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_legal_statuses",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "legal_status_id"), name="legal_statuses_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Involvements",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("involvement_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    ("role", models.TextField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("change_reason", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_involvements",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "involvement_id"), name="involvements_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Immunisations",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("up_to_date", models.BooleanField(blank=True, null=True)),
                    ("recorded_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_immunisations",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "child_id"), name="immunisations_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="ImmigrationStatuses",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("immigration_status_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("status", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_immigration_statuses",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "immigration_status_id"), name="immigration_statuses_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Identity",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("source", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("child_id", models.TextField()),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="identities", to="records.person"
                        ),
                    ),
                ],
                options={
                    "verbose_name_plural": "identities",
                    "constraints": [
                        models.UniqueConstraint(fields=("source", "authority", "child_id"), name="identity_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="HealthChecks",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("health_check_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("kind", models.TextField(blank=True, null=True)),
                    ("checked_on", models.DateField(blank=True, null=True)),
                    ("status", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_health_checks",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "health_check_id"), name="health_checks_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="FamilyMembers",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("family_member_id", models.TextField(blank=True, null=True)),
                    ("family_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_family_members",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "family_member_id"), name="family_members_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="EarlyHelpEpisodes",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("early_help_episode_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("reason", models.TextField(blank=True, null=True)),
                    ("end_reason", models.TextField(blank=True, null=True)),
                    ("organisation", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_early_help_episodes",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "early_help_episode_id"), name="early_help_episodes_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Disabilities",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("disability_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("disability", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_disabilities",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "disability_id"), name="disabilities_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Deadline",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("tracker", models.CharField(max_length=100)),
                    ("timescale", models.CharField(max_length=100)),
                    ("subject_table", models.CharField(max_length=100)),
                    ("subject_key", models.TextField()),
                    ("source_ref", models.TextField(blank=True)),
                    ("started_on", models.DateField()),
                    ("due_on", models.DateField(null=True)),
                    ("met_on", models.DateField(null=True)),
                    ("ended_on", models.DateField(null=True)),
                    ("worker_id", models.CharField(blank=True, max_length=100)),
                    (
                        "team",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to="accounts.team",
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="deadlines", to="records.person"
                        ),
                    ),
                ],
                options={
                    "indexes": [
                        models.Index(
                            condition=models.Q(("ended_on__isnull", True), ("met_on__isnull", True)),
                            fields=["tracker", "due_on", "person", "worker_id", "team", "met_on", "ended_on"],
                            name="deadlines_running",
                        ),
                        models.Index(
                            condition=models.Q(("met_on__isnull", False)),
                            fields=["tracker", "met_on", "due_on"],
                            name="deadlines_met",
                        ),
                        models.Index(fields=["worker_id", "due_on"], name="deadlines_of_worker"),
                        models.Index(fields=["team", "due_on"], name="deadlines_of_team"),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Convictions",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("conviction_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("offended_on", models.DateField(blank=True, null=True)),
                    ("offence", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_convictions",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "conviction_id"), name="convictions_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Contacts",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("contact_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("contacted_on", models.DateField(blank=True, null=True)),
                    ("decided_on", models.DateField(blank=True, null=True)),
                    ("source", models.TextField(blank=True, null=True)),
                    ("source_description", models.TextField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_contacts",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "contact_id"), name="contacts_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Conferences",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("conference_id", models.TextField(blank=True, null=True)),
                    ("meeting_id", models.TextField(blank=True, null=True)),
                    ("section_47_enquiry_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("child_protection_plan_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("transferred_in", models.BooleanField(blank=True, null=True)),
                    ("recorded_due_on", models.DateField(blank=True, null=True)),
                    ("held_on", models.DateField(blank=True, null=True)),
                    ("plan_made", models.BooleanField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_conferences",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "conference_id"), name="conferences_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChildProtectionVisits",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_protection_visit_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("child_protection_plan_id", models.TextField(blank=True, null=True)),
                    ("visited_on", models.DateField(blank=True, null=True)),
                    ("child_seen", models.BooleanField(blank=True, null=True)),
                    ("seen_alone", models.BooleanField(blank=True, null=True)),
                    ("bedroom_seen", models.BooleanField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_child_protection_visits",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "child_protection_visit_id"),
                            name="child_protection_visits_once",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChildProtectionReviews",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_protection_review_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("child_protection_plan_id", models.TextField(blank=True, null=True)),
                    ("recorded_due_on", models.DateField(blank=True, null=True)),
                    ("held_on", models.DateField(blank=True, null=True)),
                    ("meeting_id", models.TextField(blank=True, null=True)),
                    ("plan_continues", models.BooleanField(blank=True, null=True)),
                    ("quorate", models.TextField(blank=True, null=True)),
                    ("participation", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_child_protection_reviews",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "child_protection_review_id"),
                            name="child_protection_reviews_once",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChildProtectionPlans",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_protection_plan_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("conference_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("held_for_other_authority", models.BooleanField(blank=True, null=True)),
                    ("initial_category", models.TextField(blank=True, null=True)),
                    ("latest_category", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_child_protection_plans",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "child_protection_plan_id"),
                            name="child_protection_plans_once",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChildInNeedVisits",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_in_need_visit_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("visited_on", models.DateField(blank=True, null=True)),
                    ("child_seen", models.BooleanField(blank=True, null=True)),
                    ("seen_alone", models.BooleanField(blank=True, null=True)),
                    ("bedroom_seen", models.BooleanField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_child_in_need_visits",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "child_in_need_visit_id"), name="child_in_need_visits_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChildInNeedPlans",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("child_in_need_plan_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_child_in_need_plans",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "child_in_need_plan_id"), name="child_in_need_plans_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="CareVisits",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("care_visit_id", models.TextField(blank=True, null=True)),
                    ("period_of_care_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("visited_on", models.DateField(blank=True, null=True)),
                    ("child_seen", models.BooleanField(blank=True, null=True)),
                    ("seen_alone", models.BooleanField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_care_visits",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "care_visit_id"), name="care_visits_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="CareReviews",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("care_review_id", models.TextField(blank=True, null=True)),
                    ("period_of_care_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("recorded_due_on", models.DateField(blank=True, null=True)),
                    ("held_on", models.DateField(blank=True, null=True)),
                    ("cancelled", models.BooleanField(blank=True, null=True)),
                    ("participation", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_care_reviews",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "care_review_id"), name="care_reviews_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="CarePlans",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("care_plan_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("permanence_plan", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_care_plans",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "care_plan_id"), name="care_plans_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="CareLeavers",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("care_leaver_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("eligibility", models.TextField(blank=True, null=True)),
                    ("in_touch", models.TextField(blank=True, null=True)),
                    ("last_contacted_on", models.DateField(blank=True, null=True)),
                    ("accommodation", models.TextField(blank=True, null=True)),
                    ("accommodation_suitable", models.TextField(blank=True, null=True)),
                    ("activity", models.TextField(blank=True, null=True)),
                    ("pathway_plan_reviewed_on", models.DateField(blank=True, null=True)),
                    ("personal_adviser", models.TextField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_care_leavers",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "care_leaver_id"), name="care_leavers_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="CareEpisodes",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("care_episode_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("placement_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("start_reason", models.TextField(blank=True, null=True)),
                    ("primary_need", models.TextField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("end_reason", models.TextField(blank=True, null=True)),
                    ("period_of_care_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("last_reviewing_officer_contact_on", models.DateField(blank=True, null=True)),
                    ("entered_care_on", models.DateField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_care_episodes",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "care_episode_id"), name="care_episodes_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="BrokenGlass",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "reference",
                        models.CharField(
                            default=lineofsight.web.records.models.references.new_reference,
                            editable=False,
                            max_length=12,
                            unique=True,
                        ),
                    ),
                    (
                        "category",
                        models.CharField(
                            choices=[
                                ("urgent", "A child is at immediate risk"),
                                ("duty", "Out-of-hours or duty work"),
                                ("request", "Another agency or a court asks about the child now"),
                                ("cover", "A colleague is away, and cover is not yet set up"),
                                ("other", "Another reason"),
                            ],
                            max_length=20,
                        ),
                    ),
                    ("reason", models.TextField()),
                    ("at", models.DateTimeField()),
                    (
                        "needs_second",
                        models.BooleanField(default=False, verbose_name="opens only when a second person agrees"),
                    ),
                    ("second_at", models.DateTimeField(null=True, verbose_name="when the second person answered")),
                    ("until_at", models.DateTimeField(null=True)),
                    ("review_by_on", models.DateField()),
                    ("reviewed_at", models.DateTimeField(null=True)),
                    ("was_right", models.BooleanField(null=True)),
                    ("review", models.TextField(blank=True)),
                    (
                        "reviewed_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "second_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "user",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="broken_glass",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "ordering": ("-at",),
                    "indexes": [models.Index(fields=["user", "until_at"], name="broken_glass_still_open")],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(
                                ("reviewed_by__isnull", True),
                                models.Q(("reviewed_by", models.F("user")), _negated=True),
                                _connector="OR",
                            ),
                            name="broken_glass_not_own_review",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("reviewed_by__isnull", True),
                                ("second_by__isnull", True),
                                models.Q(("reviewed_by", models.F("second_by")), _negated=True),
                                _connector="OR",
                            ),
                            name="broken_glass_not_reviewed_by_second",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("second_by__isnull", True),
                                models.Q(("second_by", models.F("user")), _negated=True),
                                _connector="OR",
                            ),
                            name="broken_glass_not_own_second",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("needs_second", False),
                                ("until_at__isnull", True),
                                ("second_by__isnull", False),
                                _connector="OR",
                            ),
                            name="broken_glass_opens_with_second",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="Assessments",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("assessment_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("authorised_on", models.DateField(blank=True, null=True)),
                    ("child_seen", models.BooleanField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("no_further_action", models.BooleanField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_assessments",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "assessment_id"), name="assessments_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Addresses",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("address_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("kind", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("postcode", models.TextField(blank=True, null=True)),
                    ("lines", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_addresses",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "address_id"), name="addresses_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="PlacementFinance",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("placement_finance_id", models.TextField(blank=True, null=True)),
                    ("placement_id", models.TextField(blank=True, null=True)),
                    ("placeholder_1", models.TextField(blank=True, null=True)),
                    ("placeholder_2", models.TextField(blank=True, null=True)),
                    ("placeholder_3", models.TextField(blank=True, null=True)),
                    ("placeholder_4", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_placement_finance",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "placement_finance_id"), name="placement_finance_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Placements",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("placement_id", models.TextField(blank=True, null=True)),
                    ("period_of_care_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("started_on", models.DateField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("kind", models.TextField(blank=True, null=True)),
                    ("urn", models.TextField(blank=True, null=True)),
                    ("distance_in_miles", models.FloatField(blank=True, null=True)),
                    ("provider", models.TextField(blank=True, null=True)),
                    ("postcode", models.TextField(blank=True, null=True)),
                    ("is_inside_authority", models.BooleanField(blank=True, null=True)),
                    ("change_reason", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_placements",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "placement_id"), name="placements_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="Populations",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("year", models.BigIntegerField(blank=True, null=True)),
                    ("children_under_18", models.BigIntegerField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                ],
                options={
                    "db_table": "records_populations",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "year"), name="populations_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="PossibleDuplicate",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    (
                        "reference",
                        models.CharField(
                            default=lineofsight.web.records.models.references.new_reference,
                            editable=False,
                            max_length=12,
                            unique=True,
                        ),
                    ),
                    ("because", models.TextField(verbose_name="what they have in common")),
                    ("found_at", models.DateTimeField(auto_now_add=True)),
                    (
                        "decision",
                        models.CharField(
                            blank=True, choices=[("same", "Same person"), ("two", "Two people")], max_length=20
                        ),
                    ),
                    ("decided_at", models.DateTimeField(null=True)),
                    (
                        "decided_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    (
                        "first",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.person"
                        ),
                    ),
                    (
                        "second",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.person"
                        ),
                    ),
                ],
                options={
                    "constraints": [
                        models.UniqueConstraint(fields=("first", "second"), name="possible_duplicate_once")
                    ],
                },
            ),
            migrations.CreateModel(
                name="PreProceedings",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("pre_proceedings_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("family_id", models.TextField(blank=True, null=True)),
                    ("decided_on", models.DateField(blank=True, null=True)),
                    ("first_meeting_on", models.DateField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("ended_on", models.DateField(blank=True, null=True)),
                    ("child_protection_plans_in_referral", models.BigIntegerField(blank=True, null=True)),
                    ("legal_gateway_outcome", models.TextField(blank=True, null=True)),
                    ("previous_pre_proceedings", models.BigIntegerField(blank=True, null=True)),
                    ("previous_care_proceedings", models.BigIntegerField(blank=True, null=True)),
                    ("letter_sent_on", models.DateField(blank=True, null=True)),
                    ("care_proceedings_letter_sent_on", models.DateField(blank=True, null=True)),
                    ("review_meetings", models.BigIntegerField(blank=True, null=True)),
                    ("parents_represented", models.BooleanField(blank=True, null=True)),
                    ("parents_represented_at_issue", models.BooleanField(blank=True, null=True)),
                    ("court_reference", models.TextField(blank=True, null=True)),
                    ("court_hearings", models.BigIntegerField(blank=True, null=True)),
                    ("short_notice", models.BooleanField(blank=True, null=True)),
                    ("short_notice_reason", models.TextField(blank=True, null=True)),
                    ("initial_plan_approved", models.BooleanField(blank=True, null=True)),
                    ("initial_care_plan", models.TextField(blank=True, null=True)),
                    ("final_plan_approved", models.BooleanField(blank=True, null=True)),
                    ("final_care_plan", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_pre_proceedings",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "pre_proceedings_id", "family_id"),
                            name="pre_proceedings_once",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="PreviousPermanence",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("previous_permanence_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("option", models.TextField(blank=True, null=True)),
                    ("authority_of_order", models.TextField(blank=True, null=True)),
                    ("ordered_on", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_previous_permanence",
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("system", "authority", "previous_permanence_id"), name="previous_permanence_once"
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="Referrals",
                fields=[
                    (
                        "id",
                        models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                    ),
                    ("system", models.CharField(max_length=100)),
                    ("authority", models.CharField(max_length=3)),
                    ("source_ref", models.TextField()),
                    ("referral_id", models.TextField(blank=True, null=True)),
                    ("child_id", models.TextField(blank=True, null=True)),
                    ("referred_on", models.DateField(blank=True, null=True)),
                    ("decided_on", models.DateField(blank=True, null=True)),
                    ("primary_need", models.TextField(blank=True, null=True)),
                    ("source", models.TextField(blank=True, null=True)),
                    ("source_description", models.TextField(blank=True, null=True)),
                    ("outcome", models.TextField(blank=True, null=True)),
                    ("no_further_action", models.BooleanField(blank=True, null=True)),
                    ("closed_on", models.DateField(blank=True, null=True)),
                    ("closure_reason", models.TextField(blank=True, null=True)),
                    ("team_id", models.TextField(blank=True, null=True)),
                    ("worker_id", models.TextField(blank=True, null=True)),
                    (
                        "load",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.load"
                        ),
                    ),
                    (
                        "person",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="records.person",
                        ),
                    ),
                ],
                options={
                    "db_table": "records_referrals",
                    "constraints": [
                        models.UniqueConstraint(fields=("system", "authority", "referral_id"), name="referrals_once")
                    ],
                },
            ),
            migrations.AddConstraint(
                model_name="restriction",
                constraint=models.CheckConstraint(
                    condition=models.Q(("review_on__gte", models.F("from_on"))), name="restriction_reviewed_after_start"
                ),
            ),
            migrations.AddConstraint(
                model_name="returninterviews",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "return_interview_id"), name="return_interviews_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="sdqscores",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "sdq_score_id"), name="sdq_scores_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="section47enquiries",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "section_47_enquiry_id"), name="section_47_enquiries_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="sendrecords",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "send_record_id"), name="send_records_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="sharedwith",
                constraint=models.UniqueConstraint(fields=("restriction", "user"), name="shared_once"),
            ),
            migrations.AddConstraint(
                model_name="specialeducationalneeds",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "special_educational_need_id"), name="special_educational_needs_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="substancemisuse",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "substance_misuse_id"), name="substance_misuse_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="supervisions",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "supervision_id"), name="supervisions_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="teams",
                constraint=models.UniqueConstraint(fields=("system", "authority", "team_id"), name="teams_once"),
            ),
            migrations.AddConstraint(
                model_name="voiceofchild",
                constraint=models.UniqueConstraint(
                    fields=("system", "authority", "voice_of_child_id"), name="voice_of_child_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="workers",
                constraint=models.UniqueConstraint(fields=("system", "authority", "worker_id"), name="workers_once"),
            ),
        ]
    )
