"""What the people who answer for a figure say about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class CommentaryVersion(models.Model):
    """One version of the words about a measure. The latest is shown; none is ever changed, so that none is lost.

    Whoever writes says on which version they built: of two who built on the same one, the second is refused.
    """

    measure = models.CharField(max_length=150)
    number = models.PositiveIntegerField()
    words = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("measure", "-number")
        constraints = (models.UniqueConstraint(fields=("measure", "number"), name="commentary_version_once"),)

    def __str__(self) -> str:
        return f"{self.measure} {self.number}"
