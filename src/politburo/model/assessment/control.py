"""A control that must do worse: the same theory fitted to a record in which people's factions are dealt out anew."""

from __future__ import annotations

from dataclasses import replace

from politburo.model.assessment.material import Material
from politburo.model.readings import generator
from politburo.model.system.recorded import tale

__all__ = ["permuted"]


def permuted(some: Material, number: int) -> Material:
    """Return a case in which the named people's factions are dealt out anew; the leader, cohorts and pairs keep theirs.

    Args:
        some: the case.
        number: which permutation.
    """
    units = some.people.register.units
    places = [place for place, one in enumerate(units) if one.person and not one.leader]
    order = generator(some.declared.episodes.seed, number, "permuted factions").permutation(len(places))
    dealt = {place: units[places[int(other)]].faction for place, other in zip(places, order, strict=True)}
    changed = tuple(replace(one, faction=dealt.get(place, one.faction)) for place, one in enumerate(units))
    people = replace(some.people, register=replace(some.people.register, units=changed))
    return replace(some, people=people, told=tale(people, some.theory))
