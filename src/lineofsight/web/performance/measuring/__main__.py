"""Reads from stdin which snapshot to measure, and writes to stdout what is to be kept of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.web.performance.measuring.figures import measured

if __name__ == "__main__":
    asked = json.load(sys.stdin)
    try:
        answer = measured(open_snapshot(Path(asked["store"]), asked["snapshot"]))
    except Refused as refused:
        answer = {"refused": str(refused)}
    json.dump(answer, sys.stdout)
