"""What only the notes of a document together show: a number that stands alone against all others of its kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from politburo.sources.cite.forms import Archives
from politburo.sources.cite.found import Reference
from politburo.sources.cite.keys import Key, read_key

ENOUGH = 3  # so many other references must agree before one that differs is doubted


def check_together(references: Sequence[Reference], archives: Archives) -> list[Reference]:
    """Return the references of a document with the doubts that only the others raise, and what is probably meant.

    A reading is never changed: the printed key stays, a proposed one stands beside it.
    """
    known = _Known(references, archives)
    return [_doubted(one, known) for one in references]


class _Known:
    """What the references of a document say together."""

    def __init__(self, references: Sequence[Reference], archives: Archives) -> None:
        self.holders: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.folders: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self.files: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self.papers: Counter[str] = Counter()
        for one in references:
            if one.key is None:
                continue
            key = read_key(one.key)
            form = archives.by_id.get(key.archive)
            if one.kind == "paper":
                self.papers[key.path[0]] += 1
            elif form is not None and form.family == "fond" and len(key.path) == 3:
                fond, opis, delo = key.path
                self.holders[fond, opis][key.archive] += 1
                self.files[key.archive, fond, opis][delo] += 1
                if folder := key.get("p"):
                    self.folders[key.archive, fond, opis][folder] += 1


def _doubted(one: Reference, known: _Known) -> Reference:
    checks: tuple[Callable[[Reference, _Known], Iterator[tuple[str, str | None]]], ...] = (
        _holder,
        _swapped,
        _stray,
        _paper,
    )
    for check in checks:
        for doubt, proposed in check(one, known):
            return replace(one, sure="low", doubts=(*one.doubts, doubt), proposed=proposed)
    return one


def _fields(one: Reference) -> dict[str, str]:
    """Return fond, opis, delo, folder and sheets of a reference, whether or not they made a key."""
    if one.parts:
        return dict(one.parts)
    if one.key is None:
        return {}
    key = read_key(one.key)
    named = dict(zip(("fond", "opis", "delo"), key.path, strict=False))
    return {**named, **{level: value for level, name in (("papka", "p"), ("list", "l")) if (value := key.get(name))}}


def _holder(one: Reference, known: _Known) -> Iterator[tuple[str, str | None]]:
    """An archive that has this fond and opis nowhere else, while another has it everywhere else."""
    fields = _fields(one)
    if one.kind != "file" or not {"fond", "opis"} <= fields.keys():
        return
    holders = known.holders[fields["fond"], fields["opis"]]
    others = [(count, name) for name, count in holders.items() if name != one.archive]
    count, name = max(others, default=(0, ""))
    own = holders[one.archive or ""] - (1 if one.key is not None else 0)
    if count < ENOUGH or own:
        if "delo-again" in fields:
            yield "two files are given", _proposed(one.archive or "", fields, known)
        return
    where = f"fond {fields['fond']}, opis {fields['opis']}"
    yield f"{count} other references have {where} in '{name}'", _proposed(name, fields, known)


def _proposed(archive: str, fields: dict[str, str], known: _Known) -> str | None:
    """Return the key that the other references suggest: of two files, not the one that is a folder's number."""
    place = (archive, fields["fond"], fields["opis"])
    folders, files = known.folders[place], known.files[place]
    folder = fields.get("papka")
    choice = [fields[level] for level in ("delo", "delo-again") if level in fields]
    if len(choice) > 1:
        usual, count = next(iter(folders.most_common(1)), ("", 0))
        if usual in choice and count >= ENOUGH:
            folder = usual
            choice.remove(usual)
        elif files and all(one.isdigit() for one in (*choice, *files)):
            choice.sort(key=lambda one: min(abs(int(one) - int(other)) for other in files))
        else:
            return None
    if not choice:
        return None
    places = tuple((name, value) for name, value in (("p", folder), ("l", fields.get("list"))) if value)
    return str(Key(archive, (fields["fond"], fields["opis"], choice[0]), places))


def _swapped(one: Reference, known: _Known) -> Iterator[tuple[str, str | None]]:
    """File and folder the other way round than in all other references to this fond and opis."""
    fields = _fields(one)
    if one.key is None or not {"fond", "opis", "delo", "papka"} <= fields.keys():
        return
    folders = known.folders[one.archive or "", fields["fond"], fields["opis"]].copy()
    folders[fields["papka"]] -= 1
    usual = [folder for folder, count in folders.items() if count > 0]
    if len(usual) == 1 and folders[usual[0]] >= ENOUGH and fields["delo"] == usual[0] != fields["papka"]:
        key = read_key(one.key)
        meant = Key(key.archive, (*key.path[:2], fields["papka"]), key.places).within(p=usual[0])
        yield f"file and folder stand the other way round in {folders[usual[0]]} other references", str(meant)


def _stray(one: Reference, known: _Known) -> Iterator[tuple[str, str | None]]:
    """A file named once that is another, named more often, with one figure too many."""
    fields = _fields(one)
    if one.key is None or not {"fond", "opis", "delo"} <= fields.keys():
        return
    files = known.files[one.archive or "", fields["fond"], fields["opis"]]
    delo = fields["delo"]
    if files[delo] != 1:
        return
    near = [other for other, count in files.items() if count > 1 and _one_more(delo, other)]
    if near:
        key = read_key(one.key)
        meant = Key(key.archive, (*key.path[:2], near[0]), key.places)
        yield f"one figure more than file {near[0]}, which {files[near[0]]} other references name", str(meant)


def _paper(one: Reference, known: _Known) -> Iterator[tuple[str, str | None]]:
    """A paper whose name differs by one letter from those of others of the same sort."""
    if one.kind != "paper" or one.key is None:
        return
    key = read_key(one.key)
    parties, day = key.path[0][:-11], key.path[0][-11:]
    counted: Counter[str] = Counter()
    for name, count in known.papers.items():
        counted[name[:-11]] += count
    near = [name for name, count in counted.items() if count >= ENOUGH and name != parties and _one_more(name, parties)]
    if near:
        yield f"a letter less than in {counted[near[0]]} other references", str(Key(key.archive, (near[0] + day,)))


def _one_more(longer: str, shorter: str) -> bool:
    """Whether a text is another with one character put in."""
    return len(longer) == len(shorter) + 1 and any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
