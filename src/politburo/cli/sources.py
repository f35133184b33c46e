"""Commands on documents and archives: attach, cite, what rests on a file, candidates, search."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from politburo.cli.ask import answered
from politburo.cli.common import FAULTY, MISUSED, CaseFolder, case_argument, console, json_option, opened, print_json
from politburo.query.files import by_source, catalogue_of
from politburo.query.find import index_of
from politburo.query.search import meant
from politburo.query.write import RefusedError, add_statement
from politburo.record.splice import ChangedError
from politburo.sources.attach import match, text_line
from politburo.sources.cite import Manner, known_archives
from politburo.sources.load import attached, read_documents, states
from politburo.sources.references import read_references
from politburo.sources.store import excerpt
from politburo.sources.write import note, note_state
from politburo.views.archive import archive_json, cite_json, file_json, reference_json
from politburo.views.reader import candidates_of, card_json, card_of, known_source, learned, misfits

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.sources.cite import Archives
    from politburo.views import contract_sources as contract

MOST = 40


@click.command()
@click.argument("text", required=False)
@json_option
@click.option("--case", "case", type=CaseFolder(), help="A case whose own archives and works are known too.")
@click.option("--source", help="With --case: read all notes of this document's attached copy.")
@answered
def cite(text: str | None, case: Path | None, source: str | None, *, as_json_: bool) -> None:
    """Read archive references in TEXT (or standard input): key, how sure, what is doubtful, and how to print it."""
    archives = catalogue_of(opened(case)).archives if case is not None else known_archives()
    if source is not None:
        if case is None:
            raise click.UsageError("--source needs --case.")
        _cite_all(opened(case), source, as_json=as_json_)
        return
    found = cite_json(text if text is not None else sys.stdin.read(), Manner(archives))
    if as_json_:
        print_json(found)
        return
    for one in found:
        _print_reference(one)
    if not found:
        click.echo("No reference was found. `politburo cite --help` says what can be read.")


def _cite_all(read: Case, source: str, *, as_json: bool) -> None:
    known_source(read, source)
    text = attached(read).get(source)
    if text is None:
        click.echo(f"E605: No copy of '{source}' is attached. Run `politburo sources attach`.", err=True)
        sys.exit(MISUSED)
    known = catalogue_of(read)
    notes = read_references(known, source, text.content)
    if as_json:
        print_json(
            [{"note": n, "refs": [reference_json(one, known.archives) for one in refs]} for n, refs in notes.items()]
        )
        return
    for number, refs in notes.items():
        click.echo(f"note {number}")
        for one in refs:
            _print_reference(reference_json(one, known.archives))


def _print_reference(one: contract.Reference) -> None:
    out = console()
    out.print(f"{one['key'] or '(no key)'}  [{one['sure']}]  {one['archive_name'] or one['kind']}", markup=False)
    out.print(f"  printed   {one['raw']}", markup=False)
    for doubt in one["doubts"]:
        out.print(f"  doubt     {doubt}", markup=False)
    for name in ("proposed", "published", "chicago", "gost", "short"):
        value = dict(one)[name]
        if value:
            out.print(f"  {name:<9} {value}", markup=False)


@click.group()
def sources() -> None:
    """Documents and archive files behind a case."""


@sources.command()
@case_argument
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@json_option
def attach(case: Path, folder: Path, *, as_json_: bool) -> None:
    """Attach your own copies (text, Markdown, HTML, PDF, DOCX): recognised by content, they stay where they are."""
    read = opened(case)
    documents = read_documents(folder)
    matches, others = match(read, documents.texts)
    note(read, matches)
    texts = attached(read)
    wrong = {one.source: misfits(read, one.source, texts[one.source]) for one in matches if one.source in texts}
    if as_json_:
        print_json(
            {
                "attached": {m.source: m.document for m in matches},
                "not recognised": others,
                "not readable": documents.refused,
                "misfits": {source: len(found) for source, found in wrong.items()},
            }
        )
        return
    for found in matches:
        how = "the very file that was coded" if found.exact else f"{found.held} of {found.anchored} anchored sentences"
        told = "told by title and author alone" if found.by_title else how
        click.echo(f"{found.source}: {found.document} ({told})")
        if wrong.get(found.source):
            click.echo(
                f"  {len(wrong[found.source])} anchors do not fit: `politburo sources verify {case} {found.source}`"
            )
    for name in others:
        click.echo(f"not recognised: {name}. If it is new, put this into the file of its source, then attach again:")
        click.echo(f"  {text_line(documents.texts[name])}")
    for name, why in documents.refused.items():
        click.echo(f"not readable: {name}: {why}")


@sources.command()
@case_argument
@click.argument("source")
@json_option
@answered
def verify(case: Path, source: str, *, as_json_: bool) -> None:
    """Hold every anchor against the attached copy: what does not fit, and the nearest candidate. Moves nothing."""
    read = opened(case)
    known_source(read, source)
    text = attached(read).get(source)
    if text is None:
        click.echo(f"E605: No copy of '{source}' is attached. Run `politburo sources attach`.", err=True)
        sys.exit(MISUSED)
    found = misfits(read, source, text)
    if as_json_:
        print_json(found)
    else:
        for one in found:
            to = f" -> {one['candidate'][0]}.{one['candidate'][1]}" if one["candidate"] else ""
            click.echo(f"{one['statement']} {one['para']}.{one['sentence']}{to} ({one['standing']}): {one['why']}")
        click.echo(f"{len(found)} anchors do not fit the attached copy of '{source}'.")
    sys.exit(FAULTY if found else 0)


@sources.command("files")
@case_argument
@json_option
@click.option("--source", help="Only the files that this document rests on.")
@answered
def list_files(case: Path, source: str | None, *, as_json_: bool) -> None:
    """List the archive files behind a case: notes, statements, published documents."""
    read = opened(case)
    found = archive_json(read)
    kept = {one.file for one in by_source(read, source)} if source else None
    rows = [row for row in found["files"] if kept is None or row["file"] in kept]
    if as_json_:
        print_json(rows)
        return
    out = console()
    for row in rows:
        edition = f", {row['editions']} published" if row["editions"] else ""
        doubt = f", {row['doubts']} doubtful" if row["doubts"] else ""
        out.print(
            f"{row['file']:<28} {row['label']}: {row['notes']} notes, {row['statements']} statements{edition}{doubt}",
            markup=False,
        )
    out.print(f"{len(rows)} files.", markup=False)


@sources.command("rests-on")
@case_argument
@click.argument("key")
@json_option
@answered
def rests(case: Path, key: str, *, as_json_: bool) -> None:
    """Show what rests on a file: KEY is a key (`rgani/5/28/410?l=3-5`) or a reference as printed."""
    read = opened(case)
    archives = catalogue_of(read).archives
    found = file_json(read, _key(key, archives))
    if as_json_:
        print_json(found)
        return
    out = console()
    out.print(f"{found['label']} ({found['archive_name']}; {found['file']})", markup=False)
    for ref in found["references"]:
        doubt = f" ({ref['doubt']})" if ref["doubt"] else ""
        out.print(f"  {ref['source']} note {ref['note']}: {ref['raw']}{doubt}", markup=False)
    for edition in found["editions"]:
        out.print(
            f"  published ({edition['fit']}): {edition['title']}, {edition['date']} {edition['link']}", markup=False
        )
    for one in found["statements"]:
        out.print(f"  {one['id']} [{one['source']} {one['para']}.{one['sentence']}] {one['line']}", markup=False)
    out.print(f"{len(found['references'])} references, {len(found['statements'])} statements.", markup=False)


def _key(text: str, archives: Archives) -> str:
    """Return a key: as written, or read from a reference."""
    if "," not in text and " " not in text:
        return text
    found = [key for one in cite_json(text, Manner(archives)) if (key := one["key"] or one["proposed"])]
    return found[0] if found else text


@sources.command("one-voice")
@case_argument
@json_option
@click.option("--reported", is_flag=True, help="Only where the voice is somebody reported.")
@click.option("--most", default=MOST, show_default=True, help="How many to print.")
def voices(case: Path, *, as_json_: bool, reported: bool, most: int) -> None:
    """Events that one voice alone tells."""
    found = [one for one in archive_json(opened(case))["voices"] if one["reported"] or not reported]
    if as_json_:
        print_json(found)
        return
    out = console()
    for one in found[:most]:
        who = f"{one['voice']} (reported)" if one["reported"] else one["voice"]
        out.print(f"{one['event']}: {one['line']}  [{who}]", markup=False)
    out.print(f"{len(found)} events rest on one voice.", markup=False)


@sources.command()
@case_argument
@json_option
@click.option("--most", default=MOST, show_default=True, help="How many to print.")
def derived(case: Path, *, as_json_: bool, most: int) -> None:
    """Statements told at second hand: through another source, a printed document, or several mouths."""
    found = archive_json(opened(case))["second_hand"]
    if as_json_:
        print_json(found)
        return
    out = console()
    for one in found[:most]:
        out.print(f"{one['statement']}: {one['line']}  [{one['way']}: {one['through']}]", markup=False)
    out.print(f"{len(found)} statements are told at second hand.", markup=False)


@sources.command()
@case_argument
@json_option
@click.option("--likely", "with_likely", is_flag=True, help="Also documents that agree in day and persons only.")
def published(case: Path, *, as_json_: bool, with_likely: bool) -> None:
    """Published documents of the very files and sheets that notes cite; suggestions are marked as such."""
    read = opened(case)
    archive = archive_json(read)
    rows = [
        edition for row in archive["files"] if row["editions"] for edition in file_json(read, row["file"])["editions"]
    ]
    found = [*rows, *(archive["likely"] if with_likely else [])]
    if as_json_:
        print_json(found)
        return
    out = console()
    for one in found:
        notes = ", ".join(map(str, one["cited_in"]))
        out.print(
            f"{one['fit']:<6} note {notes}: {one['key'] or '(file not known)'} {one['title']} {one['link']}",
            markup=False,
        )
    out.print(f"{len(rows)} of the {archive['published']} documents of the catalogue fit a reference.", markup=False)


@sources.command()
@case_argument
@click.argument("source")
@json_option
@click.option("--all", "every", is_flag=True, help="Also sentences that statements rest on already.")
@click.option("--most", default=MOST, show_default=True, help="How many to print.")
@answered
def suggest(case: Path, source: str, *, as_json_: bool, every: bool, most: int) -> None:
    """Candidates for statements in an attached document. They enter no record until somebody accepts them."""
    read = opened(case)
    known_source(read, source)
    texts = attached(read)
    state = states(read)
    kept = [one for one in candidates_of(read, source, texts) if every or not one.coded]
    roles = learned(read, texts).roles
    cards = [card for one in kept if (card := card_json(read, one, state, roles=roles))["state"] == "open"]
    if as_json_:
        print_json(cards)
        return
    out = console()
    for card in cards[:most]:
        people = ", ".join(one["name"] for one in card["people"])
        out.print(f"{card['id']} {card['para']}.{card['sentence']} candidate: {people}", markup=False)
        out.print(card["yaml"].rstrip(), markup=False)
    if source not in texts:
        out.print("No copy of it is attached: `politburo sources attach`.", markup=False)
    out.print(f"{len(cards)} candidates.", markup=False)


@sources.command()
@case_argument
@click.argument("candidate")
@click.option("--coder", required=True, help="Your initials: who accepts it.")
@click.option("--kind", help="Another kind than the likeliest.")
@click.option("--yaml", "block", help="The statement as you want it; `-` reads it from standard input.")
@json_option
@answered
def accept(case: Path, candidate: str, coder: str, kind: str | None, block: str | None, *, as_json_: bool) -> None:
    """Accept a candidate, edited if you like: it becomes a draft statement at the end of its source's file."""
    read = opened(case)
    card = _card(read, candidate, kind)
    text = sys.stdin.read() if block == "-" else block or card["yaml"]
    try:
        made, file = add_statement(read, card["source"], text, coder)
    except (RefusedError, ChangedError) as error:
        click.echo(f"Nothing was written. {error}", err=True)
        sys.exit(FAULTY)
    note_state(read, candidate, "accepted")
    if as_json_:
        print_json({"id": candidate, "state": "accepted", "statement": made, "file": file})
    else:
        click.echo(f"{made} stands in {file} as a draft by {coder}.")


