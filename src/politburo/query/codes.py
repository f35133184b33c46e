"""The codes of questions, commands and pages (E600 to E699): what each means and what mends it."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    "E600": ("an address that the server does not have", "see `/api/schema.json`"),
    "E601": ("a name, id or place that the case does not have", "take the nearest one, which the message names"),
    "E602": ("a day that cannot be read", "write YYYY-MM-DD"),
    "E603": ("an unknown reading of the case", "say `judged`, `all` or the id of a source"),
    "E604": ("the later day stands first", "give the earlier day first"),
    "E605": ("something that the answer needs is missing or cannot be read", "attach the document, or mend the case"),
    "E606": ("the case or the installation has nothing of this kind to show", "write it, or install the model"),
    "E607": ("a port that cannot be used", "choose another with `--port`"),
    "E608": ("something sent to the server that it cannot take", "correct what is sent"),
    "E610": ("nothing to look up", "give a case and a spelling, or `--people` and `--queries`"),
    "E611": ("a list of people or spellings that cannot be read", "correct the file at the place named"),
    "E620": ("a file for exchange that cannot be used", "correct it, or name another"),
    "E621": ("files that would be overwritten", "name another place, or add `--force`"),
    "E699": ("a page that could not be made", "run `politburo check`; in a sound case it is a fault of the program"),
}
