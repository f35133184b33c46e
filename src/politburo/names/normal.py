"""From a spelling as somebody wrote or printed it to tokens: scripts, marks, titles, damage of scanning, initials."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from politburo.names.alphabet import is_han, is_hangul
from politburo.names.load import rows_of

APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´′ʹ＇", "'"))
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－﹣", "-"))
DAMAGE = {
    "¤": "fi",
    "¶": "fl",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
    "\u200e": "",
    "\u200f": "",
}
MARKS = str.maketrans("ǒôǔûőŭŏ", "ŏŏŭŭŏŭŏ")
DOUBTFUL = frozenset({"II", "Ii", "IL", "lI", "ll"})  # what scanning makes of Il
SHORT = 4  # letters of a title that may also be a syllable
# Letters of one script that stand for letters of the other in mixed words.
LOOKALIKES = dict(zip("aeopcyxkmthbiABEKMHOPCTXI", "аеорсухкмтнвіАВЕКМНОРСТХІ", strict=True))
TO_LATIN = {cyrillic: latin for latin, cyrillic in LOOKALIKES.items()} | {
    "і": "i",
    "І": "I",
    "в": "b",
    "В": "B",
    "ё": "ë",
    "Ё": "Ë",
}
TO_CYRILLIC = LOOKALIKES | {"B": "В", "b": "ь"}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?", re.UNICODE)
_PARENTHESIS = re.compile(r"[(\[（].*?[)\]）]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling in tokens: folded words, hyphens and points kept apart, without titles.

    Attributes:
        text: what was given.
        script: Latn, Cyrl, Hang, Hani, or `-` if there is no letter.
        words: lower-case words, each a tuple of the parts between hyphens.
        initials: how many single letters with a point stand before or after the name, in order.
        comma: whether a comma said which word is the surname.
        titled: whether a title was taken away.
    """

    text: str
    script: str
    words: tuple[tuple[str, ...], ...]
    initials: tuple[str, ...] = ()
    comma: bool = False
    titled: bool = False

    @property
    def tokens(self) -> tuple[str, ...]:
        """All parts of all words."""
        return tuple(part for word in self.words for part in word)


