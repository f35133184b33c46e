"""The plain paragraph that opens the answer to a what-if: what it rests on, written from measured facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from politburo.model.acts import ordinal
from politburo.model.questions.answer import Answered
from politburo.model.system.recorded import Tale
from politburo.record.case import Case
from politburo.record.disputes import Dispute, disputes

__all__ = ["open_questions", "opening", "standing"]

FEW = 5
LISTED = 3

SAID = {"beats": "beats", "ties": "ties with", "loses": "loses to"}


def opening(
    found: Answered,
    told: Tale,
    case: Case,
    scores: Mapping[str, Any] | None,
    turned: Sequence[tuple[str, str]] | None = None,
) -> str:
    """Return its paragraphs, with an empty line between.

    Args:
        found: the answer.
        told: the acts of the record.
        case: the case.
        scores: the case's assessment, None where it has not been made for this case and code.
        turned: questions and the readings of them that change the sign of an outcome, None where this was not tried.
    """
    paragraphs = (
        (_speculative(found), _ground(found)),
        (_ways(found), _priors(found), standing(found, scores)),
        (_open(found, told, case, turned),),
    )
    return "\n\n".join(" ".join(part for part in one if part) for one in paragraphs)


def _speculative(found: Answered) -> str:
    return f"Speculative: {found.speculative}, so no number heads this answer." if found.speculative else ""


def _ground(found: Answered) -> str:
    known = sorted(found.acts.items(), key=lambda one: -one[1])
    many = [f"{name} ({number})" for name, number in known if number >= FEW]
    few = [f"{name} ({number})" for name, number in known if number < FEW]
    told = f"The families it touches were fitted on these numbers of acts: {_and(many)}." if many else ""
    little = f"Fewer than {FEW} acts tell little, so that what is said of {_and(few)} is the prior's." if few else ""
    return " ".join(part for part in (told, little) if part)


def _ways(found: Answered) -> str:
    if not found.links:
        return "No effect and no cause of the theory reads what it changes, so the theory holds it for indifferent."
    pairs = dict.fromkeys((link.mechanism, link.family) for link in found.links)
    ways = [f"{mechanism} on {family}" for mechanism, family in pairs]
    return f"It works first through {_and(ways[:6])}{f' and {len(ways) - 6} more ways' if len(ways) > 6 else ''}."


def _priors(found: Answered) -> str:
    prior, every = found.set_by_prior
    if not every:
        return ""
    return f"On these ways {prior} of {every} coefficients {'is' if prior == 1 else 'are'} set by their priors."


def open_questions(families: Collection[str], told: Tale, case: Case) -> tuple[Dispute, ...]:
    """Return the questions nobody has decided that bear on acts of some families."""
    events = {act.event for act in told.acts if act.family in families}
    rows = {one.id for one in case.statements.values() if one.event in events}
    return tuple(
        one
        for one in disputes(case)
        if one.judgement is None and any(set(side.statements) & rows for side in one.sides)
    )


def _open(found: Answered, told: Tale, case: Case, turned: Sequence[tuple[str, str]] | None) -> str:
    asked = [one.question for one in open_questions(found.acts, told, case)]
    if not asked:
        return "No open question bears on these acts."
    more = f" And {len(asked) - LISTED} more." if len(asked) > LISTED else ""
    bear = "open question bears" if len(asked) == 1 else "open questions bear"
    said = f"{len(asked)} {bear} on these acts: {' '.join(asked[:LISTED])}{more}"
    if turned is None:
        return f"{said} Whether deciding them changes a sign has not been tried."
    if not turned:
        return f"{said} No reading of them, preferred, changes the sign of a difference beyond chance."
    return (
        f"{said} The sign of a difference changes with {_and([f'{side} ({question})' for question, side in turned])}."
    )


def standing(found: Answered, scores: Mapping[str, Any] | None) -> str:
    """Return what the forecasts of the time asked about were worth beside the baselines."""
    if scores is None:
        return "How well the theory forecasts has not been measured for this case and code: run the score first."
    first, last = ordinal(found.asked.opening), ordinal(found.asked.until)

    def shared(window: str) -> int:
        begin, _, end = window.partition("/")
        return min(last, ordinal(end)) - max(first, ordinal(begin))

    episodes: Sequence[Mapping[str, Any]] = scores["episodes"]
    nearest = max(episodes, key=lambda one: shared(one["window"]), default=None)
    if nearest is None or shared(nearest["window"]) < 0:
        return "No episode of this time has been forecast."
    words: dict[str, list[str]] = {}
    for row in nearest["forward"]:
        if row["model"].startswith("B"):
            words.setdefault(row["verdict"], []).append(row["model"])
    told = [f"{SAID[verdict]} {_and(names)}" for verdict, names in words.items() if verdict in SAID]
    return f"Forecasting {nearest['id']} ({nearest['title']}) the theory {', '.join(told) or 'had one trial only'}."


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "none"
