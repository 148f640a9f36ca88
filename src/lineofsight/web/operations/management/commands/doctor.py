"""Say what is wrong with the site as it is set up, and how to mend each."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from lineofsight.web.operations.doctor import examine


class Command(BaseCommand):
    """Exit code 0: the site may start; 1: it may not."""

    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--processes", type=int, default=1, metavar="N", help="as for serve (default: 1)")

    def handle(self, *, processes: int, **_: object) -> None:
        findings = examine(processes=processes)
        for finding in findings:
            self.stdout.write(f"{'Wrong' if finding.refuses else 'Note'}: {finding.wrong}\n  {finding.mend}")
        if any(finding.refuses for finding in findings):
            sys.exit(1)
        self.stdout.write("The site may start.")
