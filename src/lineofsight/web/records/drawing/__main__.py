"""Draw one snapshot as told by JSON on stdin, and answer by JSON on stdout."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.web.records.drawing.drawn import draw


def main() -> int:
    """``database`` says where the records are, and ``store`` where the snapshot goes."""
    told = json.load(sys.stdin)
    try:
        drawn = draw(told["database"], Path(told["store"]))
    except Refused as refused:
        drawn = {"refused": str(refused)}
    json.dump(drawn, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
