"""Noting which copies are attached to a case, and what has become of candidates."""

from __future__ import annotations

import json

from politburo.record.case import Case
from politburo.sources.attach import Match
from politburo.sources.load import candidates_file, noted, registry, states


def note(case: Case, matches: list[Match]) -> None:
    """Remember the copies taken for sources of a case.

    Raises:
        OSError: the cache folder cannot be written.
    """
    place = registry(case)
    place.parent.mkdir(parents=True, exist_ok=True)
    known = {**noted(case), **{one.source: one.document for one in matches}}
    place.write_text(json.dumps(known, indent=1), encoding="utf-8")


def note_state(case: Case, candidate: str, state: str) -> None:
    """Remember what has become of a candidate: `accepted`, `refused`, or `open` to offer it again.

    Raises:
        OSError: the cache folder cannot be written.
    """
    place = candidates_file(case)
    place.parent.mkdir(parents=True, exist_ok=True)
    known = {**states(case), candidate: state}
    place.write_text(json.dumps(known, indent=1), encoding="utf-8")
