"""Writing exports to a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def write_schemas(folder: Path, schemas: dict[str, dict[str, Any]]) -> list[Path]:
    """Write each JSON Schema to a file named after the files it describes, and return the paths.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for pattern, schema in schemas.items():
        path = folder / (pattern.removesuffix(".yaml").replace("/*", "").replace("/", "-") + ".schema.json")
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def write_lines(folder: Path, tables: dict[str, list[dict[str, Any]]]) -> dict[str, int]:
    """Write each table as `<name>.jsonl`, one row a line, UTF-8, and return the number of rows by table.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return {name: len(rows) for name, rows in tables.items()}
