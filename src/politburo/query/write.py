"""Writing a statement that a human has accepted: one block at the end of one file, read back before it is written."""

from __future__ import annotations

import os
import re
import textwrap
from collections import Counter
from pathlib import Path

from politburo.query.fix import new_id
from politburo.record.assemble import assemble
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.load import case_files
from politburo.record.problems import Problem, Where, errors
from politburo.record.splice import Insertion, guard
from politburo.record.strict_yaml import Mapping, Sequence, parse
from politburo.record.write import splice_file

MOST_CHARACTERS = 8_000


class RefusedError(Exception):
    """A block that would put an error into the case; nothing has been written.

    Attributes:
        problems: what would be wrong, places counted in the file as it would be.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{one.code}: {one.cause} {one.cure}" for one in problems[:3]))
        self.problems = problems


def add_statement(case: Case, source: str, block: str, coder: str) -> tuple[str, str]:
    """Put a statement at the end of its source's file, as a draft by the one who accepted it.

    Args:
        case: the case as it was read.
        source: id of a source of the case.
        block: the statement as YAML, one list item, with or without its dash; an id is made.
        coder: who accepts it.

    Returns:
        The id of the statement and the file it stands in.

    Raises:
        RefusedError: the block is not one statement, or the case would have an error that it had not.
        politburo.record.splice.ChangedError: the file changed in the meantime.
        OSError: the file cannot be written.
    """
    name = f"statements/{source}.yaml"
    made = new_id()
    text = _item(block, made, coder, name)
    root = Path(case.root)
    path = root / name
    before = path.read_bytes() if path.exists() else f"source: {source}\nstatements:\n".encode()
    ending = "" if before.endswith(b"\n") else "\n"
    after = before + ending.encode() + text.encode()
    fresh = _new_errors(case, root, name, after)
    if fresh:
        raise RefusedError(fresh)
    if not path.exists():
        _create(path, after)
        return made, name
    lines = before.decode().splitlines(keepends=True)
    splice_file(path, guard(before), [Insertion(len(lines), len(lines[-1]) + 1, ending + text)])
    return made, name


def _item(block: str, made: str, coder: str, name: str) -> str:
    """Return a block as one list item with id, coder and status; what it says of those itself is refused."""
    plain = textwrap.dedent(block.replace("\t", "  ")[:MOST_CHARACTERS]).strip("\n")
    plain = re.sub(r"\A-\s+", "  ", plain)
    plain = textwrap.dedent(plain)
    tree, problems = parse(plain.encode(), name)
    if problems or not isinstance(tree, Mapping):
        cure = "Write `key: value` lines."
        raise RefusedError(tuple(problems) or (Problem("E114", Where(name), "A statement is a mapping.", cure),))
    taken = {"id", "coder", "status", "checked-by"} & tree.pairs.keys()
    if taken:
        cause = f"A new statement does not bring {', '.join(sorted(taken))} with it."
        raise RefusedError((Problem("E115", Where(name), cause, "Leave it out: id, coder and status are set here."),))
    if not re.fullmatch(r"[\w.-]{1,40}", coder):
        cause = "It is not said who accepts the statement, or not in one word."
        raise RefusedError((Problem("E116", Where(name), cause, "Give your initials."),))
    body = f"id: {made}\n{plain}\ncoder: {coder}\nstatus: draft\n"
    return textwrap.indent(body, "    ").replace("    ", "  - ", 1)


def _new_errors(case: Case, root: Path, name: str, after: bytes) -> tuple[Problem, ...]:
    """Return the errors that a case would have with a file changed, and has not now."""
    contents = {path.relative_to(root).as_posix(): path.read_bytes() for path in case_files(root)}
    contents[name] = after
    would_be = assemble(case.root, dict(sorted(contents.items())), "")
    tree, _ = parse(after, name)
    found = tree.get("statements") if isinstance(tree, Mapping) else None
    if isinstance(found, Sequence) and len(would_be.statements) <= len(case.statements):
        return errors(would_be.problems)
    known = Counter((one.code, one.cause) for one in errors([*case.problems, *check_record(case)]))
    fresh = []
    for one in errors([*would_be.problems, *check_record(would_be)]):
        if known[one.code, one.cause]:
            known[one.code, one.cause] -= 1
        else:
            fresh.append(one)
    return tuple(fresh)


def _create(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(data)
    part.replace(path)
