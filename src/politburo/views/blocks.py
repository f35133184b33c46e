"""A statement as lines of YAML, in the style of the case's files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

ORDER = (
    "id",
    "kind",
    "event",
    "by",
    "who",
    "to",
    "body",
    "post",
    "what",
    "when",
    "attested",
    "at",
    "cites",
    "sure",
    "why",
)
_PLAIN = re.compile(r"[\w(](?:[\w .,;'’()/+%~?!-]*[\w.)/%~?!])?")


def block(fields: Mapping[str, object], indent: str = "  ") -> str:
    """Return a list item: `- id: ...` and one line for each further field."""
    lines = [f"{key}: {value(one)}" for key, one in ordered(fields)]
    return "".join(f"{indent}{'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(lines))


def ordered(fields: Mapping[str, object]) -> list[tuple[str, object]]:
    """Return the fields in the order in which files have them."""
    known = [key for key in ORDER if key in fields]
    return [(key, fields[key]) for key in (*known, *(key for key in fields if key not in ORDER))]


def field_lines(fields: Mapping[str, object]) -> dict[str, str]:
    """Return each field as the text that stands after its colon."""
    return {key: value(one) for key, one in ordered(fields)}


def value(given: object) -> str:
    """Return a value in flow style, quoted only where the text needs it."""
    if isinstance(given, Mapping):
        return "{" + ", ".join(f"{key}: {value(one)}" for key, one in given.items()) + "}"
    if isinstance(given, list | tuple):
        return "[" + ", ".join(value(one) for one in given) + "]"
    text = str(given)
    inner = "," in text or ": " in text or " #" in text
    return text if _PLAIN.fullmatch(text) and not inner else json.dumps(text, ensure_ascii=False)
