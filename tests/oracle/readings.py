"""Every indicator that has a second reading, by the name of its measure.

``OF_LINKED_HISTORIES`` need episodes of care that follow one another, which rows drawn by chance do not.
"""

from __future__ import annotations

from tests.oracle import assessments, care, enquiries, in_need, journeys, missing, protection, referrals, workers

READINGS = {
    **referrals.READINGS,
    **assessments.READINGS,
    **enquiries.READINGS,
    **journeys.READINGS,
    **protection.READINGS,
    **in_need.READINGS,
    **missing.READINGS,
    **workers.READINGS,
}

OF_LINKED_HISTORIES = care.READINGS | workers.OF_LINKED_HISTORIES
