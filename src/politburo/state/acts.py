"""From events with bounds to one history: a list of acts, each on a day. A simulated history is such a list at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from politburo.dates import UNKNOWN, Bounds
from politburo.record.reconcile import JUDGED, event_key, is_event
from politburo.state.fold import State, fold
from politburo.state.memo import remembered
from politburo.state.told import events_of, facts_of
from politburo.state.vocabulary import Vocabulary, vocabulary_of

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.record.definitions import Ref, Statement
    from politburo.record.reconcile import Event

Choose: TypeAlias = Callable[[str, Bounds], int | None]
"""Which day of its bounds an event takes, given its id; None leaves it out of the history."""

FOLDED_FORMS = frozenset({"holds", "belongs", "stance", "flow"})


@dataclass(frozen=True, slots=True)
class Act:
    """Something done on a day.

    Attributes:
        kind: a kind of event, or a form that moves state: holds, belongs, stance, flow.
        day: ordinal of the day.
        roles: ids by role; named members stand for a group where some are named.
        mark: what else is said of it, such as post, as, item, amount, unit, lean.
        id: the event, or the statement where it stands alone.
        ends: whether it is the end of what lasted; only forms have ends.
    """

    kind: str
    day: int
    roles: Mapping[str, tuple[str, ...]]
    mark: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    ends: bool = False

    def ids(self, role: str | None) -> tuple[str, ...]:
        """Return the ids that take a role."""
        return self.roles.get(role, ()) if role is not None else ()


@dataclass(frozen=True, slots=True)
class History:
    """One history: acts in order, and what folds them.

    Attributes:
        acts: in the order in which they count.
        vocabulary: the declarations that drive the fold.
        undated: ids of events that no day could be chosen for.
    """

    acts: tuple[Act, ...]
    vocabulary: Vocabulary
    undated: tuple[str, ...] = ()

    def at(self, day: int) -> State:
        """Return the state at the end of a day (an ordinal)."""
        return fold(self.acts, self.vocabulary, day)


def in_order(acts: Iterable[Act], vocabulary: Vocabulary) -> tuple[Act, ...]:
    """Return acts in the order in which they count: by day, within a day by stage, then as given."""
    return tuple(sorted(acts, key=lambda act: (act.day, vocabulary.stage(act.kind))))


def middle(_: str, bounds: Bounds) -> int | None:
    """Choose the middle of the days on which something may have begun, of one open side the day that is known."""
    low, high = bounds.begin_earliest, bounds.begin_latest
    if high is None or (bounds.end_latest is not None and high > bounds.end_latest):
        high = bounds.end_latest
    if low is None or high is None:
        return low if high is None else high
    return (low + high) // 2


@remembered
def acts_of(case: Case, reading: str = JUDGED, choose: Choose = middle) -> History:
    """Return one history that the record allows: every event of a reading on a day chosen from its bounds.

    Args:
        case: the case.
        reading: `all`, `judged` or the id of a source.
        choose: which day; `middle` by default. A draw over readings passes a function that draws.
    """
    vocabulary = vocabulary_of(case)
    found = events_of(case, reading)
    told: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    acts: list[Act] = []
    undated: list[str] = []
    flows: set[tuple[str, str]] = set()
    for statement in facts_of(case, reading):
        if is_event(statement):
            told[event_key(statement), statement.kind].append(statement)
        elif statement.kind in FOLDED_FORMS:
            if statement.kind == "flow" and statement.event:
                same = (statement.event, statement.values.get("unit", ""))
                if same in flows:  # another source's word on a flow already moved
                    continue
                flows.add(same)
            made = list(_form_acts(statement, choose))
            acts += made
            undated += [] if made else [statement.id]
    for (key, kind), rows in told.items():
        day = _event_day(found[key], choose)
        if day is None:
            undated.append(key)
        else:
            acts.append(Act(kind, day, _roles(rows), _mark(rows), key))
    return History(in_order(acts, vocabulary), vocabulary, tuple(dict.fromkeys(undated)))


def _event_day(event: Event, choose: Choose) -> int | None:
    return None if event.bounds is None or event.bounds == UNKNOWN else choose(event.id, event.bounds)


def _form_acts(statement: Statement, choose: Choose) -> Iterator[Act]:
    when = statement.attested or statement.when
    if when is None or when.date is None or when.date.bounds == UNKNOWN:
        return
    bounds = when.date.bounds
    roles, mark = _roles([statement]), _mark([statement])
    begin = choose(statement.id, bounds)
    if begin is not None:
        yield Act(statement.kind, begin, roles, mark, statement.id)
    lasts = statement.attested is None and when.date.lasted and not when.date.end_open
    if lasts and statement.kind in {"holds", "belongs"} and bounds.end_latest is not None:
        end = choose(
            statement.id, Bounds(bounds.end_earliest, bounds.end_latest, bounds.end_earliest, bounds.end_latest)
        )
        if end is not None:
            yield Act(statement.kind, end, roles, mark, statement.id, ends=True)


def _roles(rows: Iterable[Statement]) -> dict[str, tuple[str, ...]]:
    roles: dict[str, dict[str, None]] = {}
    for row in rows:
        for role, refs in row.roles.items():
            table = roles.setdefault(role, {})
            for ref in refs:
                table.update(dict.fromkeys(members(ref)))
    return {role: tuple(ids) for role, ids in roles.items()}


def members(ref: Ref) -> tuple[str, ...]:
    """Return whom a reference means: the members named, else the actor or group itself."""
    return ref.named or (ref.target,)


def _mark(rows: Iterable[Statement]) -> dict[str, str]:
    mark: dict[str, str] = {}
    for row in rows:
        for name, value in row.values.items():
            mark.setdefault(name, value)
    return mark
