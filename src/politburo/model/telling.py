"""From the record's events to what befell its people: told by name, as a group, twice, or too vaguely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from politburo import dates
from politburo.model.acts import (
    FOREIGN,
    GONE,
    LEADER,
    NAMED,
    UNCOVERED,
    WIDE,
    Change,
    Days,
    Story,
    Strike,
    Turn,
    Voice,
    ordinal,
)
from politburo.model.definitions import NOBODY, Risk, Spoke
from politburo.model.units import Register, faction_of_group, home, named_people, register
from politburo.record.case import Case
from politburo.record.definitions import Kind, Ref
from politburo.record.reconcile import Event, events


def coverage(case: Case, risk: Risk, family: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of days that some source covers for a family, within the days of the risk set, joined."""
    low, high = ordinal(risk.from_), ordinal(risk.to)
    spans = []
    for source in case.sources.values():
        for one in source.covers:
            if one.family == family and not source.outside:
                bounds = dates.parse(one.span).bounds
                begin = bounds.begin_earliest if bounds.begin_earliest is not None else low
                end = bounds.end_latest if bounds.end_latest is not None else high
                spans.append((max(begin, low), min(end, high)))
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(span for span in spans if span[0] <= span[1]):
        if joined and begin <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return tuple(joined)


def story(case: Case, risk: Risk) -> Story:
    """Read a case as judged: who is at risk, and what befell them.

    Raises:
        ValueError: no source covers the acts that strike, so nothing can be fitted.
    """
    cover = coverage(case, risk, risk.acts)
    if not cover:
        raise ValueError(f"E506 No source covers the family '{risk.acts}': say which spans one covers.")
    reader = _Reader(case, risk, register(case, risk), cover, events(case))
    strikes = reader.strikes(risk.acts)
    return Story(
        case,
        risk,
        reader.register,
        cover,
        strikes,
        tuple(reader.turns({name for one in strikes for name in one.events})),
        tuple(reader.voices(risk.spoke)) if risk.spoke is not None else (),
        tuple(dict.fromkeys(reader.left_out)),
    )


