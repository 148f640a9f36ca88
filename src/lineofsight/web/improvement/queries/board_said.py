"""What boards said of one action: what their meetings minuted about it, and to whom it was escalated."""

from __future__ import annotations

from collections.abc import Sequence

from lineofsight.web.improvement.models import Action, Decision, Escalation, MinuteLink
from lineofsight.web.improvement.queries.boards import running_first


def minuted_about(action: Action) -> list[MinuteLink]:
    """Every minute about an action, the latest meeting first. One that was put right later still stands there."""
    found = action.minuted.filter(minute__meeting__withdrawn_at=None, minute__meeting__board__withdrawn_at=None)
    rows = found.select_related("minute__meeting__board", "minute__corrects", "minute__corrected_by")
    return list(rows.order_by("-minute__meeting__meets_on", "minute_id"))


def escalations_about(action: Action) -> list[Escalation]:
    """Every escalation of an action, whichever board it is of: those that run first."""
    found = action.escalations.filter(withdrawn_at=None, board__withdrawn_at=None)
    return running_first(found.select_related("board"))


def not_minuted(decisions: Sequence[Decision], minuted: Sequence[MinuteLink]) -> list[Decision]:
    """The decisions that no minute tells of already: those on papers, and those of other bodies."""
    told = {(link.minute.words, link.minute.meeting.meets_on) for link in minuted}
    return [each for each in decisions if (each.words, each.decided_on) not in told]