@sources.command()
@case_argument
@click.argument("candidate")
@click.option("--undo", is_flag=True, help="Offer it again.")
@json_option
@answered
def refuse(case: Path, candidate: str, *, undo: bool, as_json_: bool) -> None:
    """Refuse a candidate: it is not offered again."""
    read = opened(case)
    _card(read, candidate)
    state = "open" if undo else "refused"
    note_state(read, candidate, state)
    if as_json_:
        print_json({"id": candidate, "state": state, "statement": None, "file": None})
    else:
        click.echo(f"{candidate} is {state}.")


def _card(read: Case, candidate: str, kind: str | None = None) -> contract.Card:
    texts = attached(read)
    for source in texts:
        for one in candidates_of(read, source, texts):
            if one.id == candidate:
                return card_of(read, source, (one.para, one.sentence), texts, states(read), kind)
    click.echo(
        f"E601: No attached document has a candidate '{candidate}'. `politburo sources suggest` lists them.", err=True
    )
    sys.exit(MISUSED)


@click.command()
@case_argument
@click.argument("text")
@json_option
@click.option("--most", default=MOST, show_default=True, help="How many at most.")
@click.option("--type", "types", multiple=True, help="Only statement, passage, file or published.")
def search(case: Path, text: str, *, as_json_: bool, most: int, types: tuple[str, ...]) -> None:
    """Search statements, files, published documents and attached texts. "Quoted words" stand side by side."""
    read = opened(case)
    index = index_of(read, attached(read))
    found = index.find(text, most, types)
    person = None if found.passages else meant(read, text)
    if person is not None:  # nothing holds the words, but they spell somebody's name
        text = f'"{person.label}"'
        found = index.find(text, most, types)
    if as_json_:
        print_json(
            {
                **({"meant": person.id} if person is not None else {}),
                "ranked": found.ranked,
                "hits": [
                    {"type": one.type, "id": one.id, "place": one.place, "text": excerpt(one.text, text)}
                    for one in found.passages
                ],
            }
        )
        return
    out = console()
    if person is not None:
        out.print(f"Nothing holds these words; they spell the name of {person.label} ({person.id}):", markup=False)
    for one in found.passages:
        out.print(f"{one.type:<9} {one.id} {one.place}: {excerpt(one.text, text)}", markup=False)
    best = "" if found.ranked else ", the first of very many"
    out.print(f"{len(found.passages)} found{best}.", markup=False)


COMMANDS: tuple[click.Command, ...] = (cite, sources, search)
