"""Faults in what lets people see: each a text of the product, what a tired hand might make of it, and who notices.

``noticed_by`` are tests of this folder (by file) or pages of the table of verdicts (by name, after "page:").
"""

from __future__ import annotations

from dataclasses import dataclass

RECORDS, ACCOUNTS = "records/", "accounts/"
GATE, WHO, LOG, APPEND = (
    RECORDS + "queries.py",
    RECORDS + "who_may_see.py",
    RECORDS + "access_log.py",
    "common/append_only.py",
)
BREAK, RESTRICT = RECORDS + "actions/glass.py", RECORDS + "actions/restrictions.py"
ROLES, PRODUCT = ACCOUNTS + "roles.py", "settings/product.py"


@dataclass(frozen=True)
class Fault:
    """Planted in a file under `lineofsight/web`; ``after`` says after which text, where it stands more than once."""

    file: str
    old: str
    new: str
    noticed_by: str
    after: str = ""

    def planted(self, text: str) -> str:
        """The file's text with the fault in it.

        Raises:
            ValueError: the text to be changed is not there, or not once.
        """
        start = text.index(self.after) if self.after else 0
        place = text.index(self.old, start)
        if not self.after and text.count(self.old) > 1:
            raise ValueError(f"{self.old!r} stands more than once in {self.file}")
        return text[:place] + self.new + text[place + len(self.old) :]


_SEE = "Permission.SEE_CHILDREN"
_NEW_PERMISSION = "frozenset({Permission.READ_PUBLISHED})"

