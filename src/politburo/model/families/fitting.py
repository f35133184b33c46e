"""Fitting a system to a recorded log: exact likelihoods, Gaussian priors, one posterior mode for each piece.

Given the log, the pieces share no coefficient: the rate of each family, its choice, marks, replies, consents, votes,
and the sets of its motions. Each has an exact likelihood with gradient and Hessian and is fitted by Newton's method.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.families.coefficients import Slot, slots_of, with_values
from politburo.model.families.compiling import compile_system
from politburo.model.families.evidence import Evidence, causes_of
from politburo.model.families.parts import parts_of
from politburo.model.families.pieces import Piece, choice_piece, rate_piece, rung_piece, set_piece, yearly_piece
from politburo.model.families.program import Name, Program
from politburo.model.families.replay import gather
from politburo.model.families.system import System

__all__ = ["Fit", "Piece", "fit", "fit_to"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted system.

    Attributes:
        system: the system with the fitted coefficients in place; those that nothing bears on stand at their prior's
            mean, or as given.
        pieces: one for each likelihood.
        table: family, part, effect, estimate, se, robust (standard error by clusters), prior_mean, prior_sd,
            contraction (1 - variance after / variance before; below 0.2 set by its prior), acts.
        left_out: how many rows could not be used, by reason.
    """

    system: System = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    table: pd.DataFrame = field(repr=False)
    left_out: dict[str, int]

    @property
    def loglik(self) -> float:
        """The log-likelihood of all pieces together."""
        return float(sum(piece.loglik for piece in self.pieces))

    @property
    def evidence(self) -> dict[str, float]:
        """Laplace's log evidence by family; NaN where a coefficient has no prior."""
        found: dict[str, float] = {}
        for piece in self.pieces:
            found[piece.family] = found.get(piece.family, 0.0) + piece.evidence
        return found

    @property
    def names(self) -> list[Name]:
        """The fitted coefficients, in the order of `theta` and `covariance`."""
        return [slot.name for piece in self.pieces for slot in piece.slots]

    @property
    def theta(self) -> Floats:
        """All estimates."""
        return np.concatenate([piece.theta for piece in self.pieces]) if self.pieces else np.zeros(0)

    @property
    def covariance(self) -> Floats:
        """Their covariance: pieces are independent."""
        size = len(self.names)
        whole, at = np.zeros((size, size)), 0
        for piece in self.pieces:
            end = at + len(piece.slots)
            whole[at:end, at:end] = piece.covariance
            at = end
        return whole

    def draw(self, rng: np.random.Generator) -> dict[Name, float]:
        """One joint draw of the coefficients from the normal approximation."""
        found: dict[Name, float] = {}
        for piece in self.pieces:
            if piece.slots:
                values = rng.multivariate_normal(piece.theta, piece.covariance)
                found |= {slot.name: float(value) for slot, value in zip(piece.slots, values, strict=True)}
        return found


def fit(system: System | Program, log: pd.DataFrame, begin: float | None = None, *, strict: bool = True) -> Fit:
    """Fit every coefficient that a log bears on.

    Times are taken as exact. Exposure and acts count only within a family's `covers`. A rate enters by
    sum over acts of s.theta - sum of people x months x exp(s.theta) over the time at risk; choices, labels, votes,
    replies by their multinomials, those whose label is open by the sum over the labels it may have been; severities as
    ordered logits truncated at standing; a decision on a set once, summed over the orders in which its targets may
    have been chosen (:func:`.sets.set_likelihood`). Delays are declared, not fitted, nor is the outcome of a ballot
    whose votes nobody recorded. Rows of answers or decisions whose trigger is not in the log count by the state at
    their day.

    Args:
        system: the system; its `given` acts before `begin` make the opening state.
        log: rows in order of time: time, family, unit, mark, and where known cause, set, value; as `Runs.log` gives
            them. A mark such as "remove|expel" leaves the rung open between these. Answers that no source reports are
            left out, not "none".
        begin: first day of exposure; the start unless given.
        strict: whether an act of somebody not at risk is an error; else it makes state and is counted in `left_out`.

    Raises:
        EngineError: E711 a row that cannot be, E712 a set too large, or as :func:`.compile_system`.
    """
    program = system if isinstance(system, Program) else compile_system(system, begin)
    return fit_to(program, gather(program, log, strict=strict))


