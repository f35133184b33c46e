"""The server: every answer fits the published schema, faults are said, pages are served, the case is read again."""

import asyncio
import hashlib
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import jsonschema
import pytest
from starlette.testclient import TestClient

from politburo.record.problems import Problem, Where
from politburo.views.schema import ANSWERS, published, schema_of
from politburo.web import create_app
from politburo.web.app import keep_read
from politburo.web.desk import Desk
from politburo.web.jobs import Jobs
from politburo.web.model_room import Minutes, ModelRoom
from politburo.web.pace import Pace

SCHEMA = published()
HERE = "http://127.0.0.1"
API = Path(__file__).parent.parent / "frontend" / "src" / "lib" / "api.ts"

ASKED = [
    ("/api/case", ""),
    ("/api/search", "?q=ann"),
    ("/api/search", "?q="),
    ("/api/timeline", ""),
    ("/api/timeline", "?from=1953-01-01&to=1953-12-31&family=sanction&actor=bob&as=all"),
    ("/api/people", ""),
    ("/api/people", "?q=lee"),
    ("/api/people/{id}", "/bob"),
    ("/api/people/{id}", "/cid?as=paper"),
    ("/api/rosters", ""),
    ("/api/rosters", "?body=board&on=1952-06-01&as=book"),
    ("/api/rosters", "?body=party"),
    ("/api/changes", ""),
    ("/api/changes", "?body=board&from=1953-01-01&to=1954-01-01"),
    ("/api/disputes", ""),
    ("/api/disputes", "?as=paper"),
    ("/api/statements", "?ids=fall-of-bob,s-00000007,s-00000008"),
    ("/api/events/{id}", "/plenum"),
    ("/api/what-if", ""),
    ("/api/check", ""),
    ("/api/archive", ""),
    ("/api/file", "?key=arsa/1/2"),
    ("/api/cite", "?text=TsKhSD, f. 5, op. 28, d. 410, l. 3; Smith, *A Book*, p. 4"),
    ("/api/reader", "?doc=book"),
    ("/api/reader", ""),
]
WRITTEN = {"/api/card", "/api/card/accept", "/api/card/refuse"}  # asked where a copy is attached


WHAT_IFS = {"/api/what-if/{name}", "/api/what-if-written", "/api/judged"}
OF_THE_MODEL = {"/api/theory", "/api/score", "/api/systems", *WHAT_IFS}


def server(folder, **rest):
    return TestClient(create_app(folder, watch=False, **rest), base_url=HERE)


def fits(answer, address: str) -> None:
    schema = {**SCHEMA["answers"][address], "$defs": SCHEMA["$defs"]}  # that it is valid is tested once, below
    jsonschema.Draft202012Validator(schema).validate(answer)


@pytest.fixture
def client(small):
    with server(small, model=ModelRoom()) as found:
        yield found


@pytest.mark.parametrize(("address", "rest"), ASKED)
def test_answers_fit_the_schema(client, address, rest):
    response = client.get(address.split("/{")[0] + rest)
    assert response.status_code == 200, response.text
    assert response.headers["cache-control"] == "no-cache"
    fits(response.json(), address)


def test_every_address_of_the_schema_is_asked():
    assert {address for address, _ in ASKED} == {a for a in ANSWERS if a not in {*WRITTEN, *OF_THE_MODEL}}


def test_the_schema_is_published_and_valid(client):
    found = client.get("/api/schema.json").json()
    assert found == SCHEMA
    jsonschema.Draft202012Validator.check_schema(found)


def test_two_types_of_one_name_are_refused():
    class Job(TypedDict):
        state: str

    with pytest.raises(TypeError, match="Two types of the contract are called Job"):
        schema_of(Job, dict(SCHEMA["$defs"]))


def test_a_field_too_many_or_too_few_does_not_fit(client):
    answer = client.get("/api/case").json()
    with pytest.raises(jsonschema.ValidationError):
        fits({**answer, "more": 1}, "/api/case")
    del answer["gaps"]
    with pytest.raises(jsonschema.ValidationError):
        fits(answer, "/api/case")


