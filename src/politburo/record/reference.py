"""The reference pages of the format, written from the definitions that read it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING
from typing import Any, Literal, get_args, get_origin

from politburo.record import definitions as d
from politburo.record.checks import RULES
from politburo.record.codes import CODES, CURES
from politburo.record.decoder import entries, hints, key_of
from politburo.record.forms import FORMS, REQUIRED_VALUES

PAGES: tuple[tuple[str, str, tuple[type, ...]], ...] = (
    ("case.yaml", "The case itself.", (d.Settings, d.DateWord, d.Given, d.Episode)),
    (
        "statements/<source>.yaml",
        "What one document asserts.",
        (d.Statement, d.When, d.Ref, d.Anchor, d.End, d.Cite, d.Mouth),
    ),
    ("vocab/kinds.yaml", "Kinds of event.", (d.Kinds, d.Kind, d.Consequence, d.Ranked, d.Common)),
    ("vocab/issues.yaml", "Questions on which positions are taken.", (d.Issue,)),
    ("actors/*.yaml", "People, groups, bodies, factions, states, places.", (d.Actor, d.Post, d.DatedName)),
    (
        "sources/<source>.yaml",
        "Bibliography; never the text.",
        (d.Source, d.TextFacts, d.Coverage, d.Footnote, d.FileRef, d.Page),
    ),
    ("archives.yaml", "Archives and their names.", (d.Archive, d.FormerName)),
    ("judgements.yaml", "Declared disputes and decisions.", (d.Question, d.Reading, d.Judgement)),
    ("series/*.yaml", "Series given from outside the model.", (d.Series, d.Point)),
)


def type_words(kind: Any) -> str:
    """Return a type in words."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " \\| ".join(f"`{arg}`" for arg in args)
    if origin in {typing.Union, types.UnionType}:
        return type_words(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return f"{type_words(args[0])}, one or a list"
    if origin is dict:
        return f"keys with {type_words(args[1])}"
    simple = {str: "text", int: "whole number", float: "number", bool: "yes or no"}
    return simple.get(kind) or f"[{kind.__name__}](#{kind.__name__.lower()})"


def _table(cls: type) -> Iterator[str]:
    yield f"### {cls.__name__}"
    yield ""
    yield (cls.__doc__ or "").strip()
    yield ""
    yield "| key | value | meaning | without it |"
    yield "|---|---|---|---|"
    known = hints(cls)
    for spec in entries(cls):
        default = (
            "required" if spec.default is MISSING else ("" if spec.default in (None, (), "") else f"`{spec.default}`")
        )
        example = f" Example: `{spec.metadata['example']}`" if spec.metadata["example"] else ""
        refers = f" (id of: {spec.metadata['ref']})" if spec.metadata["ref"] else ""
        value = type_words(known[spec.name]) + refers
        yield f"| `{key_of(spec)}` | {value} | {spec.metadata['doc']}.{example} | {default} |"
    yield ""


def format_page() -> str:
    """Return the reference of all files of a case as Markdown."""
    lines = [
        "# The format of a case",
        "",
        "Strict YAML: every value is a text until the definitions below read it; no anchors, aliases or tags; unknown",
        "and doubled keys are errors. This page is made from the definitions that read the files.",
        "",
    ]
    for pattern, about, classes in PAGES:
        lines += [f"## `{pattern}`", "", about, ""]
        for cls in classes:
            lines += _table(cls)
    lines += ["## Forms of statement", "", "Statements that are not events.", ""]
    for form in FORMS.values():
        needs = ", ".join(f"`{name}`" for name in [*(form.needs or {}), *REQUIRED_VALUES.get(form.id, ())])
        may = ", ".join(f"`{name}`" for name in [*(form.may or {}), *(form.values or {})])
        lines += [
            f"### {form.id}",
            "",
            f"{form.meaning}. Needs {needs or 'nothing'}; may have {may or 'nothing more'}.",
            "",
        ]
        lines += ["```yaml", f"- {form.example}", "```", ""]
    return "\n".join(lines)


def catalogue() -> dict[str, tuple[str, str]]:
    """Return the codes of the record: what each means and what mends it."""
    return {**CODES, **{rule.code: (rule.meaning, CURES.get(rule.code, "")) for rule in RULES}}


def problems_page(rooms: Iterable[tuple[str, Mapping[str, tuple[str, str]]]]) -> str:
    """Return all codes as Markdown, by rooms: the title of each and its catalogue."""
    lines = [
        "# Problems and their codes",
        "",
        "A code means one thing. `E` is an error, `W` a warning. The message says where it stands and what mends it",
        "there. A statement accepts a warning in place with `allow: {W120: the reason}`.",
        "",
    ]
    for title, codes in rooms:
        lines += [f"## {title}", "", "| code | what it means | what mends it |", "|---|---|---|"]
        lines += [f"| {code} | {meaning} | {cure} |" for code, (meaning, cure) in sorted(codes.items(), key=_order)]
        lines.append("")
    return "\n".join(lines)


def _order(entry: tuple[str, object]) -> tuple[str, str]:
    """Errors first, each by number."""
    return entry[0][0], entry[0][1:]
