"""The fold: each act's declared consequences applied in time order. Plain Python, one function a consequence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final, Literal

from politburo.record.definitions import Consequence, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from politburo.state.acts import Act
    from politburo.state.vocabulary import Vocabulary

DEAD: Final = "dead"
FINAL: Final = frozenset({DEAD, "detained", "abroad"})
"""Standings that leave a person no seat."""
SENDERS: Final = ("by", "donor")
RECEIVERS: Final = ("to", "who", "against", "recipient", "with")


@dataclass(frozen=True, slots=True)
class Seat:
    """A post of a body."""

    body: str
    post: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person may still do, since a day, by an event."""

    id: str
    since: int
    event: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Something allowed, forbidden, required or assured: by whom, to whom, since when, by which event."""

    event: str
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    as_: str
    since: int


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something undertaken, and whether it was kept."""

    event: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    item: str
    since: int
    status: Literal["open", "kept", "broken"] = "open"
    settled: int | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A stance seen on a day; `lean` from -1 to +1, None where only words are given."""

    day: int
    lean: float | None
    statement: str


@dataclass(slots=True)
class State:
    """What holds at the end of a day, as far as the acts folded say; what they do not say is not there.

    Attributes:
        day: the day, an ordinal.
        seats: holders by seat, with the day since when.
        standing: by person.
        factions: faction, group or body by person, the last told one last.
        ties: tie by (name, one, other), ids in alphabetical order, with the event that made it.
        rules: rules in force by event.
        obligations: in the order undertaken.
        stocks: (name, owner, place, unit) to amount; `unknown` counts moves whose amount is not given.
        unknown: number of moves of a stock without an amount.
        tones: (from state, to state) to (sum of tones decayed to a day, that day).
        positions: observations by (actor, issue), in time order.
        founded: day by body.
        half_life: of tones, in days.
    """

    day: int = 0
    seats: dict[Seat, dict[str, int]] = field(default_factory=dict)
    standing: dict[str, Standing] = field(default_factory=dict)
    factions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ties: dict[tuple[str, str, str], str] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    obligations: list[Obligation] = field(default_factory=list)
    stocks: dict[tuple[str, str, str, str], float] = field(default_factory=dict)
    unknown: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    tones: dict[tuple[str, str], tuple[float, int]] = field(default_factory=dict)
    positions: dict[tuple[str, str], list[Observation]] = field(default_factory=dict)
    founded: dict[str, int] = field(default_factory=dict)
    half_life: float = 0.0

    def warmth(self, one: str, other: str) -> float:
        """Return the warmth of one state's acts to another: their tones (Goldstein's scale), decayed to this day."""
        level, since = self.tones.get((one, other), (0.0, self.day))
        return level * decay(self.day - since, self.half_life)

    def tied(self, name: str, one: str) -> frozenset[str]:
        """Return those to whom a person has a tie."""
        return frozenset(b if a == one else a for (tie, a, b) in self.ties if tie == name and one in {a, b})

    def seats_of(self, person: str) -> tuple[Seat, ...]:
        """Return the seats a person holds."""
        return tuple(seat for seat, holders in self.seats.items() if person in holders)


def decay(days: int, half_life: float) -> float:
    """Return the weight left after some days: one half to the power days / half-life."""
    return float(0.5 ** (days / half_life)) if half_life > 0 else 0.0


def fold(acts: Iterable[Act], vocabulary: Vocabulary, until: int | None = None) -> State:
    """Apply acts in the order given, up to and with the day `until` (an ordinal), or all of them.

    The same rules serve the record and simulated histories. Acts must be in order of days; `acts.in_order` sorts them.
    """
    state = State(half_life=vocabulary.half_life)
    for act in acts:
        if until is not None and act.day > until:
            break
        state.day = act.day
        if act.kind in FORM_RULES:
            FORM_RULES[act.kind](state, act, vocabulary)
            continue
        kind = vocabulary.kinds.get(act.kind)
        if kind is None:
            continue
        for consequence in kind.does:
            RULES[consequence.do](state, act, consequence, vocabulary)
        if kind.tone is not None:
            _add_tone(state, act, kind.tone, vocabulary)
    if until is not None:
        state.day = until
    return state


def _people(act: Act, role: str | None, vocabulary: Vocabulary) -> Iterator[str]:
    return (one for one in act.ids(role) if one not in vocabulary.collective)


# -- consequences, by the word that kinds.yaml uses --------------------------------------------------------------------


def _take_seat(state: State, act: Act, consequence: Consequence, vocabulary: Vocabulary) -> None:
    for body in act.ids("body"):
        seat = Seat(body, act.mark.get("post", ""))
        holders = state.seats.setdefault(seat, {})
        people = tuple(act.ids(consequence.who))
        if people and (body, seat.post) in vocabulary.exclusive:
            holders.clear()
        for person in people:
            holders.setdefault(person, act.day)


def _leave_seat(state: State, act: Act, consequence: Consequence, vocabulary: Vocabulary) -> None:
    every = empties_every_seat(vocabulary.kinds.get(act.kind))
    for seat, holders in state.seats.items():
        if every or leaves(seat.body, seat.post, act.ids("body"), act.mark.get("post"), vocabulary):
            for person in act.ids(consequence.who):
                holders.pop(person, None)


def empties_every_seat(kind: Kind | None) -> bool:
    """Whether a kind of event leaves its person no seat at all; a body it names is then the court or the scene."""
    return kind is not None and any(c.do == "set-standing" and c.to in FINAL for c in kind.does)


def leaves(body: str, post: str, bodies: tuple[str, ...], named: str | None, vocabulary: Vocabulary) -> bool:
    """Whether an act that takes people out of seats touches this one.

    It touches seats of the bodies it names, and of the bodies that are part of them; with a post, that post only. An
    act that names neither touches every seat.
    """
    if bodies and not any(vocabulary.inside(body, larger) for larger in bodies):
        return False
    return named is None or named == post or (bool(bodies) and body not in bodies)


def _set_standing(state: State, act: Act, consequence: Consequence, vocabulary: Vocabulary) -> None:
    """A later standing replaces an earlier one, but nothing follows death, and a sanction never raises anybody."""
    if consequence.to is None:
        return
    sanction = bool(vocabulary.kinds[act.kind].rung)
    for person in _people(act, consequence.who, vocabulary):
        known = state.standing.get(person)
        better = known is not None and _rank(consequence.to, vocabulary) < _rank(known.id, vocabulary)
        if known is None or not (known.id == DEAD or (sanction and better)):
            state.standing[person] = Standing(consequence.to, act.day, act.id)


def _rank(standing: str, vocabulary: Vocabulary) -> int:
    return vocabulary.standings.get(standing, 0)


def _make_tie(state: State, act: Act, consequence: Consequence, vocabulary: Vocabulary) -> None:
    people = sorted({*_people(act, consequence.who, vocabulary), *_people(act, "with", vocabulary)})
    for one, other in combinations(people, 2):
        state.ties[consequence.as_ or act.kind, one, other] = act.id


def _end_tie(state: State, act: Act, consequence: Consequence, _: Vocabulary) -> None:
    gone = set(act.ids(consequence.who))
    name = consequence.as_ or act.kind
    state.ties = {key: by for key, by in state.ties.items() if key[0] != name or not gone & {key[1], key[2]}}


def _rule_on(state: State, act: Act, _: Consequence, __: Vocabulary) -> None:
    to = (*act.ids("to"), *act.ids("who"), *act.ids("body"))
    state.rules[act.id] = Rule(act.id, act.kind, act.ids("by"), to, act.mark.get("as", ""), act.day)


def _rule_off(state: State, act: Act, _: Consequence, __: Vocabulary) -> None:
    """Ends the rules of the events it answers, or, where it names none, the same actors' rules."""
    answered = set(act.ids("answers")) | set(act.ids("occasion"))
    by = set(act.ids("by"))
    state.rules = {
        key: rule for key, rule in state.rules.items() if key not in answered and (answered or not by & set(rule.by))
    }


