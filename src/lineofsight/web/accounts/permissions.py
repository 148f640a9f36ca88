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
    READ_PUBLISHED = "read published papers"
    REFER = "make a referral and see what became of it"


class Reach(StrEnum):
    """How far among the children a role lets somebody look. A restricted record is beyond each of them."""

    NOBODY = "no children"
    ALLOCATED = "children allocated to them"
    TEAM = "children of their team and the teams under it"
    SERVICE = "all children of the service"
