"""Histories per CPU-second of the first case's whole system, from coefficients drawn from the fit to its record.

Three parts: what a block costs beside the kernel, measured block by block in turn, since a shared machine is never as
fast twice; a whole run in this process; a whole run on two processors, by wall, with the memory it takes.

Run: python -m benchmarks.runs_bench [HISTORIES]
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from politburo.model.acts import ordinal
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
        simulate(ready, histories=many, seed=order.seed, limit=order.limit, warn=False)

    make(blob, order, 0)
    pairs = [(spent(kernel), spent(lambda: make(blob, order, 0))) for _ in range(ROUNDS)]
    each = 1000 / many
    alone, made = (min(one) * each for one in zip(*pairs, strict=True))
    beside = statistics.median(b - a for a, b in pairs) * each
    print(
        f"a history, blocks of {many}: kernel alone {alone:.2f} ms, with log and panels {made:.2f} ms (best of "
        f"{ROUNDS} each); median of the difference {beside:.2f} ms"
    )


def whole(plan: Plan, workers: int) -> None:
    """Print what a whole run takes, from its first block to its panels."""
    many = plan.order.histories
    with tempfile.TemporaryDirectory() as folder:
        before, begin = time.process_time(), time.perf_counter()
        made = run(plan, f"{folder}/run", workers=workers)
        wall, cpu = time.perf_counter() - begin, time.process_time() - before
        size = sum(one.stat().st_size for one in Path(folder, "run").rglob("*") if one.is_file())
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = sum(one["events"] for one in made.manifest["blocks"])
    print(
        f"{workers} processor{'s' * (workers > 1)}, {many} histories of {rows / many:.0f} acts: {wall:.1f} s, "
        f"{many / wall:.0f} histories a second; {many / cpu:.0f} a CPU-second with files and panels; "
        f"{size / many / 1024:.1f} KiB a history, most memory so far {most:.0f} MiB"
    )


if __name__ == "__main__":
    main()