@dataclass(slots=True)
class _Reader:
    case: Case
    risk: Risk
    register: Register
    cover: tuple[tuple[int, int], ...]
    events: dict[str, Event]
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def kinds(self, event: Event) -> list[Kind]:
        return [kind for name in event.kinds if (kind := self.case.grammar.find(name)) is not None]

    @property
    def widest(self) -> int:
        return dates.parse_duration(self.risk.widest)

    def days(self, event: Event) -> Days | None:
        """First and last day on which an event (its begin, where it lasted) may have been; None where nobody says."""
        bounds = event.bounds
        if bounds is None:
            return None
        low, high = bounds.begin_earliest, bounds.begin_latest
        high = bounds.end_latest if high is None else high
        if low is None and high is None:
            return None
        first, last = self.cover[0][0], self.cover[-1][1]
        return Days(
            low if low is not None else min(first, high or first), high if high is not None else max(last, low or last)
        )

    # -- sanctions ------------------------------------------------------------------------------------------------

    def strikes(self, vocabulary: str) -> tuple[Strike, ...]:
        people: dict[int, list[Strike]] = {}
        others: dict[tuple[object, ...], Strike] = {}
        wide: list[str] = []
        for event in self.events.values():
            kinds = [kind for kind in self.kinds(event) if kind.family == vocabulary and kind.rung]
            if not kinds:
                continue
            days = self.days(event)
            if days is None or self._lasting(event) > self.widest:
                wide.append(event.id)
                if days is None:
                    self.left_out.append((event.id, WIDE))
                    continue
            for strike in self._aimed(event, kinds, days):
                if len(strike.targets) == 1 and self.register.units[strike.targets[0]].person:
                    people.setdefault(strike.targets[0], []).append(strike)
                else:
                    key = (strike.targets, strike.days, strike.who)
                    others[key] = _joined(others[key], strike, days) if key in others else strike
        named = [one for rows in people.values() for one in _merged(rows)]
        found = self._after_the_end(named) + [one for one in others.values() if not self._told_by_name(one, named)]
        found = [one for one in found if not self._summary(one, wide)]
        return tuple(sorted(self._kept(found), key=lambda one: (one.days.low, one.id, one.targets)))

    def _aimed(self, event: Event, kinds: list[Kind], days: Days) -> Iterator[Strike]:
        rungs, change = self._severity(kinds), self._change(kinds, event)
        struck = False
        for ref in event.roles.get("who", ()):
            if home(self.case, ref.target) != self.case.settings.regime:
                continue
            struck = True
            for name in named_people(ref):
                if name == self.case.settings.leader:
                    self.left_out.append((event.id, LEADER))
                elif name in self.register.index and self._is_person(name):
                    place = self.register.index[name]
                    faction = self.register.units[place].faction
                    yield Strike(event.id, (event.id,), (place,), days, rungs, change, faction)
                elif not ref.of and not self._is_group(name):
                    yield Strike(
                        event.id, (event.id,), self.register.cohorts[NOBODY], days, rungs, Change(), NOBODY, name
                    )
            group = ref.target
            if (ref.of and (ref.others or not ref.named)) or (not ref.of and self._is_group(group)):
                if self._leading(group):
                    yield self._group(event, group, days, rungs)
                else:
                    self.left_out.append((event.id, FOREIGN))
        if not struck:
            self.left_out.append((event.id, FOREIGN))

    def _summary(self, strike: Strike, wide: list[str]) -> bool:
        """Whether all that tells an act is of something that lasted too long to be one."""
        if not set(strike.events) <= set(wide):
            return False
        self.left_out += [(name, WIDE) for name in strike.events]
        return True

    def _told_by_name(self, group: Strike, named: list[Strike]) -> bool:
        """Whether an act on an open group may be one that another event tells by name: then it counts once."""
        if group.who or group.days.high - group.days.low > self.widest:
            return False
        places = set(group.targets)
        factions = {group.faction} - {NOBODY}
        for one in named:
            inside = one.targets[0] in places or one.faction in factions
            overlap = one.days.low <= group.days.high and group.days.low <= one.days.high
            if inside and overlap and one.rungs & group.rungs and not set(group.events) & set(one.events):
                self.left_out += [(name, NAMED) for name in group.events]
                return True
        return False

    def _after_the_end(self, named: list[Strike]) -> list[Strike]:
        """Leave out acts on people whom an earlier act had certainly put beyond risk."""
        absorbing = set(self.risk.absorbing)
        ends: dict[int, int] = {}
        for one in named:
            if absorbing & set(one.change.standings):
                ends[one.targets[0]] = min(one.days.high, ends.get(one.targets[0], one.days.high))
        kept = []
        for one in named:
            if one.days.low > ends.get(one.targets[0], one.days.low):
                self.left_out += [(name, GONE) for name in one.events]
            else:
                kept.append(one)
        return kept

    def _is_person(self, name: str) -> bool:
        found = self.case.actors.get(name)
        return found is not None and found.type == "person"

    def _is_group(self, name: str) -> bool:
        found = self.case.actors.get(name)
        return found is not None and found.type in {"group", "faction"}

    def _leading(self, group: str) -> bool:
        """Whether an open group is of a faction, of the party or one of its bodies, or known as elite."""
        risk, seen = self.risk, group
        if group in risk.elite or faction_of_group(self.case, group, risk.factions) != NOBODY:
            return True
        while (actor := self.case.actors.get(seen)) is not None and actor.type in {"group", "body"}:
            seen = actor.of or actor.part_of or ""
            if seen == self.case.settings.party:
                return True
        return False

    def _lasting(self, event: Event) -> int:
        """Days from the earliest begin to the latest end of what lasted, 0 otherwise or where an end is open."""
        bounds = event.bounds
        if not event.lasted or bounds is None or bounds.begin_earliest is None or bounds.end_latest is None:
            return 0
        return bounds.end_latest - bounds.begin_earliest

    def _group(self, event: Event, group: str, days: Days, rungs: frozenset[int]) -> Strike:
        """An act on people told of as a group: one of a faction's cohort, or of the members and all the unnamed."""
        faction = faction_of_group(self.case, group, self.risk.factions)
        if faction != NOBODY:
            targets = self.register.cohorts[faction]
        else:
            named = [
                self.register.index[one] for one in self.register.members.get(group, ()) if one in self.register.index
            ]
            targets = tuple(sorted({*named, *(place for rows in self.register.cohorts.values() for place in rows)}))
        return Strike(event.id, (event.id,), targets, days, rungs, Change(), faction)

    def _severity(self, kinds: list[Kind]) -> frozenset[int]:
        ranks = {one.id: one.rank for one in self.case.rungs}
        sets = [frozenset(ranks[name] for name in kind.rung if name in ranks) for kind in kinds]
        found = sets[0]
        for other in sets[1:]:
            found = _harder(found, other)
        return found

    def _change(self, kinds: Iterable[Kind], event: Event) -> Change:
        standings, leaves, takes = [], False, False
        for kind in kinds:
            for one in kind.does:
                if one.do == "set-standing" and one.to:
                    standings.append(one.to)
                leaves |= one.do == "leave-seat"
                takes |= one.do == "take-seat"
        named = event.ids("body")
        whole = self.case.settings.party in named  # who loses the party loses every seat
        bodies = () if whole else tuple(b for b in named if any(seat.body == b for seat in self.risk.seats))
        return Change(tuple(standings), leaves, takes, bodies)

    def _kept(self, found: list[Strike]) -> Iterator[Strike]:
        for strike in found:
            if strike.days.high - strike.days.low > self.widest:
                self.left_out += [(one, WIDE) for one in strike.events]
                continue
            spans = [(max(low, strike.days.low), min(high, strike.days.high)) for low, high in self.cover]
            spans = [span for span in spans if span[0] <= span[1]]
            if not spans:
                self.left_out += [(one, UNCOVERED) for one in strike.events]
                continue
            yield replace(strike, days=Days(spans[0][0], spans[-1][1]))

    # -- what bears on them ---------------------------------------------------------------------------------------

    def turns(self, used: set[str]) -> Iterator[Turn]:
        for event in self.events.values():
            kinds = [
                k for k in self.kinds(event) if any(d.do in {"set-standing", "take-seat", "leave-seat"} for d in k.does)
            ]
            days = self.days(event)
            if not kinds or days is None or event.id in used or days.high - days.low > self.widest:
                continue
            if any(kind.rung for kind in kinds):
                continue
            change = self._change(kinds, event)
            for place in self._people(event.roles.get("who", ())):
                yield Turn(event.id, place, days, change)

    def voices(self, spoke: Spoke) -> Iterator[Voice]:
        for event in self.events.values():
            families = {kind.family for kind in self.kinds(event) if kind.id in spoke.kinds}
            days = self.days(event)
            if not families & set(spoke.families) or days is None or days.high - days.low > self.widest:
                continue
            if self.case.settings.leader in event.ids("who"):
                continue
            if "disclose" in event.kinds and not self._patrons(event.ids("to")):
                continue
            units = tuple(dict.fromkeys(self._people(event.roles.get("by", ()))))
            if units:
                yield Voice(event.id, event.kinds, units, days)

    def _people(self, refs: Iterable[Ref]) -> Iterator[int]:
        for ref in refs:
            names = named_people(ref)
            if (ref.of and not ref.named) or self._is_group(ref.target):
                names = (*names, *self.register.members.get(ref.target, ()))
            for name in names:
                place = self.register.index.get(name)
                if place is not None and not self.register.units[place].leader:
                    yield place

    def _patrons(self, names: Iterable[str]) -> tuple[str, ...]:
        states = {home(self.case, one) for name in names for one in (name, *self.register.members.get(name, ()))}
        return tuple(one for one in self.case.settings.patrons if one in states)


