"""References in a footnote: the archive files, newspaper days and papers it names, `Ibid.` resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from politburo.sources.cite.fonds import Run, found_of, read_runs
from politburo.sources.cite.forms import ArchiveForm, Archives
from politburo.sources.cite.found import Found, Kind, Reference
from politburo.sources.cite.keys import Key, ranges, read_key
from politburo.sources.cite.lexis import SHEETS, sheets
from politburo.sources.cite.load import known_archives
from politburo.sources.cite.others import GROUP, MATCHES, opening
from politburo.sources.cite.papers import read_paper

_IBID = re.compile(r"(?:\bIbid(?:em)?|\bEbd(?:a)?|\bEbenda|\bTam[żz]e|\bТам же|\bUo)\b\.?\*?", re.IGNORECASE)
_ORPHAN = re.compile(r"(?<![\w.])(?:fond|f|фонд|ф)(?=[.\s\d])\.?\s*\d", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\s*,\s*(?:in\s+|quoted (?:from|in)\s+|цит\. по:?\s*)([^;]{5,200}?)(?=;|\.\s+[A-ZА-Я]|\.?\s*$)", re.IGNORECASE
)
_TRAILING = re.compile(r"[\s,]*(?:in\s+)?(?:the\s+)?", re.IGNORECASE)
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx")
KINDS: dict[str, Kind] = {"newspaper": "newspaper", "volume": "series"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How notes of one document are read: the archives known, and where papers without a shelf mark lie.

    Attributes:
        archives: what references may name.
        unplaced: archive of papers that are cited without one, where the document says so; else they have no key.
    """

    archives: Archives
    unplaced: str | None = None


def cite(text: str, manner: Manner | None = None, before: Sequence[Reference] = ()) -> tuple[Reference, ...]:
    """Return the references of a note in the order of the text; they never overlap, except days of one paper.

    Args:
        text: the note as printed; it is never changed, and every reference's `raw` is a part of it.
        manner: how notes of this document are read.
        before: references of the note before, which `Ibid.` means.
    """
    used = manner or Manner(known_archives())
    found = sorted(_matches(text, used, before), key=lambda one: one.start)
    return tuple(_rest(text, found))


def _matches(text: str, manner: Manner, before: Sequence[Reference]) -> Iterator[Reference]:
    at = 0
    last: Sequence[Reference] = before
    while at < len(text):
        step = _next(text, at, manner, last)
        if step is None:
            return
        made, at = step
        yield from made
        last = made or last


def _next(text: str, at: int, manner: Manner, last: Sequence[Reference]) -> tuple[list[Reference], int] | None:
    """Return the references of the next place that has any, and where to read on; None at the end."""
    candidates: list[tuple[int, list[Reference], int]] = []
    for read in (_named, _orphaned, _shaped, _ibid, _paper):
        one = read(text, at, manner, last)
        if one is not None:
            candidates.append(one)
    if not candidates:
        return None
    _, made, end = min(candidates, key=lambda one: one[0])
    return made, max(end, at + 1)


Step = tuple[int, list[Reference], int]


def _named(text: str, at: int, manner: Manner, _: Sequence[Reference]) -> Step | None:
    """Find the next archive, paper or series that is named and followed by numbers."""
    for text_read in (text, text.translate(_LOOKALIKES)):
        for mention in manner.archives.mention.finditer(text_read, at):
            form = manner.archives.named(mention[0])
            if form is None:
                continue
            made = MATCHES[form.family](text_read, mention.end(), form, mention.start())
            if made:
                doubts = ("letters of two scripts are mixed",) if text_read is not text else ()
                return mention.start(), [_reference(text, one, doubts) for one in made], made[-1].end
        if text_read is text and not _mixed(text[at:]):
            break
    return None


def _mixed(text: str) -> bool:
    """Whether a word mixes Latin and Cyrillic letters, as a reader of letters by shape leaves it."""
    return re.search(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]", text) is not None


def _orphaned(text: str, at: int, manner: Manner, _: Sequence[Reference]) -> Step | None:
    """Find fond, opis and delo with no archive before them; one that follows is taken."""
    for match in _ORPHAN.finditer(text, at):
        runs = list(read_runs(text, match.start(), None))
        if not runs or not {"fond", "opis", "delo"} <= runs[0].parts.keys():
            continue
        behind = _TRAILING.match(text, runs[-1].end)
        mention = manner.archives.mention.match(text, behind.end() if behind else runs[-1].end)
        form = manner.archives.named(mention[0]) if mention else None
        if mention and form is not None and form.family == "fond" and not read_after(text, mention.end(), form):
            runs = list(read_runs(text, match.start(), form))
            made = [_reference(text, found_of(run, form, run.start)) for run in runs]
            made[-1] = replace(made[-1], end=mention.end(), raw=text[made[-1].start : mention.end()])
            return match.start(), made, mention.end()
        nameless = ArchiveForm(id="unknown", name="")
        made = [_reference(text, found_of(run, nameless, run.start)) for run in runs]
        made = [
            replace(one, archive=None, key=None, sure="low", doubts=("no archive is named", *one.doubts))
            for one in made
        ]
        return match.start(), made, runs[-1].end
    return None


