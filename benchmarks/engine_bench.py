"""Speed of fitting and simulation: medians of several runs, printed as a table and written beside this file.

Seconds are processor seconds of the whole process, so that other work on the machine disturbs them less.

`python -m benchmarks.engine_bench` runs everything, a million events among a thousand actors too, in some minutes and
with up to four GiB; `--quick` leaves out what takes more than seconds; names of parts (fits, simulations, growth,
large, streams) run these alone and write nothing. Compilation is not counted: each case runs once before it is timed.
Seconds of the peer are those its own results state (tests/model_engine, and the reference given there); nothing is
compared that was not fitted to the same data, but for coordination, where the data are of like size.
"""

from __future__ import annotations

import itertools
import math
import os
import resource
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.engine_data import social, traffic, treaties
from politburo import model
from politburo.model.engine.design import Stream

if TYPE_CHECKING:
    from collections.abc import Callable

OUT = Path(__file__).with_name("engine_results.md")
CALL, FRIEND = "call", "friend"
TWELVE = [
    model.indeg(CALL, type="ego"),
    model.outdeg(CALL, type="ego"),
    model.indeg(FRIEND, type="ego"),
    model.inertia(CALL),
    model.recip(CALL),
    model.inertia(CALL, window=300),
    model.recip(CALL, window=300),
    model.tie(FRIEND),
    model.recip(FRIEND),
    model.same("gradeType"),
    model.same("floor"),
]
EIGHT = [
    model.inertia("treaty"),
    model.indeg("treaty", ignore_repetitions=True),
    model.trans("treaty", ignore_repetitions=True),
    model.tie("border"),
    model.alter("rank"),
    model.diff("rank"),
    model.alter("wealth"),
    model.diff("wealth"),
]
SIX = [
    model.inertia(CALL),
    model.recip(CALL),
    model.outdeg(CALL, type="ego"),
    model.indeg(CALL, type="alter"),
    model.same("team"),
    model.tie(FRIEND),
]


def median(call: Callable[[], object], runs: int = 5) -> float:
    """Median processor seconds of several runs, after one that does not count."""
    call()
    taken = []
    for _ in range(runs):
        began = time.process_time()
        call()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def elapsed(call: Callable[[], object], runs: int = 5) -> tuple[float, float]:
    """Median and least seconds on the wall of several runs: what several processors at once save."""
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken), min(taken)


def fitting(data: model.Data) -> float:
    """Median seconds of fitting six effects; a weak prior, for some have hardly any data."""
    return median(lambda: model.fit(data, "rem", SIX, intercept=True, priors=(0, 10)), 3)


def gib() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def peer(seconds: float, needed: float, note: str = "") -> str:
    """How many times faster than the peer's published seconds."""
    return f"the peer needs {needed:g} s{note}: {needed / seconds:.0f} times faster"


def slope(cases: list[tuple[int, float]]) -> str:
    """The exponents with which seconds grow from case to case."""
    pairs = itertools.pairwise(cases)
    return ", ".join(f"{math.log(b[1] / a[1]) / math.log(b[0] / a[0]):.2f}" for a, b in pairs)


def fits() -> list[tuple[str, float, str]]:
    """The models of the peer's published seconds: what, median seconds, a remark."""
    rows = []
    data = social()
    seconds = median(lambda: model.fit(data, "rem", TWELVE, intercept=True))
    rows.append(("rem, 12 effects, 84 actors, 439 events", seconds, peer(seconds, 108.0)))
    choice = [
        model.inertia(CALL),
        model.recip(CALL),
        model.tie(FRIEND),
        model.recip(FRIEND),
        model.same("gradeType"),
        model.same("floor"),
    ]
    seconds = median(lambda: model.fit(data, "choice", choice))
    rows.append(("choice, 6 effects, 84 actors, 439 events", seconds, peer(seconds, 6.6)))
    pacts = treaties()
    coordinated = partial(model.fit, pacts, "choice_coordination", EIGHT)
    seconds = median(coordinated)
    wall, least = elapsed(coordinated, 9)
    others = [median(partial(model.fit, treaties(seed=seed), "choice_coordination", EIGHT), 3) for seed in range(2, 7)]
    remark = (
        f"{wall:.2g} s on the wall (least {least:.2g}); "
        f"five others of this size {min(others):.2g} to {max(others):.2g}; "
        f"{peer(seconds, 141.0, ' on one of this size')}"
    )
    rows.append(("coordination, 8 effects, 154 actors, 100 events", seconds, remark))
    return rows