def fit_to(program: Program, found: Evidence) -> Fit:
    """Fit to what a log was found to say: the same evidence serves any priors of the same system.

    Args:
        program: the system with the priors wanted; its parts and effects are those the evidence was gathered for.
        found: as :func:`.evidence.gather` returns it.
    """
    pieces = tuple(_pieces(program, found))
    values = {slot.name: float(value) for piece in pieces for slot, value in zip(piece.slots, piece.theta, strict=True)}
    fitted = set(values)
    slots = [slot for family in program.system.families for part in parts_of(family) for slot in slots_of(part)]
    values |= {s.name: s.prior.mean for s in slots if s.free and s.prior is not None and s.name not in fitted}
    return Fit(with_values(program.system, values), pieces, _table(pieces), found.left_out)


def _pieces(program: Program, found: Evidence) -> list[Piece]:  # noqa: C901 - one kind of piece after another
    parts = [part for family in program.system.families for part in parts_of(family)]
    pieces = []
    causes = [() if getattr(part, "of", "") else lines for part, lines in zip(parts, causes_of(parts), strict=True)]
    for line, part in enumerate(parts):
        slots = slots_of(part)

        def of(*words: str, slots: Sequence[Slot] = slots, constant: bool = True) -> list[Slot]:
            return [
                slot
                for slot in slots
                if (
                    slot.name[1] in words or any(word.endswith(" ") and slot.name[1].startswith(word) for word in words)
                )
                and (constant or slot.name[2] != "constant")
            ]

        if causes[line] and (line, "rate") in found.rates:
            rates = [(found.rates[one, "rate"], slots_of(parts[one])) for one in causes[line]]
            rates = [(rated, [slot for slot in some if slot.name[1] == "rate"]) for rated, some in rates]
            if any(rated.exposure or rated.acts for rated, _ in rates):
                pieces.append(rate_piece(part.id, "rate", rates, causes[line]))
        for (at, word), chosen in found.choices.items():
            if at != line:
                continue
            wanted = (
                of("choice", constant=False)
                if word == "choice"
                else of(f"{word} ")
                if word in {"mark", "reply"}
                else of(word)
            )
            pieces.append(choice_piece(part.id, word, wanted, chosen))
        for (at, word), rungs in found.rungs.items():
            if at == line:
                pieces.append(rung_piece(part.id, word, of("mark"), rungs))
        for (at, word), taken in found.sets.items():
            if at == line:
                pieces.append(set_piece(part.id, word, [*of("targets", constant=False), *of("stop")], taken))
        for (at, word), drawn in found.yearly.items():
            if at == line:
                pieces.append(yearly_piece(part.id, word, of("mean"), drawn))
    return pieces


def _table(pieces: Sequence[Piece]) -> pd.DataFrame:
    rows = []
    for piece in pieces:
        variances = np.diag(piece.covariance)
        robust = np.full(variances.size, np.nan) if piece.robust is None else np.diag(piece.robust)
        for slot, estimate, variance, by_cluster in zip(piece.slots, piece.theta, variances, robust, strict=True):
            prior = slot.prior
            rows.append(
                {
                    "family": slot.name[0],
                    "part": slot.name[1],
                    "effect": slot.name[2],
                    "estimate": estimate,
                    "se": math.sqrt(variance) if variance >= 0 else math.nan,
                    "robust": math.sqrt(by_cluster) if by_cluster >= 0 else math.nan,
                    "prior_mean": math.nan if prior is None else prior.mean,
                    "prior_sd": math.nan if prior is None else prior.sd,
                    "contraction": math.nan if prior is None else 1 - variance / prior.sd**2,
                    "acts": piece.acts,
                }
            )
    columns = ["family", "part", "effect", "estimate", "se", "robust", "prior_mean", "prior_sd", "contraction", "acts"]
    return pd.DataFrame(rows, columns=columns)