def _harder(a: frozenset[int], b: frozenset[int]) -> frozenset[int]:
    """What two tellings of one act leave open: their common severities, else the harder of the two."""
    return a & b or frozenset(max(x, y) for x in a for y in b)


def _joined(a: Strike, b: Strike, days: Days) -> Strike:
    bodies = (
        ()
        if not (a.change.bodies and b.change.bodies) and (a.change.leaves or b.change.leaves)
        else a.change.bodies + b.change.bodies
    )
    change = Change(
        a.change.standings + b.change.standings,
        a.change.leaves or b.change.leaves,
        a.change.takes or b.change.takes,
        bodies,
    )
    return replace(a, events=(*a.events, *b.events), days=days, rungs=_harder(a.rungs, b.rungs), change=change)


def _merged(rows: list[Strike]) -> list[Strike]:
    """Join sanctions on one person that may have been on the same day: fewer acts rather than some counted twice."""
    found: list[Strike] = []
    for row in sorted(rows, key=lambda one: (one.days.low, one.days.high, one.id)):
        for place, other in enumerate(found):
            low, high = max(row.days.low, other.days.low), min(row.days.high, other.days.high)
            if low <= high:
                found[place] = _joined(other, row, Days(low, high))
                break
        else:
            found.append(row)
    return found
