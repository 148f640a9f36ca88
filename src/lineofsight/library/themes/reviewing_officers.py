"""Independent reviewing officers and reviews."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Independent reviewing officers and reviews",
    about="Whether reviews are held in time and those who chair them challenge drift.",
    words={
        "independent reviewing officer": 3,
        "iro": 3,
        "reviewing officer": 2,
        "independent chair": 2,
        "conference chair": 2,
        "child protection chair": 2,
        "reviews for children in care": 2,
        "children in care reviews": 2,
        "attendance at their review": 2,
        "children at their review": 2,
        "looked after review": 3,
        "care review": 2,
        "dispute resolution": 3,
        "escalation": 1,
        "escalate": 1,
        "escalating": 1,
        "reviews": 1,
    },
    indicators=(
        "care_reviews_all_in_time",
        "care_review_not_overdue",
        "protection_reviews_in_time",
    ),
)
