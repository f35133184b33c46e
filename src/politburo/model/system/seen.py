"""A simulated history seen through the sources: of what happened in it, only what they would have told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo.model.readings import generator
from politburo.model.system.coverage import Covered, Varied, covered
from politburo.model.system.declare import Declared
from politburo.record.case import Case

__all__ = ["Eyes", "eyes"]

ALWAYS = 10**7  # a day after all others


@dataclass(frozen=True, slots=True)
class Eyes:
    """What sources would tell of histories.

    Attributes:
        covers: by family, what sources cover; families that no source is said to cover are told whole.
        varied: the reading of the shares.
    """

    covers: Mapping[str, tuple[Covered, ...]]
    varied: Varied

    def told(
        self, family: NDArray[np.str_], group: NDArray[np.str_], day: NDArray[np.float64], opening: int
    ) -> NDArray[np.bool_]:
        """Return (E,) which acts sources would have told, each by chance for itself.

        Args:
            family: (E,) the family of each act.
            group: (E,) the faction it is of or on, empty where there is none.
            day: (E,) days from the opening.
            opening: the day (an ordinal) that counts as 0.
        """
        chance = generator(self.varied.seed, self.varied.reading, f"told|{opening}").random(len(day))
        return chance < self.shares(family, group, day, opening)

    def shares(
        self, family: NDArray[np.str_], group: NDArray[np.str_], day: NDArray[np.float64], opening: int
    ) -> NDArray[np.float64]:
        """Return (E,) the share told of acts such as each, 0 where nothing is covered; arguments as of `told`."""
        found = np.ones(len(day))
        for name in np.unique(family).tolist():
            covers = self.covers.get(name, ())
            if not covers:
                continue
            mine = np.nonzero(family == name)[0]
            piece = np.searchsorted([one.first - opening for one in covers], day[mine], side="right") - 1
            within = (piece >= 0) & (day[mine] < np.array([one.last - opening + 1 for one in covers])[piece])
            known, which = np.unique(group[mine], return_inverse=True)
            shares = np.array([[one.share(word) for word in known.tolist()] for one in covers])
            found[mine] = within * shares[piece, which]
        return found


def eyes(case: Case, theory: Declared, varied: Varied) -> Eyes:
    """Return what a case's sources would tell of histories run from a theory, in one reading of the shares."""
    found: dict[str, tuple[Covered, ...]] = {}
    for one in theory.families:
        for name in (one.id, *(f"{one.id}-{item}" for item in one.items or ())):
            found[name] = covered(case, one, 0, ALWAYS, varied)
    return Eyes(found, varied)
