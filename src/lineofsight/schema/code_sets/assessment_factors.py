"""Factor found at the end of an assessment.

What an assessment found to matter. 18A and 19A gave way to 18B, 18C, 19B and 19C; 8A to 8B and on.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

assessment_factors = CodeSet(
    name="assessment_factors",
    title="Factor found at the end of an assessment",
    codes={
        "1A": "Alcohol misuse by the child",
        "1B": "Alcohol misuse by a parent or carer",
        "1C": "Alcohol misuse by someone else in the household",
        "2A": "Drug misuse by the child",
        "2B": "Drug misuse by a parent or carer",
        "2C": "Drug misuse by someone else in the household",
        "3A": "Domestic abuse of the child",
        "3B": "Domestic abuse of a parent or carer",
        "3C": "Domestic abuse of someone else in the household",
        "4A": "Mental health of the child",
        "4B": "Mental health of a parent or carer",
        "4C": "Mental health of someone else in the household",
        "5A": "Learning disability of the child",
        "5B": "Learning disability of a parent or carer",
        "5C": "Learning disability of someone else in the household",
        "6A": "Physical disability or illness of the child",
        "6B": "Physical disability or illness of a parent or carer",
        "6C": "Physical disability or illness of someone else in the household",
        "7A": "Young carer",
        "8A": "Privately fostered (older code, which does not say how)",
        "8B": "Privately fostered from overseas, meaning to return",
        "8C": "Privately fostered from overseas, meaning to stay",
        "8D": "Privately fostered in a UK educational placement",
        "8E": "Privately fostered by the family's own arrangement in the UK",
        "8F": "Privately fostered in another way",
        "9A": "Unaccompanied asylum-seeking child",
        "10A": "Going missing",
        "11A": "Child sexual exploitation",
        "12A": "Trafficking",
        "13A": "Gangs",
        "14A": "Socially unacceptable behaviour",
        "15A": "Self-harm",
        "16A": "Neglect",
        "17A": "Emotional abuse",
        "18A": "Physical abuse (older code, which does not say by whom)",
        "18B": "Physical abuse by another child",
        "18C": "Physical abuse by an adult",
        "19A": "Sexual abuse (older code, which does not say by whom)",
        "19B": "Sexual abuse by another child",
        "19C": "Sexual abuse by an adult",
        "20": "Another factor",
        "21": "No factor found and no further action",
        "22A": "Female genital mutilation",
        "23A": "Abuse linked to faith or belief",
        "24A": "Child criminal exploitation",
    },
)
