"""The answer to a what-if: paired histories with and without it, errors, and the same under other assumptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.assessment.fits import Sample, with_priors
from politburo.model.assessment.logs import Log, log_of_record
from politburo.model.families.program import Program
from politburo.model.questions.declared import Asked, WhatIf
from politburo.model.questions.edits import pair, set_values
from politburo.model.questions.ensembles import Counted, Draws, Side, drawn, side, so_far
from politburo.model.questions.fits import SEED, fits_of
from politburo.model.questions.observed import unobserved
from politburo.model.questions.paths import Link, families_on_the_way, links_of
from politburo.model.system.causes import off, plain
from politburo.model.system.formulas import Name
from politburo.model.system.reaching import Arm, Runs, arm
from politburo.model.system.recorded import happened
from politburo.model.system.whole import whole_system
from politburo.record.case import Case

__all__ = ["Answered", "Compared", "Size", "ask", "beside", "predicted_sign"]

Floats = NDArray[np.float64]
Progress = Callable[[int, int, str], None]
ERRORS = 2.0
OTHERS = "histories under other assumptions"
SIGNS = {"more": 1, "less": -1, "same": 0}


@dataclass(frozen=True, slots=True)
class Size:
    """How many histories: openings under different readings, draws of coefficients in each, histories of each draw."""

    openings: int = 4
    draws: int = 5
    histories: int = 100
    variants: int = 20
    readings: int = 12
    threads: int = 2

    @property
    def every(self) -> int:
        """Histories in each of the two ensembles."""
        return self.openings * self.draws * self.histories


FULL = Size()


@dataclass(frozen=True, slots=True)
class Compared:
    """One outcome without and with the intervention.

    Attributes:
        asked: which one.
        without, with_: means over histories.
        difference: with less without.
        error: its Monte-Carlo standard error, from paired histories.
        sd: its standard deviation over draws of reading and coefficients, chance taken out.
        low, high: 5 % and 95 % of the difference over draws, chance taken out.
        agreement: with what the author's argument implies.
        informed: the difference under informed priors. This and what follows is None while it is being worked out.
        zeroed: the difference with every effect that the prior sets at 0, and every such cause doing nothing.
        halved, doubled: the difference with half and with twice the sd of the priors that set coefficients on the ways
            through which the change works.
    """

    asked: Asked
    without: float
    with_: float
    difference: float
    error: float
    sd: float
    low: float
    high: float
    agreement: str
    informed: float | None = None
    zeroed: float | None = None
    halved: float | None = None
    doubled: float | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A what-if with its answer.

    Attributes:
        name, asked: which one.
        compared: the outcomes.
        days, fans: days from the opening, and by outcome the middle and the middle nine tenths of histories without
            and with, and what the record has.
        links: the first effects and causes through which it acts.
        acts: acts of the record that each family on the way was fitted on.
        set_by_prior: how many coefficients of the links the prior sets, of how many.
        struck: recorded acts that happen in one ensemble alone.
        speculative: why the state lies outside anything observed; empty where it does not.
        histories, draws, seed, cut_off: size of each ensemble, and histories of both cut at the limit.
    """

    name: str
    asked: WhatIf
    compared: tuple[Compared, ...]
    days: tuple[int, ...]
    fans: Mapping[str, Mapping[str, Floats]]
    links: tuple[Link, ...]
    acts: Mapping[str, int]
    set_by_prior: tuple[int, int]
    struck: int
    speculative: str
    histories: int
    draws: int
    seed: int
    cut_off: int

    @property
    def whole(self) -> bool:
        """Whether the differences under other assumptions are there."""
        return all(one.informed is not None for one in self.compared)


