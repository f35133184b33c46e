"""The fit to the whole record: made once for the same case and code, then remembered as draws and a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from politburo.model.assessment.fits import Sample, sampled
from politburo.model.store import kept, remembered
from politburo.model.system.whole import whole_system
from politburo.record.case import Case

__all__ = ["DRAWS", "READINGS", "SEED", "fits_before", "fits_of"]

Progress = Callable[[int, int, str], None]
READINGS, DRAWS, SEED = 12, 20, 11
PRIORS = ("neutral", "informed")


def fits_of(
    case: Case, *, readings: int = READINGS, draws: int = DRAWS, progress: Progress | None = None
) -> dict[str, Sample]:
    """Return the fit to the whole record under neutral and informed priors.

    Raises:
        ValueError: the case has no theory of the whole system, or a faulty one.
    """
    found = remembered(_key(case, readings, draws), lambda: _made(case, readings, draws, progress))
    return {word: _sample(found[word]) for word in PRIORS}


def fits_before(case: Case) -> dict[str, Sample] | None:
    """Return the fit that an earlier call made for the same case and code, None where there was none."""
    found = kept(_key(case, READINGS, DRAWS))
    return None if found is None else {word: _sample(found[word]) for word in PRIORS}


def _key(case: Case, readings: int, draws: int) -> tuple[str, ...]:
    return ("system-fit", case.digest, str(readings), str(draws))


def _made(case: Case, readings: int, draws: int, progress: Progress | None) -> dict[str, Any]:
    if progress is not None:
        progress(0, 1, "reading the record as acts")
    theory, people, told = whole_system(case)
    wanted = {word: (theory, word) for word in PRIORS}

    def tell(done: int, total: int, word: str) -> None:
        if progress is not None:
            progress(done, total, word)
            if done == total:
                progress(0, 1, "weighing the readings and drawing coefficients")

    fits = sampled(people, told, wanted, readings=readings, draws=draws, seed=SEED, progress=tell)
    return {
        word: {
            "names": [list(name) for name in one.names],
            "values": one.values.tolist(),
            "table": list(one.table),
            "effective": dict(one.effective),
        }
        for word, one in fits.items()
    }


def _sample(found: dict[str, Any]) -> Sample:
    names = tuple((str(family), str(part), str(effect)) for family, part, effect in found["names"])
    return Sample(names, np.array(found["values"]), tuple(found["table"]), found["effective"])
