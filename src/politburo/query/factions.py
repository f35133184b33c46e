"""To which faction somebody belongs, as the record tells it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from politburo.record.reconcile import JUDGED
from politburo.state.memo import remembered
from politburo.state.tenures import memberships
from politburo.state.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from politburo.record.case import Case


@remembered
def factions_of(case: Case, reading: str = JUDGED) -> dict[str, str]:
    """Return the faction of each person, group and faction that has one.

    A person told to be in several is given the one with most statements behind it; the others stay in the record and
    on the person's page.
    """
    of_groups = vocabulary_of(case).factions
    told: dict[str, Counter[str]] = {}
    for one in memberships(case, reading):
        faction = of_groups.get(one.to)
        if faction is not None:
            told.setdefault(one.who, Counter())[faction] += len(one.statements)
    return {**of_groups, **{who: counted.most_common(1)[0][0] for who, counted in told.items()}}
