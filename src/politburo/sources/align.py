"""Anchors in another copy: where they fit, where their sentence has gone, the nearest candidate where it is lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from politburo.record.definitions import Anchor
from politburo.sources.anchors import Sentence, Text

_WORD = re.compile(r"\w{4,}")
MARGIN = 6  # sentences searched beyond the neighbours


@dataclass(frozen=True, slots=True)
class Standing:
    """How an anchor stands in a copy.

    `fits`: the sentence is there. `moved`: its hash stands at another place, once. `near`: no sentence has its hash;
    the candidate lies between its neighbours and shares most of the statement's own words. `lost`: no candidate.
    Nothing is ever moved by this: it is told.
    """

    anchor: Anchor
    standing: Literal["fits", "moved", "near", "lost"]
    candidate: Sentence | None
    why: str


def align(anchors: Iterable[tuple[Anchor, str]], text: Text) -> list[Standing]:
    """Return how each anchor stands in a copy.

    Args:
        anchors: anchors, each with words of its statement (names, dates, its note) by which a candidate is told.
        text: the copy as found.
    """
    given = list(anchors)
    every = [one for paragraph in text.paragraphs for one in paragraph]
    order = {(one.para, one.number): n for n, one in enumerate(every)}
    sure: dict[tuple[int, int], int] = {}
    for anchor, _ in given:
        at = _known(anchor, text, order)
        if at is not None:
            sure[anchor.para, anchor.sentence] = at
    places = sorted(sure)
    return [_standing(anchor, words, text, every, order, sure, places) for anchor, words in given]


def _known(anchor: Anchor, text: Text, order: Mapping[tuple[int, int], int]) -> int | None:
    """Return the place of an anchor's sentence in the copy where its hash leaves no doubt."""
    found = text.by_hash.get(anchor.sha or "", ())
    if len(found) == 1:
        return order[found[0].para, found[0].number]
    same = [one for one in found if (one.para, one.number) == (anchor.para, anchor.sentence)]
    return order[same[0].para, same[0].number] if same else None


def _standing(
    anchor: Anchor,
    words: str,
    text: Text,
    every: list[Sentence],
    order: Mapping[tuple[int, int], int],
    sure: Mapping[tuple[int, int], int],
    places: list[tuple[int, int]],
) -> Standing:
    here = text.sentence(anchor.para, anchor.sentence)
    if here is not None and (anchor.sha is None or here.sha == anchor.sha):
        return Standing(anchor, "fits", here, "the sentence stands where the anchor says")
    at = sure.get((anchor.para, anchor.sentence))
    if at is not None:
        one = every[at]
        return Standing(
            anchor, "moved", one, f"the very sentence stands at paragraph {one.para}, sentence {one.number}"
        )
    candidates = _between(anchor, every, order, sure, places)
    wanted = _words(words)
    ranked = sorted(candidates, key=lambda one: (-len(wanted & _words(one.text)), one.para, one.number))
    best = ranked[0] if ranked else None
    shared = len(wanted & _words(best.text)) if best is not None else 0
    if best is None or not shared:
        return Standing(
            anchor, "lost", None, "no sentence has its hash, and none near its neighbours shares a word with it"
        )
    why = f"no sentence has its hash; this one lies between its neighbours and shares {shared} words with the statement"
    return Standing(anchor, "near", best, why)


def _between(
    anchor: Anchor,
    every: list[Sentence],
    order: Mapping[tuple[int, int], int],
    sure: Mapping[tuple[int, int], int],
    places: list[tuple[int, int]],
) -> list[Sentence]:
    """Return the sentences between the nearest anchors that are known, or around the place itself where none is."""
    if not places:
        middle = order.get((anchor.para, anchor.sentence))
        return [] if middle is None else every[max(0, middle - MARGIN) : middle + MARGIN + 1]
    n = bisect_left(places, (anchor.para, anchor.sentence))
    low = sure[places[n - 1]] if n else 0
    high = sure[places[n]] if n < len(places) else len(every)
    low, high = min(low, high), max(low, high)
    return every[max(0, low - MARGIN) : high + MARGIN + 1]


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
