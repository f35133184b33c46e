"""What a theory and a what-if may say, as frozen dataclasses; how they are read from a case's files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar

from politburo.record.case import Case
from politburo.record.decoder import Context, entry, read_record
from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import Mapping

THEORY_FILE = "theory.yaml"
WHAT_IF_FOLDER = "what-if/"
IMPLEMENTED = ("hold", "strike", "coefficient")
NOBODY = "none"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRef:
    """A paragraph of a document that a prior rests on."""

    source: str = entry("id of the source")
    para: int = entry("paragraph, from 1")

    def __str__(self) -> str:
        return f"{self.source} {self.para}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """A normal prior with its reason."""

    mean: float = entry("mean")
    sd: float = entry("standard deviation; 0 fixes the coefficient at the mean")
    reason: str = entry("why")
    passages: tuple[PassageRef, ...] = entry("what it rests on", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """A number that stands in no document: drawn uniformly within its bounds in every reading."""

    value: float = entry("the value where nothing is varied")
    low: float = entry("lower bound")
    high: float = entry("upper bound")
    reason: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRank:
    """The rank of a seat in a leading body."""

    body: str = entry("the body", ref="body")
    post: str | None = entry("the post; any where it is missing", default=None)
    rank: float = entry("its rank, at most 3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Seats of a body whose holders nobody names."""

    body: str = entry("the body", ref="body")
    post: str = entry("the post")
    rank: float = entry("rank of the seat, at most 3")
    assumed: Assumed = entry("number of seats before the first count in the record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A faction's share of the seats of unnamed holders."""

    faction: str = entry("a faction, or none")
    assumed: Assumed = entry("the share; shares are scaled to sum to one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Who may be struck, and over which time exposure counts."""

    from_: str = entry("first day", key="from")
    to: str = entry("last day")
    widest: str = entry(
        "an act known only within a wider span is left out, as an ISO duration in days", example="P731D"
    )
    seats: tuple[SeatRank, ...] = entry("ranks of seats in leading bodies")
    elite: tuple[str, ...] = entry("groups whose named members are known as elite", default=(), ref="actor")
    factions: tuple[str, ...] = entry("the factions", ref="faction")
    absorbing: tuple[str, ...] = entry("standings in which nobody is at risk")
    cohorts: tuple[Cohort, ...] = entry("unnamed holders", default=())
    shares: tuple[Share, ...] = entry("how the unnamed are divided", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Intercept:
    """The constant of a rate."""

    gloss: str = entry("what it is")
    prior: Prior = entry("its prior")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A number computed from state that may drive an act."""

    id: str = entry("one of the effects the model knows")
    label: str = entry("shown to readers")
    formula: str = entry("how it is computed")
    unit: str = entry("what a step of one is")
    scale: float = entry("its value is divided by this constant")
    of: str | None = entry("the effect whose value it takes (of a severity)", default=None)
    series: str | None = entry("a given series it uses", default=None, ref="series")
    window: Assumed | None = entry("how many days it looks back", default=None)
    kinds: tuple[str, ...] = entry("kinds of act it reads", default=())
    vocabulary: tuple[str, ...] = entry("families of the vocabulary it reads", default=())
    ended_by: tuple[str, ...] = entry("kinds of act that end it", default=())
    neutral: Prior = entry("prior without a sign")
    informed: Prior = entry("prior from the documents")

    def prior(self, which: str) -> Prior:
        """Return the prior of a set, `neutral` or `informed`."""
        return self.informed if which == "informed" else self.neutral


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How severe an act is: an ordered logit over the rungs."""

    label: str = entry("shown to readers")
    cuts: tuple[Prior, ...] = entry("the first cut point, then the logs of the gaps to the next ones")
    effects: tuple[Effect, ...] = entry("what makes it harder", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A kind of a patron's act that is answered."""

    kind: str = entry("the kind")
    strength: float = entry("how hard it presses, 0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer that may be given."""

    id: str = entry("its word")
    compliance: float = entry("how far it complies, 0 to 1")
    counts: tuple[str, ...] = entry("words of the record that mean it")
    prior: Prior = entry("prior of its constant; sd 0 for the one the others are measured against")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A kind of act with its own form and effects."""

    id: str = entry("its word")
    form: Literal["rem", "answer"] = entry("one rate per unit at risk, or a reply to a trigger")
    label: str = entry("shown to readers")
    vocabulary: str = entry("the family of the vocabulary of kinds it reads")
    unit: str = entry("what is at risk")
    intercept: Intercept | None = entry("the constant of a rate", default=None)
    effects: tuple[Effect, ...] = entry("what drives it")
    mark: Mark | None = entry("severity", default=None)
    triggers: tuple[Trigger, ...] = entry("what is answered", default=())
    answers: tuple[Reply, ...] = entry("the answers, most compliant first", default=())
    delay: Assumed | None = entry("days to a simulated answer", default=None)
    unreported: Literal["left out"] = entry("what an act without a recorded reply counts as", default="left out")

    def effect(self, name: str) -> Effect | None:
        """Return one of its effects by id."""
        return next((one for one in self.effects if one.id == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A process that the model does not explain."""

    family: str = entry("family of the vocabulary")
    what: str = entry("in own words")
    in_what_if: Literal["as recorded", "left out"] = entry("how it runs in a what-if")
    in_score: Literal["constant rate", "left out"] = entry("how it runs in a forecast")
    reason: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """How many joint draws of what is uncertain."""

    draws: int = entry("number of readings")
    seed: int = entry("seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """How histories are drawn."""

    from_: str = entry("first day", key="from")
    days: int = entry("length in days")
    histories: int = entry("number of histories")
    draws: int = entry("draws of reading and coefficients among which the histories are divided")
    seed: int = entry("seed")
    cap: int = entry("acts after which a history counts as exploded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A predictive check."""

    id: str = entry("one of the checks the model knows")
    before_fit: bool = entry("whether it is made with the prior, before any fit")
    what: str = entry("what is compared")
    must: Literal["below", "tail-above"] = entry("how value and threshold compare")
    threshold: float = entry("the threshold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A simpler model scored beside."""

    id: str = entry("its word")
    label: str = entry("shown to readers")
    effects: Literal["none", "faction"] = entry("what its rate depends on")
    note: str = entry("one line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """What is forecast and from what."""

    cut: str = entry("train only on acts whose latest date precedes this day")
    window: str = entry("first and last day forecast, a/b")
    cells: Literal["month"] = entry("length of a cell")
    clip: float = entry("probabilities are kept within this distance of 0 and 1")
    histories: int = entry("histories simulated")
    baselines: tuple[Baseline, ...] = entry("what is scored beside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A change made after the first fit."""

    on: str = entry("day")
    what: str = entry("what was changed")
    why: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theory:
    """The file `theory.yaml`."""

    title: str = entry("title")
    note: str = entry("what it covers, in own words")
    month: float = entry("days of one unit of time")
    leader_excluded: bool = entry("whether the leader is never at risk")
    risk: Risk = entry("who is at risk, and when")
    families: tuple[Family, ...] = entry("the families")
    given: tuple[Process, ...] = entry("what is not explained")
    readings: Readings = entry("draws of what is uncertain")
    simulation: Simulation = entry("how histories are drawn")
    checks: tuple[Check, ...] = entry("predictive checks")
    score: Scoring = entry("what is forecast")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first fit", default=())

    def family(self, form: str) -> Family | None:
        """Return the family of a form."""
        return next((one for one in self.families if one.form == form), None)


def coefficient_names(theory: Theory) -> tuple[str, ...]:
    """Return the ids of all effects and severity effects: what a what-if may give a value."""
    return tuple(
        one.id for family in theory.families for one in (*family.effects, *(family.mark.effects if family.mark else ()))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """One step of a what-if; exactly one verb is given."""

    hold: str | None = entry("a family of acts that is silent over the span", default=None)
    strike: str | None = entry("an event of the record that does not happen", default=None)
    coefficient: str | None = entry("a coefficient that is given a value", default=None)
    assert_: str | None = entry("an event that happens", default=None, key="assert")
    force: str | None = entry("an answer that is given", default=None)
    series: str | None = entry("a given series that is changed", default=None)
    kinds: tuple[str, ...] = entry("only these kinds (of hold)", default=())
    by: str | None = entry("only acts of this actor or its people (of hold)", default=None, ref="actor")
    to: str | None = entry("only acts towards this actor (of hold)", default=None, ref="actor")
    span: str | None = entry("first and last day, a/b (of hold)", default=None)
    value: float | None = entry("the value (of coefficient)", default=None)

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs that are given."""
        named = {
            "hold": self.hold,
            "strike": self.strike,
            "coefficient": self.coefficient,
            "assert": self.assert_,
            "force": self.force,
            "series": self.series,
        }
        return tuple(verb for verb, value in named.items() if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A number that is compared."""

    id: str = entry("its word")
    label: str = entry("shown to readers")
    measure: Literal["number", "any", "share"] = entry("how many, whether any, or which share of all, reach the rung")
    rung: str = entry("the lightest rung that counts")
    among: str | None = entry(
        "only acts on this person, or on members of this group or faction", default=None, ref="actor"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """What the author's own argument implies."""

    text: str = entry("in own words")
    passages: tuple[PassageRef, ...] = entry("where the argument stands", default=())
    signs: dict[str, float] = entry("sign of the difference for each outcome", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The file of a what-if."""

    title: str = entry("title")
    question: str = entry("the question")
    from_: str = entry("first day of the histories", key="from")
    days: int = entry("length in days")
    do: tuple[Intervention, ...] = entry("the intervention")
    outcomes: tuple[Outcome, ...] = entry("what is compared")
    predicts: Prediction | None = entry("what the author's argument implies", default=None)


def decode(case: Case, file: str, cls: type[T]) -> tuple[T | None, list[Problem]]:
    """Read one of the case's model files.

    Args:
        case: the case.
        file: its path in the case.
        cls: the definition.

    Returns:
        The record, None where it cannot be read, and what is wrong with it, dangling ids included.
    """
    problems: list[Problem] = []
    tree = case.raw.get(file)
    if tree is None:
        problems.append(Problem("E301", Where(file), "The case has no such file.", "Write it, or leave the model out."))
        return None, problems
    context = Context(file, problems)
    found = read_record(tree, context, cls)
    for one in context.references:
        if not _known(case, one.table, one.id):
            cause = f"There is no {one.table} '{one.id}' in the case."
            problems.append(Problem("E302", one.where, cause, "Correct the id, or add what it names."))
    return (found if isinstance(found, cls) else None), problems


def _known(case: Case, table: str, name: str) -> bool:
    if table == "series":
        return name in case.series
    if table == "source":
        return name in case.sources
    actor = case.actors.get(name)
    return actor is not None and table in {"actor", actor.type}


def what_ifs(case: Case) -> tuple[str, ...]:
    """Return the names of the case's what-ifs on the first theory, in order."""
    return tuple(
        name.removeprefix(WHAT_IF_FOLDER).rsplit(".", 1)[0]
        for name in sorted(case.raw)
        if name.startswith(WHAT_IF_FOLDER) and not asks_the_whole_system(case, name)
    )


def asks_the_whole_system(case: Case, file: str) -> bool:
    """Return whether a what-if is put to the whole system instead of the first theory: it has an `opening`."""
    tree = case.raw.get(file)
    return isinstance(tree, Mapping) and "opening" in tree.pairs


def what_if_file(case: Case, name: str) -> str:
    """Return the path of a what-if.

    Raises:
        KeyError: the case has none of that name.
    """
    for file in case.raw:
        if file.startswith(WHAT_IF_FOLDER) and file.removeprefix(WHAT_IF_FOLDER).rsplit(".", 1)[0] == name:
            return file
    raise KeyError(name)
