"""Times contenders side by side in one process, in turn, so that a busy machine is as unkind to one as to the other."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Timing:
    """The runs of one contender: seconds on the clock, and seconds of processor time over all its threads."""

    seconds: list[float] = field(default_factory=list)
    processor_seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return median(self.seconds)

    @property
    def processor_median(self) -> float:
        return median(self.processor_seconds)


def take_turns(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Timing]:
    """Each contender once to warm up, which is not counted, and then all of them in turn, round after round."""
    for contend in contenders.values():
        contend()
    timings = {name: Timing() for name in contenders}
    for _ in range(rounds):
        for name, contend in contenders.items():
            processor, clock = _processor_seconds(), time.perf_counter()
            contend()
            timings[name].seconds.append(time.perf_counter() - clock)
            timings[name].processor_seconds.append(_processor_seconds() - processor)
    return timings


def peak_memory_mib() -> float:
    """The most memory that this process has ever held, on Linux."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
