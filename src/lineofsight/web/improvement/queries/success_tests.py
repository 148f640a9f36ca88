"""Finding a test of success, and the evidence that one may be passed by."""

from __future__ import annotations

from lineofsight.web.improvement.models import Action, Evidence, Priority, SuccessTest
from lineofsight.web.improvement.queries.verified import evidence_of, is_in_use


def named_test(reference: str) -> SuccessTest | None:
    """The test of this reference, unless it was ended or its plan is withdrawn."""
    found = SuccessTest.objects.select_related("action__plan", "action__priority", "priority__plan")
    test = found.filter(reference=reference, withdrawn_at=None).first()
    return None if test is None or (test.action or test.priority).plan.withdrawn_at else test


def evidence_to_choose(of: Action | Priority) -> list[Evidence]:
    """The evidence of an action, or of every action of an area, that is neither withdrawn nor revised."""
    actions = [of.pk] if isinstance(of, Action) else list(of.actions.values_list("pk", flat=True))
    return [evidence for evidence in evidence_of(actions) if is_in_use(evidence)]
