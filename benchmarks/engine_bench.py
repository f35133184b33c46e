"""Speed of fitting and simulation: medians of several runs, printed as a table and written beside this file.

Seconds are processor seconds of the whole process, so that other work on the machine disturbs them less.

`python -m benchmarks.engine_bench` runs everything that takes seconds; with `--large` also a million events among a
thousand actors. Compilation is not counted: each case runs once before it is timed.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.engine_data import social, traffic, treaties
from politburo import model

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


def fitting(data: model.Data) -> float:
    """Median seconds of fitting six effects."""
    return median(lambda: model.fit(data, "rem", SIX, intercept=True), 3)


def gib() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def runs(large: bool) -> list[tuple[str, float, str]]:  # noqa: FBT001 - one switch of a script
    """Every case: what, median seconds, a remark."""
    rows = []
    data = social()
    rows.append(
        (
            "rem, 12 effects, 84 actors, 439 events",
            median(lambda: model.fit(data, "rem", TWELVE, intercept=True)),
            "the peer needs 108 s",
        )
    )
    choice = [
        model.inertia(CALL),
        model.recip(CALL),
        model.tie(FRIEND),
        model.recip(FRIEND),
        model.same("gradeType"),
        model.same("floor"),
    ]
    rows.append(
        (
            "choice, 6 effects, 84 actors, 439 events",
            median(lambda: model.fit(data, "choice", choice)),
            "the peer needs 6.6 s",
        )
    )
    pacts = treaties()
    rows.append(
        (
            "coordination, 8 effects, 154 actors, 100 events",
            median(lambda: model.fit(pacts, "choice_coordination", EIGHT)),
            "the peer needs 141 s on one such",
        )
    )
    rows += [
        (f"rem, 6 effects, 100 actors, {events} events", fitting(traffic(100, events)), "growth with events")
        for events in (1_000, 10_000, 100_000)
    ]
    rows += [
        (f"rem, 6 effects, {actors} actors, 5000 events", fitting(traffic(actors, 5_000)), "growth with actors")
        for actors in (50, 500, 2_000)
    ]
    rows += simulations()
    if large:
        big = traffic(1_000, 1_000_000)
        began = time.process_time()
        fitted = model.fit(big, "rem", SIX, intercept=True)
        rows.append(
            (
                "rem, 6 effects, 1000 actors, 1000000 events",
                time.process_time() - began,
                f"one run, {fitted.steps} steps, at most {gib():.1f} GiB",
            )
        )
        wide = traffic(5_000, 5_000)
        began = time.process_time()
        model.fit(wide, "rem", SIX, intercept=True, priors=(0, 10))
        rows.append(
            (
                "rem, 6 effects, 5000 actors, 5000 events",
                time.process_time() - began,
                f"one run, at most {gib():.1f} GiB",
            )
        )
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
    for name, given in (("rem", rem), ("rate and choice", [rate, choice])):
        made = model.simulate(given, histories=count, seed=1, start=0.0, end=400.0)
        seconds = median(lambda given=given: model.simulate(given, histories=count, seed=1, start=0.0, end=400.0))
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
    rows = runs("--large" in sys.argv)
    lines = [
        "| case | median CPU s | remark |",
        "|---|---:|---|",
        *(f"| {what} | {seconds:.4g} | {remark} |" for what, seconds, remark in rows),
    ]
    text = "\n".join(lines)
    print(text)
    OUT.write_text(f"# Measured by `python -m benchmarks.engine_bench`\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
