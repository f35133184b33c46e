"""The codes of systems of families (E700 to E719): what each means and what mends it."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    "E701": ("a name that is missing, taken or not declared before it is read", "declare it, or choose another"),
    "E702": ("a register that is read or made by a key it does not have", "read it at another key"),
    "E703": ("a number out of range", "give one within it"),
    "E704": ("a family that does not fit its form, or two effects of one name", "see the form in docs/families.md"),
    "E705": ("a verb of intervention with nothing to act on", "name a given act or a given series"),
    "E711": ("a row of a log that cannot be", "correct the row, or leave it out"),
    "E712": ("a decision on too many at once", "split it"),
}
