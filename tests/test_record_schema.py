"""The JSON Schemas say what the reader says: one definition, two readers held equal on real files and on faults."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.record.load import load_case
from politburo.record.schema import schemas
from politburo.record.strict_yaml import parse, plain

ROOT = Path(__file__).resolve().parent.parent
ELSEWHERE = ("positions.yaml", "systems.yaml", "theory.yaml", "theories/", "what-if/", "archives/")


def faults_of(folder, case):
    known = schemas(case)
    found = []
    for name in case.files:
        if name.startswith(ELSEWHERE):
            continue
        pattern = next(pattern for pattern in known if fnmatch(name, pattern))
        tree, _ = parse((folder / name).read_bytes(), name)
        validator = jsonschema.Draft202012Validator(known[pattern])
        found += [(name, error.message) for error in validator.iter_errors(plain(tree))]
    return found


def test_every_schema_is_a_schema(first_case):
    for schema in schemas(first_case).values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_the_first_case_and_the_small_one_are_valid(first_case, small):
    assert faults_of(ROOT / "cases" / "dprk", first_case) == []
    assert faults_of(small, load_case(small)) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("actors/people.yaml", "name: Ann Lee", "nam: Ann Lee"),
        ("statements/paper.yaml", "mode: rumoured", "mode: rumored"),
        ("statements/paper.yaml", "who: dot, when", "when"),
        ("vocab/kinds.yaml", "stage: vote", "stage: votes"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(changed, small, file, old, new):
    sound = load_case(small, cached=False)
    case = changed((file, old, new))
    assert [problem for problem in case.problems if problem.severity == "error"]
    tree, _ = parse((small / file).read_bytes(), file)
    pattern = next(pattern for pattern in schemas(sound) if fnmatch(file, pattern))
    assert list(jsonschema.Draft202012Validator(schemas(sound)[pattern]).iter_errors(plain(tree)))


def test_the_command_writes_them(small, tmp_path):
    done = CliRunner().invoke(main, ["schema", str(small), "--out", str(tmp_path / "schema")])
    assert done.exit_code == 0, done.output
    written = json.loads((tmp_path / "schema" / "statements.schema.json").read_text())
    kinds = {choice["const"] for choice in written["$defs"]["statement"]["properties"]["kind"]["oneOf"]}
    assert {"holds", "utterance", "remove", "press"} <= kinds
