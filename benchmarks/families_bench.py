"""Histories per CPU-second of an invented system of 25 families, 250 clocks and some 330 acts in 16 years.

Run: python -m benchmarks.families_bench
"""

from __future__ import annotations

import time

import numpy as np

from politburo.model import families as fam

PEOPLE = 60


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


def main() -> None:
    """Print the best of three runs of 512 histories for each number of decaying moods."""
    for tones in (25, 4, 0):
        program = fam.compile_system(big(tones))
        fam.simulate(program, histories=2)
        speeds = []
        for seed in range(3):
            begin = time.process_time()
            runs = fam.simulate(program, histories=512, seed=seed)
            speeds.append(512 / (time.process_time() - begin))
        clocks = len(program.tables.clock_unit)
        acts = runs.lengths.mean()
        print(f"{tones} moods, {clocks} clocks, {acts:.0f} acts: {max(speeds):.0f} histories per CPU-second")


if __name__ == "__main__":
    main()
