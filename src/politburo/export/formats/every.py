"""Every format by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from politburo.export.formats.bibliography import bibtex_export, csl_export
from politburo.export.formats.common import Export
from politburo.export.formats.flat import csv_export, parquet_export
from politburo.export.formats.ftm import ftm_export
from politburo.export.formats.graph import gexf_export, graphml_export
from politburo.export.formats.ipif import ipif_export
from politburo.export.formats.rdf import rdf_export
from politburo.export.formats.site import site_export
from politburo.record.case import Case

FORMATS: Final[dict[str, Callable[[Case], Export]]] = {
    "csv": csv_export,
    "parquet": parquet_export,
    "ftm": ftm_export,
    "gexf": gexf_export,
    "graphml": graphml_export,
    "csl-json": csl_export,
    "bibtex": bibtex_export,
    "rdf": rdf_export,
    "ipif": ipif_export,
}
NAMES: Final = ("jsonl", *FORMATS, "site")


def made(case: Case, form: str, commit: str | None = None, day: str = "") -> Export:
    """Return a case in a format; `commit` pins the addresses of the site, `day` is when what is given out was made.

    Raises:
        KeyError: there is no such format.
    """
    if form == "site":
        return site_export(case, commit)
    return ipif_export(case, day) if form == "ipif" else FORMATS[form](case)
