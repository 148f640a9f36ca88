"""Runs a command of the site in a process of its own, since the command line itself knows nothing of the web."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from lineofsight.core.readings import Refused

SETTINGS = "DJANGO_SETTINGS_MODULE"
PRODUCT = "lineofsight.web.settings.product"
DEMONSTRATION = "lineofsight.web.settings.demonstration"


def run_on_site(command: str, *arguments: str, settings: str = "") -> int:
    """Run it to its end and return its exit code."""
    written = _written(command, arguments)
    return subprocess.run(written, env=_environment(settings), check=False).returncode  # noqa: S603 - our own program


def answer_from_site(command: str, *arguments: str) -> dict[str, Any]:
    """Run it to its end and return what it answers in JSON; what it says on the way is shown as it says it.

    Raises:
        Refused: it refused, and gave its reason as ``refused_because``.
    """
    done = subprocess.run(  # noqa: S603 - our own program
        _written(command, arguments), env=_environment(""), stdout=subprocess.PIPE, text=True, check=False
    )
    answer = json.loads(done.stdout) if done.stdout else {}
    if "refused_because" in answer:
        raise Refused(answer["refused_because"])
    if done.returncode:
        raise SystemExit(done.returncode)
    return answer


def become_site(command: str, *arguments: str, settings: str = "") -> int:
    """Let it take this process's place, so that what stops the one stops the other."""
    os.execve(sys.executable, _written(command, arguments), _environment(settings))  # noqa: S606 - our own program


def _written(command: str, arguments: Sequence[str]) -> list[str]:
    if find_spec("django") is None:
        raise Refused("The site is not installed. Install it with: pip install 'lineofsight[web]'")
    return [sys.executable, "-m", "django", command, *arguments]


def _environment(settings: str) -> dict[str, str]:
    """The settings asked for, or those that the environment names, or the product's."""
    return os.environ | {SETTINGS: settings or os.environ.get(SETTINGS, PRODUCT)}
