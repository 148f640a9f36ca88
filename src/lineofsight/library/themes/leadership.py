"""Leadership, partnership and performance."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Leadership, partnership and performance",
    about="Whether leaders know their services, partners pull together, and improvement keeps its pace.",
    words={
        "leadership": 3,
        "senior leader": 3,
        "senior manager": 2,
        "corporate parent": 3,
        "governance": 3,
        "strategic": 2,
        "partnership": 2,
        "multi agency partner": 2,
        "engagement of partner": 2,
        "partner": 1,
        "performance information": 2,
        "performance management": 2,
        "oversight of performance": 2,
        "pace of improvement": 3,
        "pace of change": 3,
        "improvement plan": 2,
        "lscb": 2,
        "safeguarding partner": 2,
        "political": 2,
        "council": 1,
        "elected member": 3,
        "commissioning": 2,
        "strategic oversight": 1,
    },
)
