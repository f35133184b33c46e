"""Ways to look a spelling up: its likeliest readings, each in its own alphabet and over the bridge in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import BITS
from politburo.names.context import Context
from politburo.names.index import Space, spellers
from politburo.names.lattice import FAR, Segment, bridged, least_of
from politburo.names.normal import Spelling
from politburo.names.parse import Reading
from politburo.names.scripts import script_segments
from politburo.names.store import bridges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.lattice import Group

# Cost of going over the bridge between the alphabets: less than nothing, because what characters may be read as is
# counted syllable by syllable.
OVER: Final = -1.2
MOST_PATHS: Final = 6  # readings of a spelling that are followed in a large registry
HOPEFUL: Final = 4.0  # nats above the likeliest reading beyond which a reading is not followed there
MOST_PATHS_WIDE, HOPEFUL_WIDE = (
    16,
    9.0,
)  # the same where nobody was found near, and for each alphabet in a small registry
MOST_REPAIRED, HOPEFUL_REPAIRED = (48, 240), (7.0, 9.0)  # the same where a letter may be wrong, at first and then
MOST_REPAIRED_LARGE, HOPEFUL_REPAIRED_LARGE = 18, 3.0  # the same in a large registry


@dataclass(frozen=True, slots=True)
class Path:
    """A way to look a spelling up.

    Attributes:
        reading: the syllables as spelled.
        segments: what each may be.
        group: alphabet and script of the schemes.
        priors: costs of the schemes.
        space: where to look.
        native: cost of the likeliest name of no one in particular.
        over: whether the segments were taken over the bridge.
    """

    reading: Reading
    segments: tuple[Segment, ...]
    group: tuple[str, str]
    priors: NDArray[np.float32]
    space: str
    native: float
    over: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A person that a spelling may mean: its cost, and by which key, syllables and scheme it was reached.

    Attributes:
        person: place of the person.
        cost: nats above the best imaginable reading.
        key: the name that was reached.
        group: alphabet and script of the schemes.
        syllables: how the spelling was divided.
        done: what was done for that, in words.
        row: the row of the scheme.
        over: whether the bridge between the alphabets was crossed.
    """

    person: int
    cost: float
    key: int
    group: tuple[str, str]
    syllables: tuple[str, ...]
    done: str
    row: int
    over: bool


def hit_of(path: Path, person: int, cost: float, key: int) -> Hit:
    """Return a person reached by a path, with the scheme by which its name costs least."""
    length = len(path.segments)
    total = path.priors.copy()
    for place, segment in enumerate(path.segments):
        code = key >> BITS * (length - 1 - place) & ((1 << BITS) - 1)
        at = int(np.searchsorted(segment.codes, code))
        spelled = at < len(segment.codes) and segment.codes[at] == code
        total = total + (segment.costs[:, at] if spelled else FAR)
    row = int(total.argmin())
    return Hit(person, cost, key, path.group, path.reading.syllables, path.reading.done, row, path.over)


def priors_of(group: Group, context: Context | None) -> NDArray[np.float32]:
    """Return the costs of a group's schemes, as the language of the document moves them."""
    return group.priors if context is None else context.priors(group)


def paths_of(
    spelling: Spelling,
    spaces: Mapping[str, Space],
    context: Context | None,
    *,
    fuzzy: bool,
    large: bool = False,
    wide: bool = False,
) -> list[Path]:
    """Return the ways to look a spelling up; with `fuzzy` one letter of it may be wrong, with `wide` more are followed.

    In a small registry the alphabets do not vie with each other: a likely name in one may be a rarer one in the other.
    """
    native = (
        _signs(spelling, fuzzy=fuzzy)
        if spelling.script in {"Hang", "Hani"}
        else _spelled(spelling, context, fuzzy=fuzzy, many=wide and not large)
    )
    if fuzzy:
        most, hopeful = MOST_REPAIRED[wide], HOPEFUL_REPAIRED[wide]
        if large:
            most, hopeful = MOST_REPAIRED_LARGE, HOPEFUL_REPAIRED_LARGE
    else:
        most, hopeful = (MOST_PATHS, HOPEFUL) if large and not wide else (MOST_PATHS_WIDE, HOPEFUL_WIDE)
    native.sort(key=lambda one: one.native)
    taken: Counter[str] = Counter()
    found: list[Path] = []
    for path in native:
        alphabet = "" if large else path.group[0]
        if path.native > native[0].native + hopeful or taken[alphabet] == most:
            continue
        taken[alphabet] += 1
        found.append(path)
        other, bridge = ("k0", "pk") if path.group[0] == "p" else ("p0", "kp")
        # Characters are read in both alphabets already; only Hangul goes over to those known in Mandarin alone.
        if len(spaces[other].keys) and spelling.script != "Hani":
            over = tuple(crossed(one, bridge, surname=not n) for n, one in enumerate(path.segments))
            if all(len(one.codes) for one in over):
                found.append(Path(path.reading, over, path.group, path.priors, other, path.native, over=True))
    return found


def _signs(spelling: Spelling, *, fuzzy: bool) -> list[Path]:
    priors = np.zeros(1, dtype=np.float32)
    return [
        Path(Reading((), 0.0), segments, (latent, spelling.script), priors, latent, 0.0)
        for latent, segments in script_segments(spelling, fuzzy=fuzzy)
    ]


def _spelled(spelling: Spelling, context: Context | None, *, fuzzy: bool, many: bool) -> list[Path]:
    found = []
    for key, speller in spellers().items():
        if key[1] != spelling.script:
            continue
        priors = priors_of(speller.group, context)
        for reading in speller.readings(spelling, fuzzy=fuzzy, many=many):
            if len(reading.syllables) < 2 and not (fuzzy or len(spelling.tokens) > 1):
                continue
            some = [speller.group.segment(one, surname=not n) for n, one in enumerate(reading.syllables)]
            segments = tuple(one for one in some if one is not None)
            if len(segments) == len(some):
                cost = least_of(segments, priors) + reading.cost
                found.append(Path(reading, segments, key, priors, key[0], cost))
    return found


_CROSSED: dict[tuple[int, str, bool], tuple[Segment, Segment]] = {}


def crossed(segment: Segment, bridge: str, *, surname: bool) -> Segment:
    """Return a segment over the bridge, kept by the segment (segments live as long as the tables)."""
    key = (id(segment), bridge, surname)
    if key not in _CROSSED:
        _CROSSED[key] = (segment, bridged(segment, bridges()[bridge], surname=surname))
    return _CROSSED[key][1]
