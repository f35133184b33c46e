"""Statements from nodes: roles and values follow the kind; dates and references have short forms."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from politburo import dates
from politburo.record import definitions
from politburo.record.decoder import (
    REFUSED,
    Context,
    Reference,
    one_of,
    plan_of,
    read_number,
    read_record,
    reader,
    reads,
    suggest,
)
from politburo.record.definitions import Coverage, DateWord, Episode, Kind, Point, Ref, Statement, When
from politburo.record.forms import FORMS, REQUIRED_VALUES
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence

SOME_DAY = dates.Date(
    text="",
    bounds=dates.UNKNOWN,
    lasted=False,
    uncertain=False,
    approximate=False,
    begin_open=False,
    end_open=False,
    begin_unknown=True,
    end_unknown=True,
    options=(dates.UNKNOWN,),
)


@reads(When)
def read_when(node: Node, context: Context, _: str | None) -> Any:
    """Read a date; a faulty one is recorded at the character at fault and refused."""
    raw = read_record(node, context, When)
    if not isinstance(raw, When):
        return REFUSED
    if raw.edtf is not None and raw.within is not None:
        context.complain("E121", node, "A date has both `edtf` and `within`.", "Keep the one that is meant.")
        return REFUSED
    if raw.edtf is None and raw.within is None:
        if not (raw.before or raw.after):
            context.complain("E121", node, "A date says neither when nor before or after what.", "Give one of them.")
            return REFUSED
        return replace(raw, date=SOME_DAY)
    try:
        date = _date(raw.edtf or "", raw.within, raw.about)
    except dates.DateError as error:
        spot = _value_node(node, "within" if raw.within is not None else "edtf")
        complain_of_date(context, spot, "The date", error)
        return REFUSED
    return replace(raw, date=date)


def complain_of_date(context: Context, node: Node, what: str, error: dates.DateError) -> None:
    """Record that a date cannot be read; the cause names the character at fault."""
    cause = f"{what} cannot be read: {str(error).removesuffix('; ' + error.cure)}."
    context.complain("E120", node, cause, f"{error.cure[:1].upper()}{error.cure[1:]}.")


@reads(definitions.Given)
def read_given(node: Node, context: Context, _ref: str | None) -> Any:
    """Read something given from outside, with the place where it stands."""
    return read_record(node, context, definitions.Given, {"where": context.where(node)})


@reads(Point)
def read_point(node: Node, context: Context, _: str | None) -> Any:
    """Read a point of a series with its place; one of no day and no month is refused."""
    point = read_record(node, context, Point, {"where": context.where(node)})
    if not isinstance(point, Point) or _has_day(point):
        return point
    cause = f"'{point.when}' is neither a day nor a month."
    context.complain("E120", _value_node(node, "when"), cause, "Write YYYY-MM-DD or YYYY-MM.")
    return REFUSED


@reads(Coverage)
def read_coverage(node: Node, context: Context, _: str | None) -> Any:
    """Read what a source covers; a span that cannot be read is named, and kept: without it more would seem told."""
    found = read_record(node, context, Coverage)
    if isinstance(found, Coverage):
        _check_span(node, context, "span", found.span)
    return found


@reads(Episode)
def read_episode(node: Node, context: Context, _: str | None) -> Any:
    """Read an episode; a window that cannot be read is named."""
    found = read_record(node, context, Episode)
    if isinstance(found, Episode):
        _check_span(node, context, "window", found.window)
    return found


@reads(DateWord)
def read_word(node: Node, context: Context, _ref: str | None) -> Any:
    """Read a rule for a word of dates; one that cannot be read is named and left out: it narrows nothing."""
    found = read_record(node, context, DateWord)
    if not isinstance(found, DateWord):
        return found
    try:
        _ = found.rule
    except ValueError as error:
        faulty = error.text if isinstance(error, dates.DateError) else ""
        key = "before" if faulty and faulty == found.before else "after" if faulty else ""
        told = str(error).removeprefix(f"word rule {found.word!r}: ").replace("from_", "from-").replace("to_", "to-")
        cause, _, cure = told.rpartition("; ")
        said = f"The rule for '{found.word}' cannot be read: {cause}."
        context.complain("E123", _value_node(node, key), said, f"{cure[:1].upper()}{cure[1:]}.")
        return REFUSED
    return found


def _check_span(node: Node, context: Context, key: str, text: str) -> None:
    try:
        dates.parse(text)
    except dates.DateError as error:
        complain_of_date(context, _value_node(node, key), f"The {key}", error)


def _has_day(point: Point) -> bool:
    try:
        return point.day > 0
    except dates.DateError:
        return False


@lru_cache(maxsize=4096)
def _date(text: str, within: str | None, about: str | None) -> dates.Date:
    """Read a date; one and the same text gives one and the same date."""
    return dates.parse(text, about=about) if within is None else dates.within(within, about=about)


def _value_node(node: Node, key: str) -> Node:
    found = node.get(key) if isinstance(node, Mapping) else None
    return found or node


def _read_refs(node: Node, context: Context, table: str) -> tuple[Ref, ...]:
    items = node.items if isinstance(node, Sequence) else [node]
    refs = []
    for item in items:
        ref = read_record(item, context, Ref)
        if not isinstance(ref, Ref):
            continue
        if not ref.target:
            cure = "Give `is:` an actor or `of:` a group."
            context.complain("E122", item, "A participant has neither `is` nor `of`.", cure)
            continue
        context.references.append(Reference(table, ref.target, context.where(item)))
        refs.append(ref)
    return tuple(refs)


def _read_value(node: Node, context: Context, allowed: tuple[str, ...]) -> Any:
    if allowed == ("text",):
        return reader(str)(node, context, None)
    if allowed == ("number",):
        value = read_number(node, context)
        return REFUSED if value is REFUSED or not isinstance(node, Scalar) else node.value.replace("_", "")
    return one_of(allowed)(node, context, None)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The kinds of event of a case, with what may stand on each of them, and the forms."""

    kinds: dict[str, Kind]
    common_roles: dict[str, str]
    common_values: dict[str, tuple[str, ...]]
    worked_out: dict[str, tuple[dict[str, str], dict[str, tuple[str, ...]]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def find(self, name: str) -> Kind | None:
        """Return the kind or form of a name."""
        return FORMS.get(name) or self.kinds.get(name)

    def roles(self, kind: Kind) -> dict[str, str]:
        """Return all roles a kind may have, with their types."""
        return kind.roles if kind.id in FORMS else {**self.common_roles, **kind.roles}

    def allowed(self, kind: Kind) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
        """Return all roles and values a kind may have, worked out once."""
        found = self.worked_out.get(kind.id)
        if found is None:
            found = self.worked_out[kind.id] = (self.roles(kind), self.values(kind))
        return found

    def values(self, kind: Kind) -> dict[str, tuple[str, ...]]:
        """Return all values a kind may have."""
        own = kind.values or {}
        return own if kind.id in FORMS else {**self.common_values, **own}


def read_statement(
    node: Node,
    context: Context,
    grammar: Grammar,
    source: str,
    defaults: dict[str, Any],
    parent: Statement | None = None,
) -> Statement | None:
    """Read one statement; what is faulty is recorded and left out, the rest is kept.

    Args:
        node: the statement's mapping.
        context: where problems and references go.
        grammar: the kinds known.
        source: id of the document.
        defaults: attributes that the file's head sets.
        parent: the utterance that a claim stands in; it lends its date, places, notes and reader.
    """
    if not isinstance(node, Mapping):
        context.complain("E114", node, "A statement is a mapping.", "Write `- kind: ...` and its keys.")
        return None
    kind_node = node.get("kind")
    if not isinstance(kind_node, Scalar):
        context.complain("E116", node, "Required here and not given: kind.", "Say what kind of statement it is.")
        return None
    kind = grammar.find(kind_node.value)
    if kind is None:
        names = [*FORMS, *grammar.kinds]
        context.complain(
            "E117", kind_node, f"The kind '{kind_node.value}' is not known.", suggest(kind_node.value, names)
        )
        return None
    return _fill(node, kind, context, grammar, source, defaults, parent)


def _inherited(parent: Statement | None, source: str, kind: Kind) -> dict[str, Any]:
    if parent is None:
        return {"source": source, "kind": kind.id}
    keep = ("at", "cites", "voice", "sure", "coder", "status", "checked_by", "source")
    return {**{name: getattr(parent, name) for name in keep}, "kind": kind.id, "within": parent.id or None}


def _fill(
    node: Mapping,
    kind: Kind,
    context: Context,
    grammar: Grammar,
    source: str,
    defaults: dict[str, Any],
    parent: Statement | None,
) -> Statement | None:
    types, values_known = grammar.allowed(kind)
    known = plan_of(Statement).parts
    own: dict[str, Any] = {**defaults, **_inherited(parent, source, kind)}
    roles: dict[str, tuple[Ref, ...]] = {}
    values: dict[str, str] = {}
    nested: Node | None = None
    for key, (key_node, value_node) in node.pairs.items():
        if key in types:
            roles[key] = _read_refs(value_node, context, types[key])
        elif key in values_known:
            value = _read_value(value_node, context, values_known[key])
            if value is not REFUSED:
                values[key] = value
        elif key == "that":
            nested = value_node
        elif key in known:
            name, read, ref = known[key]
            value = read(value_node, context, ref)
            if value is not REFUSED:
                own[name] = value
        else:
            context.complain(
                "E115",
                key_node,
                f"The key '{key}' is not known on '{kind.id}'.",
                suggest(key, [*known, *types, *values_known]),
            )
    _complain_of_missing(node, kind, roles, values, context)
    statement = Statement(**{**own, "roles": roles, "values": values, "where": context.where(node)})
    return statement if nested is None else _with_claims(statement, nested, context, grammar, source, defaults)


def _complain_of_missing(
    node: Mapping, kind: Kind, roles: dict[str, tuple[Ref, ...]], values: dict[str, str], context: Context
) -> None:
    missing = [role for role in kind.needs or {} if not roles.get(role)]
    missing += [name for name in REQUIRED_VALUES.get(kind.id, ()) if name not in values and name not in node.pairs]
    if missing:
        cause = f"A statement of kind '{kind.id}' needs: {', '.join(missing)}."
        context.complain("E118", node, cause, "Add what is missing, or choose another kind.")


def _with_claims(
    statement: Statement, nested: Node, context: Context, grammar: Grammar, source: str, defaults: dict[str, Any]
) -> Statement:
    if statement.kind != "utterance":
        context.complain("E119", nested, "Only an utterance has `that`.", "Use kind: utterance for what somebody said.")
        return statement
    items = nested.items if isinstance(nested, Sequence) else [nested]
    claims = [read_statement(item, context, grammar, source, defaults, statement) for item in items]
    return replace(statement, that=tuple(claim for claim in claims if claim is not None))
