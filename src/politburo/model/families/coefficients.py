"""The coefficients of a system by name, and systems with other ones."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from politburo.model.engine.errors import EngineError
from politburo.model.families.forms import (
    Annual,
    Answer,
    Ballot,
    Dynam,
    Family,
    Fill,
    Floor,
    Joint,
    Motion,
    Rem,
    Session,
)
from politburo.model.families.parts import Part, effect_name, parts_of
from politburo.model.families.program import Name, Program
from politburo.model.families.system import System
from politburo.model.families.terms import Effect, Formula, Labels, Ordered, Prior

__all__ = ["Slot", "coefficients", "formulas_of", "recoined", "slots_of", "with_values"]

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Slot:
    """A coefficient: its name, value and prior, the scale its register is divided by, and whether a fit may move it."""

    name: Name
    value: float
    prior: Prior | None
    scale: float = 1.0
    free: bool = True


def formulas_of(part: Part) -> dict[str, Formula]:  # noqa: C901 - one form after another
    """The formulas of a part by their words."""
    if isinstance(part, Rem | Dynam):
        found = {} if part.rate is None else {"rate": part.rate}
        if isinstance(part, Dynam):
            found["choice"] = part.choice
        if isinstance(part.mark, Labels):
            found |= {f"mark {one.label}": one.formula for one in part.mark.replies}
        return found
    if isinstance(part, Answer):
        return {f"reply {one.label}": one.formula for one in part.replies}
    if isinstance(part, Fill):
        return {"choice": part.choice}
    if isinstance(part, Joint):
        return {"rate": part.proposal, "consent": part.consent}
    if isinstance(part, Annual):
        return {"mean": part.mean}
    if isinstance(part, Floor):
        return {"want": part.want, "let": part.let}
    if isinstance(part, Ballot):
        return {"vote": part.vote}
    if isinstance(part, Motion):
        return {"targets": part.targets, "stop": part.stop}
    return {} if part.call is None else {"rate": part.call}


def slots_of(part: Part) -> list[Slot]:
    """All coefficients of a part, in the order of its formulas; a name that occurs twice is refused.

    Constants that cancel (of choices, targets, first labels) are not free.

    Raises:
        EngineError: E704 two effects of one formula share a name.
    """
    found: list[Slot] = []
    firsts = set(_first_labels(part))
    for word, formula in formulas_of(part).items():
        free = word not in {"choice", "targets"} and word not in firsts and _free(formula.prior)
        found.append(Slot((part.id, word, "constant"), formula.constant, formula.prior, 1.0, free))
        found += [_slot(part.id, word, one) for one in formula.effects]
    if isinstance(part, Motion):
        prior = part.per_target_prior
        found.append(Slot((part.id, "stop", "per target"), part.per_target, prior, 1.0, _free(prior)))
    if isinstance(part, Ballot):
        found.append(Slot((part.id, "vote", "own"), part.own, part.own_prior, 1.0, _free(part.own_prior)))
    if isinstance(part, Annual):
        level = math.log(part.sd) if part.sd > 0 else -math.inf
        free = part.sd > 0 and _free(part.sd_prior)
        found.append(Slot((part.id, "mean", "log sd"), level, part.sd_prior, 1.0, free))
    if isinstance(part, Rem | Dynam) and isinstance(part.mark, Ordered):
        mark = part.mark
        values = [mark.cuts[0], *(math.log(high - low) for low, high in zip(mark.cuts, mark.cuts[1:], strict=False))]
        for place, value in enumerate(values):
            prior = mark.priors[place] if place < len(mark.priors) else None
            word = "first cut" if place == 0 else f"log gap {place}"
            found.append(Slot((part.id, "mark", word), value, prior, 1.0, _free(prior)))
        found += [_slot(part.id, "mark", one) for one in mark.effects]
    names = [slot.name for slot in found]
    for name in names:
        if names.count(name) > 1:
            raise EngineError(
                "E704", " ".join(name), "two effects share this name", "Give the effect a name of its own"
            )
    return found


def _slot(family: str, word: str, effect: Effect) -> Slot:
    name = (family, word, effect_name(effect))
    return Slot(name, effect.coefficient, effect.prior, effect.scale, _free(effect.prior))


def _free(prior: Prior | None) -> bool:
    return prior is None or prior.sd > 0


def _first_labels(part: Part) -> list[str]:
    if isinstance(part, Answer):
        return [f"reply {part.replies[0].label}"]
    if isinstance(part, Rem | Dynam) and isinstance(part.mark, Labels):
        return [f"mark {part.mark.replies[0].label}"]
    return []


def with_values(system: System, values: Mapping[Name, float]) -> System:
    """The system with some coefficients changed.

    Raises:
        EngineError: E701 there is no coefficient of such a name.
    """
    known = {slot.name for family in system.families for part in parts_of(family) for slot in slots_of(part)}
    for name in values:
        if name not in known:
            raise EngineError(
                "E701", " / ".join(name), "there is no such coefficient", "See coefficients() for all names"
            )
    return replace(system, families=tuple(_family(family, values) for family in system.families))


def _family(family: Family, values: Mapping[Name, float]) -> Family:
    if isinstance(family, Session):
        motions = tuple(
            replace(motion, ballot=None if motion.ballot is None else _changed(motion.ballot, values))
            for motion in (_changed(one, values) for one in family.motions)
        )
        floor = None if family.floor is None else _changed(family.floor, values)
        call = None if family.call is None else _formula(family.id, "rate", family.call, values)
        return replace(family, motions=motions, floor=floor, call=call)
    return _changed(family, values)


def _formula(family: str, word: str, formula: Formula, values: Mapping[Name, float]) -> Formula:
    effects = tuple(
        replace(one, coefficient=values.get((family, word, effect_name(one)), one.coefficient))
        for one in formula.effects
    )
    return replace(formula, constant=values.get((family, word, "constant"), formula.constant), effects=effects)


def _changed(part: P, values: Mapping[Name, float]) -> P:  # noqa: C901 - one form after another
    """A part with other coefficients."""
    changes: dict[str, object] = {}

    def take(field: str, word: str) -> None:
        changes[field] = _formula(part.id, word, getattr(part, field), values)

    if isinstance(part, Rem | Dynam):
        if part.rate is not None:
            take("rate", "rate")
        if part.mark is not None:
            changes["mark"] = _mark(part.id, part.mark, values)
    if isinstance(part, Dynam | Fill):
        take("choice", "choice")
    if isinstance(part, Answer):
        changes["replies"] = tuple(
            replace(one, formula=_formula(part.id, f"reply {one.label}", one.formula, values)) for one in part.replies
        )
    if isinstance(part, Joint):
        take("proposal", "rate")
        take("consent", "consent")
    if isinstance(part, Annual):
        take("mean", "mean")
        changes["sd"] = math.exp(values[name]) if (name := (part.id, "mean", "log sd")) in values else part.sd
    if isinstance(part, Floor):
        take("want", "want")
        take("let", "let")
    if isinstance(part, Ballot):
        take("vote", "vote")
        changes["own"] = values.get((part.id, "vote", "own"), part.own)
    if isinstance(part, Motion):
        take("targets", "targets")
        take("stop", "stop")
        changes["per_target"] = values.get((part.id, "stop", "per target"), part.per_target)
    return replace(part, **changes)  # type: ignore[arg-type] # each field takes what stood in it, changed


def _mark(family: str, mark: Ordered | Labels, values: Mapping[Name, float]) -> Ordered | Labels:
    if isinstance(mark, Labels):
        replies = (
            replace(one, formula=_formula(family, f"mark {one.label}", one.formula, values)) for one in mark.replies
        )
        return Labels(replies=tuple(replies))
    cuts = [values.get((family, "mark", "first cut"), mark.cuts[0])]
    for place, (low, high) in enumerate(zip(mark.cuts, mark.cuts[1:], strict=False), start=1):
        name = (family, "mark", f"log gap {place}")
        cuts.append(cuts[-1] + (math.exp(values[name]) if name in values else high - low))
    effects = _formula(family, "mark", Formula(effects=mark.effects), values).effects
    return replace(mark, cuts=tuple(cuts), effects=effects)


def coefficients(system: System) -> pd.DataFrame:
    """All coefficients: family, part, effect, value, mean and sd of the prior, scale, whether a fit may move it."""
    rows = [slot for family in system.families for part in parts_of(family) for slot in slots_of(part)]
    return pd.DataFrame(
        {
            "family": [slot.name[0] for slot in rows],
            "part": [slot.name[1] for slot in rows],
            "effect": [slot.name[2] for slot in rows],
            "value": [slot.value for slot in rows],
            "prior_mean": [math.nan if slot.prior is None else slot.prior.mean for slot in rows],
            "prior_sd": [math.nan if slot.prior is None else slot.prior.sd for slot in rows],
            "scale": [slot.scale for slot in rows],
            "free": [slot.free for slot in rows],
        }
    )


def recoined(program: Program, values: Mapping[Name, float], *, tables_only: bool = False) -> Program:
    """A compiled system with some coefficients changed, without compiling it again: for many draws.

    Args:
        program: the compiled system.
        values: the coefficients by name.
        tables_only: leave the system as data as it was, which takes most of the time; histories are the same.

    Raises:
        EngineError: E701 there is no coefficient of such a name.
    """
    t = program.tables
    arrays = {name: getattr(t, name).copy() for name in ("lp_const", "lp_coef", "per_target", "own", "sd", "cut")}
    gaps: dict[int, dict[int, float]] = {}
    for name, value in values.items():
        if name not in program.places:
            raise EngineError(
                "E701", " / ".join(name), "there is no such coefficient", "See coefficients() for all names"
            )
        for array, place, scale in program.places[name]:
            if array == "cut":
                line = program.names.place[name[0]]
                gaps.setdefault(line, {})[place - int(t.cut_ptr[line])] = value
            else:
                arrays[array][place] = math.exp(value) if array == "sd" else value / scale
    for line, changed in gaps.items():
        begin, end = int(t.cut_ptr[line]), int(t.cut_ptr[line + 1])
        old = t.cut[begin:end].tolist()
        new = [changed.get(0, old[0])]
        for place in range(1, len(old)):
            new.append(new[-1] + (math.exp(changed[place]) if place in changed else old[place] - old[place - 1]))
        arrays["cut"][begin:end] = new
    arrays["bundle_coef"] = arrays["lp_coef"][t.bundle_from]
    arrays["clock_coef"] = arrays["lp_coef"][t.clock_from]
    system = program.system if tables_only else with_values(program.system, values)
    return replace(program, system=system, tables=t._replace(**arrays))
