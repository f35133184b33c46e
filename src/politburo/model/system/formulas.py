"""Formulas of declared effects, and which mechanism each coefficient stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from politburo.model import families as fam
from politburo.model.definitions import Belief
from politburo.model.system.causes import NEVER, because, strength
from politburo.model.system.declare import Cause, Declared, Drive, Family, Gate
from politburo.model.system.registers import Registers

Name = tuple[str, str, str]


@dataclass(slots=True)
class Formulas:
    """Makes formulas of a theory under one set of priors; every coefficient starts at its prior's mean.

    Attributes:
        theory: what is declared.
        priors: `neutral` or `informed`.
        registers: what its registers become.
        products: registers that are products of two others, made as effects ask for them.
        mechanisms: the mechanism of every effect by family, formula and effect.
    """

    theory: Declared
    priors: str
    registers: Registers
    products: dict[str, fam.Register] = field(default_factory=dict)
    mechanisms: dict[Name, str] = field(default_factory=dict)

    def effects(self, part: str, word: str, drives: Iterable[Drive]) -> tuple[fam.Effect, ...]:
        """Return effects of a part's formula."""
        return tuple(self._effect(part, word, one) for one in drives)

    def _effect(self, part: str, word: str, drive: Drive) -> fam.Effect:
        belief = self.theory.prior(drive, self.priors)
        register = drive.register
        if drive.times:
            register = f"{drive.register} x {drive.times}"
            self.products[register] = fam.Derived(id=register, op="product", of=(drive.register, drive.times))
        name = register
        self.mechanisms[part, word, name] = drive.mechanism
        return fam.Effect(
            register=register,
            coefficient=belief.mean,
            at=None if drive.at == "all" else drive.at,
            scale=drive.scale,
            name=name,
            prior=fam.Prior(mean=belief.mean, sd=belief.sd),
        )

    def formula(self, part: str, word: str, belief: Belief | None, drives: Iterable[Drive]) -> fam.Formula:
        """Return a formula; without a belief its constant is 0 and cancels."""
        prior = fam.Prior(mean=0.0, sd=0.0) if belief is None else fam.Prior(mean=belief.mean, sd=belief.sd)
        return fam.Formula(
            constant=0.0 if belief is None else belief.mean, effects=self.effects(part, word, drives), prior=prior
        )

    def replies(self, part: str, word: str, family: Family) -> tuple[fam.Reply, ...]:
        """Return the labels of a family, the one that others are measured against first, then those of its causes."""
        given = family.constant or {}
        base = family.base or family.labels[0]
        found = [fam.Reply(label=base, formula=fam.Formula(prior=fam.Prior(mean=0.0, sd=0.0)))]
        for label in family.labels:
            if label != base:
                drives = [one for one in family.effects if label in one.on]
                belief = given.get(label, self.theory.reply)
                found.append(fam.Reply(label=label, formula=self.formula(part, f"{word} {label}", belief, drives)))
        for cause in family.causes:
            found += [self._called(part, word, family, cause, label) for label in cause.on]
        return tuple(found)

    def _called(self, part: str, word: str, family: Family, cause: Cause, label: str) -> fam.Reply:
        """A reply called forth by a cause: impossible unless it is at work."""
        name = because(label, cause)
        self.mechanisms[part, f"{word} {name}", "constant"] = cause.mechanism
        effects = [self._unless(gate) for gate in cause.while_]
        constant = self.formula(part, f"{word} {name}", strength(self.theory, family, cause, self.priors), ())
        return fam.Reply(label=name, formula=replace(constant, effects=tuple(effects)))

    def _unless(self, gate: Gate) -> fam.Effect:
        """Nothing while a condition holds, else as good as impossible."""
        name, made = self.registers.at_work(gate)
        idle = f"{name} (idle)"
        self.products |= {one.id: one for one in (*made, fam.Derived(id=idle, op="complement", of=(name,)))}
        at = None if gate.at == "all" else gate.at
        return fam.Effect(register=idle, coefficient=NEVER, at=at, name=idle, prior=fam.Prior(mean=NEVER, sd=0.0))

    def favour(self, family: Family, cause: Cause) -> fam.Effect:
        """What speaks for the units from which a cause fills vacancies, beside their own weight."""
        belief = strength(self.theory, family, cause, self.priors)
        name = because(family.id, cause)
        effect = because("", cause).strip()
        self.mechanisms[family.id, "choice", effect] = cause.mechanism
        prior = fam.Prior(mean=belief.mean, sd=belief.sd)
        return fam.Effect(register=name, coefficient=belief.mean, at="unit", name=effect, prior=prior)
