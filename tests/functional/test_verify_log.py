"""`lineofsight verify-log` as a shell meets it."""

from __future__ import annotations

import os
import subprocess
import sys


def test_it_says_that_an_empty_log_is_whole(tmp_path):
    environment = os.environ | {
        "LINEOFSIGHT_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "lineofsight.web.settings.demonstration",
    }
    environment.pop("LINEOFSIGHT_DATABASE", None)
    made = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--verbosity=0"], env=environment, capture_output=True, check=False
    )
    command = [sys.executable, "-m", "lineofsight", "verify-log", "--kept", str(tmp_path / "ends.txt")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert (made.returncode, done.returncode, done.stderr) == (0, 0, "")
    assert done.stdout.splitlines()[-1] == "The log is whole."