def growths(large: bool) -> list[tuple[str, float, str]]:  # noqa: FBT001 - one switch of a script
    """How cost grows with events and with actors."""
    return [
        *growth("events", [1_000, 10_000, 100_000, *([1_000_000] if large else [])], lambda count: (100, count)),
        *growth("actors", [50, 500, 2_000, *([5_000] if large else [])], lambda count: (count, 5_000)),
    ]


def million() -> list[tuple[str, float, str]]:
    """A million events among a thousand actors."""
    big = traffic(1_000, 1_000_000)
    began = time.process_time()
    fitted = model.fit(big, "rem", SIX, intercept=True)
    taken = time.process_time() - began
    remark = f"one run, {fitted.steps} steps, at most {gib():.1f} GiB so far"
    return [("rem, 6 effects, 1000 actors, 1000000 events", taken, remark)]


def streams() -> list[tuple[str, float, str]]:
    """A choice and an ordered model whose risk sets do not fit into memory."""
    rows = []
    # Of a size of their own no two receivers are alike: 75 million entries in all.
    sized = [*SIX[:2], *SIX[3:], model.alter("size")]
    for kind, effects, actors, count in (("choice", sized, 5_000, 15_000), ("rem", SIX, 1_000, 30_000)):
        data = traffic(actors, count)
        began = time.process_time()
        fitted = model.fit(data, kind, effects, priors=(0, 10))
        taken = time.process_time() - began
        way = "read anew at each" if isinstance(fitted.design, Stream) else "kept in memory"
        remark = f"one run, {fitted.steps} steps, {way}, at most {gib():.1f} GiB so far"
        name = "choice" if kind == "choice" else "ordered rem"
        rows.append((f"{name}, {len(effects)} effects, {actors} actors, {count} events", taken, remark))
    return rows


def growth(what: str, counts: list[int], sizes: Callable[[int], tuple[int, int]]) -> list[tuple[str, float, str]]:
    """One case for each count, and the exponents in the last remark."""
    rows, cases = [], []
    for count in counts:
        actors, events = sizes(count)
        cases.append((count, fitting(traffic(actors, events))))
        rows.append((f"rem, 6 effects, {actors} actors, {events} events", cases[-1][1], f"growth with {what}"))
    rows[-1] = (*rows[-1][:2], f"exponents of growth with {what}: {slope(cases)}")
    return rows


def simulations() -> list[tuple[str, float, str]]:
    """A hundred actors, some 400 events, five endogenous effects."""
    data = traffic(100, 400)
    effects = (
        model.inertia(CALL),
        model.recip(CALL),
        model.trans(CALL),
        model.indeg(CALL, type="alter"),
        model.outdeg(CALL, type="ego"),
    )
    rem = model.Model(data, "rem", effects, (-9.7, 1.5, 0.8, 0.2, 0.02, 0.02), intercept=True)
    rate = model.Model(data, "rate", (model.outdeg(CALL), model.indeg(CALL)), (-4.9, 0.08, 0.05), intercept=True)
    choice = model.Model(data, "choice", (model.inertia(CALL), model.recip(CALL), model.trans(CALL)), (1.5, 0.8, 0.2))
    rows = []
    count = 256
    for name, given, end in (("rem", rem, 540.0), ("rate and choice", [rate, choice], 420.0)):
        run = partial(model.simulate, given, histories=count, seed=1, start=0.0, end=end)
        made = run()
        seconds = median(run)
        rows.append(
            (
                f"simulate {name}, 100 actors, {np.mean(made.lengths):.0f} events",
                seconds / count,
                f"{count / seconds:.0f} histories a second on one core",
            )
        )
    return rows


def main() -> None:
    """Run, print, write."""
    large = "--quick" not in sys.argv
    parts: dict[str, Callable[[], list[tuple[str, float, str]]]] = {
        "fits": fits,
        "simulations": simulations,
        "growth": partial(growths, large),
    }
    if large:
        parts |= {"large": million, "streams": streams}
    wanted = [name for name in parts if name in sys.argv[1:]]
    rows = [row for name in wanted or parts for row in parts[name]()]
    lines = [
        "| case | median CPU s | remark |",
        "|---|---:|---|",
        *(f"| {what} | {seconds:.4g} | {remark} |" for what, seconds, remark in rows),
    ]
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    text = (
        "\n".join(lines)
        + f"\n\nLoad of the machine at the end (1, 5, 15 minutes): {load}, on {os.cpu_count()} processors."
    )
    print(text)
    if wanted:
        return
    OUT.write_text(f"# Measured by `python -m benchmarks.engine_bench`\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
