"""Two donors compete for a client.

The contest is Tullock's (1980), "Efficient rent seeking"; aid for policy after Bueno de Mesquita and Smith (2007),
"Foreign aid and policy concessions", Journal of Conflict Resolution 51(2). Contest and auction differ in what rivalry
does: under the contest both donors give more, under the auction one pays.
"""

from __future__ import annotations

from dataclasses import dataclass

from politburo.model.politics.faults import positive

__all__ = ["Aid", "auction", "contest", "sells"]


@dataclass(frozen=True, slots=True)
class Aid:
    """What each donor gives, in the unit of their valuations, and the first one's share of influence."""

    first: float
    second: float
    influence: float


def contest(first_value: float, second_value: float) -> Aid:
    """Return the equilibrium of a contest for influence: x_i = V_i^2 V_j / (V_1 + V_2)^2, share x_1 / (x_1 + x_2).

    Raises:
        PoliticsError: E721, a valuation is not positive.
    """
    a, b = positive("first_value", first_value), positive("second_value", second_value)
    total = (a + b) ** 2
    return Aid(a * a * b / total, b * b * a / total, a / (a + b))


def auction(first_value: float, second_value: float) -> Aid:
    """Return the outcome of an auction for alignment: the donor who values it more pays the other's valuation.

    Equal valuations: either may win, each pays it half of the time.

    Raises:
        PoliticsError: E721, a valuation is not positive.
    """
    a, b = positive("first_value", first_value), positive("second_value", second_value)
    if a == b:
        return Aid(a / 2.0, b / 2.0, 0.5)
    return Aid(b, 0.0, 1.0) if a > b else Aid(0.0, a, 0.0)


def sells(salience: float, concession: float, cost: float) -> bool:
    """Whether a concession is bought: the donor's salience times the concession is at least what it costs the client.

    A client who must satisfy few sells cheaply, because the cost is spread over few.
    """
    return salience * concession >= cost