@pytest.mark.skipif(not API.exists(), reason="the pages' side of the contract is not in this checkout")
def test_both_sides_of_the_contract_have_the_same_fields():
    text = re.sub(r"//[^\n]*|/\*.*?\*/", "", API.read_text(), flags=re.DOTALL)
    found = {}
    for name, base, body in re.findall(
        r"export interface (\w+)(?: extends (\w+))? \{(.*?)\n?\}\n", text + "\n", flags=re.DOTALL
    ):
        flat = body
        while re.search(r"\{[^{}]*\}", flat):
            flat = re.sub(r"\{[^{}]*\}", "x", flat)
        found[name] = (set(re.findall(r"(\w+)\??:", flat)), base)
    assert len(found) > 15
    for name, (fields, base) in found.items():
        every = fields | (found[base][0] if base else set())
        assert set(SCHEMA["$defs"][name]["properties"]) == every, name


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/people/bobb", 404, "E601"),
        ("/api/people/board", 404, "E601"),
        ("/api/rosters?body=ann", 404, "E601"),
        ("/api/rosters?body=board&on=1952-6-1", 400, "E602"),
        ("/api/rosters?body=board&on=1952-06-31", 400, "E602"),
        ("/api/timeline?as=bok", 400, "E603"),
        ("/api/timeline?family=sanctions", 404, "E601"),
        ("/api/timeline?actor=nobody", 404, "E601"),
        ("/api/changes?from=1954-01-01&to=1953-01-01", 400, "E604"),
        ("/api/statements?ids=s-00000001,s-99999999", 404, "E601"),
        ("/api/events/nothing", 404, "E601"),
        ("/api/what-if/none", 404, "E606"),
        ("/api/theory", 404, "E606"),
        ("/api/systems", 404, "E606"),
        ("/api/what-if-written?text=x", 404, "E606"),
        ("/api/nothing", 404, "E600"),
        ("/api", 404, "E600"),
        ("/api/", 404, "E600"),
    ],
)
def test_faults_have_code_cause_and_cure(client, address, status, code):
    response = client.get(address)
    assert response.status_code == status, response.text
    jsonschema.Draft202012Validator({**SCHEMA["failure"], "$defs": SCHEMA["$defs"]}).validate(response.json())
    assert response.json()["error"]["code"] == code


def test_a_near_miss_is_suggested(client):
    assert "bob" in client.get("/api/people/bobb").json()["error"]["cure"]


def test_statements_come_in_the_order_asked_and_an_event_stands_for_all(client):
    found = client.get("/api/statements?ids=s-0000000e,fall-of-bob,s-0000000e").json()
    assert [one["id"] for one in found] == ["s-0000000e", "s-00000006", "s-0000000b"]


def test_a_drawer_shows_place_note_and_file(client):
    (found,) = client.get("/api/statements?ids=s-00000006").json()
    assert found["line"] == "Ann Lee removed Bob Ray"
    assert found["cites"] == [
        {"note": 1, "how": "in-sentence", "files": [{"key": "arsa/1/2", "raw": "Arland State Archive, f. 1, d. 2"}]}
    ]
    assert found["at"][0]["verified"] == "not attached"
    assert found["footnote"] == "A. Writer, “A Book” (1970), para. 2, citing n. 1: Arland State Archive, f. 1, d. 2."


def test_an_attached_copy_is_shown_and_verified(small, tmp_path, monkeypatch):
    copies = tmp_path / "copies"
    copies.mkdir()
    text = "First one. Second one.\n\nThird one. Fourth one.\n"
    (copies / "book.txt").write_text(text)
    from hashlib import sha256

    book = small / "sources" / "book.yaml"
    digest = sha256(text.encode()).hexdigest()
    book.write_text(book.read_text().replace("text: {", f"text: {{sha256: {digest}, "))
    rows = small / "statements" / "book.yaml"
    rows.write_text(
        rows.read_text().replace("at: {para: 1, sentence: 1}}", "at: {para: 1, sentence: 1, sha: 00000000}}", 1)
    )
    monkeypatch.setenv("POLITBURO_DOCUMENTS", str(copies))
    with server(small) as client:
        wrong, right = client.get("/api/statements?ids=s-00000001,s-00000006").json()
        assert (right["at"][0]["verified"], right["at"][0]["text"]) == ("fits", "Fourth one.")
        assert wrong["at"][0]["verified"] == "misfit"
        assert [one["attached"] for one in client.get("/api/case").json()["documents"]] == [True, False]


