"""The strategic triangle: three powers, three relations, four configurations.

After Dittmer (1981), "The strategic triangle: an elementary game-theoretical analysis", World Politics 33(4).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Literal

from politburo.model.politics.faults import at_least, share

__all__ = ["Triangle", "chances", "sign", "triangle"]

Configuration = Literal["menage", "romantic", "marriage", "veto"]
Role = Literal["friend", "pivot", "wing", "partner", "outcast", "foe"]

CONFIGURATIONS: tuple[Configuration, ...] = ("veto", "marriage", "romantic", "menage")


@dataclass(frozen=True, slots=True)
class Triangle:
    """A configuration and the roles of the three, in the order they were given."""

    configuration: Configuration
    roles: tuple[Role, Role, Role]


def triangle(first_second: bool, first_third: bool, second_third: bool) -> Triangle:  # noqa: FBT001 - three signs of one kind
    """Return the configuration of three relations, each good (true) or bad, and the roles.

    Three good: menage, all friends. Two: romantic, the one in both is pivot, the others wings. One: marriage of two
    partners, the third an outcast. None: unit veto, all foes.
    """
    degrees = (first_second + first_third, first_second + second_third, first_third + second_third)
    configuration = CONFIGURATIONS[sum(degrees) // 2]
    words: dict[Configuration, tuple[Role, Role, Role]] = {
        "menage": ("foe", "foe", "friend"),
        "romantic": ("foe", "wing", "pivot"),
        "marriage": ("outcast", "partner", "foe"),
        "veto": ("foe", "foe", "foe"),
    }
    of = words[configuration]
    return Triangle(configuration, (of[degrees[0]], of[degrees[1]], of[degrees[2]]))


def sign(relation: float, band: float) -> int:
    """Return 1, -1, or 0 (neutral) for a relation in [-1, 1] by a band around zero.

    A label for readers; reckon with `chances`.

    Raises:
        PoliticsError: E721, the band is negative.
    """
    at_least("band", band, 0.0)
    return 1 if relation > band else -1 if relation < -band else 0


def chances(first_second: float, first_third: float, second_third: float) -> dict[tuple[Configuration, str], float]:
    """Return the chance of each configuration and role of the first, given the chance that each relation is good.

    The three are taken as independent given their chances.

    Raises:
        PoliticsError: E721, a chance is out of range.
    """
    good = tuple(share("relation", one) for one in (first_second, first_third, second_third))
    found: dict[tuple[Configuration, str], float] = {}
    for signs in product((True, False), repeat=3):
        weight = 1.0
        for is_good, chance in zip(signs, good, strict=True):
            weight *= chance if is_good else 1.0 - chance
        here = triangle(*signs)
        key = here.configuration, here.roles[0]
        found[key] = found.get(key, 0.0) + weight
    return found
