"""What else is known of a mention, as log-odds: it orders people whose names fit alike and overrides no syllable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.lattice import Group
    from politburo.names.people import Person

MOST: Final = 0.9  # nats that context may add or take: less than any wrong syllable costs
POST, FACTION, BESIDE, STATE, NOT_ALIVE = 1.6, 0.7, 0.8, 0.5, 2.5
ORIGIN_PRIOR: Final = 0.8  # nats by which a document's language favours its own schemes
ORIGINS: Mapping[str, tuple[str, ...]] = {
    "ru": ("kontsevich", "archival", "palladius"),
    "zh": ("pinyin", "wg", "zh-habit"),
    "ko": ("mr", "rr", "dprk", "habit"),
    "en": ("mr", "rr", "habit", "pinyin", "wg"),
    "hu": ("hungarian", "archival-hungarian", "zh-hungarian"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a mention's surroundings say.

    Attributes:
        on: the day spoken of, YYYY-MM-DD (or a beginning of it).
        posts: ids or words of posts the person is said to hold.
        faction: the faction it is said to be of.
        state: the state it belongs to.
        beside: ids of people mentioned nearby.
        origin: language of the document (`ru`, `zh`, `ko`, `en`, `hu`).
    """

    on: str = ""
    posts: tuple[str, ...] = ()
    faction: str = ""
    state: str = ""
    beside: tuple[str, ...] = ()
    origin: str = ""

    def priors(self, group: Group) -> NDArray[np.float32]:
        """Return the priors of a group's schemes as the document's language moves them."""
        own = ORIGINS.get(self.origin)
        if own is None:
            return group.priors
        moved = [-ORIGIN_PRIOR if one.id.startswith(own) else 0.0 for one in group.schemes]
        return group.priors + np.array([*moved, 0.0], dtype=np.float32)


def shift(context: Context, person: Person) -> float:
    """Return by how many nats context moves a person's cost, never more than a fraction of a syllable's."""
    facts = person.facts or {}
    odds = 0.0
    held = [post for post in facts.get("posts", ()) if _named(post, context.posts)]
    if held:
        odds += POST if any(_covers(post, context.on) for post in held) else POST / 3
    if context.faction and facts.get("faction"):
        odds += FACTION if facts["faction"] == context.faction else -FACTION
    if context.state and facts.get("state"):
        odds += STATE if facts["state"] == context.state else -STATE
    if context.beside:
        odds += BESIDE * len(set(context.beside) & set(facts.get("beside", ()))) / len(context.beside)
    if context.on and not _alive(facts, context.on):
        odds -= NOT_ALIVE
    return -max(-MOST, min(MOST, odds))


def _named(post: object, wanted: Sequence[str]) -> bool:
    name = post.get("post", "") if isinstance(post, Mapping) else str(post)
    return any(one.casefold() == str(name).casefold() for one in wanted)


def _covers(post: object, on: str) -> bool:
    if not isinstance(post, Mapping):
        return True
    begin, end = str(post.get("from") or ""), str(post.get("to") or "")
    return not on or (begin[: len(on)] <= on and (not end or on[: len(end)] <= end))


def _alive(facts: Mapping[str, object], on: str) -> bool:
    born, died = str(facts.get("born") or ""), str(facts.get("died") or "")
    return not (born and on < born[: len(on)]) and not (died and on[: len(died)] > died)