def test_only_this_machine_is_answered(small):
    with TestClient(create_app(small, watch=False), base_url="http://evil.example") as client:
        assert client.get("/api/case").status_code == 400


def test_other_methods_are_refused(client):
    assert client.post("/api/case").status_code == 405


# -- pages ------------------------------------------------------------


@pytest.fixture
def built(tmp_path):
    pages = tmp_path / "pages"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<title>first page</title>")
    (pages / "icon.svg").write_text("<svg/>")
    (pages / "assets" / "main-abc123.js").write_text("1")
    (tmp_path / "secret.txt").write_text("not for you")
    return pages


def test_pages_are_served_and_every_state_of_a_page_is_its_address(small, built):
    with server(small, pages=built) as client:
        for address in ("/", "/timeline?from=1950-01-01", "/people/bob", "/what-if/x"):
            response = client.get(address)
            assert (response.status_code, response.text) == (200, "<title>first page</title>")
            assert response.headers["cache-control"] == "no-cache"
        asset = client.get("/assets/main-abc123.js")
        assert "immutable" in asset.headers["cache-control"]
        assert client.get("/icon.svg").headers["cache-control"] == "no-cache"
        assert client.get("/assets/gone.js").status_code == 404


def test_nothing_outside_the_pages_is_served(small, built):
    with server(small, pages=built) as client:
        for address in ("/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/%2e%2e/%2e%2e/secret.txt"):
            assert "not for you" not in client.get(address).text


def test_unbuilt_pages_say_what_to_do(small, tmp_path):
    with server(small, pages=tmp_path / "none") as client:
        response = client.get("/timeline")
        assert response.status_code == 503
        assert "make pages" in response.text


# -- jobs ------------------------------------------------------------


def minutes(work, *, made=False):
    return Minutes(work, lambda case: made, "the fit", "fit", "a minute")


def test_long_work_waits_to_be_asked_then_tells_its_progress_and_its_result(small):
    go, told = threading.Event(), threading.Event()

    def theory(case, progress):
        progress(3, 10, f"fitting {case.settings.id}")
        told.set()
        assert go.wait(10)
        return {"families": [], "note": "done"}

    with server(small, model=ModelRoom(theory=minutes(theory))) as client:
        unmade = client.get("/api/theory")
        assert unmade.status_code == 200
        assert (unmade.json()["unmade"], unmade.json()["takes"]) == ("the fit", "a minute")
        assert unmade.json()["command"].startswith("politburo fit ")
        fits(unmade.json(), "/api/theory")
        refused = client.post("/api/begin/theory", headers={"origin": "http://elsewhere.example"})
        assert refused.json()["error"]["code"] == "E608"
        assert client.get("/api/theory").json() == unmade.json()
        assert client.post("/api/begin/theory").status_code == 202
        assert told.wait(10)
        second = client.get("/api/theory")
        assert second.status_code == 202
        assert second.json() == {
            "state": "running",
            "done": 3,
            "total": 10,
            "message": "fitting small",
            "left": None,
        } | {"part": None}
        fits(second.json(), "/api/theory")
        go.set()
        finished = wait_for(client, "/api/theory")
        assert finished.json() == {"families": [], "note": "done"}


def test_what_is_remembered_is_there_without_being_asked_for(small):
    with server(small, model=ModelRoom(score=minutes(lambda case, progress: {"rows": []}, made=True))) as client:
        assert wait_for(client, "/api/score").json() == {"rows": []}


