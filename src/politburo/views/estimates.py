"""The theory and its estimates, as the app and `--json` show them. Loads the compiler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from politburo import dates
from politburo.model.acts import Story
from politburo.model.assessment.fits import PRIOR_SET, Row, Sample
from politburo.model.definitions import Belief, PassageRef
from politburo.model.questions.fits import READINGS, fits_before, fits_of
from politburo.model.system.causes import because, plain
from politburo.model.system.declare import Cause, Declared, Drive, Family
from politburo.model.system.labels import BY, ON
from politburo.model.system.recorded import Recorded, Tale
from politburo.model.system.whole import whole_system
from politburo.record.case import Case
from politburo.record.reconcile import Event, events
from politburo.views import contract_model as contract
from politburo.views.lines import event_line
from politburo.views.passages import statements_at

__all__ = ["estimates_json"]

Progress = Callable[[int, int, str], None]
Kind = Literal["constant", "effect", "cause", "severity"]
SURE = 1.645  # nine tenths of a normal lie within so many standard deviations
MOST_NAMED = 3
ASIDE = ("first cut", "log gap")


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the theory says of a coefficient."""

    kind: Kind
    label: str
    neutral: Belief
    informed: Belief
    passages: tuple[PassageRef, ...]


def estimates_json(case: Case, progress: Progress | None = None, *, kept_only: bool = False) -> contract.Theory | None:
    """Return a case's estimates under both sets of priors.

    Args:
        case: the case.
        progress: called with work done, in all, and what is being done.
        kept_only: whether to return None, instead of fitting, where the fit is not remembered.

    Raises:
        ValueError: the theory is missing or faulty.
    """
    fits = fits_before(case)
    if fits is None:
        if kept_only:
            return None
        fits = fits_of(case, progress=progress)
    theory, people, told = whole_system(case)
    neutral, informed = fits["neutral"], fits["informed"]
    other = {(row["family"], row["part"], row["effect"]): row for row in informed.table}
    rows: dict[str, list[contract.Estimate]] = {}
    homes = _homes(theory)
    for row in neutral.table:
        home = homes[plain(row["family"])]
        rows.setdefault(home.id, []).append(_estimate(case, theory, home, row, other))
    happened = events(case)
    families = [
        _family(case, people, one, rows[one.id], neutral, told, happened) for one in theory.families if one.id in rows
    ]
    prior_set = len(neutral.prior_set)
    return {
        "title": theory.title,
        "families": families,
        "unfitted": [one.id for one in theory.families if one.id not in rows],
        "coefficients": len(neutral.names),
        "fitted": len(neutral.table),
        "untouched": len(neutral.names) - len(neutral.table),
        "set_by_prior": prior_set,
        "limit": PRIOR_SET,
        "readings": READINGS,
        "acts": len(told.acts),
        "deviations": [{"on": one.on, "what": one.what, "why": one.why} for one in theory.deviations],
        "note": _note(neutral, told, prior_set),
    }


def _note(sample: Sample, told: Tale, prior_set: int) -> str:
    known = sum(one.days.low == one.days.high for one in told.acts)
    left = len({event for _, event, _ in told.left_out})
    return (
        f"{len(told.acts)} acts of the record, {known} with a known day; {left} recorded events are left out, each "
        f"with its reason. Of {len(sample.names)} coefficients {len(sample.table)} have any act or exposure to fit, "
        f"and {prior_set} are set by their prior (contraction below {PRIOR_SET:g}). Standard deviations are of "
        f"mixtures over {READINGS} readings of what is uncertain, weighted for each family by its own evidence. Rates "
        "are of acts that a document reports."
    )


def _homes(theory: Declared) -> dict[str, Family]:
    """By every line that a fit may name: the family it belongs to."""
    found: dict[str, Family] = {}
    for one in theory.families:
        found |= dict.fromkeys((one.id, *(f"{one.id}-{item}" for item in one.items or ())), one)
        if one.floor is not None:
            found[one.floor.id] = one
        for motion in one.motions:
            found |= {motion.id: one, f"{motion.id}-vote": one}
    return found


