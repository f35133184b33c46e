"""One statement's block in a file: found, hashed, and edited key by key; everything outside it stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

import yaml

from politburo.record.splice import ChangedError, guard
from politburo.record.strict_yaml import parse

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
LOOKS_LIKE_SOMETHING_ELSE = frozenset("!&*-?|>@`'\"%#{}[],:=")


def flow(value: Plain) -> str:
    """Return a value as YAML in one line: plain where that reads back as the same text, else quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return value if _is_plain(value) else _quoted(value)


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or (text[0] in LOOKS_LIKE_SOMETHING_ELSE and not _number(text)):
        return False
    return (
        text.isprintable()
        and not any(mark in text for mark in (": ", " #", ",", "[", "]", "{", "}"))
        and (not text.endswith(":"))
    )


def _number(text: str) -> bool:
    return text[0] == "-" and text[1:].replace(".", "", 1).isdigit()


def _quoted(text: str) -> str:
    made = "".join(c if c.isprintable() and c not in '"\\' else _escaped(c) for c in text)
    return f'"{made}"'


def _escaped(char: str) -> str:
    known = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    code = ord(char)
    return known.get(char) or (f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


@dataclass(frozen=True, slots=True)
class Block:
    """A statement in a file.

    Attributes:
        id: the statement's id, empty where it has none yet.
        start, end: characters from 0 in the file's text, without the dash before it and without what follows it.
        text: the block itself.
        hash: twelve hex digits that name this text.
        keys: for each key, where it starts and where its value ends.
        plain: the block as plain lists, dicts and texts.
        in_flow: whether it is written in braces.
        within: the id of the utterance it stands in, or empty.
    """

    id: str
    start: int
    end: int
    text: str
    hash: str
    keys: dict[str, tuple[int, int]]
    plain: dict[str, Plain]
    in_flow: bool
    within: str = ""


def blocks(data: bytes) -> dict[str, Block]:
    """Return a statements file's blocks by id, claims inside utterances as well; those without an id are left out.

    Raises:
        ValueError: the file cannot be read as strict YAML.
    """
    _, problems = parse(data, "")
    if problems:
        raise ValueError(f"The file cannot be read: {problems[0]}")
    text = data.decode("utf-8")
    skipped = 1 if text.startswith("\ufeff") else 0
    root = yaml.compose(text[skipped:], Loader=yaml.CBaseLoader)
    found = _value(root, "statements")
    return {block.id: block for block in _of(found, text, skipped, "") if block.id}


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _of(found: yaml.Node | None, text: str, skipped: int, within: str) -> Iterator[Block]:
    for node in found.value if isinstance(found, yaml.SequenceNode) else ():
        if not isinstance(node, yaml.MappingNode):
            continue
        keys = {key.value: (key.start_mark.index + skipped, _end(value, text, skipped)) for key, value in node.value}
        start = node.start_mark.index + skipped
        end = node.end_mark.index + skipped if node.flow_style else max((e for _, e in keys.values()), default=start)
        own = text[start:end]
        plain = _plain(node)
        name = plain.get("id", "") if isinstance(plain, dict) else ""
        identity = name if isinstance(name, str) else ""
        yield Block(
            identity,
            start,
            end,
            own,
            fingerprint(own),
            keys,
            plain if isinstance(plain, dict) else {},
            bool(node.flow_style),
            within,
        )
        yield from _of(_value(node, "that"), text, skipped, identity)


def fingerprint(text: str) -> str:
    """Return the twelve hex digits that name a text."""
    return sha256(text.encode()).hexdigest()[:12]


def _end(node: yaml.Node, text: str, skipped: int) -> int:
    """Where a value ends: a block collection's mark lies behind the blanks and comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text, skipped)
    end: int = node.end_mark.index + skipped
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        return node.start_mark.index + skipped + len(text[node.start_mark.index + skipped : end].rstrip())
    return end


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return str(node.value)


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change in one block: values to set by key (None takes the key out), made for the block of this hash."""

    id: str
    hash: str
    changes: dict[str, Plain | None]


def edited(data: bytes, expected: str, edits: list[Edit]) -> bytes:
    """Return a file with some keys of some blocks changed; all else stays byte for byte.

    Raises:
        ChangedError: the file, or one of the blocks, has changed since.
        ValueError: the result could not be read as strict YAML; nothing should be written then.
    """
    if guard(data) != expected:
        raise ChangedError("The file has changed since it was read; read it again and repeat the edit.")
    known = blocks(data)
    text = data.decode("utf-8")
    spots: list[tuple[int, int, str]] = []
    for edit in edits:
        block = known.get(edit.id)
        if block is None or block.hash != edit.hash:
            raise ChangedError(f"The block of '{edit.id}' has changed since it was read.")
        spots += _spots(text, block, edit.changes)
    for start, end, new in sorted(spots, reverse=True):
        text = text[:start] + new + text[end:]
    result = text.encode("utf-8")
    after = blocks(result)
    for edit in edits:
        want: dict[str, Plain | None] = {**known[edit.id].plain, **edit.changes}
        if _but_claims(after[edit.id].plain) != _but_claims(want):
            raise ValueError(f"The edit of '{edit.id}' would not read back as it was meant.")
    return result


def _but_claims(plain: Mapping[str, Plain | None]) -> dict[str, Plain]:
    return {key: value for key, value in plain.items() if value is not None and key != "that"}


def _spots(text: str, block: Block, changes: dict[str, Plain | None]) -> Iterator[tuple[int, int, str]]:
    gap = ", " if block.in_flow else "\n" + " " * (block.start - text.rfind("\n", 0, block.start) - 1)
    added = []
    for key, value in changes.items():
        place = block.keys.get(key)
        if place is None:
            added += [f"{gap}{flow(key)}: {flow(value)}"] if value is not None else []
        elif value is not None:
            yield place[0], place[1], f"{flow(key)}: {flow(value)}"
        else:
            yield _taken_out(block, key)
    if added:
        line_end = text.find("\n", block.end)
        spot = block.end - 1 if block.in_flow else len(text) if line_end < 0 else line_end
        yield spot, spot, "".join(added)


def _taken_out(block: Block, key: str) -> tuple[int, int, str]:
    order = list(block.keys)
    place = order.index(key)
    start, end = block.keys[key]
    if place + 1 < len(order):
        return start, block.keys[order[place + 1]][0], ""
    return (block.keys[order[place - 1]][1] if place else start), end, ""


def appended(data: bytes, expected: str, rows: list[dict[str, Plain]]) -> bytes:
    """Return a statements file with statements added at the end of its list.

    Raises:
        ChangedError: the file has changed since.
        ValueError: its list is not the last thing in it, or the result could not be read.
    """
    if guard(data) != expected:
        raise ChangedError("The file has changed since it was read; read it again and repeat the edit.")
    before = blocks(data)
    text = data.decode("utf-8")
    root = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)
    found = _value(root, "statements")
    last = root.value[-1][1] if isinstance(root, yaml.MappingNode) and root.value else None
    dash = "  "
    if found is None:
        text = text.rstrip("\n") + "\nstatements:\n"
    elif found is not last or (isinstance(found, yaml.SequenceNode) and found.flow_style and found.value):
        raise ValueError("The list `statements` is not the last thing in the file, or stands in brackets; mend that.")
    elif isinstance(found, yaml.SequenceNode) and found.value:
        dash = " " * found.start_mark.column
    else:
        assert found is not None
        text = text[: found.start_mark.index].rstrip() + "\n"
    text = text if text.endswith("\n") else text + "\n"
    text += "".join(written(row, dash) for row in rows)
    result = text.encode("utf-8")
    after = blocks(result)
    if any(after[name].text != block.text for name, block in before.items()):
        raise ValueError("Adding to the file would change what stands in it.")
    return result


def written(row: dict[str, Plain], dash: str) -> str:
    """Return a statement in the block style of a case, one key a line."""
    lines = [f"{key}: {flow(value)}" for key, value in row.items()]
    return f"{dash}- " + f"\n{dash}  ".join(lines) + "\n"
