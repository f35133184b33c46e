"""The plain paragraph that opens the answer to a what-if, written from measured facts."""

from __future__ import annotations

from politburo.model.counterfactual import UNSEEN, Answered, Compared
from politburo.model.fitting import Estimate, Fit
from politburo.model.scoring import Scored
from politburo.model.theory import PassageRef

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spoken(number: int) -> str:
    """Return a small number as a word."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def plural(number: int, word: str) -> str:
    """Return a number with its noun."""
    return f"{spoken(number)} {word}{'' if number == 1 else 's'}"


def speculative(answered: Answered) -> bool:
    """Whether the state asked about lies outside what the fit has met."""
    return answered.unseen > UNSEEN


def opening(answered: Answered, scored: Scored | None) -> str:
    """Return the plain words, a paragraph each on the ground, the answer, the forecasts, and the author's argument.

    Args:
        answered: the what-if.
        scored: the theory's scores, where they have been computed.
    """
    neutral = answered.fits[0]
    paragraphs = (
        [_ground(neutral), *_path(answered), _priors(neutral)],
        [*[_turns(one) for one in answered.compared[:2]], _signs(answered)],
        [_standing(scored)],
        [_author(answered), _observed(answered)],
    )
    return "\n\n".join(words for parts in paragraphs if (words := " ".join(part for part in parts if part)))


def _ground(fitted: Fit) -> str:
    days = sum(one.days.low == one.days.high for one in fitted.story.strikes)
    return (
        f"This rests on {fitted.acts} sanctions, {days} of them with a known day, over {fitted.months:,.0f} "
        f"person-months; the days and numbers that stay open were drawn in {len(fitted.readings)} readings, "
        f"which after weighting count as {fitted.effective:.1f}."
    )


def _path(answered: Answered) -> list[str]:
    found = []
    if answered.touched:
        found.append(f"The question takes away {plural(len(answered.touched), 'recorded act')}.")
    for name in answered.effects:
        acts, days = answered.within.get(name, (0, 0))
        spells = answered.spells.get(name, 0)
        try:
            estimate = answered.fits[0].estimate(name)
        except KeyError:
            continue
        sentence = (
            f"It works through the effect '{estimate.coefficient.label}' ({estimate.mean:+.1f}, sd {estimate.sd:.1f}), "
            f"which was at work on {plural(spells, 'occasion')} in the record; {plural(acts, 'sanction')} fell then, "
            f"on {plural(days, 'day')}."
        )
        if spells <= 1:
            sentence += " With a single occasion nothing tells the effect from whatever else marked those weeks."
        sentence += f" Halving its prior makes it {estimate.halved:+.1f}, doubling it {estimate.doubled:+.1f}."
        found.append(sentence)
    return found


def _priors(fitted: Fit) -> str:
    effects = [one for one in fitted.estimates if not one.coefficient.constant]
    names = ", ".join(one.coefficient.label for one in fitted.by_prior)
    tail = f": {names}." if names else "."
    return f"Of {len(effects)} effects {spoken(len(fitted.by_prior))} {_are(fitted.by_prior)} set by the prior{tail}"


def _are(rows: tuple[Estimate, ...]) -> str:
    return "is" if len(rows) == 1 else "are"


def _turns(one: Compared) -> str:
    return (
        f"For '{one.outcome.label}' the difference is {_figure(one.difference)} "
        f"(90 % of draws {_figure(one.low)} to {_figure(one.high)}, chance {one.error:.2f}); "
        f"{_figure(one.informed)} under informed priors, {_figure(one.zeroed)} with all that the prior sets at 0, "
        f"and {_figure(one.session)} if what was decided on one known day counts as one act."
    )


def _figure(value: float) -> str:
    return f"{value:+.1f}" if abs(value) >= 1 else f"{value:+.2f}"


def _signs(answered: Answered) -> str:
    """Which of the variations changes the sign of which outcome."""
    words = []
    for one in answered.compared:
        variants = (
            ("informed priors", one.informed),
            ("prior-set effects at 0", one.zeroed),
            ("one act a session", one.session),
        )
        turned = [label for label, value in variants if value * one.difference < 0 and abs(value) > 2 * one.error]
        if one.opposite > 0.05:
            turned.append(f"{one.opposite:.0%} of the draws")
        if turned:
            words.append(f"'{one.outcome.label}' ({', '.join(turned)})")
    if not words:
        return "None of these changes the sign of an outcome."
    return f"The sign turns for {'; '.join(words)}."


def _standing(scored: Scored | None) -> str:
    return f"Its forecasts rest on {scored.trained} earlier sanctions. {scored.verdict}" if scored is not None else ""


def _author(answered: Answered) -> str:
    predicts = answered.question.predicts
    if predicts is None or not predicts.signs:
        return ""
    signs = predicts.signs
    agree = sum(one.difference * signs[one.outcome.id] > 0 for one in answered.compared if one.outcome.id in signs)
    sentence = f"The author's argument gives the sign of {spoken(len(signs))} outcomes; {spoken(agree)} agree."
    shared = {str(one) for one in predicts.passages} & {str(one) for one in _informing(answered)}
    if shared:
        sentence += (
            " The informed prior rests on the same passages, so agreement under it does not count; the neutral prior "
            "has no sign, but the acts were coded from the same author."
        )
    return sentence


def _informing(answered: Answered) -> list[PassageRef]:
    found: list[PassageRef] = []
    for estimate in answered.fits[0].estimates:
        effect = estimate.coefficient.effect
        if effect is not None and (effect.id in answered.effects or effect.of in answered.effects):
            found += effect.informed.passages
    return found


def _observed(answered: Answered) -> str:
    if speculative(answered):
        return (
            f"Speculative: {answered.unseen:.0%} of the state met with the intervention resembles nothing in the "
            "record, so no figure stands in the headline."
        )
    return (
        "The state met with the intervention resembles states in the record. Dissent and the patrons' other acts run "
        "as recorded in both ensembles: the answer is what this one change does from that day on, "
        "not what would have happened."
    )
