"""Hazards in discrete time, and the constant hazard that every score stands beside."""

from __future__ import annotations

import math
from collections.abc import Mapping

from politburo.model.politics.faults import PoliticsError, positive

__all__ = ["annual_exit", "cause_chances", "constant_hazard_loglik"]


def constant_hazard_loglik(exits: int, periods: int) -> float:
    """Return the log-likelihood at its maximum of k exits in N person-periods: k ln(k/N) + (N - k) ln(1 - k/N).

    Raises:
        PoliticsError: E721, not 0 <= exits <= periods with at least one period.
    """
    if not 0 <= exits <= periods or periods < 1:
        raise PoliticsError("E721", "exits", f"{exits} exits in {periods} periods cannot be", "Count both anew")
    stayed = periods - exits
    return sum(k * math.log(k / periods) for k in (exits, stayed) if k)


def annual_exit(kept: float, of: float, years: float) -> float:
    """Return the constant exit rate a year that leaves `kept` of so many after some years: -ln(kept / of) / years.

    An upper bound of a purge rate: people also die and are posted elsewhere.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    if not 0 < kept <= of:
        raise PoliticsError("E721", "kept", f"{kept} of {of} cannot have been kept", "Count both anew")
    return -math.log(kept / of) / positive("years", years)


def cause_chances(predictors: Mapping[str, float]) -> dict[str, float]:
    """Return the chance of each cause within one period, and of none (key ""), from complementary log-log predictors.

    The rate of cause j is exp(eta_j). The chance of any is 1 - exp(-sum of rates), divided in proportion to the rates;
    with one cause this is 1 - exp(-exp(eta)).
    """
    rates = {cause: math.exp(eta) for cause, eta in predictors.items()}
    total = sum(rates.values())
    happened = -math.expm1(-total)
    found = {cause: happened * rate / total for cause, rate in rates.items()}
    found[""] = math.exp(-total)
    return found