def ask(
    case: Case,
    name: str,
    asked: WhatIf,
    *,
    size: Size = FULL,
    seed: int = SEED,
    progress: Progress | None = None,
    first: Callable[[Answered], object] | None = None,
) -> Answered:
    """Answer a what-if.

    Both ensembles share readings, coefficients and random numbers, so that they differ by the intervention alone. The
    answer is of an intervention from that day, not what would have become of one and the same history.

    Args:
        case: the case.
        name: its name.
        asked: what is asked.
        size: how many histories.
        seed: of the histories.
        progress: is told how far it is.
        first: is given the answer as soon as it is there, before the differences under other assumptions; nothing else
            in it changes later.

    Raises:
        ValueError: the case has no theory of the whole system, or the intervention touches nothing.
    """
    theory, people, told = whole_system(case)
    fits = fits_of(case, readings=size.readings, draws=size.openings * size.draws, progress=progress)
    neutral = fits["neutral"]
    links, acts = links_of(theory, asked), told.counted()
    span = (ordinal(asked.opening), ordinal(asked.until))
    days = tuple(range(0, span[1] - span[0] + 2, max((span[1] - span[0] + 1) // 40, 1)))
    runs = Runs(size.draws, size.histories, seed)
    sides: list[tuple[Side, Side]] = []
    rows: list[Sequence[fam.Happened]] = []
    waited: list[Future[Counted]] = []
    struck = 0
    tell = progress if progress is not None else _unheard
    with _threads(size.threads) as pool:

        def begin(what: Draws, number: int) -> Future[Counted]:
            return pool.submit(drawn, sides[number // size.draws], what, number, asked.outcomes)

        for number in range(size.openings):  # the histories of an opening run while the next one is compiled
            one = arm(theory, people, told, span, number, runs, "neutral")
            rows.append(happened(told, span[0], seed, number, until=span[1] + 1))
            without, with_ = pair(one, theory, asked, rows[-1])
            struck = max(struck, len(without.program.system.given) - len(with_.program.system.given))
            sides.append((side(without), side(with_)))
            values = set_values(asked, dict(one.mechanisms))
            main = Draws(neutral, {}, values, size.histories, size.histories, days)
            waited += [begin(main, number * size.draws + place) for place in range(size.draws)]
            tell(sum(one.done() for one in waited), size.openings * size.draws, "histories")
        _refuse_nothing(asked, struck)
        others, means, ways = _others(sides[0][0].arm, fits, links, values, size)
        varied = [[begin(what, number) for number in range(len(waited))] for what in others]
        counted = _counted(waited, tell, "histories")
        record = log_of_record(rows, without.who, span[0])
        answer = Answered(
            name,
            asked,
            tuple(_compared(place, asked, links, counted) for place in range(len(asked.outcomes))),
            days,
            {one.id: _fan(place, one, counted, record, days) for place, one in enumerate(asked.outcomes)},
            links,
            {name: acts.get(name, 0) for name in families_on_the_way(asked, links)},
            (means, ways),
            struck,
            unobserved(case, theory, people, told, asked, span),
            size.every,
            size.openings * size.draws,
            seed,
            sum(one.cut for one in counted),
        )
        if first is not None:
            first(answer)
        every = _counted([one for some in varied for one in some], tell, OTHERS)
    each = [every[place * len(waited) : (place + 1) * len(waited)] for place in range(len(others))]
    return replace(
        answer, compared=tuple(_whole(one, place, counted, each) for place, one in enumerate(answer.compared))
    )


@contextmanager
def _threads(number: int) -> Iterator[ThreadPoolExecutor]:
    """Threads that run histories; what still waits when something fails is dropped."""
    pool = ThreadPoolExecutor(number)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _unheard(done: int, total: int, message: str, /) -> None:
    """Nobody wants to know how far it is."""


def _counted(waited: Sequence[Future[Counted]], tell: Progress, message: str) -> list[Counted]:
    found = []
    for one in waited:
        found.append(one.result())
        tell(len(found), len(waited), message)
    return found


def _others(
    one: Arm, fits: Mapping[str, Sample], links: Sequence[Link], values: Mapping[Name, float], size: Size
) -> tuple[tuple[Draws, ...], int, int]:
    """Histories under informed priors, without what priors set, with these halved and doubled.

    And how many coefficients on the ways the prior sets, of how many.
    """
    neutral = fits["neutral"]
    zero = {name: off(name) for name in neutral.prior_set if name in one.mechanisms}
    ways = _on_the_ways(neutral, links, one.mechanisms)
    means = _prior_means(one.program, ways & set(neutral.prior_set))
    fewer = (max(size.variants, 2), size.histories)
    found = (
        Draws(fits["informed"], {}, values, *fewer),
        Draws(neutral, zero, {**zero, **values}, *fewer),
        *(Draws(with_priors(neutral, means, factor), {}, values, *fewer) for factor in (0.5, 2.0)),
    )
    return found, len(means), len(ways)


def _compared(place: int, whole: WhatIf, links: Sequence[Link], main: Sequence[Counted]) -> Compared:
    """An outcome compared, other assumptions left open."""
    asked = whole.outcomes[place]
    without, with_ = (np.array([one.number[place, which] for one in main]) for which in (0, 1))
    gaps = _gaps(place, main)
    means = gaps.mean(axis=1)
    within = gaps.var(axis=1, ddof=1) / gaps.shape[1] if gaps.shape[1] > 1 else np.zeros(len(gaps))
    error = float(np.sqrt(within.mean() / len(gaps)))
    total = float(means.var(ddof=1)) if len(means) > 1 else 0.0
    sd = float(np.sqrt(max(total - float(within.mean()), 0.0)))
    shrink = sd / np.sqrt(total) if total > 0 else 0.0
    difference = float(means.mean())
    low, high = np.quantile(difference + shrink * (means - difference), [0.05, 0.95])
    agreement = _agreement(asked, whole, links, difference, error)
    return Compared(
        asked,
        float(np.mean(without)),
        float(np.mean(with_)),
        difference,
        error,
        sd,
        float(low),
        float(high),
        agreement,
    )


def _whole(one: Compared, place: int, main: Sequence[Counted], each: Sequence[Sequence[Counted]]) -> Compared:
    """An outcome with its difference under other assumptions: informed, zeroed, halved, doubled."""
    gaps = _gaps(place, main)
    informed, zeroed, halved, doubled = (beside(gaps, _gaps(place, some)) for some in each)
    return replace(one, informed=informed, zeroed=zeroed, halved=halved, doubled=doubled)


def _gaps(place: int, some: Sequence[Counted]) -> Floats:
    """(K, H) an outcome with the intervention less without it, by draw and history."""
    return np.array([one.number[place, 1] - one.number[place, 0] for one in some])


def beside(main: Floats, fewer: Floats) -> float:
    """Return the mean of few differences, less what chance did to the same histories of many.

    Histories of one number share their random numbers, so that the few differ from the many by chance in the same way
    as the many's own first histories do: a control variate, with the slope that leaves the least error.

    Args:
        main: (K, H) differences by draw and history.
        fewer: (K, h) those of the first h histories of each draw under other coefficients.
    """
    same = main[:, : fewer.shape[1]]
    apart, other = same - same.mean(axis=1, keepdims=True), fewer - fewer.mean(axis=1, keepdims=True)
    spread = float((apart**2).sum())
    slope = float((apart * other).sum()) / spread if spread > 0 else 0.0
    return float(fewer.mean() - slope * (same.mean() - main.mean()))


def predicted_sign(asked: Asked) -> int | None:
    """Return the sign that the author's argument implies, None where it implies none."""
    return None if asked.predicted is None else SIGNS[asked.predicted]


def _agreement(asked: Asked, whole: WhatIf, links: Sequence[Link], difference: float, error: float) -> str:
    wanted = predicted_sign(asked)
    if wanted is None:
        return ""
    found = 0 if abs(difference) <= ERRORS * error else int(np.sign(difference))
    if found == 0 and wanted != 0:
        return "no difference beyond chance"
    if found != wanted:
        return "disagrees"
    mine = {(one.source, one.para) for one in whole.passages}
    theirs = {(one.source, one.para) for link in links if link.cause for one in link.passages}
    return "agrees, which does not count: the same passage declared the cause" if mine & theirs else "agrees"


def _fan(place: int, asked: Asked, main: Sequence[Counted], record: Log, days: Sequence[int]) -> dict[str, Floats]:
    """Acts so far by day: (D, 3) median, 5 % and 95 % without and with; (D,) of the record, mean over readings."""
    found = {}
    for word, which in (("without", 0), ("with", 1)):
        course = np.concatenate([one.course[place, which] for one in main])
        found[word] = np.quantile(course, [0.5, 0.05, 0.95], axis=0).T
    found["recorded"] = so_far(record, record.rows(asked.count), days).mean(axis=0)
    return found


def _on_the_ways(sample: Sample, links: Sequence[Link], mechanisms: Mapping[Name, str]) -> set[Name]:
    """The coefficients of the links."""
    wanted = {(link.family, link.mechanism) for link in links}
    return {name for name, one in mechanisms.items() if (plain(name[0]), one) in wanted} & set(sample.names)


def _prior_means(program: Program, names: set[Name]) -> dict[Name, float]:
    rows = fam.coefficients(program.system)
    every = zip(rows["family"], rows["part"], rows["effect"], rows["prior_mean"], strict=True)
    means = {(str(family), str(part), str(effect)): float(mean) for family, part, effect, mean in every}
    return {name: means[name] for name in names if name in means}


def _refuse_nothing(asked: WhatIf, struck: int) -> None:
    if struck == 0 and all(one.strike is not None for one in asked.do):
        raise ValueError("E514 The what-if strikes no recorded act: widen `span`, `by` or `on`.")
