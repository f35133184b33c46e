"""Who is meant by a spelling: one in a case, or many against a file of people."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from politburo.cli.common import MISUSED, CaseFolder, json_option, opened, print_json

if TYPE_CHECKING:
    from politburo.names import Answer

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("case", type=CaseFolder(), required=False)
@click.argument("text", required=False)
@json_option
@click.option("--people", type=FILE, help="People, one JSON object a line: {id, hangul?, hanja?, names: [{text, scheme?}]}.")
@click.option("--queries", type=FILE, help="Spellings, one a line.")
@click.option("--most", type=click.IntRange(1, 100), default=5, show_default=True, help="People for each spelling.")
@click.option("--on", default="", help="The day spoken of, YYYY-MM-DD.")
@click.option("--post", "posts", multiple=True, help="A body or post the person is said to hold.")
@click.option("--faction", default="", help="The faction the person is said to be of.")
@click.option("--origin", default="", help="Language of the document: ru, zh, ko, en, hu.")
def name(
    case: Path | None,
    text: str | None,
    *,
    as_json_: bool,
    people: Path | None,
    queries: Path | None,
    most: int,
    on: str,
    posts: tuple[str, ...],
    faction: str,
    origin: str,
) -> None:
    """Who is meant by a name, in any spelling: people in order, each with a score and the reason."""
    from politburo.names import Context  # noqa: PLC0415 - loads numpy

    context = Context(on=on, posts=posts, faction=faction, origin=origin)
    given = context if context != Context() else None
    if people is not None and queries is not None and case is None:
        _many(people, queries, most, given, as_json=as_json_)
        return
    if case is None or text is None or people is not None or queries is not None:
        click.echo("E610 Nothing to look up. Give a case and a spelling, or --people FILE and --queries FILE.", err=True)
        sys.exit(MISUSED)
    from politburo.names.cases import registry_of  # noqa: PLC0415 - loads numpy

    answer = registry_of(opened(case)).find(text, given, most)
    if as_json_:
        print_json(answer_json(answer))
        return
    for line in in_lines(answer):
        click.echo(line)


def _many(people: Path, queries: Path, most: int, context: Any, *, as_json: bool) -> None:  # noqa: ANN401 - loaded late
    from politburo.names.kept.store import PeopleError, open_people  # noqa: PLC0415 - loads numpy

    try:
        registry = open_people(people)
    except PeopleError as error:
        click.echo(f"E611 {error}", err=True)
        sys.exit(MISUSED)
    lines = queries.read_text(encoding="utf-8", errors="replace").split("\n")
    if not lines[-1]:
        del lines[-1]  # what follows the last line's end is no line
    for line in lines:
        query = line.removesuffix("\r")
        answer = registry.find(query, context, most)
        if as_json:
            sys.stdout.write(json.dumps(answer_json(answer), ensure_ascii=False) + "\n")
        else:
            sys.stdout.write("\n".join(in_lines(answer)) + "\n")


def answer_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as it is printed: the spelling, the verdict, people with score and reason."""
    matches = [{"id": one.id, "score": round(one.score, 4), "why": one.why} for one in answer.matches]
    return {"query": answer.query, "verdict": answer.verdict, "matches": matches}


def in_lines(answer: Answer) -> list[str]:
    """Return an answer in lines for people."""
    lines = [f"{answer.query}: {answer.verdict}"]
    lines += [f"  {one.score:.2f}  {one.id}  {one.why}" for one in answer.matches]
    return lines


COMMANDS: tuple[click.Command, ...] = (name,)
