"""A case in a notebook or script: tables that keep their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from politburo.export.jsonl import tables
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.load import load_case


@dataclass(frozen=True)
class CaseBook:
    """A case opened for asking.

    Attributes:
        case: the case itself, as `politburo.record` reads it.
    """

    case: Case

    @classmethod
    def open(cls, folder: str) -> CaseBook:
        """Open a case folder.

        Raises:
            OSError: the folder cannot be read.
        """
        return cls(load_case(folder))

    def table(self, name: str) -> pd.DataFrame:
        """Return a table of the export contract as a data frame.

        Args:
            name: statements, events, people, posts, flows, stances or claims.

        Raises:
            KeyError: there is no such table.
        """
        return pd.DataFrame(tables(self.case)[name])

    def problems(self) -> pd.DataFrame:
        """Return what `politburo check` finds in the record, one row a problem."""
        return pd.DataFrame(
            [
                {"code": p.code, "place": str(p.where), "cause": p.cause, "cure": p.cure, "allowed": p.allowed}
                for p in check_record(self.case)
            ]
        )

    def statement(self, identity: str) -> dict[str, Any]:
        """Return one statement as the export has it.

        Raises:
            KeyError: there is no such statement.
        """
        return next((row for row in tables(self.case)["statements"] if row["id"] == identity), None) or _missing(
            identity
        )


def _missing(identity: str) -> dict[str, Any]:
    raise KeyError(f"There is no statement '{identity}'.")
