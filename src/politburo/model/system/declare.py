"""What a case may declare of its whole system: registers of state, families of acts, effects and priors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from politburo.model.definitions import Assumed, Belief, Deviation, PassageRef, Risk, decode
from politburo.model.places import spot
from politburo.model.system.coherent import incoherent
from politburo.model.system.sound import unsound
from politburo.record.case import Case
from politburo.record.decoder import entry
from politburo.record.problems import Problem

FILE = "theory.yaml"
Key = Literal["all", "unit", "group", "sender", "receiver", "pair"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What a stock holds from a day on."""

    when: str = entry("day")
    value: float = entry("level")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A number kept of state, one for each key, which effects read."""

    id: str = entry("its word")
    form: Literal[
        "series",
        "given-span",
        "attribute",
        "numbers",
        "less",
        "share",
        "outside",
        "in-force",
        "recent",
        "stock",
        "decayed",
    ] = entry("how it is kept")
    series: str | None = entry("a given series", default=None, ref="series")
    span: str | None = entry("first and last day, a/b, over which it is 1", default=None)
    of: tuple[str, ...] = entry("the acts it counts, a family or family/label; or what it is derived from", default=())
    down: tuple[str, ...] = entry("acts that lower a stock", default=())
    by: Key = entry("the end of the act by which it counts", default="all")
    begins: tuple[str, ...] = entry("acts that put it in force", default=())
    ends: tuple[str, ...] = entry("acts that end it", default=())
    window: Assumed | None = entry("days it looks back, or stays in force", default=None)
    half_life: Assumed | None = entry("days in which it halves", default=None)
    bend: Literal["any", "saturate", "log", "count"] = entry(
        "0 or 1; n/(1+n); log(1+n); the number over `most`", default="saturate"
    )
    most: float = entry("bound of a count", default=1.0)
    numbers: dict[str, float] = entry("a number for each faction", default=None)
    alpha: str | None = entry("majority needed, p/q", default=None)
    start: Level | None = entry("where a stock starts", default=None)
    reason: str = entry("why", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """An effect: a register read by one key, which drives an act or a label."""

    register: str = entry("the register it reads")
    at: Key = entry("the end of the unit by which it is read", default="all")
    times: str | None = entry("a register it is multiplied by", default=None)
    on: tuple[str, ...] = entry("labels it drives; all of a rate's", default=())
    scale: float = entry("its value is divided by this constant", default=1.0)
    mechanism: str = entry("the account it stands for")
    neutral: Belief | None = entry("prior without a sign; the file's where it is missing", default=None)
    informed: Belief | None = entry("prior from the documents; the neutral one where it is missing", default=None)

    @property
    def name(self) -> str:
        """Its word within its family."""
        word = f"{self.register} x {self.times}" if self.times else self.register
        return f"{word}: {', '.join(self.on)}" if self.on else word


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How severe an act is."""

    form: Literal["rungs"] = entry("an ordered logit over the rungs of the vocabulary")
    cuts: tuple[Belief, ...] = entry("the first cut point, then the logs of the gaps")
    reason: str = entry("why")
    effects: tuple[Drive, ...] = entry("what makes it harder", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What an act does to a stock."""

    stock: str = entry("a register")
    by: float = entry("how far it moves")


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Who may act on whom."""

    who: Literal["people", "cohorts"] | None = entry("everybody at risk, or the unnamed only", default=None)
    as_: Literal["sender", "receiver"] = entry("whether they act or are acted on", default="receiver", key="as")
    groups: tuple[str, ...] = entry("only these factions", default=(), ref="faction")
    only: Literal["struck"] | None = entry("only people whose standing is lowered", default=None)
    rank: float | None = entry("only holders of seats of this rank or above", default=None)
    pairs: tuple[tuple[str, ...], ...] = entry(
        "sender (several joined by +), receiver, and the faction under which the pair is counted and read", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reads:
    """Which of the record's events are acts of the family."""

    family: str | None = entry("a family of the vocabulary", default=None)
    kinds: tuple[str, ...] = entry("kinds of the vocabulary", default=())
    unless: tuple[str, ...] = entry("kinds left out", default=())
    role: Literal["who", "by"] | None = entry("the role in which the people stand", default=None)
    over: tuple[str, ...] = entry("only over these issues", default=(), ref="issue")
    as_: str | None = entry("the mark they carry", default=None, key="as")
    together: bool = entry("whether an act of several people counts once, as that of one of them", default=False)
    alone: bool = entry("whether only acts in which nobody else acts with the sender", default=False)
    towards_any: bool = entry("whether it counts towards whomever it is", default=False)
    series: str | None = entry("a series whose changes from year to year are its numbers", default=None, ref="series")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A condition of being at risk."""

    register: str = entry("a register")
    at: Key = entry("the end of the unit by which it is read", default="all")
    least: float | None = entry("at risk only from this value up", default=None)
    most: float | None = entry("at risk only up to this value", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What calls acts, or replies, forth by itself while it is at work: it adds to a rate or to odds."""

    mechanism: str = entry("the account it stands for")
    while_: tuple[Gate, ...] = entry("when it is at work: all of these hold", default=(), key="while")
    on: tuple[str, ...] = entry("the replies it calls forth; none of a rate's", default=())
    strength: Belief | None = entry("log of the monthly rate, or of the odds, while at work", default=None)
    informed: Belief | None = entry("the same from the documents", default=None)
    passages: tuple[PassageRef, ...] = entry("where the sources tell of it", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Who wants to speak at a meeting, and who is let."""

    id: str = entry("its word, under which speeches and refusals are counted")
    units: Units = entry("who may speak")
    if_: str | None = entry("a register that must be above zero for a speaker", default=None, key="if")
    want: Belief = entry("logit of wanting to speak")
    want_effects: tuple[Drive, ...] = entry("what makes people want to", default=())
    let: Belief = entry("logit of being given the floor")
    mechanism: str = entry("the account its chair stands for; without a chair whoever wants to speaks", default="")
    let_effects: tuple[Drive, ...] = entry("what makes the chair give it", default=())
    reads: Reads | None = entry("which of the record's events at a meeting are speeches", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """How a body votes on a motion."""

    units: Units = entry("who votes")
    alpha: str = entry("the part of the weight a motion must exceed, p/q")
    vote: Belief = entry("logit of a vote for it")
    own: Belief | None = entry("what being named in the motion adds; nothing where it is missing", default=None)
    mechanism: str = entry("the account that stands for", default="")
    effects: tuple[Drive, ...] = entry("what makes people vote for it", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A motion lost in a small body goes to a larger one."""

    to: str = entry("the motion there")
    if_: str = entry("a register that must reach", key="if")
    at_least: float = entry("this value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What a meeting may decide: one event on a set of people."""

    id: str = entry("its word")
    what: str = entry("in own words")
    raised_by: tuple[str, ...] = entry("acts that put it on the agenda")
    decides: str = entry("the family of the acts that follow if it passes; none where it names nobody", default="")
    targets: tuple[Drive, ...] = entry("what makes somebody a target", default=())
    stop: Belief | None = entry("log odds of stopping after each one named", default=None)
    ballot: Ballot | None = entry("the vote; without one it passes", default=None)
    appeal: Appeal | None = entry("where it goes when lost", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of act with its own form and effects."""

    id: str = entry("its word")
    form: Literal["rem", "dynam", "answer", "joint", "fill", "session", "decided", "annual"] = entry(
        "a rate per unit; a rate per sender, who then chooses; a reply; consent to a proposal; a vacancy filled; "
        "a meeting; what meetings decide; a number a year"
    )
    units: Units | None = entry("who may act on whom", default=None)
    reads: Reads | None = entry("which of the record's events are its acts", default=None)
    marks: dict[str, str] = entry("the mark that a kind, or the word of an answer, stands for", default=None)
    intercept: Belief | None = entry("log of the monthly rate of one unit, all effects at zero", default=None)
    effects: tuple[Drive, ...] = entry("what drives it", default=())
    choice: tuple[Drive, ...] = entry("what draws the choice among a sender's units (of a dynam)", default=())
    mean: Belief | None = entry("what a year's number is, all effects at zero", default=None)
    spread: Belief | None = entry("log of a year's standard deviation about it", default=None)
    day: str | None = entry("the day of the year on which it falls due, MM-DD", default=None)
    causes: tuple[Cause, ...] = entry("what calls it forth by itself", default=())
    risk: tuple[Gate, ...] = entry("conditions of being at risk", default=())
    mark: Mark | None = entry("severity", default=None)
    labels: tuple[str, ...] = entry("unordered marks or answers", default=())
    base: str | None = entry("the one the others are measured against", default=None)
    constant: dict[str, Belief] = entry("priors of the labels' constants", default=None)
    to: tuple[str, ...] = entry("the acts it answers, or that convene it", default=())
    delay: Assumed | None = entry("mean days until then", default=None)
    items: dict[str, tuple[str, ...]] = entry(
        "one answer for each item, with words of the record that name it", default=None
    )
    consent: Belief | None = entry("log odds that the others go along (of a joint act)", default=None)
    consent_effects: tuple[Drive, ...] = entry("what makes them", default=())
    does_to: dict[str, bool] = entry("whether those struck lose their seats (of what meetings decide)", default=None)
    does: tuple[Shift, ...] = entry("what its acts do to stocks", default=())
    body: str | None = entry("the body that meets", default=None, ref="body")
    calendar: Assumed | None = entry("days between regular meetings", default=None)
    floor: Floor | None = entry("who speaks", default=None)
    motions: tuple[Motion, ...] = entry("what may be put", default=())

    @property
    def drives(self) -> tuple[Drive, ...]:
        """Everything that drives it, on the floor, in votes and in choices of targets too."""
        floor = (*self.floor.want_effects, *self.floor.let_effects) if self.floor else ()
        mark = self.mark.effects if self.mark else ()
        motions = tuple(
            drive
            for motion in self.motions
            for drive in (*motion.targets, *(motion.ballot.effects if motion.ballot else ()))
        )
        return (*self.effects, *self.choice, *self.consent_effects, *mark, *floor, *motions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The file `theory.yaml`."""

    title: str = entry("title")
    month: float = entry("days of one unit of time")
    neutral: Belief = entry("prior of every effect that declares no other")
    reply: Belief = entry("prior of a reply's constant that declares no other: log odds against the base")
    cause: Belief = entry("prior of a cause's strength, as a log of its ratio to the spontaneous rate or base reply")
    registers: tuple[Register, ...] = entry("numbers of state")
    families: tuple[Family, ...] = entry("kinds of act")
    risk: Risk = entry("who is at risk, and when")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first fit", default=())

    def register(self, name: str) -> Register | None:
        """Return a register by id."""
        return next((one for one in self.registers if one.id == name), None)

    def family(self, name: str) -> Family | None:
        """Return a family by id."""
        return next((one for one in self.families if one.id == name), None)

    def prior(self, drive: Drive, which: str) -> Belief:
        """Return an effect's prior in a set, `neutral` or `informed`."""
        neutral = drive.neutral or self.neutral
        return (drive.informed or neutral) if which == "informed" else neutral

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """The names of all accounts, in order of appearance."""
        found = [one.mechanism for family in self.families for one in family.drives]
        found += [one.mechanism for family in self.families for one in family.causes]
        for family in self.families:
            found += [family.floor.mechanism] if family.floor and family.floor.mechanism else []
            found += [one.ballot.mechanism for one in family.motions if one.ballot and one.ballot.mechanism]
        return tuple(dict.fromkeys(found))


def declared(case: Case) -> tuple[Declared | None, list[Problem]]:
    """Read the case's families and say what does not fit together.

    Returns:
        The declaration, None where the file is missing or cannot be read, and the problems.
    """
    found, problems = decode(case, FILE, Declared)
    if found is None:
        return None, problems
    rungs = tuple(one.id for one in case.rungs)
    faults = [("E511", *fault) for fault in (*_dangling(found, rungs), *unsound(found))]
    faults += incoherent(case, found, acts_of(found, rungs))
    problems.extend(Problem(code, spot(case, FILE, cause), cause, cure) for code, cause, cure in faults)
    return found, problems


def _dangling(found: Declared, rungs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    acts = acts_of(found, rungs)
    for family in found.families:
        yield from _unread(family, {one.id for one in found.registers})
        for need, forms in NEEDS.items():
            if family.form in forms and not getattr(family, need):
                yield f"The family '{family.id}' of the form {family.form} lacks '{need}'.", "Give it."
        for name in (*family.to, *(name for motion in family.motions for name in motion.raised_by)):
            if name not in acts:
                yield f"The family '{family.id}' waits for '{name}', which no family makes.", "Correct the name."
    for register in found.registers:
        if register.form in {"recent", "stock", "decayed", "in-force"}:
            for name in (*register.of, *register.down, *register.begins, *register.ends):
                if name not in acts:
                    yield f"The register '{register.id}' counts '{name}', which no family makes.", "Correct the name."


def _unread(family: Family, registers: set[str]) -> Iterator[tuple[str, str]]:
    used = [name for drive in family.drives for name in (drive.register, drive.times) if name]
    used += [gate.register for gate in family.risk] + [move.stock for move in family.does]
    used += [gate.register for one in family.causes for gate in one.while_]
    for name in dict.fromkeys(used):
        if name not in registers:
            yield f"The family '{family.id}' reads the register '{name}', which is not declared.", "Declare it."
    for labels in (*(one.on for one in family.drives), *(one.on for one in family.causes)):
        for label in labels:
            if label not in family.labels:
                yield f"The family '{family.id}' has no label '{label}'.", f"Use {', '.join(family.labels)}."


NEEDS = {
    "units": ("rem", "dynam", "answer", "joint", "fill", "decided", "annual"),
    "intercept": ("rem", "dynam", "joint"),
    "choice": ("dynam",),
    "mean": ("annual",),
    "spread": ("annual",),
    "day": ("annual",),
    "to": ("answer", "fill"),
    "delay": ("answer", "fill", "joint", "session"),
    "labels": ("answer",),
    "consent": ("joint",),
    "motions": ("session",),
}
JOINT_MARKS = ("proposed", "consents", "refuses", "done")
FLOOR_MARKS = ("spoke", "refused")
MOTION_MARKS = ("named", "passed", "lost", "lapsed")
VOTE_MARKS = ("for", "against")


def acts_of(found: Declared, rungs: tuple[str, ...]) -> set[str]:
    """Return the names under which acts may be counted: a family, or a family and a mark."""
    acts: set[str] = set()
    for family in found.families:
        marks = {"joint": JOINT_MARKS}.get(family.form, family.labels) or (rungs if family.mark else ())
        names = [family.id, *(f"{family.id}-{item}" for item in family.items or ())]
        acts.update(names)
        acts.update(f"{name}/{mark}" for name in names for mark in marks)
        if family.floor is not None:
            acts.update((family.floor.id, *(f"{family.floor.id}/{mark}" for mark in FLOOR_MARKS)))
        for motion in family.motions:
            acts.update((motion.id, *(f"{motion.id}/{mark}" for mark in MOTION_MARKS)))
            if motion.ballot is not None:
                acts.update((f"{motion.id}-vote", *(f"{motion.id}-vote/{mark}" for mark in VOTE_MARKS)))
    return acts


def unmade(name: str, acts: set[str]) -> str | None:
    """Return the cure where no family makes an act of a name, None where one does."""
    if name in acts:
        return None
    family = name.partition("/")[0]
    if family not in acts:
        return "Name a family of theory.yaml."
    marks = sorted(one.partition("/")[2] for one in acts if one.startswith(f"{family}/"))
    return f"Marks of '{family}': {', '.join(marks) or 'none'}."
