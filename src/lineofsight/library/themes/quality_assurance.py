"""Audit and quality assurance."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Audit and quality assurance",
    about="Whether the authority finds out how good practice is, acts on what it finds, and checks that it did.",
    words={
        "audit": 3,
        "auditor": 3,
        "quality assurance": 3,
        "quality assurance framework": 1,
        "qaf": 3,
        "closing the loop": 3,
        "learning from": 1,
        "moderation": 3,
        "moderated": 2,
        "dip sample": 3,
        "performance management": 2,
        "performance information": 2,
        "self evaluation": 2,
        "peer challenge": 1,
        "learning": 1,
        "performance data": 2,
        "data": 1,
    },
)
