"""Writing runs: the event log as Parquet and a manifest from which the run can be repeated."""

from __future__ import annotations

import hashlib
import json
import platform
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from politburo import __version__
from politburo.model.acts import Story
from politburo.model.ensembles import Ensemble
from politburo.model.store import code_digest
from politburo.model.theory import THEORY_FILE
from politburo.record.case import Case


def manifest(case: Case, ensembles: dict[str, Ensemble], settings: dict[str, Any]) -> dict[str, Any]:
    """Return what a run rests on: hashes of case, theory and code, seed, sizes, versions."""
    first = next(iter(ensembles.values()))
    return {
        "case": case.settings.id,
        "case_sha256": case.digest,
        "theory_sha256": hashlib.sha256(repr(case.raw.get(THEORY_FILE)).encode()).hexdigest(),
        "code_sha256": code_digest(),
        "seed": first.seed,
        "start": first.start,
        "days": first.days,
        "draws": first.draws,
        "histories": first.draws * first.histories,
        "exploded": {name: one.exploded for name, one in ensembles.items()},
        "versions": {
            "politburo": __version__,
            "python": platform.python_version(),
            "numpy": np.__version__,
            "numba": numba.__version__,
            "platform": platform.platform(),
        },
        **settings,
    }


def write_run(folder: Path, story: Story, ensembles: dict[str, Ensemble], settings: dict[str, Any]) -> list[Path]:
    """Write one Parquet file of acts for each ensemble, then `manifest.json`.

    Columns: draw, history, day (days from the start), unit, faction, rung, family.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    family = story.theory.family("rem")
    names = np.array([unit.id for unit in story.register.units])
    factions = np.array([unit.faction for unit in story.register.units])
    rungs = np.array([one.id for one in sorted(story.case.rungs, key=lambda one: one.rank)])
    written = []
    for name, one in ensembles.items():
        table = pa.table(
            {
                "draw": one.draw,
                "history": one.history,
                "day": one.time,
                "unit": pa.array(names[one.unit]).dictionary_encode(),
                "faction": pa.array(factions[one.unit]).dictionary_encode(),
                "rung": pa.array(rungs[one.rung - 1]).dictionary_encode(),
                "family": pa.array([family.id if family is not None else ""] * len(one.time)).dictionary_encode(),
            }
        )
        written.append(folder / f"{name}.parquet")
        pq.write_table(table, written[-1])
    written.append(folder / "manifest.json")
    written[-1].write_text(json.dumps(manifest(story.case, ensembles, settings), indent=1) + "\n", encoding="utf-8")
    return written
