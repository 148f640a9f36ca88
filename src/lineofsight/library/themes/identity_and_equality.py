"""Identity, culture and equality."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Identity, culture and equality",
    about="Whether practice sees a child's race, faith, language, sex and family, and treats all fairly.",
    words={
        "identity": 3,
        "diversity": 3,
        "equality": 3,
        "ethnicity": 3,
        "ethnic": 2,
        "cultural": 3,
        "culture": 2,
        "religious": 3,
        "faith": 2,
        "disproportionality": 3,
        "language": 2,
        "protected characteristic": 3,
    },
    but_not=(
        "culture of",
        "learning culture",
        "culture and practice",
        "plain language",
    ),
)