def read_after(text: str, position: int, form: ArchiveForm) -> bool:
    """Whether numbers follow an archive's name."""
    return bool(MATCHES[form.family](text, position, form, position))


def _shaped(text: str, at: int, manner: Manner, _: Sequence[Reference]) -> Step | None:
    """Find numbers that tell their archive by their shape: microfilm, a ministry's files, a record group."""
    best: Step | None = None
    for form in manner.archives.by_id.values():
        if form.family == "microfilm" and form.shape:
            for match in re.finditer(form.shape, text[at:]):
                start, end = at + match.start(), at + match.end()
                named = re.compile(rf"[\s,]*(?:{'|'.join(map(re.escape, (form.print, *form.spellings)))})").match(
                    text, end
                )
                found = Found(start, named.end() if named else end, form, Key(form.id, (match[1],)))
                best = _earlier(best, (start, [_reference(text, found)], found.end))
                break
        elif form.family == "group" or form.shape == _MINISTRY:
            pattern = GROUP if form.family == "group" else re.compile(rf"(?<![\w-]){_MINISTRY}(?![\w-])")
            bare = pattern.search(text, at)
            if bare is not None:
                found = MATCHES[form.family](text, bare.start(), form, bare.start())[-1]
                made, end = _behind(text, found, form)
                best = _earlier(best, (bare.start(), [made], end))
    return best


_MINISTRY = "[0-9]{3}-[0-9]{5}-[0-9]{2}"


def _behind(text: str, found: Found, form: ArchiveForm) -> tuple[Reference, int]:
    """Take the archive's name that follows the numbers; without one the archive is inferred and said to be."""
    names = "|".join(re.escape(name) for name in sorted((form.print, *form.spellings), key=len, reverse=True))
    named = re.compile(rf"[\s,]*(?:in\s+)?(?:the\s+)?(?:{names})\b").match(text, found.end)
    if named:
        return _reference(text, replace(found, end=named.end())), named.end()
    doubts = ("no archive is named; it is known by the shape of the number",)
    one = _reference(text, replace(found, doubts=(*doubts, *found.doubts)))
    return replace(one, sure="medium" if one.sure == "high" else one.sure), found.end


def _earlier(one: Step | None, other: Step) -> Step:
    return other if one is None or other[0] < one[0] else one


def _ibid(text: str, at: int, manner: Manner, last: Sequence[Reference]) -> Step | None:
    """Resolve `Ibid.` from the reference before: the same file, with what is said anew put in its place."""
    match = _IBID.search(text, at)
    if match is None:
        return None
    start, end = match.span()
    if not last:
        place = re.compile(rf"[\s,*]*(?:pp?|ll?)\.\s*{SHEETS}").match(text, end)
        end = place.end() if place else end
        lost = Reference(
            text[start:end], start, end, "publication", sure="low", doubts=("nothing stands before it",), how="ibid"
        )
        return start, [lost], end
    numbered = re.match(r"[\s,.:*]*[^\W\d]{0,6}\.?\s*\d", text[end:]) is not None
    keyed = [one for one in last if one.key is not None]
    before = (keyed or list(last))[-1] if numbered else last[0]
    made = _again(text, start, end, before, manner.archives.by_id.get(before.archive or ""))
    if len(last) > 1:
        doubt = f"{len(last)} references stand before it; the {'last with a file' if numbered else 'first'} is taken"
        made = [
            replace(one, sure="medium" if one.sure == "high" else one.sure, doubts=(*one.doubts, doubt)) for one in made
        ]
    return start, made, made[-1].end


