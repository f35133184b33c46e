"""Histories and acts per CPU-second: of an invented system of 25 families, of the first case; and its what-ifs.

Run: python -m benchmarks.families_bench [WHAT-IF ...]

Logs stay in memory: `benchmarks.runs_bench` measures runs with all their files. Medians of several rounds.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np

from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.engine.errors import EngineWarning
from politburo.model.families.program import Program
from politburo.model.questions.answer import FULL, ask
from politburo.model.questions.declared import read
from politburo.model.runs import Asked, learned, planned
from politburo.model.runs.learning import told_by
from politburo.model.runs.packing import unpacked
from politburo.record.load import load_case

CASE = Path(__file__).parent.parent / "cases" / "dprk"
SPANS = (("1945-08-15", "1961-07-31", 200), ("1956-08-01", "1956-12-31", 500))
PEOPLE = 60
ROUNDS = 7


def big(tones: int, families: int = 25, members: int = 10, rate: float = -5.5) -> fam.System:
    """Half the families act on people, half are acts of people; `tones` of them leave a mood that decays monthly."""
    rng = np.random.default_rng(0)
    people = [f"p{i}" for i in range(PEOPLE)]
    actors = (
        fam.Actor(id="leader", group="g0"),
        *(fam.Actor(id=who, group=f"g{i % 5}") for i, who in enumerate(people)),
    )
    units = (
        *(fam.Unit(label=f"u{i}", sender=("leader",), receiver=who) for i, who in enumerate(people)),
        *(fam.Unit(label=f"s{i}", sender=(who,)) for i, who in enumerate(people)),
    )
    registers: list[fam.Register] = [
        fam.Stock(
            id="seats", by="actor", steps=tuple(fam.Step(key=who, value=1.0 + i % 3) for i, who in enumerate(people))
        ),
        fam.Total(id="power", of="seats"),
        fam.Share(id="share", of="power"),
        fam.Outside(id="outside", of="power"),
        fam.Given(id="war", steps=tuple(fam.Step(time=300.0 * k, value=float(k % 2)) for k in range(1, 18))),
    ]
    declared: list[fam.Family] = []
    for f in range(families):
        acts = (fam.Act(family=f"f{f}"),)
        registers.append(fam.Recent(id=f"r{f}", acts=acts, window=180.0, by="sender" if f % 2 else "receiver-group"))
        if f < tones:
            registers.append(fam.Tone(id=f"t{f}", half_life=365.0, moves=(fam.Move(acts=acts),)))
        else:
            registers.append(fam.InForce(id=f"t{f}", acts=acts, window=365.0))
        effects = (
            fam.Effect(register="share", coefficient=0.5, at="group"),
            fam.Effect(register="outside", coefficient=0.5, at="group"),
            fam.Effect(register=f"r{(f + 2) % families if (f + 2) % families % 2 == f % 2 else f}", coefficient=0.5),
            fam.Effect(register=f"t{f}", coefficient=0.2, scale=5.0),
            fam.Effect(register="war", coefficient=0.3),
        )
        chosen = tuple(f"{'s' if f % 2 else 'u'}{i}" for i in rng.choice(PEOPLE, members, replace=False))
        mark = fam.Ordered(rungs=("criticise", "remove", "expel"), cuts=(1.0, 2.0))
        leave = fam.Consequence(do="leave", marks=("remove", "expel"), register="seats")
        formula = fam.Formula(constant=rate, effects=effects)
        hard = f % 4 == 0
        declared.append(
            fam.Rem(
                id=f"f{f}",
                units=chosen,
                rate=formula,
                mark=mark if hard else None,
                consequences=(leave,) if hard else (),
            )
        )
    return fam.System(
        start=0.0, end=365.25 * 16, actors=actors, units=units, registers=tuple(registers), families=tuple(declared)
    )


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Processor time and wall time of some work, in seconds."""
    begin, started = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - begin, time.perf_counter() - started


def report(name: str, programs: Sequence[Program], histories: int, limit: int) -> None:
    """Print the median over rounds of histories and acts per CPU-second, logs in memory, one thread."""
    fam.simulate(programs[0], histories=2)
    rows: list[int] = []

    def once() -> None:
        for number, program in enumerate(programs):
            runs = fam.simulate(program, histories=histories, seed=1, first=number * histories, limit=limit)
            rows.append(int(runs.lengths.sum()))

    seconds = [spent(once)[0] for _ in range(ROUNDS)]
    cpu, many, acts = median(seconds), len(programs) * histories, sum(rows) / ROUNDS
    print(
        f"{name}: {len(programs[0].tables.clock_unit)} clocks, {acts / many:.0f} acts a history, "
        f"{many / cpu:.0f} histories and {acts / cpu:.0f} acts per CPU-second (best round {many / min(seconds):.0f})"
    )


def invented() -> None:
    """The invented system, with all of its families leaving moods that decay, with some, with none."""
    for tones in (25, 4, 0):
        report(f"invented, {tones} moods", [fam.compile_system(big(tones))], 512, 4000)


def first_case(folder: Path, asked: Sequence[str]) -> None:
    """The first case over its whole span and over five months, then what-ifs, each asked again after the first time."""
    case = load_case(folder)
    told = told_by(case)
    drawn = learned(case, told, draws=4, readings=4)
    for start, end, many in SPANS:
        asked_of = Asked(start=ordinal(start), end=ordinal(end), histories=4, draws=4)
        plan = planned(case, told, asked_of, drawn)
        programs = [unpacked(one).program for one in plan.pieces]
        report(f"{folder.name}, {start} to {end}", programs, many, 40_000)
    for name in asked:
        question = read(case, name)
        ask(case, name, question)
        rounds = [spent(partial(ask, case, name, question)) for _ in range(ROUNDS)]
        cpu, wall = (median(column) for column in zip(*rounds, strict=True))
        print(f"what-if {name}, 2 x {FULL.every} histories and its variants: {cpu:.1f} CPU-s, {wall:.1f} s")


def main(folder: Path, asked: Sequence[str]) -> None:
    """Print how fast histories are."""
    warnings.simplefilter("ignore", EngineWarning)  # histories cut at the limit
    invented()
    first_case(folder, asked)


if __name__ == "__main__":
    main(CASE, sys.argv[1:] or ["stalin-says-no", "mission-stays"])