def test_a_running_job_says_how_long_it_will_take_yet(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("politburo.web.jobs.time.monotonic", lambda: now[0])
    jobs, left = Jobs(), []

    def work(progress):
        for when, done, step in ((0, 0, "readings"), (20, 1, "readings"), (23, 2, "readings"), (24, 1, "histories")):
            now[0] = when
            progress(done, 4, step)
            left.append(jobs.known("a").as_json()["left"])
            if done == 2:
                now[0] = 25
                left.append(jobs.known("a").as_json()["left"])
                now[0] = 40
                left.append(jobs.known("a").as_json()["left"])

    jobs.ask("a", work)
    while jobs.known("a").state != "done":
        pass
    jobs.close()
    # the first part loads what the others use; two of three seconds are left, counted down; a new step starts anew
    assert left == [None, None, 6.0, 4.0, None, None]


def test_the_time_left_neither_leaps_nor_stands():
    pace, told = Pace(), []
    for part, when in enumerate((0, 20, 23, 26, 29, 41, 44, 47, 50, 53, 56, 59, 62)):  # the fifth is slow
        told.append(pace.told(part, 12, when))
    assert told[:2] == [None, None]
    assert told[2:5] == [30.0, 27.0, 24.0]
    steps = [b - a for a, b in pairwise(told[2:])]
    assert all(-12 <= step <= 9 for step in steps), steps  # by its parts alone it would leap from 12 to 52
    assert told[-1] == 0.0


def test_a_part_told_in_pieces_has_a_pace_too():
    pace = Pace()
    told = [pace.told(part / 10, 3, float(part)) for part in range(31)]
    assert told[15] == pytest.approx(15.0)
    assert pace.told(3, 3, 40.0) == 0.0


def wait_for(client, address):
    """Ask until the work is done; the pool runs it, no clock is waited for."""
    for _ in range(100_000):
        response = client.get(address)
        if response.status_code != 202 or response.json()["state"] == "failed":
            return response
    raise AssertionError("the work never ended")


def test_a_failed_job_says_why_and_is_tried_again(small):
    calls = []

    def score(case, progress):
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("no acts")
        return {"rows": []}

    with server(small, model=ModelRoom(score=minutes(score, made=True))) as client:
        failed = wait_for(client, "/api/score").json()
        assert (failed["state"], failed["message"]) == ("failed", "no acts")
        assert wait_for(client, "/api/score").status_code == 200


def test_the_table_is_there_at_once_and_again_when_its_histories_are_simulated(small):
    room = ModelRoom(systems=lambda case, progress: {"ran": False}, simulate=lambda case, progress: {"ran": True})
    with server(small, model=room) as client:
        assert wait_for(client, "/api/systems").json() == {"ran": False}
        assert client.post("/api/begin/systems").status_code == 202
        assert wait_for(client, "/api/systems").json() == {"ran": True}
        assert client.post("/api/begin/nothing").json()["error"]["code"] == "E606"


def test_what_ifs_are_listed_and_unknown_ones_refused(small):
    model = ModelRoom(
        what_ifs=lambda case: [{"name": "no-note", "title": "No note is sent", "question": "What if not?", "text": ""}],
        what_if=lambda case, name, progress: {"name": name},
        written=lambda case, text, progress: {"name": "", "title": text},
    )
    with server(small, model=model) as client:
        assert [one["name"] for one in client.get("/api/what-if").json()] == ["no-note"]
        assert wait_for(client, "/api/what-if/no-note").json() == {"name": "no-note"}
        assert client.get("/api/what-if/other").json()["error"]["code"] == "E601"
        assert wait_for(client, "/api/what-if-written?text=title: x").json()["title"] == "title: x"
        assert client.get("/api/what-if-written?text=").json()["error"]["code"] == "E608"
        assert client.get(f"/api/what-if-written?text={'x' * 7000}").json()["error"]["code"] == "E608"


def test_a_part_of_an_answer_is_there_while_the_rest_is_worked_out():
    jobs, shown = Jobs(), []

    def work(progress):
        for tell in (
            lambda: progress(1, 2, "histories"),
            lambda: progress.part({"name": "a"}),
            lambda: progress(1, 2, "more histories"),
        ):
            tell()
            shown.append(jobs.known("a").as_json())
        return {"name": "a", "whole": True}

    jobs.ask("a", work)
    while (state := jobs.known("a")).state != "done":
        pass
    jobs.close()
    assert [one["part"] for one in shown] == [None, {"name": "a"}, {"name": "a"}]
    assert [one["message"] for one in shown] == ["histories", "histories", "more histories"]
    assert (state.answer, state.as_json()["part"]) == ({"name": "a", "whole": True}, None)


def test_a_what_if_waits_for_the_fit_of_its_theory(small):
    answered = {"name": "no-note"}
    fitted: list[int] = []
    room = ModelRoom(
        theory=Minutes(
            lambda case, progress: fitted.append(1) or {}, lambda case: bool(fitted), "the fit", "fit", "1 min"
        ),
        what_ifs=lambda case: [{"name": "no-note", "title": "No note is sent", "question": "What if not?", "text": ""}],
        what_if=lambda case, name, progress: answered,
    )
    with server(small, model=room) as client:
        assert client.get("/api/what-if/no-note").json()["unmade"] == "the fit"
        client.post("/api/begin/theory")
        assert wait_for(client, "/api/theory").status_code == 200
        assert wait_for(client, "/api/what-if/no-note").json() == answered


def test_open_questions_are_decided_in_turn_when_asked_and_the_answer_told_anew(small):
    tried: list[str] = []
    judged = {"name": "no-note", "histories": 1, "undecided": [], "readings": [], "untried": []}

    def plan(case, name, text):
        if text == "broken":
            raise ValueError("E115 broken")

        def work(one, progress):
            tried.append(name or text)
            return judged

        return Minutes(work, lambda one: False, "each of 2 readings", "what-if", "a minute", f" {name} --judgements")

    room = ModelRoom(
        what_ifs=lambda case: [{"name": "no-note", "title": "No note is sent", "question": "What if not?", "text": ""}],
        what_if=lambda case, name, progress: {"name": name, "tried": list(tried)},
        judged=plan,
    )
    with server(small, model=room) as client:
        assert wait_for(client, "/api/what-if/no-note").json()["tried"] == []
        unmade = client.get("/api/judged?name=no-note").json()
        fits(unmade, "/api/judged")
        assert unmade["command"].endswith("small no-note --judgements")
        assert client.post("/api/begin/judged?name=no-note").status_code == 202
        assert wait_for(client, "/api/judged?name=no-note").json() == judged
        assert wait_for(client, "/api/what-if/no-note").json()["tried"] == ["no-note"]
        assert client.post("/api/begin/judged?text=own").status_code == 202
        assert wait_for(client, "/api/judged?text=own").json() == judged
        assert tried == ["no-note", "own"]
        assert client.get("/api/judged?name=other").json()["error"]["code"] == "E601"
        assert client.get("/api/judged?text=broken").json()["error"]["cause"] == "E115 broken"
        assert client.get("/api/judged?text=").json()["error"]["code"] == "E608"
    with server(small, model=ModelRoom()) as client:
        assert client.get("/api/judged?name=no-note").json()["error"]["code"] == "E606"


def test_answers_are_dropped_with_their_case():
    jobs = Jobs()
    done = threading.Event()
    assert jobs.ask("a", lambda _: done.set()).state == "waiting"
    assert done.wait(10)
    jobs.close()
    while jobs.ask("a", lambda _: None).state != "done":
        pass
    jobs.forget()
    assert jobs._states == {}


# -- reading again ------------------------------------------------------------


def test_the_case_is_read_again(small):
    desk = Desk(small)
    people = small / "actors" / "people.yaml"
    people.write_text(people.read_text().replace("Ann Lee", "Ann Lie"))
    assert desk.read_again().case.name("ann") == "Ann Lie"


def test_changes_of_files_are_followed(small, monkeypatch):
    """Each change that is told leads to one reading; one that fails leaves what was read before."""
    desk, jobs = Desk(small), Jobs()
    people = small / "actors" / "people.yaml"
    told = []

    async def changes(folder, **_):
        people.write_text(people.read_text().replace("Ann Lee", "Ann Lie"))
        yield {(1, str(people))}
        told.append(desk.opened.case.name("ann"))
        small.rename(small.parent / "gone")
        yield {(1, str(people))}
        told.append(desk.opened.case.name("ann"))

    monkeypatch.setattr("politburo.web.app.watchfiles.awatch", changes)
    with ThreadPoolExecutor(1) as apart:  # a browser driver may keep a loop running in this thread
        apart.submit(lambda: asyncio.run(keep_read(desk, jobs, asyncio.Event()))).result()
    jobs.close()
    assert told == ["Ann Lie", "Ann Lie"]


def test_what_is_wrong_with_the_theory_is_told_with_the_rest(small):
    wrong = Problem("E599", Where("theory.yaml", 3, 1), "A prior is no number.", "Write one.")
    with server(small, model=ModelRoom(check=lambda case: (wrong,))) as client:
        assert [one["code"] for one in client.get("/api/check").json()["problems"]].count("E599") == 1


def test_a_case_that_breaks_leaves_the_last_good_one_and_says_what_is_wrong(small):
    desk = Desk(small)
    (small / "case.yaml").write_text("id: [")
    opened = desk.read_again()
    assert opened.case.settings.id == "small"
    assert any(problem.where.file == "case.yaml" and problem.severity == "error" for problem in opened.problems)


def test_a_case_without_a_readable_head_says_so(tmp_path):
    (tmp_path / "case.yaml").write_text("id: [")
    with server(tmp_path) as client:
        response = client.get("/api/case")
        assert response.status_code == 400
        assert response.json()["error"]["code"] == "E605"


BOOK = "A Book\n\nFive seats were filled in 1953. Bob Ray was removed on 2 May.¹ So it ended.\n\n- ¹ A file.\n"


@pytest.fixture
def reading(small, tmp_path, monkeypatch):
    """A server on a case with a copy of one document attached."""
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "my copy.txt").write_text(BOOK, encoding="utf-8")
    source = small / "sources" / "book.yaml"
    digest = hashlib.sha256(BOOK.encode()).hexdigest()
    source.write_text(source.read_text().replace("sentences: 6}", f"sentences: 6, sha256: {digest}}}"))
    monkeypatch.setenv("POLITBURO_DOCUMENTS", str(folder))
    with server(small, model=ModelRoom()) as found:
        yield found


