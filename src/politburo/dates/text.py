"""A date and how it is made from a text of the declared EDTF subset."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from politburo.dates.bounds import FIRST_DAY, LAST_DAY, Bounds, Certainty, certainty, excludes, hull, sharpen
from politburo.dates.grammar import DateError, Form, Side, parse_duration, take_apart

_CIRCA: Final = {"": "~", "~": "~", "?": "%", "%": "%"}


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the subset: its canonical text, its four days and its flags.

    `lasted` is True for something that lasted, False for one (perhaps unknown) day. `uncertain` and `approximate` hold
    if any part is so marked; `about` is the width of "circa" in days, 0 if not given. `options` are the readings of a
    one-of, else the bounds alone.
    """

    text: str
    bounds: Bounds
    lasted: bool
    uncertain: bool
    approximate: bool
    begin_open: bool
    end_open: bool
    begin_unknown: bool
    end_unknown: bool
    options: tuple[Bounds, ...]
    about: int = 0

    def at(self, day: int) -> Certainty:
        """Whether it was on `day`: as `certainty`, but a day between the members of a one-of is "no"."""
        answers = {certainty(option, day) for option in self.options}
        return answers.pop() if len(answers) == 1 else "possible"


def parse(text: str, *, about: str | None = None) -> Date:
    """Read a date; `about` is the width of "circa" as a duration (`P14D`). Raises DateError."""
    return build(take_apart(text), about=0 if about is None else parse_duration(about))


def within(text: str, *, about: str | None = None) -> Date:
    """Read a date as one unknown day inside it: begin and end share its outer bounds. Raises DateError."""
    return build(take_apart(text), about=0 if about is None else parse_duration(about), lasted=False)


def attested(text: str, *, about: str | None = None) -> Date:
    """Read a date on which something that lasted is known to have been; its begin and end are unknown.

    Certain on a known day, possible without limit around it. Raises DateError if `text` is an interval or a one-of.
    """
    form = take_apart(text)
    if form.shape != "one":
        raise DateError(
            text, 0 if form.shape == "one-of" else text.index("/"), "an attestation is of one date", "write one date"
        )
    seen = build(form, about=0 if about is None else parse_duration(about))
    bounds = Bounds(None, seen.bounds.begin_latest, seen.bounds.end_earliest, None)
    return replace(seen, bounds=bounds, lasted=True, begin_unknown=True, end_unknown=True, options=(bounds,))


def day(text: str) -> int:
    """The ordinal of one known day written YYYY-MM-DD. Raises DateError for anything else."""
    form = take_apart(text)
    side = form.sides[0]
    if form.shape != "one" or side.unit != "day":
        place = len(text) if form.shape == "one" else 0 if form.shape == "one-of" else text.index("/")
        raise DateError(text, place, "one day is wanted here", "write it as YYYY-MM-DD")
    if side.mark:
        raise DateError(text, len(text) - 1, "a known day is wanted here", f"drop the {side.mark!r}")
    return side.low


def disagreement(a: Date, b: Date) -> Literal["none", "tension", "conflict"]:
    """Whether two dates given for the same thing exclude each other.

    "none" if some reading of one is compatible with some reading of the other (a finer date does not disagree with a
    coarser one that contains it). Otherwise "conflict", but "tension" if one of them is hedged: marked uncertain, or
    approximate with no `about` to say by how much.
    """
    if any(not excludes(x, y) for x in a.options for y in b.options):
        return "none"
    hedged = any(date.uncertain or (date.approximate and not date.about) for date in (a, b))
    return "tension" if hedged else "conflict"


def build(form: Form, *, about: int = 0, lasted: bool = True) -> Date:
    """The date of a text taken apart; `about` in days; `lasted` False reads an interval as one day inside it."""
    sides = form.sides
    if about and not any(side.mark in {"~", "%"} for side in sides):
        sides = tuple(side if side.missing else side._replace(mark=_CIRCA[side.mark]) for side in sides)
    marks = "".join(side.mark for side in sides)
    texts = [side.body + side.mark for side in sides]
    wide = tuple(_widen(side, about) for side in sides)
    first, last = wide[0], wide[-1]
    if form.shape == "interval":
        text = "/".join(texts)
        bounds = _of_interval(first, last)
        if not lasted:
            bounds = _of_day(bounds.begin_earliest, bounds.end_latest)
        options: tuple[Bounds, ...] = (bounds,)
    else:
        text = texts[0] if form.shape == "one" else f"[{', '.join(texts)}]"
        options = tuple(_of_day(side.low, side.high) for side in wide)
        bounds = hull(*options) if len(options) > 1 else options[0]
        lasted = False
    return Date(
        text,
        bounds,
        lasted,
        "?" in marks or "%" in marks,
        "~" in marks or "%" in marks,
        first.unit == "open",
        last.unit == "open",
        first.unit == "unknown",
        last.unit == "unknown",
        options,
        about,
    )


def _widen(side: Side, about: int) -> Side:
    """The side with "circa" counted, kept inside the calendar."""
    if not about or side.mark not in {"~", "%"}:
        return side
    return side._replace(low=max(FIRST_DAY, side.low - about), high=min(LAST_DAY, side.high + about))


def _of_day(low: int | None, high: int | None) -> Bounds:
    return Bounds(low, high, low, high)


def _of_interval(begin: Side, end: Side) -> Bounds:
    """The four days of something that lasted; begin <= end sharpens the inner ones."""
    missing_begin, missing_end = begin.missing, end.missing
    return sharpen(
        Bounds(
            None if missing_begin else begin.low,
            (FIRST_DAY if begin.unit == "open" else None) if missing_begin else begin.high,
            (LAST_DAY if end.unit == "open" else None) if missing_end else end.low,
            None if missing_end else end.high,
        )
    )
