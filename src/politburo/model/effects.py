"""Effects: small bounded functions of state that may drive an act, by the names a theory uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:  # checks of a theory need the names only, and must not load a compiler
    from politburo.model.readings import Floats, Panel
    from politburo.model.theory import Family

TOP_RANK = 3.0

Effect = Callable[["Panel"], "Floats"]


def faction_power(panel: Panel) -> Floats:
    """Share of the target's faction in the known leading seats, 0 to 1.

    The simplest reading of weights of factions in coalition theory (Acemoglu, Egorov and Sonin 2008).
    """
    return panel.power[:, panel.faction]


def patron_shield(panel: Panel) -> Floats:
    """1 less the rivalry of the patrons for those tied to one of them, else 0: deterrence eroded by rivalry."""
    return panel.shield[:, panel.faction]


def assurance(panel: Panel) -> Floats:
    """1 while a patron's assurance of non-interference is in force; the same for all at risk."""
    return np.repeat(panel.assurance[:, None], panel.weight.shape[1], axis=1)


def patron_pressure(panel: Panel) -> Floats:
    """1 while a patron has lately warned, pressed or intervened; the same for all at risk."""
    return np.repeat(panel.pressure[:, None], panel.weight.shape[1], axis=1)


def own_dissent(panel: Panel) -> Floats:
    """1 if the target dissented within the window."""
    return panel.own


def faction_dissent(panel: Panel) -> Floats:
    """1 if somebody else of the target's faction dissented within the window."""
    return panel.others


def inertia(panel: Panel) -> Floats:
    """Sanctions on the faction within the window, n / (1 + n): recency as in Butts (2008), saturating."""
    struck = panel.struck[:, panel.faction]
    struck = np.where(panel.faction == panel.struck.shape[1] - 1, 0.0, struck)
    return struck / (1.0 + struck)


def rank(panel: Panel) -> Floats:
    """Rank of the highest seat held over the top rank."""
    return panel.rank / TOP_RANK


EFFECTS: dict[str, Effect] = {
    "faction-power": faction_power,
    "patron-shield": patron_shield,
    "assurance": assurance,
    "own-dissent": own_dissent,
    "faction-dissent": faction_dissent,
    "inertia": inertia,
    "rank": rank,
    "patron-pressure": patron_pressure,
}
REPLY_EFFECTS = ("strength", "both-patrons", "first-patron")


def design(panel: Panel, family: Family) -> Floats:
    """Return (D, U, 1 + K): the constant and every effect of a family over its scale."""
    columns = [np.ones_like(panel.weight)]
    columns += [EFFECTS[effect.id](panel) / effect.scale for effect in family.effects]
    return np.stack(columns, axis=2)


def severity_design(panel: Panel, family: Family) -> Floats:
    """Return (D, U, M): every effect on severity over its scale."""
    if family.mark is None or not family.mark.effects:
        return np.zeros((*panel.weight.shape, 0))
    return np.stack([EFFECTS[one.of or one.id](panel) / one.scale for one in family.mark.effects], axis=2)
