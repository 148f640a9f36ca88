"""What comes back, the claims that were found, and figures that stand in updates. What is decided or signed stays."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import lineofsight.web.common.references
from lineofsight.web.common.append_only import AppendOnly
from lineofsight.web.improvement.guards import STAYS

WRITTEN_ONCE = ("recurrencedecision", "themedecision", "claimfound", "claimanswer", "signedoff", "insertedfigure")
guards = tuple(AppendOnly(f"improvement_{name}", f"improvement_{name}", STAYS) for name in WRITTEN_ONCE)


class Migration(migrations.Migration):
    dependencies = [
        ("improvement", "0004_boards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comparison",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="CheckedText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=50)),
                ("about", models.CharField(db_index=True, max_length=12)),
                ("field", models.CharField(max_length=50)),
                ("digest", models.CharField(max_length=64)),
                ("dated_on", models.DateField(null=True)),
                ("checked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("replaced_at", models.DateTimeField(null=True)),
                (
                    "action",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checked_texts",
                        to="improvement.action",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checked_texts",
                        to="improvement.readdocument",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checked_texts",
                        to="improvement.plan",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="ClaimFound",
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
                ("verdict", models.CharField(max_length=40)),
                ("words", models.TextField()),
                ("sentence", models.TextField()),
                ("said_in", models.TextField(blank=True)),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("section", models.CharField(blank=True, max_length=100)),
                ("line", models.PositiveIntegerField(default=1)),
                ("start", models.PositiveIntegerField(null=True)),
                ("end", models.PositiveIntegerField(null=True)),
                (
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="improvement.checkedtext"
                    ),
                ),
            ],
            options={
                "ordering": ("text", "line", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ClaimAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("corrected", "It has been corrected"),
                            ("explained", "It is right, or must stand, and this is why"),
                        ],
                        max_length=10,
                    ),
                ),
                ("because", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="improvement.claimfound"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="PossibleRecurrence",
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
                ("earlier_kind", models.CharField(max_length=50)),
                ("earlier", models.CharField(db_index=True, max_length=12)),
                ("later_kind", models.CharField(max_length=50)),
                ("later", models.CharField(db_index=True, max_length=12)),
                ("score", models.FloatField()),
                ("because", models.TextField()),
                ("themes", models.JSONField(default=list)),
                ("found_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ("-score", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("earlier", "later"), name="recurrence_is_proposed_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="RecurrenceDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.CharField(
                        choices=[("same", "The same thing came back"), ("other", "Another matter")], max_length=10
                    ),
                ),
                ("because", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "recurrence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="improvement.possiblerecurrence",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="SignedOff",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "update",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signed_off", to="improvement.update"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="InsertedFigure",
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
                ("mark", models.CharField(max_length=300)),
                ("measure", models.CharField(db_index=True, max_length=150)),
                ("title", models.CharField(max_length=300)),
                ("group", models.CharField(blank=True, max_length=200)),
                ("shown", models.CharField(max_length=100)),
                ("parts", models.CharField(blank=True, max_length=100)),
                ("period", models.CharField(max_length=100)),
                ("as_at", models.DateField()),
                ("snapshot", models.CharField(max_length=200)),
                ("fingerprint", models.CharField(max_length=100)),
                ("address", models.CharField(max_length=500)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "signed_off",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="figures", to="improvement.signedoff"
                    ),
                ),
            ],
            options={
                "ordering": ("signed_off", "start"),
            },
        ),
        migrations.CreateModel(
            name="ThemeDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=50)),
                ("about", models.CharField(db_index=True, max_length=12)),
                ("theme", models.CharField(db_index=True, max_length=100)),
                ("title", models.CharField(blank=True, max_length=100)),
                ("is_about", models.BooleanField()),
                ("because", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.AddConstraint(
            model_name="checkedtext",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced_at", None)),
                fields=("about", "field"),
                name="text_is_checked_once_as_it_stands",
            ),
        ),
        migrations.AddConstraint(
            model_name="claimanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", "explained"), ("because", ""), _negated=True),
                name="claim_is_explained_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="themedecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("theme", ""), _negated=True), name="theme_decision_names_a_theme"
            ),
        ),
        *(migrations.RunPython(guard.refuse_changes, guard.allow_changes) for guard in guards),
    ]
