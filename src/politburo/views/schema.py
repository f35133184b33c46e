"""The JSON Schema of the server's answers, made from the very types they are built with."""

from __future__ import annotations

import types
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints, is_typeddict

from politburo.views import contract, contract_model, contract_sources

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}

ANSWERS: dict[str, object] = {
    "/api/case": contract.CaseCard,
    "/api/search": list[contract.Hit],
    "/api/timeline": contract.Timeline,
    "/api/people": list[contract.PersonRow],
    "/api/people/{id}": contract.Person,
    "/api/rosters": contract.Roster,
    "/api/changes": contract.Changes,
    "/api/disputes": list[contract.Dispute],
    "/api/statements": list[contract.Statement],
    "/api/events/{id}": list[contract.Statement],
    "/api/what-if": list[contract_model.WhatIfEntry],
    "/api/what-if/{name}": contract_model.WhatIf | contract_model.Job | contract_model.Unmade,
    "/api/what-if-written": contract_model.WhatIf | contract_model.Job | contract_model.Unmade,
    "/api/judged": contract_model.Decided | contract_model.Job | contract_model.Unmade,
    "/api/theory": contract_model.Theory | contract_model.Job | contract_model.Unmade,
    "/api/score": contract_model.Score | contract_model.Job | contract_model.Unmade,
    "/api/systems": contract_model.Systems | contract_model.Job,
    "/api/check": contract.Check,
    "/api/archive": contract_sources.Archive,
    "/api/file": contract_sources.ArchiveFile,
    "/api/cite": list[contract_sources.Reference],
    "/api/reader": contract_sources.Reader,
    "/api/card": contract_sources.Card,
    "/api/card/accept": contract_sources.Written,
    "/api/card/refuse": contract_sources.Written,
}
"""What each address answers with status 200; long work answers 202 with a Job, faults a Failure."""


def published() -> Schema:
    """Return the schema of every answer: `$defs` by type, `answers` by address."""
    defs: dict[str, Schema] = {}
    answers = {address: schema_of(answer, defs) for address, answer in ANSWERS.items()}
    failure = schema_of(contract.Failure, defs)
    return {"$schema": DIALECT, "$defs": dict(sorted(defs.items())), "answers": answers, "failure": failure}


def schema_of(kind: Any, defs: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any type the contract may use
    """Return the schema of a type; named types go into `defs` and are referred to.

    Raises:
        TypeError: the type has no place in JSON.
    """
    if is_typeddict(kind):
        return _record(kind, defs)
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(args)}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [schema_of(arg, defs) for arg in args]}
    if origin is list:
        return {"type": "array", "items": schema_of(args[0], defs)}
    if origin is dict and args[0] is str:
        return {"type": "object", "additionalProperties": schema_of(args[1], defs)}
    if origin is tuple:
        items = [schema_of(arg, defs) for arg in args]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    raise TypeError(
        f"{kind!r} has no place in JSON; use str, int, float, bool, None, list, dict, tuple or a TypedDict."
    )


def _record(kind: Any, defs: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a TypedDict class
    name, hints = str(kind.__name__), get_type_hints(kind)
    if set(hints) != set(defs.get(name, {}).get("properties", hints)):
        raise TypeError(f"Two types of the contract are called {name}; give one of them another name.")
    if name not in defs:
        defs[name] = {}  # stands for itself while its own fields are read
        defs[name] = {
            "type": "object",
            "properties": {field: schema_of(hint, defs) for field, hint in hints.items()},
            "required": sorted(hints),
            "additionalProperties": False,
        }
        if kind.__doc__ and not kind.__doc__.startswith("dict("):
            defs[name]["description"] = kind.__doc__.split("\n")[0]
    return {"$ref": f"#/$defs/{name}"}