def _open_obligation(state: State, act: Act, _: Consequence, __: Vocabulary) -> None:
    item = act.mark.get("item") or act.mark.get("what", "")
    state.obligations.append(Obligation(act.id, act.ids("by"), (*act.ids("to"), *act.ids("who")), item, act.day))


def _settle(status: Literal["kept", "broken"]) -> Callable[[State, Act, Consequence, Vocabulary], None]:
    def settle(state: State, act: Act, _: Consequence, __: Vocabulary) -> None:
        """Settles the obligation it answers, or the last open one of the same actor with the same item."""
        answered = set(act.ids("answers")) | set(act.ids("occasion"))
        item = act.mark.get("item")
        for index in reversed(range(len(state.obligations))):
            one = state.obligations[index]
            same = item is not None and item == one.item and set(act.ids("by")) & set(one.by)
            if one.status == "open" and (one.event in answered or (not answered and same)):
                state.obligations[index] = replace(one, status=status, settled=act.day)
                return

    return settle


def _move_stock(state: State, act: Act, consequence: Consequence, _: Vocabulary) -> None:
    """Troops of `by` at `to`: more by a deployment, fewer by a withdrawal, never below none."""
    sign = -1.0 if consequence.to == "out" else 1.0
    places = act.ids("to") or act.ids("place") or ("",)
    for owner in act.ids("by"):
        _move(state, ("troops", owner, places[0], act.mark.get("unit", "")), act.mark.get("n"), sign)


