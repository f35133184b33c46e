"""The theory and its estimates, as the app and `--json` show them. Loads the compiler."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from politburo.model.fitting import Estimate, Fit, Prepared, fit, prepare, read_theory
from politburo.model.predictive import Checked
from politburo.model.telling import story
from politburo.model.theory import PassageRef
from politburo.record.case import Case

Tell = Callable[[float, float, str], None]

_READY: dict[str, Prepared] = {}
_FITS: dict[tuple[str, str], Fit] = {}


def fitted(case: Case, which: str = "neutral", progress: Tell | None = None) -> Fit:
    """Return the fit of a case under a set of priors, made once for the same files."""
    key = (case.digest, which)
    if key not in _FITS:
        steps = None if progress is None else lambda done, total: progress(done, total, "readings")
        if case.digest not in _READY:
            _READY[case.digest] = prepare(story(case, read_theory(case)), progress=steps)
        _FITS[key] = fit(case, which=which, prepared=_READY[case.digest])
    return _FITS[key]


def reasons_at(case: Case, passages: tuple[PassageRef, ...]) -> list[str]:
    """Return the ids of the causal claims that stand in given paragraphs."""
    wanted = {(one.source, one.para) for one in passages}
    return [
        one.id
        for one in case.every_statement.values()
        if one.kind == "because" and any((one.source, place.para) in wanted for place in one.at)
    ]


def estimate_json(case: Case, one: Estimate) -> dict[str, Any]:
    """Return an estimate as the contract's `Estimate`."""
    effect = one.coefficient.effect
    passages = effect.informed.passages if effect is not None else one.coefficient.prior.passages
    where = f" ({', '.join(map(str, passages))})" if passages else ""
    reason = (
        f"{one.coefficient.prior.reason}; informed: {effect.informed.reason}{where}"
        if effect
        else one.coefficient.prior.reason
    )
    return {
        "effect": one.coefficient.id,
        "label": one.coefficient.label,
        "reason": reason,
        "prior_mean": one.coefficient.prior.mean,
        "prior_sd": one.coefficient.prior.sd,
        "mean": round(one.mean, 3),
        "sd": round(one.sd, 3),
        "contraction": round(one.contraction, 3),
        "verdict": one.verdict,
        "halved": round(one.halved, 3),
        "doubled": round(one.doubled, 3),
        "statements": reasons_at(case, passages),
        "gloss": one.coefficient.gloss,
    }


def fit_json(fit_: Fit, checks: tuple[Checked, ...] = ()) -> dict[str, Any]:
    """Return a fit as the contract's `Theory`, with its predictive checks if they were made."""
    case, theory = fit_.story.case, fit_.story.theory
    families = []
    for family in theory.families:
        rate = family.form == "rem"
        families.append(
            {
                "id": family.id,
                "label": family.label,
                "form": family.form,
                "acts": fit_.acts if rate else fit_.replies,
                "exposure": round(fit_.months if rate else fit_.replies + fit_.story.unanswered, 1),
                "unit": "person-months" if rate else "acts of patrons that could be answered",
                "effects": [
                    estimate_json(case, one)
                    for one in fit_.estimates
                    if one.coefficient.family == family.id and one.coefficient.prior.sd > 0
                ],
            }
        )
    made = {"checks": [check_json(one) for one in checks]} if checks else {}
    return {"families": families, "note": note(fit_), **made}


def check_json(one: Checked) -> dict[str, Any]:
    """Return a predictive check."""
    return {
        "id": one.check.id,
        "what": one.check.what,
        "recorded": round(one.recorded, 3),
        "low": round(one.low, 3),
        "high": round(one.high, 3),
        "tail": round(one.tail, 4),
        "passes": one.passes,
    }


def note(fit_: Fit) -> str:
    """Return what a reader must know of a fit, from its own numbers."""
    known = [one.days.low for one in fit_.story.strikes if one.days.low == one.days.high]
    used = {name for one in fit_.story.strikes for name in one.events}
    left = {name for name, _ in fit_.story.left_out} - used
    deviations = len(fit_.story.theory.deviations)
    return (
        f"{fit_.acts} sanctions, {len(known)} with a known day. These fall on {len(set(known))} days, yet the standard "
        f"deviations take every act as independent: too narrow where one meeting decided several. {len(left)} recorded "
        f"events are left out: summaries, acts told by name elsewhere, or not on this leadership. "
        f"{len(fit_.readings)} readings of what is uncertain are worth {fit_.effective:.1f} after weighting. "
        f"{len(fit_.by_prior)} effects are set by the prior. Rates are of sanctions that a document reports; "
        f"the detection of an act is not modelled. {deviations} changes after the first fit are listed in the theory."
    )
