"""A leader and his captains: what keeps him paying them, and what a court adds.

After Myerson (2008), "The autocrat's credibility problem and foundations of the constitutional state", American
Political Science Review 102(1). Values are derived from the primitives below; the dynamics of the court's strength
are a reduced form of our own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from politburo.model.politics.faults import at_least, positive, share

__all__ = ["Reign", "captain_value", "cheats", "court_after", "leader_value", "participates", "win_chance"]


@dataclass(frozen=True, slots=True)
class Reign:
    """The primitives.

    Attributes:
        captains: n, of the leader.
        rivals: m, captains' worth of the rival's force.
        sharpness: s of the contest.
        revenue: R per unit of time.
        pay: y to each captain per unit of time.
        discount: delta per unit of time.
        battles: lambda, battles per unit of time.
        cost: c of a battle to a captain.
    """

    captains: float
    rivals: float
    sharpness: float
    revenue: float
    pay: float
    discount: float
    battles: float
    cost: float


def win_chance(captains: float, rivals: float, sharpness: float) -> float:
    """Return n^s / (n^s + m^s).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    mine = math.pow(at_least("captains", captains, 0.0), positive("sharpness", sharpness))
    return mine / (mine + math.pow(positive("rivals", rivals), sharpness))


def _effective_discount(reign: Reign) -> float:
    p = win_chance(reign.captains, reign.rivals, reign.sharpness)
    return positive("discount", reign.discount) + at_least("battles", reign.battles, 0.0) * (1.0 - p)


def leader_value(reign: Reign) -> float:
    """Return the leader's value just after a victory, V = (R - n y) / (delta + lambda (1 - p)).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    return (reign.revenue - reign.captains * reign.pay) / _effective_discount(reign)


def captain_value(reign: Reign) -> float:
    """Return a captain's value just after a victory, U = (y - lambda c) / (delta + lambda (1 - p)).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    return (reign.pay - reign.battles * reign.cost) / _effective_discount(reign)


def participates(reign: Reign) -> bool:
    """Whether a captain fights: p U >= c.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    chance = win_chance(reign.captains, reign.rivals, reign.sharpness)
    return chance * captain_value(reign) >= reign.cost


def cheats(gain: float, lose_one: float, lose_all: float, court: float) -> bool:
    """Whether a leader breaks his word to one captain: gain > (1 - court) lose_one + court lose_all.

    `court` is the chance that a breach against one becomes common knowledge among the others; without a court only the
    one cheated leaves.

    Raises:
        PoliticsError: E721, the court is no probability.
    """
    share("court", court)
    return gain > (1.0 - court) * lose_one + court * lose_all


def court_after(court: float, surveillance: float, outside: float) -> float:
    """Return 1 - (1 - court (1 - surveillance)) (1 - outside).

    Surveillance cuts the talk of members among themselves; an outside voice (an ally's embassy, a foreign party's
    reading of the facts) tells them by another way. A reduced form of our own.

    Raises:
        PoliticsError: E721, a number is no share.
    """
    inside = share("court", court) * (1.0 - share("surveillance", surveillance))
    return 1.0 - (1.0 - inside) * (1.0 - share("outside", outside))
