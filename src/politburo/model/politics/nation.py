"""National legitimacy as a state variable, and how a visible intervention backfires. Reduced forms of our own."""

from __future__ import annotations

import math

from politburo.model.politics.faults import at_least, positive, share

__all__ = ["legitimacy_after", "purge_shift", "turning_month"]


def legitimacy_after(legitimacy: float, visible: float, dependence: float, *, gain: float, drain: float) -> float:
    """Return national legitimacy after a month: clip(N + gain x visible intervention - drain x aid dependence, 0, 1).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    step = at_least("gain", gain, 0.0) * share("visible", visible)
    loss = at_least("drain", drain, 0.0) * share("dependence", dependence)
    return min(1.0, max(0.0, share("legitimacy", legitimacy) + step - loss))


def purge_shift(months: float, *, obedience: float, decay: float, backlash: float) -> float:
    """Return the change of the log-hazard of purges at a time after a visible intervention: -o exp(-k t) + b.

    Obedience wears off, what the intervention gave to those who call their rivals foreign stays.

    Args:
        months: t since the intervention, 0 or more.
        obedience: o, the first drop of the log-hazard.
        decay: k per month.
        backlash: b, rise of the log-hazard by the legitimacy gained.

    Raises:
        PoliticsError: E721, a number is negative.
    """
    fading = at_least("obedience", obedience, 0.0) * math.exp(
        -at_least("decay", decay, 0.0) * at_least("t", months, 0.0)
    )
    return at_least("backlash", backlash, 0.0) - fading


def turning_month(obedience: float, decay: float, backlash: float) -> float:
    """Return when the shift changes sign, ln(o / b) / k, at once (0) where the backlash is the stronger.

    Raises:
        PoliticsError: E721, a number is not positive.
    """
    ratio = positive("obedience", obedience) / positive("backlash", backlash)
    return max(0.0, math.log(ratio) / positive("decay", decay))
