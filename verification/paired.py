"""How much sharper do paired histories make a what-if?

`python -m verification.paired [histories]` raises one coefficient by 0.1 and simulates with and without it, once under
the same seed and once under two. Random numbers belong to acts, so paired histories differ only where the change makes
them; reported is the standard deviation of the difference in number of events and in events of one sender, and the
variance of unpaired differences over that of paired ones: how many times as many unpaired histories one would need.
"""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pandas as pd

from politburo import model
from verification.recovery import REM, empty


def measured(histories: int, change: float = 0.1) -> pd.DataFrame:
    """By coefficient that is raised: the mean difference, both deviations and the ratio of variances."""
    given = model.Model(empty(), "rem", REM.effects, REM.centre, intercept=True)
    base = model.simulate(given, histories=histories, seed=1)
    rows = []
    for place, name in enumerate(REM.names):
        theta = list(REM.centre)
        theta[place] += change * min(1.0, 2 * abs(theta[place]))
        changed = replace(given, coefficients=tuple(theta))
        paired, apart = (model.simulate(changed, histories=histories, seed=seed) for seed in (1, 2))
        for what, count in (("events", lengths), ("events of the first actor", of_first)):
            with_pairs, without = (count(made) - count(base) for made in (paired, apart))
            rows.append(
                {
                    "raised": name,
                    "by": theta[place] - REM.centre[place],
                    "counted": what,
                    "mean": with_pairs.mean(),
                    "sd paired": with_pairs.std(),
                    "sd apart": without.std(),
                    "variance ratio": without.var() / max(with_pairs.var(), 1e-12),
                }
            )
    return pd.DataFrame(rows)


def lengths(made: model.Histories) -> np.ndarray:
    """Events by history."""
    return made.lengths.astype(float)


def of_first(made: model.Histories) -> np.ndarray:
    """Events of the first actor by history."""
    history = np.repeat(np.arange(made.lengths.size), made.lengths)
    return np.bincount(history[made.sender == 0], minlength=made.lengths.size).astype(float)


def main() -> None:
    """Print the table."""
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    print(f"{histories} histories")
    print(measured(histories).round(3).to_string(index=False))


if __name__ == "__main__":
    main()
