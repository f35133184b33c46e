"""Columns by line of the log: formulas, conditions, marks, delays, motions."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler, Lists, arrays, unit_places
from politburo.model.families.forms import Annual, Answer, Ballot, Dynam, Fill, Floor, Joint, Motion, Rem, Session
from politburo.model.families.layout import SPACES
from politburo.model.families.parts import FORM, Part, marks_of
from politburo.model.families.terms import Condition, Delay, Formula, Labels, Ordered
from politburo.model.philox import stable_hash

__all__ = ["line_columns", "rate_formula"]


def rate_formula(part: Part) -> Formula | None:
    """The formula of the clocks of a part, where it has any."""
    if isinstance(part, Rem | Dynam):
        return part.rate
    if isinstance(part, Joint):
        return part.proposal
    return part.call if isinstance(part, Session) else None


def _delay(delay: Delay, where: str) -> tuple[int, float, float]:
    if (
        delay.low < 0
        or (delay.high is not None and delay.high < delay.low)
        or (delay.mean is not None and delay.mean <= 0)
    ):
        raise EngineError("E703", where, "its delay is negative", "Give days from 0 on")
    if delay.mean is not None:
        return code.EXPONENTIAL, delay.low, delay.mean
    return (code.FIXED, delay.low, 0.0) if delay.high is None else (code.EVEN, delay.low, delay.high - delay.low)


def _gates(made: Compiler, conditions: Sequence[Condition], where: str) -> list[tuple[int, float, float]]:
    return [
        (
            made.layout.address(one.register, one.at, where),
            -math.inf if one.least is None else one.least,
            math.inf if one.most is None else one.most,
        )
        for one in conditions
    ]


def line_columns(made: Compiler) -> dict[str, object]:  # noqa: PLR0915 - one column after another
    """Columns by line of the log."""
    parts, size = made.parts, len(made.parts)
    whole = {
        name: np.full(size, -1, dtype=np.int64)
        for name in (
            "line_form", "line_running", "line_single", "mark_off", "delay_kind", "mark_kind", "mark_lp", "mark_size",
            "reply_lp", "line_unit", "lp_first", "lp_second", "least", "vote_addr", "floor", "always", "decides",
            "ballot", "session_of", "appeal", "appeal_kind", "lp_rate",
        )
    }  # fmt: skip
    real = {
        name: np.zeros(size)
        for name in ("delay_low", "delay_span", "per_target", "own", "sd", "appeal_low", "appeal_span")
    }
    alpha = np.ones((size, 2), dtype=np.int64)
    cuts, units, motions = Lists(), Lists(), Lists()
    cut_values: list[float] = []
    gates, appeals = Lists(), Lists()
    gate_bounds: list[tuple[float, float]] = []
    appeal_bounds: list[tuple[float, float]] = []
    running = made.layout.cells["running"].begin
    marks = 0
    for line, part in enumerate(parts):
        where = f"family {part.id}"
        whole["line_form"][line] = FORM[type(part)]
        whole["line_running"][line] = running + line
        whole["line_single"][line] = int(isinstance(part, Rem) and part.single)
        whole["mark_off"][line] = marks
        marks += 1 + len(marks_of(part))
        whole["mark_size"][line] = len(marks_of(part))
        places = unit_places(made, part)
        units.add(places)
        whole["line_unit"][line] = places[0] if places else -1
        found = _gates(made, part.conditions, where)
        gates.add(one[0] for one in found)
        gate_bounds += [one[1:] for one in found]
        cut_values += _mark(made, part, line, whole)
        cuts.begins.append(len(cut_values))
        if isinstance(part, Answer | Fill | Joint | Session):
            whole["delay_kind"][line], real["delay_low"][line], real["delay_span"][line] = _delay(part.delay, where)
        whole["lp_rate"][line] = made.formula(rate_formula(part), where, "rate")
        (first, word), (second, other) = _formulas(part)
        whole["lp_first"][line] = made.formula(first, where, word)
        whole["lp_second"][line] = made.formula(second, where, other)
        motions.add(made.place[one.id] for one in part.motions) if isinstance(part, Session) else motions.add(())
        if isinstance(part, Session) and part.floor:
            whole["floor"][line] = made.place[part.floor.id]
        if isinstance(part, Annual):
            real["sd"][line] = part.sd
        if isinstance(part, Ballot):
            real["own"][line], alpha[line] = part.own, part.alpha
            name = part.weight or "weight"
            if SPACES[made.layout.source(where, name).by] != "actor":
                raise EngineError("E702", where, f"{name} is not kept by actor", "Weigh votes by a stock of actors")
            whole["vote_addr"][line] = made.layout.address(name, "sender", where)
        appealed: list[tuple[int, float, float]] = []
        if isinstance(part, Motion):
            appealed = _motion(made, part, line, whole, real)
        appeals.add(one[0] for one in appealed)
        appeal_bounds += [one[1:] for one in appealed]
    for line, part in enumerate(parts):
        for motion in part.motions if isinstance(part, Session) else ():
            whole["session_of"][made.place[motion.id]] = line
    columns: dict[str, object] = {**whole, **real, "alpha": alpha, "cut": np.array(cut_values, dtype=np.float64)}
    columns["cut_ptr"] = np.array(cuts.begins, dtype=np.int64)
    columns["unit_ptr"], columns["unit"] = arrays(units)
    columns["part_ptr"], columns["part"] = arrays(motions)
    columns["gate_ptr"], columns["gate_addr"] = arrays(gates)
    columns["appeal_ptr"], columns["appeal_addr"] = arrays(appeals)
    columns["gate_least"], columns["gate_most"] = _bounds(gate_bounds)
    columns["appeal_least"], columns["appeal_most"] = _bounds(appeal_bounds)
    columns["line_hash"] = np.array(
        [[stable_hash(f"{part.id}|{purpose}") for purpose in code.PURPOSES] for part in parts], dtype=np.int64
    ).reshape(size, len(code.PURPOSES))
    return columns


def _bounds(pairs: Sequence[tuple[float, ...]]) -> tuple[code.Floats, code.Floats]:
    return np.array([pair[0] for pair in pairs], dtype=np.float64), np.array(
        [pair[1] for pair in pairs], dtype=np.float64
    )


def _formulas(part: Part) -> tuple[tuple[Formula | None, str], tuple[Formula | None, str]]:
    """The two formulas that a form uses beside its rate, with their words."""
    nothing = (None, "")
    if isinstance(part, Dynam | Fill):
        return (part.choice, "choice"), nothing
    if isinstance(part, Joint):
        return (part.consent, "consent"), nothing
    if isinstance(part, Annual):
        return (part.mean, "mean"), nothing
    if isinstance(part, Floor):
        return (part.want, "want"), (part.let, "let")
    if isinstance(part, Ballot):
        return (part.vote, "vote"), nothing
    if isinstance(part, Motion):
        return (part.targets, "targets"), (part.stop, "stop")
    return nothing, nothing


def _mark(made: Compiler, part: Part, line: int, whole: dict[str, code.Whole]) -> list[float]:
    """Mark or replies of a line; returns the cuts."""
    where = f"family {part.id}"
    whole["mark_kind"][line] = 0
    whole["mark_lp"][line] = -1
    replies = part.replies if isinstance(part, Answer) else ()
    mark = part.mark if isinstance(part, Rem | Dynam) else None
    if isinstance(mark, Labels):
        whole["mark_kind"][line], replies = 2, mark.replies
    if replies:
        whole["reply_lp"][line] = len(made.const)
        word = "reply" if isinstance(part, Answer) else "mark"
        for one in replies:
            made.formula(one.formula, where, f"{word} {one.label}")
    elif isinstance(part, Answer):
        raise EngineError("E704", where, "it has no replies", "Give at least two")
    if isinstance(mark, Ordered):
        whole["mark_kind"][line] = 1
        whole["mark_lp"][line] = made.formula(Formula(effects=mark.effects), where, "mark", constant=False)
        rising = all(low < high for low, high in zip(mark.cuts, mark.cuts[1:], strict=False))
        if not rising or len(mark.cuts) != len(mark.rungs) - 1 or not 2 <= len(mark.rungs) <= 4:
            cure = "Give two to four rungs and one cut fewer, rising"
            raise EngineError("E704", where, f"{len(mark.cuts)} cuts do not part {len(mark.rungs)} rungs", cure)
        return list(mark.cuts)
    if FORM[type(part)] in code.FIXED_MARKS:
        whole["mark_kind"][line] = 3
    return []


def _motion(
    made: Compiler, part: Motion, line: int, whole: dict[str, code.Whole], real: dict[str, code.Floats]
) -> list[tuple[int, float, float]]:
    """Columns of a motion; returns the conditions of its appeal."""
    where = f"family {part.id}"
    whole["always"][line] = int(part.always)
    whole["least"][line] = max(part.least, 1)
    real["per_target"][line] = part.per_target
    if part.decides:
        target = made.parts[made.place[part.decides]] if part.decides in made.place else None
        if not isinstance(target, Rem):
            raise EngineError("E704", where, f"it cannot decide {part.decides}", "Name a family of the form rem")
        whole["decides"][line] = made.place[part.decides]
    if part.ballot:
        whole["ballot"][line] = made.place[part.ballot.id]
    if not part.appeal:
        return []
    larger = made.parts[made.place[part.appeal.to]] if part.appeal.to in made.place else None
    if not isinstance(larger, Motion):
        raise EngineError(
            "E704", where, f"it cannot be appealed to {part.appeal.to}", "Name a motion of another session"
        )
    if larger.decides != part.decides:
        cause = f"it decides {part.decides or 'nothing'}, {larger.id} {larger.decides or 'nothing'}"
        raise EngineError("E704", where, cause, "Let both decide the same family")
    whole["appeal"][line] = made.place[part.appeal.to]
    whole["appeal_kind"][line], real["appeal_low"][line], real["appeal_span"][line] = _delay(part.appeal.delay, where)
    return _gates(made, part.appeal.conditions, where)
