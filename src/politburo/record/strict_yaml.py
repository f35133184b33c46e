"""Strict YAML: every scalar is a string, with its place; no anchors, aliases, tags, duplicate keys or second documents.

The tree is built from the parser's events rather than by its composer: the composer recurses in C and a deeply nested
file ends the process, and it silently keeps the last of two equal keys. Files in the plain style that cases are written
in are read by a quicker reader, which hands whatever it does not know to this one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from politburo.record.nodes import Mapping, Node, Scalar, Sequence
from politburo.record.plain_yaml import read_plain
from politburo.record.problems import Problem, Where

__all__ = ["MAX_BYTES", "MAX_DEPTH", "Mapping", "Node", "Scalar", "Sequence", "parse", "plain"]

MAX_DEPTH = 40
MAX_BYTES = 64 * 1024 * 1024


@dataclass(slots=True)
class _Open:
    """A collection still being read."""

    node: Sequence | Mapping
    key: Scalar | None = None
    wants_key: bool = True


@dataclass(slots=True)
class _Builder:
    file: str
    problems: list[Problem]
    stack: list[_Open] = field(default_factory=list)
    root: Node | None = None
    too_deep: bool = False

    def complain(self, code: str, line: int, column: int, cause: str, cure: str) -> None:
        self.problems.append(Problem(code, Where(self.file, line, column), cause, cure))

    def add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if isinstance(top.node, Sequence):
            top.node.items.append(node)
        elif top.wants_key:
            self._take_key(top, node)
        else:
            self._take_value(top, node)

    def _take_key(self, top: _Open, node: Node) -> None:
        if isinstance(node, Scalar):
            top.key = node
        else:
            top.key = None
            self.complain("E103", node.line, node.column, "A key is a list or a mapping.", "Write a plain word as key.")
        top.wants_key = False

    def _take_value(self, top: _Open, node: Node) -> None:
        top.wants_key = True
        key = top.key
        if key is None or not isinstance(top.node, Mapping):
            return
        if key.value in top.node.pairs:
            first = top.node.pairs[key.value][0]
            self.complain(
                "E102",
                key.line,
                key.column,
                f"The key '{key.value}' stands twice in one mapping; it was first given in line {first.line}.",
                "Keep one of the two.",
            )
            return
        top.node.pairs[key.value] = (key, node)


def _handle(event: yaml.Event, build: _Builder) -> bool:
    """Take one parser event into the tree; return False when reading must stop."""
    mark = event.start_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    if isinstance(event, yaml.ScalarEvent):
        if event.anchor is not None or event.tag is not None:
            _refuse_decoration(event, build, line, column)
        build.add(Scalar(event.value, line, column))
    elif isinstance(event, yaml.AliasEvent):
        build.complain("E104", line, column, "An alias (*) refers to another place.", "Write the value out.")
        build.add(Scalar("", line, column))
    elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
        _refuse_decoration(event, build, line, column)
        if len(build.stack) >= MAX_DEPTH:
            cause = f"Values are nested more than {MAX_DEPTH} deep."
            build.complain("E105", line, column, cause, "A case needs far less; the file is not a case file.")
            build.too_deep = True
            return False
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node: Sequence | Mapping = Sequence([], line, column) if is_list else Mapping({}, line, column)
        build.add(node)
        build.stack.append(_Open(node))
    elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
        build.stack.pop()
    elif isinstance(event, yaml.DocumentStartEvent) and build.root is not None:
        build.complain("E106", line, column, "A second document begins ('---').", "Keep one document in a file.")
        return False
    return True


def _refuse_decoration(event: yaml.NodeEvent, build: _Builder, line: int, column: int) -> None:
    if event.anchor is not None:
        build.complain("E104", line, column, f"An anchor (&{event.anchor}) stands here.", "Write the value out.")
    tag = getattr(event, "tag", None)
    if tag not in {None, "!"}:
        build.complain("E104", line, column, f"A tag ({tag}) stands here.", "Remove it: every value is a text.")


def parse(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Read one strict YAML file.

    Args:
        data: the file's bytes.
        file: the path to print in problems.

    Returns:
        The tree (None for an empty or unreadable file) and all problems found. A syntax error ends the reading;
        what stood before it is kept.
    """
    if len(data) > MAX_BYTES:
        cause = f"The file has {len(data):,} bytes; the limit is {MAX_BYTES:,}."
        return None, [Problem("E107", Where(file), cause, "Split the file or check that it is a case file.")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        cause = f"The file is not UTF-8 text: byte {error.start} is 0x{data[error.start]:02x}."
        return None, [Problem("E108", Where(file, line), cause, "Save it as UTF-8 or move it out of the case.")]
    tree = read_plain(text)
    return (tree, []) if tree is not None else _parse_any(text, file)


def _parse_any(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Read any YAML by the parser's events."""
    problems: list[Problem] = []
    build = _Builder(file, problems)
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if not _handle(event, build):
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        cause = f"The YAML cannot be read: {error.problem or error.context}."
        problems.append(Problem("E101", Where(file, line, column), cause, "Mend the syntax at this place."))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        cause = f"A character that YAML does not allow stands at position {error.position}."
        problems.append(Problem("E101", Where(file, line), cause, "Remove the control character."))
    return build.root, problems


def plain(node: Node | None) -> object:
    """Return a tree as plain dicts, lists and strings."""
    if node is None or isinstance(node, Scalar):
        return None if node is None else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, (_, value) in node.pairs.items()}