@cache
def titles() -> frozenset[str]:
    """Return words that are no part of a name."""
    return frozenset(word for _, words in rows_of("titles.tsv") for word in words.split())


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Return a spelling without marks, apostrophes, hyphens, blanks and case: two that agree are the same letters."""
    low = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in low if c.isalnum()))


def unmarked(text: str) -> str:
    """Return a text without marks on its letters; й and ё stay what they are."""
    if text.isascii():
        return text
    out = []
    for char in text:
        if char in "йёЙЁ" or is_hangul(char):
            out.append(char)
        else:
            out += [c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)]
    return "".join(out)


def script_of(text: str) -> str:
    """Return the script most letters of a text are in, `-` if it has none."""
    counts = {"Latn": 0, "Cyrl": 0, "Hang": 0, "Hani": 0}
    for char in text:
        if char.isascii():
            counts["Latn"] += char.isalpha()
        elif is_hangul(char):
            counts["Hang"] += 3
        elif is_han(char):
            counts["Hani"] += 3
        elif "\u0400" <= char <= "\u052f":
            counts["Cyrl"] += 1
        elif char.isalpha() and "\u00c0" <= char <= "\u1eff":
            counts["Latn"] += 1
    best = max(counts, key=lambda one: counts[one])
    return best if counts[best] else "-"


def read(text: str) -> Spelling:
    """Return a spelling in tokens; an odd or empty one has no words."""
    whole = text
    for damaged, whole_one in DAMAGE.items():
        if damaged in whole:
            whole = whole.replace(damaged, whole_one)
    whole = unicodedata.normalize("NFC", whole.translate(APOSTROPHES).translate(DASHES))
    whole = _PARENTHESIS.sub(" ", whole) if _PARENTHESIS.sub("", whole).strip() else whole
    whole = re.sub(r"-\s*\n\s*", "-", whole)
    whole = re.sub(r"(?<=[^\W\d_]{2})'[sS](?!\w)", "", whole)
    script = script_of(whole)
    if script == "-":
        return Spelling(text, "-", ())
    if script == "Hang":
        return _syllabic(text, whole, script, is_hangul)
    if script == "Hani":
        return _syllabic(text, unicodedata.normalize("NFKC", whole), script, is_han)
    return _alphabetic(text, whole, script)


def _syllabic(text: str, whole: str, script: str, belongs: object) -> Spelling:
    test = is_hangul if belongs is is_hangul else is_han
    kept = "".join(c if test(c) else " " for c in whole).split()
    known = titles()
    words = [one for one in kept if one not in known] or kept
    titled = len(words) < len(kept)
    name = "".join(words)
    for length in (4, 3, 2, 1):
        if len(name) - length >= 2 and name[-length:] in known and (length > 1 or len(name) > 3):
            name, titled = name[:-length], True
            break
    return Spelling(text, script, ((name,),) if name else (), titled=titled)


def _alphabetic(text: str, whole: str, script: str) -> Spelling:
    before, mark, after = whole.partition(",")
    comma = bool(mark and before.strip() and after.strip() and "," not in after)
    words: list[tuple[str, ...]] = []
    initials: list[str] = []
    doubtful: list[tuple[int, tuple[str, ...]]] = []
    titled = False
    pieces = re.split(r"[\s,/]+", whole.replace("·", ""))
    for piece in pieces:
        if "." in piece:
            titled |= _pointed(piece, script, words, initials)
        elif _is_title(piece, len(words), len(pieces)):
            if titled and len(piece.strip("-'\"")) <= SHORT:
                doubtful.append((len(words), _parts(piece, script)))
            titled = True
        elif parts := _parts(piece, script):
            words.append(parts)
    if (
        len(words) < 2 and doubtful and not initials
    ):  # a second short title in what would be no whole name is a syllable
        words.insert(*doubtful[-1])
    return Spelling(text, script, tuple(words), tuple(initials), comma, titled)


def _is_title(piece: str, before: int, pieces: int) -> bool:
    """Whether a word is a title: a short one may be a syllable of the name, so it counts only before a whole name."""
    bare = piece.lower().strip("-'\"")
    return bare in titles() and pieces > 1 and (len(bare) > SHORT or (not before and pieces > 2))


def _pointed(piece: str, script: str, words: list[tuple[str, ...]], initials: list[str]) -> bool:
    """Take the parts of a word with points as initials or words; return whether one was a title."""
    titled = False
    for bit in filter(None, piece.split(".")):
        letters = bit.strip("-'\"")
        if len(letters) == 1 and letters.isalpha():
            initials.append(unmarked(letters.lower()))
        elif letters.lower() in titles():
            titled = True
        elif parts := _parts(letters, script):
            words.append(parts)
    return titled


def _parts(word: str, script: str) -> tuple[str, ...]:
    found = []
    for part in word.split("-"):
        bare = "".join(_WORD.findall(part))
        if bare:
            found.append(_repaired(bare, script))
    return tuple(one for one in found if one)


def _repaired(part: str, script: str) -> str:
    """Undo what scanning does to single words: digits among letters, I for l, letters of the other script."""
    if not part.isalpha() and any(c.isalpha() for c in part):
        part = re.sub(r"(?<=[^\W\d])1|1(?=[^\W\d])", "l", part).replace("0", "o").replace("3", "з")
        part = re.sub("6(?=[aeiouy])", "b", part).replace("6", "o" if script == "Latn" else "б")  # a marked o, or b
        part = "".join(c for c in part if not c.isdigit())
    if part in DOUBTFUL:
        part = "Il"
    if script == "Cyrl" and not part.isascii():
        part = "".join(TO_CYRILLIC.get(c, c) for c in part)
    elif script == "Latn" and not part.isascii():
        part = "".join(TO_LATIN.get(c, c) for c in part)
    elif script == "Cyrl":
        part = "".join(TO_CYRILLIC.get(c, c) for c in part)
    return part.lower().translate(MARKS)