def test_a_sentence_becomes_a_card_and_a_card_a_draft(reading, small):
    reader = reading.get("/api/reader?doc=book").json()
    fits(reader, "/api/reader")
    assert reader["exact"]
    assert reader["mendings"] == {"note-mark": 1}
    removed = reader["paragraphs"][1]["sentences"][1]
    assert removed["mended"] == "Bob Ray was removed on 2 May."
    card = reading.get("/api/card?doc=book&at=2.2&kind=remove").json()
    fits(card, "/api/card")
    assert card["fields"]["who"] == "bob"
    given = {"id": card["id"], "source": "book", "yaml": card["yaml"] + "    body: board\n", "coder": "xy"}
    assert reading.post("/api/card/accept", json={**given, "coder": ""}).status_code == 400
    answer = reading.post("/api/card/accept", json=given)
    assert answer.status_code == 200, answer.text
    fits(answer.json(), "/api/card/accept")
    told = reading.get(f"/api/statements?ids={answer.json()['statement']}").json()
    assert (told[0]["status"], told[0]["kind"]) == ("draft", "remove")
    assert "coder: xy" in (small / "statements" / "book.yaml").read_text()
    fits(reading.post("/api/card/refuse", json={"id": "c-00000000"}).json(), "/api/card/refuse")


