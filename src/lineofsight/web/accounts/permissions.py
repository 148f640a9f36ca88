"""What a role may let somebody do, and how far among the children it lets them look."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One thing that somebody may do. What is in no role of theirs, they may not."""

    SEE_FIGURES = "see figures of the service and its teams"
    SEE_FIGURES_BY_WORKER = "see figures of single workers"
    SEE_CHILDREN = "see children's records, as far as the role reaches"
    SEE_DEADLINES = "see what is due, overdue and coming"
    TAKE_FIGURES_AWAY = "download figures, and read them through the interface for other programs"
    TAKE_CHILDREN_AWAY = "download lists of children"
    OPEN_RESTRICTED = "open restricted records that are not shared with them by name"
    RESTRICT_RECORDS = "restrict a record, and review restrictions"
    BREAK_GLASS = "open one record beyond their reach for an hour, giving the reason"
    REVIEW_BREAK_GLASS = "review what was opened by breaking the glass"
    READ_ACCESS_LOG = "read who looked at whose record"
    LOAD_RECORDS = "load files into the records, and undo a load"
    DECIDE_DUPLICATES = "decide whether two records are of one person"
    SET_TARGETS = "set targets for indicators"
    WRITE_COMMENTARY = "say in words what is behind a figure"
    ARRANGE_COVER = "arrange cover for workers of their team"
    MANAGE_ACCOUNTS = "manage accounts, roles, teams and cover"
    SEE_PLANS = "see improvement plans, how they go, and what is held to show it"
    OPEN_EVIDENCE = "open the files that were handed in as evidence"
    WRITE_PLANS = "write updates, hand in evidence and move dates in improvement plans"
    CHANGE_PLANS = "add and change improvement plans, their areas, actions and tests of success"
    VERIFY_EVIDENCE = "verify evidence that others handed in"
    CONFIRM_RATINGS = "confirm the rating of an action, or give another with a reason"
    RUN_BOARD = "run the improvement board: its agenda, minutes and decisions"
    READ_PUBLISHED = "read published papers"
    REFER = "make a referral and see what became of it"


class Reach(StrEnum):
    """How far among the children a role lets somebody look. A restricted record is beyond each of them."""

    NOBODY = "no children"
    ALLOCATED = "children allocated to them"
    TEAM = "children of their team and the teams under it"
    SERVICE = "all children of the service"
