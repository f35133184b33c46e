"""JSON Schema of a case's files, from the same definitions that read them, so that editors complete what one writes."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import MISSING
from typing import Any, Literal, get_args, get_origin

from politburo.record.assemble import ACTOR_FILES, Head
from politburo.record.case import Case
from politburo.record.decoder import NO, YES, entries, hints, key_of
from politburo.record.definitions import (
    Actor,
    Archive,
    Issue,
    Judgement,
    Kinds,
    Question,
    Ref,
    Series,
    Settings,
    Source,
    Statement,
)
from politburo.record.forms import FORMS, REQUIRED_VALUES

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}  # editors type what the reader takes as text


def of_type(kind: Any) -> Schema:
    """Return the schema of values of a type."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in {str, int, float}:
        return TEXT
    if kind is bool:
        return {"enum": [*sorted(YES | NO), True, False]}
    if origin is Literal:
        return {"enum": [str(arg) for arg in args]}
    if origin in {typing.Union, types.UnionType}:
        return of_type(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        item = of_type(args[0])
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if origin is dict:
        return {"type": "object", "additionalProperties": of_type(args[1])}
    if kind is Statement:
        return {"$ref": "#/$defs/statement"}
    return of_definition(kind)


def of_definition(cls: type) -> Schema:
    """Return the schema of a definition: its keys, which are required, and its short form if it has one."""
    known = hints(cls)
    properties = {key_of(spec): _described(of_type(known[spec.name]), spec) for spec in entries(cls)}
    required = [key_of(spec) for spec in entries(cls) if spec.default is MISSING]
    whole: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        whole["required"] = required
    return {"anyOf": [TEXT, whole]} if hasattr(cls, "SHORT") else whole


def _described(schema: Schema, spec: dataclasses.Field[Any]) -> Schema:
    extra: Schema = {"description": spec.metadata["doc"]}
    if spec.metadata["example"]:
        extra["examples"] = [spec.metadata["example"]]
    return {**schema, **extra}


def _statement(case: Case) -> Schema:
    """A statement: what every kind has, and by its kind the roles and values it may and must have."""
    ref = of_type(tuple[Ref, ...])
    common = of_definition(Statement)
    roles: Schema = {}
    branches = []
    for kind in [*FORMS.values(), *case.grammar.kinds.values()]:
        mine = {role: {**ref, "description": what} for role, what in case.grammar.roles(kind).items()}
        for name, allowed in case.grammar.values(kind).items():
            mine[name] = TEXT if allowed in {("text",), ("number",)} else {"enum": list(allowed)}
        roles.update({name: TEXT if "enum" in one else one for name, one in mine.items()})
        needs = [*(kind.needs or {}), *REQUIRED_VALUES.get(kind.id, ())]
        is_kind = {"properties": {"kind": {"const": kind.id}}}
        branches.append({"if": is_kind, "then": {"required": needs, "properties": mine}})
    named = [
        {"const": kind.id, "description": kind.meaning} for kind in [*FORMS.values(), *case.grammar.kinds.values()]
    ]
    properties = {**roles, **common["properties"], "kind": {"oneOf": named}}
    return {"type": "object", "properties": properties, "required": ["kind"], "allOf": branches}


def schemas(case: Case) -> dict[str, Schema]:
    """Return one schema for each sort of file of a case, by the pattern of its path."""
    statements = {
        "type": "object",
        "properties": {
            "source": TEXT,
            "defaults": of_definition(Head),
            "statements": {"type": "array", "items": {"$ref": "#/$defs/statement"}},
        },
        "required": ["statements"],
        "additionalProperties": False,
        "$defs": {"statement": _statement(case)},
    }
    found: dict[str, Schema] = {
        "case.yaml": of_definition(Settings),
        "vocab/kinds.yaml": of_definition(Kinds),
        "vocab/issues.yaml": _list_of("issues", Issue),
        "archives.yaml": _list_of("archives", Archive),
        "sources/*.yaml": of_definition(Source),
        "series/*.yaml": of_definition(Series),
        "statements/*.yaml": statements,
        "judgements.yaml": {
            "type": "object",
            "properties": {
                "questions": {"type": "array", "items": of_definition(Question)},
                "judgements": {"type": "array", "items": of_definition(Judgement)},
            },
            "additionalProperties": False,
        },
    }
    found.update({f"actors/{stem}.yaml": _list_of(stem, Actor) for stem in ACTOR_FILES})
    return {pattern: {"$schema": DIALECT, "title": pattern, **schema} for pattern, schema in found.items()}


def _list_of(key: str, cls: type) -> Schema:
    items = {"type": "array", "items": of_definition(cls)}
    return {"type": "object", "properties": {key: items}, "required": [key], "additionalProperties": False}
