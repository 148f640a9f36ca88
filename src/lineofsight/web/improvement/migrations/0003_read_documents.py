"""Documents that were read, and from which lines each record was made: these are never changed."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import lineofsight.web.common.references
from lineofsight.web.common.append_only import AppendOnly
from lineofsight.web.improvement.guards import STAYS

guards = (AppendOnly("improvement_readfrom", "improvement_readfrom", STAYS),)


class Migration(migrations.Migration):
    dependencies = [
        ("improvement", "0002_what_is_written_stays"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reference",
                    models.CharField(
                        default=lineofsight.web.common.references.new_reference,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("plan", "An improvement plan"),
                            ("inspection", "A report, a letter or a committee paper on an inspection"),
                        ],
                        max_length=10,
                    ),
                ),
                ("lines", models.JSONField()),
                ("read", models.JSONField()),
                ("draft", models.JSONField()),
                ("dated_on", models.DateField(blank=True, null=True, verbose_name="date of the document")),
                ("received_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="improvement.keptfile"
                    ),
                ),
                (
                    "inspection",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="read_from",
                        to="improvement.inspection",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="read_from",
                        to="improvement.plan",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-received_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="ReadFrom",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=50)),
                ("about", models.CharField(db_index=True, max_length=12)),
                ("first", models.PositiveIntegerField()),
                ("last", models.PositiveIntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="made", to="improvement.readdocument"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="LinkedFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reference",
                    models.CharField(
                        default=lineofsight.web.common.references.new_reference,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("indicator", models.CharField(max_length=150)),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="improvement.action",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="improvement.recommendation",
                    ),
                ),
            ],
            options={
                "ordering": ("indicator", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="linkedfigure",
            constraint=models.CheckConstraint(
                condition=models.Q(("action__isnull", True), ("recommendation__isnull", True), _connector="XOR"),
                name="figure_is_of_an_action_or_a_recommendation",
            ),
        ),
        migrations.AddConstraint(
            model_name="linkedfigure",
            constraint=models.UniqueConstraint(
                fields=("recommendation", "indicator"), name="figure_once_of_a_recommendation"
            ),
        ),
        migrations.AddConstraint(
            model_name="linkedfigure",
            constraint=models.UniqueConstraint(fields=("action", "indicator"), name="figure_once_of_an_action"),
        ),
        *(migrations.RunPython(guard.refuse_changes, guard.allow_changes) for guard in guards),
    ]
