"""What the invented council was asked, promised and did. Days are counted back from the day of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass, field

INSPECTED, PUBLISHED, PLANNED = 790, 745, 700
REVIEWED = 300

JUDGEMENTS = (
    ("Overall effectiveness", "Requires improvement to be good"),
    ("Impact of leaders on practice", "Requires improvement to be good"),
    ("Children who need help and protection", "Requires improvement to be good"),
    ("Children in care", "Good"),
    ("Care leavers", "Good"),
)

ASKED = (
    (
        "1",
        "The timeliness of assessments, so that no child waits longer for help than the assessment needs.",
        "Finish assessments within the time that each one needs.",
    ),
    (
        "2",
        "How soon and how often children who are the subject of a child protection plan are seen.",
        "See every child with a protection plan in time.",
    ),
    (
        "3",
        "Supervision of social workers, so that it is regular, reflective and written down, and moves plans on.",
        "Strengthen supervision.",
    ),
    ("4", "The use that leaders make of audits, so that what they find changes practice.", ""),
)
ASKED_BY_PEERS = (("A", "Follow each audit until the team that was audited can show what it does differently.", ""),)

AIMS = (
    ("corporate_plan", "A borough in which every child is safe and heard"),
    ("children_plan", "Help comes early, and from people whom the family knows"),
    ("service_plan", "Good social work in every team, every week"),
)


@dataclass(frozen=True)
class Handed:
    """Evidence: when it was handed in and what it shows, and when it was verified, if it was."""

    ago: int
    words: str
    name: str
    verified_ago: int | None = None
    turned_down: str = ""


@dataclass(frozen=True)
class Told:
    """One action with all that became of it. Steps are (days ago, state, reason); moves (days ago, due in, reason)."""

    number: str
    words: str
    milestones: str
    lead: tuple[str, str]
    asked: str
    due_ago: int
    evaluation: str = ""
    steps: tuple[tuple[int, str, str], ...] = ()
    moves: tuple[tuple[int, int, str], ...] = ()
    updates: tuple[tuple[int, str], ...] = ()
    handed: tuple[Handed, ...] = ()
    tests: tuple[dict[str, object], ...] = ()
    overrides: tuple[tuple[int, str, str], ...] = ()
    partners: tuple[str, ...] = ()
    waits_for: str = ""


@dataclass(frozen=True)
class Area:
    """One area with its actions. ``tests`` are those of the whole area."""

    number: str
    title: str
    aim: str
    success: str
    actions: tuple[Told, ...]
    tests: tuple[dict[str, object], ...] = field(default=())


MANAGER, HEAD, AUDITOR, ANALYST = "pod_manager", "head_of_service", "quality_auditor", "performance_analyst"

AREAS = (
    Area(
        "1",
        "Assessments that come in time and begin with seeing the child",
        "No child waits for help because an assessment drifts.",
        "Nine in ten assessments are finished within 45 working days, for six months one after another.",
        (
            Told(
                "1.1",
                "Review every assessment that is open after 30 working days, each week, with the pod manager.",
                "List from the trackers every Monday; review meeting every Tuesday; all open ones by month 2.",
                ("Pod managers", MANAGER),
                "1",
                470,
                evaluation="The weekly review runs in all pods. Reasons for delay are written down since the spring.",
                steps=((690, "agreed", ""), (660, "in_progress", ""), (480, "awaiting_verification", "")),
                updates=(
                    (610, "The first weekly reviews have been held in two of five pods."),
                    (520, "All pods review each week. Most delays wait for another agency."),
                ),
                handed=(Handed(485, "Minutes of twelve weekly reviews, drawn at random", "weekly-reviews.pdf", 470),),
            ),
            Told(
                "1.2",
                "Agree with health and schools how soon each answers when an assessment needs them.",
                "Draft by month 3; signed by the partnership by month 6; first monitoring by month 9.",
                ("Head of Service", HEAD),
                "1",
                480,
                evaluation="Health has signed. Schools ask for another wording.",
                steps=((690, "agreed", ""), (640, "in_progress", "")),
                moves=(
                    (500, 300, "The partnership meets in autumn only."),
                    (310, 90, "Schools asked for another wording, and their forum met once."),
                ),
                updates=((505, "The draft is with all partners."), (120, "Health has signed; schools have not.")),
                partners=("Integrated care board", "Schools forum"),
                overrides=((190, "Red", "Two moves in a row, and no date at which schools will answer."),),
            ),
            Told(
                "1.3",
                "See and speak with every child alone before the assessment is signed off.",
                "Practice note by month 1; sign-off asks for it by month 4; dip sample each quarter.",
                ("Pod managers", MANAGER),
                "1",
                400,
                steps=((690, "agreed", ""), (670, "in_progress", "")),
                updates=((560, "The practice note has been read in every pod."),),
                tests=(
                    {
                        "kind": "indicator",
                        "words": "Children are seen in nearly every assessment",
                        "measure": "child_seen_in_assessment",
                        "least": 95.0,
                        "sustained_months": 3,
                    },
                ),
                waits_for="1.1",
            ),
        ),
        tests=(
            {
                "kind": "indicator",
                "words": "Nine in ten assessments are finished in time, for six months one after another",
                "measure": "assessments_in_time",
                "least": 90.0,
                "sustained_months": 6,
                "comparator": "Statistical neighbours",
            },
        ),
    ),
    Area(
        "2",
        "Children with a protection plan are seen, and seen in time",
        "Every child with a plan is seen by the person who knows them, as often as the plan says.",
        "Nineteen in twenty visits are in time.",
        (
            Told(
                "2.1",
                "Show each pod, every morning, which visits fall due this week.",
                "Trackers in all pods by month 2.",
                ("Performance lead", ANALYST),
                "2",
                600,
                evaluation="In use in every pod.",
                steps=(
                    (690, "agreed", ""),
                    (680, "in_progress", ""),
                    (610, "awaiting_verification", ""),
                    (580, "verified", ""),
                    (400, "closed", ""),
                ),
                handed=(Handed(612, "Who opened the tracker in May, pod by pod", "tracker-use.csv", 585),),
                tests=(
                    {
                        "kind": "audit",
                        "words": "An audit finds the tracker in use in every pod",
                        "shown_by": "tracker-use.csv",
                    },
                ),
            ),
            Told(
                "2.2",
                "Make visits in time the first thing in each supervision of a worker with protection plans.",
                "Template by month 2; dip sample at months 6 and 12.",
                ("Pod managers", MANAGER),
                "2",
                350,
                steps=((690, "agreed", ""), (650, "in_progress", ""), (360, "awaiting_verification", "")),
                updates=((620, "The template is in use."), (365, "The second dip sample has been handed in.")),
                handed=(
                    Handed(
                        500,
                        "Dip sample of 20 supervision records",
                        "dip-sample-1.docx",
                        480,
                        "Eight of the 20 were of one pod.",
                    ),
                    Handed(362, "Dip sample of 40 supervision records, drawn across pods", "dip-2.docx"),
                ),
                tests=(
                    {
                        "kind": "indicator",
                        "words": "Visits to children with a plan are in time",
                        "measure": "child_protection_visits_in_time",
                        "least": 95.0,
                        "sustained_months": 3,
                    },
                ),
            ),
            Told(
                "2.3",
                "Hold initial conferences within 15 working days of the strategy discussion.",
                "One booking list by month 3.",
                ("Conference service", HEAD),
                "2",
                450,
                steps=((690, "agreed", ""), (600, "in_progress", "")),
                moves=((455, 200, "Two chairs left within a month."),),
                updates=((450, "Two chairs have left. Agency chairs begin in a month."),),
                tests=(
                    {
                        "kind": "indicator",
                        "words": "Conferences are held in time",
                        "measure": "conferences_in_time",
                        "least": 85.0,
                        "sustained_months": 3,
                    },
                ),
            ),
        ),
    ),
    Area(
        "3",
        "Supervision that moves children’s plans on",
        "Each worker has an hour a month that is theirs, and each child is thought about in it.",
        "Nine in ten cases are supervised in every three months, and audits find it reflective.",
        (
            Told(
                "3.1",
                "Give every pod manager a day a month free of other work for supervision.",
                "Diaries by month 1; cover rota by month 2.",
                ("Head of Service", HEAD),
                "3",
                620,
                evaluation="In place since the first winter.",
                steps=(
                    (690, "agreed", ""),
                    (685, "in_progress", ""),
                    (615, "awaiting_verification", ""),
                    (560, "verified", ""),
                ),
                handed=(Handed(616, "Diaries of eleven pod managers over three months", "diaries.xlsx", 565),),
                tests=({"kind": "document", "words": "Diaries show the day kept free", "shown_by": "diaries.xlsx"},),
            ),
            Told(
                "3.2",
                "Audit ten supervision records a month, and tell each manager what was found.",
                "Tool by month 2; first audits by month 3.",
                ("Quality assurance", AUDITOR),
                "3",
                300,
                steps=(
                    (690, "agreed", ""),
                    (610, "in_progress", ""),
                    (330, "awaiting_verification", ""),
                    (305, "reopened", "Managers were sent the findings, and three in four had not read them."),
                    (290, "in_progress", ""),
                ),
                updates=((340, "Audits run each month."), (285, "Findings are now talked through and not sent.")),
                tests=(
                    {
                        "kind": "indicator",
                        "words": "Nine in ten cases are supervised in every three months",
                        "measure": "cases_supervised_in_three_months",
                        "least": 90.0,
                        "sustained_months": 3,
                    },
                ),
            ),
        ),
    ),
    Area(
        "4",
        "What audits find changes what teams do",
        "A finding is followed until the team that was audited can show what it does differently.",
        "Each finding of an audit has somebody who follows it, and a date.",
        (
            Told(
                "4.1",
                "Follow each finding of an audit at 30, 60 and 90 days.",
                "List of findings by month 1; first follow-ups by month 2.",
                ("Quality assurance", AUDITOR),
                "4 A",
                -60,
                steps=((280, "agreed", ""), (250, "in_progress", "")),
                updates=((100, "Of 34 findings, 21 have been followed at 30 days."),),
            ),
            Told(
                "4.2",
                "Tell staff every quarter what changed because of audits.",
                "First note in the new year.",
                ("Director", "director"),
                "4",
                -150,
            ),
        ),
    ),
)

BEFORE = (
    ("1", "Bring the time that assessments take down.", ("Amber", "Amber", "Green")),
    ("2", "Train all managers in reflective supervision.", ("Red", "Amber", "Green")),
    ("3", "Follow audit findings up.", ("Amber", "Amber", "Amber")),
)
"""The plan before this one, as its documents told it: number, action, and its colour at each of three dates."""
