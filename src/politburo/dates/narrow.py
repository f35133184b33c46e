"""Relations between events (before, after) as limits on their days.

Every event has a begin and an end; what is known are differences: a bound limits a day against the calendar's zero, a
relation limits one event's begin against another's end. These are the simple temporal problems of R. Dechter, I. Meiri
and J. Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991: the tightest days are shortest paths,
and what cannot hold is a cycle of negative length, which is the chain a `Conflict` prints.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from politburo.dates.bounds import Bounds, iso

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Constraint:
    """`event` lies before, or after, another event (or between two).

    A day is the finest grain: "before" means that the earlier event ended at least `least` and at most `most` days
    before the later one began. `least` 0 admits the same day, 1 demands an earlier one. `where` says who asserts it (a
    statement's id) and is printed in chains.
    """

    event: str
    before: str | None = None
    after: str | None = None
    least: int = 0
    most: int | None = None
    where: str = ""

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError(f"{self.event}: the constraint relates it to nothing; name an event before or after it")
        if self.event in (self.before, self.after):
            raise ValueError(f"{self.event}: the constraint relates the event to itself; name another event")
        if self.least < 0 or (self.most is not None and self.most < self.least):
            raise ValueError(f"{self.event}: no gap has {self.least} to {self.most} days; give 0 <= least <= most")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A chain of bounds and constraints that leaves no day.

    `lines` tell the chain in words, link by link; `short` is by how many days it fails to close.
    """

    events: tuple[str, ...]
    constraints: tuple[Constraint, ...]
    lines: tuple[str, ...]
    short: int

    def __str__(self) -> str:
        days = "1 day" if self.short == 1 else f"{self.short} days"
        return f"these cannot all hold, by {days}: " + "; ".join(self.lines)


class _Edge(NamedTuple):
    """`target` - `source` <= `weight`; a node is 0 for the calendar, else 1 + 2k (begin) or 2 + 2k (end) of event k."""

    source: int
    target: int
    weight: int
    constraint: Constraint | None = None


def narrow(
    bounds: Mapping[str, Bounds], constraints: Iterable[Constraint], *, lasted: Collection[str] = ()
) -> tuple[dict[str, Bounds], list[Conflict]]:
    """The bounds as sharp as the constraints make them, and the chains that cannot hold.

    An event whose begin and end share bounds is one day unless named in `lasted`. The constraints of a conflicting
    chain are set aside and the rest is solved, so one bad link does not spoil the others; the result does not depend on
    the order of the input. A begin known only by begin <= end stays unknown (None), an end likewise. Raises ValueError
    if a constraint names an event that has no bounds (`UNKNOWN` will do), or if given bounds are empty in themselves.
    """
    relations = sorted(set(constraints), key=_order)
    related = sorted({name for c in relations for name in (c.event, c.before, c.after) if name is not None})
    for name in related:
        if name not in bounds:
            raise ValueError(f"{name}: a constraint names it, but it has no bounds; pass UNKNOWN for an undated event")
        if not bounds[name].possible:
            raise ValueError(f"{name}: its own bounds leave no day; correct its date first")
    number = {name: k for k, name in enumerate(related)}
    moments = {name for name in related if name not in lasted and _shared(bounds[name])}
    own = [edge for name in related for edge in _own_edges(number[name], bounds[name], moment=name in moments)]
    nodes = 1 + 2 * len(related)
    conflicts = []
    while cycle := _negative_cycle(nodes, edges := own + _relation_edges(relations, number)):
        conflicts.append(_explain(cycle, related, moments))
        relations = [c for c in relations if c not in conflicts[-1].constraints]
    result = dict(bounds)
    upper = _shortest(nodes, edges)
    lower = _shortest(nodes, [_Edge(e.target, e.source, e.weight) for e in edges])
    for name in related:
        begin, end = 1 + 2 * number[name], 2 + 2 * number[name]
        begin_earliest, begin_latest = _negated(lower[begin]), upper[begin]
        end_earliest, end_latest = _negated(lower[end]), upper[end]
        if name not in moments:
            if bounds[name].begin_latest is None and begin_latest == end_latest:
                begin_latest = None
            if bounds[name].end_earliest is None and end_earliest == begin_earliest:
                end_earliest = None
        result[name] = Bounds(begin_earliest, begin_latest, end_earliest, end_latest)
    return result, conflicts


def _order(c: Constraint) -> tuple[str, str, str, int, int, str]:
    return c.event, c.before or "", c.after or "", c.least, -1 if c.most is None else c.most, c.where


def _shared(b: Bounds) -> bool:
    return (b.begin_earliest, b.begin_latest) == (b.end_earliest, b.end_latest)


def _negated(value: int | None) -> int | None:
    return None if value is None else -value


def _own_edges(k: int, b: Bounds, *, moment: bool) -> list[_Edge]:
    begin, end = 1 + 2 * k, 2 + 2 * k
    edges = [_Edge(end, begin, 0)]
    if moment:
        edges.append(_Edge(begin, end, 0))
    for node, low, high in ((begin, b.begin_earliest, b.begin_latest), (end, b.end_earliest, b.end_latest)):
        if low is not None:
            edges.append(_Edge(node, 0, -low))
        if high is not None:
            edges.append(_Edge(0, node, high))
    return edges


def _relation_edges(relations: Iterable[Constraint], number: Mapping[str, int]) -> list[_Edge]:
    edges = []
    for c in relations:
        for earlier, later in ((c.event, c.before), (c.after, c.event)):
            if earlier is None or later is None:
                continue
            end, begin = 2 + 2 * number[earlier], 1 + 2 * number[later]
            edges.append(_Edge(begin, end, -c.least, c))
            if c.most is not None:
                edges.append(_Edge(end, begin, c.most, c))
    return edges


def _negative_cycle(nodes: int, edges: list[_Edge]) -> list[_Edge]:
    """The edges of some cycle of negative length, in order, or none (Bellman-Ford, all nodes as sources)."""
    distance = [0] * nodes
    reached_by: list[_Edge | None] = [None] * nodes
    changed = True
    while changed:
        changed = False
        for edge in edges:
            through = distance[edge.source] + edge.weight
            if through < distance[edge.target]:
                distance[edge.target], reached_by[edge.target], changed = through, edge, True
        if cycle := _cycle_of(reached_by):
            return cycle
    return []


def _cycle_of(reached_by: list[_Edge | None]) -> list[_Edge]:
    """A cycle among the edges by which nodes were last reached; such a cycle is always of negative length."""
    seen_from = [-1] * len(reached_by)
    for start in range(len(reached_by)):
        node = start
        while seen_from[node] < 0 and (edge := reached_by[node]) is not None:
            seen_from[node] = start
            node = edge.source
        if seen_from[node] == start and reached_by[node] is not None:
            cycle = []
            stop = node
            while (edge := reached_by[node]) is not None:
                cycle.append(edge)
                node = edge.source
                if node == stop:
                    return cycle[::-1]
    return []


def _shortest(nodes: int, edges: list[_Edge]) -> list[int | None]:
    """The shortest distance of each node from node 0, None where there is no path; no cycle is negative."""
    leaving = defaultdict(list)
    for edge in edges:
        leaving[edge.source].append(edge)
    distance: list[int | None] = [0] + [None] * (nodes - 1)
    waiting = {0}
    while waiting:
        reached = set()
        for node in sorted(waiting):
            so_far = distance[node]
            if so_far is None:  # never: a node waits only once it is reached
                continue
            for edge in leaving[node]:
                through = so_far + edge.weight
                known = distance[edge.target]
                if known is None or through < known:
                    distance[edge.target] = through
                    reached.add(edge.target)
        waiting = reached
    return distance


def _explain(cycle: list[_Edge], names: list[str], moments: Collection[str]) -> Conflict:
    """A negative cycle in words, beginning at the calendar if it touches it."""
    start = next((i for i, edge in enumerate(cycle) if edge.source == 0), 0)
    chain = cycle[start:] + cycle[:start]
    lines = [line for edge in chain if (line := _line(edge, names, moments))]
    events = dict.fromkeys(names[(node - 1) // 2] for edge in chain for node in (edge.source, edge.target) if node)
    constraints = dict.fromkeys(edge.constraint for edge in chain if edge.constraint is not None)
    return Conflict(tuple(events), tuple(constraints), tuple(lines), -sum(edge.weight for edge in chain))


def _line(edge: _Edge, names: list[str], moments: Collection[str]) -> str:
    """One link in words; empty for begin <= end, which needs no telling."""

    def name(node: int) -> str:
        return names[(node - 1) // 2]

    if (c := edge.constraint) is not None:
        source = f" [{c.where}]" if c.where else ""
        if edge.source % 2 == 0:  # from an end to a begin: the limit from above
            return f"{name(edge.source)} is at most {edge.weight} days before {name(edge.target)}{source}"
        gap = "" if not c.least else f", by {c.least} day{'s' if c.least > 1 else ''} or more"
        return f"{name(edge.target)} is before {name(edge.source)}{gap}{source}"
    if edge.source and edge.target:
        return ""
    node = edge.source or edge.target
    verb = "is" if name(node) in moments else "begins" if node % 2 else "ends"
    when = f"on or before {iso(edge.weight)}" if edge.target else f"on or after {iso(-edge.weight)}"
    return f"{name(node)} {verb} {when}"
