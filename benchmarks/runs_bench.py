"""Histories per CPU-second of the first case's whole system, from coefficients drawn from the fit to its record.

Three parts: what a block costs beside the kernel, measured block by block in turn, since a shared machine is never as
fast twice; a whole run in this process; a whole run on two processes, by wall, with the memory of all of them.

Run: python -m benchmarks.runs_bench [HISTORIES]
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

from politburo.model.acts import ordinal
from politburo.model.engine.errors import EngineWarning
from politburo.model.families.simulation import simulate
from politburo.model.runs import Asked, learned, planned, run
from politburo.model.runs.learning import told_by
from politburo.model.runs.making import make
from politburo.model.runs.packing import unpacked
from politburo.model.runs.plan import Plan
from politburo.record.load import load_case

CASE = Path(__file__).parent.parent / "cases" / "dprk"
SPAN = ("1945-08-15", "1961-07-31")
LIMIT, DRAWS, ROUNDS = 40_000, 4, 8


def main() -> None:
    """Print the start's cost, then the three parts."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    begin = time.process_time()
    case = load_case(CASE)
    told = told_by(case)
    drawn = learned(case, told, draws=DRAWS, readings=4)
    start, end = (ordinal(day) for day in SPAN)
    # of a hundred histories one is kept whole, as of the hundred thousand of a large run
    asked = Asked(start=start, end=end, histories=many, draws=DRAWS, limit=LIMIT, kept=many // 100)
    plan = planned(case, told, asked, drawn)
    print(f"case, fit (remembered if made before) and {DRAWS} openings: {time.process_time() - begin:.1f} CPU-seconds")
    by_block(plan)
    whole(plan, 1)
    whole(plan, 2)


def spent(what: Callable[[], object]) -> float:
    """CPU-seconds of this process."""
    begin = time.process_time()
    what()
    return time.process_time() - begin


def by_block(plan: Plan) -> None:
    """Print what the kernel alone takes, and blocks made whole, in turn."""
    order = replace(plan.order, kept=0)
    blob, many = plan.pieces[0], order.span(0)[2]
    ready = unpacked(blob).program

    def kernel() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", EngineWarning)
            simulate(ready, histories=many, seed=order.seed, limit=order.limit)

    make(blob, order, 0)
    pairs = [(spent(kernel), spent(lambda: make(blob, order, 0))) for _ in range(ROUNDS)]
    each = 1000 / many
    alone, made = (min(one) * each for one in zip(*pairs, strict=True))
    beside = statistics.median(b - a for a, b in pairs) * each
    print(
        f"a history, blocks of {many}: kernel alone {alone:.2f} ms, with log and panels {made:.2f} ms (best of "
        f"{ROUNDS} each); median of the difference {beside:.2f} ms"
    )


def whole(plan: Plan, processes: int) -> None:
    """Print what a whole run takes, from its first block to its panels."""
    many = plan.order.histories
    with tempfile.TemporaryDirectory() as folder:
        before, begin = _cpu(), time.perf_counter()
        with Peak() as peak:
            made = run(plan, f"{folder}/run", processes=processes)
        wall, cpu = time.perf_counter() - begin, _cpu() - before
        size = sum(one.stat().st_size for one in Path(folder, "run").rglob("*") if one.is_file())
    rows = sum(one["events"] for one in made.manifest["blocks"])
    print(
        f"{processes} process{'es' * (processes > 1)}, {many} histories of {rows / many:.0f} acts: {wall:.1f} s, "
        f"{many / wall:.0f} histories a second; {many / cpu:.0f} a CPU-second with files, panels, start of processes; "
        f"{size / many / 1024:.1f} KiB a history, most memory {peak.most:.0f} MiB"
    )


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Peak:
    """The most memory of this process and its children together while it is looked at, shared pages counted once."""

    def __init__(self) -> None:
        self.most, self._done = 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(0.25):
            self.most = max(self.most, sum(_memory(one) for one in _family()))


def _family() -> list[str]:
    """This process and its children, by number."""
    me, found = str(os.getpid()), []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parent = (place / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:  # ended meanwhile
            continue
        if me in {place.name, parent}:
            found.append(place.name)
    return found


def _memory(process: str) -> float:
    try:
        lines = Path("/proc", process, "smaps_rollup").read_text().splitlines()
    except OSError:  # ended meanwhile
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