def _family(
    case: Case,
    people: Story,
    one: Family,
    rows: list[contract.Estimate],
    sample: Sample,
    told: Tale,
    happened: Mapping[str, Event],
) -> contract.FittedFamily:
    names = {one.id, *(f"{one.id}-{item}" for item in one.items or ())}
    acts = [act for act in told.acts if act.family in names]
    effective = [value for name, value in sample.effective.items() if name in names]
    return {
        "id": one.id,
        "form": one.form,
        "reads": _reads(one),
        "acts": len(acts),
        "left_out": len({event for family, event, _ in told.left_out if family in names}),
        "effective": round(min(effective), 1) if effective else None,
        "set_by_prior": sum(row["set_by_prior"] for row in rows),
        "effects": rows,
        "trained": [_trained(case, people, act, happened.get(act.event)) for act in acts],
    }


def _reads(one: Family) -> str:
    if one.reads is None:
        return ""
    return ", ".join((*((f"family {one.reads.family}",) if one.reads.family else ()), *one.reads.kinds))


def _trained(case: Case, people: Story, act: Recorded, event: Event | None) -> contract.TrainedOn:
    return {
        "line": act.event if event is None else event_line(case, event),
        "first": dates.iso(act.days.low) or "",
        "last": dates.iso(act.days.high) or "",
        "who": [_named(case, people, unit) for unit in act.units[:MOST_NAMED]]
        + ([f"or {len(act.units) - MOST_NAMED} others"] if len(act.units) > MOST_NAMED else []),
        "mark": " or ".join(act.marks),
        "statements": [act.event],
    }


def _named(case: Case, people: Story, unit: str) -> str:
    """A unit's label with names instead of ids: `on ann`, `a+b>c (group)`."""
    word, space, rest = unit.partition(" ")
    place = people.register.index.get(rest)
    if space and word in {ON.strip(), BY.strip()} and place is not None:
        return f"{word} {people.register.units[place].name}"
    pair, _, group = unit.partition(" (")
    sender, arrow, receiver = pair.partition(">")
    if not arrow:
        return unit
    senders = " and ".join(case.name(one) for one in sender.split("+"))
    return f"{senders} to {case.name(receiver)}" + (f" ({case.name(group[:-1])})" if group else "")


def _estimate(
    case: Case, theory: Declared, home: Family, row: Row, informed: Mapping[tuple[str, str, str], Row]
) -> contract.Estimate:
    name = (str(row["family"]), str(row["part"]), str(row["effect"]))
    said = _said(theory, home, name)
    prior_mean, prior_sd = float(row["prior_mean"]), float(row["prior_sd"])
    mean, sd = float(row["estimate"]), float(row["sd"])
    other = informed.get(name, row)
    by_prior = bool(row["contraction"] < PRIOR_SET)
    verdict = "set by prior" if by_prior else ("sign clear" if abs(mean) > SURE * sd else "sign open")
    return {
        "family": name[0],
        "part": name[1],
        "effect": name[2],
        "label": said.label,
        "kind": said.kind,
        "mechanism": str(row["mechanism"]),
        "reason": said.neutral.reason,
        "prior_mean": round(prior_mean, 3),
        "prior_sd": round(prior_sd, 3),
        "mean": round(mean, 3),
        "sd": round(sd, 3),
        "contraction": round(float(row["contraction"]), 3),
        "shift": round((mean - prior_mean) / prior_sd, 2) if prior_sd > 0 else 0.0,
        "halved": round(float(row["halved"]), 3),
        "doubled": round(float(row["doubled"]), 3),
        "set_by_prior": by_prior,
        "verdict": verdict if said.kind == "effect" or by_prior else "estimated",
        "informed_mean": round(float(other["prior_mean"]), 3),
        "informed_sd": round(float(other["prior_sd"]), 3),
        "informed_reason": said.informed.reason,
        "mean_informed": round(float(other["estimate"]), 3),
        "sd_informed": round(float(other["sd"]), 3),
        "passages": [{"source": one.source, "para": one.para} for one in said.passages],
        "statements": statements_at(case, said.passages),
    }


