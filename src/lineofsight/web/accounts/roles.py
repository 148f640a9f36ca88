"""The roles, as data that a service manager can read and sign off. A permission that stands in no role is nobody's."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.web.accounts.permissions import Permission, Reach


@dataclass(frozen=True)
class Role:
    """What somebody appointed to it may do, how far they see, and whether the appointment must have an end."""

    name: str
    title: str
    about: str
    reach: Reach
    permissions: frozenset[Permission]
    must_end: bool = False


_CASEWORK = frozenset({Permission.SEE_CHILDREN, Permission.SEE_DEADLINES, Permission.BREAK_GLASS})
_OVERSIGHT = frozenset({Permission.SEE_FIGURES, Permission.SEE_CHILDREN, Permission.SEE_DEADLINES})
_PLANS = frozenset({Permission.SEE_PLANS, Permission.OPEN_EVIDENCE})
_IMPROVES = _PLANS | {Permission.WRITE_PLANS}
_LEADS_IMPROVEMENT = _IMPROVES | {
    Permission.CHANGE_PLANS,
    Permission.VERIFY_EVIDENCE,
    Permission.CONFIRM_RATINGS,
    Permission.RUN_BOARD,
}

_ROLES = (
    Role(
        "social_worker",
        "Social worker",
        "Works with the children allocated to them, and sees what is due for each.",
        Reach.ALLOCATED,
        _CASEWORK | {Permission.SEE_FIGURES},
    ),
    Role(
        "personal_adviser",
        "Personal adviser",
        "Supports the care leavers allocated to them.",
        Reach.ALLOCATED,
        _CASEWORK | {Permission.SEE_FIGURES},
    ),
    Role(
        "pod_manager",
        "Pod manager",
        "Answers for a team's work, allocates it, and sees the team's children and figures.",
        Reach.TEAM,
        _CASEWORK
        | _OVERSIGHT
        | _IMPROVES
        | {
            Permission.SEE_FIGURES_BY_WORKER,
            Permission.TAKE_FIGURES_AWAY,
            Permission.WRITE_COMMENTARY,
            Permission.ARRANGE_COVER,
        },
    ),
    Role(
        "head_of_service",
        "Head of service",
        "Answers for several teams, sets targets, and restricts records.",
        Reach.SERVICE,
        _CASEWORK
        | _OVERSIGHT
        | _LEADS_IMPROVEMENT
        | {
            Permission.SEE_FIGURES_BY_WORKER,
            Permission.TAKE_FIGURES_AWAY,
            Permission.TAKE_CHILDREN_AWAY,
            Permission.OPEN_RESTRICTED,
            Permission.RESTRICT_RECORDS,
            Permission.SET_TARGETS,
            Permission.WRITE_COMMENTARY,
            Permission.ARRANGE_COVER,
        },
    ),
    Role(
        "independent_reviewing_officer",
        "Independent reviewing officer or conference chair",
        "Chairs the reviews and conferences of the children allocated to them, and watches over their plans.",
        Reach.ALLOCATED,
        _CASEWORK | {Permission.SEE_FIGURES, Permission.SEE_PLANS},
    ),
    Role(
        "quality_auditor",
        "Quality auditor",
        "Audits records of any team, and follows what was found into them.",
        Reach.SERVICE,
        _OVERSIGHT | _IMPROVES | {Permission.BREAK_GLASS, Permission.VERIFY_EVIDENCE},
    ),
    Role(
        "performance_analyst",
        "Performance analyst",
        "Loads files, answers for the figures, and follows each to the records behind it.",
        Reach.SERVICE,
        _OVERSIGHT
        | _IMPROVES
        | {
            Permission.CHANGE_PLANS,
            Permission.SEE_FIGURES_BY_WORKER,
            Permission.TAKE_FIGURES_AWAY,
            Permission.TAKE_CHILDREN_AWAY,
            Permission.LOAD_RECORDS,
            Permission.DECIDE_DUPLICATES,
            Permission.WRITE_COMMENTARY,
        },
    ),
    Role(
        "business_support",
        "Business support",
        "Keeps a team's calendar: reviews, conferences and visits that are due.",
        Reach.TEAM,
        frozenset({Permission.SEE_CHILDREN, Permission.SEE_DEADLINES}),
    ),
    Role(
        "director",
        "Director",
        "Answers for the whole service to the council and to inspectors.",
        Reach.SERVICE,
        _OVERSIGHT
        | _LEADS_IMPROVEMENT
        | {
            Permission.SEE_FIGURES_BY_WORKER,
            Permission.TAKE_FIGURES_AWAY,
            Permission.BREAK_GLASS,
            Permission.REVIEW_BREAK_GLASS,
            Permission.SET_TARGETS,
            Permission.WRITE_COMMENTARY,
        },
    ),
    Role(
        "democratic_services",
        "Democratic services",
        "Minutes the improvement board, and prepares the committee's papers from what has been released.",
        Reach.NOBODY,
        frozenset({Permission.READ_PUBLISHED, Permission.SEE_PLANS, Permission.RUN_BOARD}),
    ),
    Role(
        "elected_member",
        "Elected member",
        "Reads published papers, and no child's record.",
        Reach.NOBODY,
        frozenset({Permission.READ_PUBLISHED}),
    ),
    Role(
        "inspector",
        "Inspector",
        "Looks at figures and records during an inspection, between two dates, and changes nothing.",
        Reach.SERVICE,
        _OVERSIGHT | _PLANS | {Permission.SEE_FIGURES_BY_WORKER},
        must_end=True,
    ),
    Role(
        "partner_referrer",
        "Partner referrer",
        "Makes referrals from another service, and sees what became of their own.",
        Reach.NOBODY,
        frozenset({Permission.REFER}),
    ),
    Role(
        "information_governance",
        "Information governance",
        "Answers who looked at whose record, and reviews restrictions and glass that was broken.",
        Reach.NOBODY,
        frozenset({Permission.READ_ACCESS_LOG, Permission.REVIEW_BREAK_GLASS}),
    ),
    Role(
        "system_administrator",
        "System administrator",
        "Manages accounts, roles and teams, and sees no child.",
        Reach.NOBODY,
        frozenset({Permission.MANAGE_ACCOUNTS, Permission.ARRANGE_COVER}),
    ),
)
ROLES = {role.name: role for role in _ROLES}
