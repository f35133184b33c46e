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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
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
LIMIT, DRAWS, ROUNDS, SAMPLE = 40_000, 4, 4, 100


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
    """Print what the kernel alone takes for some blocks of every draw, and the same blocks made whole, in turn."""
    order = replace(plan.order, kept=0)
    pairs = []
    for place in range(-1, ROUNDS * order.draws):
        number = place % order.draws * order.per_draw
        draw, first, many = order.span(number)
        blob, kernel = plan.pieces[draw], partial(simulate, seed=order.seed, limit=order.limit, warn=False)
        ready = unpacked(blob).program
        alone = spent(partial(kernel, ready, histories=many, first=first))
        pairs.append((alone / many, spent(partial(make, blob, order, number)) / many))
    alone, made = (1000 * statistics.fmean(one) for one in zip(*pairs[1:], strict=True))  # the first loads the compiled
    beside = 1000 * statistics.median(b - a for a, b in pairs[1:])
    print(
        f"a history, {len(pairs) - 1} blocks of {order.block}: kernel alone {alone:.2f} ms, with log and panels "
        f"{made:.2f} ms; median of the difference {beside:.2f} ms"
    )


def whole(plan: Plan, workers: int) -> None:
    """Print what a whole run takes, from its first block to its panels, and the kernel alone before and after."""
    many = plan.order.histories
    before = pace(plan, workers)
    forgotten()
    with tempfile.TemporaryDirectory() as folder:
        cpu, begin = time.process_time(), time.perf_counter()
        made = run(plan, f"{folder}/run", workers=workers)
        wall, cpu = time.perf_counter() - begin, time.process_time() - cpu
        size = sum(one.stat().st_size for one in Path(folder, "run").rglob("*") if one.is_file())
    most = most_memory()
    rows = sum(one["events"] for one in made.manifest["blocks"])
    print(
        f"{workers} processor{'s' * (workers > 1)}, {many} histories of {rows / many:.0f} acts: {wall:.1f} s, "
        f"{many / wall:.0f} histories a second, {many / cpu:.0f} a CPU-second with files and panels (kernel alone "
        f"{before:.0f} a second before, {pace(plan, workers):.0f} after); {size / many / 1024:.1f} KiB a history, most "
        f"memory {most:.0f} MiB"
    )


def pace(plan: Plan, workers: int) -> float:
    """Histories a second of the kernel alone on some processors, each with some of every draw."""
    pieces = [unpacked(blob).program for blob in plan.pieces]

    def some(worker: int) -> None:
        for draw, ready in enumerate(pieces):
            first = plan.order.each * draw + SAMPLE * worker
            simulate(ready, histories=SAMPLE, seed=plan.order.seed, first=first, limit=LIMIT, warn=False)

    begin = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(some, range(workers)))
    return workers * SAMPLE * len(pieces) / (time.perf_counter() - begin)


def forgotten() -> None:
    """Forget the most memory so far, where the system can."""
    if Path("/proc/self/clear_refs").exists():
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def most_memory() -> float:
    """The most memory since it was forgotten, in MiB."""
    place = Path("/proc/self/status")
    if not place.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    listed = dict(line.split(":", 1) for line in place.read_text(encoding="ascii").splitlines())
    return int(listed["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    main()