def _said(theory: Declared, home: Family, name: tuple[str, str, str]) -> _Declared:
    """Return what the theory declares of a coefficient, by the names that a fit gives it."""
    family, part, effect = name
    cause = next((one for one in home.causes if because("", one) in f"{family}|{part}| {effect}|"), None)
    label = part.partition(" ")[2]
    if cause is not None:
        return _cause(theory, cause, plain(label))
    if effect.startswith(ASIDE) and home.mark is not None:
        place = 0 if effect == "first cut" else int(effect.rpartition(" ")[2])
        return _Declared("severity", f"severity: {effect}", home.mark.cuts[place], home.mark.cuts[place], ())
    if effect == "constant":
        return _constant(theory, home, family, part, label)
    drive = next((one for one in _drives(home, family, part) if _matches(one, effect, label)), None)
    if drive is None:
        blank = Belief(mean=0.0, sd=0.0)
        return _Declared("effect", _words(effect, label), blank, blank, ())
    neutral = theory.prior(drive, "neutral")
    given = theory.prior(drive, "informed")
    words = f"severity: {_words(effect, label)}" if part == "mark" else _words(effect, label)
    return _Declared("effect", words, neutral, given, (*neutral.passages, *given.passages))


def _cause(theory: Declared, cause: Cause, label: str) -> _Declared:
    neutral = cause.strength or theory.cause
    informed = cause.informed or neutral
    words = f"called forth by {cause.mechanism.replace('-', ' ')}" + (f": {label}" if label else "")
    passages = dict.fromkeys((*cause.passages, *neutral.passages, *informed.passages))
    return _Declared("cause", words, neutral, informed, tuple(passages))


def _constant(theory: Declared, home: Family, family: str, part: str, label: str) -> _Declared:
    found: Belief | None = None
    words = "rate with all effects at zero, log a month"
    if part == "consent":
        found, words = home.consent, "consent with all effects at zero, log odds"
    elif label:
        found, words = (home.constant or {}).get(label, theory.reply), f"{label}, log odds against {_base(home)}"
    elif part in {"want", "let"} and home.floor is not None:
        found, words = getattr(home.floor, part), f"the floor: {part}, log odds"
    elif part in {"stop", "vote"}:
        motion = next((one for one in home.motions if family in {one.id, f"{one.id}-vote"}), None)
        if motion is not None:
            found = motion.stop if part == "stop" else (motion.ballot.vote if motion.ballot else None)
        words = f"{part}, log odds"
    else:
        found = home.intercept
    blank = found or Belief(mean=0.0, sd=0.0)
    return _Declared("constant", words, blank, blank, blank.passages)


def _base(home: Family) -> str:
    return home.base or (home.labels[0] if home.labels else "nothing")


def _drives(home: Family, family: str, part: str) -> Iterator[Drive]:
    """The effects that may stand in a part of a family."""
    if part == "mark" and home.mark is not None:
        yield from home.mark.effects
    elif part == "consent":
        yield from home.consent_effects
    elif part in {"want", "let"} and home.floor is not None:
        yield from (home.floor.want_effects if part == "want" else home.floor.let_effects)
    elif part in {"targets", "vote"}:
        for one in home.motions:
            if part == "targets" and one.id == family:
                yield from one.targets
            elif part == "vote" and family == f"{one.id}-vote" and one.ballot is not None:
                yield from one.ballot.effects
    else:
        yield from home.effects


def _matches(drive: Drive, effect: str, label: str) -> bool:
    name = f"{drive.register} x {drive.times}" if drive.times else drive.register
    return name == effect and (not label or not drive.on or label in drive.on)


def _words(effect: str, label: str) -> str:
    said = effect.replace("-", " ").replace(" x ", " × ")
    return f"{said}, on {label}" if label else said


def plain_json(found: Any) -> Any:  # noqa: ANN401 - JSON in, JSON out
    """Return an answer without what only the pages need: the single acts."""
    return {**found, "families": [{k: v for k, v in one.items() if k != "trained"} for one in found["families"]]}
