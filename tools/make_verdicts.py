"""Write the table of verdicts: which role may open which page.

    .venv/bin/python tools/make_verdicts.py
    .venv/bin/python tools/make_verdicts.py --check [PAGE ...]

With --check nothing is written: it says what differs from the table, for these pages or for all. Read what has changed
in the table before it is committed: it is what the product lets people do.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", nargs="*", metavar="PAGE", help="write nothing, and say what differs")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lineofsight.web.settings.testing")
    import django  # noqa: PLC0415 - its settings are named first

    django.setup()
    return found(options.check)


def found(checked: list[str] | None) -> int:
    """Ask every page, or those to be checked, and write or compare what they answer."""
    from tests.web.access import verdicts  # noqa: PLC0415 - Django is set up by now

    lines = verdicts.as_text(asked(set(checked or ()))).splitlines()
    if checked is None:
        verdicts.TABLE.write_text("\n".join([*lines, ""]), encoding="utf-8")
        print(f"{verdicts.TABLE.relative_to(ROOT)}: {len(lines) - 1:,} lines")
        return 0
    said = [
        line for line in verdicts.kept().splitlines() if not checked or line.partition(",")[0] in {*checked, "page"}
    ]
    different = [f"- {line}" for line in said if line not in lines] + [
        f"+ {line}" for line in lines if line not in said
    ]
    print("\n".join(different) or "As the table says.")
    return 1 if different else 0


def asked(pages: set[str]) -> list[dict[str, str]]:
    """What the pages answer, in a database that is thrown away."""
    from django.contrib.auth.signals import user_logged_in  # noqa: PLC0415 - Django is set up by now
    from django.db import connection, transaction  # noqa: PLC0415 - as above
    from django.test.utils import override_settings, setup_test_environment  # noqa: PLC0415 - as above

    from tests.web.access import verdicts  # noqa: PLC0415 - as above

    logging.disable()
    setup_test_environment(debug=False)
    connection.creation.create_test_db(verbosity=0, autoclobber=True, keepdb=True)
    user_logged_in.connect(give_both_factors)
    with tempfile.TemporaryDirectory() as store, override_settings(SNAPSHOTS=Path(store)), transaction.atomic():
        return verdicts.verdicts(pages)


def give_both_factors(request: object, user: object, **_: object) -> None:
    """As in the tests: whoever is signed in without a browser has given both."""
    if request.method is None:
        request.session["second_factor"] = user.pk


if __name__ == "__main__":
    sys.exit(main())