def _again(text: str, start: int, end: int, before: Reference, form: ArchiveForm | None) -> list[Reference]:
    at = opening(text, end)
    if form is not None and before.key is not None:
        if form.family == "fond":
            runs = list(read_runs(text, at, form, _run_of(read_key(before.key))))
            if runs:
                found = [found_of(run, form, start if n == 0 else run.start) for n, run in enumerate(runs)]
                return [replace(_reference(text, one), how="ibid") for one in found]
        anew = MATCHES[form.family](text, end, form, start)
        if anew:
            return [replace(_reference(text, one), how="ibid") for one in anew]
        place = re.compile(rf"(?:pp?|ll?|Bl|k|fol)\.\s*({SHEETS})").match(text, at)
        if place:
            key = read_key(before.key)
            name = next((name for name, _ in key.places if name in {"l", "p", "k", "bl"}), "p")
            known = str(key.within(**{name: sheets(place[1])}))
            return [replace(before, raw=text[start : place.end()], start=start, end=place.end(), key=known, how="ibid")]
    place = re.compile(rf"pp?\.\s*({SHEETS})").match(text, at)
    stop = place.end() if place else end
    return [replace(before, raw=text[start:stop], start=start, end=stop, how="ibid")]


def _run_of(key: Key) -> Run:
    parts = dict(zip(("fond", "opis", "delo"), key.path, strict=False))
    parts.update({level: value for level, name in (("papka", "p"), ("list", "l")) if (value := key.get(name))})
    return Run(parts=parts)


def _paper(text: str, at: int, manner: Manner, _: Sequence[Reference]) -> Step | None:
    """Find a paper told by its parties and day, unless an archive follows that holds it."""
    paper = read_paper(text, at)
    if paper is None:
        return None
    ahead = text[paper.end : paper.end + 160].split(";", maxsplit=1)[0].split(". ", maxsplit=1)[0]
    for mention in manner.archives.mention.finditer(ahead):
        form = manner.archives.named(mention[0])
        if form is not None and read_after(text, paper.end + mention.end(), form):
            return paper.start, [], paper.end + mention.start()
    home = None if re.match(r"[\s.,]*quoted (?:from|in)\b", text[paper.end :], re.IGNORECASE) else manner.unplaced
    doubt = "no archive is named"
    key = str(Key(home, (paper.name,))) if home else None
    doubts = (f"{doubt}; by the document's own word it lies in '{home}'",) if home else (doubt,)
    one = Reference(
        text[paper.start : paper.end], paper.start, paper.end, "paper", home, key, "medium" if home else "low", doubts
    )
    return paper.start, [one], paper.end


def _reference(text: str, found: Found, doubts: Iterable[str] = ()) -> Reference:
    more = tuple(doubts)
    kind = KINDS.get(found.form.family, "file")
    sure = "medium" if more and found.sure == "high" else found.sure
    return Reference(
        raw=text[found.start : found.end],
        start=found.start,
        end=found.end,
        kind=kind,
        archive=found.form.id,
        key=str(found.key) if found.key is not None else None,
        sure=sure,
        doubts=(*more, *found.doubts),
        published=_published(text, found.end),
        parts=found.parts,
    )


def _published(text: str, end: int) -> str | None:
    match = _PUBLISHED.match(text, end)
    return " ".join(match[1].replace("*", "").split()) if match else None


_PUBLICATION = re.compile(r"\*[^*]{3,}\*|[“\"][^”\"]{3,}[”\"]|\bpp?\.\s*\d")
_PAGES = re.compile(rf"\bpp\.\s*({SHEETS})")
KEPT = "a publication: kept as printed"
WIDEST = 400  # a range of more pages than that is rather a slip of the pen
_CLAUSE = re.compile(r";|(?<=[\w)*”\"])\.\s+(?=See\b)")


def _rest(text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """Yield the references with the publications that stand between them, kept as printed."""
    at = 0
    for one in found:
        yield from _publications(text, at, one.start)
        yield one
        printed = _PUBLISHED.match(text, one.end) if one.published else None
        at = max(at, printed.end() if printed else one.end)
    yield from _publications(text, at, len(text))


def _publications(text: str, start: int, end: int) -> Iterator[Reference]:
    for piece in _pieces(text, start, end):
        raw = text[piece[0] : piece[1]]
        if _PUBLICATION.search(raw):
            wide = [
                one for match in _PAGES.finditer(raw) for one in ranges(sheets(match[1])) if one[1] - one[0] > WIDEST
            ]
            doubts = (KEPT, *(f"a range of {last - first + 1} pages" for first, last in wide))
            yield Reference(raw, piece[0], piece[1], "publication", sure="low" if wide else "high", doubts=doubts)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in [*_CLAUSE.finditer(text, start, end), None]:
        last = end if stop is None else stop.start()
        piece = text[at:last]
        lead = len(piece) - len(piece.lstrip(" \t\n,.;:"))
        tail = len(piece.rstrip(" \t\n,;:"))
        if tail > lead:
            yield at + lead, at + tail
        at = end if stop is None else stop.end()
