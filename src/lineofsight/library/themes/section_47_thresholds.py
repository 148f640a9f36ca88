"""Section 47 enquiries and their threshold."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Section 47 enquiries and their threshold",
    about="Whether enquiries are begun for the right children, and lead to a conference where they should.",
    words={
        "section 47": 3,
        "s47": 3,
        "s 47": 3,
        "sec 47": 3,
        "child protection enquiry": 3,
        "child protection investigation": 3,
        "protection enquiry": 2,
        "enquiry": 1,
        "significant harm threshold": 2,
        "threshold": 1,
        "resulting in icpc": 2,
        "significant harm": 1,
    },
    indicators=(
        "section_47_funnel",
        "section_47_enquiries_started",
        "section_47_enquiry_rate",
    ),
)