FAULTS = (
    # ------------------------------------------------ the gate
    Fault(GATE, 'Person.objects.filter(Holds(may_see(reader), "pk"))', "Person.objects.all()", "test_gate.py"),
    Fault(WHO, "if reader.reach is Reach.SERVICE", "if reader.reach is not Reach.NOBODY", "test_gate.py"),
    Fault(WHO, 'reader.workers - {""}', "reader.workers", "test_gate.py"),
    Fault(WHO, "if reader.reach is Reach.TEAM", "if reader.teams", "test_gate.py"),
    Fault(WHO, 'one_of("team_id", reader.teams)', 'Condition("team_id IS NOT NULL")', "test_gate.py"),
    Fault(WHO, 'one_of("worker_id", reader.workers', 'EVERYBODY | one_of("worker_id", reader.workers', "test_gate.py"),
    Fault(WHO, " & ~closed_to(reader)", "", "test_gate.py"),
    Fault(WHO, "lifted_on IS NULL", "lifted_on IS NOT NULL", "test_gate.py"),
    Fault(WHO, " AND NOT addresses_only", "", "test_gate.py"),
    Fault(WHO, "reader.may(Permission.OPEN_RESTRICTED)", "reader.may(Permission.SEE_CHILDREN)", "test_gate.py"),
    Fault(WHO, "owner_id <> %s AND ", "%s IS NOT NULL AND ", "test_gate.py"),
    Fault(WHO, " AND records_sharedwith.user_id = %s", " AND records_sharedwith.user_id <> %s", "test_gate.py"),
    Fault(WHO, "if not reader.may(Permission.BREAK_GLASS)", "if False", "test_gate.py"),
    Fault(WHO, "until_at > %s", "until_at < %s", "test_gate.py"),
    Fault(WHO, "user_id = %s AND until_at", "user_id <= %s AND until_at", "test_gate.py"),
    Fault(GATE, "seen = may_see(reader)", "seen = ~NOBODY", "test_gate.py"),
    Fault(GATE, "    if found:\n", "    if not found:\n", "test_gate.py"),
    Fault(GATE, "for person in children(reader=reader)", "for person in Person.objects.all()", "test_gate.py"),
    Fault(GATE, 'Deadline.objects.filter(Holds(may_see(reader), "person"))', "Deadline.objects.all()", "test_gate.py"),
    Fault(GATE, "if not _may_read(person, reader)", "if False", "test_gate.py", after="def rows_of("),
    Fault(GATE, "if not _may_read(person, reader)", "if False", "test_gate.py", after="def deadlines_of("),
    Fault(GATE, "given.reader is reader", "given.reader", "test_gate.py"),
    Fault(GATE, "given.person == person.pk", "given.person", "test_gate.py"),
    Fault(GATE, "isinstance(given, _Given)", "given", "test_gate.py"),
    Fault(RECORDS + "asked_deadlines.py", "asked & may_see(reader)", "asked", "test_gate.py"),
    Fault(GATE, "if not secret or may_be_told_where(person, reader=reader)", "if True", "test_gate.py"),
    Fault(GATE, 'TELL_WHERE = ("risk", "adoption")', 'TELL_WHERE = ("risk",)', "test_gate.py"),
    Fault(GATE, '"placements": ("postcode", "urn")', '"placements": ("urn",)', "test_gate.py"),
    Fault(GATE, ".exclude(pk__in=adopted)", "", "test_gate.py"),
    Fault(GATE, "closed = within_reach(reader) & ", "closed = ", "test_gate.py"),
    # ------------------------------------------------ the log
    Fault(LOG, "transaction.atomic(durable=True)", "transaction.atomic()", "test_nothing_unlogged.py"),
    Fault(LOG, "raise NotLogged from reason", "return", "test_nothing_unlogged.py"),
    Fault(
        LOG,
        "digest, now = head().digest, timezone.now()",
        'digest, now = "", timezone.now()',
        "test_log_is_verified.py",
    ),
    Fault(LOG, '"what", "purpose", "roles"', '"what", "roles"', "test_log_is_verified.py"),
    Fault(LOG, "if not hmac.compare_digest(found, due)", "if not found", "test_log_is_verified.py"),
    Fault(LOG, "at < at_before - CLOCKS_MAY_DIFFER", "at < at_before - timedelta(days=1)", "test_log_is_verified.py"),
    Fault(LOG, "if wanted.get(number) == found", "if number in wanted or True", "test_log_is_verified.py"),
    Fault(RECORDS + "middleware.py", "if not isinstance(exception, NotLogged)", "if True", "test_nothing_unlogged.py"),
    Fault(APPEND, '("UPDATE", "DELETE")', '("UPDATE",)', "test_append_only.py"),
    Fault(APPEND, '("UPDATE", "DELETE")', '("DELETE",)', "test_append_only.py"),
    Fault(APPEND, "WHEN EXISTS (SELECT 1", "WHEN NOT EXISTS (SELECT 1", "test_append_only.py"),
    # ------------------------------------------------ breaking the glass, restricting, searching
    Fault(RECORDS + "glass.py", 'kind="adoption"', 'kind="none"', "test_broken_glass.py"),
    Fault(
        RECORDS + "glass.py",
        "identities__child_id=written",
        "identities__child_id__startswith=written[:2]",
        "test_broken_glass.py",
    ),
    Fault(RECORDS + "glass.py", "if len(found) == 1 else", "if found else", "test_broken_glass.py"),
    Fault(BREAK, "OPEN_FOR = timedelta(hours=1)", "OPEN_FOR = timedelta(hours=2)", "test_broken_glass.py"),
    Fault(BREAK, "WORKING_DAYS_TO_REVIEW = 5", "WORKING_DAYS_TO_REVIEW = 6", "test_broken_glass.py"),
    Fault(BREAK, "if found.user_id == by.pk", "if False", "test_broken_glass.py"),
    Fault(BREAK, "{found.user_id, found.second_by_id}", "{found.user_id}", "test_broken_glass.py"),
    Fault(BREAK, '"glass was broken")', 'f"glass was broken for {person}")', "test_broken_glass.py"),
    Fault(BREAK, "now + OPEN_FOR if agreed else None", "now + OPEN_FOR", "test_broken_glass.py"),
    Fault(RESTRICT, "timedelta(days=90)", "timedelta(days=91)", "test_restricting.py"),
    Fault(RESTRICT, "if not reason.strip()", "if False", "test_restricting.py"),
    Fault(RECORDS + "restrictions.py", ", person__in=children(reader=reader)", "", "test_restricting.py"),
    Fault(RECORDS + "search.py", "children(reader=reader).filter(", "Person.objects.filter(", "test_search.py"),
    Fault(
        RECORDS + "search.py", 'look(people[:MOST], reader=reader, what="search")', "people[:MOST]", "test_search.py"
    ),
    Fault(
        RECORDS + "views/who_looked.py",
        'form.is_bound and form.is_valid() else ""',
        'form.is_bound and form.is_valid() else "audit"',
        "test_who_looked.py",
    ),
    # ------------------------------------------------ views
    Fault(RECORDS + "views/search.py", f"@needs({_SEE})", "@needs()", "page:search"),
    Fault(RECORDS + "views/glass.py", f"@needs({_SEE}, Permission.BREAK_GLASS)", f"@needs({_SEE})", "page:break_glass"),
    Fault(
        RECORDS + "views/who_looked.py", "@needs(Permission.READ_ACCESS_LOG)", "@needs()", "page:access_log", "FORM ="
    ),
    Fault("performance/views/targets.py", ", Permission.SET_TARGETS)", ")", "page:set_target", "@needs"),
    Fault("performance/views/downloads.py", ", Permission.TAKE_CHILDREN_AWAY)", ")", "page:children_download"),
    Fault("performance/views/downloads.py", ", Permission.TAKE_FIGURES_AWAY)", ")", "page:figures_download", "@needs"),
    Fault("trackers/views/tracker.py", ", Permission.TAKE_CHILDREN_AWAY)", ")", "page:tracker_download"),
    # ------------------------------------------------ roles, readers and the doors
    Fault(ROLES, "Reach.ALLOCATED", "Reach.SERVICE", "test_gate.py", '"social_worker"'),
    Fault(ROLES, "Reach.TEAM", "Reach.SERVICE", "test_gate.py", '"pod_manager"'),
    Fault(ROLES, "_IMPROVES | {Permission.BREAK_GLASS", "_IMPROVES | {Permission.OPEN_RESTRICTED", "test_gate.py"),
    Fault(ROLES, "Permission.LOAD_RECORDS,", "Permission.OPEN_RESTRICTED,", "test_gate.py", '"performance_analyst"'),
    Fault(ROLES, _NEW_PERMISSION, "frozenset({Permission.SEE_FIGURES})", "page:scorecard", '"elected_member"'),
    Fault(ROLES, "{Permission.SEE_FIGURES_BY_WORKER}", "{Permission.SET_TARGETS}", "page:set_target", '"inspector"'),
    Fault(
        ROLES, "Permission.MANAGE_ACCOUNTS", "Permission.READ_ACCESS_LOG", "page:access_log", '"system_administrator"'
    ),
    Fault(ROLES, "Permission.READ_ACCESS_LOG, ", "Permission.MANAGE_ACCOUNTS, ", "page:accounts"),
    Fault(
        ACCOUNTS + "rules.py", "return _guard(permissions, all)", "return _guard(permissions, any)", "page:restrictions"
    ),
    Fault(ACCOUNTS + "rules.py", "raise Http404", "pass", "page:glass"),
    Fault(ACCOUNTS + "queries.py", "Q(to_on__isnull=True) | Q(to_on__gte=on), ", "", "test_taken_away.py"),
    Fault(
        ACCOUNTS + "sign_in/seen.py", "return request.user.pk in {", "return True or request.user.pk in {", "page:home"
    ),
    Fault(PRODUCT, '    "django.contrib.auth.middleware.LoginRequiredMiddleware",\n', "", "page:home"),
    Fault("settings/logs.py", "return value if isinstance(value, HARMLESS) else MASK", "return value", "test_logs.py"),
    Fault("settings/logs.py", '{type(error).__qualname__}"', '{type(error).__qualname__} {error}"', "test_logs.py"),
)
