"""Questions at the command line: text with sources, JSON, exit statuses."""

import json
import socket

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.web.server import taken


def run(*args: object):
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_who_names_holders_their_certainty_and_sources(small):
    result = run("who", small, "--body", "board", "--on", "1952-06-01")
    assert result.exit_code == 0
    assert "Bob Ray, member, Coast people: certain" in result.output
    assert "book para 1.2" in result.output
    assert "? Ann Lee, chair: possible" in result.output
    assert "of 5 seats 4 are not known  [book para 2.1]" in result.output


def test_who_as_one_source_has_it(small):
    found = json.loads(run("who", small, "--body", "board", "--on", "1952-06-01", "--as", "paper", "--json").output)
    assert (found["seats"], found["size"]["n"], found["unknown"]) == ([], 7, 7)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("who", "--body", "bord", "--on", "1952-06-01"), "Is board meant?"),
        (("who", "--body", "board", "--on", "1952"), "E602"),
        (("who", "--body", "board", "--on", "1952-06-01", "--as", "pape"), "all, judged, book, paper"),
        (("person", "nobody"), "E601"),
        (("timeline", "--actor", "nobody"), "E601"),
        (("timeline", "--family", "sanctions"), "Is sanction or patron meant?"),
        (("timeline", "--family", "nonsense"), "Families: "),
        (("timeline", "--from", "1954-01-01", "--to", "1953-01-01"), "E604: 1954-01-01 comes after 1953-01-01."),
        (("changed", "--from", "1954-01-01", "--to", "1953-01-01"), "E604"),
    ],
)
def test_wrong_use_ends_with_status_2_cause_and_cure(small, args, said):
    command, *rest = args
    result = run(command, small, *rest)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", [("timeline",), ("disputes",), ("changed",), ("person", "bob")])
def test_a_case_that_cannot_be_read_ends_with_status_1(tmp_path, command):
    (tmp_path / "case.yaml").write_bytes(b"\x00\xff")
    result = run(command[0], tmp_path, *command[1:])
    assert result.exit_code == 1
    assert "E1" in result.stderr


def test_timeline_in_order_with_sources(small):
    result = run("timeline", small, "--family", "sanction", "--as", "all")
    lines = result.output.splitlines()
    assert lines[0].endswith("Ann Lee removed Bob Ray  [book para 2.2; paper para 1.1]")
    assert "1953-05-02" in lines[0]
    assert lines[-1] == "2 events; 0 more have no date."


def test_a_person_by_id_or_name(small):
    by_id, by_name = run("person", small, "bob").output, run("person", small, "Bob Ray").output
    assert by_id == by_name
    assert "suffered: 1953-05-02 Ann Lee removed Bob Ray" in by_id


def test_disputes_show_sides_and_what_is_undecided(small):
    result = run("disputes", small)
    assert "  - 5 seats  [book para 2.1]" in result.output
    assert result.output.splitlines()[-1] == "1 disputes, 1 of them without a judgement."


def test_changed(small):
    result = run("changed", small, "--body", "board", "--from", "1953-01-01", "--to", "1953-12-31")
    assert "1953-05-02                Bob Ray: leaves member, The Board" in result.output


@pytest.mark.parametrize("command", ["who", "timeline", "person", "disputes", "changed", "serve"])
def test_help_says_what_it_does(command):
    assert len(run(command, "--help").output.splitlines()[2]) > 20


def test_serve_says_which_port_is_taken(small):
    with taken(0) as listening:
        result = run("serve", small, "--no-browser", "--port", listening.getsockname()[1])
    assert result.exit_code == 2
    assert "Choose another with --port" in result.stderr


def test_the_server_listens_on_this_machine_only():
    with taken(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.family == socket.AF_INET
