"""Simulation-based calibration of the fit of families: is the truth's place in the posterior uniform?

`python -m verification.system_calibration [replications]` draws every coefficient of a small declared system (a rate
with two effects and rungs, a second cause of the same acts of which one of a cohort is at risk, an answer with two
replies, a pair's rate, one of whose acts only a share is told) from its prior, simulates a history, tells the share of
it, fits that under the same priors, and notes where each truth lies in its posterior. It prints the
chi-squared test of all places in twenty bins and how many coefficients leave the simultaneous band of the empirical
distribution, and keeps both beside the code, with a figure under docs/pictures (S. Talts and others, arXiv
1804.06788, 2018). Coefficients of one history share it, so the pooled test is a summary, not a level.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import stats

from politburo.model import families as fam
from politburo.model.assessment.load import CALIBRATION

FIGURE = Path(__file__).parent.parent / "docs" / "pictures" / "system-calibration.svg"
END = 2400.0
BINS = 20
BAND = 0.95
KOLMOGOROV = 1.358  # of the 95 % band: the largest deviation of n uniform places is below this over sqrt(n)
PEOPLE = {"ann": "north", "bo": "north", "cy": "south", "di": "south", "ed": "east", "flo": "east"}
RUNGS = ("criticise", "remove")
TOLD = (fam.Cover(0.0, END / 2, 0.5), fam.Cover(END / 2, END, 0.9))  # of gifts


def system() -> fam.System:
    """The small system, every coefficient with its prior."""
    on = tuple(fam.Unit(label=f"on {who}", sender=("lea",), receiver=who) for who in [*PEOPLE, "others"])
    pairs = (
        fam.Unit(label="old>lea", sender=("old",), receiver="lea"),
        fam.Unit(label="lea>old", sender=("lea",), receiver="old"),
    )
    registers = (
        fam.Given(id="climate", steps=(fam.Step(value=0), fam.Step(value=1, time=600), fam.Step(value=0, time=1500))),
        fam.Recent(id="struck", acts=(fam.Act(family="strike"),), window=90, by="group", form="saturating"),
        fam.InForce(id="pressed", acts=(fam.Act(family="press"),), window=120),
    )
    spread = fam.Prior(mean=0.0, sd=0.5)
    at_work = fam.Condition(register="pressed", least=0.5)
    strike: dict[str, Any] = {
        "units": tuple(one.label for one in on),
        "mark": fam.Ordered(
            rungs=RUNGS,
            cuts=(0.0,),
            effects=(fam.Effect(register="climate", coefficient=0.0, prior=spread),),
            priors=(fam.Prior(mean=0.0, sd=1.0),),
        ),
    }
    return fam.System(
        start=0.0,
        end=END,
        actors=(
            fam.Actor(id="lea"),
            fam.Actor(id="old"),
            *(fam.Actor(id=who, group=group) for who, group in PEOPLE.items()),
            fam.Actor(id="others", group="east", weight=5.0, cohort=True),
        ),
        units=(*on, *pairs),
        registers=registers,
        families=(
            fam.Rem(
                id="strike",
                rate=fam.Formula(
                    constant=-2.5,
                    prior=fam.Prior(mean=-2.5, sd=0.5),
                    effects=(
                        fam.Effect(register="climate", coefficient=0.0, prior=spread),
                        fam.Effect(register="struck", at="group", coefficient=0.0, prior=spread),
                    ),
                ),
                **strike,
            ),
            fam.Rem(
                id="strike because pressed",
                of="strike",
                single=True,
                conditions=(at_work,),
                rate=fam.Formula(constant=-2.5, prior=fam.Prior(mean=-2.5, sd=0.7)),
                **strike,
            ),
            fam.Rem(
                id="press",
                units=("old>lea",),
                rate=fam.Formula(
                    constant=-1.5,
                    prior=fam.Prior(mean=-1.5, sd=0.5),
                    effects=(fam.Effect(register="climate", coefficient=0.0, prior=spread),),
                ),
            ),
            fam.Rem(
                id="gift",
                units=("old>lea",),
                covers=TOLD,
                rate=fam.Formula(
                    constant=-1.0,
                    prior=fam.Prior(mean=-1.0, sd=0.5),
                    effects=(fam.Effect(register="climate", coefficient=0.0, prior=spread),),
                ),
            ),
            fam.Answer(
                id="reply",
                units=("lea>old",),
                to=(fam.Act(family="press"),),
                delay=fam.Delay(low=0.0, mean=10.0),
                replies=(
                    fam.Reply(label="no", formula=fam.Formula(prior=fam.Prior(mean=0.0, sd=0.0))),
                    fam.Reply(
                        label="yes",
                        formula=fam.Formula(
                            constant=0.0,
                            prior=fam.Prior(mean=0.0, sd=1.0),
                            effects=(fam.Effect(register="climate", coefficient=0.0, prior=spread),),
                        ),
                    ),
                ),
            ),
        ),
    )


def places(replications: int, seed: int = 7) -> dict[str, list[float]]:
    """Where the truth lies in the posterior, 0 to 1, by coefficient."""
    small = system()
    program = fam.compile_system(small)
    table = fam.coefficients(small)
    free = table[table["free"] & (table["prior_sd"] > 0)]
    names = [tuple(row) for row in free[["family", "part", "effect"]].itertuples(index=False)]
    rng = np.random.Generator(np.random.Philox(seed))
    found: dict[str, list[float]] = {}
    for number in range(replications):
        drawn = free["prior_mean"].to_numpy() + free["prior_sd"].to_numpy() * rng.standard_normal(len(free))
        truth = dict(zip(names, drawn.tolist(), strict=True))
        # whatever called an act forth, its severity is drawn by the same rule
        truth |= {name: truth["strike", *name[1:]] for name in names if name[0] != "strike" and name[1] == "mark"}
        log = fam.simulate(fam.recoined(program, truth), seed=seed, first=number).log(number)
        log["family"] = log["family"].replace("strike because pressed", "strike")
        share = np.where(log["time"] < END / 2, TOLD[0].told, TOLD[1].told)
        hidden = (log["family"] == "gift") & (rng.random(len(log)) >= share)
        fitted = fam.fit(small, told(log, hidden.to_numpy()))
        for piece in fitted.pieces:
            for slot, mode, variance in zip(piece.slots, piece.theta, np.diag(piece.covariance), strict=True):
                place = float(stats.norm.cdf((truth[slot.name] - mode) / np.sqrt(variance)))
                found.setdefault(" / ".join(slot.name), []).append(place)
    return found


def told(log: pd.DataFrame, hidden: NDArray[np.bool_]) -> pd.DataFrame:
    """Return a log without the hidden rows, which called nothing forth, with causes counted anew."""
    place = np.cumsum(~hidden) - 1
    kept = log[~hidden].reset_index(drop=True)
    return kept.assign(cause=[int(place[one]) if one >= 0 else one for one in kept["cause"]])


def summary(found: dict[str, list[float]]) -> dict[str, Any]:
    """Chi-squared of all places in bins, and the coefficients outside the band."""
    every = np.concatenate([np.array(one) for one in found.values()])
    counts = np.histogram(every, BINS, (0.0, 1.0))[0]
    chi2, p = stats.chisquare(counts)
    largest = {name: float(stats.kstest(one, "uniform").statistic) for name, one in found.items()}
    outside = [name for name, one in found.items() if largest[name] > KOLMOGOROV / np.sqrt(len(one))]
    return {
        "replications": max(len(one) for one in found.values()),
        "coefficients": len(found),
        "bins": BINS,
        "counts": counts.tolist(),
        "chi2": round(float(chi2), 2),
        "freedom": BINS - 1,
        "p": round(float(p), 4),
        "band": BAND,
        "outside": len(outside),
        "names_outside": outside,
    }


def figure(found: dict[str, list[float]]) -> str:
    """The empirical distribution of places less the uniform one, a line a coefficient, with the band, as SVG."""
    wide, high, most = 640, 320, 0.3
    grid = np.linspace(0.0, 1.0, 101)

    def line(values: np.ndarray) -> str:
        return " ".join(
            f"{40 + x * (wide - 60):.1f},{high / 2 - y / most * (high / 2 - 20):.1f}"
            for x, y in zip(grid.tolist(), values.tolist(), strict=True)
        )

    limit = KOLMOGOROV / np.sqrt(min(len(one) for one in found.values()))
    lines = [np.searchsorted(np.sort(one), grid, side="right") / len(one) - grid for one in found.values()]
    drawn = "".join(f'<polyline points="{line(one)}" fill="none" stroke="#33556688"/>' for one in lines)
    bounds = "".join(
        f'<polyline points="{line(np.full(101, sign * limit))}" fill="none" stroke="#884422" stroke-dasharray="6 4"/>'
        for sign in (-1.0, 1.0)
    )
    title = "Place of the truth in the posterior: empirical less uniform distribution, with the 95 % band"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img"><title>{title}</title>'
        f'<line x1="40" x2="{wide - 20}" y1="{high / 2}" y2="{high / 2}" stroke="#999"/>{drawn}{bounds}'
        f'<text x="40" y="16" font-size="13" font-family="sans-serif">{title}</text></svg>\n'
    )


def main() -> None:
    """Run, print, keep."""
    found = places(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
    text = json.dumps(summary(found), indent=1)
    print(text)
    CALIBRATION.write_text(text + "\n", encoding="utf-8")
    FIGURE.write_text(figure(found), encoding="utf-8")


if __name__ == "__main__":
    main()
