"""Small stories: a few statements, questions, and the answers they must give. `tests/stories/answers` holds them."""

from pathlib import Path
from shutil import copytree

import pytest
import yaml

from politburo import state
from politburo.dates import day
from politburo.query import changed, factions_of, person, search, spellings, timeline, who
from politburo.query.doubt import sign_of_event
from politburo.record.load import load_case
from politburo.record.problems import errors

HERE = Path(__file__).parent
STORIES = sorted((HERE / "stories" / "answers").glob("*.yaml"))


def told(path: Path, folder: Path):
    """The story, and the case it makes of the small one."""
    story = yaml.load(path.read_text(), yaml.BaseLoader)
    copytree(HERE / "data" / "small", folder)
    for name, content in story.get("files", {}).items():
        first = HERE.parent / "cases" / "dprk" / name
        (folder / name).write_text(first.read_text() if content == "first-case" else content)
    for source in ("book", "paper"):
        rows = story["statements"].get(source, [])
        head = {"source": source, "defaults": {"coder": "ed"}, "statements": rows}
        (folder / "statements" / f"{source}.yaml").write_text(yaml.safe_dump(head, allow_unicode=True))
    case = load_case(folder, cached=False)
    assert not errors(case.problems), [str(one) for one in case.problems]
    return story, case


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path, tmp_path):
    story, case = told(path, tmp_path / "case")
    for question in story["questions"]:
        ask = next(check for key, check in CHECKS.items() if key in question)
        ask(case, question)


def ask_who(case, q):
    roster = who(case, q["who"], day(q["on"]), q.get("as", "judged"))
    names = {"certain": [], "possible": []}
    for seat in roster.seats:
        one = seat.tenure
        names[one.at(day(q["on"]))].append(one.person or f"{one.n} of {one.group}")
    assert {key: sorted(found) for key, found in names.items()} == {key: sorted(q[key]) for key in names}, q
    numbers = {"known": roster.known, "unknown": roster.unknown, "sure": roster.certain, "size": roster.size.n}
    for key in numbers.keys() & q.keys():
        assert numbers[key] == (None if q[key] == "null" else int(q[key])), q
    for key, seats in (("signs", roster.seats), ("outside", roster.outside)):
        if key in q:
            assert sorted(f"{seat.tenure.person} {seat.sign}" for seat in seats) == sorted(q[key]), q
    assert list(roster.outside_counts) == q.get("outside-counts", list(roster.outside_counts)), q


def ask_behind(case, q):
    seats = who(case, q["behind"], day(q["on"])).seats
    found = {s for seat in seats if seat.tenure.person == q["person"] for s in seat.statements}
    assert sorted(found) == q["statements"], q


def ask_timeline(case, q):
    found = {event.id: sign_of_event(case, event, q["timeline"]) for event in timeline(case, q["timeline"])}
    assert found == q["events"], q


def ask_changed(case, q):
    found = changed(case, day(q["from"]), day(q["to"]), q["changed"] if q["changed"] != "null" else None)
    assert sorted(f"{one.what} {one.who} {one.sign}" for one in found) == sorted(q["changes"]), q


def ask_person(case, q):
    reading = q.get("as", "judged")
    found = person(case, q["person"], reading)
    assert [event.id for event in found.sanctions] == q["sanctions"], q
    assert [event.id for event in found.acts] == q["acts"], q
    assert factions_of(case, reading).get(q["person"]) == (None if q["faction"] == "null" else q["faction"]), q
    assert sorted(spellings(case)[q["person"]][1:]) == q["forms"], q


def ask_search(case, q):
    assert search(case, q["search"])[0].id == q["first"], q


def ask_standing(case, q):
    found = state.acts_of(case).at(day(q["standing"])).standing
    assert {who_: one.id for who_, one in found.items()} == q["is"], q


CHECKS = {
    "who": ask_who,
    "behind": ask_behind,
    "timeline": ask_timeline,
    "changed": ask_changed,
    "person": ask_person,
    "search": ask_search,
    "standing": ask_standing,
}
