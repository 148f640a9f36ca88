"""The voice of the child."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="The voice of the child",
    about="Whether what children say and feel is heard, written down, and makes a difference.",
    words={
        "voice": 3,
        "wishes and feeling": 3,
        "children views": 3,
        "views of children": 3,
        "views of parents": 2,
        "child views": 3,
        "children experience": 2,
        "lived experience": 3,
        "children wishes": 3,
        "advocacy": 3,
        "advocate": 2,
        "participation": 2,
        "feedback from children": 2,
        "children in care council": 3,
        "spoken to": 2,
        "consultation with children": 2,
        "views": 1,
        "daily experience": 2,
        "independent visitor": 3,
        "life of the child": 1,
        "listen to children": 3,
    },
    indicators=("seen_alone_at_last_protection_visit",),
)
