"""From nodes to frozen dataclasses: one definition gives the decoder, the JSON Schema and the reference page.

A definition is a frozen dataclass whose fields are made by :func:`entry`. A class attribute ``SHORT`` names the field
that a bare text fills, so that ``who: ann`` and ``who: {is: ann}`` mean the same.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence

T = TypeVar("T")

MOST_NAMES = 40  # more than that is no help to a reader
YES = frozenset({"yes", "true"})
NO = frozenset({"no", "false"})


class _Refused:
    """The value of a node that could not be read; the problem has been recorded."""


REFUSED = _Refused()


@dataclass(frozen=True, slots=True)
class Reference:
    """An id used somewhere, to be looked up once everything is read."""

    table: str
    id: str
    where: Where


@dataclass(slots=True)
class Context:
    """What reading one file gathers besides values."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def where(self, node: Node) -> Where:
        """Return the place of a node."""
        return Where(self.file, node.line, node.column)

    def complain(self, code: str, node: Node, cause: str, cure: str) -> None:
        """Record a problem at a node."""
        self.problems.append(Problem(code, self.where(node), cause, cure))


def entry(
    doc: str, *, default: Any = MISSING, ref: str | None = None, example: str = "", key: str | None = None
) -> Any:
    """Declare a field of a definition.

    Args:
        doc: its meaning, for the reference page and the schema.
        default: what stands where nothing is written; without it the key is required.
        ref: the table its ids belong to.
        example: one value as one would write it.
        key: the key in the file where it is not the attribute's name.
    """
    meta = {"doc": doc, "ref": ref, "example": example, "key": key}
    return field(metadata=meta) if default is MISSING else field(default=default, metadata=meta)


def key_of(spec: dataclasses.Field[Any]) -> str:
    """Return the key under which a field stands in a file."""
    return str(spec.metadata.get("key") or spec.name.replace("_", "-"))


def entries(cls: type) -> tuple[dataclasses.Field[Any], ...]:
    """Return the fields of a definition that stand in files (those made by :func:`entry`)."""
    return tuple(spec for spec in dataclasses.fields(cls) if "doc" in spec.metadata)


@cache
def specs_of(cls: type) -> dict[str, dataclasses.Field[Any]]:
    """Return the fields of a definition by the keys under which they stand in files."""
    return {key_of(spec): spec for spec in entries(cls)}


@cache
def hints(cls: type) -> dict[str, Any]:
    """Return the resolved types of a definition's fields."""
    return get_type_hints(cls)


Reader = Callable[[Node, Context, str | None], Any]
_CUSTOM: dict[type, Reader] = {}


def reads(cls: type) -> Callable[[Reader], Reader]:
    """Register a function as the reader of a type that needs its own."""

    def register(reader: Reader) -> Reader:
        _CUSTOM[cls] = reader
        return reader

    return register


def _text(node: Node, context: Context, ref: str | None) -> Any:
    if not isinstance(node, Scalar):
        context.complain("E110", node, "A text is expected here.", "Write a single value.")
        return REFUSED
    if ref is not None:
        context.references.append(Reference(ref, node.value, context.where(node)))
    return node.value


def _integer(node: Node, context: Context, ref: str | None) -> Any:
    text = _text(node, context, ref)
    try:
        return REFUSED if text is REFUSED else int(text)
    except ValueError:
        context.complain("E111", node, f"'{text}' is not a whole number.", "Write digits only.")
        return REFUSED


def read_number(node: Node, context: Context, ref: str | None = None) -> Any:
    """Read a finite number; digits may be grouped by `_`."""
    text = _text(node, context, ref)
    if text is REFUSED:
        return REFUSED
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if value - value != 0:
        context.complain("E111", node, f"'{text}' is not a finite number.", "Write digits, with a point for decimals.")
        return REFUSED
    return value


def _flag(node: Node, context: Context, ref: str | None) -> Any:
    text = _text(node, context, ref)
    if text in YES or text in NO:
        return text in YES
    if text is not REFUSED:
        context.complain("E112", node, f"'{text}' is neither yes nor no.", "Write yes or no.")
    return REFUSED


def one_of(choices: tuple[str, ...]) -> Reader:
    """Return a reader that accepts one of a few words."""

    def read(node: Node, context: Context, ref: str | None) -> Any:
        text = _text(node, context, ref)
        if text is REFUSED or text in choices:
            return text
        near = get_close_matches(text, choices, n=1)
        cure = f"Did you mean '{near[0]}'?" if near else f"Write one of: {', '.join(choices)}."
        context.complain("E113", node, f"'{text}' is not known here.", cure)
        return REFUSED

    return read


