"""How well a fitted model tells who acts towards whom: probabilities, ranks, recall, surprises, change points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import chdtrc

from politburo.model.engine.coordination import logs
from politburo.model.engine.design import RiskSets, risk_set_blocks
from politburo.model.engine.errors import EngineError
from politburo.model.engine.spells import Pairs, pairs
from politburo.model.engine.tape import tape
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data
    from politburo.model.engine.fitting import Fit

__all__ = ["change_points", "compare", "outliers", "predictions", "recall", "residuals"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@compiled
def event_ranks(
    logs: Floats, pointers: Whole, cells: Whole, weights: Floats, chosen: Whole
) -> tuple[Floats, Floats, Floats]:
    """Per event the log-probability of what happened, its rank among those at risk (ties share), and their number."""
    events = chosen.shape[0]
    terms = np.empty(events)
    ranks = np.empty(events)
    sizes = np.empty(events)
    for e in range(events):
        own = logs[chosen[e]]
        top = -np.inf
        for k in range(pointers[e], pointers[e + 1]):
            top = max(top, logs[cells[k]])
        total = 0.0
        better = 0.0
        equal = 0.0
        size = 0.0
        for k in range(pointers[e], pointers[e + 1]):
            value = logs[cells[k]]
            total += weights[k] * np.exp(value - top)
            size += weights[k]
            if value > own:
                better += weights[k]
            elif value == own:
                equal += weights[k]
        terms[e] = own - top - np.log(total)
        ranks[e] = better + (equal + 1.0) / 2.0
        sizes[e] = size
    return terms, ranks, sizes


def pair_ranks(design: Pairs, theta: Floats) -> tuple[Floats, Floats, Floats]:
    """As `event_ranks`, for a coordination model: every unordered pair's probability, made anew at each event.

    With p_ij the multinomial probability that i chooses j among those with whom it can tie, {i, j} weighs p_ij p_ji.
    """
    n = design.actors
    lower = np.tril_indices(n, -1)
    found: list[tuple[float, float, float]] = []
    for part in design.stretches:
        made = logs(part, design.even, theta[design.order])
        odds = np.full((2, part.pair.size), np.nan) if made is None else made
        log, able = np.full((n, n), -np.inf), np.zeros((n, n), dtype=bool)
        for e, own in enumerate(part.chosen):
            span = slice(int(part.pointers[e]), int(part.pointers[e + 1]))
            high, low, risk = part.high[span].astype(np.int64), part.low[span].astype(np.int64), part.risk[span]
            log[high, low], log[low, high] = (np.where(risk, odds[side, span], -np.inf) for side in range(2))
            able[high, low] = risk
            top = np.where(np.isfinite(log).any(axis=1), log.max(axis=1), 0.0)
            with np.errstate(divide="ignore"):
                total = top + np.log(np.exp(log - top[:, None]).sum(axis=1))
            choice = log - np.where(np.isfinite(total), total, 0.0)[:, None]
            # Sums of the same two numbers in either order are the same: equal pairs compare equal.
            both = (choice + choice.T)[lower]
            rank = (both > both[own]).sum() + ((both == both[own]).sum() + 1) / 2
            found.append((float(both[own] - np.logaddexp.reduce(both)), float(rank), float(able.sum())))
    terms, ranks, sizes = np.array(found).T
    return terms, ranks, sizes


def predictions(fit: Fit, data: Data | None = None) -> pd.DataFrame:
    """What the model gave to each event among all that could have happened then.

    Columns: row of the event, time, sender, receiver, `probability` given that something happened, `rank` of the true
    one (1 is best; equals share the mean rank), `at_risk`, how many there were: senders for a rate, receivers for a
    choice, ordered pairs for a tie-oriented model, unordered ones for coordination. With other `data` of the same nodes
    and networks, such as later events, this is prediction out of sample.

    Raises:
        EngineError: as for fitting.
    """
    used = fit.data if data is None else data
    read = fit.tape if data is None else tape(used, fit.effects, fit.kind, intercept=fit.intercept)
    kept = fit.design if data is None else None
    if fit.kind == "choice_coordination":
        terms, ranks, sizes = pair_ranks(kept if isinstance(kept, Pairs) else pairs(read, used), fit.theta)
    else:
        blocks = [kept] if isinstance(kept, RiskSets) else risk_set_blocks(read, used, fit.kind)
        terms, ranks, sizes = np.concatenate(
            [
                event_ranks(block.table @ fit.theta, block.pointers, block.cells, block.weights, block.chosen)
                for block in blocks
            ],
            axis=1,
        )
    senders, receivers = np.array(used.senders_.labels), np.array(used.receivers_.labels)
    events = used.events_
    return pd.DataFrame(
        {
            "row": read.event_row,
            "time": read.event_time,
            "sender": senders[events.first[read.event_row]],
            "receiver": receivers[events.second[read.event_row]],
            "probability": np.exp(terms),
            "rank": ranks,
            "at_risk": sizes.astype(np.int64),
        }
    )


def recall(fit: Fit, k: int | Sequence[int] = (1, 5, 10), data: Data | None = None) -> pd.Series[float]:
    """The share of events whose true sender, receiver or pair was among the first k; equals share their mean rank.

    Raises:
        EngineError: E855, if a k is no whole number above 0; or as for `predictions`.
    """
    wanted = list(k) if isinstance(k, list | tuple | range | np.ndarray) else [k]
    for top in wanted:
        if not isinstance(top, int | np.integer) or top < 1:
            raise EngineError("E855", "k", f"{top!r} is no whole number above 0", "Say how many guesses there are")
    made = predictions(fit, data)
    return pd.Series(
        [float((made["rank"] <= top).mean()) for top in wanted], index=pd.Index(wanted, name="k"), name="recall"
    )


def residuals(fit: Fit) -> pd.DataFrame:
    """Per event: the surprise -log p, that of equal chances, `even`, and the deviance residual sqrt(2 surprise)."""
    made = predictions(fit)
    surprise = -np.log(made["probability"])
    return made[["row", "time"]].assign(surprise=surprise, even=np.log(made["at_risk"]), deviance=np.sqrt(2 * surprise))


def outliers(fit: Fit, deviations: float = 3.0) -> pd.DataFrame:
    """Events whose surprise lies more than some robust deviations (1.4826 median absolute ones) above the median."""
    found = residuals(fit)
    centre = float(found["surprise"].median())
    spread = 1.4826 * float((found["surprise"] - centre).abs().median())
    return found[found["surprise"] > centre + deviations * spread].sort_values("surprise", ascending=False)


def change_points(fit: Fit, penalty: float | None = None, smallest: int = 10) -> list[float]:
    """Times at which the mean surprise shifts: least squares in segments by binary splitting.

    A split stays if it lowers the sum of squares by more than `penalty` times the variance (3 log(events) unless given)
    and leaves at least `smallest` events on each side. Times are those of the first event after a shift.
    """
    found = residuals(fit)
    y = found["surprise"].to_numpy(dtype=np.float64)
    cost = 3 * np.log(max(y.size, 2)) if penalty is None else penalty
    # Differences of neighbours estimate the variance whatever the mean does.
    variance = float(np.mean(np.diff(y) ** 2) / 2) if y.size > 1 else 0.0
    cuts: list[int] = []
    waiting = [(0, y.size)]
    while waiting:
        low, high = waiting.pop()
        part = y[low:high]
        if part.size < 2 * smallest:
            continue
        sums = np.cumsum(part)
        left = np.arange(smallest, part.size - smallest + 1)
        gain = (
            sums[left - 1] ** 2 / left
            + (sums[-1] - sums[left - 1]) ** 2 / (part.size - left)
            - sums[-1] ** 2 / part.size
        )
        best = int(np.argmax(gain))
        if gain[best] > cost * variance:
            cut = low + int(left[best])
            cuts.append(cut)
            waiting += [(low, cut), (cut, high)]
    return [float(found["time"].iloc[cut]) for cut in sorted(cuts)]


def compare(small: Fit, large: Fit) -> pd.Series[float]:
    """Likelihood ratio of two nested fits to the same events: statistic, degrees of freedom, p.

    Raises:
        EngineError: E854 if the events, the kind or the coefficients do not nest.
    """
    if (
        small.events != large.events
        or small.kind != large.kind
        or small.timed != large.timed
        or not set(small.names) < set(large.names)
    ):
        raise EngineError(
            "E854",
            "compare",
            "the models are not nested on the same events",
            "Compare by aic, or let the larger contain every effect of the smaller",
        )
    if small.timed and (small.tape.start, small.tape.end) != (large.tape.start, large.tape.end):
        raise EngineError(
            "E854",
            "compare",
            "the models observe different spans, because they read different lists",
            "Fix Data(start=..., end=...)",
        )
    statistic = 2 * (large.loglik - small.loglik)
    freedom = len(large.names) - len(small.names)
    return pd.Series({"statistic": statistic, "df": float(freedom), "p": float(chdtrc(freedom, statistic))})