@pytest.mark.parametrize(
    ("address", "sent", "headers", "code"),
    [
        ("/api/card/accept", b"{}", {"content-type": "text/plain"}, "E608"),
        ("/api/card/accept", b"{}", {"content-type": "application/json", "origin": "http://elsewhere.example"}, "E608"),
        ("/api/card/accept", b"{", {"content-type": "application/json"}, "E608"),
        ("/api/card/accept", b'"' + b"x" * 70_000 + b'"', {"content-type": "application/json"}, "E608"),
        ("/api/card/accept", b'{"source": "nothing", "id": "c"}', {"content-type": "application/json"}, "E601"),
        ("/api/card/refuse", b"[]", {"content-type": "application/json"}, "E608"),
    ],
)
def test_only_the_pages_of_this_server_may_write(client, small, address, sent, headers, code):
    before = {path: path.read_bytes() for path in small.rglob("*.yaml")}
    answer = client.post(address, content=sent, headers=headers)
    assert answer.json()["error"]["code"] == code
    assert before == {path: path.read_bytes() for path in small.rglob("*.yaml")}


@pytest.mark.parametrize(
    "rest", ["?doc=nothing&at=1.1", "?doc=book&at=1", "?doc=book&at=99.1", "?doc=book&at=2.1&kind=nothing"]
)
def test_a_card_that_cannot_be_made_says_why(reading, rest):
    assert reading.get("/api/card" + rest).json()["error"]["code"] == "E601"
