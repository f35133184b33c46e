"""The systems table, for the app: every row with what the record answers, histories reach and forecasts were worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.model.verdicts.declared import Row
    from politburo.model.verdicts.run import Verdict
    from politburo.record.case import Case
    from politburo.views import contract_model as contract

    Progress = Callable[[int, int, str], None]


def systems_json(case: Case, progress: Progress | None = None, *, simulate: bool = False) -> contract.Systems:
    """Return the table; without `simulate`, what needs histories is as it was last run for this case and code.

    Raises:
        ValueError: `systems.yaml` or the theory is missing or faulty.
    """
    from politburo.model.verdicts.declared import systems  # noqa: PLC0415 - numerical libraries load only when asked
    from politburo.model.verdicts.run import verdicts  # noqa: PLC0415 - the same
    from politburo.model.verdicts.simulated import RUNS, remembered_only, simulated  # noqa: PLC0415 - loads a compiler

    reached, scored = simulated(case, progress=progress) if simulate else remembered_only(case)
    table = systems(case)
    made = {one.row: one for one in verdicts(case, reached=reached, scored=scored)}
    return {
        "title": table.title,
        "note": table.note,
        "rows": [_row(one, made[one.id]) for one in table.rows],
        "ran": bool(reached),
        "histories": RUNS.draws * RUNS.histories,
    }


def simulated_json(case: Case, progress: Progress | None = None) -> contract.Systems:
    """Return the table with histories simulated, once for a case and code.

    Raises:
        ValueError: `systems.yaml` or the theory is missing or faulty.
    """
    return systems_json(case, progress, simulate=True)


def _row(row: Row, verdict: Verdict) -> contract.SystemRow:
    return {
        "row": row.id,
        "title": row.title,
        "mechanism": row.mechanism,
        "D": verdict.d,
        "R": verdict.r,
        "P": verdict.p,
        "works": verdict.works,
        "why": verdict.why,
        "facts": [
            {"say": say, "there": found.there, "why": found.why, "statements": list(found.statements)}
            for say, found in verdict.facts.items()
        ],
        "reach": [_reach(row, verdict, place) for place in range(len(row.reach))],
        "forecasts": [_forecast(row, verdict, place) for place in range(len(row.predict))],
    }


def _reach(row: Row, verdict: Verdict, place: int) -> contract.Reach:
    from politburo.model.verdicts.run import NOT_RUN, reads  # noqa: PLC0415 - numerical libraries

    one = row.reach[place]
    found = verdict.reached.get(one.id)
    return {
        "id": one.id,
        "what": one.what,
        "opening": one.opening,
        "until": one.until,
        "threshold": one.threshold,
        "mechanism": one.without,
        "probability": None if found is None else found.probability,
        "without": None if found is None else found.without,
        "error": None if found is None else found.error,
        "informed": None if found is None else found.informed,
        "reads": NOT_RUN if found is None else reads(one, found),
    }


def _forecast(row: Row, verdict: Verdict, place: int) -> contract.Forecast:
    from politburo.model.verdicts.run import NOT_RUN  # noqa: PLC0415 - numerical libraries

    one = row.predict[place]
    found = verdict.scored.get(one.id)
    return {
        "id": one.id,
        "what": one.what,
        "cut": one.cut,
        "until": one.until,
        "score": None if found is None else found.score,
        "values": {} if found is None else found.values,
        "cells": None if found is None else found.cells,
        "trained": None if found is None else found.trained,
        "verdict": NOT_RUN if found is None else found.verdict,
        "mechanism": one.mechanism or "",
        "without": None if found is None else found.without,
        "why": "" if found is None else found.why,
    }
