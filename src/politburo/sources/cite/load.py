"""Reading the table of archives that the package carries."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from politburo.record.decoder import REFUSED, Context, read_record
from politburo.record.strict_yaml import Mapping, Node, Sequence, parse
from politburo.sources.cite.forms import ArchiveForm, Archives

TABLE = "archives.yaml"


@cache
def known_archives() -> Archives:
    """Return the archives that the package knows.

    Raises:
        ValueError: the package's own table is broken.
    """
    tree, problems = parse((Path(__file__).parent / TABLE).read_bytes(), TABLE)
    context = Context(TABLE, problems)
    forms = read_forms(tree, context)
    if context.problems:
        raise ValueError(f"{TABLE}: {context.problems[0]}")
    return Archives(forms)


def read_forms(tree: Node | None, context: Context, key: str = "archives") -> tuple[ArchiveForm, ...]:
    """Return the archives that stand under a key of a file; what cannot be read is told to the context."""
    items = tree.get(key) if isinstance(tree, Mapping) else None
    if not isinstance(items, Sequence):
        return ()
    found = (read_record(item, context, ArchiveForm) for item in items.items)
    return tuple(form for form in found if form is not REFUSED and isinstance(form, ArchiveForm))
