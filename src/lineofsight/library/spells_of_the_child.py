"""Events that name no spell, or a wrong one, laid to every spell of the child: their dates then say which is meant."""

from __future__ import annotations

from lineofsight.core.derived import Relation


def laid_to_spells(events: Relation, spells: Relation, *, key: str) -> Relation:
    """The events (``authority, child_id, source_ref, event_on`` ...) once for each spell of their child, with its key.

    Sources leave the number of the plan off a visit or a review, or give one that leads nowhere; the child and the
    day are always there. An event of a child without a spell is left out.
    """
    keys = spells.select("authority", "child_id", key)
    told = [name for name in events.columns if name not in {"child_id", key}]
    return events.join(keys, ["authority", "child_id"]).select(*(events[name] for name in told), keys[key])