def _many(item: Reader) -> Reader:
    def read(node: Node, context: Context, ref: str | None) -> Any:
        nodes = node.items if isinstance(node, Sequence) else [node]
        values = [item(one, context, ref) for one in nodes]
        return tuple(value for value in values if value is not REFUSED)

    return read


def _table(item: Reader) -> Reader:
    def read(node: Node, context: Context, ref: str | None) -> Any:
        if not isinstance(node, Mapping):
            context.complain("E114", node, "Keys with values are expected here.", "Write `key: value` lines.")
            return REFUSED
        values = {key: item(value, context, ref) for key, (_, value) in node.pairs.items()}
        return {key: value for key, value in values.items() if value is not REFUSED}

    return read


@cache
def reader(kind: Any) -> Reader:
    """Return the function that reads values of a type.

    Raises:
        TypeError: the type is not one a definition may use (a fault of the program, not of a case).
    """
    if kind in _CUSTOM:
        return _CUSTOM[kind]
    simple: dict[Any, Reader] = {str: _text, int: _integer, float: read_number, bool: _flag}
    if kind in simple:
        return simple[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return one_of(tuple(str(arg) for arg in args))
    if origin in {typing.Union, types.UnionType}:
        return reader(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return _many(reader(args[0]))
    if origin is dict:
        return _table(reader(args[1]))
    if dataclasses.is_dataclass(kind):
        return lambda node, context, _: read_record(node, context, typing.cast("type", kind))
    raise TypeError(f"a definition cannot hold {kind!r}")


def suggest(key: str, known: typing.Iterable[str]) -> str:
    """Return the cure for an unknown key: the nearest known one, or all of them, if they are few."""
    names = sorted(known)
    near = get_close_matches(key, names, n=1)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"Known here: {', '.join(names)}." if 0 < len(names) <= MOST_NAMES else "Correct it, or add what it means."


@dataclass(frozen=True, slots=True)
class Plan:
    """How a definition is read: by key its attribute, reader and table; its short form; what must stand."""

    parts: dict[str, tuple[str, Reader, str | None]]
    short: tuple[str, Reader, str | None] | None
    required: tuple[tuple[str, str], ...]


@cache
def plan_of(cls: type) -> Plan:
    """Return how a definition is read, worked out once."""
    types_of = hints(cls)
    parts = {key: (spec.name, reader(types_of[spec.name]), spec.metadata["ref"]) for key, spec in specs_of(cls).items()}
    short: str | None = getattr(cls, "SHORT", None)
    required = tuple((key, spec.name) for key, spec in specs_of(cls).items() if spec.default is MISSING)
    return Plan(parts, next((part for part in parts.values() if part[0] == short), None), required)


def read_record(node: Node, context: Context, cls: type[T], extra: dict[str, Any] | None = None) -> T | _Refused:
    """Read a mapping (or its short form) as an instance of a definition.

    Unknown and missing keys are recorded; a record with a missing required key is refused, everything else is kept.

    Args:
        node: what stands in the file.
        context: where problems and references go.
        cls: the definition.
        extra: values of attributes that do not stand in files (such as the place).
    """
    plan = plan_of(typing.cast("type", cls))
    if isinstance(node, Scalar) and plan.short is not None:
        name, read, ref = plan.short
        value = read(node, context, ref)
        return REFUSED if value is REFUSED else cls(**{name: value}, **(extra or {}))
    if not isinstance(node, Mapping):
        context.complain("E114", node, "Keys with values are expected here.", "Write `key: value` lines.")
        return REFUSED
    values: dict[str, Any] = dict(extra) if extra else {}
    for key, (key_node, value_node) in node.pairs.items():
        found = plan.parts.get(key)
        if found is None:
            context.complain("E115", key_node, f"The key '{key}' is not known here.", suggest(key, plan.parts))
            continue
        name, read, ref = found
        value = read(value_node, context, ref)
        if value is not REFUSED:
            values[name] = value
    missing = [key for key, name in plan.required if name not in values]
    if missing:
        given = [key for key in missing if key in node.pairs]
        if len(given) < len(missing):
            absent = ", ".join(key for key in missing if key not in node.pairs)
            context.complain("E116", node, f"Required here and not given: {absent}.", "Add what is missing.")
        return REFUSED
    return cls(**values)