def _move(state: State, key: tuple[str, str, str, str], amount: str | None, sign: float = 1.0) -> None:
    if amount is None:
        state.unknown[key] = state.unknown.get(key, 0) + 1
        return
    state.stocks[key] = max(0.0, state.stocks.get(key, 0.0) + sign * float(amount))


def _found(state: State, act: Act, consequence: Consequence, _: Vocabulary) -> None:
    for body in act.ids(consequence.who):
        state.founded.setdefault(body, act.day)


RULES: Final[dict[str, Callable[[State, Act, Consequence, Vocabulary], None]]] = {
    "take-seat": _take_seat,
    "leave-seat": _leave_seat,
    "set-standing": _set_standing,
    "make-tie": _make_tie,
    "end-tie": _end_tie,
    "rule-on": _rule_on,
    "rule-off": _rule_off,
    "open-obligation": _open_obligation,
    "keep-obligation": _settle("kept"),
    "break-obligation": _settle("broken"),
    "move-stock": _move_stock,
    "found": _found,
}


# -- forms -------------------------------------------------------------------------------------------------------------

_SEATED: Final = Consequence(do="take-seat", who="who")


def _holds(state: State, act: Act, vocabulary: Vocabulary) -> None:
    if act.ends:
        _leave_seat(state, act, _SEATED, vocabulary)
    else:
        _take_seat(state, act, _SEATED, vocabulary)


def _belongs(state: State, act: Act, _: Vocabulary) -> None:
    for person in act.ids("who"):
        rest = tuple(one for one in state.factions.get(person, ()) if one not in act.ids("to"))
        state.factions[person] = rest if act.ends else (*rest, *act.ids("to"))


def _stance(state: State, act: Act, _: Vocabulary) -> None:
    lean = act.mark.get("lean")
    for actor in act.ids("who"):
        for issue in act.ids("issue"):
            seen = Observation(act.day, None if lean is None else float(lean), act.id)
            state.positions.setdefault((actor, issue), []).append(seen)


UNMOVED: Final = frozenset({"denied", "requested", "offered", "promised", "planned"})


def _flow(state: State, act: Act, _: Vocabulary) -> None:
    """What was given adds to the recipient's stock from the donor; what was only asked or promised does not."""
    terms = act.mark.get("terms", "")
    if terms in UNMOVED:
        return
    for donor in act.ids("donor"):
        for recipient in act.ids("recipient"):
            _move(state, (terms or "flow", donor, recipient, act.mark.get("unit", "")), act.mark.get("amount"))


FORM_RULES: Final[dict[str, Callable[[State, Act, Vocabulary], None]]] = {
    "holds": _holds,
    "belongs": _belongs,
    "stance": _stance,
    "flow": _flow,
}


def _add_tone(state: State, act: Act, tone: float, vocabulary: Vocabulary) -> None:
    """Add an act's tone from the senders' states to the receivers', once for each pair of different states."""
    senders = {vocabulary.sides[one] for role in SENDERS for one in act.ids(role) if one in vocabulary.sides}
    receivers = {vocabulary.sides[one] for role in RECEIVERS for one in act.ids(role) if one in vocabulary.sides}
    for one in senders:
        for other in receivers - {one}:
            level, since = state.tones.get((one, other), (0.0, act.day))
            state.tones[one, other] = (level * decay(act.day - since, state.half_life) + tone, act.day)
