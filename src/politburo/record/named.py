"""Names that are looked up in no table while reading: patrons, for which a word may stand, and series."""

from __future__ import annotations

from collections.abc import Iterator

from politburo.record.case import Case
from politburo.record.decoder import suggest
from politburo.record.problems import Problem

__all__ = ["nobody_named"]

UNTIED = frozenset({"yes", "no", "none"})  # what stands for a patron where no state does


def nobody_named(case: Case) -> Iterator[Problem]:
    """Patrons that are no state, and series given from outside that the case has not."""
    states = [one.id for one in case.of_type("state")]
    for actor in case.actors.values():
        if actor.patron is not None and actor.patron not in UNTIED and actor.patron not in states:
            cause = f"The patron of '{actor.id}', '{actor.patron}', is no state."
            yield Problem("E204", actor.where, cause, suggest(actor.patron, [*states, "none"]))
    for given in case.settings.given:
        if given.series is not None and given.series not in case.series:
            cause = f"There is no series '{given.series}', which is given from outside."
            yield Problem("E204", given.where, cause, suggest(given.series, case.series))
