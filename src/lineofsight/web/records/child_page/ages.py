"""Ages as people say them."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import MONTHS_IN_A_YEAR
from lineofsight.web.common.templatetags.words import count_of, day
from lineofsight.web.records.models import Person

NOT_RECORDED, BORN_SINCE = "Not recorded", "Born after these records"


def age_in_words(person: Person, on: date) -> str:
    """How old somebody is on a day, or was at death; when an unborn child is expected; or that it is not known."""
    if person.born_on is None:
        return f"Unborn, expected on {day(person.expected_birth_on)}" if person.expected_birth_on else NOT_RECORDED
    if person.died_on:
        return f"Died on {day(person.died_on)}, aged {years_and_months(person.born_on, person.died_on)}"
    return years_and_months(person.born_on, on) if person.born_on <= on else BORN_SINCE


def years_and_months(born_on: date, on: date) -> str:
    """Whole years and months; whole days in the first month of life.

    >>> years_and_months(date(2015, 3, 3), date(2025, 3, 2)), years_and_months(date(2025, 1, 30), date(2025, 3, 1))
    ('9 years 11 months', '1 month')
    >>> years_and_months(date(2025, 2, 20), date(2025, 3, 3)), years_and_months(date(2015, 3, 3), date(2025, 3, 3))
    ('11 days', '10 years')
    """
    months = (on.year - born_on.year) * MONTHS_IN_A_YEAR + on.month - born_on.month - (on.day < born_on.day)
    years, rest = divmod(months, MONTHS_IN_A_YEAR)
    if months < 1:
        return count_of((on - born_on).days, "day")
    return " ".join(count_of(number, noun) for number, noun in ((years, "year"), (rest, "month")) if number)
