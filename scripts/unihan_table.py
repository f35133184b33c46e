"""Make `src/politburo/names/data/characters.tsv` from the Unihan database, as the Debian package unicode-data has it.

    apt-get download unicode-data && dpkg -x unicode-data_*.deb FOLDER
    python scripts/unihan_table.py FOLDER/usr/share/unicode

One row a character: the character, the character it is compared as (simplified, or the first of a set of variants),
its Korean readings, its Mandarin readings without tones, and a weight (3: taught in Korean schools, 2: permitted in
Korean names, 1: in the Korean or the Chinese basic set, 0: else). Readings that names take and Unihan lacks or puts
second stand in `surnames.tsv`, not here.
"""

from __future__ import annotations

import bz2
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "src" / "politburo" / "names" / "data" / "characters.tsv"
FILES = ("Readings", "Variants", "OtherMappings")
ADDED = {"尚": "상:0"}  # usual in names; Unihan reads only its Korean form, and names no link between the two
HEAD = """# Korean and Mandarin readings of characters, made by scripts/unihan_table.py from Unihan 15.0.0
# (Debian package unicode-data 15.0.0-1).
# Unihan is copyright 1991-2022 Unicode, Inc., under the Unicode License Agreement for data files (Unicode-DFS):
# https://www.unicode.org/license.txt . The data are modified: tones are dropped, variants folded, a weight is added.
"""


def read(folder: Path) -> dict[str, dict[str, str]]:
    """Return the fields of each character."""
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for name in FILES:
        with bz2.open(folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as rows:
            for row in rows:
                if row.startswith("U+"):
                    code, key, value = row.rstrip("\n").split("\t")
                    fields[chr(int(code.removeprefix("U+"), 16))][key] = value
    return fields


def toneless(syllable: str) -> str:
    """Return a pinyin syllable without its tone, ü kept as v."""
    plain = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(c for c in plain if not unicodedata.combining(c))


def mandarin(row: dict[str, str]) -> list[str]:
    """Return toneless readings, the customary one first."""
    found = [toneless(one) for one in row.get("kMandarin", "").split()[:1]]
    for entry in row.get("kTGHZ2013", "").split():
        found += [toneless(one) for one in entry.split(":")[1].split(",")]
    return list(dict.fromkeys(one for one in found if one))


def hangul(row: dict[str, str]) -> list[str]:
    """Return Korean readings, those of the school list first."""
    found = [entry.split(":") for entry in row.get("kHangul", "").split()]
    return [reading for reading, _ in sorted(found, key=lambda pair: "E" not in pair[1])]


def targets(value: str) -> list[str]:
    """Return the characters a variant field names."""
    return [chr(int(one.split("<", maxsplit=1)[0].removeprefix("U+"), 16)) for one in value.split()]


def folds(fields: dict[str, dict[str, str]], kept: set[str]) -> dict[str, str]:
    """Return for each character the one that stands for all its variants."""
    parent = {char: char for char in kept}

    def root(char: str) -> str:
        while parent[char] != char:
            char = parent[char]
        return char

    for char in sorted(kept):
        row = fields[char]
        same = targets(row.get("kSimplifiedVariant", ""))[:1] + targets(row.get("kZVariant", ""))
        for other in targets(row.get("kSemanticVariant", "")):
            if other in kept and mandarin(row) == mandarin(fields[other]) and hangul(row) == hangul(fields[other]):
                same.append(other)
        for other in same:
            if other in kept:
                parent[root(char)] = root(other)
    return {char: root(char) for char in kept}


def weight(row: dict[str, str]) -> int:
    """Return how usual a character is in names."""
    if "kKoreanEducationHanja" in row:
        return 3
    if "kKoreanName" in row:
        return 2
    return int(any(key in row for key in ("kKSC0", "kGB0")))


def main(folder: Path) -> None:
    """Write the table."""
    fields = read(folder)
    kept = {
        char
        for char, row in fields.items()
        if "kHangul" in row or ("kMandarin" in row and any(key in row for key in ("kTGH", "kGB0", "kBigFive")))
    }
    links = ("kSemanticVariant", "kZVariant", "kTraditionalVariant", "kSimplifiedVariant")
    kept |= {
        char
        for char, row in fields.items()
        if "kMandarin" in row and any(kept & set(targets(row[key])) for key in links if key in row)
    }  # another form of a usual character stands in names too
    for char, reading in ADDED.items():
        fields[char]["kHangul"] = reading
    for char in kept:
        if "kHangul" not in fields[char]:
            row = fields[char]
            near = targets(row.get("kTraditionalVariant", "")) + targets(row.get("kZVariant", ""))
            near += [one for one in targets(row.get("kSemanticVariant", "")) if mandarin(fields[one]) == mandarin(row)]
            for other in near:
                if other != char and "kHangul" in fields[other]:
                    fields[char]["kHangul"] = fields[other][
                        "kHangul"
                    ]  # a simplified character or variant character is read as its full form
                    break
    for char in sorted(kept):
        row = fields[char]
        for other in targets(row.get("kZVariant", "")) + targets(row.get("kSemanticVariant", "")):
            if "kHangul" in row and "kHangul" not in fields[other] and mandarin(fields[other]) == mandarin(row):
                fields[other]["kHangul"] = row["kHangul"]  # the same seen from the other side
    fold = folds(fields, kept)
    rows = [
        f"{char}\t{fold[char]}\t{','.join(hangul(row))}\t{','.join(mandarin(row))}\t{weight(row)}"
        for char, row in sorted((char, fields[char]) for char in kept)
    ]
    TABLE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(rows)} characters\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
