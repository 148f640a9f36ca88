"""A whole council that does not exist, from the first contact to the care leaver's flat, as canonical tables."""

from __future__ import annotations

from datetime import date

from lineofsight.core.readings import Columns, Coverage, Progress, no_progress
from lineofsight.synthesis.adoption import Adoption
from lineofsight.synthesis.allocation import Involvements, divide_work
from lineofsight.synthesis.assessments import Assessments
from lineofsight.synthesis.care import CarePeriods
from lineofsight.synthesis.care_oversight import CareOversight
from lineofsight.synthesis.contacts import Contacts
from lineofsight.synthesis.days import year_on
from lineofsight.synthesis.education import Education
from lineofsight.synthesis.faults import spoil
from lineofsight.synthesis.frame import Frame, frame_of
from lineofsight.synthesis.health import Health
from lineofsight.synthesis.identities import Identities
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.in_need import InNeed
from lineofsight.synthesis.leaving_care import LeavingCare
from lineofsight.synthesis.ledger import Ledger
from lineofsight.synthesis.missing import Missing
from lineofsight.synthesis.people import Family, Spell
from lineofsight.synthesis.population import Population, populate
from lineofsight.synthesis.pre_proceedings import PreProceedings
from lineofsight.synthesis.protection import Protection
from lineofsight.synthesis.referrals import Referrals
from lineofsight.synthesis.supervision import Supervisions
from lineofsight.synthesis.teams import set_up_teams, write_teams
from lineofsight.synthesis.workers import set_up_staff, write_workers

GROWTH_A_YEAR = 0.002
SHOW_PROGRESS_EVERY = 1000


def make_council(  # noqa: PLR0913, PLR0917 - the six facts that a council follows from
    authority: str,
    children: int,
    years: int,
    seed: int,
    as_at: date,
    faults: float = 0.01,
    progress: Progress = no_progress,
) -> dict[str, Columns]:
    """Every canonical table of one made-up council, column by column, all rows linked.

    ``children`` is how many children are in the records over the years shown. ``faults`` is the share of rows that
    are spoiled in each way that real records are; with 0 everything is in order. The same arguments always give the
    same tables.
    """
    frame = frame_of(authority, children, years, seed, as_at)
    teams = set_up_teams(frame)
    population = populate(frame, teams, progress)
    chance = frame.chance("allocation")
    for family in population.families:
        divide_work(family, frame, teams, chance)
    staff = set_up_staff(population.families, frame, teams)
    council = InHand(frame, teams, staff, Ledger())
    _write(council, population, progress)
    return spoil(council.ledger.columns(authority), faults, frame)


def _write(council: InHand, population: Population, progress: Progress) -> None:
    frame, teams, ledger = council.frame, council.teams, council.ledger
    story = Story(council)
    for number, family in enumerate(population.families, start=1):
        story.tell(family)
        if number % SHOW_PROGRESS_EVERY == 0:
            progress("families", number, len(population.families))
    story.leaving_care.tell()
    education = Education(council)
    for child in population.children:
        education.tell(child)
    Identities(council).tell(population.families, education.with_plans)
    write_teams(teams, ledger)
    write_workers(council.staff, teams, story.involvements.caseloads(), frame, ledger)
    _write_populations(frame, population.under_18, ledger)


def coverage_of(tables: dict[str, Columns]) -> dict[str, Coverage]:
    """What a made-up council can tell: every column of every table, from the first month that has contacts on.

    A child whose every case closed before then is in none of its tables.
    """
    first: date = min((day for day in tables["contacts"]["contacted_on"] if isinstance(day, date)), default=date.min)
    return {
        name: Coverage(columns=frozenset(columns), from_on=first.replace(day=1)) for name, columns in tables.items()
    }


class Story:
    """All that happens to a family, told stage by stage. Each stage has a stream of chance of its own."""

    def __init__(self, council: InHand) -> None:
        self.as_at = council.frame.as_at
        self.contacts = Contacts(council)
        self.referrals = Referrals(council)
        self.assessments = Assessments(council)
        self.protection = Protection(council)
        self.pre_proceedings = PreProceedings(council)
        self.in_need = InNeed(council)
        self.care = CarePeriods(council)
        self.after_care = (CareOversight(council), Health(council), Adoption(council))
        self.leaving_care = LeavingCare(council)
        self.missing = Missing(council)
        self.supervisions = Supervisions(council)
        self.involvements = Involvements(council.frame, council.teams, council.staff, council.ledger)

    def tell(self, family: Family) -> None:
        self.contacts.tell(family)
        for spell in family.spells:
            self._tell_spell(spell)

    def _tell_spell(self, spell: Spell) -> None:
        self.referrals.tell(spell)
        self.assessments.tell(spell)
        self.protection.tell(spell)
        self.pre_proceedings.tell(spell)
        for path in spell.paths:
            self.in_need.tell(path)
            period = self.care.tell(path)
            if period:
                for stage in self.after_care:
                    stage.tell(period)
                self.leaving_care.note(period)
            self.missing.tell(path)
            self.supervisions.tell(path)
            self.involvements.add(path, path.child, path.referral_id)


def _write_populations(frame: Frame, under_18: int, ledger: Ledger) -> None:
    """A made-up number of children under 18 for each year, as mid-year estimates would give it."""
    write = ledger.table("populations", "year", "children_under_18")
    last = year_on(frame.as_at)
    for year in range(year_on(frame.told_from), last + 1):
        write((year, round(under_18 * (1 - GROWTH_A_YEAR * (last - year)))))
