"""A code means one thing: it stands in one catalogue, and only that room's code gives it."""

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import reference  # noqa: E402 - the path is set first

SRC = ROOT / "src" / "politburo"
CODE = re.compile(r"[EW]\d{3}")
RECORD, MODEL, ASKING, FAMILIES, POLITICS, ENGINE = (set(codes) for _, codes in reference.ROOMS)
RAISES = {  # by folder or file; the longest that fits counts
    "record": RECORD,
    "sources": RECORD,
    "export/rows": RECORD,
    "query": RECORD | ASKING,
    "views": ASKING,
    "views/theory.py": MODEL,
    "web": ASKING,
    "cli": ASKING | MODEL,
    "model": MODEL,
    "model/positions/fit.py": ASKING | POLITICS,
    "model/runs": MODEL | ENGINE,
    "model/families": FAMILIES | ENGINE,
    "model/politics": POLITICS,
    "model/engine": ENGINE,
}


def raised():
    """Every code that begins a text of the program, by file; docstrings and catalogues aside."""
    for path in sorted(SRC.rglob("*.py")):
        if path.name == "codes.py":
            continue
        name = path.relative_to(SRC).as_posix()
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = CODE.match(node.value)
                if found and not node.value[4:5].isalnum():
                    yield name, found.group()


def test_every_code_stands_in_one_catalogue():
    every = [code for _, codes in reference.ROOMS for code in codes]
    assert sorted(every) == sorted(set(every))
    for _, codes in reference.ROOMS:
        for code, (meaning, cure) in codes.items():
            assert all((CODE.fullmatch(code), meaning, cure)), f"{code}: give a meaning and a cure"


def test_every_room_keeps_its_range():
    ranges = ((1, 399), (500, 599), (600, 699), (700, 719), (720, 739), (800, 899))
    for (title, codes), (low, high) in zip(reference.ROOMS, ranges, strict=True):
        wrong = [code for code in codes if code[0] == "E" and not low <= int(code[1:]) <= high]
        assert not wrong, f"{title}: {wrong}"


def test_a_room_gives_only_codes_of_its_catalogue():
    for name, code in raised():
        near = max((one for one in RAISES if name.startswith(one)), key=len)
        assert code in RAISES[near], f"{name} gives {code}: enter it into the catalogue of its room (codes.py)"


def test_every_catalogued_code_is_given_somewhere():
    given = {code for _, code in raised()}
    assert given == RECORD | MODEL | ASKING | FAMILIES | POLITICS | ENGINE


def test_texts_name_only_codes_that_are():
    known = RECORD | MODEL | ASKING | FAMILIES | POLITICS | ENGINE
    program = [path for path in SRC.rglob("*.py") if path.name != "codes.py"]
    texts = [*program, *(ROOT / "docs").glob("*.md"), ROOT / "README.md", *(ROOT / "cases").glob("*/*.md")]
    for path in texts:
        lines = [line for line in path.read_text().splitlines() if "noqa" not in line]
        named = set(re.findall(r"\b[EW]\d{3}\b", "\n".join(lines)))
        assert named <= known, f"{path}: {sorted(named - known)}"
