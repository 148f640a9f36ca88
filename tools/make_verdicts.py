"""Write the table of verdicts: which role may open which page.

    .venv/bin/python tools/make_verdicts.py

Read what has changed in it before it is committed: it is what the product lets people do.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lineofsight.web.settings.testing")
    import django  # noqa: PLC0415 - its settings are named first

    django.setup()
    write_verdicts()
    return 0


def write_verdicts() -> None:
    from django.contrib.auth.signals import user_logged_in  # noqa: PLC0415 - Django is set up by now
    from django.db import connection, transaction  # noqa: PLC0415
    from django.test.utils import (  # noqa: PLC0415
        override_settings,
        setup_test_environment,
        teardown_test_environment,
    )

    from tests.web.access import verdicts  # noqa: PLC0415

    logging.disable()
    setup_test_environment(debug=False)
    connection.creation.create_test_db(verbosity=0)
    user_logged_in.connect(give_both_factors)
    with tempfile.TemporaryDirectory() as store, override_settings(SNAPSHOTS=Path(store)), transaction.atomic():
        rows = verdicts.verdicts()
    verdicts.TABLE.write_text(verdicts.as_text(rows), encoding="utf-8")
    teardown_test_environment()
    print(f"{verdicts.TABLE.relative_to(ROOT)}: {len(rows):,} lines")


def give_both_factors(request: object, user: object, **_: object) -> None:
    """As in the tests: whoever is signed in without a browser has given both."""
    if request.method is None:
        request.session["second_factor"] = user.pk


if __name__ == "__main__":
    sys.exit(main())
