"""Finding a file that was handed in."""

from __future__ import annotations

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.models import KeptFile


def own_file(reference: str, *, reader: Reader) -> KeptFile | None:
    """The file of this reference, where this reader handed it in."""
    return KeptFile.objects.filter(reference=reference, received_by=reader.user_id).first()
