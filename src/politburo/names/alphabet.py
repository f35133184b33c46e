"""The two alphabets that names are compared in: Korean syllables and toneless Mandarin syllables, and keys made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = ("-", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# What a coda sounds as before a pause; tables spell these eight.
SOUNDS = dict(
    zip(CODAS, ("-", *"ㄱㄱㄱㄴㄴㄴㅅㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㅅㅅㅇㅅㅅㄱㅅㅂㅅ"), strict=True),
)
INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcs")
BITS = 12  # bits of one syllable in a key
MOST = 5  # syllables in a name
FIRST_HANGUL, LAST_HANGUL = 0xAC00, 0xD7A3
# Initial ㄹ and ㄴ that southern spelling drops or turns (the rule of initial sounds).
_IOTATED = "ㅑㅒㅕㅖㅛㅠㅣ"


def is_hangul(char: str) -> bool:
    """Whether a character is a whole Hangul syllable."""
    return FIRST_HANGUL <= ord(char) <= LAST_HANGUL


def is_han(char: str) -> bool:
    """Whether a character is a Chinese character."""
    code = ord(char)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF


def letters(syllable: str) -> tuple[str, str, str]:
    """Return onset, nucleus and coda (as it sounds) of a Hangul syllable."""
    number = ord(syllable) - FIRST_HANGUL
    return ONSETS[number // 588], NUCLEI[number % 588 // 28], SOUNDS[CODAS[number % 28]]


def compose(onset: str, nucleus: str, coda: str) -> str:
    """Return the Hangul syllable of an onset, a nucleus and a coda."""
    return chr(FIRST_HANGUL + ONSETS.index(onset) * 588 + NUCLEI.index(nucleus) * 28 + CODAS.index(coda))


def as_it_sounds(syllable: str) -> str:
    """Return a Hangul syllable with its coda as it sounds."""
    return compose(*letters(syllable))


def southern(syllable: str) -> str:
    """Return what a syllable becomes at the beginning of a word by the rule of initial sounds, or itself."""
    onset, nucleus, coda = letters(syllable)
    if onset in "ㄹㄴ" and nucleus in _IOTATED:
        return compose("ㅇ", nucleus, coda)
    return compose("ㄴ", nucleus, coda) if onset == "ㄹ" else compose(onset, nucleus, coda)


def pinyin_parts(syllable: str) -> tuple[str, str, str]:
    """Return initial, final and `-` of a toneless pinyin syllable; y and w are undone, ü is v."""
    spelled = syllable.replace("ü", "v")
    if spelled[0] == "y":
        rest = spelled[1:]
        if rest[:1] == "u":
            final = "v" + {"": "", "e": "e", "an": "an", "n": "n"}.get(rest[1:], rest[1:])
        else:
            final = {"ou": "iu", "ong": "iong"}.get(rest, rest if rest[:1] == "i" else "i" + rest)
        return "-", final, "-"
    if spelled[0] == "w":
        return "-", {"u": "u", "ei": "ui", "en": "un"}.get(spelled[1:], "u" + spelled[1:]), "-"
    for initial in INITIALS:
        if spelled.startswith(initial) and len(spelled) > len(initial):
            final = spelled[len(initial) :]
            if initial in "jqx" and final[0] == "u":
                final = "v" + final[1:]
            return initial, final, "-"
    return "-", spelled, "-"


@dataclass(frozen=True, slots=False)
class Alphabet:
    """Syllables in a fixed order; a name is up to five of them packed into one whole number, twelve bits each."""

    syllables: tuple[str, ...]
    places: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {one: place for place, one in enumerate(self.syllables, start=1)})

    @cached_property
    def size(self) -> int:
        """How many codes there are; 0 is none."""
        return len(self.syllables) + 1

    def code(self, syllable: str) -> int:
        """Return the code of a syllable, 0 if it is none of ours."""
        return self.places.get(syllable, 0)

    def key(self, syllables: tuple[str, ...]) -> int:
        """Return the key of a name, 0 if a syllable is unknown or there are too many."""
        key = 0
        if len(syllables) > MOST:
            return 0
        for one in syllables:
            code = self.code(one)
            if not code:
                return 0
            key = key << BITS | code
        return key

    def name(self, key: int) -> tuple[str, ...]:
        """Return the syllables of a key."""
        found: list[str] = []
        while key:
            found.append(self.syllables[(key & ((1 << BITS) - 1)) - 1])
            key >>= BITS
        return tuple(reversed(found))
