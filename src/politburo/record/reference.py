"""The reference pages of the format, written from the definitions that read it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import MISSING
from typing import Any, Literal, get_args, get_origin

from politburo.record import definitions as d
from politburo.record.checks import RULES
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

READING_CODES = {
    "E001": "the case has no case.yaml",
    "E002": "the case has no vocabulary of kinds",
    "E003": "a file is empty",
    "W004": "a file that no part of a case is read from",
    "E101": "the YAML cannot be read at this place",
    "E102": "a key stands twice in one mapping",
    "E103": "a key is not a plain word",
    "E104": "an anchor, alias or tag stands in a file",
    "E105": "values are nested too deep",
    "E106": "a second document begins in a file",
    "E107": "a file is too large",
    "E108": "a file is not UTF-8 text",
    "E109": "a file cannot be opened",
    "E110": "a text is expected",
    "E111": "a number is expected",
    "E112": "yes or no is expected",
    "E113": "a word outside a fixed list",
    "E114": "a mapping or list is expected",
    "E115": "an unknown key",
    "E116": "a required key is missing",
    "E117": "an unknown kind of statement",
    "E118": "a role or value that the kind needs is missing",
    "E119": "claims nested in something that is no utterance",
    "E120": "a date that cannot be read; the message names the character at fault",
    "E121": "a date that says too much or nothing",
    "E122": "a participant without id",
    "E130": "an id given twice",
    "E131": "a source whose id is not its file's name",
    "E132": "statements of a source that does not exist",
    "E141": "an anchor beyond the end of a document that is not attached and whose length is known",
    "E201": "an id that nothing carries",
    "E202": "an id of something that cannot take this role",
    "E301": "an anchor that does not fit the attached document",
    "E302": "words of a document that the case does not allow to quote",
}


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


def problems_page() -> str:
    """Return the list of codes as Markdown."""
    rows = {**READING_CODES, **{rule.code: rule.meaning for rule in RULES}}
    lines = [
        "# Problems and their codes",
        "",
        "`E` is an error, `W` a warning. A statement accepts a warning in place with",
        "",
    ]
    lines += ["`allow: {W120: the reason}`.", "", "| code | what it means |", "|---|---|"]
    return "\n".join([*lines, *(f"| {code} | {meaning} |" for code, meaning in sorted(rows.items())), ""])
