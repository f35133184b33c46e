"""The second case, a small run of it, and what both are made from."""

from __future__ import annotations

import pytest

from politburo.model.acts import ordinal
from politburo.model.runs import Asked, learned, planned, run
from politburo.model.runs.learning import told_by
from politburo.record.load import load_case
from tests.conftest import ROOT

SECOND_CASE = ROOT / "cases" / "tarvia"


def asked(**changes):
    span = {"start": ordinal("1956-06-01"), "end": ordinal("1956-10-31")}
    return Asked(**({**span, "histories": 24, "draws": 2, "block": 5, "kept": 8} | changes))


@pytest.fixture(scope="session")
def second():
    case = load_case(SECOND_CASE, cached=False)
    return case, told_by(case)


@pytest.fixture(scope="session")
def drawn(second, tmp_path_factory):
    case, told = second
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return learned(case, told, draws=2, readings=1)


@pytest.fixture(scope="session")
def plan(second, drawn):
    return planned(*second, asked(), drawn)


@pytest.fixture(scope="session")
def made(plan, tmp_path_factory):
    return run(plan, tmp_path_factory.mktemp("runs") / "first")
